"""What goes to the terminal: lines that nothing in them can break, documents, progress."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

# compiled when the first line is said: the window says none
_SPACES = "[\t\n\v\f\r\x85\u2028\u2029]+"
_CONTROLS = "[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]"


def plain(text: str) -> str:
    """Return a stranger's text in one line, without what would steer the terminal or turn its lines."""
    return re.sub(_CONTROLS, "", re.sub(_SPACES, " ", text))


def say(*cells: object) -> None:
    """Print one line on standard output, its cells separated by tabs."""
    print("\t".join(plain(str(cell)) for cell in cells))


def complain(sentence: str) -> None:
    """Print one sentence on standard error."""
    print(plain(sentence), file=sys.stderr)


def print_json(document: Any) -> None:
    """Print one JSON document on standard output."""
    print(json.dumps(document, ensure_ascii=False, indent=2))


def print_json_list(records: Iterable[Any]) -> None:
    """Print a JSON array on standard output as :func:`print_json` would, record by record as they come."""
    between = "[\n"
    for record in records:
        lines = json.dumps(record, ensure_ascii=False, indent=2).replace("\n", "\n  ")
        print(f"{between}  {lines}", end="")
        between = ",\n"
    print("[]" if between == "[\n" else "\n]")


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun, as in ``1 article`` and ``2 articles``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


@contextmanager
def progress(title: str, total: Callable[[], int | None]) -> Iterator[Callable[[int], None]]:
    """Show how far long work is, on a terminal alone; the call that is given takes what is done so far.

    ``total`` is asked only where it is shown, and says ``None`` where nobody knows. Nothing may be printed
    within the block.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console, transient=True, redirect_stdout=False, redirect_stderr=False) as bar:
        task = bar.add_task(title, total=total())
        yield lambda done: bar.update(task, completed=done)


def shortened(text: str, longest: int) -> str:
    """Return a text in one line of at most ``longest`` characters."""
    line = plain(text)
    return line if len(line) <= longest else line[: longest - 1] + "…"
