"""Candidates: the articles that a search reads, which are all of them only where no index helps."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hashiya.project.within import Sieve
from hashiya.storage import searched
from hashiya.storage.matching import Match, narrows
from hashiya.storage.search_file import UnusableError
from hashiya.storage.search_index import NOWHERE, SearchIndex
from hashiya.storage.searched import Searched
from hashiya.storage.store import Store
from hashiya.text.seeking import Query

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]

_AT_ONCE = 32
"""How many articles one turn on the database thread reads."""
_SLICES = 4
"""How many slices the index takes in before what is in them is searched."""
_FIRST, _GROWTH, _MOST = 64, 8, 8_192
"""How many numbers the index is asked for: few at first, since nobody may want more than a page."""


class Candidates:
    """Find the articles that can hold a query, by an index that lasts as long as the project is open."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.index = SearchIndex(store)

    def slices(
        self, query: Query, wanted: Sieve, tell: Progress, stops: Cancelled
    ) -> Iterator[list[Searched]]:
        """Give the articles that can hold the query, in order, a few at a time.

        What is new is taken into the index on the way, a few slices before what is in them is given. ``tell``
        is told how many articles of how many are in, and once all are, up to which number all is done.
        """
        walk = _Walk(self._store, self.index, query, tell, stops)
        for numbers in walk.numbers():
            some = [number for number in numbers if wanted.takes(number)]
            if some:
                yield self._read(some)
            if walk.is_whole:
                tell(numbers[-1], max(numbers[-1], walk.end))

    def count(self, query: Query, wanted: Sieve) -> int | None:
        """Return how many articles at most can hold the query, ``None`` where no index can tell."""
        end = self._store.call(searched.last)
        if not narrows(query):
            return None
        try:
            match = self.index.match(query)
            if match is None:
                return None
            if wanted.numbers is None:
                return self.index.count(match, end)
            return len(wanted.numbers.intersection(self.index.numbers(match, NOWHERE, end, end)))
        except UnusableError:
            return None

    def _read(self, numbers: list[int]) -> list[Searched]:
        return self._store.call(lambda db: searched.numbered(db, numbers))


class _Walk:
    """Walk once over the numbers of the articles that can hold a query.

    ``end`` is the last article's number; ``is_whole`` tells whether the index takes nothing more in.
    """

    def __init__(
        self, store: Store, index: SearchIndex, query: Query, tell: Progress, stops: Cancelled
    ) -> None:
        self._store, self._index, self._query = store, index, query
        self._tell, self._stops = tell, stops
        self.end, self.is_whole = store.call(searched.last), not narrows(query)

    def numbers(self) -> Iterator[list[int]]:
        """Give the numbers in order, a few at a time."""
        last = NOWHERE
        if not self.is_whole:
            try:
                for reach in self._reaches():
                    match = self._index.match(self._query)
                    if match is None:
                        break
                    for numbers in self._indexed(match, last, reach):
                        if self._stops():
                            return
                        yield numbers
                        last = numbers[-1]
                    last = reach
            except UnusableError:
                # it was there a moment ago: whatever is left is read
                pass
            self.is_whole = True
        while not self._stops() and (numbers := self._following(last)):
            yield numbers
            last = numbers[-1]

    def _reaches(self) -> Iterator[int]:
        """Give up to which number the index reaches, each time that it took in some more, until all is in."""
        reach = NOWHERE
        while reach < self.end and not self._stops():
            further = self._index.catch_up(self._tell, self._stops, _SLICES)
            if further <= reach:
                return
            reach, self.is_whole = further, further >= self.end
            yield reach

    def _indexed(self, match: Match, after: int, reach: int) -> Iterator[list[int]]:
        last, most = after, _FIRST
        while last < reach:
            numbers = self._index.numbers(match, last, reach, most)
            for at in range(0, len(numbers), _AT_ONCE):
                yield numbers[at : at + _AT_ONCE]
            last = numbers[-1] if len(numbers) == most else reach
            most = min(_MOST, most * _GROWTH)

    def _following(self, number: int) -> list[int]:
        return self._store.call(lambda db: searched.following(db, number, _AT_ONCE))
