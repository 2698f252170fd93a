"""A file that is being written is read to its end, which whoever writes it tells."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from hashiya.errors import FormatError, NotFoundError
from hashiya.files.growing import growing_values, open_growing
from hashiya.files.reading import next_piece


def test_what_comes_later_is_waited_for(tmp_path: Path) -> None:
    path, ended = tmp_path / "a", tmp_path / "ended"
    path.write_bytes(b"one\ntw")

    def write() -> None:
        for piece in (b"o\n", b"three\n", b"four"):
            time.sleep(0.01)
            with path.open("ab") as stream:
                stream.write(piece)
        ended.touch()

    writing = threading.Thread(target=write)
    writing.start()
    with open_growing(path, ended) as stream:
        assert Path(stream.name) == path
        lines = [stream.readline(), *stream]
        assert stream.tell() == 18
    writing.join()
    assert lines == [b"one\n", b"two\n", b"three\n", b"four"]


def test_what_was_written_just_before_the_end_was_told_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.touch()

    class Ended(type(tmp_path)):  # type: ignore[misc]
        def exists(self, *_: object, **__: object) -> bool:
            path.write_bytes(b"at last")
            return True

    with open_growing(path, Ended(tmp_path / "ended")) as stream:
        assert stream.read() == b"at last"


def test_a_writer_that_is_gone_is_not_waited_for_for_ever(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"half")
    with (
        open_growing(path, tmp_path / "ended", patience=0.01) as stream,
        pytest.raises(FormatError, match="can't be read"),
    ):
        next_piece(stream, 100)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        open_growing(tmp_path / "none", tmp_path / "ended")


def test_values_come_line_by_line(tmp_path: Path) -> None:
    path, ended = tmp_path / "a", tmp_path / "ended"
    path.write_bytes('"مقال"\n{"a":1}\n'.encode())
    values = growing_values(path, ended)
    assert next(values) == "مقال"
    ended.touch()
    assert list(values) == [{"a": 1}]
