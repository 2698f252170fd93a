"""What an annotator answered to findings about the current annotation, and a way to take it back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from hashiya.analysis import Rule, meant
from hashiya.core.annotations import Annotation
from hashiya.ui.messages import tool_tip
from hashiya.ui.panels.themed import Words
from hashiya.ui.rule_words import rule_name
from hashiya.ui.workspace import Workspace


class AnswerLines(QWidget):
    """Show a line for each rule that the annotation breaks on purpose; hidden where it breaks none."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._shown: Annotation | None = None
        self.words: dict[Rule, Words] = {}
        self.crosses: dict[Rule, QToolButton] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.hide()

    def show_answers(self, annotation: Annotation | None) -> None:
        """Show what was answered about an annotation."""
        self._shown = annotation
        answers = meant(annotation) if annotation else frozenset()
        shown = [rule for rule in Rule if rule in answers]
        for rule in shown:
            if rule not in self.words:
                self._add(rule)
            self.words[rule].setText(self.tr("Meant: {}").format(rule_name(rule)))
            said = self.tr("Take the answer back")
            self.crosses[rule].setToolTip(tool_tip(said))
            self.crosses[rule].setAccessibleName(f"{said}: {rule_name(rule)}")
        for rule, words in self.words.items():
            words.setVisible(rule in shown)
            self.crosses[rule].setVisible(rule in shown and not self._workspace.read_only)
        self.setVisible(bool(shown))

    def _add(self, rule: Rule) -> None:
        words = self.words[rule] = Words(quiet=True)
        cross = self.crosses[rule] = QToolButton()
        cross.setProperty("quiet", True)
        cross.setProperty("cross", True)
        cross.setText("×")
        cross.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        cross.clicked.connect(lambda: self._take_back(rule))
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(words, 1)
        row.addWidget(cross)
        self._rows.addLayout(row)

    def _take_back(self, rule: Rule) -> None:
        shown = self._shown
        if shown and self._workspace.edit(lambda project: project.set_meant(shown.id, rule, False)):
            self._workspace.said.emit(self.tr("The answer was taken back."))
