"""A project's articles are searched in their order, lazily, within what is asked for."""

import pytest

from hashiya.core.spans import Span
from hashiya.errors import EditError, NotFoundError
from hashiya.project import Project
from hashiya.project.hits import Hit
from hashiya.project.within import EVERYWHERE, Within
from hashiya.storage import search_index
from hashiya.text.fold import NOTHING
from hashiya.text.seeking import Query

FIRST = "قال الوزير إن السعر ارتفع.\nونفى الوزيرُ ذلك."
SECOND = "وزير آخر قال لا."


@pytest.fixture
def ids(project: Project) -> tuple[str, str]:
    return project.add(FIRST, title="أول"), project.add(SECOND, title="ثان")


def texts(project: Project, query: str, within: Within = EVERYWHERE) -> list[tuple[str, Span]]:
    return [(hit.article, hit.span) for hit in project.search(Query(query), within)]


def test_hits_come_in_order_with_what_is_around(project: Project, ids: tuple[str, str]) -> None:
    hits = list(project.search(Query("الوزير")))
    assert hits == [
        Hit(ids[0], "أول", Span(4, 10), "الوزير", "قال ", " إن السعر ارتفع."),
        Hit(ids[0], "أول", Span(32, 39), "الوزيرُ", "ونفى ", " ذلك."),
    ]
    assert texts(project, "وزير") == [(ids[0], Span(6, 10)), (ids[0], Span(34, 39)), (ids[1], Span(0, 4))]
    assert list(project.search(Query("أخر", NOTHING))) == []


def test_what_is_around_ends_after_sixty_and_cuts_no_letter(project: Project) -> None:
    project.add("ب\u064e" * 40 + "قال" + "ت\u064e" * 40)
    (hit,) = project.search(Query("قال"))
    assert (hit.before, hit.after) == ("ب\u064e" * 30, "ت\u064e" * 30)
    project.add("x" + "ب\u064e" * 30 + "قبل" + "y" + "ت\u064e" * 30)
    (hit,) = project.search(Query("قبل"))
    assert (hit.before, hit.after) == ("ب\u064e" * 30, "y" + "ت\u064e" * 29)


def test_removed_articles_are_left_out(project: Project, ids: tuple[str, str]) -> None:
    project.remove_article(ids[0])
    assert texts(project, "وزير") == [(ids[1], Span(0, 4))]
    project.undo()
    assert len(texts(project, "وزير")) == 3


def test_within_labels_annotators_and_what_is_unlabelled(project: Project, ids: tuple[str, str]) -> None:
    project.annotate(ids[0], label="source", start=4, end=10)
    project.annotate(ids[1], label="claim", start=0, end=8)
    project.set_annotator("Rami")
    project.annotate(ids[0], label="denial", start=27, end=39)
    first, second, third = texts(project, "وزير")
    assert texts(project, "وزير", Within(frozenset({"source"}))) == [first]
    assert texts(project, "وزير", Within(frozenset({"source", "denial"}))) == [first, second]
    assert texts(project, "وزير", Within(frozenset({"quote"}))) == []
    assert texts(project, "وزير", Within(annotators=frozenset({"Salma"}))) == [first, third]
    assert texts(project, "وزير", Within(unlabelled=True)) == []
    assert texts(project, "وزير", Within(unlabelled=True, annotators=frozenset({"Rami"}))) == [first, third]
    assert texts(project, "وزير", Within(frozenset({"claim"}), True)) == [third]
    assert len(texts(project, "قال", Within(unlabelled=True))) == 2
    assert texts(project, "لا شيء", Within(unlabelled=True)) == []
    assert list(project.search(Query("x+", regex=True), Within(unlabelled=True))) == []
    assert texts(project, "وزير", Within(frozenset({"source"}), articles=())) == []


def test_within_articles(project: Project, ids: tuple[str, str]) -> None:
    assert texts(project, "قال", Within(articles=[ids[1][:12]])) == [(ids[1], Span(9, 12))]
    assert texts(project, "قال", Within(articles=())) == []


def test_what_is_not_there_and_what_cannot_be_used_is_told_at_once(project: Project) -> None:
    for within in (
        Within(frozenset({"nothing"})),
        Within(annotators=frozenset({"nobody"})),
        Within(articles=["none"]),
    ):
        with pytest.raises(NotFoundError):
            project.search(Query("قال"), within)
    with pytest.raises(EditError):
        project.search(Query(""))
    with pytest.raises(EditError):
        project.search(Query("(", regex=True))


def test_progress_is_told_and_a_search_stops(project: Project) -> None:
    for number in range(70):
        project.add(f"قال {number}")
    told: list[tuple[int, int]] = []

    def tell(done: int, total: int) -> None:
        told.append((done, total))

    hits = project.search(Query("قال"), on_progress=tell)
    assert next(hits).text == "قال"
    # what was taken into the index, then what was read
    assert told == [(70, 70)]
    assert len(list(hits)) == 69
    assert told[1:] == [(32, 70), (64, 70), (70, 70)]
    told.clear()
    assert len(list(project.search(Query("قال"), on_progress=tell, cancelled=lambda: bool(told)))) == 32
    told.clear()
    expression = Query("ق.ل", regex=True)
    assert len(list(project.search(expression, on_progress=tell, cancelled=lambda: len(told) > 1))) == 64
    assert list(project.search(Query("قال"), cancelled=lambda: True)) == []


def test_hits_are_given_while_the_index_is_still_being_made(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(70):
        project.add(f"قال {number}" if number % 2 else f"ذكر {number}")
    monkeypatch.setattr(search_index, "_AT_ONCE", 4)
    told: list[tuple[int, int]] = []
    hits = project.search(Query("قال"), on_progress=lambda *part: told.append(part))
    assert next(hits).text == "قال"
    assert project.index_state() == (16, 70)
    assert told == [(4, 70), (8, 70), (12, 70), (16, 70)]
    assert [hit.span.start for hit in hits] == [0] * 34
    assert project.index_state() == (70, 70)
    assert told[-1] == (70, 70)


def test_articles_that_can_hold_a_query_are_counted(project: Project, ids: tuple[str, str]) -> None:
    assert project.candidates(Query("وزير")) == 0
    assert project.catch_up_index()
    assert project.candidates(Query("وزير")) == 2
    assert project.candidates(Query("وزير"), Within(articles=ids[:1])) == 1
    assert project.candidates(Query("الوزير", whole_word=True)) == 1
    assert project.candidates(Query("وز.ر", regex=True)) is None
    assert project.candidates(Query("«")) is None
    with pytest.raises(EditError):
        project.candidates(Query(""))


def test_a_project_open_for_reading_is_searched(project: Project, ids: tuple[str, str]) -> None:
    with Project.open(project.path, read_only=True) as reader:
        assert len(texts(reader, "وزير")) == 3


def test_how_far_the_index_is(project: Project, ids: tuple[str, str]) -> None:
    assert project.index_state() == (0, 2)
    told: list[tuple[int, int]] = []
    assert not project.catch_up_index(cancelled=lambda: True)
    assert project.catch_up_index(on_progress=lambda *part: told.append(part))
    assert (told, project.index_state()) == ([(2, 2)], (2, 2))
    assert project.catch_up_index(on_progress=lambda *part: told.append(part))
    assert len(told) == 1
