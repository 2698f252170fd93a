"""A project is opened while the window is being made: once, by whoever asks for it first."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from hashiya.errors import StorageError
from hashiya.project import Project
from hashiya.ui import ahead


@pytest.fixture(autouse=True)
def _nothing_left():
    yield
    ahead.forget()


def test_what_was_begun_is_what_is_opened(project_file: Path, monkeypatch):
    by = []
    opens = Project.open
    monkeypatch.setattr(
        Project,
        "open",
        lambda *args, **options: by.append(threading.current_thread()) or opens(*args, **options),
    )
    ahead.begin(project_file)
    with ahead.opened(project_file) as project:
        assert len(project.articles()) == 1
    assert len(by) == 1
    assert by[0] is not threading.current_thread()
    with ahead.opened(project_file):
        assert len(by) == 2


def test_what_takes_long_lets_something_else_be_done(project_file: Path, monkeypatch):
    opens = Project.open
    go_on = threading.Event()

    def slowly(*args, **options):
        go_on.wait(20)
        return opens(*args, **options)

    monkeypatch.setattr(Project, "open", slowly)
    monkeypatch.setattr(ahead, "_AT_ONCE", 0.01)
    turns = []

    def turn():
        turns.append(True)
        if len(turns) == 3:
            go_on.set()

    with ahead.opened(project_file, read_only=True, meanwhile=turn) as project:
        assert project.read_only
    assert len(turns) >= 3


def test_what_is_open_at_once_is_waited_for_in_silence(project_file: Path):
    turns = []
    ahead.opened(project_file, meanwhile=lambda: turns.append(True)).close()
    assert not turns


def test_an_error_is_told_to_the_one_who_asks(tmp_path: Path):
    ahead.begin(tmp_path / "missing.hashiya")
    with pytest.raises(StorageError, match="There is no project missing"):
        ahead.opened(tmp_path / "missing.hashiya")


@pytest.mark.parametrize("read_only", [False, True])
def test_another_wish_closes_what_was_begun(project_file: Path, tmp_path: Path, read_only):
    ahead.begin(project_file)
    if read_only:
        ahead.opened(project_file, read_only=True).close()
    else:
        Project.create(tmp_path / "other.hashiya", annotator="Huda").close()
        ahead.opened(tmp_path / "other.hashiya").close()
    Project.open(project_file).close()


def test_nobody_is_left_with_a_lock(project_file: Path, tmp_path: Path):
    ahead.begin(project_file)
    ahead.begin(tmp_path / "missing.hashiya")
    ahead.forget()
    Project.open(project_file).close()


def test_it_loads_no_qt():

    code = (
        "import sys; from hashiya.ui import ahead; assert not any('PySide6' in name for name in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_last_project_is_opened_while_the_window_is_made(desks, project_file: Path, monkeypatch):
    desks(project_file).close()
    begun = []
    begin = ahead.begin
    monkeypatch.setattr(ahead, "begin", lambda path: (begun.append(path), begin(path)))
    desk = desks()
    assert begun == [project_file]
    assert desk.workspace.project.path == project_file
