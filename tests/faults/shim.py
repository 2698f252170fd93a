"""The shim, loaded before everything else: it lets calls fail and writes down what a disk is given."""

from __future__ import annotations

import ctypes
import functools
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CALLS = ("pwrite", "fsync", "pread", "ftruncate", "unlink")
_HEAD = struct.Struct("=cQqI")


@dataclass(frozen=True, slots=True)
class Call:
    """Tell of one call: ``what`` is o(pened anew), w(ritten), t(runcated), s(ynced), d (folder synced),
    u(nlinked) or m (a mark of the deed's own)."""

    what: str
    file: int
    at: int
    data: bytes


def why_not() -> str:
    """Return why there can be no shim on this machine, or nothing."""
    if not sys.platform.startswith("linux"):
        return "calls are stood between on Linux alone"
    return "" if shutil.which("cc") else "there is no C compiler here"


def build(folder: Path) -> dict[str, str]:
    """Compile the shim into ``folder`` and return the environment that loads it."""
    library = folder / "shim.so"
    source = Path(__file__).with_name("shim.c")
    command = ["cc", "-O1", "-shared", "-fPIC", "-Wall", "-Werror", "-o", str(library), str(source), "-ldl"]
    subprocess.run(command, check=True)
    return {"LD_PRELOAD": str(library)}


@functools.cache
def _loaded() -> ctypes.CDLL:
    return ctypes.CDLL(None)


def watch(folder: Path) -> None:
    """Let the shim of this process stand before the files of ``folder`` from now on."""
    _loaded().shim_watch(str(folder).encode())


def fail(call: str, nth: int, *, always: bool, error: int) -> None:
    """Let the ``nth`` call from now on fail with that number, or all from there on."""
    _loaded().shim_fail(CALLS.index(call), ctypes.c_long(nth), int(always), error)


def fired() -> int:
    """Return how many calls have failed."""
    return int(_loaded().shim_fired())


def record(path: Path) -> None:
    """Write every call from now on into a file."""
    _loaded().shim_record(str(path).encode())


def mark(number: int) -> None:
    """Write a mark between the calls."""
    _loaded().shim_mark(ctypes.c_long(number))


def recorded(path: Path) -> Iterator[Call]:
    """Yield the calls of a file that :func:`record` wrote."""
    with path.open("rb") as file:
        while head := file.read(_HEAD.size):
            what, number, at, length = _HEAD.unpack(head)
            yield Call(what.decode(), number, at, file.read(length))
