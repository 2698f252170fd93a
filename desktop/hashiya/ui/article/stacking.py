"""Where the lines of overlapping marks go: four lanes under a line of text, and a number for the rest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRect, QRectF

from hashiya.ui.article.look import LANES

_Taken = defaultdict[int, list[list[tuple[int, int]]]]


class Stack:
    """Fold the bands of one strip into its lines' lanes; bands are given by the lane that their mark has.

    A mark keeps its lane from line to line. One that found none in its paragraph takes any that is free on a
    line, so that a line's number counts what is hidden there alone.
    """

    def __init__(self) -> None:
        self._taken: _Taken = defaultdict(lambda: [[] for _ in range(LANES)])
        self._hidden: list[QRect] = []

    def place(self, bands: Iterable[QRect], lane: int) -> list[int]:
        """Return the lane of each band, ``LANES`` where there is none; those with a lane must come first."""
        return [lane if lane < LANES and self._take(band, lane) else self._find(band) for band in bands]

    def more(self, width: int, height: int, from_right: bool) -> list[tuple[QRectF, int]]:
        """Return where to write how many marks are hidden, ``width`` and ``height`` being a number's."""
        places = []
        for group in _groups(self._hidden):
            left, right = min(map(QRect.left, group)), max(band.left() + band.width() for band in group)
            bottom = group[0].top() + group[0].height()
            x = right - width if from_right else left
            places.append((QRectF(x, bottom - height, width, height), len(group)))
        return places

    def _take(self, band: QRect, lane: int) -> bool:
        self._taken[band.top()][lane].append((band.left(), band.left() + band.width()))
        return True

    def _find(self, band: QRect) -> int:
        left, right = band.left(), band.left() + band.width()
        for lane, taken in enumerate(self._taken[band.top()]):
            for start, end in taken:
                if start < right and left < end:
                    break
            else:
                taken.append((left, right))
                return lane
        self._hidden.append(band)
        return LANES


def _groups(bands: Sequence[QRect]) -> list[list[QRect]]:
    """Part bands into those that overlap on one line."""
    groups: list[list[QRect]] = []
    top, reach = 0, 0
    for band in sorted(bands, key=lambda band: (band.top(), band.left())):
        if groups and band.top() == top and band.left() < reach:
            groups[-1].append(band)
            reach = max(reach, band.left() + band.width())
        else:
            groups.append([band])
            top, reach = band.top(), band.left() + band.width()
    return groups
