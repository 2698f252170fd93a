"""The strip at the foot: what is saved, selected and found, who works on what, and for how long."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from hashiya.text.direction import isolate
from hashiya.ui import wording
from hashiya.ui.attention import Attention
from hashiya.ui.elided import ElidedLabel
from hashiya.ui.finding_count import FindingCount
from hashiya.ui.findings import Findings
from hashiya.ui.jobs import Jobs
from hashiya.ui.messages import announce, in_digits, plain_label, tool_tip
from hashiya.ui.progress import Progress
from hashiya.ui.workspace import Workspace

_SAID_FOR = 6000
_COUNTED = 500_000
"""Characters of a passage whose words are counted; of more it takes longer than a reader may wait."""


class StatusStrip(QWidget):
    """Tell the state of the project, the selection and the article in one line."""

    annotator_requested = Signal()
    findings_requested = Signal()

    def __init__(
        self,
        workspace: Workspace,
        attention: Attention,
        jobs: Jobs,
        findings: Findings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("statusStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workspace = workspace
        self._attention = attention
        self._saved = plain_label(parent=self)
        self._echo = ElidedLabel(self)
        self._echo.setObjectName("selectionEcho")
        self._work = Progress(jobs, self)
        self.findings = FindingCount(findings, self)
        self._annotator = QToolButton(self)
        self._time = plain_label(parent=self)
        self._project = plain_label(parent=self)
        self._sentence = ""
        self._said = QTimer(self)
        self._due = QTimer(self, singleShot=True, interval=0)
        self._build()
        self._connect()
        self.retranslate()

    @property
    def echo(self) -> str:
        """What the strip says about the selection, or said last."""
        if self._due.isActive():
            self._show_echo()
        return self._echo.whole

    @property
    def saved(self) -> str:
        """What the strip says about saving."""
        return self._saved.text()

    @property
    def time(self) -> str:
        """What the strip says about the time spent on the article."""
        return self._time.text()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._work.retranslate()
        self.findings.retranslate()
        self._show_saved()
        self._show_selection()
        self._show_annotator()
        self._show_time()
        self._show_project()
        self.setAccessibleName(self.tr("State of the project"))

    def say(self, sentence: str) -> None:
        """Show a sentence in the selection's place for a few seconds, and have it read out."""
        self._sentence = sentence
        self._said.start()
        self._due.start()
        announce(self._echo, sentence)

    def calm(self) -> None:
        """Stop showing what was said last."""
        self._said.stop()
        self._show_selection()

    def _build(self) -> None:
        self._said.setSingleShot(True)
        self._said.setInterval(_SAID_FOR)
        self._annotator.setProperty("quiet", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(16)
        row.addWidget(self._saved)
        row.addWidget(self._echo, 1)
        for widget in (self._work, self.findings, self._annotator, self._time, self._project):
            row.addWidget(widget)

    def _connect(self) -> None:
        workspace = self._workspace
        self.findings.clicked.connect(self.findings_requested)
        self._annotator.clicked.connect(self.annotator_requested)
        self._said.timeout.connect(self.calm)
        self._due.timeout.connect(self._show_echo)
        self._attention.counted.connect(self._show_time)
        workspace.said.connect(self.say)
        workspace.selection_changed.connect(self._on_selection_changed)
        workspace.current_changed.connect(self._on_selection_changed)
        workspace.linking_changed.connect(self._on_selection_changed)
        workspace.unsaved_changed.connect(self._show_saved)
        workspace.annotator_changed.connect(self._show_annotator)
        workspace.project_opened.connect(self.retranslate)
        workspace.project_closed.connect(self.retranslate)

    def _on_selection_changed(self) -> None:
        if self._workspace.selection is not None:
            self._said.stop()
        if not self._said.isActive():
            self._due.start()

    def _show_echo(self) -> None:
        """Show what is said or else selected, after the page: a mark tells of three things, shown at once."""
        self._due.stop()
        if self._said.isActive():
            self._echo.show_text(self._sentence)
        else:
            self._show_selection()

    def _show_saved(self) -> None:
        workspace = self._workspace
        count = workspace.unsaved_count
        if workspace.project is None:
            text, state = "", ""
        elif count:
            text, state = self.tr("Not saved: {}").format(workspace.unsaved_words()), "warning"
        elif workspace.project.read_only:
            text, state = self.tr("Read only"), "warning"
        else:
            text, state = self.tr("Everything is saved"), "saved"
        self._saved.setText(text)
        self._saved.setProperty("state", state)
        self._saved.style().polish(self._saved)

    def _show_selection(self) -> None:
        workspace = self._workspace
        span = workspace.target()
        passage = span.of(workspace.text) if span else ""
        if not passage and workspace.current is not None:
            passage = workspace.current.passage(workspace.text)
        prompt = workspace.linking_prompt() if span is None else ""
        self._echo.show_text(prompt or (self._strip(passage) if passage else ""))

    def _strip(self, passage: str) -> str:
        if len(passage) > _COUNTED:
            return self.tr("Selected: {passage}").format(passage=wording.echo(passage))
        count = in_digits(self.tr("%n word(s)", "", len(passage.split())))
        return self.tr("Selected: {passage} · {words}").format(passage=wording.echo(passage), words=count)

    def _show_annotator(self) -> None:
        name = self._workspace.annotator
        self._annotator.setVisible(bool(name))
        self._annotator.setText(isolate(name).replace("&", "&&"))
        self._annotator.setAccessibleName(self.tr("Annotator: {}").format(isolate(name)))
        self._annotator.setToolTip(tool_tip(self.tr("Change the annotator or choose another one")))

    def _show_time(self) -> None:
        minutes = self._attention.seconds // 60
        shown = self._workspace.article is not None
        words = self.tr("%n minute(s)", "", minutes) if minutes else self.tr("less than a minute")
        self._time.setText(in_digits(words) if shown else "")
        self._time.setToolTip(tool_tip(self.tr("Time spent on this article")))

    def _show_project(self) -> None:
        project = self._workspace.project
        self._project.setText(isolate(Path(project.path).name) if project else "")
        self._project.setToolTip(tool_tip(str(project.path)) if project else "")

    # Qt's names

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
