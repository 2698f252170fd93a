"""Which of the article's annotations are listed: labels, commented ones, unsure ones, grouped or not."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hashiya.core.labels import Label
from hashiya.ui.messages import tool_tip
from hashiya.ui.panels.filter_chip import FilterChip
from hashiya.ui.panels.flow import Flow


class AnnotationFilter(QWidget):
    """Offer a chip a label and three more; no label pressed means every label."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: dict[str, FilterChip] = {}
        self.commented, self.unsure, self.grouped = FilterChip(), FilterChip(), FilterChip()
        self._flow = Flow(self)
        for chip in (self.commented, self.unsure, self.grouped):
            self._flow.addWidget(chip)
            chip.clicked.connect(self.changed)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the interface's language."""
        self.commented.setText(self.tr("With comment"))
        self.unsure.setText(self.tr("Unsure"))
        self.grouped.setText(self.tr("By label"))
        self.grouped.setToolTip(tool_tip(self.tr("Sort by label, then by place in the text")))

    def show_labels(self, labels: list[Label], language: str) -> None:
        """Offer a chip for each of these labels, keeping what is pressed."""
        pressed = self.only()
        for chip in self.chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = {}
        tail = [self._flow.takeAt(0) for _ in range(self._flow.count())]
        for label in labels:
            chip = self.chips[label.id] = FilterChip(parent=self)
            chip.theme = self.commented.theme
            chip.set_label(label, language)
            chip.setChecked(label.id in pressed)
            chip.clicked.connect(self.changed)
            self._flow.addWidget(chip)
            chip.show()
        for item in tail:
            if item is not None:
                self._flow.addItem(item)
        self._flow.invalidate()

    def only(self) -> list[str]:
        """Return the ids of the labels pressed."""
        return [label for label, chip in self.chips.items() if chip.isChecked()]

    @property
    def active(self) -> bool:
        """Tell whether something may be left out."""
        return bool(self.only()) or self.commented.isChecked() or self.unsure.isChecked()

    def clear(self) -> None:
        """Leave nothing out."""
        for chip in (*self.chips.values(), self.commented, self.unsure):
            chip.setChecked(False)
        self.changed.emit()
