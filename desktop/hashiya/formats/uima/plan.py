"""What a CAS of ours is made of: the types that INCEpTION knows, the parts of the text, an id for each."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from hashiya.files.json_text import strict_json
from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.formats.layers import LINK, METADATA, SENTENCE, SPAN, TOKEN
from hashiya.formats.tokens import tokenised
from hashiya.formats.units import Counting, Unit
from hashiya.text.paragraphs import Paragraphs, first_ink, last_ink

LANGUAGE = "ar"
SOFA_ID = 1
METADATA_ID = 2
_FIRST = 3


class Plan(NamedTuple):
    """Hold what is written of an article besides what it says itself; positions count UTF-16 units.

    ``sentences`` have the ids from 3 on, ``tokens`` those behind them, then come annotations and links.
    """

    end: int
    sentences: list[tuple[int, int]]
    tokens: list[tuple[int, int]]
    first_token: int
    first_mark: int
    marks: dict[str, tuple[int, int, int]]
    """The id, begin and end of each annotation."""
    first_link: int


def planned(given: AnnotatedArticle) -> Plan:
    """Return the plan of an article's CAS; tokens are cut where a span begins or ends."""
    text = given.text
    count = Counting(text, Unit.UTF16)
    spans = [span for mark in given.annotations for span in mark.spans]
    tokens = [
        (count(start), count(end)) for start, end in tokenised(text, spans) if _is_ink(text, start, end)
    ]
    sentences = [
        (count(first_ink(text, each.start, each.end)), count(last_ink(text, each.start, each.end)))
        for each in Paragraphs(text).all
        if first_ink(text, each.start, each.end) < each.end
    ]
    first_token = _FIRST + len(sentences)
    first_mark = first_token + len(tokens)
    marks = {
        mark.id: (number, count(mark.start), count(mark.end))
        for number, mark in enumerate(given.annotations, start=first_mark)
    }
    return Plan(count(len(text)), sentences, tokens, first_token, first_mark, marks, first_mark + len(marks))


def _is_ink(text: str, start: int, end: int) -> bool:
    return first_ink(text, start, end) < end


@cache
def type_system() -> Any:
    """Return the type system of every CAS of ours, made once: what a type system is, cassis knows."""
    from cassis import TypeSystem

    types = TypeSystem()
    string = "uima.cas.String"
    metadata = types.create_type(METADATA, "uima.tcas.DocumentAnnotation")
    for name in ("documentTitle", "documentId", "documentUri", "collectionId", "documentBaseUri"):
        types.create_feature(metadata, name, string)
    types.create_feature(metadata, "isLastSegment", "uima.cas.Boolean")
    types.create_feature(types.create_type(SENTENCE, "uima.tcas.Annotation"), "id", string)
    token = types.create_type(TOKEN, "uima.tcas.Annotation")
    types.create_feature(token, "parent", "uima.tcas.Annotation")
    types.create_feature(token, "id", string)
    types.create_feature(token, "syntacticFunction", string)
    types.create_feature(token, "order", "uima.cas.Integer")
    span = types.create_type(SPAN, "uima.tcas.Annotation")
    for name in ("label", "comment", "annotator", "id"):
        types.create_feature(span, name, string)
    types.create_feature(span, "unsure", "uima.cas.Boolean")
    link = types.create_type(LINK, "uima.tcas.Annotation")
    types.create_feature(link, "Governor", SPAN)
    types.create_feature(link, "Dependent", SPAN)
    types.create_feature(link, "kind", string)
    return types


@cache
def types_as_json() -> Any:
    """Return what stands under %TYPES in every file of ours."""
    from cassis import Cas
    from cassis.typesystem import TypeSystemMode

    whole = Cas(type_system()).to_json(type_system_mode=TypeSystemMode.FULL)
    return strict_json(whole)["%TYPES"]


@cache
def types_as_xml() -> bytes:
    """Return the TypeSystem.xml that stands beside every XMI of ours."""
    told: str = type_system().to_xml()
    return told.encode("utf-8")
