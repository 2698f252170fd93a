"""Rows of a Hugging Face data set: one an article, all with the same keys, and what the card says of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.formats.tokens import Piece, words

TAGS = "ner_tags_"
"""What the name of a label's column of tags begins with."""
_OUTSIDE, _BEGIN, _INSIDE = b"0,", b"1,", b"2,"
_NOTHING, _EACH = b"0", len(_OUTSIDE)


def class_names(label: str) -> tuple[str, str, str]:
    """Return the names of the tags 0, 1 and 2 of a label."""
    return "O", f"B-{label}", f"I-{label}"


@dataclass(slots=True)
class Split:
    """Count what a split's file holds."""

    name: str
    examples: int = 0
    bytes: int = 0


@dataclass(slots=True)
class Figures:
    """Count what the card tells; ``untagged`` are spans that the tags can't hold beside another one."""

    articles: int = 0
    tokens: int = 0
    links: Counter[str] = field(default_factory=Counter)
    labels: Counter[str] = field(default_factory=Counter)
    annotators: Counter[str] = field(default_factory=Counter)
    untagged: int = 0


class TagList:
    """Hold a tag a token, as JSON, which is quicker made and written than a list; at first all are O."""

    __slots__ = ("_written",)

    def __init__(self, length: int) -> None:
        self._written = bytearray(_OUTSIDE) * length

    def put(self, runs: Iterable[Piece]) -> int:
        """Tag runs of tokens, and return how many were left out for a longer one, or an earlier as long."""
        left_out = 0
        for negative, first in sorted([(first - behind, first) for first, behind in runs]):
            length = -negative
            start, end = _EACH * first, _EACH * (first + length)
            if self._written.count(_NOTHING, start, end) < length:
                left_out += 1
            else:
                self._written[start:end] = _BEGIN + _INSIDE * (length - 1)
        return left_out

    def json(self) -> bytes:
        """Return the list as JSON."""
        return b"[" + self._written[:-1] + b"]"

    def numbers(self) -> list[int]:
        """Return the tags as whole numbers."""
        return [digit - ord("0") for digit in self._written[::_EACH]]


class Rows:
    """Make rows with a column of tags for each of ``labels``."""

    def __init__(self, labels: list[str]) -> None:
        self.labels = labels
        self.figures = Figures()

    def row(self, given: AnnotatedArticle) -> dict[str, Any]:
        """Return an article's row, keys in the order of the card's features.

        Tokens are a WordList, a column of tags a TagList.
        """
        text = given.text
        spans = [span for mark in given.annotations for span in mark.spans]
        tokens, found = words(text, spans)
        runs: dict[str, list[Piece]] = {label: [] for label in self.labels}
        labels = [mark.label for mark in given.annotations for _ in mark.spans]
        for label, run in zip(labels, found, strict=True):
            runs[label].append(run)
        self._count(given, len(tokens))
        return {
            "id": given.article.id,
            "title": given.article.title,
            "text": text,
            "tokens": tokens,
            **{TAGS + label: self._tags(runs[label], len(tokens)) for label in self.labels},
            "annotations": [
                {
                    "id": mark.id,
                    "label": mark.label,
                    "annotator": mark.annotator,
                    "comment": mark.comment,
                    "unsure": mark.unsure,
                    "spans": [
                        {"start": span.start, "end": span.end, "text": text[span.start : span.end]}
                        for span in mark.spans
                    ],
                }
                for mark in given.annotations
            ],
            "links": [
                {"id": link.id, "kind": link.kind, "from": link.from_, "to": link.to} for link in given.links
            ],
        }

    def _tags(self, runs: Sequence[Piece], length: int) -> TagList:
        tags = TagList(length)
        self.figures.untagged += tags.put(runs)
        return tags

    def _count(self, given: AnnotatedArticle, tokens: int) -> None:
        figures = self.figures
        figures.articles += 1
        figures.tokens += tokens
        figures.labels.update([mark.label for mark in given.annotations])
        figures.annotators.update([mark.annotator for mark in given.annotations if mark.annotator])
        figures.links.update([link.kind for link in given.links])
