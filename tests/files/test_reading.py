"""A stranger's file neither holds the program up nor fills the memory."""

import io
import os
from pathlib import Path

import pytest

from hashiya.errors import FormatError, NotFoundError
from hashiya.files.reading import numbered_lines, open_regular, read_regular


def test_a_file_is_read_byte_for_byte(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\r\n\x00\xff")
    assert read_regular(tmp_path / "a", 4) == b"\r\n\x00\xff"


def test_a_larger_file_than_allowed_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 2_000_001)
    with pytest.raises(FormatError, match=r"larger than 2 MB; split it") as caught:
        read_regular(tmp_path / "a", 2_000_000)
    assert caught.value.file == str(tmp_path / "a")


def test_a_file_that_is_given_in_small_pieces_is_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    path.write_bytes(bytes(range(100)))
    read = os.read
    monkeypatch.setattr(os, "read", lambda descriptor, most: read(descriptor, min(most, 7)))
    assert read_regular(path, 100) == bytes(range(100))
    with pytest.raises(FormatError, match="larger"):
        read_regular(path, 60)


@pytest.mark.parametrize("name", ["missing", "file/inside"])
def test_a_missing_file_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotFoundError, match="There is no file") as caught:
        open_regular(tmp_path / name)
    assert str(tmp_path / name) in str(caught.value)


def test_a_folder_a_device_and_a_pipe_are_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(FormatError, match="it is no regular file"):
            open_regular(path)


def test_nothing_stays_open_after_a_refusal(tmp_path: Path) -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))
    with pytest.raises(FormatError):
        open_regular(tmp_path)
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", denied)
    with pytest.raises(FormatError, match=r"can't be read \(Permission denied\)"):
        open_regular(tmp_path / "a")


class Failing(io.BytesIO):
    """A file on a disk that fails."""

    name = "/mnt/stick/a"

    def read(self, size: int | None = -1) -> bytes:
        raise OSError(5, "Input/output error")

    def readline(self, size: int | None = -1) -> bytes:
        raise OSError(5, "Input/output error")


def test_a_disk_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"a")

    def fail(*_: int) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("os.read", fail)
    with pytest.raises(FormatError, match="Input/output error"):
        read_regular(tmp_path / "a", 10)
    with pytest.raises(FormatError, match="/mnt/stick/a can't be read") as caught:
        next(numbered_lines(Failing(), 10))
    assert caught.value.line is None


def test_an_open_file_knows_its_name(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    with open_regular(tmp_path / "a") as stream:
        assert str(stream.name) == str(tmp_path / "a")


def test_only_line_feeds_end_a_line() -> None:
    data = "أ\u2028ب\x85\x0bج\r\nد\n\nلا".encode()
    assert [line.decode() for _, line in numbered_lines(io.BytesIO(data), 100)] == [
        "أ\u2028ب\x85\x0bج\r\n",
        "د\n",
        "\n",
        "لا",
    ]
    assert [number for number, _ in numbered_lines(io.BytesIO(data), 100)] == [1, 2, 3, 4]


def test_a_line_without_end_is_refused_by_its_number() -> None:
    lines = numbered_lines(io.BytesIO(b"a\n" + b"b" * 3_000_000), 1_000_000)
    assert next(lines) == (1, b"a\n")
    with pytest.raises(FormatError, match="Line 2 is longer than 1 MB") as caught:
        next(lines)
    assert caught.value.line == 2
