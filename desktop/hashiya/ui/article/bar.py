"""The small bar at a selection, for those who mark with the mouse."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from hashiya.core.labels import Label, LabelSet
from hashiya.ui.theme import Theme

_GAP = 8


class SelectionBar(QWidget):
    """Offer the labels beside a selection; it never takes the keyboard's focus."""

    label_requested = Signal(str)  # the label's id

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(4, 4, 4, 4)
        self._row.setSpacing(4)
        self._chips: list[tuple[QPushButton, Label, str]] = []
        self._offered: tuple[LabelSet, Theme, str] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.hide()

    def set_labels(self, labels: LabelSet, theme: Theme, language: str) -> None:
        """Offer the labels that may be given, with their names in ``language``."""
        if (labels, theme, language) == self._offered:
            return
        self._offered = labels, theme, language
        for chip, _, _ in self._chips:
            self._row.removeWidget(chip)  # an item that is taken from here would never be deleted
            chip.hide()
            chip.deleteLater()
        self._chips.clear()
        for label in labels.active:
            self._row.addWidget(self._chip(label, theme, language))

    def show_at(self, selection: QRect, area: QRect) -> None:
        """Show the bar below the selection, above it where there is no room; all in the parent's pixels.

        Without a label to offer it stays away.
        """
        if not self._chips:
            return
        self._name_chips(short=False)
        if self.sizeHint().width() > area.width() - 2 * _GAP:
            self._name_chips(short=True)
        self.adjustSize()
        size = self.size()
        left = max(
            area.left() + _GAP,
            min(selection.center().x() - size.width() // 2, area.right() - size.width() - _GAP),
        )
        below = selection.bottom() + _GAP
        top = below if below + size.height() <= area.bottom() else selection.top() - size.height() - _GAP
        self.move(QPoint(left, max(area.top() + _GAP, top)))
        self.show()
        self.raise_()

    def _name_chips(self, *, short: bool) -> None:
        """Write names on the chips, or, where there is no room for them, badges."""
        for chip, label, language in self._chips:
            words = label.badge(language) if short else label.name(language)
            chip.setText(words.replace("&", "&&"))
            chip.setMinimumWidth(0 if short else 56)
        self._row.invalidate()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._offered is None:
            return
        _, theme, _ = self._offered
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.hairline, 1))
        painter.setBrush(theme.window)
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _chip(self, label: Label, theme: Theme, language: str) -> QPushButton:
        chip = QPushButton(self)
        self._chips.append((chip, label, language))
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.setAccessibleName(label.name(language))
        chip.setAccessibleDescription(self.tr("Marks the selection with this label"))
        chip.setStyleSheet(_chip_style(theme.label_ink(label), theme.label_band(label)))
        chip.clicked.connect(lambda: self.label_requested.emit(label.id))
        return chip


def _chip_style(ink: QColor, band: QColor) -> str:
    return (
        f"QPushButton {{ color: {ink.name()}; background: {band.name()}; border: 1px solid {band.name()};"
        " border-radius: 5px; padding: 4px 10px; min-width: 0; }"
        f" QPushButton:hover {{ border-color: {ink.name()}; }}"
        f" QPushButton:pressed {{ background: {ink.name()}; color: {band.name()}; }}"
    )
