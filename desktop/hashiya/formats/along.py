"""Read along in a second process while an export writes, so that its proof takes no time of its own.

The second process reads what is on the disk through the importer, as the proof after the writing does, and
gives back what each article states. Only whether that is what was to be written is asked here: where it
isn't, or where the process ends before its time, the files are read once more in this process, which names
what differs. Run as a program, this module is that process.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

import orjson

from hashiya.errors import FormatError, HashiyaError
from hashiya.files.apart import Apart, BrokenOffError
from hashiya.files.growing import growing_values, open_growing
from hashiya.files.serving import serve_here
from hashiya.formats import registry
from hashiya.formats.annotation_set import AnnotatedArticle, Fault
from hashiya.formats.facts import digest
from hashiya.formats.incoming import Source
from hashiya.formats.reading import reader_of
from hashiya.formats.registry import Format
from hashiya.formats.units import Unit

SOON = 200
"""Articles that are read again before the second process would have begun."""
_AT_ONCE = 1_000
"""Articles of which the second process tells at once."""
_PATIENCE = 120.0
_MEMORY = 2_000_000_000
_SECONDS = 36_000
_TURN = 0.05
_NICE = 5
_give_way = getattr(os, "nice", int)
"""Writing comes first, and so does whoever marks meanwhile."""


class Along:
    """Have what is written at ``path`` read along, from the moment that :data:`SOON` articles are written.

    Nothing that goes wrong with it is anybody's business: the proof is done without it then.
    """

    def __init__(self, format: Format, path: Path, unit: Unit) -> None:
        self._format = format
        self._path = path
        self._unit = unit
        self._place: tempfile.TemporaryDirectory[str] | None = None
        self._process = Apart(__name__, patience=_PATIENCE)
        self._told: list[bytes] = []
        self._listing: BinaryIO | None = None
        self._listening: threading.Thread | None = None
        self._stopped = threading.Event()
        self._found: dict[str, int] = {}
        self._is_whole = False

    def passed(self, articles: int) -> None:
        """Take note that so many articles have been written."""
        if articles == SOON and (os.cpu_count() or 1) > 1:
            with contextlib.suppress(OSError):
                self._begin()

    def tell(self, value: Any) -> None:
        """Pass on what the writer tells: the name of a file that is whole, or what reading needs to know."""
        line = orjson.dumps(value) + b"\n"
        if self._listing is None:
            self._told.append(line)
        else:
            with contextlib.suppress(OSError):  # what the far side doesn't hear of, it doesn't state
                self._listing.write(line)

    def states(self, expected: Mapping[str, int], ask: Callable[[], None]) -> bool:
        """Tell whether the files, which are whole now, state what is expected, by the hash of each text.

        ``ask`` is called now and then while that is waited for; what it raises ends the waiting.
        """
        if self._listening is None or self._place is None or self._listing is None:
            return False
        try:
            self._listing.close()
            Path(self._place.name, _ENDED).touch()
        except OSError:
            return False
        while self._listening.is_alive():
            self._listening.join(_TURN)
            ask()
        return self._is_whole and self._found == expected

    def close(self) -> None:
        """End the second process, and leave nothing behind."""
        self._stopped.set()
        if self._listening is not None:
            self._listening.join()
        self._process.close()
        if self._listing is not None:
            with contextlib.suppress(OSError):
                self._listing.close()
        if self._place is not None:
            self._place.cleanup()

    def _begin(self) -> None:
        self._place = tempfile.TemporaryDirectory(prefix="hashiya-")
        self._listing = Path(self._place.name, _LISTING).open("wb")  # noqa: SIM115 -- closed with this object
        self._listing.writelines(self._told)
        self._told.clear()
        self._listening = threading.Thread(target=self._listen, args=(self._place.name,), daemon=True)
        self._listening.start()

    def _listen(self, place: str) -> None:
        request = {
            "path": os.fsencode(self._path).hex(),
            "place": os.fsencode(place).hex(),
            "format": self._format.name,
            "unit": self._unit,
        }
        with contextlib.suppress(
            BrokenOffError, HashiyaError, OSError
        ):  # then nothing is known, and nothing claimed
            for some in self._process.ask(request, self._stopped.is_set):
                for sha256, number in some:
                    self._found[sha256] = self._found.get(sha256, 0) + int(number, 16)
            self._is_whole = True


_LISTING, _ENDED = "listing", "ended"


def main() -> None:
    """Be the process that reads along."""
    _give_way(_NICE)
    serve_here(answer, _MEMORY, _SECONDS)


def answer(request: dict[str, Any]) -> Iterator[list[tuple[str, str]]]:
    """Read what is written at a path, and tell of each article the hash of its text and what it states.

    Raises FormatError where something doesn't fit.
    """
    format = registry.find(request["format"])
    place = _path(request["place"])
    ended = place / _ENDED
    source = Source(
        _path(request["path"]),
        _refuse,
        ours=True,
        open=partial(open_growing, ended=ended),
        listing=growing_values(place / _LISTING, ended),
    )
    stated = _stated(format, iter(reader_of(format, source, Unit(request["unit"]))))
    while some := list(islice(stated, _AT_ONCE)):
        yield some


def _stated(format: Format, articles: Iterator[AnnotatedArticle]) -> Iterator[tuple[str, str]]:
    for given in articles:
        yield given.article.sha256, f"{digest(given, format.holds):x}"


def _refuse(fault: Fault) -> None:
    raise FormatError("What was written can't be read again ({why}).", why=fault.message)


def _path(told: str) -> Path:
    return Path(os.fsdecode(bytes.fromhex(told)))


if __name__ == "__main__":
    main()
