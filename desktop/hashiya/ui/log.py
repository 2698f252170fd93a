"""The program's log: what went wrong on this machine, for a report. It is never sent anywhere.

Python's own logging isn't used: importing it takes a tenth of the time in which the window is to be there.
"""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

from hashiya import paths

_LARGEST = 500_000
_writing = threading.Lock()


def log_file() -> Path:
    """Return where the log lies; its predecessor lies beside it with ``.1`` at its end."""
    return paths.log_folder() / "hashiya.log"


def write(level: str, message: str) -> None:
    """Add one entry; a machine that takes no log must still be worked on."""
    moment = time.strftime("%Y-%m-%dT%H:%M:%S%z")
    path = log_file()
    with _writing:
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            if path.exists() and path.stat().st_size > _LARGEST:
                path.replace(path.with_name(path.name + ".1"))
            descriptor = os.open(path, os.O_APPEND | os.O_CREAT | os.O_WRONLY, 0o600)
            with os.fdopen(descriptor, "a", encoding="utf-8", errors="backslashreplace") as stream:
                stream.write(f"{moment} {level} {message.rstrip()}\n")
        except OSError:
            return
