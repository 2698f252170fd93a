"""The parts of an article, and what a selection is snapped to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from hashiya.core.spans import Span
from hashiya.text.graphemes import grapheme
from hashiya.text.paragraphs import Paragraphs
from hashiya.text.proclitics import proclitic_ends
from hashiya.text.snapping import whole_graphemes, whole_words
from hashiya.text.steps import Edge, Step, Steps
from hashiya.text.words import count_words, word_at

__all__ = ["Edge", "Segments", "Step"]


class Segments:
    """Answer where the parts of one text begin and end.

    All positions are code points from 0 to the text's length; one beyond is taken for the nearest. Making an
    object costs nothing: graphemes and words are found around the position asked for, sentences and
    quotations a paragraph at a time.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._paragraphs = Paragraphs(text)
        self._steps = Steps(text, self._paragraphs)

    @property
    def paragraphs(self) -> Sequence[Span]:
        """Every paragraph between line feeds, empty ones included, without its line feed."""
        return self._paragraphs.all

    def paragraph_index(self, position: int) -> int:
        """Return the index from 0 of the paragraph at ``position``; a line feed belongs to what it ends."""
        return self._paragraphs.index(self._within(position))

    def paragraph_at(self, position: int) -> Span:
        """Return the paragraph at ``position``, without its line feed."""
        return self._paragraphs.at(self.paragraph_index(position))

    def grapheme_at(self, position: int) -> Span | None:
        """Return the grapheme that holds the code point at ``position``; ``None`` at the end of the text."""
        return Span(*grapheme(self.text, position)) if 0 <= position < len(self.text) else None

    def word_at(self, position: int) -> Span | None:
        """Return the word that holds ``position``, or else the one that ends there."""
        word = word_at(self.text, self._within(position))
        return Span(*word) if word else None

    def sentence_at(self, position: int) -> Span | None:
        """Return the sentence at ``position``; the white space behind a sentence belongs to it.

        Full stop and closing quotation marks are in the sentence. ``None`` in a paragraph of white space.
        """
        position = self._within(position)
        found = self._steps.sentences(self._paragraphs.index(position))
        if not found:
            return None
        return Span(*found[max(0, bisect_right(found, (position, len(self.text))) - 1)])

    def quotation_at(self, position: int) -> Span | None:
        """Return what stands between the innermost quotation marks around ``position``, without the marks.

        A quotation never leaves its paragraph. One that isn't closed ends where the next of its kind opens,
        or with the paragraph. ``None`` outside of quotations and between marks that hold nothing.
        """
        position = self._within(position)
        quotation = self._steps.quotations(self._paragraphs.index(position)).around(position)
        inside = Span(*quotation.inside(self.text)) if quotation else None
        return inside or None

    def words(self, span: Span) -> int:
        """Return how many words have a part in ``span``."""
        return count_words(self.text, span.start, span.end)

    def step(self, position: int, unit: Step, forward: bool) -> int:
        """Return where the caret goes from ``position``, forward being the direction of reading.

        Forward it stops at the nearest end of a part, backward at the nearest start, so that a selection
        made by steps fits the part; at quotation marks on their inner side; at graphemes and paragraphs
        likewise. Always beyond ``position``, unless that is the text's end or 0.
        """
        return self._steps.stop(self._within(position), unit, "end" if forward else "start", forward)

    def snap(self, span: Span) -> Span | None:
        """Return the whole words that ``span`` touches; see :func:`hashiya.text.snapping.whole_words`."""
        return whole_words(self.text, span)

    def snap_graphemes(self, span: Span) -> Span:
        """Return ``span`` widened so that it cuts no grapheme, and kept within the text."""
        return whole_graphemes(self.text, span)

    def move_edge(self, span: Span, edge: Edge, step: Step, outward: bool) -> Span:
        """Return ``span`` with one edge moved to the nearest stop; unchanged if nothing would be left of it.

        A start stops at starts, an end at ends; quotation marks stop both on their inner side.
        """
        if edge == "start":
            moved = Span(self._steps.stop(span.start, step, edge, not outward), span.end)
        else:
            moved = Span(span.start, self._steps.stop(span.end, step, edge, outward))
        return moved if moved.start < moved.end else span

    def toggle_proclitic(self, span: Span) -> Span | None:
        """Take the outermost proclitic out of ``span``; when none is left, take all of them in again.

        وبالوزير → بالوزير → الوزير → وزير → وبالوزير. Harakat and tatweel go with their proclitic. At least
        two letters of the word stay in. ``None`` where the span doesn't begin in a word, or its word allows
        no cut.
        """
        word = word_at(self.text, self._within(span.start))
        if word is None or word[1] <= span.start or span.start < word[0]:
            return None
        cuts = [word[0] + end for end in proclitic_ends(self.text[word[0] : min(word[1], span.end)])]
        if not cuts:
            return None
        further = next((cut for cut in cuts if cut > span.start), word[0])
        return Span(further, span.end)

    def _within(self, position: int) -> int:
        return min(max(0, position), len(self.text))
