"""UIMA CAS as JSON, one file an article, each with its types in it, as INCEpTION reads it.

A link leads from its ``Governor`` to its ``Dependent`` and stands where the latter does.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hashiya.files.json_text import dump_json
from hashiya.formats.annotation_set import AnnotatedArticle, AnnotationSet
from hashiya.formats.file_names import file_name
from hashiya.formats.layers import LINK, METADATA, SENTENCE, SPAN, TOKEN
from hashiya.formats.uima.plan import LANGUAGE, METADATA_ID, SOFA_ID, Plan, planned, types_as_json
from hashiya.formats.uima.reading import read
from hashiya.formats.writing import Out, Writing

__all__ = ["read", "write"]


def write(articles: AnnotationSet, out: Out, _: Writing) -> None:
    """Write a file an article, below the folder of its part of the set."""
    for number, given in enumerate(articles, start=1):
        out.put(f"{file_name(number, given)}.json", _written(given))


def _written(given: AnnotatedArticle) -> bytes:
    structures = list(_structures(given, planned(given)))
    return dump_json(
        {
            "%TYPES": types_as_json(),
            "%FEATURE_STRUCTURES": structures,
            "%VIEWS": {
                "_InitialView": {
                    "%SOFA": SOFA_ID,
                    "%MEMBERS": list(range(METADATA_ID, len(structures) + SOFA_ID)),
                }
            },
        }
    )


def _structures(given: AnnotatedArticle, plan: Plan) -> Iterator[dict[str, Any]]:
    yield {
        "%ID": SOFA_ID,
        "%TYPE": "uima.cas.Sofa",
        "sofaNum": 1,
        "sofaID": "_InitialView",
        "mimeType": "text",
        "sofaString": given.text,
    }
    yield _placed(METADATA_ID, METADATA, 0, plan.end) | {
        "language": LANGUAGE,
        "documentTitle": given.article.title,
        "documentId": given.article.id,
        "isLastSegment": False,
    }
    for id_, (begin, end) in enumerate(plan.sentences, start=METADATA_ID + 1):
        yield _placed(id_, SENTENCE, begin, end)
    for id_, (begin, end) in enumerate(plan.tokens, start=plan.first_token):
        yield {"%ID": id_, "%TYPE": TOKEN, "@sofa": SOFA_ID, "begin": begin, "end": end, "order": 0}
    yield from _marks(given, plan)
    for id_, link in enumerate(given.links, start=plan.first_link):
        target, begin, end = plan.marks[link.to]
        yield _placed(id_, LINK, begin, end) | {
            "@Governor": plan.marks[link.from_][0],
            "@Dependent": target,
            "kind": link.kind,
        }


def _marks(given: AnnotatedArticle, plan: Plan) -> Iterator[dict[str, Any]]:
    for mark in given.annotations:
        told = _placed(*_first(plan.marks[mark.id], SPAN))
        told["label"] = mark.label
        if mark.comment:
            told["comment"] = mark.comment
        if mark.annotator:
            told["annotator"] = mark.annotator
        told["id"] = mark.id
        told["unsure"] = mark.unsure
        yield told


def _first(place: tuple[int, int, int], type_: str) -> tuple[int, str, int, int]:
    return place[0], type_, place[1], place[2]


def _placed(id_: int, type_: str, begin: int, end: int) -> dict[str, Any]:
    return {"%ID": id_, "%TYPE": type_, "@sofa": SOFA_ID, "begin": begin, "end": end}
