"""What is being written lies beside its name, and what the dead left there goes, and nothing else."""

from __future__ import annotations

import errno
import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest

from hashiya.files import unfinished

WRITE = """
import os, sys
from pathlib import Path
from hashiya.files import unfinished
with unfinished.beside(Path(sys.argv[1])) as new:
    new.write_text("half")
    if sys.argv[2] == "die":
        os._exit(9)
    print("ready", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def target(tmp_path: Path) -> Path:
    place = tmp_path / "place"
    place.mkdir()
    return place / "set.jsonl"


def left(target: Path) -> list[Path]:
    return sorted(target.parent.glob(".hashiya-*"))


def dead(target: Path) -> Path:
    """Let a program die while it writes, and return the folder that it leaves."""
    before = left(target)
    subprocess.run([sys.executable, "-c", WRITE, target, "die"], check=False)
    [folder] = set(left(target)) - set(before)
    assert (folder / "new").read_text() == "half"
    return folder


def write(target: Path) -> None:
    with unfinished.beside(target) as new:
        new.write_text("whole")
        new.replace(target)


def test_what_is_not_moved_away_is_gone_at_the_end(target: Path) -> None:
    def write_half() -> None:
        with unfinished.beside(target) as new:
            assert new.parent.stat().st_mode & 0o777 == 0o700
            new.write_text("half")
            raise KeyError

    with pytest.raises(KeyError):
        write_half()
    assert list(target.parent.iterdir()) == []
    write(target)
    assert list(target.parent.iterdir()) == [target]
    assert target.read_text() == "whole"


def test_what_the_dead_left_goes_with_the_next_beside_it(target: Path, tmp_path: Path) -> None:
    dead(target)
    (tmp_path / "elsewhere").mkdir()
    write(tmp_path / "elsewhere" / "set.jsonl")
    assert len(left(target)) == 1
    write(target)
    assert list(target.parent.iterdir()) == [target]


def test_what_was_half_cleared_away_goes_too(target: Path) -> None:
    folder = dead(target)
    (folder / "lock").unlink()
    dead(target).rename(folder.with_suffix(".gone"))
    write(target)
    assert list(target.parent.iterdir()) == [target]


def test_what_the_living_write_stays(target: Path) -> None:
    with (
        subprocess.Popen(
            [sys.executable, "-c", WRITE, target, "live"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as process,
        unfinished.beside(target) as ours,
    ):
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        ours.write_text("half")
        write(target)
        assert [(folder / "new").read_text() for folder in left(target)] == ["half", "half"]
        process.communicate("\n")
        assert left(target) == [ours.parent]
    assert list(target.parent.iterdir()) == [target]


def test_links_strangers_and_other_machines_are_left_alone(
    target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = dead(target)
    kept = folder.rename(tmp_path / "kept")
    folder.symlink_to(kept)
    other = folder.with_name(".hashiya-00000000-0123456789abcdef.part")
    other.mkdir()
    file = folder.with_name(f"{folder.name[:18]}0123456789abcdef.part")
    file.write_text("a file")
    write(target)
    assert left(target) == sorted([folder, other, file])
    assert (kept / "new").read_text() == "half"
    folder.unlink()
    kept.rename(folder)
    monkeypatch.setattr(os, "getuid", lambda: 4711)
    write(target)
    assert left(target) == sorted([folder, other, file])


def test_links_in_what_the_dead_left_are_not_followed(target: Path, tmp_path: Path) -> None:
    folder = dead(target)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis").write_text("years of work")
    (folder / "more").symlink_to(tmp_path / "mine")
    write(target)
    assert left(target) == []
    assert (tmp_path / "mine" / "thesis").read_text() == "years of work"


def test_what_was_set_aside_by_the_dead_gets_its_name_back(target: Path) -> None:
    """A program that dies between the two renames of a folder leaves none of that name."""
    folder, gone = dead(target), target.with_name("gone")
    gone.mkdir()
    (gone / "old").write_text("old")
    unfinished.set_aside(folder / "new", gone)
    assert not gone.exists()
    target.with_name("there").mkdir()
    (folder / "old" / "there").mkdir()
    (folder / "old" / "there" / "old").write_text("old")
    unfinished.clear(target.parent)
    assert left(target) == []
    assert [each.name for each in gone.iterdir()] == ["old"]
    assert list(target.with_name("there").iterdir()) == []


def test_where_nothing_can_be_written_nothing_is_left(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FileNotFoundError):
        write(target.parent / "missing" / "a")

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "open", full)
    with pytest.raises(OSError, match="No space left"):
        write(target)
    assert list(target.parent.iterdir()) == []


@pytest.mark.parametrize("moment", ["made", "opened", "locked", "looked for"])
def test_a_folder_that_is_taken_for_a_dead_ones_is_made_anew(
    target: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    true_open, true_lock, seen = os.open, fcntl.flock, []

    def clear_before_the_lock_is_there(path: Path, flags: int, *more: int) -> int:
        if flags & os.O_EXCL and not seen:
            seen.append(path)
            if moment == "made":
                unfinished.clear(target.parent)
            else:
                Path(path).touch()
        return true_open(path, flags, *more)

    def clear_before_it_is_locked(lock: int, how: int) -> None:
        if not seen:
            seen.append(lock)
            if moment == "locked":
                raise BlockingIOError
            unfinished.clear(target.parent)
        true_lock(lock, how)

    if moment in ("made", "opened"):
        monkeypatch.setattr(os, "open", clear_before_the_lock_is_there)
    else:
        monkeypatch.setattr(fcntl, "flock", clear_before_it_is_locked)
    write(target)
    assert len(seen) == 1
    assert target.read_text() == "whole"
    monkeypatch.undo()
    unfinished.clear(target.parent)
    assert list(target.parent.iterdir()) == [target]


def test_a_drive_without_locks_is_written_and_never_cleared(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = dead(target)

    def none(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", none)
    write(target)
    assert target.read_text() == "whole"
    assert left(target) == [folder]


def test_a_system_without_such_locks_removes_what_nobody_has_open(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = dead(target)
    monkeypatch.setitem(sys.modules, "fcntl", None)
    monkeypatch.setattr(Path, "rename", lambda *_: (_ for _ in ()).throw(PermissionError()))
    write(target)
    assert left(target) == [folder]
    monkeypatch.undo()
    monkeypatch.setitem(sys.modules, "fcntl", None)
    write(target)
    assert list(target.parent.iterdir()) == [target]
