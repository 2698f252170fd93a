"""The first bytes of a file, read before SQLite opens it, never while this process has it open."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import NamedTuple

from hashiya.errors import StorageError
from hashiya.storage.migrations import VERSIONS
from hashiya.storage.schema import APPLICATION_ID

_MAGIC = b"SQLite format 3\x00"
_SIZE = 100


class Header(NamedTuple):
    """Hold what the file says before any table is read; ``size`` and ``claimed`` are bytes."""

    magic: bytes
    application_id: int
    user_version: int
    journalled: bool
    size: int
    claimed: int


def read(path: Path) -> Header:
    """Read the header of the file at ``path``; a file that is too short has zeros."""
    with path.open("rb") as file:
        data = file.read(_SIZE).ljust(_SIZE, b"\x00")
        size = file.seek(0, 2)
    page_size = int.from_bytes(data[16:18], "big")
    pages, counter, counted_at = (struct.unpack_from(">I", data, at)[0] for at in (28, 24, 92))
    return Header(
        magic=data[:16],
        application_id=struct.unpack_from(">I", data, 68)[0],
        user_version=struct.unpack_from(">I", data, 60)[0],
        journalled=data[18:20] == b"\x01\x01",
        size=size,
        claimed=pages * (65536 if page_size == 1 else page_size) if counter == counted_at else 0,
    )


def refuse(path: Path, header: Header, *, growing: bool) -> None:
    """Raise :class:`StorageError` unless a project may be behind this header.

    ``growing`` says that a side file lies there, so that the length may be that of a half-done commit.
    """
    if header.size == 0:
        raise StorageError(
            "{name} is empty: delete it and make a new project.", kind="not_project", name=path.name
        )
    if header.magic != _MAGIC or header.application_id != APPLICATION_ID:
        raise not_a_project(path)
    refuse_version(path, header.user_version)
    if not header.journalled or (header.size < header.claimed and not growing):
        raise StorageError(
            "{name} is damaged, part of it is missing or another program changed it: leave it as it is, and "
            "open its newest backup or rescue what can be read.",
            kind="damaged",
            name=path.name,
        )


def not_a_project(path: Path) -> StorageError:
    """Return the error for a file that some other program made."""
    return StorageError(
        "{name} isn't a Hashiya project: choose a file that ends in .hashiya, or make a new project.",
        kind="not_project",
        name=path.name,
    )


def refuse_version(path: Path, user_version: int) -> None:
    """Raise :class:`StorageError` for a form that this program can't write."""
    if user_version >> 16 > VERSIONS[-1].major:
        raise StorageError(
            "{name} was made by a newer Hashiya (form {form}): install the newest version and open it again.",
            kind="newer",
            name=path.name,
            form=f"{user_version >> 16}.{user_version & 0xFFFF}",
        )
    if user_version < VERSIONS[0].number:
        raise StorageError(
            "{name} isn't a complete Hashiya project: open the newest copy that you have.",
            kind="damaged",
            name=path.name,
        )
