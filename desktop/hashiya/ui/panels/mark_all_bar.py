"""What is done with the ticked hits of a search: a label for all of them, or none any more."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from hashiya.ui.messages import in_digits, number, tool_tip
from hashiya.ui.models.row import one_line
from hashiya.ui.panels.controls import Tick
from hashiya.ui.panels.filter_chip import FilterChip
from hashiya.ui.panels.flow import Flow
from hashiya.ui.panels.halves import Halves
from hashiya.ui.panels.panel import Panel
from hashiya.ui.panels.themed import Words
from hashiya.ui.workspace import Workspace

_SAID = 130
"""How many pixels are kept for the number of passages, at most."""


class MarkAllBar(Panel):
    """Choose a label by its chip, say how many passages would be marked, and ask for it."""

    mark_requested = Signal(str)
    unmark_requested = Signal(str)
    all_ticked = Signal(bool)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.chips: dict[str, FilterChip] = {}
        self.every, self.preview = Tick(), Words()
        self.mark, self.unmark = QPushButton(), QPushButton()
        self._group = QButtonGroup(self)
        self._flow = Flow()
        self._halves = Halves(self, gap=12, above=6)
        self._ticked = self._articles = 0
        self._build()
        self._connect()
        self.dress()

    @property
    def label(self) -> str:
        """The id of the label chosen, empty where the project has none."""
        return next((label for label, chip in self.chips.items() if chip.isChecked()), "")

    def show_ticked(self, hits: int, articles: int, whole: int) -> None:
        """Say how many hits of ``whole`` are ticked, and in how many articles."""
        self._ticked, self._articles = hits, articles
        some = Qt.CheckState.PartiallyChecked if hits else Qt.CheckState.Unchecked
        self.every.blockSignals(True)
        self.every.setCheckState(Qt.CheckState.Checked if hits == whole else some)
        self.every.blockSignals(False)
        self._show()

    def retranslate(self) -> None:
        self.every.setText(self.tr("All"))
        self.every.setAccessibleName(self.tr("Tick every hit"))
        self.mark.setText(self.tr("Mark all"))
        self.unmark.setText(self.tr("Unmark all"))
        self.mark.setToolTip(tool_tip(self.tr("Mark the ticked hits, snapped to whole words")))
        self.unmark.setToolTip(
            tool_tip(self.tr("Remove your annotations with this label from the ticked hits"))
        )
        self.offer_labels()

    def offer_labels(self) -> None:
        """Offer a chip for each label that can be given, keeping the one chosen."""
        workspace, chosen = self._workspace, self.label
        for chip in self.chips.values():
            self._group.removeButton(chip)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = {}
        for label in workspace.labels.active:
            chip = self.chips[label.id] = FilterChip(parent=self)
            chip.theme = workspace.theme
            chip.set_label(label, workspace.language)
            chip.setAccessibleName(self.tr("Mark as {}").format(one_line(label.name(workspace.language))))
            chip.setChecked(label.id == chosen)
            self._group.addButton(chip)
            self._flow.addWidget(chip)
            chip.show()
        if self.chips and not self.label:
            next(iter(self.chips.values())).setChecked(True)
        self._flow.invalidate()
        self._fit()
        self._show()

    def _build(self) -> None:
        self.unmark.setProperty("quiet", True)
        labels, doing = self._halves.first, self._halves.second
        labels.addWidget(self.every)
        labels.addLayout(self._flow, 1)
        for widget in (self.preview, self.mark, self.unmark):
            doing.addWidget(widget)
        doing.addStretch(1)

    def _fit(self) -> None:
        chips = sum(chip.sizeHint().width() + 4 for chip in self.chips.values())
        self._halves.fit(self.width(), (self.every, self.mark, self.unmark), chips + _SAID)

    def _connect(self) -> None:
        self._workspace.labels_changed.connect(self.offer_labels)
        self.every.clicked.connect(self.all_ticked)
        self.mark.clicked.connect(lambda: self.mark_requested.emit(self.label))
        self.unmark.clicked.connect(lambda: self.unmark_requested.emit(self.label))

    def _show(self) -> None:
        articles = in_digits(self.tr("in %n article(s)", "", self._articles))
        passages = in_digits(self.tr("%n passage(s)", "", self._ticked))
        nothing = self.tr("Nothing is ticked.")
        self.preview.setText(f"{number(self._ticked)} {articles}" if self._ticked else nothing)
        self.preview.setAccessibleName(f"{passages} {articles}" if self._ticked else nothing)
        can = bool(self._ticked and self.label) and not self._workspace.read_only
        self.mark.setEnabled(can)
        self.unmark.setEnabled(can)

    # Qt's names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
