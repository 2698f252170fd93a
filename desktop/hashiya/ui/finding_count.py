"""How many findings the open article has, in the strip at the foot; a click shows them."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton, QWidget

from hashiya.ui.findings import Findings
from hashiya.ui.messages import in_digits, tool_tip


class FindingCount(QToolButton):
    """Say how many findings there are, quieter where there are none; gone where nobody looked yet."""

    def __init__(self, findings: Findings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings = findings
        self.setProperty("quiet", True)
        findings.findings_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the interface's language."""
        serious = len(self._findings.open)
        notes = len(self._findings.findings) - serious
        if serious:
            words, state = self.tr("%n finding(s)", "", serious), "open"
        elif notes:
            words, state = self.tr("%n note(s)", "", notes), ""
        else:
            words, state = self.tr("No findings"), ""
        self.setText(in_digits(words))
        self.setToolTip(tool_tip(self.tr("Show what in the article is worth another look")))
        self.setVisible(self._findings.known)
        if self.property("state") != state:
            self.setProperty("state", state)
            self.style().polish(self)
