"""The pages of texts on their way in: nothing yet, all in a table, one to look over."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from hashiya.ui.article.look import Look
from hashiya.ui.dialogs.batch_page import BatchPage
from hashiya.ui.dialogs.review_page import ReviewPage
from hashiya.ui.messages import in_digits, number
from hashiya.ui.models.intake import Intake
from hashiya.ui.panels.empty_state import EmptyState
from hashiya.ui.panels.themed import Words


class AddingPages(QWidget):
    """Show an intake: one text at once, several in a table from which one is gone into and back."""

    turned = Signal()  # another page, or another text on it

    def __init__(self, intake: Intake, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._intake = intake
        self._current: str | None = None
        self.empty, self.batch, self.review = EmptyState(), BatchPage(), ReviewPage(look)
        self.back, self.previous, self.next = QPushButton(), QPushButton(), QPushButton()
        self._where = Words(quiet=True)
        self._build()
        self.batch.opened.connect(self.open)
        self.back.clicked.connect(self.go_back)
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))

    @property
    def current(self) -> str | None:
        """The id of the text that is looked over, ``None`` where the table is shown."""
        return self._current

    @property
    def is_batch(self) -> bool:
        """Tell whether there are several texts."""
        return len(self._intake) > 1

    def refresh(self) -> None:
        """Show the texts as they are now, on the page that fits."""
        texts = self._intake.texts
        self.batch.show_texts(texts)
        known = self._intake.get(self._current)
        if known is not None:
            if known != self.review.incoming:
                self.review.show_known(known)
            self._show_navigation()
        elif len(texts) == 1:
            self.open(texts[0].id)
        else:
            self._current = None
            self._turn(self.batch if texts else self.empty)

    def open(self, item: str) -> None:
        """Show one text to look over."""
        known = self._intake.get(item)
        if known is not None:
            self._current = item
            self.review.show_text(known, self._intake.text(item))
            self.batch.choose(item)
            self._turn(self.review)
            self.review.text.setFocus()

    def go_back(self) -> None:
        """Show the table."""
        if self._current is not None and self.is_batch:
            item, self._current = self._current, None
            self.batch.choose(item)
            self._turn(self.batch)
            self.batch.table.setFocus()

    def step(self, by: int) -> None:
        """Show the text so many rows further down, where there is one."""
        found = self.batch.neighbour(self._current, by) if self._current else None
        if found is not None:
            self.open(found)

    def accept_current(self) -> None:
        """Note that somebody looked at the text and took it, and go on to the next that wants a look."""
        known = self._intake.get(self._current)
        if known is None:
            return
        following = self._waiting_after(known.id)
        self._intake.put(replace(known, seen=True))
        if following is not None:
            self._current = following
            self.refresh()
            self.open(following)
        else:
            self.refresh()
            self.go_back()

    def retranslate(self, language: str) -> None:
        """Say everything in the interface's language."""
        self.empty.say(self.tr("Choose files or a folder, drop them here, or paste a text."))
        self.back.setText(self.tr("&Back to the list"))
        self.previous.setText(self.tr("Pre&vious"))
        self.next.setText(self.tr("&Next"))
        self.batch.retranslate()
        self.review.retranslate(language)
        self._show_navigation()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        for button in (self.back, self.previous, self.next):
            button.setProperty("quiet", True)
            button.setAutoDefault(False)
        head.addWidget(self.back)
        head.addStretch(1)
        head.addWidget(self._where)
        head.addWidget(self.previous)
        head.addWidget(self.next)
        self._head = QWidget()
        head.setContentsMargins(0, 0, 0, 0)
        self._head.setLayout(head)
        self._pages = QStackedLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._head)
        layout.addLayout(self._pages, 1)
        for page in (self.empty, self.batch, self.review):  # a stack of its own would show it as a window
            self._pages.addWidget(page)
        self._head.hide()
        self._where.setAlignment(Qt.AlignmentFlag.AlignVCenter)

    def _turn(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self._show_navigation()
        self.turned.emit()

    def _show_navigation(self) -> None:
        self._head.setVisible(self._current is not None and self.is_batch)
        if self._current is None:
            return
        ids = self.batch.model.ids
        place = ids.index(self._current) + 1 if self._current in ids else 0
        words = in_digits(self.tr("{} of {}")).format(number(place), number(len(ids)))
        self._where.setText(words if place else "")
        self.previous.setEnabled(self.batch.neighbour(self._current, -1) is not None)
        self.next.setEnabled(self.batch.neighbour(self._current, 1) is not None)

    def _waiting_after(self, item: str) -> str | None:
        """Return the id of the next text that wants a look, from here on and then from the top."""
        texts = self._intake.texts
        place = next(n for n, each in enumerate(texts) if each.id == item)
        order = texts[place + 1 :] + texts[:place]
        return next((each.id for each in order if each.doubtful), None)
