"""Sheets are filled from above, and no row is parted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QColor, QFont, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QApplication

from hashiya.ui.printing.sheets import RESOLUTION, Row, Sheets


class Device:
    """Take sheets as a printer does, and keep each as a picture."""

    def __init__(self) -> None:
        self._layout = QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()
        )
        full = self._layout.fullRectPixels(RESOLUTION)
        self.image = QImage(full.size(), QImage.Format.Format_RGB32)
        self.image.fill(QColor("white"))
        self.pages: list[QImage] = []

    def pageLayout(self) -> QPageLayout:
        return self._layout

    def width(self) -> int:
        return self.image.width()

    def newPage(self) -> bool:
        self.pages.append(self.image.copy())
        self.image.fill(QColor("white"))
        return True


class Stack:
    """Hold rows and note which were painted together."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self.painted: list[tuple[int, int, float]] = []

    def paint(self, painter: QPainter, first: int, last: int) -> None:
        self.painted.append((first, last, painter.transform().dy() + self.rows[first].top))


def rows(*heights: float, joins: Sequence[int] = (), blank: Sequence[int] = ()) -> list[Row]:
    found, top = [], 50.0
    for place, height in enumerate(heights):
        found.append(Row(top, top + height, place in joins, place in blank))
        top += height
    return found


@pytest.fixture
def sheets(qapp: QApplication) -> Iterator[Sheets]:
    device = Device()
    painter = QPainter(device.image)
    made = Sheets(device, painter, QFont("FiraGO"), QColor("gray"))  # type: ignore[arg-type]
    made.begin()
    yield made
    painter.end()


def test_what_fits_stays_together(sheets: Sheets) -> None:
    stack = Stack(rows(100, 100, 100))
    room = sheets.room
    sheets.pour(stack)
    assert stack.painted == [(0, 3, pytest.approx(sheets.area.top()))]
    assert sheets.room == pytest.approx(room - 300)
    sheets.pour(other := Stack(rows(10)))
    assert other.painted == [(0, 1, pytest.approx(sheets.area.top() + 300))]
    assert sheets.count == 1


def test_rows_go_on_at_the_next_sheet_whole(sheets: Sheets) -> None:
    height = sheets.room / 2.5
    stack = Stack(rows(*[height] * 5))
    sheets.pour(stack)
    assert [(first, last) for first, last, _ in stack.painted] == [(0, 2), (2, 4), (4, 5)]
    assert sheets.count == 3
    assert all(top == pytest.approx(sheets.area.top()) for *_, top in stack.painted)


def test_what_does_not_fit_begins_a_sheet(sheets: Sheets) -> None:
    sheets.leave(sheets.room - 50)
    sheets.pour(stack := Stack(rows(60)))
    assert (sheets.count, stack.painted[0][2]) == (2, pytest.approx(sheets.area.top()))


def test_a_row_higher_than_a_sheet_has_one_for_itself(sheets: Sheets) -> None:
    stack = Stack(rows(10, 3 * sheets.room, 10))
    sheets.pour(stack)
    assert [(first, last) for first, last, _ in stack.painted] == [(0, 1), (1, 2), (2, 3)]


def test_a_heading_is_not_left_behind(sheets: Sheets) -> None:
    height = sheets.room / 2.5
    stack = Stack(rows(height, height, height, joins=[1]))
    sheets.pour(stack)
    assert [(first, last) for first, last, _ in stack.painted] == [(0, 1), (1, 3)]


def test_no_sheet_begins_with_a_blank(sheets: Sheets) -> None:
    height = sheets.room / 2
    stack = Stack(rows(20, height - 20, height, 20, 20, 30, blank=[0, 3, 4]))
    sheets.pour(stack)
    assert [(first, last) for first, last, _ in stack.painted] == [(1, 4), (5, 6)]


def test_blanks_alone_take_no_sheet(sheets: Sheets) -> None:
    sheets.pour(stack := Stack(rows(20, 20, blank=[0, 1])))
    assert stack.painted == []
    sheets.leave(2 * sheets.room)
    assert sheets.room == 0
    sheets.pour(stack := Stack(rows(20, blank=[0])))
    assert (stack.painted, sheets.count) == ([], 2)
