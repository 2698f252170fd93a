"""The search index of a project: which of its articles can hold what is sought.

It lies in the cache and is made of the project alone: a search first catches up with what was added. Articles
never change and never go, so that it only grows; what it holds is compared with the project where the
journal isn't the one that it was made by, as after a copy was restored.
"""

from __future__ import annotations

import sqlite3
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from itertools import count
from typing import NamedTuple, TypeVar

from hashiya.storage import facts, matching, search_file, searched
from hashiya.storage.matching import Match
from hashiya.storage.search_file import SpoiltError, UnusableError
from hashiya.storage.searched import Indexed
from hashiya.storage.store import Store
from hashiya.storage.vocabulary import Vocabulary
from hashiya.text.fold import fold
from hashiya.text.seeking import Query
from hashiya.text.tokens import is_irregular, tokens

T = TypeVar("T")
Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]

_AT_ONCE = 256
"""How many articles are written in one transaction."""
NOWHERE = -1
"""How far an index reaches that has no article."""


class _Postings(NamedTuple):
    article: Indexed
    tokens: list[str]
    is_irregular: bool


class SearchIndex:
    """Find articles by number; any thread may call. The file is open only while a call lasts."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._path = search_file.path_of(store.call(lambda db: facts.fact(db, "id")))
        self._learning = threading.Lock()
        self._made = ""
        self._vocabulary = Vocabulary()

    def catch_up(self, tell: Progress, stops: Cancelled, most: int | None = None) -> int:
        """Take in what was added to the project, and return up to which article's number all is in.

        ``tell`` is told how many articles of how many are in, ``stops`` asked between slices, of which
        ``most`` are taken, all where it is ``None``. Where nothing can be written, all stays as far as it
        came, ``NOWHERE`` at the worst.
        """
        # of this call alone: another thread may be catching up too
        reach = [NOWHERE]
        with suppress(UnusableError):
            self._with_file(lambda connection: self._catch_up(connection, reach, tell, _after(most, stops)))
        return reach[-1]

    def match(self, query: Query) -> Match | None:
        """Return what narrows a query down, ``None`` where nothing does.

        Here and below, :class:`UnusableError` says that there can't be an index now.
        """
        return self._with_file(lambda connection: matching.match(query, self._learned(connection)))

    def numbers(self, match: Match, after: int, reach: int, most: int) -> list[int]:
        """Return the next numbers above ``after`` and up to ``reach`` of articles that can hold it."""
        sql, values = _selected(match)
        found = self._with_file(
            lambda connection: connection.execute(
                f"SELECT number FROM ({sql}) WHERE number > ? AND number <= ? ORDER BY number LIMIT ?",
                (*values, after, reach, most),
            ).fetchall()
        )
        return [number for (number,) in found]

    def count(self, match: Match, reach: int) -> int:
        """Return how many articles up to ``reach``, removed ones included, can hold it."""
        sql, values = _selected(match)
        found = self._with_file(
            lambda connection: connection.execute(
                f"SELECT count(*) FROM ({sql}) WHERE number <= ?", (*values, reach)
            ).fetchone()
        )
        return int(found[0])

    def holders(self, runs: Iterable[str], reach: int, most: int) -> Counter[int]:
        """Return by number how many of some runs of tokens, parted by spaces, an article has.

        Of each run ``most`` articles up to ``reach`` are counted.
        """
        sql = "SELECT rowid FROM posting WHERE posting MATCH ? AND rowid <= ? ORDER BY rowid LIMIT ?"

        def counted(connection: sqlite3.Connection) -> Counter[int]:
            return Counter(
                number
                for run in runs
                for (number,) in connection.execute(sql, (matching.phrase(run), reach, most))
            )

        return self._with_file(counted)

    def state(self) -> tuple[int, int]:
        """Return how many articles are in of how many; none of them where there can't be an index now."""
        whole = self._store.call(searched.count)
        try:
            done = self._with_file(_count)
        except UnusableError:
            return 0, whole
        return min(done, whole), whole

    def _with_file(self, work: Callable[[sqlite3.Connection], T]) -> T:
        try:
            return self._try(work)
        except SpoiltError:
            search_file.throw_away(self._path)
        try:
            return self._try(work)
        except SpoiltError as error:
            raise UnusableError from error

    def _try(self, work: Callable[[sqlite3.Connection], T]) -> T:
        with search_file.opened(self._path) as connection:
            return work(connection)

    def _catch_up(
        self, connection: sqlite3.Connection, reach: list[int], tell: Progress, stops: Cancelled
    ) -> None:
        mark, whole = self._store.call(lambda db: (searched.mark(db), searched.count(db)))
        self._prove(connection, mark)
        known: set[str] = set()
        last = reach[-1] = _last(connection)
        while not stops() and (some := self._slice(last)):
            prepared = [_postings(article) for article in some]
            with search_file.writing(connection):
                # another process may have gone on in the meantime
                if _last(connection) == last:
                    known = known or self._learned(connection).tokens()
                    _write(connection, prepared, known, mark)
            last = reach[-1] = _last(connection)
            tell(min(_count(connection), whole), whole)

    def _slice(self, last: int) -> list[Indexed]:
        return self._store.call(lambda db: searched.to_index(db, last, _AT_ONCE))

    def _prove(self, connection: sqlite3.Connection, mark: str) -> None:
        """Raise :class:`SpoiltError` where the index isn't one of the project as it is."""
        kept = connection.execute("SELECT value FROM fact WHERE key = 'mark'").fetchone()
        if kept is None or self._store.call(lambda db: searched.has_mark(db, kept[0])):
            return
        indexed = connection.execute("SELECT number, id, sha256 FROM article ORDER BY number").fetchall()
        last = _last(connection)
        if indexed != self._store.call(lambda db: searched.identities(db, last)):
            raise SpoiltError
        with search_file.writing(connection):
            _keep_mark(connection, mark)

    def _learned(self, connection: sqlite3.Connection) -> Vocabulary:
        made = connection.execute("SELECT value FROM fact WHERE key = 'made'").fetchone()[0]
        with self._learning:
            if made != self._made:
                self._made, self._vocabulary = made, Vocabulary()
            found = connection.execute(
                "SELECT tokens FROM vocabulary WHERE number > ? ORDER BY number", (self._vocabulary.chunks,)
            )
            self._vocabulary.add(chunk for (chunk,) in found)
            return self._vocabulary


def _after(most: int | None, stops: Cancelled) -> Cancelled:
    """Return what says yes where ``stops`` does, and after having been asked so often."""
    asked = count()
    return stops if most is None else lambda: stops() or next(asked) >= most


def _postings(article: Indexed) -> _Postings:
    folded = fold(article.text)
    return _Postings(article, tokens(folded.text), is_irregular(folded))


def _write(connection: sqlite3.Connection, prepared: Sequence[_Postings], known: set[str], mark: str) -> None:
    fresh = {token for each in prepared for token in each.tokens} - known
    connection.executemany(
        "INSERT INTO article(number, id, sha256, irregular) VALUES (?, ?, ?, ?)",
        [(*each.article[:3], int(each.is_irregular)) for each in prepared],
    )
    connection.executemany(
        "INSERT INTO posting(rowid, tokens) VALUES (?, ?)",
        [(each.article.number, " ".join(each.tokens)) for each in prepared],
    )
    if fresh:
        connection.execute("INSERT INTO vocabulary(tokens) VALUES (?)", ("\n".join(sorted(fresh)),))
    known |= fresh
    _keep_mark(connection, mark)


def _keep_mark(connection: sqlite3.Connection, mark: str) -> None:
    connection.execute("INSERT OR REPLACE INTO fact(key, value) VALUES ('mark', ?)", (mark,))


def _last(connection: sqlite3.Connection) -> int:
    return int(connection.execute(f"SELECT ifnull(max(number), {NOWHERE}) FROM article").fetchone()[0])


def _count(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM article").fetchone()[0])


def _selected(match: Match) -> tuple[str, tuple[str, ...]]:
    parts = ["SELECT rowid AS number FROM posting WHERE posting MATCH ?"] if match.asked else []
    parts += ["SELECT number FROM article WHERE irregular = 1"] if match.or_irregular else []
    return " UNION ".join(parts or ["SELECT 0 AS number LIMIT 0"]), (match.asked,) if match.asked else ()
