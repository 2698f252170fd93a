"""A backup in the place of a project: what was there is kept with its journal, and nobody is in the way."""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hashiya.errors import StorageError
from hashiya.project import Project
from hashiya.storage import backup, putting_back, records, sidefiles
from hashiya.storage.putting_back import put_back
from tests.faults.conftest import Start, start  # noqa: F401 -- the fixture
from tests.storage.conftest import leave_half

MOMENT = datetime(2026, 11, 28, 9, 12, 33, tzinfo=UTC)
ASIDE = "a (set aside 2026-11-28 09-12-33).hashiya"


@pytest.fixture
def held(path: Path, tmp_path: Path) -> Path:
    """Give a copy of the project with its two annotations; the project goes on to have none."""
    (tmp_path / "kept").mkdir()
    target = tmp_path / "kept" / "held.hashiya"
    backup.save_copy(path, target)
    with Project.open(path) as project:
        for each in project.annotations():
            project.remove(each.id)
    return target


def marks(path: Path) -> int:
    with Project.open(path) as project:
        assert project.check() == []
        return len(project.annotations())


def names(path: Path) -> list[str]:
    return sorted(each.name for each in path.parent.iterdir() if each.is_file())


def test_the_project_is_the_backup_and_what_it_was_lies_beside_it(path: Path, held: Path) -> None:
    path.chmod(0o640)
    aside = put_back(held, path, MOMENT)
    assert aside == path.with_name(ASIDE)
    assert names(path) == [ASIDE, "a.hashiya"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert (marks(path), marks(aside)) == (2, 0)


def test_what_was_set_aside_before_stays(path: Path, held: Path) -> None:
    for _ in range(3):
        put_back(held, path, MOMENT)
    assert names(path) == [f"{ASIDE[:-8]} 2.hashiya", f"{ASIDE[:-8]} 3.hashiya", ASIDE, "a.hashiya"]


def test_a_missing_project_is_made_again(path: Path, held: Path) -> None:
    path.unlink()
    assert put_back(held, path, MOMENT) is None
    assert names(path) == ["a.hashiya"]
    assert marks(path) == 2
    path.unlink()
    sidefiles.journal_of(path).write_bytes(b"orphan")
    assert put_back(held, path, MOMENT) == path.with_name(ASIDE)
    assert names(path) == [f"{ASIDE}-journal", "a.hashiya"]
    assert marks(path) == 2


@pytest.mark.parametrize("content", [b"", b"nothing of ours", b"\0" * 9000])
def test_a_damaged_project_is_kept_as_it_is(path: Path, held: Path, content: bytes) -> None:
    path.write_bytes(content)
    aside = put_back(held, path, MOMENT)
    assert aside is not None
    assert aside.read_bytes() == content
    assert marks(path) == 2


def test_what_lies_beside_the_project_goes_with_it(path: Path, held: Path) -> None:
    for ending in ("-journal", "-wal", "-shm"):
        path.with_name(path.name + ending).write_bytes(ending.encode())
    put_back(held, path, MOMENT)
    assert names(path) == [ASIDE, f"{ASIDE}-journal", f"{ASIDE}-shm", f"{ASIDE}-wal", "a.hashiya"]
    assert path.with_name(f"{ASIDE}-journal").read_bytes() == b"-journal"
    assert marks(path) == 2


def test_a_journal_that_a_kill_left_in_both_places_is_not_rolled_back(path: Path, held: Path) -> None:
    """The kill comes after the project has its name and before the old journal has lost its own."""
    journal = sidefiles.journal_of(path)
    records.note_open(path)
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd6" + b"\1" * 600)
    os.link(journal, path.with_name(f"{ASIDE}-journal"))
    os.link(path, path.with_name(ASIDE))
    # both names are the old project's still: its journal is its own
    assert sidefiles.refuse(path) is True
    held.replace(path)
    assert sidefiles.refuse(path) is False
    assert names(path) == [ASIDE, f"{ASIDE}-journal", "a.hashiya"]
    assert marks(path) == 2


def test_a_journal_that_vanishes_during_the_look_is_nobodys(path: Path) -> None:
    assert not sidefiles._is_set_aside(sidefiles.journal_of(path), path)


def test_a_drive_without_links_is_served(path: Path, held: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise PermissionError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", fail)
    path.with_name(path.name + "-wal").write_bytes(b"")
    put_back(held, path, MOMENT)
    assert names(path) == [ASIDE, f"{ASIDE}-wal", "a.hashiya"]
    assert marks(path) == 2


def test_an_unsound_backup_takes_no_place(path: Path, held: Path) -> None:
    before = path.read_bytes()
    connection = sqlite3.connect(held)
    connection.execute("UPDATE article SET title = 'forged'")
    connection.commit()
    connection.close()
    with pytest.raises(StorageError, match="isn't sound"):
        put_back(held, path, MOMENT)
    assert path.read_bytes() == before
    assert names(path) == ["a.hashiya"]


def test_one_that_is_open_here_is_refused(path: Path, held: Path) -> None:
    for read_only in (False, True):
        with Project.open(path, read_only=read_only):
            with pytest.raises(StorageError, match="open") as caught:
                put_back(held, path, MOMENT)
            assert caught.value.kind == "locked"
    assert names(path) == ["a.hashiya"]


HOLD = """
import sys
from hashiya.project import Project
project = Project.open(sys.argv[1], "Huda")
print("open", flush=True)
sys.stdin.readline()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there the system itself refuses to move the file")
@pytest.mark.parametrize("damaged", [False, True])
def test_one_that_another_program_has_open_is_refused_with_its_name(
    path: Path,
    held: Path,
    start: Start,  # noqa: F811 -- the fixture
    damaged: bool,
) -> None:
    program = start(HOLD, path)
    assert program.stdout is not None
    assert program.stdout.readline() == "open\n"
    if damaged:
        with path.open("r+b") as file:
            file.write(b"\0" * 4096)
    told = "is open: close it" if damaged else "open for writing by Huda on"
    with pytest.raises(StorageError, match=told) as caught:
        put_back(held, path, MOMENT)
    assert caught.value.kind == "locked"
    assert names(path)[0] == "a.hashiya"


TRY = """
import sys
from hashiya.errors import StorageError
from hashiya.project import Project
try:
    Project.open(sys.argv[1])
except StorageError as error:
    print(error.kind)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there the system itself refuses to move the file")
def test_nobody_opens_the_project_meanwhile(
    path: Path,
    held: Path,
    start: Start,  # noqa: F811 -- the fixture
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    true_swap = putting_back._swap

    def swap(fresh: Path, target: Path, moment: datetime) -> Path | None:
        told.append(start(TRY, target).communicate(timeout=60)[0])
        return true_swap(fresh, target, moment)

    monkeypatch.setattr(putting_back, "_swap", swap)
    put_back(held, path, MOMENT)
    assert told == ["locked\n"]


def test_a_system_without_such_locks_is_served(
    path: Path, held: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    put_back(held, path, MOMENT)
    assert marks(path) == 2


def test_what_a_dead_program_left_is_cleared_away(path: Path, held: Path) -> None:
    leave_half(path.parent)
    put_back(held, path, MOMENT)
    assert marks(path) == 2
    assert [each.name for each in path.parent.iterdir() if each.name.startswith(".")] == []


def test_what_is_no_file_is_no_place(path: Path, held: Path, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="isn't an ordinary file"):
        put_back(held, tmp_path / "kept", MOMENT)


def test_a_place_that_can_not_be_read_or_written_is_told(
    path: Path, held: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(StorageError, match=r"new\.hashiya can't be written"):
        put_back(held, tmp_path / "nowhere" / "new.hashiya", MOMENT)

    def fail(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(StorageError, match=r"^a\.hashiya can't be written"):
        put_back(held, path, MOMENT)
    monkeypatch.undo()
    monkeypatch.setattr(putting_back, "_aside", fail)
    with pytest.raises(StorageError, match=r"^a\.hashiya can't be written"):
        put_back(held, path, MOMENT)
    assert names(path) == ["a.hashiya"]
    monkeypatch.setattr(Path, "open", fail)
    with pytest.raises(StorageError, match=r"^a\.hashiya can't be written") as caught:
        put_back(held, path, MOMENT)
    assert caught.value.kind == "read_only"
