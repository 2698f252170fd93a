"""A workspace over a real project, for every part of the window that is tested alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hashiya.core.articles import Article
from hashiya.core.spans import Span
from hashiya.project import Project
from hashiya.ui.language import speak
from hashiya.ui.workspace import Workspace
from tests.ui.shell import *  # noqa: F403 -- the window's own fixtures

TEXT = (
    "قال وزير الخارجية إن المحادثات بدأت في باريس.\n"
    "ونفت روسيا إجراء المحادثات، بحسب وكالة Reuters.\n"
    "«لا علم لنا بذلك»، قال المتحدث."
)


class Desk:
    """Give a test the workspace, and marks by their words."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace

    @property
    def project(self) -> Project:
        assert self.workspace.project is not None
        return self.workspace.project

    @property
    def article(self) -> Article:
        assert self.workspace.article is not None
        return self.workspace.article

    def mark(self, words: str, label: str = "claim", comment: str | None = None, unsure: bool = False) -> str:
        start = self.workspace.text.index(words)
        spans = [Span(start, start + len(words))]
        return self.project.annotate(
            self.article.id, label=label, spans=spans, comment=comment, unsure=unsure
        )

    def passage(self, annotation: str) -> str:
        found = self.workspace.annotation(annotation)
        assert found is not None
        return found.passage(self.workspace.text)


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> None:
    """Begin each test in English and in no theme, whatever the one before it spoke and wore."""
    speak(qapp, "en")
    if qapp.styleSheet():
        qapp.setStyleSheet("")


@pytest.fixture
def desk(qapp: object, tmp_path: Path) -> Iterator[Desk]:
    """A new project with one short article, open in a workspace."""
    workspace = Workspace()
    assert workspace.create_project(tmp_path / "desk.hashiya", annotator="Mona")
    assert workspace.project is not None
    workspace.project.add(TEXT, title="مقال قصير")
    yield Desk(workspace)
    workspace.close_project()
