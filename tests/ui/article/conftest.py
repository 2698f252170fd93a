"""A reading pane with an article in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from hashiya.core.annotations import Annotation
from hashiya.core.articles import Article, Direction
from hashiya.core.labels import LabelSet
from hashiya.core.spans import Span
from hashiya.ui.article.look import Look
from hashiya.ui.article.view import ArticleView
from hashiya.ui.typefaces import shipped_typeface

TEXT = "قال الوزير: «لا نعلم شيئًا». ونفت BBC News الخبر.\n\nذكرت الصحيفة أن العدد 40 شخصًا، والله أعلم."

Show = Callable[..., ArticleView]


def annotation(
    name: str, label: str, start: int, end: int, *more: tuple[int, int], **known: object
) -> Annotation:
    """Make an annotation of one or more fragments."""
    spans = (Span(start, end), *(Span(*ends) for ends in more))
    return Annotation(name, "a", label, "me", spans, **known)  # type: ignore[arg-type]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Return a function that shows a text in a pane with the focus."""

    def build(
        text: str = TEXT,
        annotations: tuple[Annotation, ...] = (),
        direction: Direction = Direction.RTL,
        size: tuple[int, int] = (840, 600),
        labels: LabelSet | None = None,
        **look: object,
    ) -> ArticleView:
        view = ArticleView()
        qtbot.addWidget(view)
        view.set_look(Look(**{"typeface": shipped_typeface(), **look}))  # type: ignore[arg-type]
        view.resize(*size)
        article = Article("a", "title", len(text), "", direction=direction)
        view.show_article(article, text, annotations, labels or LabelSet())
        view.show()
        qtbot.waitExposed(view)
        view.setFocus()
        return view

    return build
