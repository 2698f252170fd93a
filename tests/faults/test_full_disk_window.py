"""The disk is full under the window: marks, links and fragments stay as unsaved, all else is told."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hashiya.project import Project

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of a process's files are POSIX")

WORK = """
import json, os, resource, signal, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from hashiya.core.articles import Status
from hashiya.core.spans import Span
from hashiya.ui.workspace import Workspace
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
application = QApplication([])
workspace, failed = Workspace(), []
workspace.failed.connect(lambda sentence, kind: failed.append(kind))
assert workspace.open_project(Path(sys.argv[1]))
def mark(start, label):
    workspace.select(Span(start, start + 9))
    workspace.annotate(label)
    return workspace.current
claim, source = mark(0, "claim"), mark(40, "source")
most = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
resource.setrlimit(resource.RLIMIT_FSIZE, (512, most))
refused = mark(80, "denial")
workspace.tie(claim.id, source.id)
workspace.set_current(claim.id)
workspace.start_linking()
workspace.select(Span(200, 209))
workspace.annotate("source")
workspace.set_current(claim.id)
workspace.add_fragment(Span(150, 159))
kept = (len(workspace.unsaved), len(workspace.unsaved_links), len(failed))
told = len(failed)
workspace.set_status(Status.DONE)
workspace.undo()
print(json.dumps([kept, len(failed) - told, sorted(set(failed)), workspace.article.status]))
print(json.dumps([len(workspace.project.annotations()), len(workspace.project.links())]))
resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
print(json.dumps([workspace.save_unsaved(), workspace.unsaved_count]))
workspace.close_project()
os._exit(0)
"""


def test_what_the_full_disk_refuses_stays_and_is_written_once_there_is_room(
    tmp_path: Path, run: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    path = tmp_path / "a.hashiya"
    Project.create(path, annotator="Salma", sample=True).close()
    refused, on_disk, saved = (json.loads(line) for line in run(WORK, path).splitlines())
    kept, told, kinds, status = refused
    assert kept == [3, 2, 4]
    assert told == 2
    assert set(kinds) <= {"full", "io"}
    assert status != "done"
    assert on_disk == [2, 0]
    assert saved == [True, 0]
    with Project.open(path) as project:
        article = project.articles()[0].id
        assert len(project.annotations(article)) == 4
        assert len(project.links(article)) == 2
        assert sum(len(each.spans) == 2 for each in project.annotations(article)) == 1
        assert project.check() == []
