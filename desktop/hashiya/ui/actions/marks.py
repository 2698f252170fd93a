"""What is done with the current annotation; the labels' entries are made from the project."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hashiya.text.segments import Edge, Step
from hashiya.ui.actions.action import Action, can_edit, can_edit_current, has_annotations
from hashiya.ui.actions.links import LINKS

if TYPE_CHECKING:
    from hashiya.ui.main_window import MainWindow as Desk


def _is_flagged(desk: Desk) -> bool:
    current = desk.workspace.current
    return current is not None and current.unsure


_WIDE = sys.platform != "darwin"
_END = "Alt+" if _WIDE else "Ctrl+Alt+"
_START = "Ctrl+Alt+" if _WIDE else "Meta+Alt+"
"""Which end an arrow moves; macOS keeps Alt with an arrow for words."""


def _edge(edge: Edge, step: Step, to_left: bool, text: object, *keys: str) -> Action:
    name = f"{edge}_{step}_{'left' if to_left else 'right'}"
    group = 2 * (step is Step.GRAPHEME) + (edge == "end")
    return Action(
        name,
        "edges",
        group,
        text,
        lambda desk: desk.marks.move_edge(edge, step, to_left),
        keys,
        can_edit_current,
    )


EDGES: tuple[Action, ...] = (
    _edge(
        "start",
        Step.WORD,
        False,
        QT_TRANSLATE_NOOP("actions", "Beginning: one word to the right"),
        f"{_START}Right",
        "Alt+.",
    ),
    _edge(
        "start",
        Step.WORD,
        True,
        QT_TRANSLATE_NOOP("actions", "Beginning: one word to the left"),
        f"{_START}Left",
        "Alt+,",
    ),
    _edge(
        "end", Step.WORD, False, QT_TRANSLATE_NOOP("actions", "End: one word to the right"), f"{_END}Right"
    ),
    _edge("end", Step.WORD, True, QT_TRANSLATE_NOOP("actions", "End: one word to the left"), f"{_END}Left"),
    _edge(
        "start",
        Step.GRAPHEME,
        False,
        QT_TRANSLATE_NOOP("actions", "Beginning: one letter to the right"),
        f"{_START}Shift+Right",
    ),
    _edge(
        "start",
        Step.GRAPHEME,
        True,
        QT_TRANSLATE_NOOP("actions", "Beginning: one letter to the left"),
        f"{_START}Shift+Left",
    ),
    _edge(
        "end",
        Step.GRAPHEME,
        False,
        QT_TRANSLATE_NOOP("actions", "End: one letter to the right"),
        f"{_END}Shift+Right",
    ),
    _edge(
        "end",
        Step.GRAPHEME,
        True,
        QT_TRANSLATE_NOOP("actions", "End: one letter to the left"),
        f"{_END}Shift+Left",
    ),
)

MARK: tuple[Action, ...] = (
    *EDGES,
    Action(
        "proclitic",
        "mark",
        2,
        QT_TRANSLATE_NOOP("actions", "Attached particle in or out"),
        lambda desk: desk.workspace.toggle_proclitic(),
        ("P",),
        can_edit_current,
    ),
    Action(
        "add_fragment",
        "mark",
        2,
        QT_TRANSLATE_NOOP("actions", "Add the selection as a &fragment"),
        lambda desk: desk.workspace.add_fragment(),
        ("Shift+Return", "Shift+Enter", "+"),
        can_edit,
    ),
    Action(
        "remove_fragment",
        "mark",
        2,
        QT_TRANSLATE_NOOP("actions", "Remove fra&gment"),
        lambda desk: desk.workspace.remove_fragment(),
        ("Shift+Del", "Shift+Backspace"),
        can_edit_current,
    ),
    *LINKS,
    Action(
        "comment",
        "mark",
        4,
        QT_TRANSLATE_NOOP("actions", "&Comment"),
        lambda desk: desk.marks.comment(),
        ("C",),
        can_edit_current,
    ),
    Action(
        "unsure",
        "mark",
        4,
        QT_TRANSLATE_NOOP("actions", "&Unsure"),
        lambda desk: desk.workspace.set_unsure(not _is_flagged(desk)),
        ("U",),
        can_edit_current,
        _is_flagged,
    ),
    Action(
        "remove",
        "mark",
        4,
        QT_TRANSLATE_NOOP("actions", "&Remove annotation"),
        lambda desk: desk.workspace.remove_current(),
        ("Del", "Backspace"),
        can_edit_current,
    ),
    Action(
        "next",
        "mark",
        5,
        QT_TRANSLATE_NOOP("actions", "&Next annotation"),
        lambda desk: desk.workspace.step_annotation(True),
        ("N",),
        has_annotations,
    ),
    Action(
        "previous",
        "mark",
        5,
        QT_TRANSLATE_NOOP("actions", "&Previous annotation"),
        lambda desk: desk.workspace.step_annotation(False),
        ("B",),
        has_annotations,
    ),
)
