"""Days are put together as far as a chart has room."""

from datetime import date, timedelta

import pytest

from hashiya.analysis.charts.days import grouped
from hashiya.analysis.figures import Count


def _days(*days: str) -> list[Count]:
    return [Count(day, 1) for day in days]


def test_no_days_are_no_columns() -> None:
    assert grouped([]) == ("day", ())


@pytest.mark.parametrize(
    ("last", "step", "names"),
    [
        ("2024-02-28", "day", ["2024-02-28"]),
        ("2024-03-01", "day", ["2024-02-28", "2024-02-29", "2024-03-01"]),
        ("2024-04-15", "week", ["2024-02-26", "2024-03-04", "2024-03-11"]),
        ("2025-12-31", "month", ["2024-02", "2024-03", "2024-04"]),
        ("2031-01-31", "year", ["2024", "2025", "2026"]),
        ("9999-12-31", "year", ["2024", "9999"]),
    ],
)
def test_the_finest_step_that_fits_is_taken(last: str, step: str, names: list[str]) -> None:
    days = _days("2024-02-28") if last == "2024-02-28" else _days("2024-02-28", last)
    found, counts = grouped(days)
    assert found == step
    assert [each.name for each in counts][:3] == names[:3]
    assert sum(each.number for each in counts) == len(days)
    assert len(counts) <= 40


def test_the_end_of_all_days_is_reached() -> None:
    assert [each.name for each in grouped(_days("9999-12-30", "9999-12-31"))[1]] == [
        "9999-12-30",
        "9999-12-31",
    ]


def test_all_of_a_week_counts_for_its_monday() -> None:
    begin = date(2024, 1, 1)
    days = _days(*((begin + timedelta(day)).isoformat() for day in range(49)))
    assert grouped(days) == (
        "week",
        tuple(Count((begin + timedelta(7 * n)).isoformat(), 7) for n in range(7)),
    )
