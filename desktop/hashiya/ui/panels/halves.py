"""Two rows of widgets that stand beside each other, or below where room is short."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

_SIDE = 16


class Halves(QBoxLayout):
    """Lay out ``first``, which takes what room there is, and ``second``, at its own width."""

    def __init__(self, parent: QWidget, gap: int, above: int) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight, parent)
        self._gap = gap
        self.first, self.second = QHBoxLayout(), QHBoxLayout()
        self.setContentsMargins(_SIDE, above, _SIDE, above)
        for row in (self, self.first, self.second):
            row.setSpacing(gap)
        self.addLayout(self.first, 1)
        self.addLayout(self.second)

    def fit(self, width: int, widgets: Iterable[QWidget], others: int) -> None:
        """Put the halves beside each other where a width has room for the widgets and ``others`` pixels."""
        wanted = 2 * _SIDE + others + sum(each.sizeHint().width() + self._gap for each in widgets)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self.setDirection(beside if wanted <= width else below)
