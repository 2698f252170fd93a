"""Read a file that another process is still writing: where it ends for now, more is waited for."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

import orjson

from hashiya.files.reading import open_regular

_PAUSE = 0.002
_BUFFER = 1 << 18


def open_growing(path: Path, ended: Path, patience: float = 60.0) -> BinaryIO:
    """Open a file that grows until there is a file ``ended``.

    Reading raises OSError where nothing has come for ``patience`` seconds, and opening what
    :func:`~hashiya.files.reading.open_regular` raises.
    """
    return io.BufferedReader(cast(io.RawIOBase, _Growing(open_regular(path), ended, patience)), _BUFFER)


def growing_values(path: Path, ended: Path, patience: float = 60.0) -> Iterator[object]:
    """Give the value of each line of JSON in a file that grows."""
    with open_growing(path, ended, patience) as stream:
        for line in stream:
            yield orjson.loads(line)


class _Growing(io.RawIOBase):
    def __init__(self, stream: BinaryIO, ended: Path, patience: float) -> None:
        self._stream = stream
        self._mark = ended
        self._patience = patience
        self._is_ended = False

    @property
    def name(self) -> str:
        """What the file is called."""
        return self._stream.name

    def readable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._stream.tell()

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Read what there is, at least a byte before the end."""
        latest = time.monotonic() + self._patience
        while not (count := self._stream.readinto(buffer)) and not self._is_ended:  # type: ignore[attr-defined]
            # looked at again once it is known to be whole: more may have come in between
            self._is_ended = self._mark.exists()
            if not self._is_ended:
                self._wait(latest)
        return int(count)

    def _wait(self, latest: float) -> None:
        if time.monotonic() > latest:
            raise OSError("nobody writes it any more")
        time.sleep(_PAUSE)

    def close(self) -> None:
        self._stream.close()
        super().close()
