"""Fixtures of the window itself: a project with the sample article, a workspace on it, the whole desk."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from hashiya import settings
from hashiya.core.spans import Span
from hashiya.project import Project
from hashiya.ui import application
from hashiya.ui.main_window import MainWindow
from hashiya.ui.workspace import Workspace

__all__ = ["desks", "heard", "project_file", "sample", "window", "workspace"]


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("sample") / "sample.hashiya"
    Project.create(path, annotator="Huda", sample=True).close()
    return path.read_bytes()


@pytest.fixture
def project_file(tmp_path: Path, sample: bytes) -> Path:
    """Return a fresh project with the sample article, Huda's."""
    path = tmp_path / "musk.hashiya"
    path.write_bytes(sample)
    return path


@dataclass
class Heard:
    """Note what a workspace tells."""

    said: list[str] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)
    signals: list[tuple[str, Any]] = field(default_factory=list)

    def names(self) -> list[str]:
        return [name for name, _ in self.signals]


@pytest.fixture
def workspace(qapp: object, project_file: Path) -> Iterator[Workspace]:
    """Return a workspace with the sample article open."""
    found = Workspace()
    assert found.open_project(project_file)
    yield found
    found.close_project()


@pytest.fixture
def heard(workspace: Workspace) -> Heard:
    """Return what the workspace tells from now on."""
    notes = Heard()
    workspace.said.connect(notes.said.append)
    workspace.failed.connect(lambda sentence, kind: notes.failed.append((sentence, kind)))
    for name in ("annotation_put", "annotation_dropped", "current_changed", "unsaved_changed", "changed"):
        getattr(workspace, name).connect(lambda *args, name=name: notes.signals.append((name, args)))
    return notes


def passage(workspace: Workspace, words: str) -> Span:
    """Return where some words stand in the open article, for the first time."""
    start = workspace.text.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def window(desks: Callable[..., MainWindow], project_file: Path) -> MainWindow:
    """Return the whole window on the sample project, in English, light."""
    settings.save(replace(settings.load(), language="en", theme="light"))
    return desks(project_file)


@pytest.fixture
def desks(qapp: Any, qtbot: Any) -> Iterator[Callable[..., MainWindow]]:
    """Return what opens a desk, as a start of the program would, and destroys it after the test."""
    opened: list[MainWindow] = []

    def open_desk(*args: Any, **options: Any) -> MainWindow:
        desk = application.open_desk(qapp, *args, **options)
        opened.append(desk)
        qtbot.waitExposed(desk)
        desk.furniture.fill()
        return desk

    yield open_desk
    for desk in opened:
        desk.workspace.unsaved.clear()
        desk.close()
        desk.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
