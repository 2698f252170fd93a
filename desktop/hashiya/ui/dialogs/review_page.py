"""One text looked over before it is an article: as it was read, what is doubtful, what is known of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from hashiya.readers import Doubt
from hashiya.ui.article.look import Look
from hashiya.ui.dialogs.article_form import ArticleForm
from hashiya.ui.dialogs.reviewed_text import ReviewedText
from hashiya.ui.messages import in_digits
from hashiya.ui.models.correction import Correction
from hashiya.ui.models.doubt_list import DoubtListModel
from hashiya.ui.models.incoming import Incoming, with_text
from hashiya.ui.models.incoming_words import remark
from hashiya.ui.models.row import ID
from hashiya.ui.panels.row_list import RowList
from hashiya.ui.panels.themed import Words

_SIDE = 320


class ReviewPage(QWidget):
    """Show one incoming text and change it.

    ``changed`` brings what is known of it now and, where that is another one, its text, else ``None``.
    """

    changed = Signal(object, object)  # Incoming, str | None

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._incoming, self._stored = Incoming(""), ""
        self._first: tuple[str, tuple[Doubt, ...]] = "", ()
        self._language = "en"
        self.text, self.form = ReviewedText(), ArticleForm()
        self.text.set_look(look)
        self.doubts, self.model = RowList(), DoubtListModel(self)
        self.doubts.setModel(self.model)
        self.remark, self.heading = Words(warning=True), Words(quiet=True)
        self.remark.setWordWrap(True)
        self._build()
        self.form.changed.connect(self._on_known)
        self.text.corrected.connect(self._on_corrected)
        self.text.text_came.connect(self._on_text_came)
        self.doubts.gone_to.connect(self._on_doubt)
        self.doubts.chosen.connect(self._on_doubt)

    @property
    def incoming(self) -> Incoming:
        """What is known of the text shown."""
        return self._incoming

    def show_text(self, incoming: Incoming, text: str) -> None:
        """Show a text from its beginning."""
        self._incoming, self._stored = incoming, text
        self._first = text, incoming.doubts
        self.text.setPlaceholderText("" if incoming.name else self.tr("Paste the text here."))
        self.text.show_text(text)
        self._show_known()

    def show_known(self, incoming: Incoming) -> None:
        """Show what else became known of the same text; the caret stays where it is."""
        self._incoming = incoming
        self._show_known()

    def retranslate(self, language: str) -> None:
        """Say everything in the interface's language."""
        self._language = language
        self.text.setAccessibleName(self.tr("Text of the article"))
        self.doubts.setAccessibleName(self.tr("Doubts about the text"))
        self.doubts.setAccessibleDescription(self.tr("Going to one shows its passage."))
        self.form.retranslate()
        self._show_known()

    def _build(self) -> None:
        known = QScrollArea()
        known.setWidgetResizable(True)
        known.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields take the keyboard
        known.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        known.viewport().setAutoFillBackground(False)
        known.setWidget(self.form)
        self.form.setAutoFillBackground(False)
        side = QWidget()
        rows = QVBoxLayout(side)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.remark)
        rows.addWidget(self.heading)
        rows.addWidget(self.doubts, 2)
        rows.addWidget(known, 3)
        side.setFixedWidth(_SIDE)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(20)
        layout.addWidget(self.text, 1)
        layout.addWidget(side)

    def _show_known(self) -> None:
        incoming = self._incoming
        self.form.show_text(incoming)
        told = remark(replace(incoming, doubts=(), seen=False, problem=""))
        self.remark.setText(told)
        self.remark.setVisible(bool(told))
        self.text.set_direction(incoming.direction)
        self._show_doubts()

    def _show_doubts(self) -> None:
        doubts = self._incoming.doubts
        self.model.set_doubts(doubts, self._stored, self._language)
        count = in_digits(self.tr("%n doubt(s)", "", len(doubts)))
        self.heading.setText(count if doubts else "")
        self.heading.setVisible(bool(doubts))
        self.doubts.setVisible(bool(doubts))
        self.text.mark(doubts)

    def _on_known(self, incoming: Incoming) -> None:
        self._incoming = incoming
        self.text.set_direction(incoming.direction)
        self.changed.emit(incoming, None)

    def _on_corrected(self, made: Correction) -> None:
        text = made.text(self._stored)
        doubts = self._first[1] if text == self._first[0] else made.doubts(self._incoming.doubts)
        self._take(text, doubts, edited=text != self._first[0] or self._incoming.edited)

    def _on_text_came(self, text: str) -> None:
        self._take(text, (), edited=True)
        self.text.show_text(self._stored or text)

    def _take(self, text: str, doubts: tuple[Doubt, ...], *, edited: bool) -> None:
        incoming, stored = with_text(replace(self._incoming, doubts=doubts, edited=edited), text)
        self._incoming, self._stored = incoming, stored
        self._show_known()
        self.changed.emit(incoming, stored)

    def _on_doubt(self, index: QModelIndex) -> None:
        doubt = self.model.doubt(index.data(ID))
        self.text.mark(self._incoming.doubts, doubt)
        if doubt.span is not None:
            self.text.reveal(doubt.span)
