"""One passage of a document while it is gathered, and places in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from hashiya.errors import Sentence

_SPACES = re.compile("[ \t\n\r\f]+")


@dataclass(slots=True)
class Passage:
    """Hold the pieces of one passage, and where in it something is doubtful (code points, half-open)."""

    pieces: list[str] = field(default_factory=list)
    doubts: list[tuple[int, int | None, Sentence]] = field(default_factory=list)
    length: int = 0
    table: int | None = None
    spaced: bool = False
    """Whether a space waits for the next letter."""
    fresh: bool = True
    """Whether a line begins here, so that flowing text drops its space."""
    taken: Place | None = None
    """Where in another passage this one stands now."""

    def put(self, text: str) -> None:
        """Add text as it is."""
        if self.spaced:
            self.pieces.append(" ")
            self.length += 1
        self.pieces.append(text)
        self.length += len(text)
        self.spaced = self.fresh = False

    def flow(self, text: str) -> None:
        """Add text whose space only parts words, as in HTML; a no-break space is no space here."""
        words = _SPACES.sub(" ", text)
        if words.startswith(" "):
            self.spaced = not self.fresh
        if words.strip(" "):
            self.put(words.strip(" "))
            self.spaced = words.endswith(" ")

    def take(self, other: Passage) -> None:
        """Add all of another passage, with its doubts."""
        other.taken = Place(self, self.length)
        self.doubts += [
            (start + self.length, None if end is None else end + self.length, sentence)
            for start, end, sentence in other.doubts
        ]
        self.pieces += other.pieces
        self.length += other.length

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self.pieces)


@dataclass(frozen=True, slots=True)
class Place:
    """Name a place between two code points of a passage."""

    passage: Passage
    offset: int

    def doubt(self, sentence: Sentence, end: int | None = None) -> None:
        """Say that what stands from here to ``end`` is doubtful; without an end, the passage as a whole."""
        passage, shift = self.passage, 0
        while (place := passage.taken) is not None:
            passage, shift = place.passage, shift + place.offset
        passage.doubts.append((self.offset + shift, None if end is None else end + shift, sentence))
