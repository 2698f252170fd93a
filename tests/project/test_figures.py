"""Figures agree with what was done by hand, and with nothing that was taken back."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from hashiya.analysis.figures import Bin, Count, Figures, MarkedArticle, Spread
from hashiya.core.articles import Status
from hashiya.core.link_kinds import LinkKind
from hashiya.core.spans import Span
from hashiya.errors import HashiyaError
from hashiya.formats.annotation_set import CancelledError
from hashiya.project import Project, marking

FIRST = "قالت الوزارة إن السعر ارتفع.\nونفت الشركة ذلك.\nوأضاف المتحدث أنه ثابت."
SECOND = "قال متحدث: «لا علم لنا».\nوأكّدت الشّركة أن الأمر قيد الدراسة."


@pytest.fixture
def days(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let what is done from now on be done on a day."""
    seconds = count()

    def put(day: str) -> None:
        moment = f"{day}T10:00:00.{next(seconds):03}Z"
        monkeypatch.setattr(marking, "now", lambda: moment)

    return put


def _mark(project: Project, article: str, label: str, words: str) -> str:
    start = project.text(article).index(words)
    return project.annotate(article, label=label, start=start, end=start + len(words))


@pytest.fixture
def known(project: Project, days: Callable[[str], None]) -> tuple[str, str, str]:
    """Three articles, two of them annotated by two annotators on two days, and much that was taken back."""
    first, second = project.add(FIRST, title="الأول"), project.add(SECOND, title="الثاني")
    third = project.add("لا شيء هنا بعد.", title="الثالث")
    removed = project.add("قال المحذوف نعم.", title="المحذوف")
    days("2025-03-01")
    _mark(project, first, "source", "الوزارة")
    _mark(project, first, "claim", "السعر ارتفع")
    _mark(project, first, "source", "الشركة")
    project.remove(_mark(project, first, "denial", "ونفت"))
    _mark(project, removed, "source", "المحذوف")
    project.set_annotator("Omar")
    days("2025-03-04")
    _mark(project, second, "source", "الشّركة")
    _mark(project, second, "quote", "لا علم لنا")
    project.undo(second)
    project.set_status(first, Status.DONE)
    project.record_time(first, 130)
    project.record_time(second, 59)
    project.record_time(removed, 500)
    project.remove_article(removed)
    return first, second, third


def test_an_empty_project_has_no_figures(project: Project) -> None:
    assert project.figures() == Figures(
        statuses=(Count("new", 0), Count("in_progress", 0), Count("done", 0)),
        labels=tuple(Count(name, 0) for name in ("claim", "source", "denial", "quote")),
    )


def test_totals(project: Project, known: tuple[str, str, str]) -> None:
    figures = project.figures()
    assert (figures.articles, figures.marked, figures.annotations) == (3, 2, 4)
    assert figures.characters == len(FIRST) + len(SECOND) + len("لا شيء هنا بعد.")
    assert figures.seconds == 189
    assert figures.statuses == (Count("new", 1), Count("in_progress", 1), Count("done", 1))


def test_annotations_are_counted_by_label_annotator_and_day(
    project: Project, known: tuple[str, str, str]
) -> None:
    figures = project.figures()
    assert figures.labels == (Count("claim", 1), Count("source", 3), Count("denial", 0), Count("quote", 0))
    assert figures.annotators == (Count("Salma", 3), Count("Omar", 1))
    assert figures.days == (Count("2025-03-01", 3), Count("2025-03-04", 1))


def test_articles_are_told_of_by_how_much_is_marked(project: Project, known: tuple[str, str, str]) -> None:
    first, second, _ = known
    figures = project.figures()
    assert figures.per_article == Spread((Bin(1, 2, 1), Bin(2, 3, 0), Bin(3, 4, 1)), 1, 1, 3)
    assert figures.most == (MarkedArticle(first, "الأول", 3), MarkedArticle(second, "الثاني", 1))
    assert figures.least == ()
    assert figures.minutes == Spread((Bin(0, 1, 1), Bin(1, 2, 0), Bin(2, 3, 1)), 0, 0, 2)
    assert figures.lengths.least == len("لا شيء هنا بعد.")


def test_no_article_is_among_the_most_and_the_least_marked(project: Project) -> None:
    for number in range(8):
        article = project.add(f"قال {number} نعم")
        for start in range(3 if number < 4 else 1):
            project.annotate(article, label="claim", start=start, end=start + 1)
    figures = project.figures()
    assert [each.number for each in figures.most] == [3, 3, 3, 3, 1]
    assert [each.number for each in figures.least] == [1, 1, 1]
    assert not {each.id for each in figures.most} & {each.id for each in figures.least}


def test_sources_are_one_however_they_are_written(project: Project, known: tuple[str, str, str]) -> None:
    first = known[0]
    project.annotate(first, label="source", spans=[Span(0, 4), Span(5, 12)])
    figures = project.figures()
    assert figures.sources == (Count("الشركة", 2), Count("الوزارة", 1), Count("قالت … الوزارة", 1))
    assert figures.different_sources == 3


def test_sources_are_what_contents_are_attributed_to(project: Project, known: tuple[str, str, str]) -> None:
    project.set_link_kinds([LinkKind("attributed_to", "منسوب إلى", "attributed to", ("source",), ("claim",))])
    assert project.figures().sources == (Count("السعر ارتفع", 1),)
    project.set_link_kinds([LinkKind("near", "قرب", "near")])
    assert len(project.figures().sources) == 2


def test_verbs_are_counted_in_paragraphs_with_annotations(
    project: Project, known: tuple[str, str, str]
) -> None:
    # neither وأضاف nor قال متحدث stands beside an annotation
    assert set(project.figures().verbs) == {Count("أكد", 1), Count("قال", 1), Count("نفى", 1)}


def test_places_are_where_annotations_begin(project: Project, known: tuple[str, str, str]) -> None:
    at = FIRST.index("الوزارة") * 10 // len(FIRST), FIRST.index("الشركة") * 10 // len(FIRST)
    later = SECOND.index("الشّركة") * 10 // len(SECOND)
    expected = [0] * 10
    for tenth in (*at, later):
        expected[tenth] += 1
    claim, source = project.figures().places
    assert (source.label, source.tenths) == ("source", tuple(expected))
    assert sum(source.paragraphs) == 3
    assert (claim.label, sum(claim.tenths)) == ("claim", 1)


def test_a_retired_label_counts_where_it_is_in_use(project: Project, known: tuple[str, str, str]) -> None:
    for label in ("source", "quote"):
        project.retire_label(label)
    assert [each.name for each in project.figures().labels] == ["claim", "source", "denial"]


def test_an_import_without_a_date_is_of_no_day(
    project: Project, article: str, days: Callable[[str], None]
) -> None:
    days("gestern   ")
    _mark(project, article, "claim", "الوزير")
    figures = project.figures()
    assert (figures.annotations, figures.days) == (1, ())


def test_figures_tell_how_far_they_are_and_stop(project: Project, known: tuple[str, str, str]) -> None:
    told: list[tuple[int, int]] = []
    project.figures(on_progress=lambda done, whole: told.append((done, whole)))
    assert told == [(0, 2), (1, 2)]
    with pytest.raises(CancelledError):
        project.figures(cancelled=lambda: True)
    with pytest.raises(HashiyaError):
        project.figures(cancelled=iter([False, True]).__next__)


def test_a_reader_counts_beside_a_writer(project: Project, known: tuple[str, str, str]) -> None:
    with Project.open(project.path, read_only=True) as reader:
        assert reader.figures() == project.figures()


def test_figures_of_many_articles_are_read_in_portions(tmp_path: Path) -> None:
    with Project.create(tmp_path / "many.hashiya", annotator="Salma") as project:
        for number in range(40):
            article = project.add(f"قال الشاهد {number} نعم")
            _mark(project, article, "source", f"الشاهد {number}")
        figures = project.figures()
    assert figures.verbs == (Count("قال", 40),)
    assert figures.different_sources == 40
