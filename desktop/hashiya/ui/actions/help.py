"""Keys, checks, and what the program is."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hashiya.ui.actions.action import Action, has_project

HELP: tuple[Action, ...] = (
    Action(
        "shortcuts",
        "help",
        0,
        QT_TRANSLATE_NOOP("actions", "&Keys"),
        lambda desk: desk.views.show_shortcuts(),
        ("Ctrl+/", "?", "؟"),
    ),
    Action(
        "check",
        "help",
        1,
        QT_TRANSLATE_NOOP("actions", "&Check the project"),
        lambda desk: desk.files.check(),
        (),
        has_project,
    ),
    Action(
        "about",
        "help",
        1,
        QT_TRANSLATE_NOOP("actions", "&About Hashiya"),
        lambda desk: desk.views.show_about(),
    ),
)
