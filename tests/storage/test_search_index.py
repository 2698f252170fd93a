"""An index grows with its project, and is made anew where it isn't this project's."""

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from hashiya.project import Project
from hashiya.storage import search_file, search_index
from hashiya.storage.matching import Match
from hashiya.storage.search_file import UnusableError, opened
from hashiya.storage.search_index import NOWHERE, SearchIndex
from hashiya.storage.store import Store
from hashiya.text.seeking import Query


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    made = Store(path)
    yield made
    made.close()


@pytest.fixture
def index(store: Store) -> SearchIndex:
    return SearchIndex(store)


def caught_up(index: SearchIndex) -> int:
    return index.catch_up(lambda *_: None, lambda: False)


def numbers(index: SearchIndex, query: str, reach: int = 99) -> list[int]:
    asked = index.match(Query(query))
    assert asked
    assert index.count(asked, reach) == len(index.numbers(asked, NOWHERE, reach, 99))
    return index.numbers(asked, NOWHERE, reach, 99)


def test_it_takes_in_what_is_new(path: Path, store: Store, index: SearchIndex) -> None:
    assert index.state() == (0, 2)
    assert numbers(index, "قال") == []
    assert caught_up(index) == 2
    assert (numbers(index, "قال"), numbers(index, "other"), numbers(index, "غير")) == ([1], [2], [])
    store.close()
    with Project.open(path) as project:
        project.add("قال أيضًا")
        project.remove_article(project.articles()[0].id)
    again = Store(path, read_only=True)
    fresh = SearchIndex(again)
    assert fresh.state() == (2, 3)
    assert caught_up(fresh) == 3
    assert (numbers(fresh, "قال"), numbers(fresh, "قال", 2), fresh.state()) == ([1, 3], [1], (3, 3))
    again.close()


def test_words_that_it_has_already(path: Path, store: Store) -> None:
    caught_up(SearchIndex(store))
    store.close()
    with Project.open(path) as project:
        project.add("الوزير قال")
    again = Store(path)
    index = SearchIndex(again)
    assert caught_up(index) == 3
    assert numbers(index, "الوزير قال") == [3]
    again.close()


def test_numbers_come_a_few_at_a_time(store: Store, index: SearchIndex) -> None:
    caught_up(index)
    either = Match('"قال" OR "another"')
    assert index.numbers(either, NOWHERE, 99, 1) == [1]
    assert index.numbers(either, 1, 99, 1) == [2]
    assert index.numbers(either, 2, 99, 1) == []


def test_irregular_articles_may_hold_any_word(path: Path, store: Store) -> None:
    store.close()
    with Project.open(path) as project:
        project.add("هنا\u200bقال\u200bنعم")
    again = Store(path)
    index = SearchIndex(again)
    caught_up(index)
    assert index.numbers(Match('"قال"', True), NOWHERE, 99, 9) == [1, 3]
    assert index.numbers(Match("", True), NOWHERE, 99, 9) == [3]
    assert index.count(Match('"قال"', True), 99) == 2
    again.close()


def test_it_stops_and_goes_on(path: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_index, "_AT_ONCE", 1)
    index = SearchIndex(store)
    told: list[tuple[int, int]] = []
    assert index.catch_up(lambda *part: told.append(part), lambda: bool(told)) == 1
    assert (told, index.state()) == ([(1, 2)], (1, 2))
    assert caught_up(SearchIndex(store)) == 2


def test_two_at_once_do_not_harm_it(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_index, "_AT_ONCE", 1)
    one, other = SearchIndex(store), SearchIndex(store)
    told: list[int] = []
    prepare = search_index._postings

    def slow(article: search_index.Indexed) -> search_index._Postings:
        if not told:
            told.append(article.number)
            caught_up(other)
        return prepare(article)

    monkeypatch.setattr(search_index, "_postings", slow)
    assert caught_up(one) == 2
    assert one.state() == (2, 2)
    assert numbers(one, "قال") == [1]
    threads = [threading.Thread(target=caught_up, args=(SearchIndex(store),)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert one.state() == (2, 2)


def test_another_copy_of_the_project_is_noticed(path: Path, store: Store, tmp_path: Path) -> None:
    store.save_copy(tmp_path / "copy.hashiya")
    store.close()
    for project_path, text in ((path, "قال هنا"), (tmp_path / "copy.hashiya", "قال هناك")):
        with Project.open(project_path) as project:
            project.add(text)
    ours, theirs = Store(path), Store(tmp_path / "copy.hashiya")
    caught_up(SearchIndex(ours))
    assert numbers(SearchIndex(ours), "هنا") == [3]
    assert caught_up(SearchIndex(theirs)) == 3
    assert numbers(SearchIndex(theirs), "هناك") == [3]
    # one that begins as the other does is found by its words once it has caught up
    assert numbers(SearchIndex(ours), "هناك") == [3]
    caught_up(known := SearchIndex(ours))
    assert (numbers(known, "هنا"), numbers(known, "هناك")) == ([3], [])
    ours.close()
    theirs.close()


def test_an_older_copy_with_the_same_articles_keeps_the_index(
    path: Path, store: Store, tmp_path: Path
) -> None:
    store.save_copy(tmp_path / "copy.hashiya")
    store.close()
    with Project.open(path) as project:
        project.set_title(project.articles()[0].id, "آخر")
    ours = Store(path)
    caught_up(SearchIndex(ours))
    ours.close()
    made = made_of(path)
    older = Store(tmp_path / "copy.hashiya")
    assert caught_up(SearchIndex(older)) == 2
    assert made_of(path) == made
    older.close()


@pytest.mark.parametrize("mark", ["", "x", "9" * 99, "1 do"])
def test_a_mark_that_is_none_is_no_mark(store: Store, index: SearchIndex, mark: str) -> None:
    caught_up(index)
    with opened(index._path) as connection:
        connection.execute("UPDATE fact SET value = ? WHERE key = 'mark'", (mark,))
    assert caught_up(SearchIndex(store)) == 2


def test_a_spoilt_file_is_made_anew(store: Store, index: SearchIndex) -> None:
    caught_up(index)
    index._path.write_bytes(b"x" * 10_000)
    assert index.state() == (0, 2)
    assert caught_up(index) == 2
    assert numbers(index, "قال") == [1]
    with opened(index._path) as connection:
        connection.execute("DROP TABLE vocabulary")
    assert numbers(SearchIndex(store), "قال") == []
    assert caught_up(index) == 2
    assert numbers(index, "قال") == [1]


def test_what_cannot_be_made_anew_is_left(
    store: Store, index: SearchIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_file, "_TABLES", ("CREATE TABLE t(x)", "PRAGMA user_version=7"))
    assert caught_up(index) == NOWHERE
    assert index.state() == (0, 2)
    with pytest.raises(UnusableError):
        index.match(Query("قال"))


def test_a_full_disk_leaves_what_is_in(
    store: Store, index: SearchIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "_AT_ONCE", 1)
    write = search_index._write

    def full(connection: sqlite3.Connection, prepared: list[search_index._Postings], *others: object) -> None:
        if prepared[0].article.number > 1:
            connection.execute("PRAGMA max_page_count=1")
            connection.execute("INSERT INTO vocabulary(tokens) VALUES (?)", ("x" * 1_000_000,))
        write(connection, prepared, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(search_index, "_write", full)
    assert caught_up(index) == 1
    assert index.state() == (1, 2)
    assert numbers(index, "قال") == [1]


def made_of(path: Path) -> str:
    store = Store(path, read_only=True)
    try:
        with opened(SearchIndex(store)._path) as connection:
            return str(connection.execute("SELECT value FROM fact WHERE key = 'made'").fetchone()[0])
    finally:
        store.close()
