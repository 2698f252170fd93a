"""Every fault has its sentence."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest

from hashiya.errors import StorageError
from hashiya.project import Project
from hashiya.storage import check
from hashiya.storage.database import Database
from tests.storage.conftest import Spoil

FAULTS = [
    ('UPDATE fragment SET "end" = 9999', "leaves its article of 44 characters: 0:9999"),
    ('UPDATE fragment SET "end" = 3, start = 5', "CHECK constraint failed"),
    (
        'INSERT INTO fragment SELECT annotation, start + 1, "end" + 1 FROM fragment WHERE start = 0',
        "two fragments that overlap at 1",
    ),
    ("DELETE FROM fragment", "has no span"),
    ("DELETE FROM article_text", "has no text"),
    ("UPDATE article_text SET text = text || 'x'", "isn't the one that was added"),
    ("UPDATE article_text SET text = CAST(x'd985ff' AS TEXT)", "can't be read"),
    ("UPDATE article SET characters = 1", "isn't the one that was added"),
    ("UPDATE article SET title = 'forged'", "The article .* isn't as the journal tells it"),
    ("UPDATE article SET meta = 'no JSON'", "can't be read"),
    ("UPDATE article SET removed = 1", "isn't as the journal tells it"),
    ("UPDATE annotation SET comment = 'forged'", "The annotation .* isn't as the journal tells it"),
    ("UPDATE annotation SET extra = '[]'", "can't be read"),
    ("UPDATE label SET name_en = 'forged'", "The label .* isn't as the journal tells it"),
    ("UPDATE tally SET number = 7", "is said to have 7 annotations claim, but has 1"),
    ("DELETE FROM tally", "is said to have 0 annotations claim, but has 1"),
    ("DELETE FROM journal WHERE seq = 4", "goes from entry 3 to entry 5"),
    ("DELETE FROM journal_scope WHERE seq = 5", "entry 5 is missing from the history of"),
    ("INSERT INTO journal_scope VALUES ('x', 5)", "names an entry that the journal doesn't hold"),
    ("UPDATE journal SET refers = 5 WHERE act = 'undo'", "walks entry 5 out of its order"),
    ("UPDATE journal SET images = '[[\"annotation\"]]' WHERE seq = 4", "can't be read"),
    ("UPDATE journal SET images = '[[\"nothing\",1,2,3,4]]' WHERE seq = 4", "can't be read"),
    ("UPDATE journal SET images = '" + "[" * 100_000 + "' WHERE seq = 4", "can't be read"),
    ("DELETE FROM journal WHERE seq = 8", "which the journal tells of|isn't as the journal tells it"),
    (
        "DELETE FROM annotation WHERE label = 'claim'",
        "The annotation .*, which the journal tells of, is missing",
    ),
    ("UPDATE annotation SET label = 'nothing'", "names something that label doesn't hold"),
    ("PRAGMA user_version = 131072", "newer Hashiya"),
    ("PRAGMA application_id = 1", "isn't a Hashiya project"),
    ("CREATE TABLE strange(x)", "isn't made of the tables"),
]


@pytest.mark.parametrize(("statement", "told"), FAULTS)
def test_each_fault_is_told(path: Path, spoil: Spoil, statement: str, told: str) -> None:
    with Project.open(path, read_only=True) as project:
        assert project.check() == []
        spoil(statement)
        faults = project.check()
    assert faults
    assert any(re.search(told, fault) for fault in faults), faults
    assert all(fault.endswith(".") for fault in faults)


def test_a_hundred_faults_of_a_kind_are_enough(path: Path, spoil: Spoil) -> None:
    with Project.open(path) as project:
        article = project.articles()[0].id
        for number in range(120):
            project.annotate(article, label="quote", start=number % 40, end=number % 40 + 1 + number // 40)
    spoil("DELETE FROM fragment")
    faults = [fault for fault in Project.faults_of(path) if "has no span" in fault]
    assert len(faults) == 100


def test_an_index_that_contradicts_its_table_is_told(path: Path, spoil: Spoil) -> None:
    spoil(
        "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'link_to') "
        "WHERE name = 'annotation_article'",
        schema=True,
    )
    assert any("damaged inside" in fault for fault in Project.faults_of(path))


def test_pages_that_cannot_be_read_are_told(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        root = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'journal'").fetchone()[0]
    connection.close()
    with path.open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(b"\xff" * 4096)
    faults = Project.faults_of(path)
    assert faults
    assert all("damaged inside" in fault or "can't be read" in fault for fault in faults)


def test_a_drive_that_fails_for_a_moment_is_no_fault(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorname = "SQLITE_IOERR_READ"

    true_rows = Database.rows

    def fail(db: Database, sql: str, *given: object) -> list[object]:
        if "integrity_check" in sql:
            raise error
        return true_rows(db, sql, *given)

    with Project.open(path) as project:
        monkeypatch.setattr(Database, "rows", fail)
        with pytest.raises(StorageError) as caught:
            project.check()
        assert caught.value.kind == "io"
        monkeypatch.undo()
        assert project.check() == []


QUICKLY = [
    ("UPDATE article_text SET text = text || 'x'", "isn't the one that was added"),
    ('UPDATE fragment SET "end" = 9999', "leaves its article of 44 characters"),
    ("UPDATE annotation SET comment = 'forged'", ""),
]


@pytest.mark.parametrize(("statement", "told"), QUICKLY)
def test_a_quick_check_looks_at_tables_texts_and_spans(
    path: Path, spoil: Spoil, statement: str, told: str
) -> None:
    assert Project.faults_of(path, deep=False) == []
    spoil(statement)
    faults = Project.faults_of(path, deep=False)
    assert bool(faults) == bool(told)
    assert all(re.search(told, fault) for fault in faults)
    assert Project.faults_of(path) != []


def test_a_quick_check_tells_pages_that_are_not_in_order(path: Path) -> None:
    with Project.open(path, read_only=True) as project:
        data = bytearray(path.read_bytes())
        pages = len(data) // 4096
        data[28:32] = (pages + 1).to_bytes(4, "big")
        path.write_bytes(data + bytes(4096))
        with project._store.copied() as copy:
            faults = check.quick_faults(copy)
    assert any("damaged inside" in fault for fault in faults)
