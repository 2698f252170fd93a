"""Say things to whoever started run.py: one line a step, one sentence for what went wrong."""

from __future__ import annotations

import sys


class SetupError(Exception):
    """Say in one sentence what the set-up lacks and what to do."""


def say(line: str) -> None:
    """Write one line of progress; to standard error, so that a command's own output stays clean."""
    print(line, file=sys.stderr, flush=True)


def last_lines(output: str, count: int = 3) -> str:
    """Return a program's last lines, those that tell of errors if there are any, on one line."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    lines = [line for line in lines if line.startswith(("ERROR:", "E:"))] or lines
    return " / ".join(lines[-count:]) or "it said nothing"
