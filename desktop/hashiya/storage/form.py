"""The form of a project file: its version, and that it is made of that version's tables alone."""

from __future__ import annotations

import re

from hashiya.errors import StorageError
from hashiya.storage import header
from hashiya.storage.database import Database
from hashiya.storage.migrations import VERSIONS, SchemaRow, Version, expected_schema, read_schema
from hashiya.storage.schema import APPLICATION_ID


def refuse(db: Database) -> Version | None:
    """Return the file's version, ``None`` for a newer one that this program may still write.

    One that is known is trusted from then on. Asks nothing of any table, so that a stranger's view or trigger
    never runs. Raises :class:`StorageError`.
    """
    application, number = db.rows("PRAGMA application_id")[0][0], db.rows("PRAGMA user_version")[0][0]
    if application != APPLICATION_ID:
        raise header.not_a_project(db.path)
    header.refuse_version(db.path, number)
    version = next((known for known in VERSIONS if known.number == number), None)
    found = read_schema(db.connection)
    if not (_is_like(found, version) if version else _extends(found)):
        raise StorageError(
            "{name} isn't made of the tables that Hashiya writes: open a copy that nobody changed, or rescue "
            "what can be read.",
            kind="damaged",
            name=db.path.name,
        )
    if version is not None:
        db.trust()
    return version


def _is_like(found: set[SchemaRow], version: Version) -> bool:
    return found == expected_schema(version)


def _extends(found: set[SchemaRow]) -> bool:
    # a newer minor form may have more columns, tables and indexes, but nothing that runs by itself
    plain = all(
        kind in ("table", "index") and _COMPUTES.search(sql or "") is None for kind, _, _, sql in found
    )
    names = {name for _, name, _, _ in found}
    return plain and {name for _, name, _, _ in expected_schema(VERSIONS[-1])} <= names


_COMPUTES = re.compile(r"^CREATE\s+VIRTUAL\b|\bGENERATED\b|\bAS\s*\(", re.IGNORECASE)
"""What a virtual table, or a column that is computed whenever it is read, is made by."""
