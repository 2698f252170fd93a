"""How numbers are spread over columns, and tenths of an article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hashiya.analysis.figures import Bin, Spread, tenth


def test_nothing_is_spread_over_no_bins() -> None:
    assert Spread.of([]) == Spread()


def test_small_numbers_have_a_bin_each() -> None:
    spread = Spread.of([1, 3, 3, 2])
    assert spread == Spread((Bin(1, 2, 1), Bin(2, 3, 1), Bin(3, 4, 2)), 1, 2, 3)


def test_large_numbers_have_round_bins() -> None:
    spread = Spread.of(range(1000, 6000, 10))
    assert [each.start for each in spread.bins[:3]] == [1000, 1500, 2000]
    assert (spread.least, spread.median, spread.most) == (1000, 3490, 5990)


def test_a_few_large_ones_share_the_last_bin() -> None:
    spread = Spread.of([1] * 100 + [2] * 50 + [900, 70])
    assert spread.bins[:2] == (Bin(1, 2, 100), Bin(2, 3, 50))
    assert spread.bins[-1] == Bin(12, None, 2)


@given(st.lists(st.integers(0, 10**9), min_size=1))
def test_every_value_lies_in_its_bin(values: list[int]) -> None:
    spread = Spread.of(values)
    for each in spread.bins:
        inside = [value for value in values if each.start <= value and (each.end is None or value < each.end)]
        assert each.number == len(inside)
    assert sum(each.number for each in spread.bins) == len(values)
    assert len(spread.bins) <= 14


@pytest.mark.parametrize(("position", "expected"), [(0, 0), (9, 0), (10, 1), (99, 9)])
def test_tenths(position: int, expected: int) -> None:
    assert tenth(position, 100) == expected


def test_a_text_shorter_than_ten_has_a_last_tenth_too() -> None:
    assert tenth(2, 3) == 6
