"""GATE: bdoc JSON, one document a line; each annotator has an annotation set of that name.

GATE knows no links and no comments: they stand among an annotation's features, which all of GATE carries
along. A link is told at the annotation that it leads from, by the other one's id, which is why ids count
through all sets of a document.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from hashiya.core.annotations import Annotation, Link
from hashiya.files.json_text import dump_json
from hashiya.formats.annotation_set import AnnotatedArticle, AnnotationSet
from hashiya.formats.gate_json.reading import OFFSET_TYPES, read
from hashiya.formats.units import Counting, Unit
from hashiya.formats.writing import Out, Writing

__all__ = ["read", "write"]

_NAMES = {unit: name for name, unit in OFFSET_TYPES.items()}


def write(articles: AnnotationSet, out: Out, writing: Writing) -> None:
    """Write a document a line, positions in the unit that is asked for."""
    for given in articles:
        out.stream.write(dump_json(_document(given, writing.unit)) + b"\n")


def _document(given: AnnotatedArticle, unit: Unit) -> dict[str, Any]:
    features = {"id": given.article.id, "title": given.article.title, "split": given.split}
    return {
        "annotation_sets": _sets(given, unit),
        "text": given.text,
        "features": {key: value for key, value in features.items() if value},
        "offset_type": _NAMES[unit],
        "name": given.article.title,
    }


def _sets(given: AnnotatedArticle, unit: Unit) -> dict[str, Any]:
    count = Counting(given.text, unit)
    numbers = {mark.id: number for number, mark in enumerate(given.annotations)}
    leading: dict[str, list[Link]] = {}
    for link in given.links:
        leading.setdefault(link.from_, []).append(link)
    sets: dict[str, Any] = {}
    for mark in given.annotations:
        own = sets.setdefault(
            mark.annotator, {"name": mark.annotator, "annotations": [], "next_annid": len(numbers)}
        )
        own["annotations"].append(
            {
                "type": mark.label,
                "start": count(mark.start),
                "end": count(mark.end),
                "id": numbers[mark.id],
                "features": _features(mark, leading.get(mark.id, ()), numbers),
            }
        )
    return sets


def _features(mark: Annotation, links: Iterable[Link], numbers: dict[str, int]) -> dict[str, Any]:
    # the label once more: so a label that is called as one of GATE's own types is told from those
    features: dict[str, Any] = {"label": mark.label}
    if mark.comment:
        features["comment"] = mark.comment
    if mark.unsure:
        features["unsure"] = True
    told = [{"kind": link.kind, "to": numbers[link.to]} for link in links]
    if told:
        features["links"] = told
    return features
