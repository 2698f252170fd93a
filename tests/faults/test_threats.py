"""A stranger's project file, threat by threat: refused or made harmless within seconds and half a gigabyte.

S1 a journal that names another file · S2 a journal, a write-ahead log beside it · S3 triggers · S4 functions
· S5 a view without end · S6 a view of huge values · S7 wrong values · S8 files that are none · S9 links,
pipes, devices, folders · S10 a schema that can be written, search tables. Each is opened for reading and for
writing, checked and rescued by a process of its own that may not take more.
"""

from __future__ import annotations

import os
import re
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from hashiya.project import Project
from hashiya.storage import sidefiles
from tests.faults.nursery import Nursery
from tests.storage.test_opening import hot_journal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX")

SECONDS = 5.0
TEXT = "قال الوزير إن السعر ارتفع.\nونفى ذلك المتحدث."
Make = Callable[[Path], None]
Outcomes = Callable[[Path], dict[str, dict[str, Any]]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "a.hashiya"
    with Project.create(made, annotator="Salma") as project:
        article = project.add(TEXT, title="خبر")
        claim = project.annotate(article, label="claim", start=0, end=4)
        source = project.annotate(article, label="source", start=4, end=10)
        project.link(claim, source, kind="attributed_to")
    return made


@pytest.fixture(scope="module")
def children() -> Iterator[Nursery]:
    # an arena for each thread would take most of the addresses that a process may have, and its time
    with Nursery("threats", environment={"MALLOC_ARENA_MAX": "1"}) as made:
        yield made


@pytest.fixture
def outcomes(children: Nursery) -> Outcomes:
    """Let a limited process at a file, and return what came of each way to use it."""

    def go(path: Path) -> dict[str, dict[str, Any]]:
        told = {each.pop("way"): each for each in children.do("use", str(path))}
        assert list(told) == ["read", "check", "rescue", "write"]
        for each in told.values():
            assert each["seconds"] < SECONDS, each
            assert str(each.get("said", ".")).endswith("."), each
        return told

    return go


def sql(*statements: str, schema: bool = False) -> Make:
    def run(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA foreign_keys=OFF")
            connection.execute("PRAGMA ignore_check_constraints=ON")
            if schema:
                connection.execute("PRAGMA writable_schema=ON")
            for statement in statements:
                connection.execute(statement)

    return run


def write(data: bytes) -> Make:
    return lambda path: path.write_bytes(data) and None


def sparse(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(10_000_000_000)


def forging_journal(path: Path) -> None:
    sidefiles.journal_of(path).write_bytes(hot_journal(path))


def wal(path: Path) -> None:
    path.with_name(path.name + "-wal").write_bytes(b"x" * 999)


def branching(path: Path) -> None:
    """Let each page of the table of owners lead to one page many times, so that reading it never ends."""
    with closing(sqlite3.connect(path)) as connection:
        root = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'owner'").fetchone()[0]
    data = bytearray(path.read_bytes())
    first = len(data) // 4096 + 1
    data += bytes(18 * 4096)
    for depth, page in enumerate((root, *range(first, first + 17))):
        below = first + depth
        at = (page - 1) * 4096
        cells = b"".join(below.to_bytes(4, "big") + bytes([number & 0x7F]) for number in range(400))
        begin = 4096 - len(cells)
        places = b"".join((begin + 5 * number).to_bytes(2, "big") for number in range(400))
        head = (
            b"\x05\0\0"
            + (400).to_bytes(2, "big")
            + begin.to_bytes(2, "big")
            + b"\0"
            + below.to_bytes(4, "big")
        )
        data[at : at + 4096] = (head + places).ljust(begin, b"\0") + cells
    leaf = (first + 16) * 4096
    data[leaf : leaf + 8] = b"\x0d\0\0\0\0\x10\0\0"
    data[28:32] = (len(data) // 4096).to_bytes(4, "big")
    path.write_bytes(data)


REFUSED: list[tuple[str, Make, str]] = [
    ("S2 journal", forging_journal, "doesn't belong to it"),
    ("S2 write-ahead log", wal, "doesn't belong to it"),
    (
        "S3 trigger",
        sql("CREATE TRIGGER t AFTER INSERT ON annotation BEGIN UPDATE annotation SET label = 'denial'; END"),
        "isn't made of the tables",
    ),
    (
        "S4 function in a trigger",
        sql("CREATE TRIGGER t AFTER INSERT ON annotation BEGIN SELECT app_export(); END"),
        "isn't made of the tables",
    ),
    (
        "S4 function in an index",
        sql("CREATE INDEX i ON annotation(hex(comment))"),
        "isn't made of the tables",
    ),
    (
        "S5 view without end",
        sql(
            "DROP TABLE owner",
            "CREATE VIEW owner AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
            "SELECT i AS one, i AS annotator, i AS machine, i AS process, i AS since, i AS session FROM n",
        ),
        "isn't made of the tables",
    ),
    ("S5 pages without end", branching, "is damaged"),
    (
        "S6 huge values",
        sql("DROP TABLE link", "CREATE VIEW link AS SELECT hex(zeroblob(400000000)) AS id"),
        "isn't made of the tables",
    ),
    (
        "S6 huge values in a newer form",
        sql(
            "PRAGMA user_version = 65600",
            "ALTER TABLE link ADD COLUMN more TEXT AS (hex(zeroblob(400000000))) VIRTUAL",
        ),
        "isn't made of the tables",
    ),
    (
        "S7 a span before the text",
        sql("UPDATE fragment SET start = -5 WHERE start = 0"),
        "breaks the rule|CHECK constraint",
    ),
    (
        "S7 a span behind the text",
        sql('UPDATE fragment SET "end" = 99999 WHERE start = 0'),
        "leaves its article",
    ),
    ("S7 no UTF-8", sql("UPDATE article_text SET text = CAST(x'd985ff' AS TEXT)"), "can't be read"),
    (
        "S7 a text with a NUL",
        sql("UPDATE article_text SET text = text || char(0)"),
        "isn't the one that was added",
    ),
    ("S7 no JSON", sql("UPDATE article SET meta = '{'"), "can't be read"),
    (
        "S7 deep JSON",
        sql("UPDATE annotation SET extra = '" + '{"a":' * 50_000 + "1" + "}" * 50_000 + "'"),
        "can't be read",
    ),
    ("S7 a label that nothing tells of", sql("UPDATE annotation SET label = 'none'"), "names something"),
    ("S8 empty", write(b""), "is empty"),
    ("S8 zeros", write(bytes(40_000)), "isn't a Hashiya project"),
    ("S8 picture", write(b"\xff\xd8\xff\xe0" + bytes(9000)), "isn't a Hashiya project"),
    (
        "S10 a schema that was written",
        sql("UPDATE sqlite_schema SET sql = 'x' WHERE name = 'link_to'", schema=True),
        "is",
    ),
    ("S10 search tables", sql("CREATE VIRTUAL TABLE f USING fts5(x)"), "isn't made of the tables"),
]


@pytest.mark.parametrize(("name", "make", "said"), REFUSED, ids=[name for name, _, _ in REFUSED])
def test_it_is_refused_in_a_sentence_and_rescue_makes_nothing_up(
    path: Path, outcomes: Outcomes, name: str, make: Make, said: str
) -> None:
    make(path)
    before = path.read_bytes()
    told = outcomes(path)
    for way in ("read", "write"):
        assert re.search(said, told[way]["said"]), told[way]
    assert told["check"].get("said") or told["check"]["did"]
    texts = told["rescue"].get("did", [])
    assert set(texts) <= {TEXT}
    assert path.read_bytes() == before


def test_a_journal_that_names_another_file_is_left_alone(path: Path, outcomes: Outcomes) -> None:
    victim = path.with_name("thesis.docx")
    victim.write_text("years of work")
    sidefiles.journal_of(path).write_bytes(hot_journal(path, super_journal=str(victim)))
    told = outcomes(path)
    assert "doesn't belong to it" in told["read"]["said"]
    assert "doesn't belong to it" in told["write"]["said"]
    assert told["rescue"]["did"] == [TEXT]
    assert victim.read_text() == "years of work"


def test_a_newer_form_checks_nothing_huge(path: Path, outcomes: Outcomes) -> None:
    sql(
        "PRAGMA user_version = 65600",
        "CREATE TABLE more(x CHECK (length(hex(zeroblob(400000000))) > x), y)",
        "INSERT INTO more VALUES (1, 2)",
    )(path)
    told = outcomes(path)
    assert told["read"]["did"] == [TEXT]
    assert told["rescue"]["did"] == [TEXT]
    assert "is damaged" in told["write"]["said"]


def test_ten_gigabytes_of_nothing_behind_a_project_take_no_time(path: Path, outcomes: Outcomes) -> None:
    sparse(path)
    told = outcomes(path)
    assert told["read"]["did"] == [TEXT]
    assert told["rescue"]["did"] == [TEXT]


@pytest.mark.parametrize("kind", ["folder", "pipe", "device", "loop"])
def test_what_is_no_file_is_refused_and_not_waited_for(tmp_path: Path, outcomes: Outcomes, kind: str) -> None:
    made = tmp_path / "b.hashiya"
    {
        "folder": made.mkdir,
        "pipe": lambda: os.mkfifo(made),
        "device": lambda: made.symlink_to("/dev/zero"),
        "loop": lambda: made.symlink_to(made),
    }[kind]()
    told = outcomes(made)
    assert {each["kind"] for each in told.values()} <= {"not_project", "missing"}


def test_a_link_is_resolved_once_and_a_second_name_opens(path: Path, outcomes: Outcomes) -> None:
    (path.parent / "link.hashiya").symlink_to(path)
    (path.parent / "hard.hashiya").hardlink_to(path)
    for name in ("link.hashiya", "hard.hashiya"):
        told = outcomes(path.with_name(name))
        assert told["read"]["did"] == [TEXT]
        path.with_name("rescued.hashiya").unlink()
        with Project.open(path) as project:
            project.remove(next(mark.id for mark in project.annotations() if mark.label == "quote"))
