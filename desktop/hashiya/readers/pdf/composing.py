"""The text of an article out of the lines of its pages, and what of it is to be looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from hashiya.core.spans import Span
from hashiya.errors import Sentence
from hashiya.readers.pdf.gate import looks_damaged
from hashiya.readers.pdf.glyphs import SOFT_HYPHEN
from hashiya.readers.pdf.lines import Line
from hashiya.readers.pdf.words import Word, turned_round
from hashiya.readers.reader import Doubt
from hashiya.text.patterns import pattern

_MOST_DOUBTS = 200
# where marks, numbers and brackets went was found by their places too
_INTRICATE = pattern(r"(?V1)[\p{M}\p{Nd}()\[\]{}«»]")


@dataclass(slots=True)
class Composed:
    """Hold a text that grows word by word, with the places in it that are doubtful."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    doubts: list[Doubt] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def add(self, between: str, word: Word) -> None:
        """Add a word, behind what stands between it and the one before; a hyphen that parts them goes."""
        if self.parts and self.parts[-1].endswith(SOFT_HYPHEN):
            self.parts[-1] = self.parts[-1][:-1]
            self.length -= 1
            between = ""
        self.parts += [between, word.text]
        start = self.length + len(between)
        self.length = start + len(word.text)
        sentence = _doubt(word)
        if sentence is not None and len(self.doubts) < _MOST_DOUBTS:
            self.doubts.append(Doubt(sentence, Span(start, self.length)))


def composed(paragraphs: Sequence[Sequence[Line]]) -> Composed:
    """Return the text, its paragraphs parted by a blank line, and its doubtful words."""
    whole = Composed()
    for lines in paragraphs:
        between = "\n\n" if whole.parts else ""
        for line in lines:
            for word in line.words:
                whole.add(between, word)
                between = " "
    return whole


def turned_lines(lines: Sequence[Line]) -> list[Line]:
    """Return lines that were stored back to front the right way round."""
    return [
        replace(line, words=tuple(map(turned_round, reversed(line.words)))) if line.right_to_left else line
        for line in lines
    ]


def _doubt(word: Word) -> Sentence | None:
    if looks_damaged(word.text):
        return Sentence("{word} looks damaged.", word=word.text)
    if word.turned and _INTRICATE.search(word.text):
        return Sentence(
            "The letters of {word} were put in order by their places on the page.", word=word.text
        )
    return None
