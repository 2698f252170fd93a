"""The kinds of links of the project one below the other, with what adds one and changes their order."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from hashiya.core.labels import ACCENTS, LabelSet
from hashiya.core.link_kinds import LinkKind
from hashiya.ui.dialogs.item_column import ItemColumn
from hashiya.ui.models.link_kind_list import LinkKindListModel


class LinkKindColumn(ItemColumn):
    """List kinds of links."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.model = LinkKindListModel()
        super().__init__(self.model, parent)

    def retranslate(self) -> None:
        super().retranslate()
        self.list.setAccessibleName(self.tr("Kinds of links"))
        self.add.setText(self.tr("Add a kind"))

    def show_kinds(
        self, kinds: Iterable[LinkKind], labels: LabelSet, language: str, chosen: str | None
    ) -> None:
        """List kinds of links, one of them chosen."""
        self.model.set_kinds(kinds, labels, language)
        self.list.choose(chosen)


def unlike(kinds: Iterable[LinkKind]) -> LinkKind:
    """Return a kind without a name in a colour that none of these has."""
    used = {kind.accent for kind in kinds}
    return LinkKind("", "", "", accent=next((each for each in ACCENTS if each not in used), "slate"))
