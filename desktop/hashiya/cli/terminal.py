"""What the terminal can do: colours, the order of Arabic, how wide it is."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping

NARROWEST = 20


def has_colours(environment: Mapping[str, str]) -> bool:
    """Tell whether standard output is a terminal that takes colours and whose user wants them."""
    return _is_terminal() and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"


def wants_visual_order(environment: Mapping[str, str]) -> bool:
    """Tell whether lines must be joined and ordered before they are printed.

    True on terminals that aren't known to do it themselves; never into a pipe, whose reader wants the text
    as it is.
    """
    return _is_terminal() and not _orders_arabic(environment)


def width() -> int:
    """Return the columns of the terminal, 80 where there is none."""
    return max(NARROWEST, shutil.get_terminal_size((80, 24)).columns)


def _is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def _orders_arabic(environment: Mapping[str, str]) -> bool:
    """Know those that shape and order: mlterm, Konsole, kitty, Apple's, and all with VTE 0.58 or later."""
    vte = environment.get("VTE_VERSION", "")
    return (
        "MLTERM" in environment
        or "KONSOLE_VERSION" in environment
        or "KITTY_WINDOW_ID" in environment
        or environment.get("TERM_PROGRAM") == "Apple_Terminal"
        or (vte.isdecimal() and int(vte) >= 5800)
    )
