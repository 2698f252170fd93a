"""Take the SHA-256 of a file that is being written, on the way where it only grows."""

from __future__ import annotations

import contextlib
import hashlib
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from hashiya.files.reading import open_regular

_PIECE = 1 << 20
_AT_ONCE = 1 << 26
"""Bytes that are put on the disk together, so that little is left to be put there at the end."""
_TURN = 0.05
"""Seconds until it is looked again whether the file has grown."""
_put_on_disk = getattr(os, "fdatasync", os.fsync)


def sha256_of(path: Path, on_bytes: Callable[[int], None] | None = None) -> str:
    """Return the hash of a regular file in hexadecimal; ``on_bytes`` is told how many bytes each piece has.

    Raises what :func:`hashiya.files.reading.open_regular` raises.
    """
    digest = hashlib.sha256()
    with open_regular(path) as stream:
        while piece := stream.read(_PIECE):
            digest.update(piece)
            if on_bytes is not None:
                on_bytes(len(piece))
    return digest.hexdigest()


@contextlib.contextmanager
def hashing(path: Path, *, grows: bool) -> Iterator[Callable[[], str]]:
    """Give what returns the SHA-256 of the file at ``path``, to be called once, when all is written.

    A file that ``grows``, which is one that is only ever written at its end, is read on the way in a thread
    of its own, and what is read is put on the disk. What that raises is raised by the call.
    """
    if not grows:
        yield lambda: sha256_of(path)
        return
    following = _Following(path)
    try:
        yield following.digest
    finally:
        following.close()


class _Following:
    """Read a file that grows until it is whole, or nobody wants to know any more."""

    def __init__(self, path: Path) -> None:
        self._stream = path.open("rb+", buffering=0)  # whoever puts a file on the disk may have to write it
        self._hash = hashlib.sha256()
        self._is_whole = threading.Event()
        self._is_given_up = False
        self._fault: Exception | None = None
        self._thread = threading.Thread(target=self._follow, name=f"hash {path.name}", daemon=True)
        self._thread.start()

    def digest(self) -> str:
        """Return the SHA-256 of the file, which is whole now."""
        self._is_whole.set()
        self._thread.join()
        if self._fault is not None:
            raise self._fault
        return self._hash.hexdigest()

    def close(self) -> None:
        """Read no further."""
        self._is_given_up = True
        self._is_whole.set()
        self._thread.join()

    def _follow(self) -> None:
        try:
            with self._stream:
                self._read()
        except Exception as error:  # noqa: BLE001 -- told to whoever asks: half a hash is none
            self._fault = error

    def _read(self) -> None:
        piece = memoryview(bytearray(_PIECE))
        waiting = 0
        while not self._is_given_up:
            is_whole = self._is_whole.is_set()
            count = self._stream.readinto(piece)
            self._hash.update(piece[:count])
            waiting += count
            if waiting >= _AT_ONCE:
                _put_on_disk(self._stream.fileno())
                waiting = 0
            if is_whole and not count:
                # asked before it was read: all that was written until then has been read
                return
            if count < _PIECE:
                self._is_whole.wait(_TURN)
