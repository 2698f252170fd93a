"""The shelf says what the articles say, whoever wrote them, and is made anew where it may not."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from hashiya.core.articles import Status, tags_of
from hashiya.core.edits import Row
from hashiya.core.wanted import Wanted
from hashiya.project import Project
from hashiya.storage import shelf
from hashiya.storage.shelved import shelved
from tests.storage.conftest import Spoil

DATA = Path(__file__).parents[1] / "data"
OLDER = "UPDATE project SET value = 'older 3' WHERE key = 'shelf'"
DONE = Wanted(statuses=frozenset({Status.DONE}))


def row(**meta: Any) -> Row:
    return {"status": "new", "characters": 5, "title": "خَبَرٌ", "meta": meta}


@pytest.mark.parametrize(
    ("meta", "date", "publisher", "tags"),
    [
        ({}, "", "", ""),
        (
            {"date": "2024-03-05T10:00:00Z", "publisher": " وكالة\nالأنباء "},
            "2024-03-05",
            "وكالة الأنباء",
            "",
        ),
        ({"published": "2024-03", "site": "bbc.com"}, "2024-03", "bbc.com", ""),
        ({"date": "yesterday", "published_at": 2024}, "2024", "", ""),
        ({"date": "20240305", "source": ["a"], "newspaper": True}, "", "True", ""),
        ({"tags": ["حرب", " حرب ", 3, "", "a\nb"]}, "", "", "\nحرب\na b\n"),
        ({"tags": "سلم"}, "", "", "\nسلم\n"),
        ({"tags": []}, "", "", ""),
    ],
)
def test_what_is_kept_is_read_off_the_metadata(
    meta: dict[str, Any], date: str, publisher: str, tags: str
) -> None:
    assert shelved(7, row(**meta), 2) == (7, "new", 5, 2, date, publisher, tags, "خبر")


def test_the_shelf_is_made_anew_once_titles_are_folded_otherwise() -> None:
    # where this fails, the number in shelf._FORM has to rise: what lies in projects was folded otherwise
    title = "أَخْبَارٌ ؤ ئ ى ة آ ٱ ـ ﻻ ۱٢3 CAFÉ Ｆ ی ک “ ” — ٪"
    assert shelved(1, {**row(), "title": title}, 0).title == "اخبار و ي ي ه ا ا  لا 123 cafe f ي ك “ ” — ٪"
    assert shelf._FORM.startswith("2/")
    assert tags_of({"tags": [{"a": 1}, "b"]}) == ["b"]


def test_a_shelf_that_says_something_else_is_a_fault(path: Path, spoil: Spoil) -> None:
    for statement in (
        "UPDATE shelf SET title = 'x' WHERE number = 1",
        "UPDATE shelf SET annotations = 9 WHERE number = 1",
        "DELETE FROM shelf WHERE number = 1",
        "UPDATE layer SET number = 9",
        "DELETE FROM layer",
    ):
        shutil.copy(path, path.with_name("kept"))
        spoil(statement)
        faults = Project.faults_of(path)
        assert len(faults) == 1, statement
        assert faults[0].startswith("What the list of articles keeps of “خبر”")
        shutil.copy(path.with_name("kept"), path)
    spoil("UPDATE article SET removed = 1 WHERE number = 2")
    assert any("keeps of “another text”" in fault for fault in Project.faults_of(path))


def test_what_an_older_program_wrote_is_noticed(path: Path, spoil: Spoil) -> None:
    spoil(OLDER, "DELETE FROM shelf", "DELETE FROM layer")
    assert Project.faults_of(path) == []
    with Project.open(path, read_only=True) as reader:
        assert list(reader.shelf()) == [1, 2]
        assert list(reader.shelf(Wanted(labels=frozenset({"claim"})))) == [1]
        assert reader.progress().total == 2
    with Project.open(path) as project:
        assert list(project.shelf(Wanted(annotators=frozenset({"Salma"})))) == [1]
        assert project.check() == []
    assert Project.faults_of(path) == []


def test_a_reader_sees_what_a_writer_of_any_age_writes(path: Path, spoil: Spoil) -> None:
    spoil(OLDER, "DELETE FROM shelf")
    with Project.open(path, read_only=True) as reader:
        assert list(reader.shelf(DONE)) == []
        spoil(
            "UPDATE article SET status = 'done' WHERE number = 1",
            "INSERT INTO journal SELECT (SELECT max(seq) + 1 FROM journal), act, refers, edit, verb, "
            "annotator, at, scopes, images FROM journal WHERE seq = 2",
        )
        assert list(reader.shelf(DONE)) == [1]
        spoil(
            "UPDATE article SET status = 'in_progress' WHERE number = 1",
            "DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)",
        )
        with Project.open(path) as project:
            second = project.articles()[1].id
            project.set_status(second, Status.DONE)
            assert list(reader.shelf(DONE)) == [2]
            project.set_status(second, Status.NEW)
            assert list(reader.shelf(DONE)) == []
        assert list(reader.shelf()) == [1, 2]


def test_a_reader_of_an_older_form_makes_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = tmp_path / "old.hashiya"
    shutil.copy(DATA / "form-1.0.hashiya", old)
    monkeypatch.setattr(shelf, "_AT_ONCE", 1)
    with Project.open(old, read_only=True) as reader:
        for _ in range(2):
            assert list(reader.shelf(Wanted(words="خبر"))) == [1]
        assert list(reader.shelf(Wanted(unlabelled=True))) == [2]
        assert reader.check() == []
    old.chmod(0o600)
    with Project.open(old) as project:
        assert list(project.shelf(Wanted(annotators=frozenset({"Nadia"})))) == [1]
        assert project.check() == []


def test_a_session_that_died_leaves_a_shelf_that_is_true(path: Path, spoil: Spoil) -> None:
    with Project.open(path) as project:
        project.set_title(project.articles()[0].id, "عنوان")
        left = path.read_bytes()
    path.write_bytes(left)
    with Project.open(path, read_only=True) as reader:
        assert list(reader.shelf(Wanted(words="عنوان"))) == [1]
        rows = reader._store.call(lambda db: db.rows("SELECT name FROM sqlite_temp_schema"))
    assert rows == []
    assert Project.faults_of(path) == []


def test_every_road_keeps_the_shelf_true(path: Path) -> None:
    with Project.open(path) as project:
        first, second = (each.id for each in project.articles())
        project.set_meta(second, {"publisher": "BBC", "date": "2024-01-02"})
        project.remove_article(first)
        assert project.progress().total == 1
        project.undo()
        mark = project.annotate(first, label="quote", start=5, end=8, annotator="Nadia")
        project.relabel(mark, "denial")
        project.merge_labels("denial", "claim")
        assert project.check() == []
        assert list(project.shelf(Wanted(labels=frozenset({"claim"}), at_least=3))) == []
        project.undo()
        project.remove(mark)
        project.undo(first)
        assert project.check() == []
        assert list(project.shelf(Wanted(labels=frozenset({"denial"})))) == [1]
