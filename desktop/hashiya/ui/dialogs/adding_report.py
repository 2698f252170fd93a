"""What became of texts that were to be added, to be read and copied."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from hashiya.text.direction import isolate
from hashiya.ui.dialogs.sheet import Sheet
from hashiya.ui.messages import in_digits
from hashiya.ui.models.adding_report import AddingReport
from hashiya.ui.models.incoming_words import sentence_line
from hashiya.ui.models.row import one_line
from hashiya.ui.panels.text_field import TextField
from hashiya.ui.panels.themed import Words
from hashiya.ui.workspace import Workspace

_NAMED = 1000
"""Texts that are named one by one."""


class AddingReportSheet(Sheet):
    """Show figures, then what was there already and what couldn't be added, a line each."""

    def __init__(self, workspace: Workspace, report: AddingReport, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.report = report
        self.figures, self.more = Words(), TextField(0)
        self.figures.setWordWrap(True)
        self.more.setReadOnly(True)
        self.body.addWidget(self.figures)
        self.body.addWidget(self.more, 1)
        self.copy = self.button(quiet=True, first=True)
        self.close_button = self.button(default=True)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text()))
        self.close_button.clicked.connect(self.accept)
        self.in_order(self.close_button, self.copy, self.more)
        self.dress()
        self.resize(620, 420 if self.more.isVisibleTo(self) else 180)

    def text(self) -> str:
        """Return everything as plain text."""
        return "\n".join(filter(None, (self._figures(), self._lines()))) + "\n"

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Articles added"))
        self.figures.setText(self._figures())
        lines = self._lines()
        option = self.more.document().defaultTextOption()
        option.setTextDirection(self.layoutDirection())  # a name at the beginning turns no sentence round
        self.more.document().setDefaultTextOption(option)
        self.more.show_text(lines)
        self.more.setVisible(bool(lines))
        self.more.setAccessibleName(self.tr("What wasn't added"))
        self.copy.setText(self.tr("Copy the report"))
        self.close_button.setText(self.tr("Close"))

    def _figures(self) -> str:
        report = self.report
        there, failed = len(report.duplicates), len(report.failed)
        more = [
            (report.unseen, self.tr("%n of them without a look at what is doubtful", "", report.unseen)),
            (there, self.tr("%n text(s) in the project already", "", there)),
            (failed, self.tr("%n couldn't be added", "", failed)),
            (report.untouched, self.tr("%n not added, since it was stopped", "", report.untouched)),
        ]
        first = self.tr("%n article(s) added", "", report.fresh)
        return in_digits("\n".join([first, *(words for count, words in more if count)]))

    def _lines(self) -> str:
        report = self.report
        failed = [sentence_line(each.problem) for each in report.failed]
        already = self.tr("In the project already: {}")
        lines = failed + [already.format(isolate(one_line(title))) for title in report.duplicates]
        if len(lines) > _NAMED:
            hidden = in_digits(self.tr("… and %n more", "", len(lines) - _NAMED))
            lines = [*lines[:_NAMED], hidden]
        return "\n".join(lines)
