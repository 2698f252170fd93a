"""Search in a project: where its articles hold words, however they are spelled, as far as somebody asks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from hashiya.core.spans import Span
from hashiya.project.base import ProjectBase
from hashiya.storage import annotations as marks

if TYPE_CHECKING:
    # whoever only opens a project or marks in it needs nothing of the search
    from hashiya.project.candidates import Cancelled, Candidates, Progress
    from hashiya.project.hits import Hit
    from hashiya.project.within import Sieve, Within
    from hashiya.text.nearness import Near
    from hashiya.text.seeking import Query, Seeker


class ProjectSearch(ProjectBase):
    """Find words in all articles, without reading more of them than is asked for."""

    def search(
        self,
        query: Query,
        within: Within | None = None,
        *,
        on_progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Iterator[Hit]:
        """Give hits in the order of articles, and of text within one, each when it is asked for.

        Without ``within`` they are looked for everywhere.
        What was added since is taken into the search index on the way. ``on_progress`` is told how many
        articles of how many are in the index, and once all are, how many are read; ``cancelled`` is asked
        between a few of them. Raises :class:`EditError` at once for a query that can't be used, and later for
        an expression that takes too long; :class:`NotFoundError` for a label, annotator or article that isn't
        there.
        """
        from hashiya.project.within import EVERYWHERE, sieve
        from hashiya.text.seeking import Seeker

        seeker = Seeker(query)
        wanted = self._read(lambda db: sieve(db, within or EVERYWHERE))
        return self._hits(seeker, wanted, on_progress or _untold, cancelled or _never)

    def candidates(self, query: Query, within: Within | None = None) -> int | None:
        """Return how many articles at most can hold the query, ``None`` where only a search can tell.

        Removed articles count too. What the index doesn't have yet is left out; raises as :meth:`search`.
        """
        from hashiya.project.within import EVERYWHERE, sieve
        from hashiya.text.seeking import Seeker

        Seeker(query)
        return self._candidates.count(query, self._read(lambda db: sieve(db, within or EVERYWHERE)))

    def catch_up_index(
        self, *, on_progress: Progress | None = None, cancelled: Cancelled | None = None
    ) -> bool:
        """Take what was added since into the search index, and tell whether all is in it now.

        A search does this first; whoever has time may do it before. ``on_progress`` is told how many articles
        of how many are in. What is in stays when ``cancelled`` says yes. Where the cache can't be written,
        searches read every article instead.
        """
        from hashiya.storage import searched

        reach = self._candidates.index.catch_up(on_progress or _untold, cancelled or _never)
        return reach >= self._read(searched.last)

    def index_state(self) -> tuple[int, int]:
        """Return how many articles of how many, removed ones included, are in the search index."""
        return self._candidates.index.state()

    def near(
        self,
        texts: Iterable[tuple[str, str]],
        *,
        on_progress: Callable[[int], None] | None = None,
        cancelled: Cancelled | None = None,
    ) -> list[Near]:
        """Return what is near among texts, each given with a key of its own, and to articles of the project.

        ``one`` is the key of a text, ``other`` the id of an article or the key of a text before it.
        ``on_progress`` is told how many texts are done, ``cancelled`` asked between them: what was found by
        then is returned.
        """
        from hashiya.project.comparing import comparing
        from hashiya.text.nearness import Sketches

        stops, among = cancelled or _never, Sketches()
        compare = comparing(self._store, self._candidates.index, stops)
        found: list[Near] = []
        for done, (key, text) in enumerate(texts, 1):
            if stops():
                break
            found += compare(key, text) + among.add(key, text)
            if on_progress is not None:
                on_progress(done)
        return found

    @cached_property
    def _candidates(self) -> Candidates:
        from hashiya.project.candidates import Candidates

        return Candidates(self._store)

    def _hits(self, seeker: Seeker, wanted: Sieve, tell: Progress, stops: Cancelled) -> Iterator[Hit]:
        from hashiya.project.hits import hit

        for some in self._candidates.slices(seeker.query, wanted, tell, stops):
            found = {each.id: seeker.find(each.text) for each in some}
            if wanted.asks_for_marks:
                found = self._sifted(found, wanted)
            for each in some:
                for span in found.get(each.id, ()):
                    yield hit(each, span)

    def _sifted(self, found: dict[str, list[Span]], wanted: Sieve) -> dict[str, list[Span]]:
        held = [article for article, spans in found.items() if spans]
        if not held:
            return {}
        by_article = self._read(lambda db: marks.by_article(db, held))
        return {article: wanted.sift(found[article], by_article.get(article, ())) for article in held}


def _untold(done: int, total: int) -> None:
    """Tell nobody."""


def _never() -> bool:
    return False
