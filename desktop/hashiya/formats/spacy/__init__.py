"""spaCy: a DocBin, each annotation a span of the group ``sc`` that spancat learns from.

What a span of spaCy has no place for stands in the group's ``attrs`` under ``hashiya``, as plain data, one
record a span in the spans' order. Entities are set besides where no two annotations overlap: ner learns from
those.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from spacy.attrs import SPACY
from spacy.tokens import Doc, DocBin, Span, SpanGroup
from spacy.vocab import Vocab

from hashiya.core.annotations import Annotation
from hashiya.core.spans import Span as Passage
from hashiya.formats.annotation_set import AnnotatedArticle, AnnotationSet
from hashiya.formats.spacy.reading import GROUP, OWN, read
from hashiya.formats.tokens import tokenised
from hashiya.formats.writing import Out, Writing

__all__ = ["read", "write"]

_ATTRIBUTES = ("ENT_IOB", "ENT_TYPE")
"""What is kept of a token besides its word; more would be columns of zeros."""


def write(articles: AnnotationSet, out: Out, _: Writing) -> None:
    """Write all articles as one DocBin.

    A DocBin is one compressed message with all strings in one table, so it can't be streamed: every article's
    tokens, 24 bytes each, are in memory until the last one is there.
    """
    vocab = Vocab()
    gathered = DocBin(attrs=_ATTRIBUTES)
    for given in articles:
        laid = _Laid(given.text, [mark.extent for mark in given.annotations])
        _gather(gathered, _doc(given, laid, vocab), laid.words)
    out.stream.write(gathered.to_bytes())


def _gather(gathered: DocBin, doc: Doc, words: Sequence[str]) -> None:
    """Do what DocBin.add does, without asking each token for nine strings that none of ours has."""
    gathered.tokens.append(doc.to_array(list(gathered.attrs)))
    gathered.spaces.append(doc.to_array(SPACY).astype(bool).reshape(-1, 1))
    gathered.flags.append({"has_unknown_spaces": False})
    gathered.cats.append({})
    gathered.span_groups.append(doc.spans.to_bytes())
    gathered.strings.update(words)
    gathered.strings.update(span.label_ for span in doc.spans[GROUP])


def _doc(given: AnnotatedArticle, laid: _Laid, vocab: Vocab) -> Doc:
    """Return the article as spaCy holds it, its text the very same, each span made of whole tokens."""
    doc = Doc(vocab, words=laid.words, spaces=laid.spaces)
    spans = [
        Span(doc, laid.begin[mark.start], laid.end[mark.end], label=mark.label) for mark in given.annotations
    ]
    doc.spans[GROUP] = SpanGroup(doc, name=GROUP, attrs={OWN: _own(given)}, spans=spans)
    if _apart(given.annotations):
        doc.set_ents(spans)
    return doc


class _Laid:
    """Lay a text out in words and the spaces behind them.

    spaCy knows one plain space behind a word; all other white space has to be a word of its own.
    """

    def __init__(self, text: str, spans: Sequence[Passage]) -> None:
        self.words: list[str] = []
        self.spaces: list[bool] = []
        self.begin: dict[int, int] = {}
        """The index of the token that begins at a place."""
        self.end: dict[int, int] = {}
        """One past the index of the token that ends at a place."""
        before = 0
        for start, end in tokenised(text, spans):
            if before < start:
                self._gap(text[before:start])
            self.begin[start] = len(self.words)
            self.words.append(text[start:end])
            self.spaces.append(False)
            self.end[end] = len(self.words)
            before = end
        if before < len(text):
            self._gap(text[before:])

    def _gap(self, gap: str) -> None:
        if gap[0] == " " and self.words:
            self.spaces[-1] = True
            gap = gap[1:]
        if gap:
            self.words.append(gap)
            self.spaces.append(False)


def _apart(marks: Sequence[Annotation]) -> bool:
    return all(left.end <= right.start for left, right in pairwise(marks))


def _own(given: AnnotatedArticle) -> dict[str, Any]:
    """Return what spaCy has no place for; a link's ends are places in the group."""
    places = {mark.id: place for place, mark in enumerate(given.annotations)}
    return {
        "id": given.article.id,
        "title": given.article.title,
        "split": given.split,
        "annotations": [
            {"annotator": mark.annotator, "comment": mark.comment, "unsure": mark.unsure}
            for mark in given.annotations
        ],
        "links": [
            {"kind": link.kind, "from": places[link.from_], "to": places[link.to]} for link in given.links
        ],
    }
