"""The question before an article gets done in which something is still to be put right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hashiya.analysis import Finding
from hashiya.ui.dialogs.sheet import Sheet
from hashiya.ui.messages import in_digits, number
from hashiya.ui.panels.themed import Words
from hashiya.ui.rule_words import by_rule
from hashiya.ui.wording import echo
from hashiya.ui.workspace import Workspace


class OpenFindings(Sheet):
    """Tell what is open; ``accepted`` comes for done nevertheless, ``show_requested`` to look at it first."""

    show_requested = Signal()

    def __init__(
        self, workspace: Workspace, title: str, findings: Sequence[Finding], parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, parent)
        self._title, self._findings = title, findings
        self.question, self.told = Words(), Words(quiet=True)
        for words in (self.question, self.told):
            words.setWordWrap(True)
            self.body.addWidget(words)
        self.show_them = self.button(quiet=True, first=True)
        self.cancel = self.button()
        self.done_button = self.button(default=True)
        self.show_them.clicked.connect(self._on_show)
        self.cancel.clicked.connect(self.reject)
        self.done_button.clicked.connect(self.accept)
        self.in_order(self.done_button, self.show_them, self.cancel)
        self.setMinimumWidth(380)
        self.dress()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Open findings"))
        said = in_digits(self.tr("%n finding(s) are open in {}.", "", len(self._findings)))
        self.question.setText(said.format(echo(self._title)))
        self.told.setText("\n".join(f"{name} · {number(count)}" for name, count in by_rule(self._findings)))
        self.show_them.setText(self.tr("Show them"))
        self.cancel.setText(self.tr("Cancel"))
        self.done_button.setText(self.tr("Set to done"))

    def _on_show(self) -> None:
        self.reject()
        self.show_requested.emit()
