"""The way back, the clipboard, the search, what belongs to the whole project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence

from hashiya.ui.actions.action import Action, can_write, has_article, has_passage, has_project, tr

if TYPE_CHECKING:
    from hashiya.ui.main_window import MainWindow as Desk

_STANDARD = QKeySequence.StandardKey
_UNDO = QT_TRANSLATE_NOOP("actions", "Undo")
_REDO = QT_TRANSLATE_NOOP("actions", "Redo")


def _undo_title(desk: Desk) -> str:
    name = desk.workspace.undo_name()
    return QCoreApplication.translate("actions", "Undo: {}").format(name) if name else tr(_UNDO)


def _redo_title(desk: Desk) -> str:
    name = desk.workspace.redo_name()
    return QCoreApplication.translate("actions", "Redo: {}").format(name) if name else tr(_REDO)


EDIT: tuple[Action, ...] = (
    Action(
        "undo",
        "edit",
        0,
        _UNDO,
        lambda desk: desk.workspace.undo(),
        (_STANDARD.Undo,),
        can_write,
        title=_undo_title,
    ),
    Action(
        "redo",
        "edit",
        0,
        _REDO,
        lambda desk: desk.workspace.redo(),
        (_STANDARD.Redo, "Ctrl+Y", "Ctrl+Shift+Z"),
        can_write,
        title=_redo_title,
    ),
    Action(
        "copy",
        "edit",
        1,
        QT_TRANSLATE_NOOP("actions", "&Copy"),
        lambda desk: desk.marks.copy(),
        (_STANDARD.Copy,),
        has_passage,
    ),
    Action(
        "copy_labelled",
        "edit",
        1,
        QT_TRANSLATE_NOOP("actions", "Copy with &label"),
        lambda desk: desk.marks.copy_labelled(),
        ("Ctrl+Shift+C",),
        lambda workspace: workspace.current is not None,
    ),
    Action(
        "copy_visual",
        "edit",
        1,
        QT_TRANSLATE_NOOP("actions", "Copy for programs &without Arabic"),
        lambda desk: desk.marks.copy_visual(),
        (),
        has_passage,
    ),
    Action(
        "select_all",
        "edit",
        1,
        QT_TRANSLATE_NOOP("actions", "Select &all"),
        lambda desk: desk.marks.select_all(),
        (_STANDARD.SelectAll,),
        has_article,
    ),
    Action(
        "find",
        "edit",
        2,
        QT_TRANSLATE_NOOP("actions", "&Find in the article…"),
        lambda desk: desk.furniture.find_bar.begin(),
        (_STANDARD.Find,),
        has_article,
    ),
    Action(
        "find_next",
        "edit",
        2,
        QT_TRANSLATE_NOOP("actions", "Find &next"),
        lambda desk: desk.furniture.find_bar.find_next(),
        ("Ctrl+G",),
        has_article,
    ),
    Action(
        "find_previous",
        "edit",
        2,
        QT_TRANSLATE_NOOP("actions", "Find &previous"),
        lambda desk: desk.furniture.find_bar.find_previous(),
        ("Ctrl+Shift+G",),
        has_article,
    ),
    Action(
        "search",
        "edit",
        2,
        QT_TRANSLATE_NOOP("actions", "&Search in the project…"),
        lambda desk: desk.searching.begin(),
        ("Ctrl+Shift+E",),
        has_project,
    ),
    Action(
        "labels",
        "edit",
        3,
        QT_TRANSLATE_NOOP("actions", "La&bels of the project…"),
        lambda desk: desk.articles.edit_labels(),
        (),
        has_project,
    ),
    Action(
        "link_kinds",
        "edit",
        3,
        QT_TRANSLATE_NOOP("actions", "&Kinds of links…"),
        lambda desk: desk.articles.edit_link_kinds(),
        (),
        has_project,
    ),
    Action(
        "rules",
        "edit",
        3,
        QT_TRANSLATE_NOOP("actions", "R&ules for findings…"),
        lambda desk: desk.views.edit_rules(),
        (),
        has_project,
    ),
    Action(
        "annotator",
        "edit",
        3,
        QT_TRANSLATE_NOOP("actions", "Annota&tor…"),
        lambda desk: desk.articles.choose_annotator(),
        (),
        has_project,
    ),
)
