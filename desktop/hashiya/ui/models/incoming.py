"""Articles on their way in: read and looked at, not yet in the project. No Qt here."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from typing import Any

from hashiya.core.articles import Direction
from hashiya.errors import HashiyaError, Sentence
from hashiya.project import NewArticle
from hashiya.readers import READERS, Doubt, Options, ReadArticle
from hashiya.readers.sources import title_of
from hashiya.text.direction import prevailing
from hashiya.text.normalise import normalise

_LOOKED_AT = 20_000
"""Characters that tell the direction of a text: a book's first pages do."""

_TABLES = frozenset({"csv", "xlsx", "jsonl"})

_numbers = count()


@dataclass(frozen=True, slots=True)
class Incoming:
    """Hold what is known of one text that may become an article; an :class:`Intake` holds the text.

    ``name`` is what the file is called, empty for a pasted text, ``path`` the file on the disk, ``place``
    where in it the text stands. ``sha256`` is the hash that the article would have. ``detected`` is the
    encoding that was found in the file. ``problem`` is one sentence where it can't be an article, ``twin``
    the title of the article that holds the same text, in the project or, where it ``repeats``, further up;
    ``near`` the title of
    what it resembles, and how much, 0 to 1. ``said`` is what somebody wrote in the place of what the file
    tells. ``seen`` tells that somebody looked at the text and took it.
    """

    id: str
    title: str = ""
    begins: str = ""
    characters: int = 0
    sha256: str = ""
    name: str = ""
    path: Path | None = None
    place: str = ""
    options: Options = field(default_factory=Options)
    detected: str = ""
    direction: Direction = Direction.RTL
    meta: Mapping[str, Any] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()
    problem: str = ""
    twin: str = ""
    repeats: bool = False
    near: tuple[str, float] | None = None
    said: Mapping[str, str] = field(default_factory=dict)
    edited: bool = False
    seen: bool = False

    @property
    def fits(self) -> bool:
        """Tell whether it can be added."""
        return bool(self.sha256) and not self.problem and not self.twin

    @property
    def doubtful(self) -> bool:
        """Tell whether somebody should look before it is added."""
        return self.fits and not self.seen and (bool(self.doubts) or self.near is not None)

    @property
    def encoding(self) -> str:
        """The encoding that the file was read with, empty where it has none."""
        return self.options.encoding or str(self.meta.get("encoding", ""))

    @property
    def kind(self) -> str:
        """The name of the reader that its file is for, empty for a pasted text."""
        return kind_of(Path(self.meta.get("file") or self.name)) if self.name else ""

    @property
    def is_row(self) -> bool:
        """Tell whether it comes out of a table, or would."""
        return self.kind in _TABLES

    @property
    def called(self) -> str:
        """What it is called where there may be no title: by its title, its beginning or its file."""
        return self.title.strip() or self.begins or self.name

    def known(self, key: str) -> str:
        """Return what is known under a key of the metadata, as somebody wrote it or as the file tells it."""
        return self.said.get(key, str(self.meta.get(key, "")))

    def saying(self, key: str, value: str) -> Incoming:
        """Return the same with something written in the place of what the file tells."""
        said = {**self.said, key: value}
        return replace(self, said=said, title=value) if key == "title" else replace(self, said=said)

    def article(self, text: str) -> NewArticle:
        """Return what the project is given, with what nobody looked at told in ``review``."""
        written = {key: value.strip() for key, value in self.said.items() if key != "title"}
        meta = {key: value for key, value in {**self.meta, **written}.items() if value != ""}
        if self.edited and self.name:
            meta["edited"] = True
        if self.doubts and not self.seen:
            meta["review"] = [str(doubt.sentence) for doubt in self.doubts]
        return NewArticle(text, self.title.strip() or None, meta, self.direction)


def kind_of(path: Path) -> str:
    """Return the name of the reader of a file, judged by its suffix; empty where none is sure."""
    suffix = path.suffix.lower()
    return next((name for name, suffixes in READERS.items() if suffix in suffixes), "")


def blank() -> Incoming:
    """Return a text that is still to be pasted."""
    return Incoming(new_id())


def read(found: ReadArticle, name: str, path: Path, options: Options) -> tuple[Incoming, str]:
    """Return what is known of an article that was read, and its text."""
    incoming = Incoming(
        new_id(),
        title=found.title,
        name=name,
        path=path,
        place=found.place,
        options=options,
        detected="" if options.encoding else str(found.meta.get("encoding", "")),
        meta=found.meta,
        doubts=found.doubts,
    )
    return with_text(incoming, found.text)


def unread(sentence: Sentence, name: str, path: Path, options: Options) -> Incoming:
    """Return what is known of a file that couldn't be read."""
    return Incoming(
        new_id(), title=title_of(Path(name)), name=name, path=path, options=options, problem=sentence
    )


def with_text(incoming: Incoming, text: str) -> tuple[Incoming, str]:
    """Return the same with another text, and that text normalised.

    The first one brings the direction of most of its letters; what can't be an article's text is told as a
    problem, and is no text.
    """
    try:
        text = normalise(text)
    except HashiyaError as error:
        return replace(incoming, characters=0, begins="", sha256="", problem=error.sentence), ""
    direction = incoming.direction if incoming.characters else _direction(text)
    changed = replace(
        incoming,
        characters=len(text),
        begins=text[:200].strip()[:80],
        sha256=hashlib.sha256(text.encode("utf-8")).hexdigest() if text.strip() else "",
        problem="",
        direction=direction,
    )
    return changed, text


def new_id() -> str:
    """Return an id that no other text has."""
    return f"incoming-{next(_numbers)}"


def _direction(text: str) -> Direction:
    return prevailing(text[:_LOOKED_AT]) or Direction.RTL
