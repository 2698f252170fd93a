"""Backups: made where something changed, named by when and why, found again, cleared away."""

from __future__ import annotations

import os
import stat
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hashiya import paths
from hashiya.errors import StorageError
from hashiya.project import Project
from hashiya.storage import backup, backup_names, backups, check
from hashiya.storage.backup_names import Reason
from hashiya.storage.database import Database, connect
from tests.storage.conftest import Spoil, leave_half


class Clock:
    """Tell the moment that a test says."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 28, 9, 12, 33, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def pass_(self, **time: int) -> None:
        self.moment += timedelta(**time)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    found = Clock()
    for module in (backups, backup_names):
        monkeypatch.setattr(module, "this_second", found)
    return found


def change(path: Path) -> None:
    with Project.open(path) as project:
        article = project.articles()[0].id
        taken = len(project.annotations(article))
        project.annotate(article, label="claim", start=taken, end=taken + 3)


def names(path: Path) -> list[str]:
    return [f"{each.moment:%H:%M} {each.reason}" for each in backup_names.listed(path)]


def test_a_backup_is_a_sound_copy_under_a_telling_name(path: Path, clock: Clock) -> None:
    made = backups.make(path, Reason.IMPORT)
    assert made.is_new
    assert made.dropped == 0
    held = made.backup
    place = backup_names.place_of(path)
    assert held.path.name == f"2026-11-28T09-12-33Z before-import {place}.hashiya"
    assert held.path.parent.parent == paths.data_folder() / "backups"
    assert (held.id, held.size) == ("2026-11-28T09-12-33Z", held.path.stat().st_size)
    with closing(Database(held.path, connect(held.path, read_only=True), read_only=True)) as db:
        assert check.faults(db) == []
    assert backup_names.listed(path) == [held]


@pytest.mark.skipif(os.name == "nt", reason="rights are told otherwise there")
def test_nobody_else_may_read_a_backup(path: Path) -> None:
    paths.data_folder().mkdir(parents=True, exist_ok=True)
    (paths.data_folder() / "backups").mkdir(mode=0o755)
    held = backups.make(path, Reason.WORKING).backup.path
    modes = [stat.S_IMODE(each.stat().st_mode) for each in (held, held.parent, held.parent.parent)]
    assert modes == [0o600, 0o700, 0o700]


def test_what_holds_everything_already_is_enough(path: Path, clock: Clock) -> None:
    first = backups.make(path, Reason.WORKING)
    clock.pass_(hours=2)
    again = backups.make(path, Reason.IMPORT)
    assert (again.backup, again.is_new) == (first.backup, False)
    assert backups.make(path, Reason.ASKED).is_new
    change(path)
    clock.pass_(hours=2)
    assert backups.make(path, Reason.IMPORT).is_new
    assert names(path) == ["13:12 before-import", "11:12 asked-for", "09:12 while-working"]


def test_no_two_backups_are_of_one_moment(path: Path, clock: Clock) -> None:
    assert [backups.make(path, Reason.ASKED).backup.id[-4:] for _ in range(3)] == ["-33Z", "-34Z", "-35Z"]


def test_a_backup_is_made_beside_whoever_writes(path: Path) -> None:
    with Project.open(path) as project:
        before = len(project.annotations())
        held = backups.make(path, Reason.WORKING).backup
        project.annotate(project.articles()[0].id, label="claim", start=1, end=3)
        assert not backups.is_current(held, path)
    with Project.open(held.path, read_only=True) as copy:
        assert len(copy.annotations()) == before


def test_surplus_ones_are_cleared_away(path: Path, clock: Clock) -> None:
    for _ in range(4):
        backups.make(path, Reason.WORKING)
        change(path)
        clock.pass_(minutes=20)
    assert names(path) == ["10:12 while-working", "09:52 while-working"]


def test_the_budget_is_kept_and_told(path: Path, clock: Clock) -> None:
    size = backups.make(path, Reason.WORKING).backup.size
    for kept in (2, 2):
        change(path)
        clock.pass_(hours=2)
        made = backups.make(path, Reason.WORKING, budget=2 * size)
        assert len(names(path)) == kept
    assert made.dropped == 1


def test_a_backup_that_can_not_be_removed_now_stays(
    path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    backups.make(path, Reason.WORKING)
    change(path)
    true_unlink = Path.unlink

    def fail(each: Path, missing_ok: bool = False) -> None:
        if each.suffix == ".hashiya":
            raise PermissionError
        true_unlink(each, missing_ok)

    clock.pass_(minutes=20)
    monkeypatch.setattr(Path, "unlink", fail)
    backups.make(path, Reason.WORKING)
    assert len(names(path)) == 2


def test_a_clock_that_was_wrong_holds_no_later_backup_up(path: Path, clock: Clock) -> None:
    clock.pass_(days=20_000)
    backups.make(path, Reason.WORKING)
    clock.pass_(days=-20_000)
    assert backup_names.newest(backup_names.listed(path), path) is None
    assert backups.make(path, Reason.WORKING).is_new
    assert len(names(path)) == 2


def test_backups_are_found_where_the_file_says_nothing(path: Path, spoil: Spoil) -> None:
    assert backup_names.listed(path) == []
    held = backups.make(path, Reason.WORKING).backup
    content = path.read_bytes()
    (held.path.parent.parent / "a file").write_text("no folder")
    (held.path.parent / "2026-99-99T09-12-33Z while-working 00000000.hashiya").write_text("no moment")
    (held.path.parent / "notes.txt").write_text("no backup")
    for spoilt in (b"", b"nothing of ours", content[:3000], b"\0" * 5000):
        path.write_bytes(spoilt)
        assert backup_names.listed(path) == [held]
    path.unlink()
    assert backup_names.listed(path) == [held]
    assert backup_names.listed(path.with_name("other.hashiya")) == []


def test_backups_of_a_project_that_died_are_found_by_its_id(path: Path, tmp_path: Path) -> None:
    held = backups.make(path, Reason.WORKING).backup
    moved = path.rename(tmp_path / "moved.hashiya")
    # what a dead session left can't be rolled back by a look
    moved.with_name(moved.name + "-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\0" * 600)
    assert backup_names.listed(moved) == [held]
    assert backup_names.newest([held], moved) is None


def test_a_damaged_file_that_is_open_here_is_not_looked_at_as_if_nobody_wrote_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    true_connect = backup_names.connect

    def fail(path: Path, *, read_only: bool, immutable: bool) -> object:
        asked.append(immutable)
        raise OSError

    with Project.open(path):
        monkeypatch.setattr(backup_names, "connect", fail)
        assert backup_names.listed(path) == []
        assert asked == [False]
    assert true_connect is not backup_names.connect


def test_an_id_that_a_stranger_chose_leads_nowhere_else() -> None:
    root = paths.data_folder() / "backups"
    for strange in ("../../elsewhere", "/etc", "", "a" * 300):
        assert backup_names.folder_of(strange).parent == root
    assert backup_names.folder_of("0fe8ad31-7620-44d1-9aac-7d213c719579").name.startswith("0fe8ad31")


def test_a_folder_that_can_not_be_written_is_told(path: Path) -> None:
    paths.data_folder().mkdir(parents=True, exist_ok=True)
    (paths.data_folder() / "backups").write_text("in the way")
    with pytest.raises(StorageError, match=r"^Backups can't be kept in .*the project is untouched\.$"):
        backups.make(path, Reason.WORKING)
    assert backup_names.listed(path) == []


def test_an_unsound_project_is_not_backed_up_over_sound_ones(path: Path, clock: Clock, spoil: Spoil) -> None:
    held = backups.make(path, Reason.WORKING).backup
    spoil("UPDATE article SET title = 'forged'")
    clock.pass_(hours=1)
    with pytest.raises(StorageError, match="isn't sound"):
        backups.make(path, Reason.ASKED)
    assert backup_names.listed(path) == [held]
    assert list(held.path.parent.iterdir()) == [held.path]


def test_what_a_dead_program_left_is_cleared_away(path: Path, clock: Clock) -> None:
    first = backups.make(path, Reason.ASKED).backup.path
    leave_half(first.parent)
    assert [each.path for each in backup_names.listed(path)] == [first]
    clock.pass_(hours=1)
    second = backups.make(path, Reason.ASKED).backup.path
    assert sorted(first.parent.iterdir()) == sorted([first, second])


def test_a_backup_that_vanished_is_current_for_nobody(path: Path) -> None:
    held = backups.make(path, Reason.WORKING).backup
    assert backups.is_current(held, path)
    assert not backups.is_current(None, path)
    held.path.unlink()
    assert not backups.is_current(held, path)
    assert backups.make(path, Reason.WORKING).is_new


def test_the_disk_may_be_full(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup, "_write", fail)
    with pytest.raises(StorageError) as caught:
        backups.make(path, Reason.WORKING)
    assert caught.value.kind == "full"
    assert backup_names.listed(path) == []
