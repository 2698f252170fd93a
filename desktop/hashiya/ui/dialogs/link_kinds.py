"""The project's kinds of links: added, changed, ordered, removed; every step an edit that can be undone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from hashiya.core.link_kinds import LinkKind
from hashiya.ui.dialogs.item_column import quiet_button
from hashiya.ui.dialogs.item_sheet import NEW, ItemSheet
from hashiya.ui.dialogs.link_kind_column import LinkKindColumn, unlike
from hashiya.ui.dialogs.link_kind_form import LinkKindForm
from hashiya.ui.workspace import Workspace


class LinkKindsDialog(ItemSheet):
    """Edit the kinds of links."""

    column: LinkKindColumn
    form: LinkKindForm

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        self.remove = quiet_button()
        super().__init__(workspace, LinkKindColumn(), LinkKindForm(), (self.remove,), parent)
        self.remove.clicked.connect(self._on_remove)
        self.workspace.link_kinds_changed.connect(self.reload)
        self.resize(820, 540)
        self.begin()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Kinds of links"))
        self.remove.setText(self.tr("Remove"))
        super().retranslate()

    def reload(self) -> None:
        workspace = self.workspace
        self.column.show_kinds(workspace.link_kinds, workspace.labels, workspace.language, self._chosen)
        self._allow()

    def keep(self) -> bool:
        if self._chosen is None or not self.form.changed:
            return True
        kind, kinds = self.form.kind(), list(self.workspace.link_kinds)
        if self._chosen == NEW:
            kinds.append(kind)
        else:
            kinds = [kind if each.id == kind.id else each for each in kinds]
        if not self._set(kinds):
            return False
        self._show(kind.id)
        return True

    def fill(self, item: str | None) -> bool:
        workspace = self.workspace
        found = workspace.link_kinds.find(item) if item else None
        self.form.show_kind(found or unlike(workspace.link_kinds), workspace.labels, workspace.language)
        return found is not None

    def reorder(self, by: int) -> None:
        if not self.keep():
            return
        kinds = list(self.workspace.link_kinds)
        place = next(place for place, kind in enumerate(kinds) if kind.id == self._chosen)
        kinds.insert(place + by, kinds.pop(place))
        self._set(kinds)

    def allow(self, known: bool) -> None:
        self.remove.setEnabled(known)

    def is_own(self, verb: str) -> bool:
        return verb == "link_kinds"

    def _set(self, kinds: Sequence[LinkKind]) -> bool:
        return self._edit(lambda project: project.set_link_kinds(kinds))

    def _on_remove(self) -> None:
        self._set([kind for kind in self.workspace.link_kinds if kind.id != self._chosen])
