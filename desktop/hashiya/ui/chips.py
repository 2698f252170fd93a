"""The toolbar: one chip a label."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QSizePolicy, QWidget

from hashiya.ui.chip import BRIEF, FULL, HEIGHT, NAMED, Chip
from hashiya.ui.workspace import Workspace


class ChipBar(QWidget):
    """Hold the chips of the project's labels; where room is short all of them say less."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.chips: list[Chip] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        workspace.labels_changed.connect(self.rebuild)
        for signal in (
            workspace.article_opened,
            workspace.annotations_reset,
            workspace.annotation_put,
            workspace.annotation_dropped,
            workspace.current_changed,
            workspace.sticky_changed,
            workspace.appearance_changed,
            workspace.project_closed,
        ):
            signal.connect(self.refresh)
        self.rebuild()

    def rebuild(self) -> None:
        """Make the chips anew: the project's labels are other ones."""
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.hide()  # it lives on until the event loop comes round
            chip.deleteLater()
        self.chips = []
        for index, label in enumerate(self._workspace.labels.active):
            chip = Chip(label, self._workspace, self)
            chip.clicked.connect(lambda _checked=False, label_id=label.id: self._on_clicked(label_id))
            self._row.insertWidget(index, chip)
            self.chips.append(chip)
        self.refresh()
        self._fit()

    def refresh(self) -> None:
        """Take over counts, current mark, sticky mode, language and what can be edited."""
        usable = self._workspace.article is not None and not self._workspace.read_only
        changed = False
        for chip in self.chips:
            chip.setEnabled(usable)
            changed |= chip.refresh()
        if changed:
            self._fit()

    def _on_clicked(self, label: str) -> None:
        """Mark the selection or relabel the current mark; with neither, mark every selection from now on."""
        workspace = self._workspace
        if workspace.sticky is not None:
            workspace.set_sticky(None if workspace.sticky.id == label else label)
        elif workspace.selection is None and workspace.current is None:
            workspace.set_sticky(label)
        else:
            exact = QApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier
            workspace.annotate(label, exact=bool(exact))
        self.refresh()

    def _fit(self) -> None:
        gaps = self._row.spacing() * len(self.chips)
        for detail in (FULL, NAMED, BRIEF):
            if gaps + sum(chip.width_at(detail) for chip in self.chips) <= self.width():
                break
        for chip in self.chips:
            chip.show_detail(detail)

    # Qt's names

    def minimumSizeHint(self) -> QSize:
        gaps = self._row.spacing() * len(self.chips)
        return QSize(gaps + sum(chip.width_at(BRIEF) for chip in self.chips), HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)
