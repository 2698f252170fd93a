"""What is painted again when marks change: all that looks different then, and little else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication

from hashiya.core.annotations import Annotation, Link
from hashiya.core.link_kinds import ATTRIBUTED_TO, LinkKinds
from hashiya.core.spans import Span
from hashiya.ui.article.targets import Target
from hashiya.ui.article.view import ArticleView
from tests.ui.article.conftest import Show, annotation

PARAGRAPH = "قال الوزير إن المحادثات مستمرة، ونفت الصحيفة ذلك في اليوم نفسه."
TEXT = "\n".join([PARAGRAPH] * 8)
AWAY = len(PARAGRAPH) + 1


def marks() -> tuple[Annotation, ...]:
    return (
        annotation("a", "claim", 4, 10),
        annotation("b", "source", 2 * AWAY + 4, 2 * AWAY + 20),
        annotation("c", "denial", 4 * AWAY + 4, 5 * AWAY + 10),
        annotation("d", "quote", 6 * AWAY, 6 * AWAY + 30),
    )


class Painted(QObject):
    """Note what of a viewport is painted, turn by turn."""

    def __init__(self) -> None:
        super().__init__()
        self.regions: list[QRegion] = []

    @property
    def whole(self) -> QRegion:
        found = QRegion()
        for region in self.regions:
            found = found.united(region)
        return found

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.regions.append(QRegion(event.region()))
        return False


@contextmanager
def watched(view: ArticleView) -> Iterator[Painted]:
    painted = Painted()
    for _ in range(5):
        QApplication.processEvents()
    view.viewport().installEventFilter(painted)
    yield painted
    for _ in range(5):
        QApplication.processEvents()
    view.viewport().removeEventFilter(painted)


def picture(view: ArticleView, but: QRegion | None = None) -> QImage:
    found = view.viewport().grab().toImage()
    painter = QPainter(found)
    for rect in but or ():
        painter.fillRect(rect, 0)
    painter.end()
    return found


def begin(show: Show, *more: Annotation) -> ArticleView:
    view = show(TEXT, (*marks(), *more))
    view.clearFocus()
    return view


def tie(view: ArticleView) -> None:
    view.set_links([Link("l", "a", ATTRIBUTED_TO, "a", "d")], LinkKinds())


def make_current(view: ArticleView) -> None:
    view.set_current("c")


def change_current(view: ArticleView) -> None:
    view.set_current("c")


def drop_current(view: ArticleView) -> None:
    view.set_current(None)
    view.drop_annotation("b")


def mark_the_selection(view: ArticleView) -> None:
    view.put_annotation(annotation("e", "claim", 3 * AWAY, 3 * AWAY + 10))
    view.set_current("e")
    view.select(None)


def drop_the_selection(view: ArticleView) -> None:
    view.select(None)


def relabel_again(view: ArticleView) -> None:
    for label in ("denial", "quote"):
        view.put_annotation(annotation("b", label, 2 * AWAY + 4, 2 * AWAY + 20))
        QApplication.processEvents()


def number_the_others(view: ArticleView) -> None:
    view.set_linking("b", [Target("a", 1, False)], 0)
    view.set_current("a")


@pytest.mark.parametrize("tied", [False, True])
@pytest.mark.parametrize("fragments", [False, True])
@pytest.mark.parametrize(
    ("current", "act"),
    [
        (None, make_current),
        ("b", change_current),
        ("b", drop_current),
        (None, mark_the_selection),
        ("b", mark_the_selection),
        ("b", drop_the_selection),
        ("b", relabel_again),
        ("b", number_the_others),
    ],
)
def test_all_that_looks_different_is_painted(
    show: Show, current: str | None, act: Callable[[ArticleView], None], tied: bool, fragments: bool
) -> None:
    view = begin(show, *([annotation("f", "claim", 12, 20, (AWAY, AWAY + 9))] if fragments else []))
    if tied:
        tie(view)
    view.select(Span(3 * AWAY, 3 * AWAY + 10))
    view.set_current(current)
    with watched(view) as painted:
        before = picture(view)
        painted.regions.clear()
        act(view)
    assert picture(view) != before
    assert picture(view, but=painted.whole) == _without(before, painted.whole)


def _without(image: QImage, region: QRegion) -> QImage:
    found = QImage(image)
    painter = QPainter(found)
    for rect in region:
        painter.fillRect(rect, 0)
    painter.end()
    return found


def test_from_one_annotation_to_another_only_theirs_is_painted(show: Show) -> None:
    view = begin(show)
    view.set_current("a")
    with watched(view) as painted:
        view.set_current("b")
    drawn = sum(rect.height() for region in painted.regions for rect in region)
    assert 0 < drawn < view.viewport().height() / 2


def test_the_first_current_annotation_is_painted_before_the_others_step_back(show: Show) -> None:
    view = begin(show)
    with watched(view) as painted:
        view.set_current("b")
    first, *_, last = painted.regions
    assert first.boundingRect().height() < view.viewport().height() / 2
    assert last.boundingRect() == view.viewport().rect()


def test_an_annotation_that_is_not_here_any_more_leaves_nothing_behind(show: Show) -> None:
    view = begin(show)
    view.set_current("a")
    view.scene.index.drop("a")
    with watched(view) as painted:
        view.set_current("b")
    assert painted.whole.boundingRect() == view.viewport().rect()
