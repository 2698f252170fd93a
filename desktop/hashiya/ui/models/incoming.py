"""Articles on their way in: read, decoded and looked at, not yet in the project. No Qt here."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from typing import Any

from hashiya.core.articles import Article, Direction
from hashiya.errors import HashiyaError
from hashiya.project import NewArticle
from hashiya.readers import FileSource, Options, reader_for
from hashiya.readers.sources import title_of
from hashiya.text.direction import prevailing
from hashiya.text.normalise import normalise

_LOOKED_AT = 20_000
"""Characters that tell the direction of a text: a book's first pages do."""

_numbers = count()


@dataclass(frozen=True, slots=True)
class Incoming:
    """Hold one text that may become an article.

    ``sha256`` is the hash that the article would have. ``path`` is ``None`` for a pasted text; ``detected``
    is the encoding that was found in the file, ``encoding`` the one it was read with. ``problem`` is one
    sentence where it can't be an article, ``twin`` the title of the article, in the project or further up,
    that holds the same text.
    """

    id: str
    title: str = ""
    text: str = ""
    sha256: str = ""
    path: Path | None = None
    detected: str = ""
    encoding: str = ""
    direction: Direction = Direction.RTL
    meta: Mapping[str, Any] = field(default_factory=dict)
    problem: str = ""
    twin: str = ""

    @property
    def fits(self) -> bool:
        """Tell whether it can be added."""
        return bool(self.text.strip()) and not self.problem and not self.twin

    def article(self) -> NewArticle:
        """Return what the project is given."""
        return NewArticle(self.text, self.title.strip() or None, dict(self.meta), self.direction)


def pasted(text: str = "") -> Incoming:
    """Return a pasted text; what can't be an article's text is told as its problem."""
    return with_text(Incoming(_new_id()), text)


def with_text(incoming: Incoming, text: str) -> Incoming:
    """Return the same with another text; the first one brings the direction of most of its letters."""
    try:
        text = normalise(text)
    except HashiyaError as error:
        return replace(incoming, text="", sha256="", problem=error.sentence)
    direction = incoming.direction if incoming.text else _direction(text)
    return replace(incoming, text=text, sha256=_digest(text), problem="", direction=direction)


def read_file(path: Path, encoding: str | None = None, known: Incoming | None = None) -> Incoming:
    """Read a file, in an encoding where one is given; a title that was typed meanwhile stays.

    What can't be read is told as its problem, in one sentence.
    """
    before = known or Incoming(_new_id(), title=title_of(path), path=path)
    try:
        [found] = reader_for(path).read(FileSource(path), Options(encoding))
    except HashiyaError as error:
        return replace(before, text="", sha256="", encoding=encoding or "", problem=error.sentence)
    used = str(found.meta.get("encoding", ""))
    return replace(
        before,
        title=known.title if known else found.title,
        text=found.text,
        sha256=_digest(found.text),
        detected=before.detected or ("" if encoding else used),
        encoding=used,
        meta=found.meta,
        direction=_direction(found.text),
        problem="",
    )


def read_files(
    paths: Iterable[Path], progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> list[Incoming]:
    """Read files until all are read or somebody asks to stop; what is read by then is returned."""
    paths = list(paths)
    found: list[Incoming] = []
    for path in paths:
        if cancelled():
            break
        found.append(read_file(path))
        progress(len(found), len(paths))
    return found


def with_twins(incoming: Iterable[Incoming], articles: Iterable[Article]) -> list[Incoming]:
    """Return the same, each told apart from the project's articles and from those before it by its hash."""
    holders = {article.sha256: article.title for article in articles}
    told: list[Incoming] = []
    for each in incoming:
        twin = holders.get(each.sha256, "") if each.text else ""
        told.append(replace(each, twin=twin))
        if each.text:
            holders.setdefault(each.sha256, each.title or each.text[:80])
    return told


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _direction(text: str) -> Direction:
    return prevailing(text[:_LOOKED_AT]) or Direction.RTL


def _new_id() -> str:
    return f"incoming-{next(_numbers)}"
