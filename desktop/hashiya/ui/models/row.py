"""A row of any list on the desk: what stands in it, without how it is painted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

from hashiya.core.articles import Direction, Status
from hashiya.core.labels import Label
from hashiya.text.direction import without_controls
from hashiya.text.display import display

ROW = int(Qt.ItemDataRole.UserRole) + 1
"""The role under which a model gives the :class:`Row` of an index."""

ID = int(Qt.ItemDataRole.UserRole) + 2
"""The role under which a model gives the id of what the row stands for."""


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one row: a mark at the start, up to ``lines`` lines of text, a count at the end, a note below.

    ``text``, ``note`` and ``count`` are single lines without direction controls. ``direction`` is that of the
    text, whatever side the list reads from. ``badge`` is a letter in the colours of ``label``; ``status`` is
    shown as a dot; ``action`` names what a click on its words at the end of the note does. ``depth`` is how
    far the row is moved in, in steps; ``alert`` stands before the count, with a sign that calls for a look.
    """

    text: str
    lines: int = 2
    direction: Direction | None = None
    label: Label | None = None
    badge: str = ""
    status: Status | None = None
    count: str = ""
    note: str = ""
    warns: bool = False
    faded: bool = False
    action: str = ""
    depth: int = 0
    alert: str = ""


def one_line(text: str) -> str:
    """Return foreign text as one line that can't reorder what stands beside it.

    White space of any kind becomes single spaces; embeddings, overrides and isolates are left out.
    What Qt would drop or swap is shown by a stand-in.
    """
    return " ".join(display(without_controls(text)).split())


def lean(text: str, direction: Direction | None) -> str:
    """Return a line that begins with a mark of its direction, for labels that guess it otherwise."""
    if direction is None:
        return text
    return ("\u200f" if direction is Direction.RTL else "\u200e") + text
