"""Comparing: to which articles of a project a text that isn't in it is near."""

from __future__ import annotations

from collections.abc import Callable
from zlib import crc32

from hashiya.project.candidates import Cancelled
from hashiya.storage import searched
from hashiya.storage.search_file import UnusableError
from hashiya.storage.search_index import NOWHERE, SearchIndex
from hashiya.storage.store import Store
from hashiya.text.fold import fold
from hashiya.text.nearness import NEAR, Near, Sketch, Sketches, likeness, sketch
from hashiya.text.tokens import tokens

Compare = Callable[[str, str], list[Near]]
"""What tells for a text, given with a key, the articles that it is near to, by id."""

_RUN = 5
_ASKED = 16
"""How many runs of a text are looked for: two texts that share half of theirs share several of these."""
_ENOUGH = 2
_HOLDERS = 1_000
"""How many articles are counted for a run: what stands in more tells little."""
_COMPARED = 8
"""How many articles a text is compared with, those with most of its runs first."""
_AT_ONCE = 32


class IndexedArticles:
    """Compare texts with those articles alone that the index names."""

    def __init__(self, store: Store, index: SearchIndex, reach: int) -> None:
        self._store, self._index, self._reach = store, index, reach
        self._sketches: dict[int, tuple[str, Sketch]] = {}

    def near(self, key: str, text: str) -> list[Near]:
        """Return the articles that a text is near to, by id; raises :class:`UnusableError`."""
        asked = _runs(text)
        counted = self._index.holders(asked, self._reach, _HOLDERS).most_common(_COMPARED)
        likely = [number for number, runs in counted if runs >= min(_ENOUGH, len(asked))]
        new = sketch(text)
        found = [Near(key, id_, likeness(new, other)) for id_, other in self._sketched(likely)]
        return [near for near in found if near.share >= NEAR]

    def _sketched(self, numbers: list[int]) -> list[tuple[str, Sketch]]:
        if unknown := [number for number in numbers if number not in self._sketches]:
            for article in self._store.call(lambda db: searched.numbered(db, unknown)):
                self._sketches[article.number] = article.id, sketch(article.text)
        return [self._sketches[number] for number in sorted(numbers) if number in self._sketches]


def comparing(store: Store, index: SearchIndex, stops: Cancelled) -> Compare:
    """Return what compares texts with a project's articles, by the index where there is one."""
    reach = index.catch_up(_untold, stops)
    if stops() or reach < store.call(searched.last):
        return _sketched_all(store, stops).near
    indexed = IndexedArticles(store, index, reach)
    fallen_back: list[Sketches] = []

    def compare(key: str, text: str) -> list[Near]:
        if not fallen_back:
            try:
                return indexed.near(key, text)
            except UnusableError:
                fallen_back.append(_sketched_all(store, stops))
        return fallen_back[0].near(key, text)

    return compare


def _sketched_all(store: Store, stops: Cancelled) -> Sketches:
    known, last = Sketches(), NOWHERE
    while not stops() and (some := _next(store, last)):
        for article in some:
            known.add(article.id, article.text)
        last = some[-1].number
    return known


def _next(store: Store, last: int) -> list[searched.Searched]:
    return store.call(lambda db: searched.numbered(db, searched.following(db, last, _AT_ONCE)))


def _runs(text: str) -> list[str]:
    """Return some runs of tokens of a text, chosen so that texts alike are asked for by the same ones."""
    found = tokens(fold(text).text)
    runs = {" ".join(found[at : at + _RUN]) for at in range(max(1, len(found) - _RUN + 1))} - {""}
    return sorted(runs, key=lambda run: (crc32(run.encode("utf-8")), run))[:_ASKED]


def _untold(done: int, total: int) -> None:
    """Tell nobody."""
