"""UIMA CAS as XMI, one file an article, and beside them the TypeSystem.xml that all of them need.

XML can't hold every character: an article with another one is refused by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hashiya.errors import FormatError
from hashiya.files.xml import LONGEST_VALUE
from hashiya.formats.annotation_set import AnnotatedArticle, AnnotationSet
from hashiya.formats.file_names import file_name
from hashiya.formats.uima.plan import LANGUAGE, METADATA_ID, SOFA_ID, Plan, planned, types_as_xml
from hashiya.formats.uima.reading import read
from hashiya.formats.writing import Out, Writing

__all__ = ["read", "write"]

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"'
    ' xmlns:metadata="http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore"'
    ' xmlns:segmentation="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore"'
    ' xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0">\n'
    '<cas:NULL xmi:id="0"/>\n'
)
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPECIAL = re.compile('[&<>"\t\n\r]')
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
"""Line breaks and tabs are numbered, for a parser makes spaces of those that stand in an attribute."""


def write(articles: AnnotationSet, out: Out, _: Writing) -> None:
    """Write a file an article, below the folder of its part of the set.

    Raises FormatError for an article with a character that XML can't hold, and for one that is too long.
    """
    out.put("TypeSystem.xml", types_as_xml())
    for number, given in enumerate(articles, start=1):
        whole = "".join(_pieces(given, planned(given)))
        _demand_legal(given, whole)
        out.put(f"{file_name(number, given)}.xmi", whole.encode("utf-8"))


def _demand_legal(given: AnnotatedArticle, whole: str) -> None:
    found = _ILLEGAL.search(whole)
    if found is not None:
        raise FormatError(
            "The article {article} holds the character {code}, which XML can't; "
            "take it out, or write uima-json, which can.",
            article=given.article.id or given.article.title,
            code=f"U+{ord(found.group()):04X}",
        )
    if len(given.text.encode("utf-8")) > LONGEST_VALUE:
        raise FormatError(
            "The article {article} is longer than {limit} MB, which XMI can't hold; write uima-json.",
            article=given.article.id or given.article.title,
            limit=LONGEST_VALUE // 1_000_000,
        )


def _pieces(given: AnnotatedArticle, plan: Plan) -> Iterator[str]:
    yield _HEAD
    yield (
        f'<metadata:DocumentMetaData xmi:id="{METADATA_ID}" sofa="{SOFA_ID}" begin="0" end="{plan.end}"'
        f' language="{LANGUAGE}" documentTitle="{_escaped(given.article.title)}"'
        f' documentId="{_escaped(given.article.id)}" isLastSegment="false"/>\n'
    )
    sofa = f'" sofa="{SOFA_ID}" begin="'
    for id_, (begin, end) in enumerate(plan.sentences, start=METADATA_ID + 1):
        yield f'<segmentation:Sentence xmi:id="{id_}{sofa}{begin}" end="{end}"/>\n'
    for id_, (begin, end) in enumerate(plan.tokens, start=plan.first_token):
        yield f'<segmentation:Token xmi:id="{id_}{sofa}{begin}" end="{end}" order="0"/>\n'
    yield from _marks(given, plan, sofa)
    for id_, link in enumerate(given.links, start=plan.first_link):
        target, begin, end = plan.marks[link.to]
        yield (
            f'<custom:HashiyaLink xmi:id="{id_}{sofa}{begin}" end="{end}"'
            f' Governor="{plan.marks[link.from_][0]}" Dependent="{target}" kind="{_escaped(link.kind)}"/>\n'
        )
    members = " ".join(map(str, range(METADATA_ID, plan.first_link + len(given.links))))
    yield (
        f'<cas:Sofa xmi:id="{SOFA_ID}" sofaNum="1" sofaID="_InitialView" mimeType="text"'
        f' sofaString="{_escaped(given.text)}"/>\n'
        f'<cas:View sofa="{SOFA_ID}" members="{members}"/>\n</xmi:XMI>\n'
    )


def _marks(given: AnnotatedArticle, plan: Plan, sofa: str) -> Iterator[str]:
    for mark in given.annotations:
        id_, begin, end = plan.marks[mark.id]
        comment = f' comment="{_escaped(mark.comment)}"' if mark.comment else ""
        annotator = f' annotator="{_escaped(mark.annotator)}"' if mark.annotator else ""
        yield (
            f'<custom:Hashiya xmi:id="{id_}{sofa}{begin}" end="{end}" label="{_escaped(mark.label)}"'
            f'{comment}{annotator} id="{_escaped(mark.id)}" unsure="{"true" if mark.unsure else "false"}"/>\n'
        )


def _escaped(text: str) -> str:
    return _SPECIAL.sub(_escape, text) if _SPECIAL.search(text) else text


def _escape(match: re.Match[str]) -> str:
    return _ESCAPES[match.group()]
