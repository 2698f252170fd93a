"""A search by the index finds what reading every article finds, whatever becomes of the index."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hashiya import paths
from hashiya.errors import EditError
from hashiya.project import NewArticle, Project
from hashiya.project.hits import Hit
from hashiya.storage import search_index
from hashiya.storage.search_file import UnusableError
from hashiya.storage.search_index import SearchIndex
from hashiya.text.fold import SWITCHES, Folding
from hashiya.text.seeking import Query, Seeker
from tests.bench.corpus import article_texts


def read_through(project: Project, query: Query) -> list[tuple[str, int, int]]:
    """Return the hits as reading every article gives them."""
    seeker = Seeker(query)
    return [
        (article.id, span.start, span.end)
        for article in project.articles()
        for span in seeker.find(project.text(article.id))
    ]


def places(hits: Iterator[Hit]) -> list[tuple[str, int, int]]:
    return [(hit.article, hit.span.start, hit.span.end) for hit in hits]


WORD = st.text(alphabet="اأبولسكـ\u064e", min_size=1, max_size=4)
SIGN = st.sampled_from(
    [" ", "  ", "\n", "\n\n", "، ", "«", "-", "\u200b", "´", "™", "\u200c", "ﻻ", "中", "1", "_"]
)
TEXT = st.lists(st.tuples(WORD, SIGN).map("".join), min_size=1, max_size=12).map("".join)
QUERY = st.one_of(
    TEXT.map(lambda text: text[: max(1, len(text) // 3)]), st.lists(WORD, max_size=3).map(" ".join)
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(
    st.lists(TEXT, min_size=1, max_size=4),
    st.lists(st.tuples(QUERY, st.sets(st.sampled_from(SWITCHES)), st.booleans(), st.booleans()), max_size=8),
)
def test_the_index_leaves_nothing_out(
    tmp_path_factory: pytest.TempPathFactory,
    texts: list[str],
    queries: list[tuple[str, set[str], bool, bool]],
) -> None:
    path = tmp_path_factory.mktemp("searched") / "a.hashiya"
    with Project.create(path, annotator="Salma") as project:
        for text in texts:
            project.add_many([NewArticle(text, "x")])
        pieces = [(text[at : at + 6], set(SWITCHES), at % 2 == 0, True) for text in texts for at in (0, 3)]
        for words, switches, whole, clitics in [*queries, *pieces]:
            query = Query(words, Folding.of(switches), whole, clitics)
            try:
                expected = read_through(project, query)
            except EditError:
                continue
            assert places(project.search(query)) == expected, query


def test_real_sentences_are_found(project: Project) -> None:
    project.add_many(NewArticle(text) for text in article_texts(40, 3_000))
    for words in ("ماسك", "ايلون ماسك", "ال", "ا", "ماسك قال", "«", "إيلون ماسك،", "X"):
        for whole in (False, True):
            query = Query(words, whole_word=whole)
            assert places(project.search(query)) == read_through(project, query)


def test_an_index_that_goes_away_while_it_is_asked(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = [project.add(f"قال {number}") for number in range(100)]
    hits = project.search(Query("قال"))
    first = list(islice(hits, 64))

    def gone(*_: object) -> list[int]:
        raise UnusableError

    monkeypatch.setattr(SearchIndex, "numbers", gone)
    assert [hit.article for hit in [*first, *hits]] == ids
    assert len(list(project.search(Query("قال")))) == 100
    assert project.candidates(Query("قال")) == 100
    monkeypatch.setattr(SearchIndex, "match", gone)
    assert project.candidates(Query("قال")) is None
    assert len(list(project.search(Query("قال")))) == 100


def test_without_a_cache_every_article_is_read(project: Project) -> None:
    project.add("قال الوزير")
    paths.cache_folder().write_text("a file where a folder should be")
    assert not project.catch_up_index()
    assert project.index_state() == (0, 1)
    assert [hit.text for hit in project.search(Query("وزير"))] == ["وزير"]


def test_what_comes_in_behind_the_index_is_read(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.add("قال الوزير")
    assert project.catch_up_index()
    project.add("قال الآخر")

    def stuck(index: SearchIndex, *_: object) -> None:
        index._reach = 1
        raise UnusableError

    monkeypatch.setattr(SearchIndex, "_catch_up", stuck)
    assert len(list(project.search(Query("قال")))) == 2


def test_too_many_tokens_are_read_through(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hashiya.storage.matching._MOST_TOKENS", 1)
    project.add("قال مقال")
    assert project.catch_up_index()
    assert project.candidates(Query("قال")) is None
    assert len(list(project.search(Query("قال")))) == 2


def test_a_copy_is_searched_as_it_is(project: Project, tmp_path: Path) -> None:
    project.add("قال الوزير")
    project.save_copy(tmp_path / "copy.hashiya")
    project.add("قال هنا")
    assert project.catch_up_index()
    with Project.open(tmp_path / "copy.hashiya") as copy:
        assert len(list(copy.search(Query("قال")))) == 1
        copy.add("قال هناك غيره")
        assert [hit.after for hit in copy.search(Query("قال"))] == [" الوزير", " هناك غيره"]
    assert [hit.after for hit in project.search(Query("قال"))] == [" الوزير", " هنا"]


def test_a_stopped_search_leaves_a_whole_index(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_index, "_AT_ONCE", 2)
    project.add_many(NewArticle(f"قال {number}") for number in range(6))
    told: list[int] = []
    stopped = project.search(
        Query("قال"), on_progress=lambda *_: told.append(1), cancelled=lambda: bool(told)
    )
    assert list(stopped) == []
    assert project.index_state() == (2, 6)
    assert len(list(project.search(Query("قال")))) == 6
