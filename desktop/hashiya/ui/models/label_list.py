"""The label set as rows, retired ones faded."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from hashiya.core.articles import Direction
from hashiya.core.labels import Label, LabelSet
from hashiya.text.direction import isolate
from hashiya.ui.messages import in_digits, number
from hashiya.ui.models.row import Row, one_line
from hashiya.ui.models.row_model import RowModel


class LabelListModel(RowModel):
    """List labels in their order, with key and number of annotations."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = "en"
        self._labels: dict[str, Label] = {}
        self._counts: Mapping[str, int] = {}

    def set_labels(self, labels: LabelSet, counts: Mapping[str, int], language: str) -> None:
        """Take the label set and how often each label is used in the project."""
        new = {label.id: label for label in labels}
        self._labels |= new  # lists ask for the rows that go until they are gone
        self._counts, self.language = counts, language
        self.arrange(list(new))
        self._labels = new
        self.tell_changed()

    def row(self, item: str) -> Row:
        label = self._labels[item]
        count = self._counts.get(item, 0)
        return Row(
            one_line(label.name(self.language)),
            lines=1,
            direction=Direction.RTL if self.language == "ar" else Direction.LTR,
            label=label,
            badge=label.badge(self.language),
            count=number(count) if count else "",
            note=self._note(label),
            faded=label.retired,
        )

    def spoken(self, item: str) -> str:
        label = self._labels[item]
        counted = in_digits(self.tr("%n annotation(s)", "", self._counts.get(item, 0)))
        return ", ".join(filter(None, (self._note(label), counted)))

    def explained(self, item: str) -> str:
        label = self._labels[item]
        definition = label.definition_ar if self.language == "ar" else label.definition_en
        return "\n".join(
            filter(None, (isolate(label.name(self.language)), isolate(definition) if definition else ""))
        )

    def _note(self, label: Label) -> str:
        if label.retired:
            return self.tr("retired")
        return in_digits(self.tr("key {}").format(label.key)) if label.key else ""
