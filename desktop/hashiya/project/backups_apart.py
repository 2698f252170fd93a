"""Make backups of large projects in a process of their own: proving a copy holds up nobody's marks then.

Run as a program, this module is that process.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from hashiya.errors import HashiyaError, Sentence
from hashiya.files.apart import Apart, BrokenOffError
from hashiya.files.serving import pack, serve, unpack
from hashiya.project.backups import Backups, Reason, kept_before, not_kept, told_of

SMALL = 4_000_000
"""Bytes up to which a project is copied and proved in a blink, in the process that asks for it."""
_PATIENCE = 3_600.0


def keep(
    path: Path, reason: Reason, cancelled: Callable[[], bool] | None = None, small: int = SMALL
) -> Sentence | None:
    """Make a backup, and return what is to be told of it, ``None`` mostly; nothing is ever raised.

    What ``cancelled`` stops is told nobody.
    """
    try:
        if path.stat().st_size <= small:
            return _kept(path, reason)
        with closing(Apart(__name__, patience=_PATIENCE)) as process:
            (told,) = process.ask({"path": os.fsencode(path).hex(), "reason": reason}, cancelled)
            return None if told is None else unpack(told)
    except BrokenOffError:
        ended = Sentence("the process that makes it ended before its time")
        return None if cancelled is not None and cancelled() else not_kept(path, ended)
    except OSError as error:
        return not_kept(path, Sentence("the system refuses: {why}", why=error.strerror))


def main() -> None:
    """Be the process that makes backups."""
    answers, sys.stdout = sys.stdout.buffer, sys.stderr
    serve(answer, sys.stdin.buffer, answers)


def answer(request: dict[str, Any]) -> Iterator[dict[str, Any] | None]:
    """Make the backup that a request names, and give what is to be told of it."""
    told = _kept(Path(os.fsdecode(bytes.fromhex(request["path"]))), Reason(request["reason"]))
    yield None if told is None else pack(told)


def _kept(path: Path, reason: Reason) -> Sentence | None:
    if reason not in (Reason.WORKING, Reason.ASKED, Reason.CLOSING):
        return kept_before(path, reason)
    try:
        return told_of(Backups(path).make(reason), path)
    except HashiyaError as error:
        return not_kept(path, error.sentence)


if __name__ == "__main__":
    main()
