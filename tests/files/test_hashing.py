"""The hash of a file that grows is that of all that was written, and what goes wrong on the way is told."""

from __future__ import annotations

import errno
import hashlib
import os
import threading
import time
from pathlib import Path

import pytest

from hashiya.files import hashing as hashing_module
from hashiya.files.hashing import hashing, sha256_of

WHOLE = bytes(range(256)) * 40
HASH = hashlib.sha256(WHOLE).hexdigest()


@pytest.fixture
def synced(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Take small pieces, and gather how large the file was when it was put on the disk."""
    sizes: list[int] = []
    monkeypatch.setattr(hashing_module, "_PIECE", 1_000)
    monkeypatch.setattr(hashing_module, "_AT_ONCE", 2_000)
    monkeypatch.setattr(hashing_module, "_TURN", 0.001)
    monkeypatch.setattr(
        hashing_module, "_put_on_disk", lambda descriptor: sizes.append(os.fstat(descriptor).st_size)
    )
    return sizes


def followers() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("hash ")]


@pytest.mark.parametrize("grows", [True, False])
@pytest.mark.parametrize("whole", [WHOLE, WHOLE[:1_000], b""])
def test_the_hash_is_that_of_the_whole_file(
    tmp_path: Path, synced: list[int], whole: bytes, grows: bool
) -> None:
    path = tmp_path / "a"
    with path.open("wb", buffering=0) as stream, hashing(path, grows=grows) as digest:
        assert followers() == (["hash a"] if grows else [])
        for begin in range(0, len(whole), 700):
            stream.write(whole[begin : begin + 700])
            time.sleep(0.002)
        assert digest() == hashlib.sha256(whole).hexdigest() == sha256_of(path)
    assert followers() == []


def test_what_was_read_is_put_on_the_disk_on_the_way(tmp_path: Path, synced: list[int]) -> None:
    path = tmp_path / "a"
    path.write_bytes(WHOLE)
    with hashing(path, grows=True) as digest:
        assert digest() == HASH
    assert synced == [len(WHOLE)] * 5


def test_nothing_is_put_on_the_disk_but_by_whoever_writes_where_it_does_not_grow(
    tmp_path: Path, synced: list[int]
) -> None:
    path = tmp_path / "a"
    path.write_bytes(WHOLE)
    with hashing(path, grows=False) as digest:
        path.write_bytes(WHOLE * 2)
        assert digest() == hashlib.sha256(WHOLE * 2).hexdigest()
    assert synced == []


@pytest.mark.parametrize("error", [OSError(errno.EIO, "it failed"), MemoryError("it failed")])
def test_whatever_ends_the_reading_is_told_to_whoever_asks(
    tmp_path: Path, synced: list[int], monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(descriptor: int) -> None:
        raise error

    monkeypatch.setattr(hashing_module, "_put_on_disk", fail)
    path = tmp_path / "a"
    path.write_bytes(WHOLE)
    with pytest.raises(type(error), match="it failed"), hashing(path, grows=True) as digest:
        digest()
    assert followers() == []


def test_nobody_reads_on_where_writing_breaks_off(
    tmp_path: Path, synced: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, leaving = threading.Event(), threading.Event()
    calls = []

    def take_long(descriptor: int) -> None:
        calls.append(descriptor)
        begun.set()
        leaving.wait(10)
        time.sleep(0.2)

    monkeypatch.setattr(hashing_module, "_put_on_disk", take_long)
    path = tmp_path / "a"
    path.write_bytes(WHOLE)

    def break_off() -> None:
        begun.wait(10)
        leaving.set()
        raise ValueError("broken off")

    with pytest.raises(ValueError, match="broken off"), hashing(path, grows=True):
        break_off()
    assert followers() == []
    assert len(calls) == 1


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), hashing(tmp_path / "a", grows=True):
        pass
