"""An edit in batches that died with its program is taken back whole, and can be done again."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from hashiya.cli import main
from hashiya.errors import StorageError
from hashiya.project import NewArticle, Project
from hashiya.storage import facts, journal, under_way
from hashiya.storage.store import Store

DYING = """
import os, sys
from pathlib import Path
from hashiya.core.spans import Span
from hashiya.project import Project, arranging, importing, mark_all
importing._ARTICLES, mark_all._HITS, arranging._ARTICLES = 2, 2, 2
project = Project.open(Path(sys.argv[1]))
ids = [each.id for each in project.articles()]
def die(done):
    if done >= 4:
        os._exit(9)
{what}
"""
WHATS = {
    "an import": "project.import_set(sys.argv[2], on_article=die)",
    "marking all hits": "project.mark_all([(each, Span(0, 3)) for each in ids], 'claim', on_progress=die)",
    "unmarking all hits": "project.unmark_all([(each, Span(0, 9)) for each in ids], on_progress=die)",
    "changing the status of articles": "project.set_status_of(ids, 'done', on_progress=die)",
    "giving articles a tag": "project.tag(ids, 'سياسة', on_progress=die)",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a project of six articles, each with a mark."""
    path = tmp_path / "a.hashiya"
    with Project.create(path, annotator="ليلى") as project:
        project.add_many(NewArticle(f"قال الوزير {number} نعم") for number in range(6))
        for article in project.articles():
            project.annotate(article.id, label="source", start=4, end=9)
    return path


def incoming(place: Path) -> Path:
    with Project.create(place / "other.hashiya", annotator="عمر") as other:
        other.add_many(NewArticle(f"نفت الشركة {number} ذلك") for number in range(6))
        for article in other.articles():
            other.annotate(article.id, label="claim", start=0, end=4)
        other.export("jsonl", place / "set.jsonl")
    return place / "set.jsonl"


def state(project: Project) -> object:
    articles = [(each.id, each.status, dict(each.meta)) for each in project.articles()]
    return articles, [(each.article, each.label, each.spans) for each in project.annotations()]


def die(path: Path, what: str, *more: Path) -> None:
    done = subprocess.run([sys.executable, "-c", DYING.format(what=WHATS[what]), path, *more], check=False)
    assert done.returncode == 9


@pytest.mark.parametrize("what", WHATS)
def test_what_died_half_way_is_taken_back_and_told(path: Path, tmp_path: Path, what: str) -> None:
    with Project.open(path) as project:
        before = state(project)
    die(path, what, incoming(tmp_path))
    with Project.open(path, read_only=True) as project:
        assert project.told is None
        assert state(project) != before
    with Project.open(path) as project:
        assert str(project.told) == (
            f"The program ended in the midst of {what}: what was written of it by then was taken back, and "
            "redo brings it again."
        )
        assert state(project) == before
        assert project.check() == []
        project.redo()
        assert state(project) != before
    with Project.open(path) as project:
        assert project.told is None
        assert state(project) != before


def test_what_came_to_its_end_stays(path: Path, tmp_path: Path) -> None:
    source = incoming(tmp_path)
    with Project.open(path) as project:
        project.import_set(source)
        assert project._read(lambda db: facts.fact(db, facts.UNDER_WAY)) == ""
        project.tag([each.id for each in project.articles()], "سياسة", cancelled=lambda: True)
        project.set_status_of([each.id for each in project.articles()], "done")
        after = state(project)
    with Project.open(path) as project:
        assert project.told is None
        assert state(project) == after


def dead(path: Path, work: str) -> None:
    script = (
        "import os, sys; from pathlib import Path; from hashiya.core.edits import *; "
        "from hashiya.storage import facts, journal, labels; from hashiya.storage.store import Store\n"
        "store = Store(Path(sys.argv[1]))\n"
        "def edit(verb, group, title, *scopes):\n"
        "    def work(db):\n"
        "        one, was = db.row('SELECT id, title FROM article ORDER BY number')\n"
        "        image = Image(Entity.ARTICLE, one, one, {'title': was}, {'title': title})\n"
        "        journal.commit(db, Edit(group, verb, 'x', '2026-01-01T00:00Z', (image,), (*scopes, one)))\n"
        "    store.call(work)\n"
        f"{work}\nos._exit(9)"
    )
    done = subprocess.run([sys.executable, "-c", script, path], check=False)
    assert done.returncode == 9


def test_an_edit_behind_it_leaves_it_alone(path: Path) -> None:
    dead(path, "edit('tag', 'g', 'A', ''); edit('title', 'h', 'B', '')")
    with Project.open(path) as project:
        assert project.told is None
        assert project.articles()[0].title == "B"


@pytest.mark.parametrize("scope", ["", "''"])
def test_what_others_went_on_with_stays(path: Path, scope: str) -> None:
    dead(
        path,
        f"edit('tag', 'g', 'A', ''); edit('title', 'h', 'B', {scope})\n"
        "def note(db):\n    with db.action(): facts.set_fact(db, facts.UNDER_WAY, 'g')\n"
        "store.call(note)",
    )
    with Project.open(path) as project:
        assert str(project.told) == (
            "The program ended in the midst of giving articles a tag: what was written of it by then is "
            "still there, and can't be taken back (later edits stand on it)."
        )
        assert project.articles()[0].title == "B"
    with Project.open(path) as project:
        assert project.told is None
        assert project._read(lambda db: facts.fact(db, facts.UNDER_WAY)) == ""


def test_a_disk_that_refuses_leaves_it_until_the_next_opening(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Project.open(path) as project:
        before = state(project)
    die(path, "an import", incoming(tmp_path))
    with monkeypatch.context() as patch:

        def refuse(*_: object) -> None:
            raise StorageError("The disk is full.", kind="full")

        patch.setattr(journal, "_note", refuse)
        with Project.open(path, annotator="عمر") as project:
            assert "is still there, and can't be taken back (The disk is full)" in str(project.told)
            assert state(project) != before
            assert project.check() == []
            patch.setattr(Store, "_move_out", lambda _store: False)  # nor is its end written down
    with Project.open(path) as project:
        assert "was taken back" in str(project.told)
        assert state(project) == before


def test_damage_is_told_as_damage(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    die(path, "an import", incoming(tmp_path))

    def fail(*_: object) -> None:
        raise StorageError("It is damaged.", kind="damaged")

    monkeypatch.setattr(journal, "walk", fail)
    with pytest.raises(StorageError, match="damaged"):
        Project.open(path)


def test_a_note_of_nothing_is_forgotten(path: Path) -> None:
    dead(
        path,
        "def note(db):\n    with db.action(): facts.set_fact(db, facts.UNDER_WAY, 'none')\nstore.call(note)",
    )
    with Project.open(path) as project:
        assert project.told is None
        assert len(project.articles()) == 6


def test_an_end_that_cannot_be_written_is_no_failure(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise StorageError("The disk is full.", kind="full")

    monkeypatch.setattr(under_way, "end", fail)
    with Project.open(path) as project:
        project.tag([each.id for each in project.articles()], "سياسة")
        assert project._read(lambda db: facts.fact(db, facts.UNDER_WAY)) != ""
    with Project.open(path) as project:  # it ended as it should
        assert project.told is None
        assert all(each.meta["tags"] == ["سياسة"] for each in project.articles())


def test_commands_tell_what_was_taken_back(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    die(path, "an import", incoming(tmp_path))
    assert main(["redo", str(path)]) == 0
    assert "The program ended in the midst of an import" in capsys.readouterr().err
