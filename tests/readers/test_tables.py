"""A table is looked at before anything of it is added."""

from pathlib import Path

import openpyxl
import pytest

from hashiya.errors import FormatError
from hashiya.readers import FileSource, Options
from hashiya.readers.tables import TableHead, head


def looked_at(path: Path, encoding: str | None = None) -> TableHead:
    return head(FileSource(path), Options(encoding))


def test_the_beginning_of_a_table_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    rows = "".join(f"{number},{'ن' * 400},{number}\n" for number in range(50))
    path.write_text(f"العنوان,النص,\n{rows}", encoding="windows-1256")
    found = looked_at(path, "windows-1256")
    assert found.columns == ("العنوان", "النص", "3")
    assert len(found.rows) == 20
    assert found.rows[1] == ("1", "ن" * 300, "1")
    assert found.guessed == {"text": "النص", "title": "العنوان"}


def test_workbooks_and_records_are_shown_likewise(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (["text", "n"], ["نص", None], ["آخر", 2]):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    (tmp_path / "a.jsonl").write_text('{"text": "نص", "n": [1, "b"]}\n{"text": "آخر"}\n', encoding="utf-8")
    assert looked_at(tmp_path / "a.xlsx") == TableHead(
        ("text", "n"), (("نص", ""), ("آخر", "2")), {"text": "text"}
    )
    assert looked_at(tmp_path / "a.jsonl") == TableHead(
        ("text", "n"), (("نص", "1, b"), ("آخر", "")), {"text": "text"}
    )


def test_what_is_no_table_is_told(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"a\.txt is no table"):
        looked_at(tmp_path / "a.txt")


def test_names_that_are_there_twice_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("text,n (3),n,n\nنص,1,2,3\n", encoding="utf-8")
    assert looked_at(path).columns == ("text", "n (3)", "n", "n (4)")
    path.write_text("text,n,n (3),n (3)\nنص,1,2,3\n", encoding="utf-8")
    assert looked_at(path).columns == ("text", "n", "n (3)", "n (3) (4)")
