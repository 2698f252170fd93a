"""What comes in, what is left alone, and what is told of either."""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from hashiya.core.articles import Status
from hashiya.core.edits import PROJECT_SCOPE, Change
from hashiya.core.link_kinds import STANDARD_LINK_KINDS, LinkKind
from hashiya.core.spans import Span
from hashiya.errors import EditError, FormatError, NotFoundError, StorageError
from hashiya.files.json_stream import json_items
from hashiya.formats.jsonl import reading as record_reading
from hashiya.formats.settling import Settling
from hashiya.project import Project, importing
from hashiya.project.import_report import ImportReport
from hashiya.project.incoming import Tally
from hashiya.storage import bulk, journal
from hashiya.storage.database import Database
from tests.formats.made_up import answer_here

from .sets import NEWS, OTHER, WHEN, link, mark, passages, record, state, whole_set, written


@pytest.fixture
def set_file(tmp_path: Path) -> Path:
    """A set of two articles with everything in it."""
    return written(tmp_path / "set.jsonl", whole_set())


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a transaction take two articles, or three annotations."""
    monkeypatch.setattr(importing, "_ARTICLES", 2)
    monkeypatch.setattr(importing, "_ANNOTATIONS", 3)


def many(path: Path, articles: int) -> Path:
    texts = [f"{OTHER} {number}" for number in range(articles)]
    marked = (
        record(f"a{number}", text, [mark(text, f"m{number}", "claim", 0, 5)])
        for number, text in enumerate(texts)
    )
    return written(path, marked)


def numbers(report: ImportReport) -> tuple[Any, ...]:
    """Return all that a report counts and names, without what only a true import has."""
    told = [str(each) for each in (*report.faults, *report.notes)]
    return asdict(report.tally), report.labels, report.new_labels, told, report.fault_count


# what comes in


def test_a_set_goes_out_and_comes_in_the_same_byte_for_byte(
    project: Project, set_file: Path, tmp_path: Path
) -> None:
    report = project.import_set(set_file)
    assert (report.format, report.fault_count, report.faults, report.notes) == ("jsonl", 0, [], [])
    assert report.tally == Tally(new_articles=2, annotations=3, links=2)
    out = tmp_path / "out.jsonl"
    project.export("jsonl", out)
    assert out.read_bytes() == set_file.read_bytes()
    with Project.create(tmp_path / "b.hashiya", annotator="Nobody") as other:
        other.import_set(out)
        again = tmp_path / "again.jsonl"
        other.export("jsonl", again)
        assert again.read_bytes() == out.read_bytes()
        assert other.check() == []


def test_everything_about_an_article_is_kept(project: Project, set_file: Path) -> None:
    project.import_set(set_file)
    first, second = project.articles()
    assert (first.id, first.title, first.status) == ("article-1", "عنوان article-1", Status.DONE)
    assert first.meta == {"source": "وكالة", "n": 1, "other_keys": {"من غيرنا": {"a": [1, 2]}}}
    assert first.paragraph_directions == {1: "ltr"}
    assert first.counts == {"claim": 2, "source": 1, "denial": 0, "quote": 0}
    assert (second.direction, second.status, second.annotations) == ("ltr", Status.NEW, 0)
    one, two, three = project.annotations("article-1")
    assert (one.spans, one.comment, one.unsure) == ((Span(0, 3), Span(11, 13)), "في أجزاء\nوسطر", True)
    assert one.extra == {"weight": [1, None], "spans": [{}, {"رأي": {"x": 0.5}}]}
    assert (two.annotator, two.origin, two.created_at) == ("Omar", "manual", WHEN)
    assert (three.origin, three.updated_at) == ("import:brat", WHEN)
    assert [(each.kind, each.extra) for each in project.links()] == [
        ("attributed_to", {"sure": False}),
        ("يتبع", {}),
    ]
    assert project.annotators() == ["Salma", "Omar", "ليلى"]


@pytest.mark.parametrize("format", ["jsonl", "w3c", "brat", "csv"])
def test_importing_twice_adds_nothing(project: Project, set_file: Path, tmp_path: Path, format: str) -> None:
    with Project.create(tmp_path / "b.hashiya", annotator="Nobody") as other:
        other.import_set(set_file)
        out = tmp_path / "out"
        other.export(format, out)
    first = project.import_set(out, format)
    assert (first.tally.new_articles, first.tally.annotations, first.tally.links) == (2, 3, 2)
    before, entries = state(project), len(project.history().entries)
    again = project.import_set(out, format)
    assert again.tally == Tally(known_articles=2, already=3, links_already=2)
    assert (again.edit, again.scope, again.new_labels, again.faults) == ("", "", [], [])
    assert state(project) == before
    assert len(project.history().entries) == entries


def test_what_another_program_marked_says_where_it_comes_from(
    project: Project, set_file: Path, tmp_path: Path
) -> None:
    with Project.create(tmp_path / "b.hashiya", annotator="Nobody") as other:
        other.import_set(set_file)
        other.export("w3c", tmp_path / "set.jsonld")
    report = project.import_set(tmp_path / "set.jsonld")
    assert report.format == "w3c"
    marks = project.annotations()
    assert {each.origin for each in marks} == {"import:w3c"}
    assert not {each.id for each in marks} & {"m1", "m2", "m3"}
    assert {each.annotator for each in marks} == {"ليلى", "Omar"}
    first, second = project.articles()
    assert first.id != "article-1"
    assert first.meta["file"] == second.meta["file"] == "set.jsonld"
    assert (first.status, second.status) == (Status.IN_PROGRESS, Status.NEW)


def test_a_text_that_is_there_gets_a_further_layer_and_no_copy(project: Project, set_file: Path) -> None:
    mine = project.add(NEWS, title="عنواني", meta={"mine": True})
    kept = project.annotate(mine, label="claim", start=0, end=3)
    report = project.import_set(set_file)
    assert report.tally == Tally(new_articles=1, known_articles=1, annotations=3, links=2)
    article = project.article(mine)
    assert (article.title, article.meta, article.status) == ("عنواني", {"mine": True}, Status.IN_PROGRESS)
    assert [each.title for each in project.articles()] == ["عنواني", "عنوان article-2"]
    layers = Counter(each.annotator for each in project.annotations(mine))
    assert layers == {"Salma": 1, "ليلى": 1, "Omar": 2}
    assert kept in {each.id for each in project.annotations(mine)}
    assert article.counts == {"claim": 3, "source": 1, "denial": 0, "quote": 0}


def test_a_new_article_is_in_progress_once_it_is_marked(project: Project, set_file: Path) -> None:
    plain, done = project.add(OTHER), project.add(NEWS)
    project.set_status(done, Status.DONE)
    project.import_set(set_file)
    assert project.article(done).status is Status.DONE
    assert project.article(plain).status is Status.NEW  # nothing is marked in it
    with pytest.raises(EditError):
        project.undo(plain)
    project.undo()
    project.set_status(done, Status.NEW)
    project.import_set(set_file)
    assert project.article(done).status is Status.IN_PROGRESS
    assert project.undo(done).edit.verb == "import"
    assert project.article(done).status is Status.NEW


def test_ids_that_are_taken_become_new_ones(project: Project, set_file: Path) -> None:
    changed = whole_set()[0] | {"text": f"{NEWS} ثانية"}
    other = record("article-1", changed["text"], changed["annotations"], changed["links"])
    project.import_set(set_file)
    report = project.import_set(written(set_file, [other]))
    assert report.tally == Tally(new_articles=1, annotations=3, links=2)
    first, _, third = project.articles()
    assert first.id == "article-1" != third.id
    ids = {each.id for each in project.annotations(third.id)}
    assert len(ids) == 3
    assert not ids & {"m1", "m2", "m3"}
    assert {each.from_ for each in project.links(third.id)} <= ids
    assert {each.to for each in project.links(third.id)} <= ids
    assert not {each.id for each in project.links(third.id)} & {"l1", "l2"}


def test_ids_of_a_removed_article_are_taken(project: Project, set_file: Path) -> None:
    project.import_set(set_file)
    project.remove_article("article-1")
    report = project.import_set(set_file)
    assert report.tally == Tally(new_articles=1, known_articles=1, annotations=3, links=2)
    assert "article-1" not in {each.id for each in project.articles()}
    assert not {each.id for each in project.annotations()} & {"m1", "m2", "m3"}


def test_ids_that_a_file_gives_twice_are_given_once(project: Project, tmp_path: Path) -> None:
    texts = [NEWS, OTHER, f"{OTHER} ثالث"]
    marks = [[mark(text, "m1", "claim", 0, 3), mark(text, "l1", "source", 4, 6)] for text in texts]
    links = [link("l1", "attributed_to", "m1", "l1")]
    records = [record("a", text, marks[at], links) for at, text in enumerate(texts)]
    report = project.import_set(written(tmp_path / "set.jsonl", records))
    assert report.tally == Tally(new_articles=3, annotations=6, links=3)
    assert len({each.id for each in project.articles()}) == 3
    assert len({each.id for each in project.annotations()} | {each.id for each in project.links()}) == 9
    first = project.articles()[0]
    assert first.id == "a"
    assert {each.id for each in project.annotations("a")} == {"m1", "l1"}


@pytest.mark.parametrize("there", [True, False], ids=["known", "new"])
def test_a_text_that_a_file_gives_twice_is_one_article(project: Project, tmp_path: Path, there: bool) -> None:
    marks = [mark(NEWS, "m1", "claim", 0, 3), mark(NEWS, "m2", "source", 4, 10)]
    tie = [link("l", "attributed_to", "m1", "m2")]
    records = [
        record("a", NEWS, status="new"),
        record("b", NEWS, marks, tie, status="new"),
        record("c", NEWS, marks, tie, status="new"),
        record("d", OTHER),
    ]
    if there:
        project.add(NEWS)
    path = written(tmp_path / "set.jsonl", records)
    dry, report = project.import_set(path, dry_run=True), project.import_set(path)
    assert numbers(dry) == numbers(report)
    known = Tally(1, 3, 2, 2, links=1, links_already=1)
    assert report.tally == (known if there else replace(known, new_articles=2, known_articles=2))
    article = next(each for each in project.articles() if each.characters == len(NEWS))
    assert article.status is Status.IN_PROGRESS
    assert article.counts == {"claim": 1, "source": 1, "denial": 0, "quote": 0}
    assert len(project.links()) == 1
    project.undo()
    assert project.annotations() == []
    project.redo()
    assert project.article(article.id) == article


def test_all_annotations_enter_the_layer_that_is_asked_for(project: Project, set_file: Path) -> None:
    report = project.import_set(set_file, annotator="  Mona\tB ")
    assert {each.annotator for each in project.annotations()} == {"Mona B"}
    assert report.tally.annotations == 3
    with pytest.raises(EditError, match="annotator's name"):
        project.import_set(set_file, annotator=" ")


def test_without_a_name_the_projects_annotator_is_it(project: Project, tmp_path: Path) -> None:
    marks = [
        mark(NEWS, "m1", "claim", 0, 3, annotator=""),
        mark(NEWS, "m2", "claim", 4, 6, annotator="\x00"),
        mark(NEWS, "m3", "claim", 4, 6, annotator="\x00"),
        mark(NEWS, "m4", "claim", 7, 9, annotator="  Omar "),
    ]
    project.set_annotator("Huda")
    report = project.import_set(written(tmp_path / "set.jsonl", [record("a", NEWS, marks)]))
    assert [each.annotator for each in project.annotations()] == ["Huda", "Huda", "Omar"]
    assert (report.tally.annotations, report.tally.already) == (3, 1)


def test_a_title_that_can_not_be_one_is_the_first_line(project: Project, tmp_path: Path) -> None:
    records = [record("a", NEWS, title=""), record("b", OTHER, title="س" * 1000)]
    project.import_set(written(tmp_path / "set.jsonl", records))
    assert [each.title for each in project.articles()] == ["قال الوزير إن السعر ارتفع.", OTHER]


def test_their_kind_of_link_may_become_one_of_the_projects_own(project: Project, tmp_path: Path) -> None:
    marks = [mark(NEWS, "m1", "claim", 0, 3), mark(NEWS, "m2", "source", 4, 10)]
    ties = [link("l", "by", "m1", "m2"), link("k", "against", "m1", "m2")]
    path = written(tmp_path / "a.jsonl", [record("a", NEWS, marks, ties)])
    project.set_link_kinds([*STANDARD_LINK_KINDS, LinkKind("opposes", "يعارض", "opposes")])
    report = project.import_set(path, mapping={"against": "opposes", "by": "attributed_to"})
    assert sorted(each.kind for each in project.links()) == ["attributed_to", "opposes"]
    assert report.new_labels == []


def test_a_link_between_what_was_there_already_is_added(project: Project, tmp_path: Path) -> None:
    marks = [mark(NEWS, "m1", "claim", 0, 3), mark(NEWS, "m2", "source", 4, 10)]
    project.import_set(written(tmp_path / "a.jsonl", [record("a", NEWS, marks)]))
    renamed = [mark(NEWS, "x1", "claim", 0, 3), mark(NEWS, "x2", "source", 4, 10)]
    tie = [link("l", "denies", "x1", "x2")]
    report = project.import_set(written(tmp_path / "b.jsonl", [record("b", NEWS, renamed, tie)]))
    assert report.tally == Tally(known_articles=1, already=2, links=1)
    assert [(each.from_, each.kind, each.to) for each in project.links()] == [("m1", "denies", "m2")]
    assert report.scope == PROJECT_SCOPE
    project.undo()
    assert project.links() == []


# what is left out, and told


def test_what_does_not_fit_is_told_and_the_rest_comes_in(project: Project, tmp_path: Path) -> None:
    marks = [
        mark(NEWS, "m1", "claim", 0, 3, comment="a\x00b"),
        mark(NEWS, "m2", "claim", 0, 3, origin="س" * 200),
        mark(NEWS, "m3", "claim", 0, 3),
        mark(NEWS, "m4", "source", 4, 10),
        mark(NEWS, "m5", "source", 4, 999),
    ]
    links = [link("l1", "denies", "m1", "m3"), link("l2", "denies", "m4", "m3")]
    path = written(tmp_path / "set.jsonl", [record("a", NEWS, marks, links)])
    report = project.import_set(path)
    assert report.tally == Tally(new_articles=1, annotations=2, links=1, links_left_out=1)
    assert [str(each) for each in report.faults] == [
        f"{path}, line 1: the span 4:999 ends past the end of the text, which has 44 characters.",
        f"{path}: The text has a NUL in line 1, column 2: choose another encoding, or take it out.",
        f"{path}: An annotation's origin needs 1 to 100 visible characters: choose another one.",
    ]
    assert {each.article for each in report.faults} == {"a"}
    assert report.fault_count == 3


def test_what_no_project_can_keep_is_told(
    project: Project, set_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from hashiya.project import incoming_rows

    checked = incoming_rows.checked_meta

    def refuse(meta: Any) -> Any:
        return checked({"x": float("nan")} if "date" in meta or "sure" in meta else meta)

    monkeypatch.setattr(incoming_rows, "checked_meta", refuse)
    report = project.import_set(set_file)
    assert report.tally == Tally(new_articles=1, annotations=3, links=1)
    assert [(each.article, "can't be kept" in each.message) for each in report.faults] == [
        ("article-1", True),
        ("article-2", True),
    ]
    assert [each.id for each in project.articles()] == ["article-1"]


def test_a_thousand_faults_are_held_and_all_are_counted(project: Project, tmp_path: Path) -> None:
    marks = [mark(NEWS, f"m{number}", "\x01", 0, 3) for number in range(1200)]
    path = written(tmp_path / "set.jsonl", [record("a", NEWS, marks)])
    report = project.import_set(path)
    assert (report.fault_count, len(report.faults)) == (1200, 1000)
    assert report.tally == Tally(new_articles=1, left_out=1200)
    assert report.labels == {"\x01": (None, 1200)}


def test_a_note_is_not_told_again_and_a_thousand_are_held(project: Project, tmp_path: Path) -> None:
    text = "e\u0301" * 1300
    marks = [mark(text, f"m{at}", "claim", at * 2, at * 2 + 1) for at in range(1200)]
    twice = [marks[0] | {"id": "x", "label": "source"}, *marks]
    path = written(tmp_path / "set.jsonl", [record("a", text, twice)])
    report = project.import_set(path)
    assert (report.note_count, len(report.notes)) == (1201, 1000)
    assert str(report.notes[0]) == f"{path}, line 1: the span 0:1 begins or ends inside a grapheme."
    assert len(set(report.notes)) == 1000


def test_what_is_no_set_is_refused(project: Project, tmp_path: Path) -> None:
    before = state(project)
    with pytest.raises(NotFoundError, match="There is no file"):
        project.import_set(tmp_path / "none.jsonl")
    path = written(tmp_path / "set.jsonl", whole_set())
    with pytest.raises(FormatError, match="no format 'word'"):
        project.import_set(path, "word")
    with pytest.raises(FormatError, match="no format 'html'"):
        project.import_set(path, "html")
    with pytest.raises(EditError, match="is no unit"):
        project.import_set(path, unit="furlong")
    assert state(project) == before


def test_a_unit_that_is_asked_for_is_taken(project: Project, tmp_path: Path) -> None:
    text = "😀 قال الوزير"
    path = tmp_path / "set.jsonl"
    path.write_text(json.dumps({"text": text, "label": [[3, 6, "claim"]]}) + "\n", encoding="utf-8")
    project.import_set(path, "doccano", unit="utf16", annotator="A")
    project.import_set(path, "doccano", unit="codepoint", annotator="B")
    assert passages(project) == [("A", "claim", "قال"), ("B", "claim", "ال ")]


def test_a_project_with_an_unusual_name_is_never_read_in_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    written(folder / "set.jsonl", whole_set())
    with Project.create(folder / "project.db", annotator="Salma") as unusual:
        with pytest.raises(FormatError, match="holds the project itself"):
            unusual.import_set(folder)
        assert unusual.import_set(folder / "set.jsonl").tally.new_articles == 2
    with Project.create(folder / "b.hashiya", annotator="Salma") as usual:
        (folder / "project.db").unlink()
        assert usual.import_set(folder / "set.jsonl").tally.new_articles == 2


# dry runs, batches, stops, failures


def test_a_dry_run_changes_nothing_and_tells_the_same(project: Project, tmp_path: Path) -> None:
    records = [
        *whole_set(),
        *whole_set(),
        record("c", f"{OTHER} x", [mark(OTHER, "m1", "رأي", 0, 5), mark(OTHER, "n", "\x01", 0, 5)]),
    ]
    path = written(tmp_path / "set.jsonl", records)
    project.add(OTHER)
    before, entries = state(project), len(project.history().entries)
    heard: list[Change] = []
    project.listeners.append(heard.append)
    dry = project.import_set(path, mapping={"source": ""}, dry_run=True)
    assert (dry.dry_run, dry.edit, dry.scope, heard) == (True, "", "", [])
    assert state(project) == before
    assert len(project.history().entries) == entries
    report = project.import_set(path, mapping={"source": ""})
    assert numbers(dry) == numbers(report)
    assert report.tally == Tally(2, 3, 3, 2, 3, links=1, links_already=1, links_left_out=2)
    assert report.new_labels == ["label"]
    assert [each.edit.id for each in heard] == [report.edit]


def test_a_dry_run_after_another_one_counts_against_it(project: Project, tmp_path: Path) -> None:
    """As three annotators' files of the same articles come in."""
    paths = [
        written(
            tmp_path / f"{who}.jsonl",
            [
                record("a", NEWS, [mark(NEWS, "m1", "رأي", 0, 3), mark(NEWS, "m2", "claim", 4, 10)]),
                record(who, f"{OTHER} {who}"),
            ],
        )
        for who in ("سلمى", "ليلى", "نور")
    ]
    dry: list[ImportReport] = []
    for path in paths:
        dry.append(project.import_set(path, dry_run=True, after=dry[-1] if dry else None))
    assert project.articles() == []
    true = [project.import_set(path) for path in paths]
    assert list(map(numbers, dry)) == list(map(numbers, true))
    assert [each.tally.new_articles for each in true] == [2, 1, 1]
    assert [each.tally.annotations for each in true] == [2, 0, 0]
    assert [each.new_labels for each in true] == [["label"], [], []]


@pytest.mark.usefixtures("small_batches")
def test_a_dry_run_tells_the_same_over_batches(project: Project, tmp_path: Path) -> None:
    again = [record(f"b{n}", f"{OTHER} {n}", [mark(OTHER, "x", "source", 0, 5)]) for n in range(5)]
    lines = many(tmp_path / "many.jsonl", 5).read_text(encoding="utf-8")
    path = written(tmp_path / "set.jsonl", again)
    path.write_text(lines + path.read_text(encoding="utf-8") + lines, encoding="utf-8")
    dry = project.import_set(path, dry_run=True)
    report = project.import_set(path)
    assert numbers(dry) == numbers(report)
    assert report.tally == Tally(new_articles=5, known_articles=10, annotations=10, already=5)
    assert len(project.annotations()) == 10


@pytest.mark.usefixtures("small_batches")
def test_all_batches_are_one_edit(project: Project, tmp_path: Path) -> None:
    before = state(project)
    heard: list[Change] = []
    done: list[int] = []
    project.listeners.append(heard.append)
    report = project.import_set(many(tmp_path / "set.jsonl", 5), on_article=done.append)
    assert done == [2, 4, 5]
    assert [each.edit.id for each in heard] == [report.edit] * 3
    after = state(project)
    heard.clear()
    assert project.undo().edit.id == report.edit
    assert len(heard) == 3
    assert state(project)[:4] == before[:4]
    assert project.check() == []
    with pytest.raises(EditError, match="nothing to undo"):
        project.undo()
    assert project.redo().edit.id == report.edit
    assert state(project) == after
    assert project.check() == []
    with pytest.raises(EditError, match="nothing to redo"):
        project.redo()


@pytest.mark.usefixtures("small_batches")
def test_batches_end_with_their_annotations_too(project: Project, tmp_path: Path) -> None:
    marks = [mark(NEWS, f"m{at}", "claim", at, at + 1) for at in range(3)]
    records = [record("a", NEWS, marks), record("b", OTHER), record("c", f"{OTHER} x")]
    done: list[int] = []
    project.import_set(written(tmp_path / "set.jsonl", records), on_article=done.append)
    assert done == [1, 3]


@pytest.mark.usefixtures("small_batches")
def test_a_stopped_import_keeps_whole_batches_and_is_undone_at_once(project: Project, tmp_path: Path) -> None:
    done: list[int] = []
    report = project.import_set(
        many(tmp_path / "set.jsonl", 9), on_article=done.append, cancelled=lambda: len(done) == 2
    )
    assert report.stopped
    assert (report.tally.new_articles, report.tally.annotations) == (4, 4)
    assert (len(project.articles()), len(project.annotations())) == (4, 4)
    assert project.check() == []
    assert project.undo().edit.id == report.edit
    assert project.articles() == []
    again = project.import_set(tmp_path / "set.jsonl", cancelled=lambda: True)
    assert (again.stopped, again.edit, again.tally) == (True, "", Tally())


@pytest.mark.usefixtures("small_batches")
def test_a_batch_that_storage_refuses_leaves_nothing_of_itself(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_all, calls = bulk.add_all, iter(range(100))

    def refuse(db: Any, marks: Any, links: Any) -> None:
        add_all(db, marks, links)
        if next(calls) == 1:
            raise StorageError("The disk is full: free some room.", kind="full")

    monkeypatch.setattr(bulk, "add_all", refuse)
    path = many(tmp_path / "set.jsonl", 5)
    with pytest.raises(StorageError, match="disk is full"):
        project.import_set(path)
    assert [each.id for each in project.articles()] == ["a0", "a1"]
    assert [each.id for each in project.annotations()] == ["m0", "m1"]
    assert project.check() == []
    report = project.import_set(path)
    assert report.tally == Tally(new_articles=3, known_articles=2, annotations=3, already=2)
    assert [each.id for each in project.annotations()] == [f"m{number}" for number in range(5)]
    project.undo()
    project.undo()
    assert project.articles() == []


@pytest.mark.usefixtures("small_batches")
def test_what_was_read_before_reading_failed_is_in_and_told(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_here(monkeypatch)
    settled, calls = Settling.settled, iter(range(100))

    def fail(self: Settling, given: Any) -> Any:
        if next(calls) == 3:
            raise ZeroDivisionError
        return settled(self, given)

    monkeypatch.setattr(Settling, "settled", fail)
    heard: list[Change] = []
    project.listeners.append(heard.append)
    with pytest.raises(ZeroDivisionError):
        project.import_set(many(tmp_path / "set.jsonl", 5))
    assert [each.id for each in project.articles()] == ["a0", "a1"]
    assert [each.articles for each in heard] == [{"a0", "a1"}]


@pytest.mark.usefixtures("small_batches")
def test_a_batch_is_brought_to_the_disk_while_the_next_is_read(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_here(monkeypatch)
    settled, calls, committed = Settling.settled, iter(range(100)), journal.commit
    third = threading.Event()

    def tell(self: Settling, given: Any) -> Any:
        if next(calls) == 2:
            third.set()
        return settled(self, given)

    def commit(db: Database, edit: Any, texts: Any, *, on_written: Callable[[], None]) -> Change:
        def written() -> None:
            on_written()
            assert third.wait(10)

        return committed(db, edit, texts, on_written=written)

    monkeypatch.setattr(Settling, "settled", tell)
    monkeypatch.setattr(journal, "commit", commit)
    project.import_set(many(tmp_path / "set.jsonl", 3))
    assert len(project.articles()) == 3


@pytest.mark.usefixtures("small_batches")
def test_reading_that_ends_in_the_middle_keeps_what_came_in(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_here(monkeypatch)
    path = many(tmp_path / "set.jsonl", 3)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    monkeypatch.setattr(record_reading, "json_items", partial(json_items, longest=2_000_000))
    path.write_text("".join((*lines, '{"' + "x" * 5_000_000, *lines)), encoding="utf-8")
    report = project.import_set(path)
    assert report.tally.new_articles == 3
    assert report.fault_count == 1
    assert report.faults[0].line == 4
    assert "reading ends here" in report.faults[0].message
    assert "Line 4 is longer than 2 MB" in report.faults[0].message
    assert project.undo().edit.id == report.edit
    path.write_text('{"' + "x" * 5_000_000, encoding="utf-8")
    with pytest.raises(FormatError, match="Line 1 is longer"):
        project.import_set(path, "jsonl")


# undo in the presence of other edits


@pytest.fixture
def layered(project: Project, set_file: Path) -> Iterator[tuple[str, ImportReport]]:
    """An article of the project that an import gave further layers, with an article of its own beside it."""
    mine = project.add(NEWS, title="عنواني")
    yield mine, project.import_set(set_file)
    assert project.check() == []


def test_an_import_is_undone_from_any_history_that_it_entered(
    project: Project, layered: tuple[str, ImportReport]
) -> None:
    mine, report = layered
    after = state(project)
    assert project.undo(mine).edit.id == report.edit
    assert (len(project.articles()), project.annotations(), project.links()) == (1, [], [])
    project.redo()
    assert state(project) == after
    assert project.undo().edit.id == report.edit
    project.redo(mine)
    assert state(project) == after


def test_an_edit_that_came_later_stands_in_the_way(
    project: Project, layered: tuple[str, ImportReport]
) -> None:
    mine, report = layered
    project.annotate(mine, label="quote", start=0, end=5)
    before = state(project)
    with pytest.raises(EditError, match="also changed the article “عنواني”, where other edits came later"):
        project.undo()
    assert state(project) == before
    project.undo(mine)
    project.add("نص جديد")
    with pytest.raises(EditError, match="also changed the label set or the list of articles"):
        project.undo(mine)
    project.undo()
    assert project.undo(mine).edit.id == report.edit
    project.set_title(mine, "آخر")
    with pytest.raises(EditError, match="nothing to redo"):
        project.redo(mine)
    with pytest.raises(EditError, match="redo those there first"):
        project.redo()


def test_an_imported_annotation_that_was_changed_stands_in_the_way(project: Project, set_file: Path) -> None:
    project.import_set(set_file)
    project.set_comment("m2", "غيّرت هذا")
    before = state(project)
    with pytest.raises(EditError, match="isn't as this edit left it"):
        project.undo()
    assert state(project) == before
    project.undo("article-1")
    project.undo()
    assert project.articles() == []


def test_an_imported_label_that_is_used_stands_in_the_way(project: Project, tmp_path: Path) -> None:
    mine = project.add(OTHER)
    path = written(tmp_path / "set.jsonl", [record("a", NEWS, [mark(NEWS, "m", "rumour", 0, 3)])])
    assert project.import_set(path).new_labels == ["rumour"]
    project.annotate(mine, label="rumour", start=0, end=3)
    before = state(project)
    with pytest.raises(EditError, match="label rumour is in use"):
        project.undo()
    assert state(project) == before
    project.undo(mine)
    project.undo()
    assert "rumour" not in {each.id for each in project.labels}


def test_a_file_without_texts_finds_them_in_the_project(project: Project, tmp_path: Path) -> None:
    mine = project.add(NEWS)
    digest = project.article(mine).sha256
    path = tmp_path / "set.jsonld"

    def given(sha256: str, start: int, end: int) -> dict[str, Any]:
        position = {"type": "TextPositionSelector", "start": start, "end": end}
        return {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": f"urn:x:{sha256[:4]}",
            "type": "Annotation",
            "body": {"type": "TextualBody", "purpose": "tagging", "value": "claim"},
            "target": {"source": f"urn:sha256:{sha256}", "selector": position},
        }

    path.write_text(json.dumps([given(digest, 4, 10), given("0" * 64, 0, 3)]), encoding="utf-8")
    report = project.import_set(path)
    assert passages(project) == [("Salma", "claim", NEWS[4:10])]
    assert (report.tally.known_articles, report.tally.new_articles) == (1, 0)
    assert report.fault_count == 1


def test_a_comment_that_finds_another_one_in_its_place_is_told(project: Project, tmp_path: Path) -> None:
    given = [mark(NEWS, "m1", "claim", 0, 3, comment="أول"), mark(NEWS, "m2", "claim", 0, 3, comment="ثان")]
    report = project.import_set(written(tmp_path / "set.jsonl", [record("a1", NEWS, given)]))
    assert (report.tally.annotations, report.tally.already, report.fault_count) == (1, 1, 1)
    assert "is there already, so its comment «ثان» stays out" in report.faults[0].message
    (kept,) = project.annotations()
    assert kept.comment == "أول"
    again = project.import_set(tmp_path / "set.jsonl")
    assert (again.tally.already, [str(each.message) for each in again.faults]) == (
        2,
        [str(report.faults[0].message)],
    )


def test_an_import_that_is_read_apart_is_stopped_while_it_is_waited_for(
    project: Project, tmp_path: Path
) -> None:
    project.import_set(written(tmp_path / "set.jsonl", whole_set()))
    project.export("refi-qda", tmp_path / "set.qdpx")
    with Project.create(tmp_path / "other.hashiya", annotator="ليلى") as other:
        stopped = other.import_set(tmp_path / "set.qdpx", cancelled=lambda: True)
        assert (stopped.stopped, stopped.edit, stopped.tally) == (True, "", Tally())
        assert other.import_set(tmp_path / "set.qdpx").tally.new_articles == 2


@pytest.mark.parametrize(
    ("name", "body"), [("a.jsonl", "\n"), ("a.conll", "\n\n"), ("a.csv", "text,label\n")]
)
def test_a_file_that_gives_nothing_is_told(project: Project, tmp_path: Path, name: str, body: str) -> None:
    path = tmp_path / name
    path.write_text(body, encoding="utf-8")
    report = project.import_set(path, {"jsonl": "jsonl"}.get(name[2:], "auto"))
    assert [str(fault) for fault in report.faults] == [f"{path}: there is no article in it."]


def test_a_set_that_is_said_to_hold_nothing_is_none_the_worse(project: Project, tmp_path: Path) -> None:
    project.export("jsonl", tmp_path / "set.jsonl")
    assert project.import_set(tmp_path / "set.jsonl").fault_count == 0
