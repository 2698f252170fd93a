"""A file is written whole or not at all, and only over a regular file."""

import errno
import os
import stat
from pathlib import Path

import pytest

from hashiya.errors import StorageError
from hashiya.files.writing import replacing, spare


def put(target: Path, data: bytes = b"new") -> None:
    with replacing(target) as pending:
        pending.stream.write(data)


def only(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_takes_the_users_mask(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        put(tmp_path / "new.jsonl")
    finally:
        os.umask(old)
    assert (tmp_path / "new.jsonl").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "new.jsonl").stat().st_mode) == 0o640
    assert only(tmp_path) == ["new.jsonl"]


def test_an_old_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "old.jsonl"
    target.write_bytes(b"old")
    target.chmod(0o600)
    with replacing(target) as pending:
        pending.stream.write(b"new")
        pending.sync()
        assert pending.path.read_bytes() == b"new"
        assert pending.path.parent.parent == tmp_path
        assert target.read_bytes() == b"old"
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert only(tmp_path) == ["old.jsonl"]


def test_a_name_as_long_as_the_system_takes_can_be_written(tmp_path: Path) -> None:
    target = tmp_path / ("n" * 255)
    put(target)
    assert target.read_bytes() == b"new"


def test_a_block_that_raises_leaves_everything_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "old.jsonl"
    target.write_bytes(b"old")

    def interrupted() -> None:
        with replacing(target) as pending:
            pending.stream.write(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert target.read_bytes() == b"old"
    assert only(tmp_path) == ["old.jsonl"]


def test_a_full_disk_is_told_and_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageError) as caught:
        put(tmp_path / "a")
    assert str(caught.value) == (
        f"The file {tmp_path / 'a'} can't be written (No space left on device); free some room and try again."
    )
    assert caught.value.kind == "full"
    assert only(tmp_path) == []


def test_a_folder_that_can_not_be_synced_does_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = os.fsync

    def only_files(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        really(descriptor)

    monkeypatch.setattr(os, "fsync", only_files)
    put(tmp_path / "a")
    assert only(tmp_path) == ["a"]


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="it is a folder") as caught:
        put(tmp_path)
    assert caught.value.kind == "io"


def test_a_link_is_refused_even_to_nothing(tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(b"kept")
    (tmp_path / "link").symlink_to(tmp_path / "kept")
    (tmp_path / "dangling").symlink_to(tmp_path / "nothing")
    for name in ("link", "dangling"):
        with pytest.raises(StorageError, match=r"\(it is a link to another file\); give another file"):
            put(tmp_path / name)
    assert (tmp_path / "kept").read_bytes() == b"kept"
    assert not (tmp_path / "nothing").exists()


def test_a_device_and_a_pipe_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (Path(os.devnull), tmp_path / "pipe"):
        with pytest.raises(StorageError, match="it is no regular file"):
            put(path)
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


@pytest.mark.parametrize("name", ["a.hashiya", "A.HASHIYA", "a.hashiya-journal"])
def test_a_project_is_refused_whether_or_not_it_is_there(tmp_path: Path, name: str) -> None:
    with pytest.raises(StorageError, match="a project is only ever written by the program's own saving"):
        put(tmp_path / name)
    assert only(tmp_path) == []


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        put(tmp_path / "no" / "a")
    assert str(caught.value) == f"There is no folder {tmp_path / 'no'}; make it first, or give another one."
    assert caught.value.kind == "missing"


def test_a_file_as_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StorageError, match="Not a directory"):
        put(tmp_path / "file" / "a")


def test_a_read_only_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda path, mode: not (path == target and mode == os.W_OK))
    with pytest.raises(StorageError, match=r"it is read-only.*give another folder") as caught:
        put(target)
    assert caught.value.kind == "read_only"
    assert target.read_bytes() == b"old"


def test_a_folder_that_takes_no_files_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "open", denied)
    with pytest.raises(StorageError, match="Permission denied") as caught:
        put(tmp_path / "a")
    assert caught.value.kind == "read_only"


def test_until_it_is_whole_nobody_else_reads_it(tmp_path: Path) -> None:
    with replacing(tmp_path / "a") as pending:
        assert stat.S_IMODE(pending.path.stat().st_mode) == 0o600


def test_an_error_without_a_number_is_told_in_its_own_words(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"\(gone\)") as caught, replacing(tmp_path / "a"):
        raise OSError("gone")
    assert caught.value.kind == "io"


def test_the_project_itself_is_spared_by_whatever_name(tmp_path: Path) -> None:
    (tmp_path / "p.db").write_bytes(b"project")
    (tmp_path / "other").write_bytes(b"other")
    (tmp_path / "hard").hardlink_to(tmp_path / "p.db")
    (tmp_path / "soft").symlink_to("p.db")
    for name in ("p.db", "hard", "soft"):
        with pytest.raises(StorageError, match="it is the project itself"):
            spare(tmp_path / "p.db", tmp_path / name)
    for name in ("other", "none", "no/folder"):
        spare(tmp_path / "p.db", tmp_path / name)
