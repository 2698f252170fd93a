"""The headers of a TEI corpus: who annotated, what the labels mean, what is known of each article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from hashiya import __version__
from hashiya.core.articles import Article
from hashiya.core.labels import Label
from hashiya.formats.tei.names import LANG, SPACE, XML_ID, made, nested

_TITLE = "Annotated articles"
_STATEMENT = "Written by Hashiya, for exchange."
_OFFSETS = (
    "string-range(id,offset,length) counts Unicode code points from 0 in the text of the element, which is "
    "in no normal form but its own."
)
_DETAILS = {"publisher": "publisher", "source": "publisher", "author": "author", "date": "date", "url": "ref"}
"""Metadata that has a place in TEI, by the element that it stands in."""


@dataclass(frozen=True, slots=True)
class Names:
    """Hold what annotations point to: labels with their anchors by id, annotators' anchors by name."""

    labels: Mapping[str, tuple[str, Label]]
    annotators: Mapping[str, str]


def corpus_header(names: Names) -> etree._Element:
    """Return the header of the whole set."""
    header, described = made("teiHeader"), made("fileDesc")
    titles = nested("titleStmt", "title", text=_TITLE)
    for name, anchor in names.annotators.items():
        titles.append(_annotator(name, anchor))
    described.append(titles)
    described.append(nested("publicationStmt", "p", text=_STATEMENT))
    described.append(nested("sourceDesc", "p", text="The articles, each with what is known of it."))
    header.append(described)
    header.append(_encoding(names))
    return header


def article_header(article: Article) -> etree._Element:
    """Return the header of one article."""
    header, described = made("teiHeader"), made("fileDesc")
    described.append(nested("titleStmt", "title", text=article.title))
    described.append(nested("publicationStmt", "p", text=_STATEMENT))
    source = made("sourceDesc")
    source.append(_source(article))
    described.append(source)
    header.append(described)
    header.append(_profile(article))
    return header


def _annotator(name: str, anchor: str) -> etree._Element:
    statement = nested("respStmt", "resp", text="annotation")
    statement.append(made("name", {XML_ID: anchor, SPACE: "preserve"}, name))
    return statement


def _encoding(names: Names) -> etree._Element:
    encoding = made("encodingDesc")
    encoding.append(nested("editorialDecl", "p", text=_OFFSETS))
    application = made("application", {"ident": "Hashiya", "version": __version__})
    application.append(made("label", text="Hashiya"))
    info = made("appInfo")
    info.append(application)
    encoding.append(info)
    classes, taxonomy = made("classDecl"), made("taxonomy", {XML_ID: "labels"})
    taxonomy.extend(_categories(names))
    classes.append(taxonomy)
    encoding.append(classes)
    return encoding


def _categories(names: Names) -> Iterator[etree._Element]:
    for anchor, label in names.labels.values():
        category = made("category", {XML_ID: anchor, "n": label.id})
        told = {"ar": (label.name_ar, label.definition_ar), "en": (label.name_en, label.definition_en)}
        for language, (name, definition) in told.items():
            description = made("catDesc", {LANG: language})
            gloss = made("gloss", text=name)
            gloss.tail = f" {definition}" if definition else None
            description.append(gloss)
            category.append(description)
        yield category


def _source(article: Article) -> etree._Element:
    source = made("bibl")
    for key, name in _DETAILS.items():
        value = article.meta.get(key)
        if isinstance(value, str) and value:
            source.append(made(name, {"type": key} if name == "publisher" else {}, value))
    if article.id:
        source.append(made("idno", {"type": "hashiya"}, article.id))
    source.append(made("idno", {"type": "sha256"}, article.sha256))
    return source


def _profile(article: Article) -> etree._Element:
    """Return which way the article and the paragraphs that differ from it run."""
    turned = ", ".join(f"{index}: {way}" for index, way in sorted(article.paragraph_directions.items()))
    told = f"direction: {article.direction}" + (f"; paragraphs from 0: {turned}" if turned else "")
    profile = made("profileDesc")
    profile.append(nested("abstract", "p", text=told))
    return profile
