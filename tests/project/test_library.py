"""Articles are found by what is known of them, put in order, and read page by page."""

from __future__ import annotations

from typing import Any

import pytest

from hashiya.core.articles import Status
from hashiya.core.wanted import Order, Progress, SortBy, Wanted
from hashiya.errors import NotFoundError
from hashiya.project import NewArticle, Project

KNOWN: list[tuple[str, dict[str, Any]]] = [
    ("قمّة المُناخ في دبي", {"publisher": "رويترز", "date": "2024-05-02", "tags": ["مناخ", "قمة"]}),
    ("أسعار النفط", {"publisher": "الأهرام", "date": "2023"}),
    ("Budget talks", {"site": "BBC", "date": "2024-05-01T08:00Z", "tags": ["budget"]}),
    ("انتخابات", {"publisher": "أخبار اليوم"}),
]


@pytest.fixture
def library(project: Project) -> Project:
    project.add_many(
        NewArticle(f"{'قال الوزير «إن السعر سوف يرتفع». ' * (5 - n)}{n}", title, meta)
        for n, (title, meta) in enumerate(KNOWN)
    )
    ids = [each.id for each in project.articles()]
    project.annotate(ids[1], label="claim", start=0, end=3)
    project.annotate(ids[1], label="claim", start=4, end=10, annotator="Nadia")
    project.annotate(ids[2], label="quote", start=0, end=3)
    project.set_status(ids[2], Status.DONE)
    project.record_time(ids[3], 60)
    return project


def chosen(*names: str) -> frozenset[str]:
    return frozenset(names)


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (Wanted(), [1, 2, 3, 4]),
        (Wanted(words="المناخ قمة"), [1]),
        (Wanted(words="BUDGET"), [3]),
        (Wanted(words="قمة النفط"), []),
        (Wanted(statuses=frozenset({Status.NEW, Status.DONE})), [1, 3, 4]),
        (Wanted(labels=chosen("claim")), [2]),
        (Wanted(labels=chosen("claim", "quote")), [2, 3]),
        (Wanted(labels=chosen("claim"), at_least=2), [2]),
        (Wanted(labels=chosen("claim"), annotators=chosen("Nadia"), at_least=2), []),
        (Wanted(labels=chosen("claim"), unlabelled=True), [1, 3, 4]),
        (Wanted(unlabelled=True), [1, 4]),
        (Wanted(at_least=1), [2, 3]),
        (Wanted(annotators=chosen("Nadia")), [2]),
        (Wanted(annotators=chosen("Nadia"), unlabelled=True), [1, 3, 4]),
        (Wanted(publishers=chosen("BBC", "رويترز")), [1, 3]),
        (Wanted(tags=chosen("قمة", "budget")), [1, 3]),
        (Wanted(tags=chosen("قم")), []),
        (Wanted(first="2024-05-02"), [1]),
        (Wanted(last="2024-05-01"), [2, 3]),
        (Wanted(first="2023-06-01", last="2024-05-01"), [2, 3]),
        (Wanted(numbers=frozenset({3, 4, 9})), [3, 4]),
        (Wanted(numbers=frozenset({3, 4}), statuses=frozenset({Status.DONE})), [3]),
    ],
)
def test_conditions_hold_together(library: Project, wanted: Wanted, numbers: list[int]) -> None:
    assert list(library.shelf(wanted)) == numbers
    assert wanted.everything is (wanted == Wanted())


@pytest.mark.parametrize(
    ("by", "up", "down"),
    [
        (SortBy.ADDED, [1, 2, 3, 4], [4, 3, 2, 1]),
        (SortBy.TITLE, [3, 2, 4, 1], [1, 4, 2, 3]),
        (SortBy.DATE, [2, 3, 1, 4], [1, 3, 2, 4]),
        (SortBy.PUBLISHER, [3, 4, 2, 1], [1, 2, 4, 3]),
        (SortBy.STATUS, [1, 4, 2, 3], [3, 2, 1, 4]),
        (SortBy.ANNOTATIONS, [1, 4, 3, 2], [2, 3, 1, 4]),
        (SortBy.LENGTH, [4, 3, 2, 1], [1, 2, 3, 4]),
        (SortBy.TIME, [1, 2, 3, 4], [4, 1, 2, 3]),
    ],
)
def test_each_order_goes_both_ways(library: Project, by: SortBy, up: list[int], down: list[int]) -> None:
    assert list(library.shelf(order=Order(by))) == up
    assert list(library.shelf(order=Order(by, descending=True))) == down


def test_the_order_of_adding_leaves_out_what_was_removed(library: Project) -> None:
    first, *others = library.shelf()
    assert list(library.shelf(order=Order(SortBy.ADDED, True))) == [*reversed(others), first]
    [id_] = library.ids_of(others[:1])
    library.remove_article(id_)
    assert list(library.shelf()) == [first, *others[1:]]
    assert list(library.shelf(order=Order(SortBy.ADDED, True))) == [*reversed(others[1:]), first]
    for other in library.ids_of([first, *others[1:]]):
        library.remove_article(other)
    assert list(library.shelf()) == []


def test_articles_without_a_publisher_come_last(library: Project) -> None:
    library.add("نص بلا ناشر")
    assert library.shelf(order=Order(SortBy.PUBLISHER))[-1] == 5
    assert library.shelf(order=Order(SortBy.PUBLISHER, descending=True))[-1] == 5


def test_articles_are_read_by_their_numbers(library: Project) -> None:
    found = library.articles_at([3, 2, 99])
    whole = library.articles()
    assert found == {2: whole[1], 3: whole[2]}
    assert library.articles_at([4])[4].seconds == 60
    assert library.articles_at([]) == {}
    assert library.number_of(whole[2].id[:-1]) == 3
    assert library.ids_of([4, 1, 99]) == [whole[0].id, whole[3].id]
    assert library.numbers_of([whole[3].id, "nothing"]) == {whole[3].id: 4}
    library.remove_article(whole[2].id)
    assert library.articles_at([3]) == {}
    assert list(library.shelf()) == [1, 2, 4]
    assert not library.has_article(whole[2].id)
    assert library.has_article(whole[1].id)
    with pytest.raises(NotFoundError):
        library.number_of("nothing")


def test_many_articles_are_read_in_portions(project: Project) -> None:
    project.add_many(NewArticle(f"نص {n}") for n in range(1_100))
    assert [each.title for each in project.articles_at(project.shelf()).values()] == [
        each.title for each in project.articles()
    ]


def test_what_there_is_is_counted(library: Project) -> None:
    assert library.progress() == Progress(2, 1, 1)
    assert library.progress().total == 4
    assert library.publishers() == {"رويترز": 1, "الأهرام": 1, "BBC": 1, "أخبار اليوم": 1}
    assert library.tags() == {"مناخ": 1, "قمة": 1, "budget": 1}
    assert library.label_counts() == {"claim": 2, "quote": 1}
    library.remove_article(library.ids_of([2])[0])
    assert library.label_counts() == {"quote": 1}


def test_neighbours_stand_in_the_order_of_adding(library: Project) -> None:
    ids = [each.id for each in library.articles()]
    assert library.neighbour(None) == ids[0]
    assert library.neighbour(ids[0]) == ids[1]
    assert library.neighbour(ids[3]) is None
    assert library.neighbour(ids[1], forward=False) == ids[0]
    library.remove_article(ids[1])
    assert library.neighbour(ids[0]) == ids[2]


def test_the_next_unfinished_article_is_found_round_the_end(library: Project) -> None:
    ids = [each.id for each in library.articles()]
    assert library.next_unfinished() == ids[0]
    assert library.next_unfinished(ids[1]) == ids[3]
    assert library.next_unfinished(ids[3]) == ids[0]
    assert library.next_unfinished(ids[3], among=[4, 3, 2]) == ids[1]
    assert library.next_unfinished(ids[0], among=[3, 2]) == ids[1]
    assert library.next_unfinished(ids[1], among=[3, 2]) is None
    library.set_status_of([ids[0], ids[1]], Status.DONE)
    assert library.next_unfinished(ids[3]) is None
    library.set_status(ids[3], Status.DONE)
    assert library.next_unfinished(ids[3]) is None


def test_the_next_article_with_unjudged_passages_is_found(library: Project) -> None:
    plain = library.add("الطقس جميل اليوم")
    ids = [each.id for each in library.articles()]
    assert library.next_unjudged(plain) == ids[0]
    told: list[int] = []
    assert library.next_unjudged(ids[3], on_article=told.append) == ids[0]
    assert told == [1]
    for each in ids[:2]:
        library.annotate(each, label="quote", start=0, end=library.article(each).characters - 1)
    assert library.next_unjudged(ids[3]) == ids[2]
    assert library.next_unjudged(plain, among=[2, 1, 9]) is None
    assert library.next_unjudged(plain, cancelled=lambda: True) is None
