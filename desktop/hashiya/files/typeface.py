"""The typeface that comes with the program, unpacked into the cache folder once."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

from hashiya import paths

NAME = "FiraGO"
"""Its family; a picture in it looks the same on every machine."""


def place() -> Path:
    """Return where the typeface lies unpacked, or will lie."""
    return paths.cache_folder() / f"{NAME}-{_edition()}.ttf"


def packed() -> bytes:
    """Return the typeface out of its package, which takes 20 to 60 ms."""
    import pymupdf_fonts

    data: bytes = pymupdf_fonts.myfont("figo")
    return data


def keep(data: bytes) -> Path:
    """Write the typeface to its place, and return that; raises StorageError or OSError where it can't."""
    from hashiya.files.writing import replacing

    unpacked = place()
    unpacked.parent.mkdir(parents=True, exist_ok=True)
    with replacing(unpacked) as pending:
        pending.stream.write(data)
    return unpacked


def _edition() -> str:
    """Return what changes when the package does: its version takes 20 ms to ask for."""
    spec = find_spec("pymupdf_fonts")
    package = Path((spec and spec.origin) or sys.executable).with_name("FiraGO_Regular.py")
    # in a frozen program the package lies in the program
    return f"{(package if package.is_file() else Path(sys.executable)).stat().st_size:x}"
