"""The find bar under the page: what the article says of something, however it is spelled there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QSizePolicy, QWidget

from hashiya.core.spans import Span
from hashiya.errors import EditError
from hashiya.text.seeking import Seeker
from hashiya.ui.messages import announce, in_digits, number, tool_tip
from hashiya.ui.models.row import one_line
from hashiya.ui.panels.halves import Halves
from hashiya.ui.panels.panel import Panel
from hashiya.ui.panels.search_switches import SearchSwitches
from hashiya.ui.panels.themed import Words
from hashiya.ui.wording import reworded
from hashiya.ui.workspace import Workspace

_LONGEST = 80
"""A selection longer than this many characters isn't what somebody wants to look for."""

_FIELD = 280
"""How many pixels the field and the number of hits take at least."""


class Finds(Protocol):
    """Say what the bar needs of the reading pane."""

    def set_found(self, spans: Sequence[Span], current: int | None = None) -> None:
        """Paint the hits; the one numbered ``current`` stands out."""

    def reveal(self, span: Span) -> None:
        """Scroll to a passage."""


class FindBar(Panel):
    """Look for words in folded text: Enter goes on, Shift+Enter back, Escape closes.

    ``closed`` comes when the annotator wants back to the page, ``project_search_requested`` when the same is
    to be looked for in every article.
    """

    closed = Signal()
    project_search_requested = Signal(object)  # the Query

    def __init__(self, view: Finds, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._view = view
        self._found: list[Span] = []
        self._current: int | None = None
        self.trouble = ""
        self.field = QLineEdit()
        self.hits, self._none = Words(quiet=True), Words(quiet=True, warning=True)
        self.switches, self.everywhere = SearchSwitches(), QPushButton()
        self.previous, self.next, self.close_button = QPushButton(), QPushButton(), QPushButton()
        self._halves = Halves(self, gap=8, above=8)
        self._build()
        self._connect()
        self.dress()
        self.hide()

    @property
    def found(self) -> list[Span]:
        """The passages that hold what is looked for, in text order."""
        return self._found

    @property
    def current(self) -> Span | None:
        """The passage gone to last."""
        return None if self._current is None else self._found[self._current]

    def begin(self) -> None:
        """Show the bar and take the selected words, where there are few, for what is looked for."""
        selection = self._workspace.selection
        if selection and len(selection) <= _LONGEST:
            self.field.setText(one_line(selection.of(self._workspace.text)))
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._search()

    def find_next(self) -> None:
        """Go to the next hit, after the last to the first; open the bar where it is closed."""
        self._step(1)

    def find_previous(self) -> None:
        """Go to the hit before, before the first to the last; open the bar where it is closed."""
        self._step(-1)

    def leave(self) -> None:
        """Close the bar with the hit selected, ready to be marked; what was looked for stays in the field."""
        self.hide()
        self._view.set_found([])
        if self.current:
            self._workspace.select(self.current)
        self.closed.emit()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Find in the article"))
        self.field.setAccessibleName(self.tr("Find in the article"))
        self.field.setAccessibleDescription(
            self.tr("Vowel marks and spellings of alef, yeh and teh marbuta don't matter.")
        )
        self.switches.retranslate()
        self.everywhere.setText(self.tr("In the project…"))
        self.everywhere.setToolTip(tool_tip(self.tr("Search the whole project for this")))
        self.previous.setText(self.tr("Previous"))
        self.next.setText(self.tr("Next"))
        self.close_button.setText(self.tr("Close"))
        self._show_hits()
        self._fit()

    def _build(self) -> None:
        row = self._halves.first
        self.field.setMaximumWidth(360)
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        self.hits.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.hits.setMinimumWidth(96)
        row.addWidget(self.field, 2)
        row.addWidget(self.switches)
        row.addWidget(self.hits, 1)
        row.addWidget(self._none, 1)
        self._none.setWordWrap(True)
        for button in (self.previous, self.next, self.everywhere, self.close_button):
            button.setProperty("quiet", True)
            self._halves.second.addWidget(button)
        self._halves.second.addStretch(1)

    def _fit(self) -> None:
        buttons = (self.previous, self.next, self.everywhere, self.close_button)
        self._halves.fit(self.width(), (self.switches, *buttons), _FIELD)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._search)
        self.previous.clicked.connect(self.find_previous)
        self.next.clicked.connect(self.find_next)
        self.close_button.clicked.connect(self.leave)
        self.switches.changed.connect(self._search)
        self.everywhere.clicked.connect(self._on_everywhere)
        self._workspace.article_opened.connect(self._on_article)

    def _search(self) -> None:
        """Find what is in the field, and go to the first hit from the caret on."""
        if not self.isVisible():
            return
        self._seek(self.field.text().strip())
        after = bisect_left(self._found, self._workspace.caret, key=lambda span: span.end)
        self._current = (after if after < len(self._found) else 0) if self._found else None
        self._show()

    def _seek(self, wanted: str) -> None:
        self._found, self.trouble = [], ""
        if not wanted:
            return
        try:
            self._found = Seeker(self.switches.query(wanted)).find(self._workspace.text)
        except EditError as error:  # an expression that isn't one, or isn't one yet
            self.trouble = reworded(error.sentence)

    def _on_everywhere(self) -> None:
        wanted = self.field.text().strip()
        self.hide()
        self._view.set_found([])
        self.project_search_requested.emit(self.switches.query(wanted))

    def _step(self, by: int) -> None:
        if not self.isVisible():
            self.begin()
            return
        if self._current is not None:
            self._current = (self._current + by) % len(self._found)
            self._show()

    def _show(self) -> None:
        self._view.set_found(self._found, self._current)
        if self.current:
            self._view.reveal(self.current)
        self._show_hits()
        announce(self.field, self.hits.text() or (self._none.text() if self._none.isVisibleTo(self) else ""))

    def _show_hits(self) -> None:
        looking = bool(self.field.text().strip())
        self._none.setText(self.trouble or self.tr("Not found"))
        self._none.setVisible(looking and not self._found)
        self.hits.setVisible(not self._none.isVisibleTo(self))
        if self._current is None:
            self.hits.setText("")
        else:
            words = in_digits(self.tr("{} of {}"))
            self.hits.setText(words.format(number(self._current + 1), number(len(self._found))))
        for button in (self.previous, self.next):
            button.setEnabled(bool(self._found))

    def _on_article(self) -> None:
        self._found, self._current = [], None
        self._search()
        self._show_hits()

    # Qt's names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3):
            self._step(-1 if back else 1)
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)
