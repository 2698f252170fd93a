"""One article of the page for reading: its text with the marks over it, and below it what was noted of them.

What the proof reads again stands in attributes of its own: ``data-spans``, ``data-m`` and their like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hashiya.core.annotations import Annotation, Link
from hashiya.core.articles import Direction
from hashiya.core.labels import Label
from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.formats.html.pieces import Badge, Over, Paragraph, Piece, paragraphs
from hashiya.formats.html.text import escaped, refuse_unwritable
from hashiya.formats.page_words import DETAILS

_DEEPEST = 24
"""How many marks at one place have a band and a line; parsers refuse elements that nest too deep."""
_PASSAGE = 160
_GAPS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Dress:
    """Hold what all articles of a page share: labels by id with their class, words, language."""

    labels: Mapping[str, tuple[str, Label]]
    words: Mapping[str, str]
    language: str

    def name(self, label: str) -> str:
        """Return a label's name as it stands in the page."""
        return escaped(self.labels[label][1].name(self.language))

    def letter(self, label: str) -> str:
        """Return a label's badge as it stands in the page."""
        return escaped(self.labels[label][1].badge(self.language))


class ArticleMarkup:
    """Write one article; ``number`` counts from 1 in the page."""

    def __init__(self, given: AnnotatedArticle, number: int, dress: Dress) -> None:
        self._given = given
        self._anchor = f"a{number}"
        self._dress = dress
        self._numbers = {mark.id: place for place, mark in enumerate(given.annotations, start=1)}
        name = given.article.title or given.article.id
        for text in _strings(given):
            refuse_unwritable(text, name)

    def __iter__(self) -> Iterator[str]:
        """Give the lines."""
        article = self._given.article
        yield f'<article id="{self._anchor}" dir="{article.direction}">'
        yield f'<h2 dir="auto">{escaped(article.title)}</h2>'
        yield from self._details()
        lang = ' lang="ar"' if article.direction is Direction.RTL else ""
        yield f'<div class="text"{lang}>'
        for index, paragraph in enumerate(paragraphs(self._given.text, self._given.annotations)):
            yield self._paragraph(index, paragraph)
        yield "</div>"
        yield from self._notes()
        yield "</article>"

    def _details(self) -> Iterator[str]:
        words, meta = self._dress.words, self._given.article.meta
        told = [(words[name], meta[name]) for name in DETAILS if isinstance(meta.get(name), str)]
        if told:
            parts = (f"{word}: <bdi>{escaped(value)}</bdi>" for word, value in told if value)
            yield f'<p class="details" {self._page()}>{" · ".join(parts)}</p>'

    def _page(self) -> str:
        """Return the attributes of what is in the page's language, not the article's."""
        language = self._dress.language
        return f'lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}"'

    # -- the text

    def _paragraph(self, index: int, paragraph: Paragraph) -> str:
        direction = self._given.article.paragraph_directions.get(index)
        turned = f' dir="{direction}"' if direction else ""
        deep = f' style="--d:{min(paragraph.depth, _DEEPEST)}"' if paragraph.depth > 1 else ""
        return f"<p{turned}{deep}>{''.join(map(self._piece, paragraph.pieces))}</p>"

    def _piece(self, piece: Piece) -> str:
        badges = "".join(map(self._badge, piece.badges))
        before = self._banded(badges, piece.through, "") if badges else ""
        words = escaped(self._given.text[piece.start : piece.end])
        if not words or not piece.over:
            return before + words
        numbers = " ".join(str(over.mark + 1) for over in piece.over if not over.lent)
        told = f' data-m="{numbers}" title="{self._over(piece)}"' if numbers else ""
        return before + self._banded(words, piece.over, told)

    def _banded(self, inner: str, over: Sequence[Over], attributes: str) -> str:
        """Wrap something in the bands of the marks over it; the outermost one takes the attributes."""
        for place, (lane, mark, _) in reversed([*enumerate(over[-_DEEPEST:])]):
            kind = self._dress.labels[self._given.annotations[mark].label][0]
            more = attributes if place == 0 else ""
            inner = f'<span class="m {kind}" style="--l:{min(lane, _DEEPEST)}"{more}>{inner}</span>'
        return inner

    def _over(self, piece: Piece) -> str:
        told = [self._called(over.mark) for over in reversed(piece.over[-_DEEPEST:]) if not over.lent]
        return " · ".join(told) + ("…" if len(piece.over) > _DEEPEST else "")

    def _called(self, mark: int) -> str:
        return f"{self._dress.name(self._given.annotations[mark].label)} {mark + 1}"

    def _badge(self, badge: Badge) -> str:
        mark = self._given.annotations[badge.mark]
        kind = self._dress.labels[mark.label][0]
        note = f"{self._anchor}-{badge.mark + 1}"
        here = "" if badge.again else f' id="{note}-t"'
        tip = f' data-tip="{escaped(mark.comment)}"' if mark.comment else ""
        called = self._called(badge.mark)
        sign = self._sign(mark, badge.mark + 1, badge.again)
        return f'<a class="b {kind}"{here} href="#{note}" data-b="{sign}"{tip} aria-label="{called}"></a>'

    def _sign(self, mark: Annotation, number: int, again: bool = False) -> str:
        """Return what a badge says: the letter, the number, and whether there is a doubt or a comment."""
        doubt = ("؟" if self._dress.language == "ar" else "?") if mark.unsure else ""
        start = "…" if again else ""
        return f"{start}{self._dress.letter(mark.label)}{number}{doubt}{'*' if mark.comment else ''}"

    # -- what was noted

    def _notes(self) -> Iterator[str]:
        words = self._dress.words
        yield f'<section class="notes" {self._page()}>'
        if self._given.annotations:
            yield f"<h3>{words['notes']}</h3>"
            yield "<ol>"
            for number, mark in enumerate(self._given.annotations, start=1):
                yield self._note(number, mark)
            yield "</ol>"
        else:
            yield f'<p class="empty">{words["none"]}</p>'
        yield "</section>"

    def _note(self, number: int, mark: Annotation) -> str:
        anchor = f"{self._anchor}-{number}"
        spans = " ".join(f"{span.start}-{span.end}" for span in mark.spans)
        flags = ' data-unsure="1"' if mark.unsure else ""
        parts = [
            f'<li id="{anchor}" data-label="{escaped(mark.label)}" data-spans="{spans}"{flags}>',
            self._sample(anchor, number, mark),
            f'<span class="q">{self._quote(mark)}</span>',
            *self._links(mark),
            *self._remarks(mark),
            "</li>",
        ]
        return "".join(parts)

    def _sample(self, anchor: str, number: int, mark: Annotation) -> str:
        kind = self._dress.labels[mark.label][0]
        back = f'href="#{anchor}-t" aria-label="{self._dress.words["back"]}"'
        sign = f'<a class="b {kind}" {back} data-b="{self._sign(mark, number)}"></a>'
        return f'{sign} <bdi class="name {kind}">{self._dress.name(mark.label)}</bdi> '

    def _quote(self, mark: Annotation) -> str:
        """Return the beginning of what is marked, each stretch apart from the words around it."""
        passage = _GAPS.sub(" ", mark.passage(self._given.text))
        cut = passage if len(passage) <= _PASSAGE else passage[:_PASSAGE].rsplit(" ", 1)[0] + " …"
        return f'«<bdi dir="{self._given.article.direction}">{escaped(cut)}</bdi>»'

    def _links(self, mark: Annotation) -> Iterator[str]:
        for link in self._given.links:
            if link.from_ == mark.id and link.to in self._numbers:
                yield self._link(link)

    def _link(self, link: Link) -> str:
        number = self._numbers[link.to]
        end = self._given.annotations[number - 1]
        kind = self._dress.words.get(link.kind) or escaped(link.kind)
        target = f"{self._anchor}-{number}"
        sign = f'<a class="b {self._dress.labels[end.label][0]}" href="#{target}"'
        sign += f' data-b="{self._sign(end, number)}" aria-label="{self._called(number - 1)}"></a>'
        told = f"<bdi>{kind}</bdi>: {sign} {self._quote(end)}"
        return f'<span class="l" data-kind="{escaped(link.kind)}" data-to="{target}">{told}</span>'

    def _remarks(self, mark: Annotation) -> Iterator[str]:
        words = self._dress.words
        if mark.comment:
            comment = f'<bdi class="comment">{escaped(mark.comment)}</bdi>'
            yield f'<span class="r">{words["comment"]}: {comment}</span>'
        told = [words["unsure"]] if mark.unsure else []
        if mark.annotator:
            name = f'<bdi class="annotator">{escaped(mark.annotator)}</bdi>'
            told.append(f"{words['annotator']}: {name}")
        if told:
            yield f'<span class="r">{" · ".join(told)}</span>'


def _strings(given: AnnotatedArticle) -> Iterator[str]:
    """Give every text that comes from people."""
    yield given.text
    yield given.article.title
    for mark in given.annotations:
        yield mark.label
        yield mark.annotator
        yield mark.comment or ""
    for link in given.links:
        yield link.kind
    yield from (value for value in given.article.meta.values() if isinstance(value, str))
