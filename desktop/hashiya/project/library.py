"""The library: which articles are wanted and in which order, read page by page, and which one is next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from hashiya.core.articles import Article, Status
from hashiya.core.wanted import Order, Progress, Wanted
from hashiya.project.base import ProjectBase
from hashiya.storage import annotations as marks
from hashiya.storage import articles, library, shelf
from hashiya.storage.database import Database

_ALL, _FIRST = Wanted(), Order()
_PAGE = 200
"""How many articles are read together while one is looked for."""


class ProjectLibrary(ProjectBase):
    """Find articles by what is known of them.

    A shelf holds the articles' numbers alone, which say the order of adding and never change;
    :meth:`articles_at` reads those that are looked at.
    """

    def shelf(self, wanted: Wanted = _ALL, order: Order = _FIRST) -> Sequence[int]:
        """Return the numbers of the articles that are wanted, in this order; eight bytes each."""
        return self._read(lambda db: library.numbers(db, wanted, order))

    def articles_at(self, numbers: Sequence[int]) -> dict[int, Article]:
        """Return articles by their numbers; those that were removed are left out."""
        return self._read(lambda db: articles.at(db, numbers))

    def ids_of(self, numbers: Iterable[int]) -> list[str]:
        """Return the ids of the articles with these numbers, in the order of adding."""
        return self._read(lambda db: shelf.ids_of(db, numbers))

    def numbers_of(self, articles: Iterable[str]) -> dict[str, int]:
        """Return the numbers of articles by their whole ids; one that was never there is left out."""
        return self._read(lambda db: shelf.numbers_of(db, articles))

    def number_of(self, article: str) -> int:
        """Return the number of the article whose id is ``article`` or begins so; raises NotFoundError."""

        return self._read(lambda db: _number(db, articles.resolve(db, article)))

    def has_article(self, article: str) -> bool:
        """Tell whether the article with exactly this id is there and isn't removed."""
        return self._read(lambda db: articles.is_there(db, article))

    def progress(self) -> Progress:
        """Return how many articles have each status."""
        return self._read(library.progress)

    def publishers(self) -> Mapping[str, int]:
        """Return how many articles each publisher has, as their metadata name it."""
        return self._read(library.publishers)

    def label_counts(self) -> Mapping[str, int]:
        """Return how many annotations of each label there are in articles that aren't removed."""
        return self._read(library.label_counts)

    def tags(self) -> Mapping[str, int]:
        """Return how many articles have each tag."""
        return self._read(library.tags)

    def neighbour(self, after: str | None, *, forward: bool = True) -> str | None:
        """Return the next article in the order of adding, or the one before; the first where none is named.

        ``None`` where there is none.
        """

        def find(db: Database) -> str | None:
            number = library.neighbour(db, _number(db, after), forward=forward)
            return None if number is None else articles.at(db, [number])[number].id

        return self._read(find)

    def next_unfinished(self, after: str | None = None, among: Sequence[int] | None = None) -> str | None:
        """Return the next article behind ``after`` that isn't done, from the first again behind the last.

        ``among`` is the shelf that is walked, all articles in the order of adding where none is given;
        ``after`` itself never comes. ``None`` where all others are done.
        """

        def find(db: Database) -> str | None:
            number = _number(db, after)
            if among is None:
                found = library.neighbour(db, number, forward=True, unfinished=True)
                if found is None:
                    found = library.neighbour(db, -1, forward=True, unfinished=True)
                return None if found in (None, number) else articles.at(db, [found])[found].id
            waiting = (each for each in _pages(db, _around(among, number)) if each.status is not Status.DONE)
            return next((each.id for each in waiting), None)

        return self._read(find)

    def next_unjudged(
        self,
        after: str | None = None,
        among: Sequence[int] | None = None,
        *,
        on_article: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> str | None:
        """Return the next article with a passage that looks like reported speech and that nobody has marked.

        It is walked as :meth:`next_unfinished` does. ``on_article`` is told how many were looked at,
        ``cancelled`` asked before each; ``None`` where it says yes, or where there is no such article.
        """
        number = self._read(lambda db: _number(db, after))
        walked = self.shelf() if among is None else among
        for place, each in enumerate(_around(walked, number)):
            if cancelled is not None and cancelled():
                return None
            found = self._read(lambda db, each=each: _unjudged(db, each))  # type: ignore[misc]
            if found is not None:
                return found
            if on_article is not None:
                on_article(place + 1)
        return None


def _number(db: Database, article: str | None) -> int:
    if article is None:
        return -1
    # one that was removed still has its place
    found = shelf.numbers_of(db, [article])
    id_ = article if found else articles.resolve(db, article)
    return (found or shelf.numbers_of(db, [id_]))[id_]


def _around(walked: Sequence[int], number: int) -> Iterator[int]:
    """Give what stands behind a number, and then what stands before it; all where it isn't there."""
    place = walked.index(number) if number in walked else -1
    yield from walked[place + 1 :]
    yield from walked[: max(place, 0)]


def _pages(db: Database, numbers: Iterator[int]) -> Iterator[Article]:
    while page := list(islice(numbers, _PAGE)):
        found = articles.at(db, page)
        yield from (found[number] for number in page if number in found)


def _unjudged(db: Database, number: int) -> str | None:
    """Return the id of the article where it has a passage that nobody marked anything in."""
    from hashiya.analysis.reporting import passages

    article = articles.at(db, [number]).get(number)
    if article is None:
        return None
    marked = [span for each in marks.listing(db, article.id) for span in each.spans]
    waiting = passages(articles.text(db, article.id))
    bare = any(not any(span.overlaps(each) for span in marked) for each in waiting)
    return article.id if bare else None
