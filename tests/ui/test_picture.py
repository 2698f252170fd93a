"""The picture of an article."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from hashiya.core.articles import Article
from hashiya.core.labels import LabelSet
from hashiya.errors import SettingsError
from hashiya.ui import picture
from hashiya.ui.article.look import Look
from hashiya.ui.article.view import ArticleView
from hashiya.ui.theme import DARK, LIGHT
from tests.ui.article.conftest import TEXT, annotation

MARKS = [annotation("x", "claim", 4, 10, comment="لماذا؟"), annotation("y", "quote", 0, 40)]
LONG = "\n".join(f"الفقرة {n}: " + "قال الوزير إن المحادثات مستمرة. " * 8 for n in range(120))


def drawn(text: str = TEXT, marks: Any = MARKS, width: int = 800, **how: Any) -> QImage:
    article = Article("a", "t", len(text), "")
    data = picture.draw(article, text, marks, LabelSet(), width=width, **{"typeface": "FiraGO", **how})
    assert data.startswith(b"\x89PNG\r\n")
    return QImage.fromData(data)


def test_picture_is_the_pane_itself(qapp: QApplication) -> None:
    view = ArticleView()
    view.set_look(Look(typeface="FiraGO"))
    image = drawn()
    bar = view.verticalScrollBar().sizeHint().width()
    view.resize(800 + bar, image.height())
    view.show_article(Article("a", "t", len(TEXT), ""), TEXT, MARKS, LabelSet())
    shown = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert image.convertToFormat(QImage.Format.Format_RGB32) == shown.copy(0, 0, 800, image.height())


def test_plain_has_the_same_geometry_and_no_mark(qapp: QApplication) -> None:
    marked, plain, bare = drawn(), drawn(plain=True), drawn(marks=[])
    assert plain == bare
    assert marked != plain
    assert marked.size() == plain.size()


def test_theme_typeface_and_width_are_taken(qapp: QApplication) -> None:
    assert drawn().pixelColor(0, 0) == LIGHT.paper
    dark = drawn(theme="dark")
    assert dark.pixelColor(0, 0) == DARK.paper
    assert drawn(width=500).width() == 500
    assert drawn(LONG, [], width=500).height() > drawn(LONG, [], width=900).height()


def test_picture_reaches_to_the_last_line_of_a_long_article(qapp: QApplication) -> None:
    far = len(LONG) - 30
    marks = [annotation("x", "denial", far, len(LONG) - 2)]
    marked, plain = drawn(LONG, marks, width=400), drawn(LONG, marks, width=400, plain=True)
    assert marked.height() > 33_000  # further than a painter reaches
    rows = [y for y in range(marked.height()) if _row(marked, y) != _row(plain, y)]
    assert rows
    assert rows[0] > marked.height() - 250
    # no row is missing between the pieces that it is put together from
    inked = [y for y in range(plain.height()) if len(set(_row(plain, y))) > 3]
    assert max(b - a for a, b in pairwise(inked)) < 60


def _row(image: QImage, y: int) -> bytes:
    step = image.bytesPerLine()
    return bytes(image.constBits()[y * step : (y + 1) * step])


def test_empty_article_is_a_small_picture(qapp: QApplication) -> None:
    assert 0 < drawn("", []).height() < 300


@pytest.mark.parametrize(
    ("how", "sentence"),
    [
        ({"typeface": "Nowhere"}, "The typeface Nowhere is not installed"),
        ({"theme": "sepia"}, "There is no theme sepia: choose light or dark"),
        ({"width": 12}, "A picture 12 pixels wide can't be drawn"),
        ({"width": 90_000}, "A picture 90000 pixels wide can't be drawn"),
        ({"text": LONG * 3, "marks": [], "width": 300}, "The article is too long for one picture"),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_a_sentence(
    qapp: QApplication, how: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(SettingsError, match=sentence):
        drawn(**how)


def test_picture_makes_the_application_that_it_needs(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[list[str]] = []
    monkeypatch.setattr(picture.QApplication, "instance", lambda: None)
    monkeypatch.setattr(picture, "QApplication", _Application(made))
    picture._need_application()
    assert made == [["hashiya"]]
    picture._kept.clear()


class _Application:
    """Stand in for QApplication where there is one already."""

    def __init__(self, made: list[list[str]]) -> None:
        self._made = made

    def instance(self) -> None:
        return None

    def __call__(self, arguments: list[str]) -> object:
        self._made.append(arguments)
        return object()
