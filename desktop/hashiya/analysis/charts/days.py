"""Days put together into weeks, months or years where there are more than a chart has room for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from hashiya.analysis.figures import Count

_MOST = 40
"""How many columns are told apart at a glance."""


class _Step(NamedTuple):
    name: str
    begin: Callable[[date], date]
    after: Callable[[date], date]
    told: Callable[[date], str]


def grouped(days: Iterable[Count]) -> tuple[str, tuple[Count, ...]]:
    """Return the step, ``day``, ``week``, ``month`` or ``year``, and its counts, those of none included.

    ``days`` are ISO 8601 in order. A week is named by its Monday. Of too many years only those that count
    something are left: one of them was written by somebody’s clock.
    """
    counts = [(date.fromisoformat(each.name), each.number) for each in days]
    if not counts:
        return "day", ()
    first, last = counts[0][0], counts[-1][0]
    steps = [(step, list(islice(_walk(step.begin(first), last, step.after), _MOST + 1))) for step in _STEPS]
    step, shown = next((each for each in steps if len(each[1]) <= _MOST), (_STEPS[-1], None))
    total: Counter[date] = Counter()
    for day, number in counts:
        total[step.begin(day)] += number
    return step.name, tuple(Count(step.told(each), total[each]) for each in (shown or total))


def _walk(begin: date, last: date, after: Callable[[date], date]) -> Iterator[date]:
    at = begin
    with suppress(OverflowError, ValueError):  # there are no days behind the year 9999
        while at <= last:
            yield at
            at = after(at)


def _year(day: date) -> date:
    return day.replace(month=1, day=1)


def _month(day: date) -> date:
    return day.replace(day=1)


_STEPS = (
    _Step("day", lambda day: day, lambda day: day + timedelta(1), date.isoformat),
    _Step("week", lambda day: day - timedelta(day.weekday()), lambda day: day + timedelta(7), date.isoformat),
    _Step("month", _month, lambda day: _month(day + timedelta(31)), lambda day: day.isoformat()[:7]),
    _Step("year", _year, lambda day: day.replace(year=day.year + 1), lambda day: day.isoformat()[:4]),
)
