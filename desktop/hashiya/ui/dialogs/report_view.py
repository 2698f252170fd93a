"""What would come in, or what came in: figures, then faults and notes one by one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from hashiya.text.direction import isolate
from hashiya.ui.messages import in_digits
from hashiya.ui.models.arrival import Outcome
from hashiya.ui.models.fault_list import FaultListModel
from hashiya.ui.models.row import one_line
from hashiya.ui.panels.empty_state import EmptyState
from hashiya.ui.panels.row_list import RowList
from hashiya.ui.panels.themed import Words

_NAMED = 5
"""Annotators that are named; a set of a crowd has hundreds."""


class ReportView(QWidget):
    """Show an outcome; what is listed can be copied as a whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outcome: Outcome | None = None
        self.heading, self.told, self.more = Words(quiet=True), Words(quiet=True), Words(quiet=True)
        self.layers = Words()
        self.layers.setWordWrap(True)
        self.figures, self.model = Words(), FaultListModel(self)
        self.list, self.empty, self.copy = RowList(), EmptyState(), QPushButton()
        self.list.setModel(self.model)
        self._build()
        self.copy.clicked.connect(self._on_copy)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.list, self._on_copy)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)

    def show_outcome(self, outcome: Outcome, language: str) -> None:
        """Show figures, faults and notes."""
        self.outcome = outcome
        self.figures.setText(self._figures(outcome))
        self._show_layers(outcome.layers)
        self.model.set_told(outcome.faults, outcome.notes, outcome.base, language)
        self.told.setText(self._counted(outcome))
        self.more.setText(in_digits(self.tr("… and %n more", "", outcome.hidden)) if outcome.hidden else "")
        self.more.setVisible(outcome.hidden > 0)
        self.copy.setVisible(bool(self.model.ids))
        self.empty.say(self.tr("Nothing stands in the way, and nothing is worth a note."))
        self._pages.setCurrentIndex(0 if self.model.ids else 1)

    def say(self, sentence: str) -> None:
        """Show a sentence in the place of an outcome: there is none yet, or there can't be one."""
        self.outcome = None
        self.figures.setText("")
        self._show_layers([])
        self.told.setText("")
        self.more.hide()
        self.copy.hide()
        self.empty.say(sentence)
        self._pages.setCurrentIndex(1)

    def retranslate(self, language: str) -> None:
        """Say everything in the interface's language."""
        self.list.setAccessibleName(self.tr("Faults and notes"))
        self.list.setAccessibleDescription(self.tr("Copying takes all of them."))
        self.copy.setText(self.tr("Copy the list"))
        if self.outcome is not None:
            self.show_outcome(self.outcome, language)

    def text(self) -> str:
        """Return everything as plain text."""
        outcome = self.outcome
        if outcome is None:
            return ""
        files = [f"{report.path} ({report.format})" for report in outcome.reports]
        parts = [
            *files,
            self.heading.text(),
            self.figures.text(),
            self.layers.text(),
            self.told.text(),
            self.model.text(),
        ]
        return "\n".join(filter(None, (*parts, self.more.text()))) + "\n"

    def _build(self) -> None:
        self.copy.setProperty("quiet", True)
        self.copy.setAutoDefault(False)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.told, 1)
        head.addWidget(self.copy)
        self._pages = QStackedLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.heading)
        layout.addWidget(self.figures)
        layout.addWidget(self.layers)
        self.layers.hide()
        layout.addLayout(head)
        layout.addLayout(self._pages, 1)
        layout.addWidget(self.more)
        self.more.hide()
        for page in (self.list, self.empty):  # a stack of its own would show its first page as a window
            self._pages.addWidget(page)

    def _figures(self, outcome: Outcome) -> str:
        tally = outcome.tally
        always = [
            self.tr("%n new article(s)", "", tally.new_articles),
            self.tr("%n annotation(s)", "", tally.annotations),
            self.tr("%n link(s)", "", tally.links),
        ]
        more = [
            (tally.known_articles, self.tr("%n article(s) there already", "", tally.known_articles)),
            (tally.already, self.tr("%n annotation(s) there already", "", tally.already)),
            (tally.left_out, self.tr("%n annotation(s) left out by label", "", tally.left_out)),
            (tally.links_already, self.tr("%n link(s) there already", "", tally.links_already)),
            (tally.links_left_out, self.tr("%n link(s) left out", "", tally.links_left_out)),
        ]
        return in_digits("\n".join(always + [words for count, words in more if count]))

    def _show_layers(self, names: Sequence[str]) -> None:
        """Say whose layers annotations come into: the page shows one at a time."""
        shown = self.tr(", ").join(isolate(one_line(name)) for name in names[:_NAMED])
        more = in_digits(self.tr("and %n more", "", len(names) - _NAMED)) if len(names) > _NAMED else ""
        self.layers.setText(self.tr("In the layer of {}").format(f"{shown} {more}".strip()) if names else "")
        self.layers.setVisible(bool(names))

    def _counted(self, outcome: Outcome) -> str:
        parts = []
        if outcome.fault_count:
            parts.append(self.tr("%n fault(s)", "", outcome.fault_count))
        if outcome.notes:
            parts.append(self.tr("%n note(s)", "", len(outcome.notes)))
        return in_digits(" · ".join(parts)) or self.tr("No fault and no note")

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.model.text())
