"""Search in a project: where its articles hold words, however they are spelled, as far as somebody asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hashiya.core.spans import Span
from hashiya.project.base import ProjectBase
from hashiya.project.within import EVERYWHERE, Sieve, Within, sieve
from hashiya.storage import annotations as marks
from hashiya.storage import searched
from hashiya.storage.searched import Searched
from hashiya.text.graphemes import grapheme_ceiling, grapheme_floor
from hashiya.text.seeking import Query, Seeker

_AT_ONCE = 32
"""How many articles one turn on the database thread reads."""
_AROUND = 60
"""Code points told of what stands before and behind a hit."""
Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Hit:
    """Hold one place that was found: its article by id and title, its span, and the text there.

    ``before`` and ``after`` are up to 60 code points beside it, of its paragraph.
    """

    article: str
    title: str
    span: Span
    text: str
    before: str
    after: str


class ProjectSearch(ProjectBase):
    """Find words in all articles, without reading more of them than is asked for."""

    def search(
        self,
        query: Query,
        within: Within = EVERYWHERE,
        *,
        on_progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Iterator[Hit]:
        """Give hits in the order of articles, and of text within one, each when it is asked for.

        ``on_progress`` is told how many articles of how many are done, ``cancelled`` asked between a few of
        them. Raises :class:`EditError` at once for a query that can't be used, and later for an expression
        that takes too long; :class:`NotFoundError` for a label, annotator or article that isn't there.
        """
        seeker = Seeker(query)
        wanted = self._read(lambda db: sieve(db, within))
        return self._hits(seeker, wanted, on_progress or _untold, cancelled or _never)

    def _hits(self, seeker: Seeker, wanted: Sieve, tell: Progress, stops: Cancelled) -> Iterator[Hit]:
        total = self._read(searched.living)
        last, done = -1, 0
        while not stops():
            some = self._slice(last)
            if not some:
                return
            yield from self._hits_in(some, seeker, wanted)
            last, done = some[-1].number, done + len(some)
            tell(done, max(done, total))

    def _slice(self, last: int) -> list[Searched]:
        return self._read(lambda db: searched.after(db, last, _AT_ONCE))

    def _hits_in(self, some: list[Searched], seeker: Seeker, wanted: Sieve) -> Iterator[Hit]:
        found = {each.id: seeker.find(each.text) for each in some if wanted.takes(each.id)}
        if wanted.asks_for_marks:
            found = self._sifted(found, wanted)
        for each in some:
            for span in found.get(each.id, ()):
                yield _hit(each, span)

    def _sifted(self, found: dict[str, list[Span]], wanted: Sieve) -> dict[str, list[Span]]:
        held = [article for article, spans in found.items() if spans]
        if not held:
            return {}
        by_article = self._read(lambda db: marks.by_article(db, held))
        return {article: wanted.sift(found[article], by_article.get(article, ())) for article in held}


def _hit(article: Searched, span: Span) -> Hit:
    text = article.text
    paragraph = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    before = grapheme_ceiling(text, max(paragraph, span.start - _AROUND))
    after = grapheme_floor(text, min(len(text) if end < 0 else end, span.end + _AROUND))
    return Hit(
        article.id, article.title, span, span.of(text), text[before : span.start], text[span.end : after]
    )


def _untold(done: int, total: int) -> None:
    """Tell nobody."""


def _never() -> bool:
    return False
