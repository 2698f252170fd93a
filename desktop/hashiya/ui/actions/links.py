"""What ties annotations together."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hashiya.ui.actions.action import Action, can_edit, can_mark, has_links

LINKS: tuple[Action, ...] = (
    Action(
        "link",
        "mark",
        3,
        QT_TRANSLATE_NOOP("actions", "&Link…"),
        lambda desk: desk.workspace.press_link(),
        ("L", "Ctrl+L", "Ins"),
        can_edit,
    ),
    Action(
        "quote_and_source",
        "mark",
        3,
        QT_TRANSLATE_NOOP("actions", "Mark as &quote and source"),
        lambda desk: desk.workspace.mark_content(),
        (),
        can_mark,
    ),
    Action(
        "remove_links",
        "mark",
        3,
        QT_TRANSLATE_NOOP("actions", "Remove the links of this annotation"),
        lambda desk: desk.workspace.untie_all(),
        (),
        has_links,
    ),
)
