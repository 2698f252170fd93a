"""What rows look like, where a wrong pixel would mean something."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from hashiya.core.articles import Status
from hashiya.core.labels import STANDARD_LABELS
from hashiya.ui.models.row import Row
from hashiya.ui.models.row_model import RowModel
from hashiya.ui.panels import delegate
from hashiya.ui.panels.row_list import RowList
from hashiya.ui.theme import DARK, LIGHT, Theme, contrast

ROWS = {
    "badge": Row("نص المقطع", label=STANDARD_LABELS[2], badge="ن", note="unsure", warns=True),
    "dot": Row("عنوان", status=Status.DONE, count="12"),
    "half": Row("عنوان", status=Status.IN_PROGRESS),
    "faded": Row("undone", faded=True, label=STANDARD_LABELS[0], badge="د", action="Bring back"),
    "alert": Row("عنوان", status=Status.NEW, count="12", alert="3"),
}


class Rows(RowModel):
    """Hand out fixed rows."""

    def row(self, item: str) -> Row:
        return ROWS[item]


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> Theme:
    return cast("Theme", request.param)


@pytest.fixture(params=["ltr", "rtl"])
def shown(request: pytest.FixtureRequest, theme: Theme, qtbot: QtBot) -> RowList:
    rows = RowList()
    qtbot.addWidget(rows)
    model = Rows(rows)
    model.reset(list(ROWS))
    rows.setModel(model)
    rows.set_theme(theme)
    sides = {"ltr": Qt.LayoutDirection.LeftToRight, "rtl": Qt.LayoutDirection.RightToLeft}
    rows.setLayoutDirection(sides[request.param])
    rows.resize(280, 300)
    rows.show()
    return rows


def _picture(rows: RowList) -> QImage:
    picture = QImage(rows.viewport().size(), QImage.Format.Format_ARGB32)
    picture.fill(rows.rows.theme.window)
    rows.viewport().render(picture, QPoint())
    return picture


def _colours(picture: QImage, left: int, right: int, row: int, rows: RowList) -> set[str]:
    box = rows.visualRect(rows.model().index(row, 0))
    return {
        picture.pixelColor(x, y).name()
        for x in range(left, right)
        for y in range(box.top(), min(box.bottom() + 1, picture.height()))
    }


def _start(rows: RowList, row: int, picture: QImage) -> set[str]:
    """Return the colours of the first forty pixels that a reader's eye meets."""
    width = rows.viewport().width()
    edges = (width - 40, width) if rows.isRightToLeft() else (0, 40)
    return _colours(picture, *edges, row, rows)


def test_badges_and_dots_stand_on_the_start_side(shown: RowList, theme: Theme) -> None:
    picture = _picture(shown)
    assert theme.label_band(STANDARD_LABELS[2]).name() in _start(shown, 0, picture)
    assert theme.saved.name() in _start(shown, 1, picture)
    assert theme.warning.name() in _start(shown, 2, picture)


def test_what_calls_for_a_look_stands_at_the_end_in_its_own_colour(shown: RowList, theme: Theme) -> None:
    picture, width = _picture(shown), shown.viewport().width()
    edges = (0, 70) if shown.isRightToLeft() else (width - 70, width)
    assert theme.warning.name() in _colours(picture, *edges, 4, shown)
    assert theme.warning.name() not in _colours(picture, *edges, 1, shown)


def test_the_selected_row_has_its_ground_and_a_filled_badge(shown: RowList, theme: Theme) -> None:
    shown.choose("badge")
    colours = _start(shown, 0, _picture(shown))
    assert theme.selected_row.name() in colours
    assert theme.label_ink(STANDARD_LABELS[2]).name() in colours


def test_words_can_be_read_on_every_ground(theme: Theme) -> None:
    for ground in (theme.window, theme.paper, theme.selected_row):
        for ink in (theme.ink, theme.muted, theme.warning, theme.accent_ink("blue")):
            assert contrast(ink, ground) >= 4.5


def test_only_a_row_with_an_action_answers_to_its_words(shown: RowList, qtbot: QtBot) -> None:
    shown.choose("dot")
    with qtbot.assertNotEmitted(shown.action_clicked):
        qtbot.keyClick(shown, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    shown.choose("faded")
    with qtbot.waitSignal(shown.action_clicked):
        qtbot.keyClick(shown, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_the_pointer_is_a_hand_over_an_action(shown: RowList, qtbot: QtBot) -> None:
    box = shown.visualRect(shown.model().index(3, 0))
    x = 30 if shown.isRightToLeft() else box.right() - 30
    qtbot.mouseMove(shown.viewport(), QPoint(1, 1))
    qtbot.mouseMove(shown.viewport(), QPoint(x, box.bottom() - 14))
    qtbot.waitUntil(lambda: shown.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor)


def test_a_foreign_row_of_no_kind_is_not_painted(qtbot: QtBot) -> None:
    from PySide6.QtCore import QStringListModel

    rows = RowList()
    qtbot.addWidget(rows)
    rows.setModel(QStringListModel(["plain"]))
    rows.show()
    assert rows.sizeHintForRow(0) == 0
    rows.choose("plain")
    assert rows.chosen_id() is None


def test_lines_are_broken_once_a_width(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    broken: list[int] = []
    lines_of = delegate.lines_of
    monkeypatch.setattr(
        delegate, "lines_of", lambda row, font, width: (broken.append(width), lines_of(row, font, width))[1]
    )
    rows = RowList()
    qtbot.addWidget(rows)
    model = Rows(rows)
    model.reset(list(ROWS))
    rows.setModel(model)
    rows.resize(280, 300)
    rows.show()
    rows.grab()
    assert len(broken) == len(ROWS)
    before = rows.grab().toImage()
    assert len(broken) == len(ROWS)
    monkeypatch.setattr(delegate, "_HEIGHTS", 1)
    rows.rows.forget_heights()
    assert rows.grab().toImage() == before
    assert len(broken) == 2 * len(ROWS)


def test_another_height_of_the_list_measures_no_row(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    measured: list[int] = []
    size_hint = delegate.RowDelegate.sizeHint
    monkeypatch.setattr(
        delegate.RowDelegate,
        "sizeHint",
        lambda self, option, index: (measured.append(index.row()), size_hint(self, option, index))[1],
    )
    rows = RowList()
    qtbot.addWidget(rows)
    model = Rows(rows)
    model.reset(list(ROWS))
    rows.setModel(model)
    rows.resize(280, 300)
    rows.show()
    rows.grab()
    measured.clear()
    rows.resize(280, 260)
    rows.executeDelayedItemsLayout()
    assert set(measured) <= {0}  # the step of the scroll bar
    rows.resize(200, 100)
    rows.executeDelayedItemsLayout()
    assert sorted(set(measured)) == list(range(len(ROWS)))
    assert rows.verticalScrollBar().maximum() > 0


def test_rows_that_were_made_anew_are_not_remembered_for_ever(qtbot: QtBot) -> None:
    class Fresh(RowModel):
        def row(self, item: str) -> Row:
            return Row(item)

    rows = RowList()
    qtbot.addWidget(rows)
    model = Fresh(rows)
    rows.setModel(model)
    rows.show()
    for _ in range(5):
        model.reset(["one", "two", "three"])
        rows.grab()
        model.tell_changed()
        rows.grab()
    assert len(rows.rows._heights) == len(rows.rows._lines) == 3
