"""Open a stranger's file without being held up by it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from hashiya.errors import FormatError, NotFoundError, Sentence

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)

_PIECE = 1 << 20


def open_regular(path: Path) -> BinaryIO:
    """Open a regular file for reading bytes; what was checked is what is read, even if the name moves on.

    Raises NotFoundError where there is none, FormatError for folders, devices and pipes (which would wait for
    ever) and for files that this user may not read.
    """
    descriptor, _ = _opened(path)
    return open(path, "rb", opener=lambda *_: descriptor)


def read_regular(path: Path, limit: int) -> bytes:
    """Return the bytes of a regular file.

    Raises FormatError for a file of more than ``limit`` bytes, and what :func:`open_regular` raises.
    """
    descriptor, found = _opened(path)
    try:
        # not the limit at once, which would take as much memory for the smallest file
        size = min(found, limit)
        data = os.read(descriptor, size + 1)
        while len(data) <= limit and (more := os.read(descriptor, _PIECE)):
            data += more
    except OSError as error:
        raise _unreadable(path, error.strerror) from error
    finally:
        os.close(descriptor)
    if len(data) > limit:
        raise FormatError(
            "The file {path} is larger than {limit} MB; split it into smaller ones.",
            file=str(path),
            path=path,
            limit=limit // 1_000_000,
        )
    return data


def _opened(path: Path) -> tuple[int, int]:
    """Open a regular file; return its descriptor and how many bytes it has now."""
    try:
        descriptor = os.open(path, _FLAGS)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotFoundError("There is no file {file}; check its name and its folder.", file=path) from error
    except OSError as error:
        raise _unreadable(path, error.strerror) from error
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        os.close(descriptor)
        raise _unreadable(path, Sentence("it is no regular file"))
    return descriptor, status.st_size


def numbered_lines(stream: BinaryIO, limit: int) -> Iterator[tuple[int, bytes]]:
    """Yield each line with its number from 1, its LF included; only LF ends a line.

    Raises FormatError, which names the line, at a line of more than ``limit`` bytes, and without a line where
    the disk fails.
    """
    number = 1
    while line := _next_line(stream, limit):
        if len(line) > limit:
            raise FormatError(
                "Line {number} is longer than {limit} MB; reading ends here.",
                line=number,
                number=number,
                limit=limit // 1_000_000,
            )
        yield number, line
        number += 1


def next_piece(stream: BinaryIO, size: int) -> bytes:
    """Return the next bytes of an open file, at most ``size``; raises FormatError where the disk fails."""
    try:
        return stream.read(size)
    except OSError as error:
        raise _unreadable(Path(stream.name), error.strerror) from error


def _next_line(stream: BinaryIO, limit: int) -> bytes:
    try:
        return stream.readline(limit + 1)
    except OSError as error:
        raise _unreadable(Path(stream.name), error.strerror) from error


def _unreadable(path: Path, why: str | None) -> FormatError:
    return FormatError(
        "The file {path} can't be read ({why}); give another file.", file=str(path), path=path, why=why
    )
