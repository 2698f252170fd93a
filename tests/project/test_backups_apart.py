"""Backups of large projects are made in another process; whoever asks hears the same."""

from __future__ import annotations

import io
import os
import runpy
import sys
from pathlib import Path

import pytest

from hashiya import paths
from hashiya.files.serving import unpack
from hashiya.project import Project, backups_apart
from hashiya.project.backups import Backups, Reason
from hashiya.project.backups_apart import answer, keep


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "خبر.hashiya"
    with Project.create(made, annotator="Salma", sample=True) as project:
        project.annotate(project.articles()[0].id, label="claim", start=0, end=4)
    return made


def in_the_way() -> None:
    paths.data_folder().mkdir(parents=True, exist_ok=True)
    (paths.data_folder() / "backups").write_text("in the way")


@pytest.mark.parametrize("small", [0, 10_000_000])
def test_a_backup_is_made_here_or_apart(path: Path, small: int) -> None:
    with Project.open(path):
        for reason in (Reason.IMPORT, Reason.ASKED):
            assert keep(path, reason, small=small) is None
    assert [each.reason for each in Backups(path).listed()] == ["asked-for", "before-import"]


@pytest.mark.parametrize("small", [0, 10_000_000])
@pytest.mark.parametrize("reason", [Reason.WORKING, Reason.REMOVAL])
def test_one_that_can_not_be_made_is_told(path: Path, small: int, reason: Reason) -> None:
    in_the_way()
    told = keep(path, reason, small=small)
    assert told is not None
    assert told.template == "No backup of {name} could be made ({why}); the project itself is as it was."
    assert told.startswith("No backup of خبر.hashiya could be made (Backups can't be kept in ")


def test_a_project_that_is_gone_is_told(path: Path) -> None:
    path.unlink()
    told = keep(path, Reason.WORKING)
    assert told is not None
    assert "(the system refuses: No such file or directory)" in told


def test_a_process_that_ends_before_its_time_is_told_unless_it_was_stopped(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert keep(path, Reason.ASKED, lambda: True, small=0) is None
    assert Backups(path).listed() == []
    monkeypatch.setattr(backups_apart, "_PATIENCE", 0.0)
    told = keep(path, Reason.ASKED, lambda: False, small=0)
    assert told is not None
    assert "(the process that makes it ended before its time)" in told


def test_the_other_process_answers(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    request = {"path": os.fsencode(path).hex(), "reason": "asked-for"}
    assert list(answer(request)) == [None]

    class Stream:
        def __init__(self, content: bytes) -> None:
            self.buffer = io.BytesIO(content)

    asked, answered = Stream(b""), Stream(b"")
    monkeypatch.setattr(sys, "stdin", asked)
    monkeypatch.setattr(sys, "stdout", answered)
    runpy.run_path(str(backups_apart.__file__), run_name="__main__")
    assert answered.buffer.getvalue() == b""
    monkeypatch.undo()
    in_the_way_of = Backups(path).listed()[0].path.parent.parent
    in_the_way_of.rename(in_the_way_of.with_name("elsewhere"))
    in_the_way()
    (packed,) = answer({**request, "reason": "while-working"})
    assert packed is not None
    assert unpack(packed).startswith("No backup of ")
