"""Reported speech: the verbs that news reports with, and the passages that look like a report or a quotation.

It is a guess of spelling alone, made to find what is worth a look: ذكر is a verb here, whatever it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hashiya.analysis.cues import cues, key, lemma_of
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
    return [
        ReportingVerb(span, lemma)
        for span, word in _words(text, start, len(text) if end is None else end)
        if (lemma := lemma_of(word)) is not None
    ]


def count_verbs(texts: Iterable[str]) -> Counter[str]:
    """Return how often each lemma stands in these texts; it takes a fraction of what finding them takes."""
    words: Counter[str] = Counter()
    for text in texts:
        words.update(_WORD.findall(text))
    counted: Counter[str] = Counter()
    for word, number in words.items():
        lemma = lemma_of(word)
        if lemma is not None:
            counted[lemma] += number
    return counted


def passages(text: str) -> list[Span]:
    """Return the passages that look like reported speech or a quotation, in text order; none overlap.

    Each is a sentence with a reporting verb or an attribution, or the sentences of a paragraph that one
    quotation of several words holds together.
    """
    return [
        passage for paragraph in Paragraphs(text).all if paragraph for passage in _passages(text, paragraph)
    ]


def _words(text: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
    for match in _WORD.finditer(text, start, end):
        yield Span(*match.span()), match[0]


def _passages(text: str, paragraph: Span) -> Iterator[Span]:
    quoted = [
        Span(each.start, each.end)
        for each in quotations(text, paragraph.start, paragraph.end).found
        if count_words(text, each.start, each.end) >= _QUOTED_WORDS
    ]
    for passage in _held_together(sentences(text, paragraph.start, paragraph.end), quoted):
        if any(passage.overlaps(each) for each in quoted) or _reports(text, passage):
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


def _reports(text: str, sentence: Span) -> bool:
    words = [word for _, word in _words(text, sentence.start, sentence.end)]
    if any(lemma_of(word) for word in words):
        return True
    keys = [key(word) for word in words]
    return any(cues().attributes(keys, at) for at in range(len(keys)))
