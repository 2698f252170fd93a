"""Workbooks: an article a row of the first sheet with text; nothing is run, nothing takes all memory."""

import io
import re
import struct
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from hashiya.errors import FormatError
from hashiya.files.archives import open_archive
from hashiya.readers import EntrySource, Options, ReadArticle, workbooks
from hashiya.readers import xlsx as reader

from .tables_made import facts, read, texts

SHEET = "xl/worksheets/sheet1.xml"


def made(folder: Path, *rows: list[Any], name: str = "a.xlsx") -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(folder / name)
    return folder / name


def changed(path: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    """Write a workbook again with one part of it changed."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert change(parts[part]) != parts[part]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, change(data) if name == part else data)
    return path


def test_a_row_is_an_article_with_what_its_cells_hold(tmp_path: Path) -> None:
    path = made(
        tmp_path,
        ["العنوان", "النص", "التاريخ", "عدد", "نسبة", "نعم", "ساعة", "مدة", "يوم", "كبير"],
        [
            "خبر",
            "  قال «لا»\nثم سكت ",
            datetime(2024, 3, 5, 10, 30),  # noqa: DTZ001 -- a workbook knows no other
            7,
            0.5,
            True,
            time(10, 5),
            timedelta(hours=30),
            date(2024, 3, 5),
            1e30,
        ],
        [None],
        ["بلا نص"],
    )
    [article], [told] = read(path)
    assert (article.title, article.text, article.place) == ("خبر", "  قال «لا»\nثم سكت ", "row 2")
    assert facts(article) == {
        "title": "خبر",
        "date": "2024-03-05T10:30:00",
        "عدد": 7,
        "نسبة": 0.5,
        "نعم": True,
        "ساعة": "10:05:00",
        "مدة": "1 day, 6:00:00",
        "يوم": "2024-03-05",
        "كبير": 1e30,
    }
    assert told == f"There is no text in {path}, row 4; it was left out."


def test_the_first_sheet_that_is_shown_and_has_text_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append([1, 2])
    hidden = book.create_sheet("hidden")
    hidden.append(["text"])
    hidden.sheet_state = "hidden"
    sheet = book.create_sheet("news")
    sheet["C4"], sheet["C5"], sheet["D4"] = "text", "نص", "n"
    book.create_sheet("more").append(["text"])
    book.save(tmp_path / "a.xlsx")
    [article], _ = read(tmp_path / "a.xlsx")
    assert (article.text, article.place) == ("نص", "row 5")


def test_formulas_give_what_was_stored_and_are_never_run(tmp_path: Path) -> None:
    path = made(tmp_path, ["title", "text", "n"], ["a", "نص", "=1+1"], ["b", '="not" & "stored"', "=1+1"])
    changed(
        path,
        SHEET,
        lambda data: re.sub(rb"(<f>1\+1</f>)<v ?/>|(<f>1\+1</f>)<v></v>", rb"\1\2<v>2</v>", data, count=1),
    )
    [article], [told] = read(path)
    assert facts(article) == {"title": "a", "n": 2}
    assert "row 3" in told


def test_a_text_that_fills_its_cell_is_doubted(tmp_path: Path) -> None:
    path = made(tmp_path, ["text"], ["ن" * 32_767], ["ن" * 32_766], ["😀" * 16_383 + "ن"])
    articles, _ = read(path)
    assert [bool(article.doubts) for article in articles] == [True, False, True]
    assert "its end may be missing" in articles[0].doubts[0].sentence


def test_an_entry_of_a_zip_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("in/a.xlsx", made(tmp_path, ["text"], ["نص"]).read_bytes())
    with open_archive(path) as opened:
        [article] = reader.read(EntrySource(opened, "in/a.xlsx"), Options())
    assert isinstance(article, ReadArticle)
    assert article.meta == {"file": "a.xlsx"}


def test_a_document_type_is_refused(tmp_path: Path) -> None:
    path = made(tmp_path, ["text"], ["نص"])
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa">]>'
    changed(path, SHEET, lambda data: re.sub(rb"\A(<\?xml[^>]*>)?", rb"\g<0>" + bomb, data, count=1))
    with pytest.raises(FormatError, match=r"sheet1\.xml holds what no spreadsheet writes"):
        read(path)


@pytest.mark.parametrize("place", [b"XFD1048576", b"XFD1", b"A99999"])
def test_cells_at_the_far_corner_are_refused(tmp_path: Path, place: bytes) -> None:
    """Room is made for every cell between the first and the last one."""
    path = made(tmp_path, ["text"], ["نص"])
    far = (
        b'<row r="999999"><c r="A999999"/></row><row><c x=">" r="'
        + place
        + b'"><v>1</v></c></row></sheetData>'
    )
    changed(path, SHEET, lambda data: data.replace(b"</sheetData>", far))
    if place == b"A99999":
        articles, [told] = read(path)
        assert [article.text for article in articles] == ["نص"]
        assert "row 99999" in told
        return
    if place == b"XFD1":
        changed(path, SHEET, lambda data: data.replace(b"A999999", b"A999"))
    with pytest.raises(FormatError, match="cells too far apart"):
        read(path)


def test_cells_that_are_only_coloured_may_lie_far_out(tmp_path: Path) -> None:
    path = made(tmp_path, ["text"], ["نص"])
    far = b"".join(b'<row r="%d"><c r="XFD%d" s="1"/></row>' % (row, row) for row in range(3, 2_000))
    changed(path, SHEET, lambda data: data.replace(b"</sheetData>", far + b"</sheetData>"))
    assert texts(path) == ["نص"]


def test_cells_without_a_place_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made(tmp_path, ["text"], ["نص"])
    loose = b"<row><c/><c/><c/></row>" * 10
    changed(path, SHEET, lambda data: data.replace(b"</sheetData>", loose + b"</sheetData>"))
    assert texts(path) == ["نص"]
    monkeypatch.setattr(workbooks, "MOST", 200)
    with pytest.raises(FormatError, match="cells too far apart"):
        read(path)


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.replace(b'r="A1"', b'r="&#88;FD1"'),
        lambda data: data.replace(b'r="A1"', b'r="A99999999999"'),
        lambda data: data.replace(b'r="A1"', b"r='ZZZZ1'"),
        lambda data: data.decode().replace('encoding="UTF-8"', "").encode("utf-16"),
    ],
)
def test_places_that_are_hidden_are_refused(tmp_path: Path, change: Callable[[bytes], bytes]) -> None:
    path = changed(made(tmp_path, ["text"], ["نص"]), SHEET, change)
    with pytest.raises(FormatError, match="holds what no spreadsheet writes"):
        read(path)


@pytest.mark.parametrize("number", [b"4000000000", b"99999999999999"])
def test_strings_that_are_only_claimed_are_refused(tmp_path: Path, number: bytes) -> None:
    """Room is made for as many as a workbook says it has."""
    path = made(tmp_path, ["text"], ["نص"])
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/sharedStrings.xml", b'<sst uniqueCount="%b"></sst>' % number)
    with pytest.raises(FormatError, match="holds what no spreadsheet writes"):
        read(path)


def test_a_part_without_tags_is_never_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "_PIECE", 100)
    monkeypatch.setattr(workbooks, "_LONGEST", 100_000)
    path = made(tmp_path, ["text"], ["نص " * 2_000])
    assert texts(path) == ["نص " * 2_000]
    changed(path, SHEET, lambda data: data.replace(b"<sheetData>", b"<sheetData>" + b"x" * 200_000))
    with pytest.raises(FormatError, match="save it anew"):
        read(path)


def test_bombs_are_refused(tmp_path: Path) -> None:
    path = made(tmp_path, ["text"], ["نص"])
    changed(path, SHEET, lambda data: data + b" " * 3_000_000)
    with pytest.raises(FormatError, match="blows up"):
        read(path)


def test_a_size_that_lies_is_refused(tmp_path: Path) -> None:
    data = bytearray(made(tmp_path, ["text"], ["نص"]).read_bytes())
    at = data.rindex(b"PK\x01\x02")
    while data[at + 46 :].startswith(b"xl/worksheets") is False:
        at = data.rindex(b"PK\x01\x02", 0, at)
    struct.pack_into("<I", data, at + 24, 10)
    path = tmp_path / "lie.xlsx"
    path.write_bytes(data)
    with pytest.raises(FormatError, match="is damaged"):
        read(path)


def test_what_is_no_workbook_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"no zip")
    with pytest.raises(FormatError, match="no whole zip"):
        read(path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.xml", "<a/>")
    with pytest.raises(FormatError, match=r"^The workbook .* can't be read \(.*\); save it anew"):
        read(path)
    broken = changed(made(tmp_path, ["text"], ["نص"]), SHEET, lambda data: data[: len(data) // 2])
    with pytest.raises(FormatError, match=r"^The workbook .* can't be read \(.*\); save it anew"):
        read(broken)


def test_a_workbook_without_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="has no sheet with text"):
        read(made(tmp_path, [1, 2], [3, None]))


def test_what_is_checked_is_what_is_read(tmp_path: Path) -> None:
    """Pictures, macros and whatever else lies in a workbook never reach what makes cells of it."""
    path = made(tmp_path, ["text"], ["نص"])
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")
    from hashiya.readers import FileSource

    with zipfile.ZipFile(io.BytesIO(workbooks.checked_parts(FileSource(path)).getvalue())) as checked:
        names = checked.namelist()
    assert SHEET in names
    assert "xl/vbaProject.bin" not in names
