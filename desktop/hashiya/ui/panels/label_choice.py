"""Choose one label out of the project's, with badge and name."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import QWidget

from hashiya.core.labels import Label
from hashiya.ui.models.row import one_line
from hashiya.ui.panels.choice import Choice
from hashiya.ui.panels.icons import drawn_icon
from hashiya.ui.panels.marks import draw_badge
from hashiya.ui.theme import Theme

_SIZE = 18


class LabelChoice(Choice):
    """List labels by badge and name; the value is the label's id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIconSize(QSize(_SIZE, _SIZE))
        self._labels: list[Label] = []
        self._language = "en"

    def show_labels(self, labels: Iterable[Label], language: str, chosen: str | None) -> None:
        """Offer these labels, with one of them chosen."""
        offered = list(labels)
        if (offered, language) == (self._labels, self._language):
            self.choose(chosen)
            return
        self._labels, self._language = offered, language
        self.offer([(label.id, one_line(label.name(language))) for label in self._labels], chosen)
        self._show_icons()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._show_icons()

    def _show_icons(self) -> None:
        for place, label in enumerate(self._labels):
            self.setItemIcon(place, badge_icon(label, self._language, self.theme, self.devicePixelRatioF()))


def badge_icon(label: Label, language: str, theme: Theme, ratio: float) -> QIcon:
    """Return a label's badge as an icon for menus and choices; ``ratio`` is the screen's pixels a point."""
    letter = label.badge(language)

    def draw(painter: QPainter) -> None:
        draw_badge(painter, QRectF(0, 0, _SIZE, _SIZE), letter, label, theme, False)

    what = f"badge {letter} {label.accent} {theme.name}"
    return drawn_icon(what, QSize(_SIZE, _SIZE), ratio, draw)
