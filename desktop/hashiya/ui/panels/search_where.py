"""Where a search looks: everywhere, under labels, where nothing is marked, in somebody's layer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget

from hashiya.project.within import Within
from hashiya.text.direction import isolate
from hashiya.ui.menu import Menu
from hashiya.ui.models.row import one_line
from hashiya.ui.panels.label_choice import badge_icon
from hashiya.ui.workspace import Workspace


class SearchWhere(QToolButton):
    """Offer the project's labels and annotators in a menu, and say on the button what is chosen."""

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._within = Within()
        self.setProperty("quiet", True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = Menu(self)
        self._menu.aboutToShow.connect(self.offer)
        self.setMenu(self._menu)
        workspace.project_closed.connect(self.clear)
        workspace.labels_changed.connect(self._on_labels_changed)

    @property
    def within(self) -> Within:
        """What is chosen."""
        return self._within

    @property
    def is_narrow(self) -> bool:
        """Tell whether something is left out."""
        return self._within != Within()

    @property
    def offered(self) -> dict[str, QAction]:
        """The entries of the menu by their words."""
        return {action.text(): action for action in self._menu.actions() if not action.isSeparator()}

    def clear(self) -> None:
        """Look everywhere."""
        self._choose(Within())

    def retranslate(self) -> None:
        """Take the words of the interface's language."""
        self.setAccessibleName(self.tr("Where to search"))
        self._show_chosen()

    def offer(self) -> None:
        """Fill the menu for what is in the project now."""
        workspace, chosen = self._workspace, self._within
        self._menu.clear()
        self._offer(self.tr("Everywhere"), Within(), chosen == Within())
        self._menu.addSeparator()
        for label in workspace.labels:
            with_it = Within(chosen.labels ^ {label.id}, chosen.unlabelled, chosen.annotators)
            words = self.tr("In passages marked as {}").format(one_line(label.name(workspace.language)))
            action = self._offer(words, with_it, label.id in chosen.labels)
            icon = badge_icon(label, workspace.language, workspace.theme, self.devicePixelRatioF())
            action.setIcon(icon)
        unmarked = Within(chosen.labels, not chosen.unlabelled, chosen.annotators)
        self._offer(self.tr("Where nothing is marked"), unmarked, chosen.unlabelled)
        self._offer_annotators()

    def _offer_annotators(self) -> None:
        project, chosen = self._workspace.project, self._within
        names = project.annotators() if project else []
        self._menu.addSeparator()
        for name in names:
            by_one = Within(chosen.labels, chosen.unlabelled, chosen.annotators ^ {name})
            words = self.tr("In the layer of {}").format(one_line(name))
            self._offer(words, by_one, name in chosen.annotators)

    def _offer(self, words: str, within: Within, is_chosen: bool) -> QAction:
        action = self._menu.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(is_chosen)
        action.triggered.connect(lambda _checked=False: self._choose(within))
        return action

    def _choose(self, within: Within) -> None:
        is_other, self._within = within != self._within, within
        self._show_chosen()
        if is_other:
            self.changed.emit()

    def _on_labels_changed(self) -> None:
        known = {label.id for label in self._workspace.labels}
        chosen = self._within
        self._choose(Within(chosen.labels & known, chosen.unlabelled, chosen.annotators))

    def _show_chosen(self) -> None:
        workspace, chosen = self._workspace, self._within
        parts = [
            isolate(one_line(label.name(workspace.language)))
            for label in workspace.labels
            if label.id in chosen.labels
        ]
        if chosen.unlabelled:
            parts.append(self.tr("unmarked"))
        parts.extend(isolate(one_line(name)) for name in sorted(chosen.annotators))
        if len(parts) > 2:
            parts[2:] = ["…"]
        words = self.tr("In: {}").format(self.tr(", ").join(parts)) if parts else self.tr("Everywhere")
        self.setText(words.replace("&", "&&"))
