"""What can be done with one annotation, as a menu."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from hashiya.core.annotations import Annotation
from hashiya.ui.models.annotation_list import label_of
from hashiya.ui.models.row import one_line
from hashiya.ui.panels.label_choice import badge_icon
from hashiya.ui.workspace import Workspace


def annotation_menu(workspace: Workspace, annotation: Annotation, parent: QWidget) -> QMenu:
    """Return the menu of an annotation: its label, unsure, copying, removal."""
    menu = QMenu(parent)
    _add_labels(menu, workspace, annotation)
    menu.addSeparator()
    unsure = menu.addAction(QCoreApplication.translate("annotation_menu", "Unsure"))
    unsure.setCheckable(True)
    unsure.setChecked(annotation.unsure)
    unsure.triggered.connect(lambda on: workspace.set_unsure(on, annotation.id))
    menu.addSeparator()
    passage = annotation.passage(workspace.text)
    name = label_of(annotation, workspace.labels).name(workspace.language)
    copy = menu.addAction(QCoreApplication.translate("annotation_menu", "Copy passage"))
    copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(passage))
    labelled = menu.addAction(QCoreApplication.translate("annotation_menu", "Copy with label"))
    labelled.triggered.connect(lambda: QGuiApplication.clipboard().setText(f"{name}: {passage}"))
    menu.addSeparator()
    remove = menu.addAction(QCoreApplication.translate("annotation_menu", "Remove annotation"))
    remove.triggered.connect(lambda: workspace.remove(annotation.id))
    for action in (unsure, remove):
        action.setEnabled(not workspace.read_only)
    return menu


def _add_labels(menu: QMenu, workspace: Workspace, annotation: Annotation) -> None:
    group = QActionGroup(menu)
    for label in workspace.labels.active:
        icon = badge_icon(label, workspace.language, workspace.theme, menu.devicePixelRatioF())
        action = QAction(icon, one_line(label.name(workspace.language)).replace("&", "&&"), group)
        action.setCheckable(True)
        action.setChecked(label.id == annotation.label)
        action.setEnabled(not workspace.read_only)
        action.triggered.connect(lambda _=False, chosen=label.id: _relabel(workspace, annotation.id, chosen))
        menu.addAction(action)


def _relabel(workspace: Workspace, annotation: str, label: str) -> None:
    workspace.set_current(annotation)
    workspace.relabel_current(label)
