"""The words of a report: where in the program something went wrong, and nothing of what was read in it."""

from __future__ import annotations

import re
import traceback
from pathlib import Path
from types import TracebackType

_LONGEST = 120
_MOST = 5
_FOREIGN = re.compile(r"[^\x20-\x7e]+")
_QUOTED = re.compile(r"'[^']{24,}'|\"[^\"]{24,}\"")


def report_of(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Return the report of a bug: its road through the program, its kind, and of its words what is no text.

    An exception's own words may quote an article: letters outside ASCII and longer quotations are left out.
    """
    road = "".join(traceback.format_tb(trace))
    causes: list[str] = []
    why = _before(error)
    while why is not None and len(causes) < _MOST:
        causes.append(f"after {_words(type(why), why)}\n")
        why = _before(why)
    return without_names(f"{road}{_words(kind, error)}\n{''.join(causes)}")


def without_names(report: str) -> str:
    """Return a report in which the user's folder, and so mostly their name, is a sign."""
    return report.replace(str(Path.home()), "~")


def _before(error: BaseException) -> BaseException | None:
    return error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _words(kind: type[BaseException], error: BaseException) -> str:
    said = _QUOTED.sub("'…'", _FOREIGN.sub("…", str(error)))
    return f"{kind.__name__}: {said[:_LONGEST]}" if said else kind.__name__
