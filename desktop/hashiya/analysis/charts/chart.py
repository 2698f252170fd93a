"""A chart before it is drawn: words and numbers, which a table shows as well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from hashiya.core.labels import Pattern


class Form(StrEnum):
    """Say how a chart is drawn."""

    BARS = "bars"
    """A bar a row, its name before it and its number behind it."""
    COLUMNS = "columns"
    """A column a row, in an order that means something: sizes, days."""
    STRIPS = "strips"
    """A strip of columns a row, all to one measure."""


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one line of a table: a name and its numbers.

    ``mark`` stands below a column where the name is too long for it, nothing where it is empty. ``accent`` is
    a key of :data:`hashiya.core.labels.ACCENTS`, empty for what has no colour of its own. ``apart`` parts the
    row from those before it.
    """

    name: str
    numbers: tuple[int, ...]
    mark: str = ""
    accent: str = ""
    pattern: Pattern = Pattern.SOLID
    apart: bool = False

    @property
    def number(self) -> int:
        """The first number, the only one of most rows."""
        return self.numbers[0]


@dataclass(frozen=True, slots=True)
class Chart:
    """Hold what a chart says, in one language and with its digits.

    ``name`` is what the command line knows it by. ``columns`` are the heads of a table of ``rows``: of the
    names, then of each number. ``drawn`` are the rows of the picture where those are others. ``ends`` stand
    at the beginning and the end of strips. ``empty`` is said where there is nothing to draw.
    """

    name: str
    title: str
    form: Form
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    note: str = ""
    drawn: tuple[Row, ...] = ()
    ends: tuple[str, str] = ("", "")
    empty: str = ""

    @property
    def shown(self) -> Sequence[Row]:
        """The rows of the picture."""
        return self.drawn or self.rows

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to draw."""
        return not any(number for row in self.rows for number in row.numbers)

    @property
    def most(self) -> int:
        """The greatest number of the picture, at least 1."""
        return max((number for row in self.shown for number in row.numbers), default=0) or 1
