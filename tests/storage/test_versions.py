"""The version of SQLite that the program runs with."""

from __future__ import annotations

import sqlite3

from hashiya.storage import versions


def test_the_version_is_that_of_the_library() -> None:
    assert sqlite3.sqlite_version == versions.SQLITE
