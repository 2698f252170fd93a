"""Where the passages of a list stand in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hashiya.core.spans import Span


def places(text: str, passages: Iterable[str]) -> Iterator[tuple[Span, ...]]:
    """Give the spans of each passage, each of which begins behind the beginning of the one before.

    `` … `` parts the fragments of a passage; before ``‖`` stands what comes before it in the text.
    """
    after = -1
    for passage in passages:
        before, _, words = passage.rpartition("‖")
        fragments = words.split(" … ")
        begin = at = text.index(before + fragments[0], max(0, after + 1 - len(before))) + len(before)
        spans = []
        for fragment in fragments:
            at = text.index(fragment, at)
            spans.append(Span(at, at + len(fragment)))
            at += len(fragment)
        yield tuple(spans)
        after = begin
