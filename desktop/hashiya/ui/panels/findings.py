"""What the linter finds in the open article, on the end side of the window."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hashiya.analysis import Finding, Rule
from hashiya.ui.findings import Findings
from hashiya.ui.messages import in_digits
from hashiya.ui.models.finding_list import FindingListModel
from hashiya.ui.models.row import ID
from hashiya.ui.panels.empty_state import EmptyState
from hashiya.ui.panels.filter_chip import FilterChip
from hashiya.ui.panels.finding_card import FindingCard
from hashiya.ui.panels.following import FollowingPanel
from hashiya.ui.panels.themed import Words
from hashiya.ui.rule_words import rule_name
from hashiya.ui.workspace import Workspace


class FindingList(FollowingPanel):
    """List findings by place; going to one goes to its annotation, and its card stands below the list.

    The words at the end of a row, or Ctrl+Enter, answer that it is meant.
    """

    rules_requested = Signal()

    def __init__(self, workspace: Workspace, findings: Findings, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._findings = findings
        self.model = FindingListModel(self)
        self.list.setModel(self.model)
        self.empty = EmptyState()
        self.card = FindingCard()
        self.rules = FilterChip()
        self.rules.setCheckable(False)
        self._count = Words(quiet=True)
        self._build()
        self._connect()
        self.dress()

    @property
    def counted(self) -> str:
        """How many findings and notes there are, in words."""
        return self._count.text()

    def reload(self) -> None:
        workspace = self._workspace
        if workspace.article:
            self.model.set_article(workspace.text, workspace.article.direction)
        self.model.set_names(workspace.labels, workspace.language, answerable=not workspace.read_only)
        annotations = {each.id: each for each in workspace.annotations}
        self.model.set_findings(self._findings.findings, annotations)
        self._show_current()
        self._show_state()

    def retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Findings of the article"))
        self.list.setAccessibleDescription(
            self.tr("Arrow keys walk the findings and show each on the page; Ctrl+Enter says it is meant.")
        )
        self.rules.setText(self.tr("Rules…"))
        self.rules.updateGeometry()
        self.card.retranslate()
        self._show_state()
        self.follow()

    def _build(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(8)
        heading.addWidget(self._count)
        heading.addStretch(1)
        heading.addWidget(self.rules)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 8)
        head.addLayout(heading)
        column, self._pages = self.lay_out(head, self.list, self.empty)
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 8, 12, 12)
        foot.addWidget(self.card)
        column.addLayout(foot)

    def _connect(self) -> None:
        workspace = self._workspace
        self._findings.findings_changed.connect(self.follow)
        for signal in (workspace.current_changed, workspace.labels_changed, workspace.annotation_dropped):
            signal.connect(self.follow)
        self.list.gone_to.connect(self._on_row)
        self.list.chosen.connect(self._on_row)
        self.list.action_clicked.connect(lambda index: self._answer(self.model.finding(index.data(ID))))
        self.card.meant.connect(lambda: self._answer(self._chosen()))
        self.card.switched_off.connect(self._switch_off)
        self.rules.clicked.connect(self.rules_requested)
        self.empty.step_taken.connect(self.rules_requested)

    def _chosen(self) -> Finding | None:
        return self.model.finding(self.list.chosen_id())

    def _on_row(self, index: QModelIndex) -> None:
        """Make the finding's annotation the current one, and show the place at fault on the page."""
        finding = self.model.finding(index.data(ID))
        if finding is not None:
            self._workspace.set_current(finding.annotation)
            self._workspace.reveal_requested.emit(finding.spans[0])
            self._show_card()

    def _answer(self, finding: Finding | None) -> None:
        if finding is None:
            return
        annotation, rule = finding.annotation, finding.rule
        if self._workspace.edit(lambda project: project.set_meant(annotation, rule)):
            self._workspace.said.emit(self.tr("Answered as meant; undo takes that back."))
            self._catch_up_with_findings()

    def _switch_off(self) -> None:
        finding = self._chosen()
        if finding is None:
            return
        rule = finding.rule
        if self._workspace.edit(lambda project: project.set_rule(rule, False)):
            said = self.tr("The rule “{}” is switched off for the project.")
            self._workspace.said.emit(said.format(rule_name(rule)))
            self._catch_up_with_findings()

    def _catch_up_with_findings(self) -> None:
        """Take what was answered off the list at once, and go to the row that takes its place."""
        place = self.list.currentIndex().row()
        self._findings.catch_up()
        self.catch_up()
        if self.model.ids:
            self.list.setCurrentIndex(self.model.index(min(max(place, 0), len(self.model.ids) - 1), 0))

    def _show_current(self) -> None:
        """Follow the current annotation without going anywhere; several findings may be about it."""
        current = self._workspace.current
        self.choose_among(self.model.items_of(current.id if current else None))
        self._show_card()

    def _show_card(self) -> None:
        self.card.show_finding(self._chosen(), not self._workspace.read_only)

    def _show_state(self) -> None:
        workspace, found = self._workspace, self._findings
        serious, notes = len(found.open), len(found.findings) - len(found.open)
        words = [self.tr("%n finding(s)", "", serious)] if serious else []
        words += [self.tr("%n note(s)", "", notes)] if notes else []
        self._count.setText(in_digits(" · ".join(words)))
        self._pages.setCurrentIndex(0 if self.model.ids else 1)
        self.rules.setEnabled(workspace.project is not None)
        off = len(workspace.project.rules.off) if workspace.project else 0
        step = in_digits(self.tr("%n rule(s) switched off…", "", off)) if off else ""
        if workspace.article is None:
            self.empty.say(self.tr("Open an article to see what in it is worth another look."))
        elif not workspace.annotations:
            self.empty.say(self.tr("Nothing is marked here yet, so there is nothing to look over."), step)
        elif off == len(Rule):
            self.empty.say(self.tr("Every rule is switched off, so nothing is looked for."), step)
        else:
            self.empty.say(self.tr("Nothing to look over: no rule is broken."), step)
