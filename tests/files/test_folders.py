"""A folder is written whole or not at all, and only over what an export wrote."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import stat
from pathlib import Path

import pytest

from hashiya.errors import StorageError
from hashiya.files import folders
from hashiya.files.folders import LISTING, PendingFolder, check_folder, replacing_folder


def tree(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file below a folder by its name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def put(target: Path, **files: bytes) -> None:
    """Write a folder as an export does, its manifest last."""
    with replacing_folder(target) as pending:
        listed = {name: pending.put(name, data) for name, data in files.items()}
        pending.put(LISTING, json.dumps({"files": listed}).encode())


def test_a_new_folder_holds_what_was_put_there(tmp_path: Path) -> None:
    with replacing_folder(tmp_path / "set") as pending:
        assert pending.put("a/b/c.txt", b"one") == hashlib.sha256(b"one").hexdigest()
        pending.put("a/d.txt", b"two")
        with pending.create("e.txt") as stream:
            stream.write(b"thr")
            stream.write(b"ee")
        assert pending.path.parent.parent == tmp_path
        assert not (tmp_path / "set").exists()
    assert tree(tmp_path) == {"set/a/b/c.txt": b"one", "set/a/d.txt": b"two", "set/e.txt": b"three"}


def test_until_it_is_whole_nobody_else_looks_into_it(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        with replacing_folder(tmp_path / "set") as pending:
            (beside,) = tmp_path.iterdir()
            assert stat.S_IMODE(beside.stat().st_mode) == 0o700
            pending.put("a", b"x")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "set").stat().st_mode) == 0o750


def test_no_file_is_written_twice(tmp_path: Path) -> None:
    def twice() -> None:
        with replacing_folder(tmp_path / "set") as pending:
            pending.put("a", b"one")
            pending.put("a", b"two")

    with pytest.raises(StorageError, match="File exists"):
        twice()
    assert list(tmp_path.iterdir()) == []


def test_our_own_folder_is_replaced_whole(tmp_path: Path) -> None:
    put(tmp_path / "set", **{"a": b"old", "sub/b": b"old"})
    put(tmp_path / "set", c=b"new")
    assert set(tree(tmp_path)) == {"set/c", f"set/{LISTING}"}
    assert [path.name for path in tmp_path.iterdir()] == ["set"]


def test_an_empty_folder_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "set" / "empty").mkdir(parents=True)
    put(tmp_path / "set", a=b"new")
    assert set(tree(tmp_path)) == {"set/a", f"set/{LISTING}"}


def test_a_strangers_file_is_never_taken_away(tmp_path: Path) -> None:
    put(tmp_path / "set", a=b"old")
    (tmp_path / "set" / "sub").mkdir()
    (tmp_path / "set" / "sub" / "notes.txt").write_bytes(b"mine")
    before = tree(tmp_path)
    with pytest.raises(StorageError) as caught:
        put(tmp_path / "set", a=b"new")
    assert str(caught.value) == (
        f"The folder {tmp_path / 'set'} can't be written (it holds sub/notes.txt, which no export wrote); "
        "give another one."
    )
    assert tree(tmp_path) == before


@pytest.mark.parametrize(
    "listing",
    [b"{", b"[]", b"null", b'{"files":["a"]}', b'{"files":null}', b"{}", b"\xff", b"[" * 200_000],
)
def test_a_listing_that_lists_nothing_gives_nothing_away(tmp_path: Path, listing: bytes) -> None:
    (tmp_path / "set").mkdir()
    (tmp_path / "set" / "a").write_bytes(b"mine")
    (tmp_path / "set" / LISTING).write_bytes(listing)
    before = tree(tmp_path)
    with pytest.raises(StorageError, match=r"it holds (a|manifest.json), which no export wrote"):
        put(tmp_path / "set", a=b"new")
    assert tree(tmp_path) == before


def test_a_folder_without_listing_is_a_strangers(tmp_path: Path) -> None:
    (tmp_path / "set").mkdir()
    (tmp_path / "set" / "a").write_bytes(b"mine")
    with pytest.raises(StorageError, match="it holds a, which no export wrote"):
        check_folder(tmp_path / "set")


def test_a_link_is_refused_even_to_nothing(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "kept")
    (tmp_path / "dangling").symlink_to(tmp_path / "nothing")
    for name in ("link", "dangling"):
        with pytest.raises(StorageError, match="it is a link to another folder"):
            put(tmp_path / name, a=b"new")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dangling", "kept", "link"]
    assert list((tmp_path / "kept").iterdir()) == []


def test_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "set").write_bytes(b"mine")
    with pytest.raises(StorageError, match=r"can't be written \(it is a file\)") as caught:
        put(tmp_path / "set", a=b"new")
    assert caught.value.kind == "io"
    assert tree(tmp_path) == {"set": b"mine"}


def test_a_missing_parent_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        put(tmp_path / "no" / "set", a=b"new")
    assert str(caught.value) == f"There is no folder {tmp_path / 'no'}; make it first, or give another one."
    assert caught.value.kind == "missing"


def test_a_relative_path_means_the_folder_that_it_meant_at_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "else").mkdir()
    monkeypatch.chdir(tmp_path)
    with replacing_folder(Path("set")) as pending:
        monkeypatch.chdir(tmp_path / "else")
        pending.put("a", b"new")
    assert tree(tmp_path) == {"set/a": b"new"}


def test_a_block_that_raises_leaves_everything_as_it_was(tmp_path: Path) -> None:
    put(tmp_path / "set", a=b"old")
    before = tree(tmp_path)

    def interrupted() -> None:
        with replacing_folder(tmp_path / "set") as pending:
            pending.put("a", b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert tree(tmp_path) == before
    assert [path.name for path in tmp_path.iterdir()] == ["set"]


@pytest.mark.parametrize("files", [1, folders._SYNCED_ONE_BY_ONE + 1])
def test_a_full_disk_is_told_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: int
) -> None:
    def full(*_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    monkeypatch.setattr(os, "sync", full)
    with pytest.raises(StorageError, match=r"No space left on device.*free some room") as caught:
        put(tmp_path / "set", **{str(number): b"" for number in range(files)})
    assert caught.value.kind == "full"
    assert list(tmp_path.iterdir()) == []


def test_every_file_is_on_the_disk_before_the_folder_takes_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: synced.append(os.fstat(descriptor).st_size))
    monkeypatch.setattr(os, "sync", lambda: synced.append(-1))
    put(tmp_path / "few", a=b"1", b=b"22")
    assert synced[:2] == [1, 2]
    assert len(synced) == 3
    synced.clear()
    put(tmp_path / "many", **{str(number): b"" for number in range(100)})
    assert synced == [-1]
    synced.clear()
    monkeypatch.delattr(os, "sync")
    put(tmp_path / "elsewhere", **{str(number): b"" for number in range(100)})
    assert len(synced) == 101


def test_a_swap_that_fails_gives_the_old_folder_its_name_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "set", a=b"old")
    before = tree(tmp_path)
    really = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise PermissionError(errno.EACCES, "Permission denied")
        return really(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(StorageError, match="Permission denied") as caught:
        put(tmp_path / "set", a=b"new")
    assert caught.value.kind == "read_only"
    assert tree(tmp_path) == before
    assert [path.name for path in tmp_path.iterdir()] == ["set"]


def test_an_old_folder_that_can_not_be_taken_away_does_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "set", a=b"old")
    really = shutil.rmtree

    def failing(path: Path, ignore_errors: bool = False) -> None:
        if not ignore_errors:
            really(path)

    monkeypatch.setattr(shutil, "rmtree", failing)
    put(tmp_path / "set", a=b"new")
    assert (tmp_path / "set" / "a").read_bytes() == b"new"


def test_a_folder_that_takes_no_folders_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(self: Path, *_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", denied)
    with pytest.raises(StorageError, match="Permission denied") as caught:
        put(tmp_path / "set", a=b"new")
    assert caught.value.kind == "read_only"


def test_a_folder_may_be_written_that_is_not_there_or_ours(tmp_path: Path) -> None:
    check_folder(tmp_path / "set")
    put(tmp_path / "set", a=b"old")
    check_folder(tmp_path / "set")
    PendingFolder(tmp_path / "set").sync()
    assert tree(tmp_path / "set")["a"] == b"old"
