"""The labels of the project one below the other, with what adds one and changes their order."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from hashiya.core.labels import ACCENTS, Label, LabelSet, Pattern
from hashiya.ui.dialogs.item_column import ItemColumn
from hashiya.ui.models.label_list import LabelListModel


class LabelColumn(ItemColumn):
    """List labels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.model = LabelListModel()
        super().__init__(self.model, parent)

    def retranslate(self) -> None:
        super().retranslate()
        self.list.setAccessibleName(self.tr("Labels"))
        self.add.setText(self.tr("Add a label"))

    def show_labels(
        self, labels: LabelSet, counts: Mapping[str, int], language: str, chosen: str | None
    ) -> None:
        """List labels with how often each is used, one of them chosen."""
        self.model.set_labels(labels, counts, language)
        self.list.choose(chosen)


def unlike(labels: LabelSet) -> Label:
    """Return a label without a name that looks like none of these, with the first key that is free."""
    used = {(each.accent, each.pattern) for each in labels}
    accents = {each.accent for each in labels}
    accent = next((each for each in ACCENTS if each not in accents), "slate")
    pattern = next((each for each in Pattern if (accent, each) not in used), Pattern.SOLID)
    keys = {each.key for each in labels if not each.retired}
    key = next((digit for digit in "123456789" if digit not in keys), "")
    return Label("", "", "", accent=accent, pattern=pattern, key=key)
