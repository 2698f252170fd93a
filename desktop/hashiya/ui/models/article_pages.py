"""Articles where they stand on a shelf, read a page at a time."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from typing import overload

from hashiya.core.articles import Article
from hashiya.errors import HashiyaError
from hashiya.project import Project

_PAGE = 64
"""How many articles are read together: those beside one that is seen are seen next."""
_KEPT = 1_024
"""How many articles are held at most; a screen shows fifty."""
UNKNOWN = Article("", "…", 0, "")
"""Stands for an article that can't be read now."""


class ArticlePages(Sequence[str]):
    """Be the ids of the articles on a shelf; ``numbers`` alone are held for all of them."""

    def __init__(self) -> None:
        self.numbers: array[int] = array("q")
        self.project: Project | None = None
        self._held: dict[int, Article] = {}
        self._known: dict[str, int] = {}

    def show(self, numbers: Sequence[int]) -> None:
        """Take another shelf."""
        self.numbers = array("q", numbers)

    def at(self, place: int) -> Article:
        """Return the article at a place, with others of its page where they have to be read."""
        number = self.numbers[place]
        if number not in self._held:
            first = place // _PAGE * _PAGE
            self._read(self.numbers[first : first + _PAGE])
        return self._held.get(number, UNKNOWN)

    def article(self, article: str) -> Article | None:
        """Return an article by its id, on the shelf or not; ``None`` where it isn't in the project."""
        number = self._number(article)
        if number is not None and number not in self._held:
            self._read([number])
        return None if number is None else self._held.get(number)

    def some(self, numbers: Sequence[int]) -> list[Article]:
        """Return articles by their numbers, those that can be read."""
        self._read([number for number in numbers if number not in self._held])
        return [self._held[number] for number in numbers if number in self._held]

    def place_of(self, article: str) -> int | None:
        """Return the place of an article on the shelf."""
        number = self._number(article)
        return None if number is None else self.place_of_number(number)

    def place_of_number(self, number: int) -> int | None:
        """Return the place of the article with a number on the shelf."""
        # mostly they stand in the order of adding
        place = bisect_left(self.numbers, number)
        if self.numbers[place : place + 1] == array("q", [number]):
            return place
        return self.numbers.index(number) if number in self.numbers else None

    def put(self, article: Article) -> None:
        """Take the new state of an article."""
        number = self._number(article.id)
        if number is not None:
            self._held[number] = article

    def forget(self, article: str) -> None:
        """Read an article anew when it is next asked for."""
        number = self._known.get(article)
        if number is not None:
            self._held.pop(number, None)

    def clear(self) -> None:
        """Read everything anew."""
        self._held.clear()
        self._known.clear()

    def _number(self, article: str) -> int | None:
        if article in self._known:
            return self._known[article]
        if self.project is None or not article:
            return None
        try:
            self._known |= self.project.numbers_of([article])
        except HashiyaError:
            return None
        return self._known.get(article)

    def _read(self, numbers: Sequence[int]) -> None:
        if self.project is None:
            return
        if len(self._held) > _KEPT:
            self.clear()
        try:
            found = self.project.articles_at(numbers)
        except (
            HashiyaError
        ):  # a drive that is away for a moment: what is seen is read when it is painted next
            return
        self._held |= found
        self._known |= {article.id: number for number, article in found.items()}

    # a sequence's names

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, place: int) -> str: ...

    @overload
    def __getitem__(self, place: slice) -> list[str]: ...

    def __getitem__(self, place: int | slice) -> str | list[str]:
        if isinstance(place, slice):
            return [self.at(each).id for each in range(*place.indices(len(self)))]
        return self.at(range(len(self))[place]).id

    def __contains__(self, article: object) -> bool:
        return isinstance(article, str) and self.place_of(article) is not None
