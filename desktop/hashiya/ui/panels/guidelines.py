"""The guidelines beside the text: a section a label, in Arabic or in English."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from hashiya.core.edits import Change, Entity
from hashiya.core.labels import LabelSet
from hashiya.ui.panels.filter_chip import FilterChip
from hashiya.ui.panels.flow import Flow
from hashiya.ui.panels.guide_reader import GuideReader
from hashiya.ui.panels.guide_text import Manner
from hashiya.ui.panels.panel import Panel
from hashiya.ui.workspace import Workspace

_LANGUAGES = (("ar", "العربية"), ("en", "English"))


class GuidelinesPanel(Panel):
    """Show the guidelines of the project, or the shipped ones where none is open.

    ``language`` is the interface's until another one is chosen; the next change of the interface's takes it
    along again.
    """

    edit_requested = Signal(str, str)  # the language, and the section that is read

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.language = workspace.language
        self._interface = workspace.language
        self._shown: tuple[str, Manner] | None = None
        self.reader = GuideReader()
        self.edit = QToolButton()
        self.languages = {code: FilterChip(name) for code, name in _LANGUAGES}
        self.labels: dict[str, FilterChip] = {}
        self._chips = Flow()
        self._build()
        self._connect()
        self.dress()

    def retranslate(self) -> None:
        self.reader.setAccessibleName(self.tr("Guidelines"))
        self.edit.setText(self.tr("Edit…"))
        if self._interface != self._workspace.language:
            self._interface = self.language = self._workspace.language
        self.reload()

    def reload(self) -> None:
        """Show the guidelines as they are now; nothing is laid out while the panel isn't seen."""
        if not self.isVisible():
            return
        workspace = self._workspace
        self.edit.setVisible(not workspace.read_only)
        self.languages[self.language].setChecked(True)
        manner = Manner(workspace.labels, workspace.theme, self.language)
        shown = self._text(workspace.labels), manner
        if shown != self._shown:
            self._shown = shown
            self.reader.show_text(*shown)
            self._show_labels(workspace.labels)

    def show_section(self, anchor: str) -> None:
        """Go to a section, to the beginning where there is none of this name."""
        if not self.reader.show_section(anchor):
            self.reader.show_section("")

    def _text(self, labels: LabelSet) -> str:
        if self._workspace.project is not None:
            return self._workspace.project.guidelines(self.language)
        from hashiya.project.guidelines import shipped

        return shipped(self.language, labels)

    def _build(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(4)
        self._group = QButtonGroup(self)
        for chip in self.languages.values():
            self._group.addButton(chip)
            heading.addWidget(chip)
        heading.addStretch(1)
        self.edit.setProperty("quiet", True)
        self.edit.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        heading.addWidget(self.edit)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 12)
        head.setSpacing(8)
        head.addLayout(heading)
        head.addLayout(self._chips)
        self.lay_out(head, self.reader)

    def _connect(self) -> None:
        workspace = self._workspace
        for code, chip in self.languages.items():
            chip.clicked.connect(lambda _checked=False, code=code: self._choose(code))
        for signal in (workspace.labels_changed, workspace.project_opened, workspace.project_closed):
            signal.connect(self.reload)
        workspace.changed.connect(self._on_changed)
        self.reader.section_changed.connect(self._press)
        self.edit.clicked.connect(lambda: self.edit_requested.emit(self.language, self.reader.section))

    def _choose(self, language: str) -> None:
        section, self.language = self.reader.section, language
        self.reload()
        self.show_section(section)

    def _show_labels(self, labels: LabelSet) -> None:
        for chip in self.labels.values():
            self._chips.removeWidget(chip)
            chip.hide()  # it lives on until the event loop comes round
            chip.deleteLater()
        self.labels = {}
        for label in labels.active:
            chip = FilterChip()
            chip.set_label(label, self.language)
            chip.set_theme(self._workspace.theme)
            chip.clicked.connect(lambda _checked=False, anchor=label.id: self._on_label_clicked(anchor))
            self._chips.addWidget(chip)
            self.labels[label.id] = chip
        self._press(self.reader.section)

    def _on_label_clicked(self, anchor: str) -> None:
        self.show_section(anchor)
        self._press(self.reader.section)  # a second click lets go of a chip by itself

    def _press(self, section: str) -> None:
        for anchor, chip in self.labels.items():
            chip.setChecked(anchor == section)

    def _on_changed(self, change: Change) -> None:
        if change.touches(Entity.CONVENTION):
            self.reload()

    # Qt's names

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()
