"""A reading pane with an article in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hashiya.core.annotations import Annotation
from hashiya.core.articles import Article, Direction
from hashiya.core.labels import LabelSet
from hashiya.core.spans import Span
from hashiya.ui.article.look import Look
from hashiya.ui.article.view import ArticleView
from hashiya.ui.theme import LIGHT
from hashiya.ui.typefaces import shipped_typeface

TEXT = "قال الوزير: «لا نعلم شيئًا». ونفت BBC News الخبر.\n\nذكرت الصحيفة أن العدد 40 شخصًا، والله أعلم."

Show = Callable[..., ArticleView]

BLACK_ON_WHITE = LIGHT._replace(name="test", paper=QColor("#ffffff"), ink=QColor("#000000"))
"""The theme in which a pixel of text is exactly its share of the ground below it."""


def annotation(
    name: str, label: str, start: int, end: int, *more: tuple[int, int], **known: Any
) -> Annotation:
    """Make an annotation of one or more fragments."""
    spans = (Span(start, end), *(Span(*ends) for ends in more))
    return Annotation(name, "a", label, "me", spans, **known)


@pytest.fixture(params=["FiraGO", "DejaVu Sans"])
def typeface(request: pytest.FixtureRequest, qapp: QApplication) -> str:
    """Each of the two typefaces that pixel tests are made in."""
    shipped_typeface()
    if request.param not in QFontDatabase.families():
        pytest.skip(f"{request.param} is not installed")
    return str(request.param)


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Return a function that shows a text in a pane with the focus."""

    def build(
        text: str = TEXT,
        annotations: tuple[Annotation, ...] = (),
        direction: Direction = Direction.RTL,
        size: tuple[int, int] = (840, 600),
        labels: LabelSet | None = None,
        **look: Any,
    ) -> ArticleView:
        view = ArticleView()
        qtbot.addWidget(view)
        view.set_look(Look(**{"typeface": shipped_typeface(), **look}))
        view.resize(*size)
        article = Article("a", "title", len(text), "", direction=direction)
        view.show_article(article, text, annotations, labels or LabelSet())
        with qtbot.waitExposed(view):
            view.show()
        view.setFocus()
        return view

    return build


def pixels(view: ArticleView) -> bytes:
    """Return the viewport's pixels, four bytes each: blue, green, red and one to ignore."""
    image = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return bytes(image.constBits())


def changed(view: ArticleView, before: QImage) -> set[tuple[int, int]]:
    """Return the points of the viewport that look different now."""
    after = view.viewport().grab().toImage()
    assert after.size() == before.size()
    ratio = after.devicePixelRatio()
    assert ratio == 1
    return {
        (x, y)
        for y in range(after.height())
        for x in range(after.width())
        if after.pixel(x, y) != before.pixel(x, y)
    }


def picture(view: ArticleView) -> QImage:
    """Return what the viewport shows."""
    return view.viewport().grab().toImage()


def in_margin(view: ArticleView, points: set[tuple[int, int]]) -> bool:
    """Tell whether all of these points lie beside the text, on the side where lines begin."""
    fit = view._fit
    if view.scene.right_to_left:
        return all(x >= fit.width - fit.edges.right for x, _ in points)
    return all(x < fit.edges.left for x, _ in points)
