"""A project that takes long to open leaves the window alive, says so, and can't be closed under."""

import threading
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from hashiya.errors import StorageError
from hashiya.project import Project
from hashiya.ui import ahead
from hashiya.ui.waiting import Waiting


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Let projects be opened once the event is set."""
    go_on = threading.Event()
    opens = Project.open

    def slowly(*args: object, **options: object) -> Project:
        assert go_on.wait(20)
        return opens(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Project, "open", slowly)
    monkeypatch.setattr(ahead, "_AT_ONCE", 0.01)
    return go_on


def test_the_window_says_what_it_waits_for(window, slow, tmp_path: Path) -> None:
    other = tmp_path / "other.hashiya"
    made = threading.Event()
    seen: list[object] = []

    def look() -> None:
        seen.append(window.notice.text)
        seen.append(QGuiApplication.overrideCursor() is not None)
        seen.append(window.close())
        slow.set()

    slow.set()
    Project.create(other, annotator="Huda").close()
    slow.clear()
    made.set()
    window.workspace.opening_waits.connect(lambda _name: look())
    assert window.files.open_path(other)
    assert seen[0].startswith("Opening \u2068other.hashiya\u2069: it was last written elsewhere")
    assert seen[1:] == [True, False]
    assert window.workspace.project.path == other.resolve()
    assert not window.notice.text
    assert not Waiting.going_on
    assert QGuiApplication.overrideCursor() is None


def test_what_fails_after_a_while_is_told_in_its_place(window, slow, tmp_path: Path) -> None:
    window.workspace.opening_waits.connect(lambda _name: slow.set())
    assert not window.files.open_path(tmp_path / "missing.hashiya")
    assert window.notice.text.startswith("There is no project")
    assert not Waiting.going_on
    with pytest.raises(StorageError):
        ahead.opened(tmp_path / "missing.hashiya")
