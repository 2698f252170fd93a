"""Files and folders that can't be written: they are read, and the annotator is told."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hashiya.errors import StorageError
from hashiya.project import Project
from tests.faults.conftest import Start

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="permissions are POSIX")

LOOK = """
import os, sys
from hashiya.errors import StorageError
from hashiya.project import Project
if os.geteuid() == 0:
    # root may write everywhere; nobody may not
    os.setgid(65534)
    os.setuid(65534)
try:
    Project.open(sys.argv[1])
except StorageError as error:
    print(error.kind, error, sep="|")
try:
    with Project.open(sys.argv[1], read_only=True) as project:
        print(len(project.articles()), len(project.annotations()), project.check(), project.read_only)
        try:
            project.set_title(project.articles()[0].id, "عنوان")
        except StorageError as error:
            print(error.kind)
        try:
            project.save_copy(os.path.join(os.path.dirname(sys.argv[1]), "copy.hashiya"))
        except StorageError as error:
            print(error.kind)
except StorageError as error:
    print(error.kind, error, sep="|")
"""

MARK = """
import os, sys
from hashiya.project import Project
project = Project.open(sys.argv[1])
project.annotate(project.articles()[0].id, label="claim", start=0, end=9)
connection = project._store._db.connection
connection.execute("PRAGMA cache_size=1")
connection.execute("PRAGMA cache_spill=1")
connection.execute("UPDATE annotation SET comment = 'half done'")
connection.execute("UPDATE article_text SET text = text || 'x'")
print("ready", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Give a folder that everybody may enter, up to the root, and that can be cleared away afterwards."""
    made = tmp_path / "medium"
    made.mkdir()
    for parent in (made, *made.parents):
        mode = stat.S_IMODE(parent.stat().st_mode)
        if parent.stat().st_uid == os.getuid() and not mode & stat.S_IXOTH:
            parent.chmod(mode | stat.S_IXOTH | stat.S_IROTH)
    yield made
    made.chmod(0o755)


def test_a_read_only_file_in_a_read_only_folder_is_read(folder: Path, run: Callable[..., str]) -> None:
    path = folder / "a.hashiya"
    with Project.create(path, annotator="Salma", sample=True) as project:
        project.annotate(project.articles()[0].id, label="claim", start=0, end=9)
    path.chmod(0o444)
    folder.chmod(0o555)
    refused, read, edited, copied = run(LOOK, path).splitlines()
    assert refused.startswith("read_only|a.hashiya")
    assert "reading only" in refused
    assert read == "1 1 [] True"
    assert edited == "read_only"
    assert copied == "read_only"


def test_what_was_left_half_done_on_a_read_only_medium_is_told(
    folder: Path, start: Start, run: Callable[..., str]
) -> None:
    path = folder / "a.hashiya"
    Project.create(path, annotator="Salma", sample=True).close()
    process = start(MARK, path)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    process.kill()
    process.wait()
    journal = path.with_name("a.hashiya-journal")
    assert journal.stat().st_size > 0
    path.chmod(0o444)
    journal.chmod(0o444)
    folder.chmod(0o555)
    _, told = run(LOOK, path).splitlines()
    assert told.startswith("read_only|a.hashiya")
    assert journal.name in told
    folder.chmod(0o755)
    path.chmod(0o644)
    journal.chmod(0o644)
    with Project.open(path) as project:
        assert [annotation.comment for annotation in project.annotations()] == [None]
        assert project.check() == []


def test_a_reader_mends_it_where_it_may_write(
    folder: Path, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "a.hashiya"
    Project.create(path, annotator="Salma", sample=True).close()
    process = start(MARK, path)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    process.kill()
    process.wait()
    with monkeypatch.context() as patch:
        patch.setattr(os, "access", lambda _, mode: mode != os.W_OK)
        with pytest.raises(StorageError, match="can't be mended") as caught:
            Project.open(path, read_only=True)
        assert caught.value.kind == "read_only"
        with pytest.raises(StorageError, match="can't be written"):
            Project.open(path)
    with Project.open(path, read_only=True) as project:
        assert [annotation.comment for annotation in project.annotations()] == [None]
        assert project.check() == []
    assert not path.with_name("a.hashiya-journal").exists()
