"""A chip of the toolbar: a label with its key, its name and how often it is used in the article."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from hashiya.core.labels import Label
from hashiya.ui import messages
from hashiya.ui.theme import Theme
from hashiya.ui.workspace import Workspace

HEIGHT = 36
_KEY = QSize(18, 22)
_PAD = 12
_GAP = 10
_RADIUS = 7.0
FULL, NAMED, BRIEF = range(3)
"""How much a chip says: key, name and count; key and name; key and badge."""


class Chip(QAbstractButton):
    """Show a label that a passage can be given; pressed for the current mark, filled while it sticks."""

    def __init__(self, label: Label, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self._workspace = workspace
        self._detail = FULL
        self._sticks = False
        self._shown: tuple[object, ...] = ()
        self._advances: dict[tuple[bool, str], int] = {}
        self._width = 0
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.refresh()

    def refresh(self) -> bool:
        """Take over what is counted and chosen, language and theme; return whether other words are shown."""
        workspace, label = self._workspace, self.label
        self._sticks = workspace.sticky is not None and workspace.sticky.id == label.id
        current = workspace.current
        is_on = self._sticks or (current is not None and current.label == label.id)
        if self.isChecked() is not is_on:  # a click has ticked it by itself
            self.setChecked(is_on)
        digits = messages.number(workspace.count(label.id))
        shown = (is_on, self._sticks, digits, workspace.language, workspace.theme)
        if shown == self._shown:  # most of a mark's signals change none of this
            return False
        before, self._shown = self._shown, shown
        if before[3:4] != shown[3:4]:
            self._explain()
        if before[1:4] != shown[1:4]:
            self.setAccessibleName(self._spoken(label.name(workspace.language)))
            self._claim_room()
        self.update()
        return before[1:4] != shown[1:4]

    def show_detail(self, detail: int) -> None:
        """Say more or less; see the numbers above."""
        if detail != self._detail:
            self._detail = detail
            self._claim_room()
            self.update()

    def width_at(self, detail: int) -> int:
        """Return the width in pixels that the chip takes when it says this much."""
        words, count = self._words(detail)
        width = 2 * _PAD + self._advance(words, bold=True)
        if self.label.key:
            width += _KEY.width() + _GAP - 2
        if count:
            width += _GAP + self._advance(count)
        return width

    def _claim_room(self) -> None:
        """Have the toolbar laid out anew where the chip is wider or narrower now."""
        width = self.width_at(self._detail)
        if width != self._width:
            self._width = width
            self.updateGeometry()

    def _explain(self) -> None:
        label, language = self.label, self._workspace.language
        definition = label.definition_ar if language == "ar" else label.definition_en
        self.setAccessibleDescription(definition)
        self.setToolTip(messages.tool_tip("\n".join(filter(None, (label.name(language), definition)))))

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
        if detail == BRIEF:
            return self.label.badge(language), ""
        count = messages.number(self._workspace.count(self.label.id)) if detail == FULL else ""
        return self.label.name(language), count

    def _advance(self, words: str, bold: bool = False) -> int:
        """Return the width of words in pixels, measured once in a font: each mark asks for dozens."""
        found = self._advances.get((bold, words))
        if found is None:
            font = self._bold() if bold else self.font()
            found = self._advances[bold, words] = QFontMetrics(font).horizontalAdvance(words)
        return found

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        font.setPixelSize(14)
        return font

    # Qt's names

    def sizeHint(self) -> QSize:
        return QSize(self.width_at(self._detail), HEIGHT)

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
        left = self._paint_words(painter, words, left, bold=True)
        if count:
            self._paint_words(painter, count, left + _GAP)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._advances.clear()
            self._width = 0
        super().changeEvent(event)

    # Parts

    def _paint_ground(self, painter: QPainter, edge_ink: QColor, ground: QColor) -> None:
        edge = 2.0 if self.isChecked() or self.hasFocus() else (1.0 if self.underMouse() else 0.0)
        box = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.setPen(QPen(edge_ink, edge) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    def _paint_key(self, painter: QPainter, theme: Theme, left: float) -> float:
        top = (HEIGHT - _KEY.height()) / 2
        box = self._mirrored(QRectF(left, top, _KEY.width(), _KEY.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.paper)
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(self.font())
        painter.setPen(theme.ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, messages.in_digits(self.label.key))
        return left + _KEY.width() + _GAP

    def _paint_words(self, painter: QPainter, words: str, left: float, bold: bool = False) -> float:
        width = self._advance(words, bold)
        painter.setFont(self._bold() if bold else self.font())
        box = self._mirrored(QRectF(left, 0, width + 1, HEIGHT))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        return left + width

    def _mirrored(self, box: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box.moveLeft(self.width() - box.right())
        return box
