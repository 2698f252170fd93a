"""A choice of several out of a few: none pressed means all."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hashiya.core.labels import Label
from hashiya.ui.messages import tool_tip
from hashiya.ui.models.row import one_line
from hashiya.ui.panels.filter_chip import FilterChip
from hashiya.ui.panels.flow import Flow
from hashiya.ui.panels.themed import Words


class ChipChoice(QWidget):
    """Offer a chip for each label or name under a heading; ``changed`` when one is pressed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Words(quiet=True)
        self.chips: dict[str, FilterChip] = {}
        self._flow = Flow()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.heading)
        layout.addLayout(self._flow)

    def offer_labels(self, labels: Iterable[Label], language: str) -> None:
        """Offer labels; those that are there already take the language's words."""
        for label in labels:
            chip = self._chip(label.id)
            chip.set_label(label, language)
            self._name(chip, label.name(language))

    def offer_names(self, names: Iterable[str]) -> None:
        """Offer names as they are."""
        for name in names:
            chip = self._chip(name)
            chip.setText(one_line(name).replace("&", "&&"))
            self._name(chip, name)

    def name(self, words: str) -> None:
        """Say what is chosen here."""
        self.heading.setText(words)
        self.setAccessibleName(words)

    def chosen(self) -> list[str]:
        """Return what is pressed; nothing where that is none or all."""
        pressed = [name for name, chip in self.chips.items() if chip.isChecked()]
        return pressed if len(pressed) < len(self.chips) else []

    def _chip(self, item: str) -> FilterChip:
        if item not in self.chips:
            chip = self.chips[item] = FilterChip()
            chip.clicked.connect(self.changed)
            self._flow.addWidget(chip)
        return self.chips[item]

    def _name(self, chip: FilterChip, name: str) -> None:
        chip.setAccessibleName(one_line(name))
        chip.setToolTip(tool_tip(name))
