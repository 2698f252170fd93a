"""Rows are read off pages as SQLite reads them, and nothing is taken for a row that isn't one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from hashiya.storage.pages import Cell, cells

VALUES = [
    0,
    1,
    -1,
    127,
    -129,
    40_000,
    -9_000_000,
    2**31,
    -(2**40),
    2**62,
    -(2**63),
    1.5,
    None,
    "",
    "شعر",
    b"\xff\0",
]


def made(path: Path, *statements: str, size: int = 4096) -> Callable[[str, list[tuple[object, ...]]], None]:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA page_size={size}")
        for statement in statements:
            connection.execute(statement)

    def insert(table: str, rows: list[tuple[object, ...]]) -> None:
        with closing(sqlite3.connect(path)) as connection:
            marks = ", ".join("?" * len(rows[0]))
            connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
            connection.commit()

    return insert


def rows_of(path: Path, width: int) -> list[Cell]:
    # sqlite_schema has five columns
    return [cell for cell in cells(path) if len(cell.values) == width]


@pytest.mark.parametrize("size", [512, 4096, 65536])
def test_every_kind_of_value_comes_back(tmp_path: Path, size: int) -> None:
    insert = made(tmp_path / "a", "CREATE TABLE t(x, y, z)", size=size)
    rows = [(value, number, "z") for number, value in enumerate(VALUES)]
    insert("t", rows)
    assert [cell.values for cell in rows_of(tmp_path / "a", 3)] == rows
    assert [cell.rowid for cell in rows_of(tmp_path / "a", 3)] == list(range(1, len(rows) + 1))


@pytest.mark.parametrize("size", [512, 4096])
def test_rows_of_any_length_and_number_come_back(tmp_path: Path, size: int) -> None:
    insert = made(
        tmp_path / "a", "CREATE TABLE t(x, y, z)", "CREATE TABLE k(x PRIMARY KEY, y) WITHOUT ROWID", size=size
    )
    numbers = [(number, "ن" * (number * 37 % 3000), None) for number in range(400)]
    keyed = [(f"key {number}", "و" * (number * 91 % 5000)) for number in range(400)]
    insert("t", numbers)
    insert("k", keyed)
    assert {cell.values for cell in rows_of(tmp_path / "a", 3)} == set(numbers)
    found = {cell.values for cell in rows_of(tmp_path / "a", 2)}
    assert found == set(keyed)
    assert {cell.rowid for cell in rows_of(tmp_path / "a", 2)} == {None}


def test_numbers_of_rows_may_be_below_zero(tmp_path: Path) -> None:
    insert = made(tmp_path / "a", "CREATE TABLE t(n INTEGER PRIMARY KEY, y, z)")
    insert("t", [(-5, 1, 2), (2**60, 1, 2)])
    assert [cell.rowid for cell in rows_of(tmp_path / "a", 3)] == [-5, 2**60]


def test_text_that_is_no_utf8_stays_bytes(tmp_path: Path) -> None:
    made(tmp_path / "a", "CREATE TABLE t(x, y, z)", "INSERT INTO t VALUES (CAST(x'd985ff' AS TEXT), 1, 2)")
    with closing(sqlite3.connect(tmp_path / "a")) as connection:
        connection.execute("INSERT INTO t VALUES (CAST(x'd985ff' AS TEXT), 1, 2)")
        connection.commit()
    assert [cell.values for cell in rows_of(tmp_path / "a", 3)] == [(b"\xd9\x85\xff", 1, 2)]


def test_a_torn_page_costs_its_own_rows_alone(tmp_path: Path) -> None:
    path = tmp_path / "a"
    insert = made(path, "CREATE TABLE t(x, y, z)")
    insert("t", [(number, "x" * 200, None) for number in range(400)])
    data = bytearray(path.read_bytes())
    data[4 * 4096 : 5 * 4096] = b"\xff" * 4096
    path.write_bytes(data)
    found = rows_of(path, 3)
    assert 360 < len(found) < 400


@pytest.mark.parametrize(
    ("at", "new"),
    [
        (0, b"\xff"),  # a row that claims more bytes than the file has
        (0, b"\x00"),  # a row of no length
        (2, b"\x7f"),  # a header that leaves the row
        (3, b"\x05"),  # lengths that don't add up
    ],
)
def test_a_row_whose_lengths_disagree_is_none(tmp_path: Path, at: int, new: bytes) -> None:
    path = tmp_path / "a"
    made(path, "CREATE TABLE t(x, y, z)")("t", [("value", 2, 3)])
    data = bytearray(path.read_bytes())
    cell = 4096 + int.from_bytes(data[4096 + 8 : 4096 + 10], "big")
    data[cell + at : cell + at + 1] = new
    path.write_bytes(data)
    assert rows_of(path, 3) == []


@pytest.mark.parametrize("number", [0, 99])
def test_a_row_that_goes_on_where_no_page_is_is_none(tmp_path: Path, number: int) -> None:
    path = tmp_path / "a"
    made(path, "CREATE TABLE t(x, y, z)")("t", [("x" * 9000, 2, 3)])
    assert len(rows_of(path, 3)) == 1
    data = path.read_bytes()
    # what comes next stands behind the beginning of the row, at the end of its page
    assert data[2 * 4096 - 4 : 2 * 4096] == (3).to_bytes(4, "big")
    path.write_bytes(data[: 2 * 4096 - 4] + number.to_bytes(4, "big") + data[2 * 4096 :])
    assert rows_of(path, 3) == []


@pytest.mark.parametrize("claimed", [b"\x00\x00", b"\x12\x34"])
def test_without_a_page_size_the_usual_one_is_taken(tmp_path: Path, claimed: bytes) -> None:
    path = tmp_path / "a"
    made(path, "CREATE TABLE t(x, y, z)")("t", [("value", 2, 3)])
    data = bytearray(path.read_bytes())
    data[16:18] = claimed
    data[20] = 200  # more bytes kept back than a page may
    path.write_bytes(data)
    assert [cell.values for cell in rows_of(path, 3)] == [("value", 2, 3)]


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0", bytes(20_000)])
def test_what_is_no_database_has_no_rows(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a").write_bytes(content)
    assert list(cells(tmp_path / "a")) == []
