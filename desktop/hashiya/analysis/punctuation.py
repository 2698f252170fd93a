"""Fragments that begin or end with punctuation or with a space."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import category

from hashiya.analysis.findings import Finding, echo, of_rule
from hashiya.analysis.marked import Marked
from hashiya.analysis.quote_marks import MARKS
from hashiya.analysis.quoting import QUOTE
from hashiya.analysis.rules import Rule
from hashiya.core.annotations import Annotation
from hashiya.core.spans import Span
from hashiya.errors import Sentence

_CLOSED_BY = {"(": ")", "[": "]", "{": "}", "﴿": "﴾", "‘": "’"}
_OPENED_BY = {closing: opening for opening, closing in _CLOSED_BY.items()}
_BRACKETS = re.compile("[" + re.escape("".join((*_CLOSED_BY, *_OPENED_BY))) + "]")
_SHARES = frozenset("%٪‰‱؉؊")


def ends_in_punctuation(article: Marked) -> Iterator[Finding]:
    """Give the fragments that begin or end with a space, or with punctuation that isn't theirs.

    Theirs are brackets and quotation marks with their partner in the annotation, the signs of shares, #tags,
    @names and negative numbers. Half a pair of quotation marks in a quote is told by other rules.
    """
    for mark in article.annotations:
        for span in mark.spans:
            first, last = _visible(span, article.text)
            if _is_foreign(article, mark, first):
                yield _finding(article.text, mark, span, first, begins=True)
            if last != first and _is_foreign(article, mark, last):
                yield _finding(article.text, mark, span, last, begins=False)


def _visible(span: Span, text: str) -> tuple[int, int]:
    """Return the places of the first and the last character that isn't an invisible sign, if there is one."""
    seen = [at for at in (span.start, span.end - 1) if category(text[at]) != "Cf"]
    if len(seen) < 2:
        seen = [at for at in range(span.start, span.end) if category(text[at]) != "Cf"] or [span.start]
    return seen[0], seen[-1]


def _is_foreign(article: Marked, mark: Annotation, at: int) -> bool:
    sign = article.text[at]
    if sign.isspace():
        return True
    if not category(sign).startswith("P") or sign in _SHARES:
        return False
    if sign in MARKS:
        return not _is_own_quote_mark(article, mark, at)
    if _BRACKETS.match(sign):
        return not _is_closed(mark, article.text, at)
    following = article.text[at + 1 : at + 2] if mark.covers(at + 1) else ""
    return not ((sign in "#@" and following.isalnum()) or (sign == "-" and following.isdecimal()))


def _is_own_quote_mark(article: Marked, mark: Annotation, at: int) -> bool:
    marks = article.quote_marks
    partner = marks.partner(at)
    if partner is not None and mark.covers(partner):
        return True
    told_elsewhere = mark.label == QUOTE and (partner is not None or marks.is_open(at))
    return told_elsewhere or marks.goes_on(at)


def _is_closed(mark: Annotation, text: str, at: int) -> bool:
    """Tell whether the annotation holds the partner of the bracket at ``at``."""
    sign = text[at]
    forward = sign in _CLOSED_BY
    inside = "".join(
        text[max(span.start, at) : span.end] if forward else text[span.start : min(span.end, at + 1)]
        for span in mark.spans
    )
    partner, depth = _CLOSED_BY[sign] if forward else _OPENED_BY[sign], 0
    for bracket in _BRACKETS.findall(inside if forward else inside[::-1]):
        depth += (bracket == sign) - (bracket == partner)
        if depth == 0:
            return True
    return False


def _finding(text: str, mark: Annotation, span: Span, at: int, *, begins: bool) -> Finding:
    passage, sign = echo(span, text), text[at]
    if sign.isspace() and begins:
        said = Sentence("“{text}” begins with a space: leave it outside.", text=passage)
    elif sign.isspace():
        said = Sentence("“{text}” ends with a space: leave it outside.", text=passage)
    elif begins:
        said = Sentence("“{text}” begins with {sign}: leave it outside.", text=passage, sign=sign)
    else:
        said = Sentence("“{text}” ends with {sign}: leave it outside.", text=passage, sign=sign)
    return of_rule(Rule.ENDS_IN_PUNCTUATION, mark, [Span(at, at + 1)], said)
