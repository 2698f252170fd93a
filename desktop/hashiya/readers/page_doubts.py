"""Why the article that was found in a page may not be all of it, or more than it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hashiya.core.spans import Span
from hashiya.errors import Sentence
from hashiya.readers.reader import Doubt
from hashiya.text.paragraphs import Paragraphs

_LONG = 100
"""Characters of a passage that is no teaser and no line of a menu, if it ends as a sentence does."""
_ENDINGS = (".", "!", "?", "؟", "…", "»", "”", '"', ":", "؛")
_EDGE = 40
_SHOWN = 80
_MOST = 5
"""So many gaps are shown one by one; a page with more has another article than the one that was found."""


def doubts_of(text: str, shown: Sequence[str]) -> list[Doubt]:
    """Return the doubts of an article's text, where the whole page shows these passages, in order."""
    pairs = [(span, " ".join(span.of(text).split())) for span in Paragraphs(text).all]
    paragraphs = [(span, words) for span, words in pairs if words]
    lines = [" ".join(line.split()) for passage in shown for line in passage.split("\n")]
    return [*_left_out(paragraphs, lines), *_thinned(paragraphs, lines), *_repeated(paragraphs)]


def damage(text: str) -> list[Doubt]:
    """Return a doubt at the first letter that was damaged before it came here."""
    place = text.find("\ufffd")
    if place < 0:
        return []
    return [Doubt(Sentence("Here a letter of the page is damaged."), Span(place, place + 1))]


def _left_out(paragraphs: list[tuple[Span, str]], shown: list[str]) -> list[Doubt]:
    edges = {edge: span for span, words in paragraphs for edge in (words[:_EDGE], words[-_EDGE:])}
    places = [edges.get(passage[:_EDGE]) or edges.get(passage[-_EDGE:]) for passage in shown]
    missing = [
        passage for passage, place in zip(shown, places, strict=True) if place is None and _is_long(passage)
    ]
    if sum(map(len, missing)) > sum(len(words) for _, words in paragraphs):
        return [Doubt(Sentence("Most long passages of the page were left out; look at all that it shows."))]
    gaps = list(_gaps(shown, places))
    if len(gaps) > _MOST:
        gaps = [
            Doubt(Sentence("Passages in the midst of the article were left out: {number}.", number=len(gaps)))
        ]
    return gaps


def _gaps(shown: list[str], places: list[Span | None]) -> Iterator[Doubt]:
    """Give a doubt for each long passage that was left out between two that were taken."""
    last: Span | None = None
    waiting: list[Doubt] = []
    for passage, place in zip(shown, places, strict=True):
        if place is not None and len(passage) >= _EDGE:
            yield from waiting
            last, waiting = place, []
        elif place is None and last is not None and _is_long(passage):
            sentence = Sentence(
                "Behind this paragraph the page also shows: “{passage} …”", passage=passage[:_SHOWN]
            )
            waiting.append(Doubt(sentence, last))


def _thinned(paragraphs: list[tuple[Span, str]], shown: list[str]) -> Iterator[Doubt]:
    """Give a doubt for each paragraph that begins and ends as one of the page does, but isn't it."""
    whole = set(shown)
    edges = {(passage[:_EDGE], passage[-_EDGE:]) for passage in shown}
    for span, words in paragraphs:
        if words not in whole and (words[:_EDGE], words[-_EDGE:]) in edges:
            yield Doubt(Sentence("The page has other words in the midst of this paragraph."), span)


def _repeated(paragraphs: list[tuple[Span, str]]) -> Iterator[Doubt]:
    seen: set[str] = set()
    for span, words in paragraphs:
        if len(words) >= _LONG and words in seen:
            yield Doubt(Sentence("The text has this paragraph twice."), span)
        seen.add(words)


def _is_long(passage: str) -> bool:
    return len(passage) >= _LONG and passage.endswith(_ENDINGS)
