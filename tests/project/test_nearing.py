"""Near-duplicates of new texts are found among themselves and in the project, with an index and without."""

from pathlib import Path

import pytest

from hashiya import paths
from hashiya.project import NewArticle, Project
from hashiya.storage.search_file import UnusableError
from hashiya.storage.search_index import SearchIndex
from tests.bench.corpus import article_texts


@pytest.fixture
def texts() -> list[str]:
    """Give eight texts of words that no other has."""
    return [" ".join(f"كلمة{chr(0x628 + at)}{number}" for number in range(80)) + "." for at in range(8)]


@pytest.fixture
def ids(project: Project, texts: list[str]) -> list[str]:
    return [added.id for added in project.add_many(NewArticle(text) for text in texts[:6])]


@pytest.fixture(params=["index", "no index", "index that goes away"])
def kept(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "no index":
        paths.cache_folder().write_text("a file where a folder should be")
    if request.param == "index that goes away":

        def gone(*_: object) -> None:
            raise UnusableError

        monkeypatch.setattr(SearchIndex, "holders", gone)


def changed(text: str) -> str:
    words = text.split()
    return "خبر عاجل: " + " ".join(words[8:])


@pytest.mark.usefixtures("kept")
def test_texts_are_compared_with_the_project_and_one_another(
    project: Project, texts: list[str], ids: list[str]
) -> None:
    told: list[int] = []
    new = [("a", changed(texts[2])), ("b", texts[6]), ("c", changed(texts[6])), ("d", texts[7]), ("e", "  ")]
    found = project.near(new, on_progress=told.append)
    assert [(near.one, near.other) for near in found] == [("a", ids[2]), ("c", "b")]
    assert all(0.5 <= near.share < 1 for near in found)
    assert told == [1, 2, 3, 4, 5]


def test_removed_articles_are_not_told(project: Project, texts: list[str], ids: list[str]) -> None:
    assert [near.other for near in project.near([("a", texts[1]), ("b", changed(texts[1]))])] == [
        ids[1],
        ids[1],
        "a",
    ]
    project.remove_article(ids[1])
    assert project.near([("a", texts[1])]) == []


def test_it_stops_between_texts(project: Project, texts: list[str], ids: list[str]) -> None:
    told: list[int] = []
    found = project.near(
        [(str(at), text) for at, text in enumerate(texts)],
        on_progress=told.append,
        cancelled=lambda: len(told) > 1,
    )
    assert [near.other for near in found] == ids[:2]
    assert project.near([("a", texts[0])], cancelled=lambda: True) == []


def test_short_texts_are_near_where_they_are_the_same(project: Project) -> None:
    id_ = project.add("قال الوزير")
    assert [near.other for near in project.near([("a", "قالَ الوزيرُ"), ("b", "قال غيره")])] == [id_]


def test_articles_of_common_sentences(tmp_path: Path) -> None:
    texts = list(article_texts(60, 2_000))
    with Project.create(tmp_path / "b.hashiya", annotator="Salma") as project:
        ids = [added.id for added in project.add_many(NewArticle(text) for text in texts)]
        for number in (0, 30, 59):
            found = project.near([("a", texts[number].replace("المقال رقم", "خبر", 1) + " نهاية")])
            assert ids[number] in [near.other for near in found]
