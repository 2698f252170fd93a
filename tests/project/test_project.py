"""The project as a whole: made, opened, closed, copied, checked, exported."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import hashiya
from hashiya import assets
from hashiya.core.edits import Change
from hashiya.errors import FormatError, StorageError
from hashiya.project import NewArticle, Project
from tests.project.conftest import TEXT


def names_in(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_what_was_marked_is_there_after_closing(tmp_path: Path) -> None:
    with hashiya.Project.create(tmp_path / "a.hashiya", annotator="Salma") as project:
        article = project.add(TEXT, title="خبر")
        annotation = project.annotate(article, label="claim", start=11, end=25, comment="لماذا؟")
    with Project.open(str(tmp_path / "a.hashiya")) as project:
        (found,) = project.annotations(article)
        assert (found.id, found.label, found.start, found.end) == (annotation, "claim", 11, 25)
        assert (found.annotator, found.comment) == ("Salma", "لماذا؟")
        assert project.text(article) == TEXT
        assert project.articles()[0].counts == {"claim": 1, "source": 0, "denial": 0, "quote": 0}
        assert (project.path, project.name, project.read_only) == (tmp_path / "a.hashiya", "a", False)
        assert project.check() == []


def test_undo_and_redo_survive_closing(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.hashiya") as project:
        article = project.add(TEXT)
        annotation = project.annotate(article, label="source", start=4, end=10)
        project.undo(article)
    with Project.open(tmp_path / "a.hashiya") as project:
        assert project.annotations() == []
        project.redo(article)
        assert [found.id for found in project.annotations()] == [annotation]


def test_a_name_that_is_taken_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.hashiya").write_text("mine")
    (tmp_path / "b.hashiya").symlink_to(tmp_path / "a.hashiya")
    for name in ("a.hashiya", "b.hashiya", "."):
        with pytest.raises(StorageError) as caught:
            Project.create(tmp_path / name)
        assert caught.value.kind == "exists"
    assert (tmp_path / "a.hashiya").read_text() == "mine"


def test_a_folder_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="can't be written in") as caught:
        Project.create(tmp_path / "missing" / "a.hashiya")
    assert caught.value.kind == "io"


def test_only_the_annotator_may_read_a_new_project(tmp_path: Path) -> None:
    Project.create(tmp_path / "a.hashiya").close()
    assert stat.S_IMODE((tmp_path / "a.hashiya").stat().st_mode) == 0o600
    assert names_in(tmp_path) == ["a.hashiya"]


def test_the_sample_is_there_under_its_first_line(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.hashiya", sample=True) as project:
        (article,) = project.articles()
        text = assets.resource("samples", "musk-putin.txt").read_text(encoding="utf-8")
        assert project.text(article.id) == text
        assert article.title == text.splitlines()[0]
        assert article.characters == 6205


def test_an_annotator_of_one_session_is_not_kept(tmp_path: Path) -> None:
    Project.create(tmp_path / "a.hashiya", annotator=" Salma ").close()
    with Project.open(tmp_path / "a.hashiya", "Nadia") as project:
        assert project.annotator == "Nadia"
        assert project.annotators() == ["Salma"]
    with Project.open(tmp_path / "a.hashiya") as project:
        assert project.annotator == "Salma"
        project.set_annotator(" Huda ")
        assert project.annotator == "Huda"
    with Project.open(tmp_path / "a.hashiya") as project:
        assert project.annotator == "Huda"
        assert project.annotators() == ["Salma", "Huda"]


def test_a_wrong_annotator_leaves_the_project_closed(tmp_path: Path) -> None:
    Project.create(tmp_path / "a.hashiya").close()
    with pytest.raises(hashiya.errors.EditError):
        Project.open(tmp_path / "a.hashiya", " ")
    Project.open(tmp_path / "a.hashiya").close()


def test_a_closed_project_says_so(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "a.hashiya")
    project.close()
    project.close()
    for call in (project.articles, project.check, lambda: project.save_copy(tmp_path / "b.hashiya")):
        with pytest.raises(StorageError, match="is closed"):
            call()


def test_a_project_that_is_dropped_is_closed(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "a.hashiya")
    del project
    Project.open(tmp_path / "a.hashiya").close()


def test_a_script_that_does_not_close_ends_its_session(tmp_path: Path) -> None:
    script = "import sys; from hashiya import Project; p = Project.create(sys.argv[1]); p.add('text')"
    environment = {**os.environ, "PYTHONPATH": str(Path(hashiya.__file__).parents[1])}
    subprocess.run([sys.executable, "-c", script, str(tmp_path / "a.hashiya")], check=True, env=environment)
    with Project.open(tmp_path / "a.hashiya", read_only=True) as project:
        assert len(project.articles()) == 1
        assert project._store.call(lambda db: db.rows("SELECT * FROM owner")) == []


def test_listeners_hear_every_change_in_the_thread_that_asked(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.hashiya") as project:
        article = project.add(TEXT)
        heard: list[tuple[Change, threading.Thread, int]] = []
        project.listeners.append(
            lambda change: heard.append((change, threading.current_thread(), len(project.annotations())))
        )
        workers = [
            threading.Thread(
                target=project.annotate, args=(article,), kwargs={"label": "claim", "start": n, "end": 30}
            )
            for n in range(8)
        ]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        numbers = sorted(change.seq for change, _, _ in heard)
        assert numbers == list(range(numbers[0], numbers[0] + 8))
        assert {thread for _, thread, _ in heard} == set(workers)
        assert all(seen >= 1 for _, _, seen in heard)
        assert len(project.annotations()) == 8


def test_a_copy_is_a_project_of_its_own(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.hashiya", annotator="Salma") as project:
        article = project.add(TEXT)
        project.annotate(article, label="claim", start=0, end=4)
        project.save_copy(tmp_path / "b.hashiya")
        project.annotate(article, label="claim", start=5, end=9)
        with Project.open(tmp_path / "b.hashiya") as copy:
            assert len(copy.annotations()) == 1
            assert copy.check() == []
            copy.undo(article)
        project.save_copy(tmp_path / "b.hashiya")
        with Project.open(tmp_path / "b.hashiya", read_only=True) as copy:
            assert len(copy.annotations()) == 2
            copy.save_copy(tmp_path / "c.hashiya")
    with Project.open(tmp_path / "c.hashiya") as copy:
        assert len(copy.annotations()) == 2
    assert names_in(tmp_path) == ["a.hashiya", "b.hashiya", "c.hashiya"]
    assert stat.S_IMODE((tmp_path / "b.hashiya").stat().st_mode) == 0o600


def test_a_copy_never_takes_the_place_of_its_project_or_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with Project.create(tmp_path / "a.hashiya") as project:
        (tmp_path / "same.hashiya").symlink_to(project.path)
        for name in ("a.hashiya", "same.hashiya", "folder"):
            with pytest.raises(StorageError, match="choose another name"):
                project.save_copy(tmp_path / name)
        with pytest.raises(StorageError, match="can't be written in"):
            project.save_copy(tmp_path / "missing" / "b.hashiya")
        assert project.check() == []


def test_the_annotation_set_is_exported_as_it_is_now(tmp_path: Path) -> None:
    out = tmp_path / "set.jsonl"
    told: list[int] = []
    with Project.create(tmp_path / "a.hashiya", annotator="Salma") as project:
        ids = [
            added.id for added in project.add_many([NewArticle(TEXT), NewArticle("two"), NewArticle("three")])
        ]
        project.annotate(ids[0], label="claim", start=0, end=4)
        project.remove_article(ids[1])
        with Project.open(project.path, read_only=True) as reader:
            report = reader.export("jsonl", str(out), on_article=told.append)
        assert report.path == out
        assert (report.counts.articles, report.counts.annotations) == (2, 1)
        assert told[-1] == 2
        rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
        assert [row["id"] for row in rows] == [ids[0], ids[2]]
        assert rows[0]["annotations"][0]["spans"] == [{"start": 0, "end": 4, "text": TEXT[:4]}]
        with pytest.raises(FormatError):
            project.export("unknown", out)
        assert project.check() == []


def test_a_file_with_faults_is_refused_and_its_faults_are_listed(tmp_path: Path) -> None:
    import sqlite3

    path = tmp_path / "a.hashiya"
    with Project.create(path) as project:
        article = project.add(TEXT)
        project.annotate(article, label="claim", start=0, end=4)
    assert Project.faults_of(path) == []
    connection = sqlite3.connect(path)
    connection.execute('UPDATE fragment SET "end" = 9999')
    connection.execute("UPDATE article_text SET text = text || '!'")
    connection.commit()
    connection.close()
    for read_only in (False, True):
        with pytest.raises(StorageError, match="is damaged") as caught:
            Project.open(path, read_only=read_only)
        assert caught.value.kind == "damaged"
    faults = Project.faults_of(path)
    assert len(faults) == 4
    assert any("isn't the one that was added" in fault for fault in faults)
    assert any("0:9999" in fault for fault in faults)
    with pytest.raises(StorageError) as caught:
        Project.faults_of(tmp_path / "missing.hashiya")
    assert caught.value.kind == "missing"


def test_whoever_opens_a_project_loads_neither_search_nor_figures() -> None:
    later = (
        "hashiya.text.seeking",
        "hashiya.project.within",
        "hashiya.project.mark_batches",
        "hashiya.storage.figures",
    )
    code = f"import sys, hashiya.project; print([name for name in {later} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
