"""CSV: a folder with a table of articles, one of spans, one of links, for spreadsheets and data frames.

UTF-8 with a byte order mark, commas, CR LF, quotation marks doubled. A row of ``spans.csv`` is one span, in
code points, half-open; an annotation of several has a row each, its comment in the first.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from hashiya.core.articles import Article
from hashiya.errors import FormatError
from hashiya.formats.annotation_set import AnnotatedArticle, AnnotationSet
from hashiya.formats.csv.cells import cell, long_cell
from hashiya.formats.csv.folder import ARTICLES, LINKS, SPANS, read_folder
from hashiya.formats.csv.tables import read_tables
from hashiya.formats.incoming import Incoming, Source
from hashiya.formats.writing import Out, Writing

__all__ = ["read", "write"]


def write(articles: AnnotationSet, out: Out, _: Writing) -> None:
    """Write the three tables side by side, so that no article waits for another."""
    used: set[str] = set()
    with (
        out.create("articles.csv") as article_rows,
        out.create("spans.csv") as span_rows,
        out.create("links.csv") as link_rows,
    ):
        for stream, columns in ((article_rows, ARTICLES), (span_rows, SPANS), (link_rows, LINKS)):
            stream.write(codecs.BOM_UTF8 + ",".join(columns).encode() + b"\r\n")
            stream.flush()  # whoever reads along needs it before there are rows
        for number, given in enumerate(articles, start=1):
            key = cell(_key(given.article, number, used))
            article_rows.write(_encoded(given, _article_row(key, given)))
            span_rows.write(_encoded(given, "".join(_span_rows(key, given))))
            link_rows.write(_encoded(given, "".join(_link_rows(key, given))))


def read(source: Source) -> Iterator[Incoming]:
    """Give each article of a folder that :func:`write` wrote, or of a stranger's table or tables."""
    own = read_folder(source)
    return read_tables(source) if own is None else own


def _encoded(given: AnnotatedArticle, rows: str) -> bytes:
    try:
        return rows.encode()
    except UnicodeEncodeError as error:
        raise FormatError(
            "The article {article} holds half a character, which no file can; correct it and try again.",
            article=given.article.id,
        ) from error


def _key(article: Article, number: int, used: set[str]) -> str:
    """Return what the other tables call an article: its id, made different where it has none of its own."""
    key = article.id or str(number)
    while key in used:
        key = f"{key}~{number}"
    used.add(key)
    return key


def _article_row(key: str, given: AnnotatedArticle) -> str:
    article = given.article
    title, split, text = cell(article.title), cell(given.split), long_cell(given.text)
    return f"{key},{title},{article.sha256},{article.direction},{split},{text}\r\n"


def _span_rows(key: str, given: AnnotatedArticle) -> Iterator[str]:
    text = given.text
    for mark in given.annotations:
        label, annotator = cell(mark.label), cell(mark.annotator)
        comment = long_cell(mark.comment) if mark.comment else ""
        begins, ends = f"{key},{cell(mark.id)}", f"{annotator},{'true' if mark.unsure else 'false'}\r\n"
        for number, span in enumerate(mark.spans, start=1):
            start, end = span.start, span.end
            yield f"{begins},{number},{label},{start},{end},{long_cell(text[start:end])},{comment},{ends}"
            comment = ""


def _link_rows(key: str, given: AnnotatedArticle) -> Iterator[str]:
    for link in given.links:
        yield f"{key},{cell(link.id)},{cell(link.kind)},{cell(link.from_)},{cell(link.to)}\r\n"
