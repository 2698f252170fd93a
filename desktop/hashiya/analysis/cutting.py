"""Fragments that begin or end inside a word."""

from __future__ import annotations

from collections.abc import Iterator

from hashiya.analysis.findings import Finding, echo, of_rule
from hashiya.analysis.marked import Marked
from hashiya.analysis.rules import Rule
from hashiya.core.annotations import Annotation
from hashiya.core.spans import Span
from hashiya.errors import Sentence
from hashiya.text.proclitics import proclitic_ends
from hashiya.text.words import words_from

_FIRST_LETTERS = frozenset("وفسلبكاٱ")
_ANY_TWO_LETTERS = "زز"


def cut_words(article: Marked) -> Iterator[Finding]:
    """Give the fragments that cut a word; proclitics may be left outside of the first one."""
    for mark in article.annotations:
        for span in mark.spans:
            yield from _cut(mark, span, article.text)


def _cut(mark: Annotation, span: Span, text: str) -> Iterator[Finding]:
    first = _word_across(text, span.start)
    begun = first and not (_leaves_proclitics(text, first, span.start) or _goes_on(mark, span.start - 1))
    if first and begun:
        said = Sentence(
            "“{text}” begins inside the word “{word}”: take the word in or leave it out.",
            text=echo(span, text),
            word=echo(first, text),
        )
        yield of_rule(Rule.CUT_WORD, mark, [Span(span.start, min(span.end, first.end))], said)
    last = _word_across(text, span.end)
    # a stretch of a single word is told once
    if last and not (begun and last == first) and not _goes_on(mark, span.end):
        said = Sentence(
            "“{text}” ends inside the word “{word}”: take the word in or leave it out.",
            text=echo(span, text),
            word=echo(last, text),
        )
        yield of_rule(Rule.CUT_WORD, mark, [Span(max(span.start, last.start), span.end)], said)


def _word_across(text: str, at: int) -> Span | None:
    """Return the word that has a part on either side of ``at``."""
    # most edges lie beside a space, and to look for words takes a hundred times as long
    if not 0 < at < len(text) or text[at - 1].isspace() or text[at].isspace():
        return None
    word = next(words_from(text, at), None)
    return Span(*word) if word and word[0] < at else None


def _leaves_proclitics(text: str, word: Span, start: int) -> bool:
    """Tell whether nothing but proclitics of the word stands before ``start``.

    Before what isn't Arabic a proclitic is one even where a single sign follows, as in وX and بـ5.
    """
    cut = start - word.start
    if text[word.start] not in _FIRST_LETTERS:
        return False
    if cut in proclitic_ends(word.of(text)):
        return True
    before = text[word.start : start]
    return not "\u0620" <= text[start] <= "\u065f" and cut in proclitic_ends(before + _ANY_TWO_LETTERS)


def _goes_on(mark: Annotation, at: int) -> bool:
    """Tell whether another fragment of the annotation touches the edge at ``at``."""
    return len(mark.spans) > 1 and mark.covers(at)
