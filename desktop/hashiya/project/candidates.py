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

        What is new is taken into the index first. ``tell`` is told up to which number of how many articles
        all is done.
        """
        reach = self.index.catch_up(tell, stops) if narrows(query) else NOWHERE
        end = self._store.call(searched.last)
        for numbers in self._numbers(query, reach, stops):
            some = [number for number in numbers if wanted.takes(number)]
            if some:
                yield self._read(some)
            tell(numbers[-1], max(numbers[-1], end))

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

    def _numbers(self, query: Query, reach: int, stops: Cancelled) -> Iterator[list[int]]:
        last = NOWHERE
        if reach > NOWHERE:
            try:
                match = self.index.match(query)
                for numbers in self._indexed(match, reach) if match else ():
                    if stops():
                        return
                    yield numbers
                    last = numbers[-1]
                last = reach if match else last
            except UnusableError:
                # it was there a moment ago: whatever is left is read
                pass
        while not stops() and (numbers := self._following(last)):
            yield numbers
            last = numbers[-1]

    def _indexed(self, match: Match, reach: int) -> Iterator[list[int]]:
        last, most = NOWHERE, _FIRST
        while last < reach:
            numbers = self.index.numbers(match, last, reach, most)
            for at in range(0, len(numbers), _AT_ONCE):
                yield numbers[at : at + _AT_ONCE]
            last = numbers[-1] if len(numbers) == most else reach
            most = min(_MOST, most * _GROWTH)

    def _following(self, number: int) -> list[int]:
        return self._store.call(lambda db: searched.following(db, number, _AT_ONCE))

    def _read(self, numbers: list[int]) -> list[Searched]:
        return self._store.call(lambda db: searched.numbered(db, numbers))
