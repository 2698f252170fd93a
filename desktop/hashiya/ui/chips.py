"""The toolbar: one chip a label, with its key, its name and how often it is used in the article."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QLayout, QSizePolicy, QWidget

from hashiya.core.labels import Label
from hashiya.ui import messages
from hashiya.ui.theme import Theme
from hashiya.ui.workspace import Workspace

_HEIGHT = 36
_KEY = QSize(18, 22)
_PAD = 12
_GAP = 10
_RADIUS = 7.0
_FULL, _NAMED, _BRIEF = range(3)
"""How much a chip says: key, name and count; key and name; key and badge."""


class Chip(QAbstractButton):
    """Show a label that a passage can be given; pressed for the current mark, filled while it sticks."""

    def __init__(self, label: Label, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self._workspace = workspace
        self._detail = _FULL
        self._sticks = False
        self._shown: tuple[object, ...] = ()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.refresh()

    def refresh(self) -> bool:
        """Take over count, current mark, sticky mode, language, theme; return whether one is another now."""
        workspace, label = self._workspace, self.label
        self._sticks = workspace.sticky is not None and workspace.sticky.id == label.id
        current = workspace.current
        # a click has ticked it by itself
        self.setChecked(self._sticks or (current is not None and current.label == label.id))
        digits = messages.number(workspace.count(label.id))
        shown = (self.isChecked(), self._sticks, digits, workspace.language, workspace.theme)
        if shown == self._shown:  # most of a mark's signals change none of this
            return False
        self._shown = shown
        name = label.name(workspace.language)
        self.setAccessibleName(self._spoken(name))
        definition = label.definition_ar if workspace.language == "ar" else label.definition_en
        self.setAccessibleDescription(definition)
        self.setToolTip(messages.tool_tip("\n".join(filter(None, (name, definition)))))
        self.updateGeometry()
        self.update()
        return True

    def show_detail(self, detail: int) -> None:
        """Say more or less; see the numbers above."""
        if detail != self._detail:
            self._detail = detail
            self.updateGeometry()
            self.update()

    def width_at(self, detail: int) -> int:
        """Return the width in pixels that the chip takes when it says this much."""
        words, count = self._words(detail)
        width = 2 * _PAD + QFontMetrics(self._bold()).horizontalAdvance(words)
        if self.label.key:
            width += _KEY.width() + _GAP - 2
        if count:
            width += _GAP + QFontMetrics(self.font()).horizontalAdvance(count)
        return width

    def _spoken(self, name: str) -> str:
        count = messages.in_digits(self.tr("%n mark(s)", "", self._workspace.count(self.label.id)))
        parts = [name, count]
        if self.label.key:
            parts.insert(1, self.tr("key {}").format(messages.in_digits(self.label.key)))
        if self._sticks:
            parts.append(self.tr("marks every selection"))
        return self.tr(", ").join(parts)

    def _words(self, detail: int) -> tuple[str, str]:
        language = self._workspace.language
        if detail == _BRIEF:
            return self.label.badge(language), ""
        count = messages.number(self._workspace.count(self.label.id)) if detail == _FULL else ""
        return self.label.name(language), count

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        font.setPixelSize(14)
        return font

    # Qt's names

    def sizeHint(self) -> QSize:
        return QSize(self.width_at(self._detail), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else 0.55)
        theme = self._workspace.theme
        ink, band = theme.label_ink(self.label), theme.label_band(self.label)
        self._paint_ground(painter, ink, ink if self._sticks else band)
        left = float(_PAD)
        if self.label.key:
            left = self._paint_key(painter, theme, left - 2)
        painter.setPen(theme.paper if self._sticks else ink)
        words, count = self._words(self._detail)
        left = self._paint_words(painter, self._bold(), words, left)
        if count:
            self._paint_words(painter, self.font(), count, left + _GAP)

    # Parts

    def _paint_ground(self, painter: QPainter, edge_ink: QColor, ground: QColor) -> None:
        edge = 2.0 if self.isChecked() or self.hasFocus() else (1.0 if self.underMouse() else 0.0)
        box = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.setPen(QPen(edge_ink, edge) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    def _paint_key(self, painter: QPainter, theme: Theme, left: float) -> float:
        top = (_HEIGHT - _KEY.height()) / 2
        box = self._mirrored(QRectF(left, top, _KEY.width(), _KEY.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.paper)
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(self.font())
        painter.setPen(theme.ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, messages.in_digits(self.label.key))
        return left + _KEY.width() + _GAP

    def _paint_words(self, painter: QPainter, font: QFont, words: str, left: float) -> float:
        width = QFontMetrics(font).horizontalAdvance(words)
        painter.setFont(font)
        box = self._mirrored(QRectF(left, 0, width + 1, _HEIGHT))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        return left + width

    def _mirrored(self, box: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box.moveLeft(self.width() - box.right())
        return box


class ChipBar(QWidget):
    """Hold the chips of the project's labels; where room is short all of them say less."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.chips: list[Chip] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        workspace.labels_changed.connect(self.rebuild)
        for signal in (
            workspace.article_opened,
            workspace.annotations_reset,
            workspace.annotation_put,
            workspace.annotation_dropped,
            workspace.current_changed,
            workspace.sticky_changed,
            workspace.appearance_changed,
            workspace.project_closed,
        ):
            signal.connect(self.refresh)
        self.rebuild()

    def rebuild(self) -> None:
        """Make the chips anew: the project's labels are other ones."""
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.hide()  # it lives on until the event loop comes round
            chip.deleteLater()
        self.chips = []
        for index, label in enumerate(self._workspace.labels.active):
            chip = Chip(label, self._workspace, self)
            chip.clicked.connect(lambda _checked=False, label_id=label.id: self._on_clicked(label_id))
            self._row.insertWidget(index, chip)
            self.chips.append(chip)
        self.refresh()
        self._fit()

    def refresh(self) -> None:
        """Take over counts, current mark, sticky mode, language and what can be edited."""
        usable = self._workspace.article is not None and not self._workspace.read_only
        changed = False
        for chip in self.chips:
            chip.setEnabled(usable)
            changed |= chip.refresh()
        if changed:
            self._fit()

    def _on_clicked(self, label: str) -> None:
        """Mark the selection or relabel the current mark; with neither, mark every selection from now on."""
        workspace = self._workspace
        if workspace.sticky is not None:
            workspace.set_sticky(None if workspace.sticky.id == label else label)
        elif workspace.selection is None and workspace.current is None:
            workspace.set_sticky(label)
        else:
            exact = QApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier
            workspace.annotate(label, exact=bool(exact))
        self.refresh()

    def _fit(self) -> None:
        gaps = self._row.spacing() * len(self.chips)
        for detail in (_FULL, _NAMED, _BRIEF):
            if gaps + sum(chip.width_at(detail) for chip in self.chips) <= self.width():
                break
        for chip in self.chips:
            chip.show_detail(detail)

    # Qt's names

    def minimumSizeHint(self) -> QSize:
        gaps = self._row.spacing() * len(self.chips)
        return QSize(gaps + sum(chip.width_at(_BRIEF) for chip in self.chips), _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)
