"""Steps: where a key carries the caret, or the edge of a mark."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from enum import StrEnum
from typing import Literal

from hashiya.text.graphemes import grapheme, grapheme_ceiling, grapheme_floor
from hashiya.text.paragraphs import Paragraphs, first_ink, last_ink
from hashiya.text.quotations import Quotations, next_mark, previous_mark, quotations
from hashiya.text.sentences import sentences
from hashiya.text.words import word_before, words_from

Edge = Literal["start", "end"]
_SIDE: dict[Edge, int] = {"start": 0, "end": 1}


class Step(StrEnum):
    """Name how far a key carries the caret or the edge of a mark."""

    GRAPHEME = "grapheme"
    WORD = "word"
    SENTENCE = "sentence"
    QUOTATION = "quotation"
    PARAGRAPH = "paragraph"


class Steps:
    """Find the stops of each kind in one text.

    A stop is a part's start or its end: marks are made from the start of one part to the end of another, so
    whoever goes on stops at ends and whoever goes back at starts. Sentences and quotations are found a
    paragraph at a time, and kept.
    """

    def __init__(self, text: str, paragraphs: Paragraphs) -> None:
        self.text = text
        self.paragraphs = paragraphs
        self._sentences: dict[int, list[tuple[int, int]]] = {}
        self._quotations: dict[int, Quotations] = {}

    def sentences(self, index: int) -> list[tuple[int, int]]:
        """Return start and end of each sentence in the paragraph with this index."""
        if index not in self._sentences:
            paragraph = self.paragraphs.at(index)
            self._sentences[index] = sentences(self.text, paragraph.start, paragraph.end)
        return self._sentences[index]

    def quotations(self, index: int) -> Quotations:
        """Return the quotations of the paragraph with this index."""
        if index not in self._quotations:
            paragraph = self.paragraphs.at(index)
            self._quotations[index] = quotations(self.text, paragraph.start, paragraph.end)
        return self._quotations[index]

    def stop(self, position: int, step: Step, edge: Edge, forward: bool) -> int:
        """Return the nearest stop strictly after or before ``position``, never inside a grapheme.

        Where there is none it is the end of the text or 0.
        """
        if step is Step.GRAPHEME:
            return self._next_grapheme(position) if forward else self._previous_grapheme(position)
        if step is Step.WORD:
            return self._next_word(position, edge) if forward else self._previous_word(position, edge)
        if forward:
            return grapheme_ceiling(self.text, self._next_part(position, step, edge))
        return grapheme_floor(self.text, self._previous_part(position, step, edge))

    def _next_grapheme(self, position: int) -> int:
        return grapheme(self.text, position)[1] if position < len(self.text) else position

    def _previous_grapheme(self, position: int) -> int:
        return grapheme(self.text, position - 1)[0] if position > 0 else 0

    def _next_word(self, position: int, edge: Edge) -> int:
        side = _SIDE[edge]
        return next((w[side] for w in words_from(self.text, position) if w[side] > position), len(self.text))

    def _previous_word(self, position: int, edge: Edge) -> int:
        word = word_before(self.text, position)
        if edge == "end" and word and word[1] >= position:
            word = word_before(self.text, word[0])
        return word[_SIDE[edge]] if word else 0

    def _next_part(self, position: int, step: Step, edge: Edge) -> int:
        index = self.paragraphs.index(position)
        stops = self._stops(index, step, edge)
        if not stops or stops[-1] <= position:
            text, behind = self.text, self.paragraphs.at(index).end
            place = next_mark(text, behind) if step is Step.QUOTATION else first_ink(text, behind, len(text))
            if place == len(text):
                return place
            stops = self._stops(self.paragraphs.index(place), step, edge)
        return stops[bisect_right(stops, position)]

    def _previous_part(self, position: int, step: Step, edge: Edge) -> int:
        index = self.paragraphs.index(position)
        stops = self._stops(index, step, edge)
        if not stops or stops[0] >= position:
            text, before = self.text, self.paragraphs.at(index).start
            place = previous_mark(text, before) if step is Step.QUOTATION else last_ink(text, 0, before)
            if place == 0:
                return 0
            stops = self._stops(self.paragraphs.index(place - 1), step, edge)
        return stops[bisect_left(stops, position) - 1]

    def _stops(self, index: int, step: Step, edge: Edge) -> Sequence[int]:
        if step is Step.QUOTATION:
            return self.quotations(index).stops
        parts = self.sentences(index)
        if step is Step.PARAGRAPH and parts:
            paragraph = self.paragraphs.at(index)
            parts = [(paragraph.start, paragraph.end)]
        return [part[_SIDE[edge]] for part in parts]
