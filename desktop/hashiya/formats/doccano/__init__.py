"""doccano: JSON lines with entities and relations, or with spans alone where a set has no links.

doccano keeps no more of a span than its label. Title, split, annotators, comments and flags of being unsure
stand under a key of our own, ``hashiya``, which doccano carries along with the article and gives back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from hashiya.core.annotations import Annotation, Link
from hashiya.files.json_text import dump_json
from hashiya.formats.annotation_set import AnnotatedArticle, AnnotationSet, Losses
from hashiya.formats.doccano.reading import OWN, read
from hashiya.formats.holdings import NEXT_FRAGMENT
from hashiya.formats.units import Counting, Unit
from hashiya.formats.writing import Options, Out, Writing

__all__ = ["narrowed", "read", "write"]

_Place = tuple[int, int, str]


def write(articles: AnnotationSet, out: Out, writing: Writing) -> None:
    """Write a line an article; the whole set takes the form with relations where it holds a link."""
    linked = any(given.links for given in writing.articles)
    for given in articles:
        count = Counting(given.text, writing.unit)
        places = [(count(mark.start), count(mark.end), mark.label) for mark in given.annotations]
        record = {"text": given.text, **(_related(given, places) if linked else {"label": places})}
        out.stream.write(dump_json({**record, "Comments": [], **_own(given, places)}) + b"\n")


def narrowed(given: AnnotatedArticle, options: Options) -> tuple[AnnotatedArticle, Losses]:
    """Leave out, where positions count graphemes, each annotation that begins or ends inside one."""
    losses: Losses = Losses()
    if options.unit != Unit.GRAPHEME:
        return given, losses
    count = Counting(given.text, Unit.GRAPHEME)
    kept = [mark for mark in given.annotations if not (_cuts(count, mark.start) or _cuts(count, mark.end))]
    if len(kept) == len(given.annotations):
        return given, losses
    losses["edges"] = len(given.annotations) - len(kept)
    ids = {mark.id for mark in kept}
    links = [link for link in given.links if link.from_ in ids and link.to in ids]
    losses["links"] = _told(given.links) - _told(links)
    return given._replace(annotations=kept, links=links), losses


def _cuts(count: Counting, edge: int) -> bool:
    return edge > 0 and count(edge) == count(edge - 1)


def _told(links: Sequence[Link]) -> int:
    """Count the links that are the annotators' own, not those that tie fragments."""
    return sum(link.kind != NEXT_FRAGMENT for link in links)


def _related(given: AnnotatedArticle, places: Sequence[_Place]) -> dict[str, Any]:
    numbers = {mark.id: number for number, mark in enumerate(given.annotations, start=1)}
    return {
        "entities": [
            {"id": number, "label": label, "start_offset": start, "end_offset": end}
            for number, (start, end, label) in enumerate(places, start=1)
        ],
        "relations": [
            {"id": number, "from_id": numbers[link.from_], "to_id": numbers[link.to], "type": link.kind}
            for number, link in enumerate(given.links, start=1)
        ],
    }


def _own(given: AnnotatedArticle, places: Sequence[_Place]) -> dict[str, Any]:
    """Return our own key; its ``spans`` are those that differ from the usual, named by number and by place,
    since doccano numbers entities anew."""
    marks = given.annotations
    usual = Counter([mark.annotator for mark in marks]).most_common(1)[0][0] if marks else ""
    twice = {place for place, times in Counter(places).items() if times > 1}
    own: dict[str, Any] = {
        "title": given.article.title,
        "split": given.split,
        "annotator": usual,
        "spans": [
            _detail(mark, number, place, usual)
            for number, (mark, place) in enumerate(zip(marks, places, strict=True), start=1)
            if mark.comment or mark.unsure or mark.annotator != usual or place in twice
        ],
    }
    told = {key: value for key, value in own.items() if value}
    return {OWN: told} if told else {}


def _detail(mark: Annotation, number: int, place: _Place, usual: str) -> dict[str, Any]:
    start, end, label = place
    detail: dict[str, Any] = {"id": number, "start_offset": start, "end_offset": end, "label": label}
    if mark.comment:
        detail["comment"] = mark.comment
    if mark.annotator != usual:
        detail["annotator"] = mark.annotator
    if mark.unsure:
        detail["unsure"] = True
    return detail
