"""The card of one finding: the rule, what is wrong, and what the annotator can answer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from hashiya.analysis import Finding, Severity
from hashiya.ui.messages import tool_tip
from hashiya.ui.panels.flow import Flow
from hashiya.ui.panels.themed import Card, Words
from hashiya.ui.rule_words import rule_explained, rule_name
from hashiya.ui.wording import reworded


class FindingCard(Card):
    """Say what a finding means; hidden where there is none."""

    meant = Signal()
    switched_off = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Finding | None = None
        self.rule = Words(quiet=True)
        self.sentence = Words()
        self.sentence.setWordWrap(True)
        self.answer, self.switch_off = QPushButton(), QPushButton()
        steps = Flow(gap=4)
        for button in (self.answer, self.switch_off):
            button.setProperty("quiet", True)
            steps.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 8)
        layout.setSpacing(4)
        layout.addWidget(self.rule)
        layout.addWidget(self.sentence)
        layout.addLayout(steps)
        self.answer.clicked.connect(self.meant)
        self.switch_off.clicked.connect(self.switched_off)
        self.hide()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setAccessibleName(self.tr("The chosen finding"))
        self.answer.setText(self.tr("This is meant"))
        self.answer.setToolTip(tool_tip(self.tr("Don't tell this of this annotation again")))
        self.switch_off.setText(self.tr("Switch this rule off"))
        self.switch_off.setToolTip(tool_tip(self.tr("Don't look for this in the project any more")))
        self.show_finding(self._shown, self.answer.isEnabled())

    def show_finding(self, finding: Finding | None, answerable: bool) -> None:
        """Show a finding, or none."""
        self._shown = finding
        self.setVisible(finding is not None)
        for button in (self.answer, self.switch_off):
            button.setEnabled(answerable)
        if finding is not None:
            self.rule.setProperty("tone", "muted" if finding.severity is Severity.NOTE else "warning")
            self.rule.style().polish(self.rule)
            self.rule.setText(rule_name(finding.rule))
            self.rule.setToolTip(tool_tip(rule_explained(finding.rule)))
            self.sentence.setText(reworded(finding.sentence))
