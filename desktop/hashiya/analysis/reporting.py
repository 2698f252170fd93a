"""Reported speech: the verbs that news reports with, and the passages that look like a report or a quotation.

It is a guess of spelling alone, made to find what is worth a look: ذكر is a verb here, whatever it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hashiya.analysis.cues import Cues, cues, key
from hashiya.core.spans import Span
from hashiya.text.paragraphs import Paragraphs
from hashiya.text.patterns import pattern
from hashiya.text.quotations import quotations
from hashiya.text.sentences import sentences
from hashiya.text.words import count_words

_WORD = pattern(r"(?V1)[\p{L}][\p{L}\p{M}\u0640\u200c\u200d]*+")
_QUOTED_WORDS = 4
"""A quotation of fewer words is a name or a title, or words kept at arm's length."""


class ReportingVerb(NamedTuple):
    """Hold where a reporting verb stands, with what is written to it, and its lemma."""

    span: Span
    lemma: str


def reporting(text: str, start: int = 0, end: int | None = None) -> list[ReportingVerb]:
    """Return the reporting verbs of ``start:end`` in text order; to the text's end where ``end`` is None."""
    known, memory = cues(), _Memory()
    return [
        ReportingVerb(span, lemma)
        for span, each in memory.words(text, start, len(text) if end is None else end)
        if (lemma := known.lemma(each)) is not None
    ]


def count_verbs(texts: Iterable[str]) -> Counter[str]:
    """Return how often each lemma stands in these texts; it takes a fraction of what finding them takes."""
    words: Counter[str] = Counter()
    for text in texts:
        words.update(_WORD.findall(text))
    known, counted = cues(), Counter[str]()
    for word, number in words.items():
        lemma = known.lemma(key(word))
        if lemma is not None:
            counted[lemma] += number
    return counted


def passages(text: str) -> list[Span]:
    """Return the passages that look like reported speech or a quotation, in text order; none overlap.

    Each is a sentence with a reporting verb or an attribution, or the sentences of a paragraph that one
    quotation of several words holds together.
    """
    known, memory = cues(), _Memory()
    return [
        passage
        for paragraph in Paragraphs(text).all
        if paragraph
        for passage in _passages(text, paragraph, known, memory)
    ]


class _Memory(dict[str, str]):
    """Fold each word when it is first met: a text has few different ones."""

    def __missing__(self, word: str) -> str:
        self[word] = folded = key(word)
        return folded

    def words(self, text: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
        for match in _WORD.finditer(text, start, end):
            yield Span(*match.span()), self[match[0]]


def _passages(text: str, paragraph: Span, known: Cues, memory: _Memory) -> Iterator[Span]:
    quoted = [
        Span(each.start, each.end)
        for each in quotations(text, paragraph.start, paragraph.end).found
        if count_words(text, each.start, each.end) >= _QUOTED_WORDS
    ]
    for passage in _held_together(sentences(text, paragraph.start, paragraph.end), quoted):
        keys = [each for _, each in memory.words(text, passage.start, passage.end)]
        if any(passage.overlaps(each) for each in quoted) or _reports(keys, known):
            yield passage


def _held_together(found: list[tuple[int, int]], quoted: list[Span]) -> list[Span]:
    """Return sentences, those that a quotation goes across as one."""
    held: list[Span] = []
    for start, end in found:
        if held and any(each.covers(start - 1) and each.covers(start) for each in quoted):
            held[-1] = Span(held[-1].start, end)
        else:
            held.append(Span(start, end))
    return held


def _reports(keys: list[str], known: Cues) -> bool:
    return any(known.lemma(each) or known.attributes(keys, at) for at, each in enumerate(keys))
