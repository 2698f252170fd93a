"""Texts that wait to become articles, kept out of memory."""

from __future__ import annotations

import tempfile
import threading
import weakref
import zlib

from hashiya.errors import StorageError

_IN_MEMORY = 4_000_000
"""Packed bytes from which on they lie on the disk, which is some thousand articles."""

_QUICK = 1
"""How hard zlib packs: Arabic in UTF-8 comes down to a third already."""


class Spool:
    """Keep texts packed, few in memory, many in a temporary file without a name, gone with the program.

    Texts may be put in by one thread and read by another.
    """

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 -- open as long as the spool is
        self._places: list[tuple[int, int]] = []
        self._end = 0
        self._turn = threading.Lock()
        self.close = weakref.finalize(self, self._file.close)

    def __len__(self) -> int:
        return len(self._places)

    def put(self, text: str) -> int:
        """Keep a text and return its number; raises StorageError where the disk doesn't take it."""
        packed = zlib.compress(text.encode("utf-8"), _QUICK)
        with self._turn:
            try:
                self._file.seek(self._end)
                self._file.write(packed)
            except OSError as error:
                raise StorageError(
                    "The disk for temporary files ({folder}) doesn't take the texts that are read: free some "
                    "room there, or add fewer files at once.",
                    kind="full",
                    folder=tempfile.gettempdir(),
                ) from error
            self._places.append((self._end, len(packed)))
            self._end += len(packed)
            return len(self._places) - 1

    def text(self, number: int) -> str:
        """Return the text with this number."""
        start, size = self._places[number]
        with self._turn:
            self._file.seek(start)
            packed = self._file.read(size)
        return zlib.decompress(packed).decode("utf-8")
