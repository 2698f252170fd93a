"""What the linter looks for in a project: each rule on or off, and how far a link may lead."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from hashiya.analysis import Rule, RuleSet
from hashiya.analysis.rules import MOST_PARAGRAPHS
from hashiya.core.edits import Change, Entity
from hashiya.ui.dialogs.sheet import Sheet, buddy
from hashiya.ui.panels.controls import Number, Tick
from hashiya.ui.panels.themed import Words
from hashiya.ui.rule_words import rule_explained, rule_name
from hashiya.ui.workspace import Workspace


class RulesSheet(Sheet):
    """Switch rules on and off; each step is an edit of the project at once, which undo takes back."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.ticks = {rule: Tick() for rule in Rule}
        self.far = Number(0, MOST_PARAGRAPHS)
        self._intro = Words(quiet=True)
        self._intro.setWordWrap(True)
        self._explained = {rule: Words(quiet=True) for rule in Rule}
        self._far, self._paragraphs = Words(), Words()
        self.close_button = self.button(default=True)
        self._build()
        self._connect()
        self.dress()
        self.reload()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Rules"))
        self._intro.setText(self.tr("What is looked for in every article of this project:"))
        for rule, tick in self.ticks.items():
            tick.setText(rule_name(rule))
            tick.setAccessibleDescription(rule_explained(rule))
            self._explained[rule].setText(rule_explained(rule))
        self._far.setText(self.tr("A link may lead over"))
        self._paragraphs.setText(self.tr("paragraphs"))
        self.far.setAccessibleName(self.tr("How many paragraphs a link may lead over"))
        self.close_button.setText(self.tr("Close"))

    def reload(self) -> None:
        """Show the rules as they are in the project."""
        project = self.workspace.project
        rules = project.rules if project else RuleSet()
        for rule, tick in self.ticks.items():
            tick.setChecked(rules.follows(rule))
            tick.setEnabled(not self.workspace.read_only)
        self.far.setValue(rules.far_paragraphs)
        self.far.setEnabled(not self.workspace.read_only and rules.follows(Rule.FAR_LINK))

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, rule in enumerate(Rule):
            grid.addWidget(self.ticks[rule], row, 0)
            grid.addWidget(self._explained[rule], row, 1)
        far = QHBoxLayout()
        far.setSpacing(8)
        far.addWidget(buddy(self._far, self.far))
        far.addWidget(self.far)
        far.addWidget(self._paragraphs)
        far.addStretch(1)
        self.body.addWidget(self._intro)
        self.body.addLayout(grid)
        self.body.addLayout(far)
        self.in_order(*self.ticks.values(), self.far, self.close_button)

    def _connect(self) -> None:
        for rule, tick in self.ticks.items():
            tick.clicked.connect(lambda on, rule=rule: self._switch(rule, on))
        self.far.valueChanged.connect(self._set_far)
        self.close_button.clicked.connect(self.accept)
        self.workspace.changed.connect(self._on_changed)

    def _switch(self, rule: Rule, on: bool) -> None:
        self.refuse("")
        self.workspace.edit(lambda project: project.set_rule(rule, on))
        self.reload()

    def _set_far(self, paragraphs: float) -> None:
        project = self.workspace.project
        if project is not None and int(paragraphs) != project.rules.far_paragraphs:
            self.refuse("")
            self.workspace.edit(lambda found: found.set_far(int(paragraphs)))
            self.reload()

    def _on_changed(self, change: Change) -> None:
        if change.touches(Entity.CONVENTION):
            self.reload()
