"""Hits: places that a search found, with a line of what stands around them."""

from __future__ import annotations

from dataclasses import dataclass

from hashiya.core.spans import Span
from hashiya.storage.searched import Searched
from hashiya.text.graphemes import grapheme_ceiling, grapheme_floor

AROUND = 60
"""Code points told of what stands before and behind a hit."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Hold one place that was found: its article by id and title, its span, and the text there.

    ``before`` and ``after`` are up to 60 code points beside it, of its paragraph.
    """

    article: str
    title: str
    span: Span
    text: str
    before: str
    after: str


def hit(article: Searched, span: Span) -> Hit:
    """Return the hit at a place of an article."""
    text = article.text
    paragraph = text.rfind("\n", 0, span.start) + 1
    feed = text.find("\n", span.end)
    end = len(text) if feed < 0 else feed
    before = grapheme_ceiling(text, max(paragraph, span.start - AROUND))
    after = grapheme_floor(text, min(end, span.end + AROUND))
    return Hit(
        article.id, article.title, span, span.of(text), text[before : span.start], text[span.end : after]
    )
