"""What SQLite and the system say, told in sentences."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import pytest

from hashiya.errors import StorageError
from hashiya.storage.faults import cannot_write, kind_of, translated


def failure(name: str, text: str = "") -> sqlite3.OperationalError:
    error = sqlite3.OperationalError(text)
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("SQLITE_FULL", "full"),
        ("SQLITE_IOERR_FSYNC", "io"),
        ("SQLITE_CANTOPEN", "io"),
        ("SQLITE_READONLY_DBMOVED", "missing"),
        ("SQLITE_READONLY_ROLLBACK", "read_only"),
        ("SQLITE_PERM", "read_only"),
        ("SQLITE_BUSY", "locked"),
        ("SQLITE_LOCKED", "locked"),
        ("SQLITE_CORRUPT_VTAB", "damaged"),
        ("SQLITE_NOTADB", "damaged"),
        ("SQLITE_TOOBIG", "damaged"),
    ],
)
def test_each_failure_has_its_sentence(name: str, kind: str) -> None:
    with pytest.raises(StorageError) as caught, translated(Path("folder/a.hashiya")):
        raise failure(name)
    assert caught.value.kind == kind
    assert "a.hashiya" in str(caught.value)


def test_text_that_is_no_utf8_is_damage() -> None:
    assert kind_of(sqlite3.OperationalError("Could not decode to UTF-8 column 'text'")) == "damaged"


def test_the_programs_own_mistakes_are_not_hidden() -> None:
    for error in (failure("SQLITE_ERROR", "no such table: x"), sqlite3.ProgrammingError("closed")):
        assert kind_of(error) is None
        with pytest.raises(type(error)), translated(Path("a.hashiya")):
            raise error


@pytest.mark.parametrize(
    ("number", "kind"),
    [(errno.ENOSPC, "full"), (errno.EACCES, "read_only"), (errno.EROFS, "read_only"), (errno.ENOENT, "io")],
)
def test_a_file_that_cannot_be_made_is_told(number: int, kind: str) -> None:
    error = cannot_write(Path("/folder/a.hashiya"), OSError(number, "why not"))
    assert error.kind == kind
    assert "a.hashiya can't be written in" in str(error)
    assert "why not" in str(error)


def test_an_error_without_a_number_is_told() -> None:
    assert cannot_write(Path("a.hashiya"), OSError("odd")).kind == "io"
