"""Every action of the desk as data, one module a menu."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hashiya.ui.actions.action import Action, Choice, tr
from hashiya.ui.actions.articles import ARTICLE
from hashiya.ui.actions.editing import EDIT
from hashiya.ui.actions.files import FILE
from hashiya.ui.actions.help import HELP
from hashiya.ui.actions.marks import MARK
from hashiya.ui.actions.views import VIEW

__all__ = ["ENTRIES", "MENUS", "Action", "Choice", "tr"]

MENUS: tuple[tuple[str, str, object], ...] = (
    ("file", "", QT_TRANSLATE_NOOP("actions", "&File")),
    ("edit", "", QT_TRANSLATE_NOOP("actions", "&Edit")),
    ("view", "", QT_TRANSLATE_NOOP("actions", "&View")),
    ("mark", "", QT_TRANSLATE_NOOP("actions", "&Annotation")),
    ("article", "", QT_TRANSLATE_NOOP("actions", "A&rticle")),
    ("help", "", QT_TRANSLATE_NOOP("actions", "&Help")),
    ("edges", "mark", QT_TRANSLATE_NOOP("actions", "Move an end")),
)
"""Id, the menu that it stands in or empty for the bar, and words."""

ENTRIES: tuple[Action | Choice, ...] = (*FILE, *EDIT, *VIEW, *MARK, *ARTICLE, *HELP)
