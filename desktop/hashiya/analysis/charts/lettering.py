"""Words on a chart: of strangers and our own, shaped and ordered by matplotlib, never before.

What would steer lines or has no picture in any typeface is taken out or replaced, so that no word of an
article turns its neighbours round.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from hashiya.analysis.charts.library import families
from hashiya.core.articles import Direction
from hashiya.text.direction import prevailing, without_controls

_MARKS = {Direction.RTL: "\u200f", Direction.LTR: "\u200e", None: ""}
_UNKNOWN = "\u25a1"


def lettered(text: str) -> str:
    """Return a text in one line that runs as most of its letters do, of characters that can be drawn."""
    line = " ".join(without_controls(text).split())
    shown = "".join(char if ord(char) in _drawable() else _UNKNOWN for char in line)
    return _MARKS[prevailing(shown)] + shown


def properties(size: float) -> Any:
    """Return matplotlib's name for the typeface at a size in pixels, 96 to the inch."""
    from matplotlib.font_manager import FontProperties

    return FontProperties(family=list(families()), size=size * 0.75)


@cache
def _drawable() -> frozenset[int]:
    from matplotlib.font_manager import findfont, get_font

    found: set[int] = set()
    for family in families():
        found.update(get_font(findfont(family)).get_charmap())
    return frozenset(found)
