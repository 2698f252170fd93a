"""The project's kinds of links as rows: an arrow in the kind's colour, its name, what it ties."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from hashiya.core.articles import Direction
from hashiya.core.labels import Label, LabelSet
from hashiya.core.link_kinds import LinkKind
from hashiya.text.direction import isolate
from hashiya.ui.models.row import Row, one_line
from hashiya.ui.models.row_model import RowModel


class LinkKindListModel(RowModel):
    """List kinds of links in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = "en"
        self._labels = LabelSet()
        self._kinds: dict[str, LinkKind] = {}

    def set_kinds(self, kinds: Iterable[LinkKind], labels: LabelSet, language: str) -> None:
        """Take the kinds, and the labels whose names are told."""
        new = {kind.id: kind for kind in kinds}
        self._kinds |= new  # lists ask for the rows that go until they are gone
        self._labels, self.language = labels, language
        self.arrange(list(new))
        self._kinds = new
        self.tell_changed()

    def row(self, item: str) -> Row:
        kind = self._kinds[item]
        return Row(
            one_line(kind.name(self.language)),
            lines=1,
            direction=Direction.RTL if self.language == "ar" else Direction.LTR,
            label=Label(kind.id, kind.name_ar, kind.name_en, accent=kind.accent, pattern=kind.pattern),
            badge="←" if self.language == "ar" else "→",
            note=self._ends(kind),
        )

    def spoken(self, item: str) -> str:
        return self._ends(self._kinds[item])

    def explained(self, item: str) -> str:
        kind = self._kinds[item]
        return f"{isolate(kind.name(self.language))}\n{self._ends(kind)}"

    def _ends(self, kind: LinkKind) -> str:
        told = self.tr("from {} to {}")
        return told.format(self._named(kind.from_labels), self._named(kind.to_labels))

    def _named(self, labels: Iterable[str]) -> str:
        known = {label.id: label.name(self.language) for label in self._labels}
        comma = self.tr(", ")
        return comma.join(isolate(one_line(known.get(each, each))) for each in labels) or self.tr("any label")
