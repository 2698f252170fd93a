"""The list of articles holds numbers and reads what is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from hashiya.core.articles import Article, Status
from hashiya.core.edits import Change
from hashiya.core.wanted import Order, SortBy, Wanted
from hashiya.errors import StorageError
from hashiya.project import NewArticle, Project
from hashiya.ui.models import article_list, article_pages
from hashiya.ui.models.article_list import ArticleListModel
from hashiya.ui.models.article_pages import UNKNOWN, ArticlePages

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


@pytest.fixture
def project(desk: Desk) -> Project:
    desk.project.add_many(NewArticle(f"نص {n}", f"عنوان {n:03}") for n in range(200))
    return desk.project


@pytest.fixture
def read(project: Project, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many articles were read at a time."""
    told: list[int] = []
    true = Project.articles_at

    def noted(self: Project, numbers: list[int]) -> dict[int, Article]:
        told.append(len(numbers))
        return true(self, numbers)

    monkeypatch.setattr(Project, "articles_at", noted)
    return told


@pytest.fixture
def model(project: Project, read: list[int]) -> ArticleListModel:
    model = ArticleListModel()
    model.show(project)
    return model


def test_a_page_is_read_once_it_is_looked_at(model: ArticleListModel, read: list[int]) -> None:
    QAbstractItemModelTester(model)
    read.clear()
    assert len(model.ids) == model.rowCount() == model.total == 201
    assert read == []
    assert model.row_at(70).text == "عنوان 069"
    assert model.row_at(127).text == "عنوان 126"
    assert read == [64]
    assert model.ids[-1] == model.ids[200]
    assert len(model.ids[198:]) == 3
    assert model.ids[70] in model.ids
    assert "nothing" not in model.ids
    assert model.place_of(None) is None


def test_little_is_kept(model: ArticleListModel, read: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(article_pages, "_KEPT", 60)
    monkeypatch.setattr(article_list, "_MADE", 10)
    for place in range(201):
        assert model.row_at(place).text
        assert len(model.pages._held) <= 64
        assert len(model._made) <= 11
    assert len(read) == 4
    first = model.article(model.ids[0])
    assert first is not None
    model.put_article(Article(first.id, "آخر", 1, ""))
    assert model.row_at(0).text == "آخر"
    model.forget_article(first.id)
    assert model.row_at(0).text == "مقال قصير"


def test_places_are_found_in_any_order(model: ArticleListModel) -> None:
    last = model.ids[200]
    assert model.place_of(last) == 200
    model.ask(Wanted(), Order(descending=True))
    assert model.place_of(last) == 0
    model.ask(Wanted(words="مقال"), Order())
    assert model.place_of(last) is None
    assert model.article(last) is not None
    assert [each.id for each in model.pages.some([201, 999])] == [last]


def test_a_single_row_that_comes_or_goes_is_told_as_such(model: ArticleListModel, project: Project) -> None:
    told: list[str] = []
    model.modelReset.connect(lambda: told.append("reset"))
    model.rowsInserted.connect(lambda _parent, first, last: told.append(f"+{first}-{last}"))
    model.rowsRemoved.connect(lambda _parent, first, last: told.append(f"-{first}-{last}"))
    gone = model.ids[5]
    project.remove_article(gone)
    model.refresh()
    project.undo()
    model.refresh()
    model.refresh()
    project.remove_articles([model.ids[0], model.ids[9]])
    model.refresh()
    assert told == ["-5-5", "+5-5", "reset"]
    assert len(model.ids) == 199


def test_what_cannot_be_read_is_shown_as_unknown(
    model: ArticleListModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise StorageError("The drive is gone.", kind="io")

    last = model.ids[200]
    model.forget_all()
    monkeypatch.setattr(Project, "articles_at", refuse)
    assert model.row_at(0).text == UNKNOWN.title
    assert "0" in model.explained("")
    monkeypatch.setattr(Project, "numbers_of", refuse)
    assert model.article(last) is None
    assert ArticlePages().article("x") is None


WANTED = {
    "everything": (Wanted(), Order()),
    "words": (Wanted(words="ن"), Order()),
    "statuses": (Wanted(statuses=frozenset({Status.NEW})), Order()),
    "tags": (Wanted(tags=frozenset({"x"})), Order()),
    "labels": (Wanted(unlabelled=True), Order()),
    "title": (Wanted(), Order(SortBy.TITLE)),
    "date": (Wanted(), Order(SortBy.DATE)),
    "annotations": (Wanted(), Order(SortBy.ANNOTATIONS)),
}


def _followed(model: ArticleListModel, change: Change) -> set[str]:
    found = set()
    for name, (model.wanted, model.order) in WANTED.items():
        if model.rearranges(change):
            found.add(name)
    return found


def test_only_what_a_filter_goes_by_rearranges_the_list(model: ArticleListModel, project: Project) -> None:
    first = model.ids[0]
    changes: list[Change] = []
    project.listeners.append(changes.append)
    assert _followed(model, project.set_title(first, "ب")) == {"words", "title"}
    assert _followed(model, project.set_meta(first, {"tags": ["x"]})) == {"tags", "date"}
    assert _followed(model, project.set_status(first, Status.DONE)) == {"statuses"}
    project.annotate(first, label="claim", start=0, end=3)
    assert _followed(model, changes[-1]) == {"labels", "annotations"}
    assert _followed(model, project.remove_article(first)) == WANTED.keys()
