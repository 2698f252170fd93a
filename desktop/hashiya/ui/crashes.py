"""What a session that died leaves behind: where in the program it was, for a report at the next start.

Each session has a file of its own, into which the interpreter writes the functions that were running when the
process was ended from within. A session that ends as it should takes its file away. Nothing is sent anywhere.
"""

from __future__ import annotations

import faulthandler
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QLockFile

from hashiya import paths
from hashiya.ui import reports

_FOLDER = "sessions"
_SUFFIX = ".crash"
_LONGEST = 20_000
_DAYS = 30


class Crashes:
    """Watch over one session, and find what those before it left."""

    def __init__(self) -> None:
        self._folder = paths.log_folder() / _FOLDER
        self._path = self._folder / f"{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}{_SUFFIX}"
        self._file: TextIO | None = None
        self._lock: QLockFile | None = None

    def begin(self) -> None:
        """Write down from now on where the program is when it dies, where there is a folder to write to."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            descriptor = os.open(self._path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
            self._file = os.fdopen(descriptor, "w", encoding="utf-8")
            self._lock = _lock_of(self._path)
            self._lock.tryLock(0)
            faulthandler.enable(self._file)

    def note(self, report: str) -> None:
        """Keep a bug that the program lived through: the session may die of it later."""
        if self._file is not None:
            with suppress(OSError):
                self._file.write(f"{report.rstrip()}\n")
                self._file.flush()

    def end(self) -> None:
        """Take this session's file away: it ended as it should."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None
            _remove(self._path)
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def take(self) -> str:
        """Return the report of the last session that died, empty where none did; it is told once.

        A session that was ended from outside left none: there is nothing to tell but that it ended.
        """
        found = ""
        for path in sorted(self._left()):
            lock = _lock_of(path)
            if not lock.tryLock(0):
                continue  # that session is still running
            found = _report(path) or found
            _remove(path)
            lock.unlock()
        return found

    def _left(self) -> list[Path]:
        with suppress(OSError):
            return [path for path in self._folder.glob(f"*{_SUFFIX}") if path != self._path]
        return []


def _lock_of(path: Path) -> QLockFile:
    lock = QLockFile(f"{path}.lock")
    lock.setStaleLockTime(0)  # however long the session runs; the lock of a dead process is stale by itself
    return lock


def _report(path: Path) -> str:
    with suppress(OSError):
        status = path.stat()
        if time.time() - status.st_mtime < _DAYS * 86_400:
            with path.open(encoding="utf-8", errors="replace") as stream:
                return reports.without_names(stream.read(_LONGEST)).strip()
    return ""


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
