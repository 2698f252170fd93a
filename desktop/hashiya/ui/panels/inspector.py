"""The word under the caret, letter by letter, and how its paragraph is ordered on the line."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from hashiya.core.articles import Direction
from hashiya.core.spans import Span
from hashiya.text.direction import isolate
from hashiya.text.display import display
from hashiya.text.invisible import invisible_marks
from hashiya.text.joining import joined_forms
from hashiya.text.visual import Base, embedding_levels, line_order
from hashiya.ui.messages import in_digits, number
from hashiya.ui.models.letters import CODE, JOINED, LETTER, NAME, LetterTableModel
from hashiya.ui.panels.empty_state import EmptyState
from hashiya.ui.panels.panel import Panel
from hashiya.ui.panels.row_layout import small_font
from hashiya.ui.panels.themed import Words
from hashiya.ui.panels.visual_strip import Cell, VisualStrip
from hashiya.ui.typefaces import reading_typeface
from hashiya.ui.workspace import Workspace

_SETTLE = 60
"""Milliseconds that the caret must rest: walking through a line works nothing out."""

_WIDE = 280
"""Pixels from which code points have a column of their own."""

_PADDED = 12
"""Pixels that the style sheet keeps free beside a cell's words."""

_LETTERS = 60
_MARKS = 8
_PARAGRAPH = 20_000
"""Characters of the longest paragraph that is ordered: 40 ms, once a paragraph."""


class PaddedCells(QStyledItemDelegate):
    """Measure cells without their padding, which Qt forgets: a name that just fits would lose its end."""

    # Qt's names

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        room = option.rect
        room.setWidth(max(1, room.width() - _PADDED))
        option.rect = room
        return super().sizeHint(option, index)


class Inspector(Panel):
    """Show what the word under the caret is made of; nothing is worked out while the panel isn't seen."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.model = LetterTableModel(self)
        self.word, self.marks, self.order = Words(), Words(quiet=True), Words(quiet=True)
        self.table, self.strip, self.empty = QTableView(), VisualStrip(), EmptyState()
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE)
        self._fit = QTimer(self, singleShot=True, interval=0)
        self._ordered: tuple[str, bool, list[int], list[int]] = ("", True, [], [])
        self._build()
        self._connect()
        self.dress()

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Letters of the word under the caret"))
        self.strip.setAccessibleName(self.tr("Order on the line, from left to right"))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 3)
        self.reload()

    def reload(self) -> None:
        """Show the word under the caret as it is now."""
        self._settle.stop()
        if not self.isVisible():
            return
        workspace = self._workspace
        word = workspace.segments.word_at(workspace.caret) if workspace.article else None
        self._pages.setCurrentIndex(1 if word is None else 0)
        if workspace.article is None:
            self.empty.say(self.tr("Open an article to look at the letters of its words."))
        elif word is None:
            self.empty.say(self.tr("There is no word here: put the caret into one."))
        else:
            self._show_word(word)
            self._show_paragraph(workspace.segments.paragraph_at(workspace.caret))

    def _build(self) -> None:
        font = QFont(reading_typeface())
        font.setPixelSize(24)
        self.word.setFont(font)
        self.word.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.word.setMinimumWidth(1)
        for words in (self.marks, self.order):
            words.setWordWrap(True)
        self._build_table()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.word)
        column.addWidget(self.table, 100)
        column.addWidget(self.strip)
        column.addWidget(self.order)
        column.addWidget(self.marks)
        column.addStretch(1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(page)
        self._pages.addWidget(self.empty)

    def _build_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setItemDelegate(PaddedCells(table))
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.verticalHeader().hide()
        table.setFont(small_font(table.font()))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        header.setFont(small_font(header.font()))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for column, width in ((LETTER, 48), (JOINED, 50), (CODE, 62)):
            header.resizeSection(column, width)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)

    def _connect(self) -> None:
        workspace = self._workspace
        for signal in (workspace.caret_changed, workspace.article_opened, workspace.project_closed):
            signal.connect(self._later)
        self._settle.timeout.connect(self.reload)
        self._fit.timeout.connect(self._fit_table)
        self.table.horizontalHeader().sectionResized.connect(lambda *_: self._fit.start())

    def _later(self) -> None:
        if self.isVisible():
            self._settle.start()

    def _show_word(self, word: Span) -> None:
        text = word.of(self._workspace.text)
        self.word.setText(display(text[:_LETTERS]))
        self.model.set_letters(joined_forms(text[:_LETTERS]))
        self._fit_table()

    def _fit_table(self) -> None:
        """Give the table the height of its rows, so that what follows stands below the last letter."""
        self.table.resizeRowsToContents()
        rows = self.table.verticalHeader().length()
        self.table.setMaximumHeight(rows + self.table.horizontalHeader().sizeHint().height() + 4)

    def _show_paragraph(self, paragraph: Span) -> None:
        workspace = self._workspace
        text = paragraph.of(workspace.text)
        self._show_marks(text)
        is_long = len(text) > _PARAGRAPH
        self.strip.setHidden(is_long)
        if is_long:
            self.order.setText(self.tr("This paragraph is too long to show its order on the line."))
            return
        assert workspace.article is not None
        index = workspace.segments.paragraph_index(workspace.caret)
        leftwards = workspace.article.direction_of(index) is Direction.RTL
        levels, order = self._order_of(text, leftwards)
        place = min(workspace.caret - paragraph.start, len(text) - 1)
        at = order.index(place)
        self.strip.show_cells([Cell(text[each], each, levels[each] % 2 == 1) for each in order], at)
        where = self.tr("Character {} of {} in its paragraph stands {} from the left on the unbroken line.")
        self.order.setText(in_digits(where).format(number(place + 1), number(len(text)), number(at + 1)))

    def _order_of(self, paragraph: str, leftwards: bool) -> tuple[list[int], list[int]]:
        """Return levels and visual order of a paragraph, worked out anew only for another one."""
        known, known_leftwards, levels, order = self._ordered
        if (known, known_leftwards) != (paragraph, leftwards):
            base: Base = "R" if leftwards else "L"
            levels = embedding_levels(paragraph, base)
            order = line_order(paragraph, levels, 0, len(paragraph), base)
            self._ordered = paragraph, leftwards, levels, order
        return levels, order

    def _show_marks(self, paragraph: str) -> None:
        found = invisible_marks(paragraph)
        named = [f"{isolate(mark.short)} {number(mark.position + 1)}" for mark in found[:_MARKS]]
        more = in_digits(self.tr("and %n more", "", len(found) - _MARKS)) if len(found) > _MARKS else ""
        words = self.tr("Invisible marks in the paragraph: {}").format(
            " · ".join(filter(None, (*named, more)))
        )
        self.marks.setText(words if found else self.tr("The paragraph has no invisible marks."))

    # Qt's names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _WIDE
        self.table.setColumnHidden(CODE, narrow)
        self.model.set_narrow(narrow)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()
