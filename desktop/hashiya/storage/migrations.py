"""Migrations: how an empty file becomes a project file, and an older one a newer one.

sqlite-utils is imported late: it costs more than opening a project does, and most openings migrate nothing.
"""

from __future__ import annotations

import sqlite3
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from hashiya.storage.schema import APPLICATION_ID, VERSION_1_0, VERSION_1_1, VERSION_1_2

if TYPE_CHECKING:
    from sqlite_utils import Database as UtilsDatabase
    from sqlite_utils import Migrations

_SET = "hashiya"


class Version(NamedTuple):
    """Hold one released form of the project file; ``statements`` lead to it from the one before."""

    major: int
    minor: int
    statements: tuple[str, ...]

    @property
    def number(self) -> int:
        """The ``user_version`` in the header of such a file."""
        return self.major << 16 | self.minor

    @property
    def name(self) -> str:
        """The version as people write it."""
        return f"{self.major}.{self.minor}"


VERSIONS: tuple[Version, ...] = (
    Version(1, 0, VERSION_1_0),
    Version(1, 1, VERSION_1_1),
    Version(1, 2, VERSION_1_2),
)
"""Every released form, oldest first; the last one is written."""

SchemaRow = tuple[str, str, str, str | None]


def migrate(connection: sqlite3.Connection, versions: tuple[Version, ...] = VERSIONS) -> None:
    """Bring the file to the last of ``versions``, inside the transaction that ``connection`` has open."""
    from sqlite_utils import Database as UtilsDatabase

    database = UtilsDatabase(connection, execute_plugins=False, strict=True)
    connection.execute(versions[0].statements[0].replace("CREATE TABLE", "CREATE TABLE IF NOT EXISTS"))
    _migrations(versions).apply(database)
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={versions[-1].number}")


@cache
def expected_schema(version: Version, versions: tuple[Version, ...] = VERSIONS) -> frozenset[SchemaRow]:
    """Return what ``sqlite_schema`` holds in a file of this version, and nothing else may."""
    with sqlite3.connect(":memory:", isolation_level=None) as memory:
        for earlier in versions[: versions.index(version) + 1]:
            for statement in earlier.statements:
                memory.execute(statement)
        found = frozenset(read_schema(memory))
    memory.close()
    return found


def read_schema(connection: sqlite3.Connection) -> set[SchemaRow]:
    """Return the rows of ``sqlite_schema`` that say what a file is made of."""
    return set(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall())


def _migrations(versions: tuple[Version, ...]) -> Migrations:
    from sqlite_utils import Migrations

    migrations = Migrations(_SET)
    for version in versions:
        _register(migrations, version, first=version is versions[0])
    return migrations


def _register(migrations: Migrations, version: Version, *, first: bool) -> None:
    # the first statement of the first version makes the table that the migrations themselves are noted in
    statements = version.statements[1:] if first else version.statements

    @migrations(name=version.name)
    def apply(database: UtilsDatabase) -> None:
        for statement in statements:
            database.conn.execute(statement)
