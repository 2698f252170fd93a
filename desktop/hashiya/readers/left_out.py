"""What a document's reader left out or moved: counted by kind, and shown where each kind was first."""

from __future__ import annotations

from enum import Enum, auto

from hashiya.errors import Sentence
from hashiya.readers.passage import Place
from hashiya.readers.passages import Passages


class Matter(Enum):
    """Name what a document holds beside its running text."""

    DELETED = auto()
    HIDDEN = auto()
    COMMENT = auto()
    NOTE = auto()
    BOX = auto()
    EMBEDDED = auto()


class LeftOut:
    """Count each kind of matter, and say what became of it in one doubt a kind."""

    def __init__(self) -> None:
        self._numbers: dict[Matter, int] = {}
        self._first: dict[Matter, tuple[Place | None, int | None]] = {}

    def add(self, matter: Matter, start: Place | None, end: int | None = None) -> None:
        """Count a piece of matter that stands from ``start`` to ``end``.

        Without an end it is the passage as a whole, without a start the text as a whole.
        """
        self._numbers[matter] = self._numbers.get(matter, 0) + 1
        self._first.setdefault(matter, (start, end))

    def tell(self, passages: Passages) -> None:
        """Put the doubts into the passages; once, when all is counted."""
        for matter, (start, end) in self._first.items():
            sentence = _sentence(matter, self._numbers[matter])
            if start is None:
                passages.doubt_all(sentence)
            else:
                start.doubt(sentence, end)


def _sentence(matter: Matter, number: int) -> Sentence:
    return {
        Matter.DELETED: Sentence(
            "Text that tracked changes delete was left out; places: {number}.", number=number
        ),
        Matter.HIDDEN: Sentence("Hidden text was left out; places: {number}.", number=number),
        Matter.COMMENT: Sentence("Comments were left out: {number}.", number=number),
        Matter.NOTE: Sentence("Notes were put behind the text: {number}.", number=number),
        Matter.BOX: Sentence(
            "Text boxes were put behind the paragraph that they hang on: {number}.", number=number
        ),
        Matter.EMBEDDED: Sentence("Other files that are embedded were left out: {number}.", number=number),
    }[matter]
