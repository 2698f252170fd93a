"""TEI: the texts as they are, and stand-off annotations that point into them.

An article's text is one ``ab``; a span is ``#string-range(id,offset,length)``, its offset from 0, both
counted in code points of the text as it stands, in no other normal form (TEI P5, chapter 17, string-range()).
"""

from __future__ import annotations

import re
from itertools import count

from lxml import etree

from hashiya.core.annotations import Annotation, Link
from hashiya.core.labels import Label
from hashiya.errors import FormatError
from hashiya.formats.annotation_set import AnnotatedArticle, AnnotationSet
from hashiya.formats.tei.header import Names, article_header, corpus_header
from hashiya.formats.tei.names import NS, SPACE, XML_ID, made
from hashiya.formats.tei.reading import read
from hashiya.formats.writing import Out, Writing

__all__ = ["read", "write"]

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_WORD = re.compile(r"[^\W_][^\s\x00-\x1f\x7f-\x9f]*")


def write(articles: AnnotationSet, out: Out, writing: Writing) -> None:
    """Write the corpus; the set is walked once before, for the labels and annotators that its header names.

    Raises FormatError for a character that XML can't hold.
    """
    names = _names(writing)
    with etree.xmlfile(out.stream, encoding="utf-8") as file:
        file.write_declaration()
        with file.element(f"{{{NS}}}teiCorpus", nsmap={None: NS}):
            file.write("\n")
            file.write(corpus_header(names))
            file.write("\n")
            for number, given in enumerate(articles, start=1):
                file.write(_article(given, f"a{number}", names))
                file.write("\n")
    out.stream.write(b"\n")


def _names(writing: Writing) -> Names:
    labels = {label.id: label for label in writing.labels}
    annotators: dict[str, str] = {}
    for given in writing.articles:
        _refuse_illegal(given)
        for mark in given.annotations:
            labels.setdefault(mark.label, Label(mark.label, mark.label, mark.label))
            if mark.annotator:
                annotators.setdefault(mark.annotator, f"annotator-{len(annotators) + 1}")
    for label in labels.values():
        _refuse_label(label)
    anchors = (f"label-{number}" for number in count(1))
    return Names({name: (next(anchors), label) for name, label in labels.items()}, annotators)


def _article(given: AnnotatedArticle, anchor: str, names: Names) -> etree._Element:
    tei = made("TEI", {XML_ID: anchor})
    tei.append(article_header(given.article))
    text = made("text")
    body = made("body")
    block = made("ab", {XML_ID: f"{anchor}-text", SPACE: "preserve"}, given.text)
    body.append(block)
    text.append(body)
    tei.append(text)
    if given.annotations:
        tei.append(_stand_off(given, anchor, names))
    return tei


def _stand_off(given: AnnotatedArticle, anchor: str, names: Names) -> etree._Element:
    stand_off = made("standOff")
    notes = made("listAnnotation")
    ids = {mark.id: f"{anchor}-{number}" for number, mark in enumerate(given.annotations, start=1)}
    for mark in given.annotations:
        notes.append(_annotation(mark, ids[mark.id], f"{anchor}-text", names))
    stand_off.append(notes)
    if given.links:
        relations = made("listRelation")
        relations.extend([_relation(link, ids) for link in given.links])
        stand_off.append(relations)
    return stand_off


def _annotation(mark: Annotation, anchor: str, text: str, names: Names) -> etree._Element:
    ranges = (f"#string-range({text},{span.start},{len(span)})" for span in mark.spans)
    told = {XML_ID: anchor, "target": " ".join(ranges), "ana": f"#{names.labels[mark.label][0]}"}
    if mark.annotator:
        told["resp"] = f"#{names.annotators[mark.annotator]}"
    if mark.unsure:
        told["cert"] = "low"
    annotation = made("annotation", told)
    if mark.comment:
        annotation.append(made("note", {SPACE: "preserve"}, mark.comment))
    return annotation


def _relation(link: Link, ids: dict[str, str]) -> etree._Element:
    """Return a link; a kind that can't be one of TEI's names stands in ``n``."""
    plain = _WORD.fullmatch(link.kind) is not None
    told = {"name": link.kind} if plain else {"name": "link", "n": link.kind}
    ends = {"active": f"#{ids.get(link.from_, '')}", "passive": f"#{ids.get(link.to, '')}"}
    return made("relation", {**told, **ends})


def _refuse_illegal(given: AnnotatedArticle) -> None:
    article = given.article
    name = article.title or article.id
    _refuse(given.text, name)
    for text in (
        article.id,
        article.title,
        *(value for value in article.meta.values() if isinstance(value, str)),
    ):
        _refuse(text, name)
    for mark in given.annotations:
        for text in (mark.label, mark.annotator, mark.comment or ""):
            _refuse(text, name)
    for link in given.links:
        _refuse(link.kind, name)


def _refuse_label(label: Label) -> None:
    for text in (label.id, label.name_ar, label.name_en, label.definition_ar, label.definition_en):
        found = _ILLEGAL.search(text)
        if found:
            raise FormatError(
                "The label {label} has {code} in its name or definition, which XML can't hold; take it out.",
                label=label.id,
                code=f"U+{ord(found.group()):04X}",
            )


def _refuse(text: str, article: str) -> None:
    found = _ILLEGAL.search(text)
    if found:
        raise FormatError(
            "The article {article} has {code} in its text, title, comments or names, which XML can't hold; "
            "take it out, or choose another format.",
            article=article,
            code=f"U+{ord(found.group()):04X}",
        )
