"""The file of an index is this program's and private, or made anew, or not there."""

import sqlite3
import stat
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from hashiya import paths
from hashiya.storage import search_file
from hashiya.storage.search_file import SpoiltError, UnusableError, opened, path_of, throw_away, writing

ID = "0f8fad5b-d9cb-469f-a165-70867728950e"


def test_it_lies_in_the_cache_by_the_projects_id() -> None:
    assert path_of(ID) == paths.cache_folder() / "search" / f"{ID}.sqlite"
    for strange in ("../../etc/passwd", "", "x" * 999, ID + "\n"):
        path = path_of(strange)
        assert path.parent == paths.cache_folder() / "search"
        assert len(path.name) == 71


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_nobody_else_reads_it() -> None:
    path = path_of(ID)
    with opened(path):
        pass
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_it_is_never_somebodys_link(tmp_path: Path) -> None:
    path = path_of(ID)
    path.parent.mkdir(parents=True)
    path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UnusableError), opened(path):
        raise AssertionError
    assert not (tmp_path / "elsewhere").exists()


def test_what_this_program_did_not_make_is_spoilt(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    path.write_bytes(b"no database" * 100)
    with pytest.raises(SpoiltError), opened(path):
        raise AssertionError
    throw_away(path)
    with closing(sqlite3.connect(path)) as stranger:
        stranger.execute("CREATE TABLE t(x)")
    with pytest.raises(SpoiltError), opened(path):
        raise AssertionError
    throw_away(path)
    with opened(path) as connection:
        connection.execute("PRAGMA user_version=2")
    with pytest.raises(SpoiltError), opened(path):
        raise AssertionError
    throw_away(path)
    throw_away(path)
    assert not path.exists()


def test_what_is_not_in_it_is_spoilt_and_a_full_disk_is_not(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    with pytest.raises(SpoiltError), opened(path) as connection:
        connection.execute("SELECT * FROM nothing")
    with pytest.raises(UnusableError), opened(path) as connection:
        _fill(connection)
    with opened(path) as connection:
        assert connection.execute("SELECT count(*) FROM vocabulary").fetchone() == (0,)


def test_all_or_nothing_is_written(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    with pytest.raises(KeyError), opened(path) as connection:
        _write_and_fail(connection)
    with opened(path) as connection:
        assert connection.execute("SELECT count(*) FROM vocabulary").fetchone() == (0,)


def test_a_folder_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UnusableError), opened(tmp_path / "file" / "x.sqlite"):
        raise AssertionError

    def refuse(path: Path, *, missing_ok: bool = False) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(UnusableError):
        throw_away(tmp_path / "x.sqlite")


def test_two_make_it_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.sqlite"
    real = search_file.writing

    @contextmanager
    def slow(connection: sqlite3.Connection) -> Iterator[None]:
        monkeypatch.setattr(search_file, "writing", real)
        with opened(path):
            pass
        with real(connection):
            yield

    monkeypatch.setattr(search_file, "writing", slow)
    with opened(path) as connection:
        assert connection.execute("SELECT count(*) FROM fact").fetchone() == (1,)


def _fill(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA max_page_count=1")
    with writing(connection):
        connection.execute("INSERT INTO vocabulary(tokens) VALUES (?)", ("x" * 100_000,))


def _write_and_fail(connection: sqlite3.Connection) -> None:
    with writing(connection):
        connection.execute("INSERT INTO vocabulary(tokens) VALUES ('x')")
        raise KeyError
