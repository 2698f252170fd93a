"""Sheets of paper, filled from above: what doesn't fit goes on at the next one, and no row is ever cut."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPagedPaintDevice, QPainter

from hashiya.ui.messages import number

RESOLUTION = 144
"""Units an inch that everything is laid out in: half a point each, so that bands and lines fall well."""

_SIDES, _ABOVE, _BELOW = 15.0, 18.0, 22.0
_FOOT = 12.0
_INCH = 25.4


class Row(NamedTuple):
    """Hold what stays in one piece: top and bottom of a line with all that belongs to it.

    ``joins`` keeps it on one sheet with the next; ``blank`` rows are left out where a sheet begins.
    """

    top: float
    bottom: float
    joins: bool = False
    blank: bool = False


class Poured(Protocol):
    """What can be poured onto sheets."""

    @property
    def rows(self) -> Sequence[Row]:
        """The rows from above to below, in units from what is poured's own origin."""

    def paint(self, painter: QPainter, first: int, last: int) -> None:
        """Paint the rows ``first:last``; the painter stands at the origin."""


class Sheets:
    """Know the sheet that is being filled, and how far."""

    def __init__(self, device: QPagedPaintDevice, painter: QPainter, font: QFont, muted: QColor) -> None:
        self._device = device
        self._painter = painter
        self._font = font
        self._muted = muted
        full = device.pageLayout().fullRectPixels(RESOLUTION)
        self.area = QRectF(full).adjusted(_units(_SIDES), _units(_ABOVE), -_units(_SIDES), -_units(_BELOW))
        self._foot = QRectF(self.area.left(), full.bottom() - _units(_FOOT + 5), self.area.width(), _units(5))
        self._scale = device.width() / full.width()
        self._used = 0.0
        self.count = 0
        self.foot: Callable[[], str] = str

    @property
    def room(self) -> float:
        """How high what still fits on this sheet may be."""
        return self.area.height() - self._used

    def begin(self) -> None:
        """Take a new sheet and number it."""
        if self.count:
            self._device.newPage()
        self.count += 1
        self._used = 0.0
        painter = self._painter
        painter.resetTransform()
        painter.scale(self._scale, self._scale)
        painter.setFont(self._font)
        painter.setPen(self._muted)
        told = " · ".join(filter(None, (self.foot(), number(self.count))))
        painter.drawText(self._foot, int(Qt.AlignmentFlag.AlignCenter), told)

    def leave(self, height: float) -> None:
        """Leave room free, unless a sheet ends here."""
        self._used = min(self._used + height, self.area.height())

    def pour(self, poured: Poured, left: float = 0.0) -> None:
        """Put something on this sheet and as many others as it needs, ``left`` from where text may begin."""
        rows, first = poured.rows, 0
        while first < len(rows):
            if self._used == 0.0 and rows[first].blank:
                first += 1
                continue
            last = _fitting(rows, first, self.room)
            if last == first and self._used > 0.0:
                self.begin()
                continue
            last = max(last, first + 1)
            self._paint(poured, first, last, left)
            first = last
            if first < len(rows):
                self.begin()

    def _paint(self, poured: Poured, first: int, last: int, left: float) -> None:
        rows, painter = poured.rows, self._painter
        painter.save()
        painter.translate(self.area.left() + left, self.area.top() + self._used - rows[first].top)
        poured.paint(painter, first, last)
        painter.restore()
        self.leave(rows[last - 1].bottom - rows[first].top)


def _fitting(rows: Sequence[Row], first: int, room: float) -> int:
    """Return one past the last row that fits, such that none is parted from the one that it joins."""
    last = first
    while last < len(rows) and rows[last].bottom - rows[first].top <= room:
        last += 1
    if last < len(rows):
        while last > first and rows[last - 1].joins:
            last -= 1
    return last


def _units(millimetres: float) -> float:
    return millimetres / _INCH * RESOLUTION
