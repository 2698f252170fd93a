"""Which backups stay as time goes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hashiya.storage.thinning import expired, over_budget

NOW = datetime(2026, 11, 28, 9, 12, 33, tzinfo=UTC)


@dataclass(frozen=True)
class Held:
    hours: float
    reason: str = "while-working"
    place: str = "a"
    size: int = 1

    @property
    def moment(self) -> datetime:
        return NOW - timedelta(seconds=round(self.hours * 3600))


@pytest.mark.parametrize(
    ("ages", "gone"),
    [
        ([], []),
        ([100_000], []),  # the newest stays however old it is
        ([0, 0.1], [0.1]),  # two of one hour
        ([0, 0.5, 1.5, 2.5], []),  # one an hour
        ([1, 30, 31], [31]),  # two of one day
        ([1, 30, 54], []),  # one a day
        ([1, 24 * 40, 24 * 41], [24 * 41]),  # two of one week
        ([1, 24 * 40, 24 * 47, 24 * 54], []),  # one a week
        ([1, 24 * 364, 24 * 366], [24 * 366]),  # older than a year
        ([-50, 1, 1.1], [1.1]),  # a clock that was wrong once
    ],
)
def test_what_routine_makes_is_thinned(ages: Sequence[float], gone: Sequence[float]) -> None:
    assert expired([Held(age) for age in ages], NOW) == [Held(age) for age in gone]


@pytest.mark.parametrize("reason", ["before-import", "before-removal", "asked-for", "something-newer"])
def test_what_was_made_before_something_big_stays_for_a_week(reason: str) -> None:
    young = [Held(0.05), Held(0.1, reason), Held(0.2, reason), Held(24 * 6, reason), Held(24 * 6 + 1, reason)]
    assert expired(young, NOW) == []
    old = [Held(0.05), Held(24 * 9, reason), Held(24 * 9 + 1, reason)]
    assert expired(old, NOW) == [old[-1]]


def test_each_place_has_its_own() -> None:
    held = [Held(0.1, place="a"), Held(0.15, place="b"), Held(0.2, place="a"), Held(9_000, place="c")]
    assert expired(held, NOW) == [held[2]]
    assert over_budget(held, 0) == [held[2]]


def test_the_oldest_go_when_the_budget_is_reached() -> None:
    held = [Held(hours, size=10) for hours in (1, 2, 3, 4)]
    assert over_budget(held, 40) == []
    assert over_budget(held, 39) == [held[3]]
    assert over_budget(held, 20) == [held[3], held[2]]
    assert over_budget(held, 5) == [held[3], held[2], held[1]]


backups = st.lists(
    st.builds(
        Held,
        st.one_of(st.floats(-100, 48), st.floats(0, 24 * 800)),
        st.sampled_from(["while-working", "on-closing", "before-import"]),
        st.sampled_from("ab"),
        st.integers(0, 100),
    ),
    max_size=60,
    unique_by=lambda held: held.moment,
)


@given(backups, st.integers(0, 2_000))
def test_the_newest_of_each_place_is_never_thinned(held: list[Held], budget: int) -> None:
    gone = {*expired(held, NOW), *over_budget(held, budget)}
    for place in {each.place for each in held}:
        assert min((each for each in held if each.place == place), key=lambda each: each.hours) not in gone


@given(backups)
def test_nothing_is_thinned_but_for_another_that_stays(held: list[Held]) -> None:
    gone = expired(held, NOW)
    stay = [each for each in held if each not in gone]
    assert expired(stay, NOW) == []
    for each in gone:
        if each.hours < 24 * 365:
            span = 1 if each.hours < 24 else 24 if each.hours < 24 * 30 else 24 * 7
            assert any(0 <= each.hours - kept.hours <= span and kept.place == each.place for kept in stay)


@given(backups, st.integers(0, 40))
def test_what_was_kept_each_hour_keeps_each_day_and_week(held: list[Held], days: int) -> None:
    """Thin every day as the program does, and find one for each week of a year that had any."""
    stay = held
    for day in range(days):
        stay = [each for each in stay if each not in expired(stay, NOW + timedelta(days=day))]
    end = NOW + timedelta(days=days - 1)
    weeks = {
        (each.place, (each.moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(days=7)) for each in stay
    }
    for each in held:
        if timedelta() <= end - each.moment < timedelta(days=365):
            week = (each.moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(days=7)
            assert (each.place, week) in weeks


@given(backups, st.integers(0, 2_000))
def test_the_budget_holds_but_for_the_newest(held: list[Held], budget: int) -> None:
    gone = over_budget(held, budget)
    rest = [each for each in held if each not in gone]
    assert sum(each.size for each in rest) <= budget or len(rest) == len({each.place for each in held})
