"""What breaks a rule, or can't be worked with, is told, also where rows and journal agree on it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hashiya.project import Project
from hashiya.storage import validation
from hashiya.storage.database import Database
from tests.storage.conftest import Spoil

BROKEN = [
    (
        "UPDATE fragment SET start = -5 WHERE start = 0",
        'fragment .* breaks the rule 0 <= start AND start < "end"',
    ),
    ("UPDATE article SET status = 'x'", "breaks the rule status IN"),
    ("UPDATE article SET sha256 = 'x' WHERE number = 1", "breaks the rule length.sha256. = 64"),
    ("UPDATE annotation SET unsure = 7", "breaks the rule unsure IN"),
    (
        "UPDATE label SET pattern = 'x' WHERE id = 'claim'",
        "A row of label .claim. breaks the rule pattern IN",
    ),
    ("UPDATE work_time SET seconds = 0", "breaks the rule seconds > 0"),
    ("UPDATE journal SET act = 'x' WHERE act = 'undo'", "breaks the rule act IN"),
]


@pytest.mark.parametrize(("statement", "told"), BROKEN)
def test_a_row_that_breaks_a_rule_is_told_to_readers_too(
    path: Path, spoil: Spoil, statement: str, told: str
) -> None:
    with Project.open(path, read_only=True) as project:
        look = project._store.call
        assert look(lambda db: list(validation.rule_faults(db))) == []
        spoil(statement)
        assert any(re.search(told, fault) for fault in look(lambda db: list(validation.rule_faults(db))))


FORGED = [
    ("UPDATE label SET accent = 'none' WHERE id = 'claim'", "The label claim can't be worked with: it holds"),
    ('UPDATE article SET paragraph_directions = \'{"0":"up"}\'', "article .* with: it can't be read"),
    ("UPDATE article SET title = ''", "article .* with: it holds something else"),
    ("UPDATE annotation SET annotator = ''", "annotation .* with: it holds something else"),
    ("UPDATE annotation SET label = 'none'", "annotation .* with: nothing tells of its label"),
    ("UPDATE link SET kind = ''", "link .* with: it holds something else"),
    ("UPDATE link SET article = 'none'", "link .* with: an annotation that it ties"),
]


@pytest.mark.parametrize(("statement", "told"), FORGED)
def test_what_cannot_be_worked_with_is_told(path: Path, spoil: Spoil, statement: str, told: str) -> None:
    with Project.open(path) as project:
        first, second, *_ = project.annotations()
        project.link(first.id, second.id, kind="attributed_to")
    with Project.open(path, read_only=True) as project:
        look = project._store.call
        assert look(lambda db: list(validation.value_faults(db))) == []
        spoil("PRAGMA foreign_keys=OFF", statement)
        assert any(re.search(told, fault) for fault in look(lambda db: list(validation.value_faults(db))))


def test_tables_that_are_not_there_have_no_rules(path: Path, spoil: Spoil) -> None:
    with Project.open(path, read_only=True) as project:
        spoil("DROP TABLE layer")

        def look(db: Database) -> list[str]:
            return list(validation.rule_faults(db))

        assert project._store.call(look) == []
