"""Workbooks: an article a row of the first sheet that has text; values as they are stored, nothing is run."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, time, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Any

from hashiya.errors import FormatError
from hashiya.readers.grid import table_of
from hashiya.readers.reader import Options, ReadArticle, Skipped
from hashiya.readers.records import LOOKED_AT, Table, articles
from hashiya.readers.sources import Source
from hashiya.readers.workbooks import checked_parts

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

SUFFIXES = frozenset({".xlsx"})


def read(source: Source, options: Options) -> Iterator[ReadArticle | Skipped]:
    """Give an article a row, with what other columns tell as its metadata, and rows that are none.

    Raises NotFoundError where there is no file, FormatError where it can't be read, is no workbook, or has no
    column that is the text.
    """
    with opened(source, options) as table:
        yield from articles(table, source, options)


@contextmanager
def opened(source: Source, options: Options) -> Iterator[Table]:
    """Open the first sheet that is shown and has text; raises as :func:`read` does."""
    import python_calamine

    try:
        workbook = python_calamine.CalamineWorkbook.from_filelike(checked_parts(source))
        sheet = _first_with_text(workbook)
    except (python_calamine.CalamineError, ValueError) as error:
        raise FormatError(
            "The workbook {path} can't be read ({why}); save it anew in a spreadsheet, or as CSV.",
            path=source.name,
            why=error,
        ) from error
    if sheet is None:
        raise FormatError("The workbook {path} has no sheet with text; give another one.", path=source.name)
    yield table_of(_rows(sheet), source, options)


def _first_with_text(workbook: CalamineWorkbook) -> CalamineSheet | None:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    for known in workbook.sheets_metadata:
        if known.typ == SheetTypeEnum.WorkSheet and known.visible == SheetVisibleEnum.Visible:
            sheet = workbook.get_sheet_by_name(known.name)
            if any(
                isinstance(cell, str) and cell.strip()
                for row in islice(_rows(sheet), LOOKED_AT)
                for cell in row
            ):
                return sheet
    return None


def _rows(sheet: CalamineSheet) -> Iterator[list[Any]]:
    """Give the rows from the first one on, empty ones too."""
    for row in sheet.iter_rows():
        yield [_value(cell) for cell in row]


def _value(cell: object) -> Any:
    """Return a cell as it is kept: dates as ISO 8601, whole numbers as such, ``None`` for an empty one."""
    match cell:
        case "":
            return None
        case float() if cell.is_integer() and abs(cell) < 1e15:
            return int(cell)
        case date():
            return cell.isoformat()
        case time() | timedelta():
            return str(cell)
        case _:
            return cell
