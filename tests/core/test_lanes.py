"""Overlapping marks get lanes of their own, the longer ones further out."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hashiya.core.lanes import fold_into_lanes

INTERVALS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 15)).map(lambda pair: (pair[0], sum(pair))))


def _depth(intervals: list[tuple[int, int]]) -> int:
    return max((sum(start <= place < end for start, end in intervals) for place, _ in intervals), default=0)


@pytest.mark.parametrize(
    ("intervals", "lanes"),
    [
        ([], []),
        ([(3, 3)], [0]),
        ([(0, 5)], [0]),
        ([(0, 5), (5, 9)], [0, 0]),
        ([(0, 9), (2, 4)], [1, 0]),
        ([(2, 4), (0, 9)], [0, 1]),
        ([(0, 9), (0, 4), (4, 9), (5, 6)], [2, 0, 1, 0]),
        ([(0, 4), (3, 9)], [0, 1]),
        ([(0, 6), (3, 8)], [1, 0]),
        ([(0, 4), (0, 4), (0, 4)], [0, 1, 2]),
        ([(0, 9), (1, 8), (2, 7), (20, 22)], [2, 1, 0, 0]),
        # a staircase needs two lanes only, although each step is longer than the one before
        ([(0, 3), (2, 6), (5, 10), (9, 15)], [0, 1, 0, 1]),
    ],
)
def test_lanes(intervals: list[tuple[int, int]], lanes: list[int]) -> None:
    assert fold_into_lanes(intervals) == lanes


@given(INTERVALS)
def test_no_two_that_overlap_share_a_lane_and_no_lane_is_wasted(intervals: list[tuple[int, int]]) -> None:
    lanes = fold_into_lanes(intervals)
    full = [(span, lane) for span, lane in zip(intervals, lanes, strict=True) if span[0] < span[1]]
    for (left, left_lane), (right, right_lane) in combinations(full, 2):
        assert left_lane != right_lane or left[1] <= right[0] or right[1] <= left[0]
    assert len({lane for _, lane in full}) == _depth(intervals)
    assert max(lanes, default=-1) + 1 == max(_depth(intervals), bool(intervals))
    assert fold_into_lanes(intervals) == lanes


@given(INTERVALS)
def test_a_group_apart_is_folded_as_if_it_were_alone(intervals: list[tuple[int, int]]) -> None:
    far = [(100, 110), (101, 109), (102, 108), (103, 107)]
    assert fold_into_lanes([*intervals, *far]) == [*fold_into_lanes(intervals), 3, 2, 1, 0]


def _nested(start: int, end: int, depth: int) -> st.SearchStrategy[list[tuple[int, int]]]:
    if depth == 0 or end - start < 4:
        return st.just([(start, end)])
    middle = (start + end) // 2
    inner = st.tuples(
        st.one_of(st.just([]), _nested(start, middle, depth - 1)),
        st.one_of(st.just([]), _nested(middle, end - 1, depth - 1)),
    )
    return inner.map(lambda parts: [(start, end), *parts[0], *parts[1]])


@given(_nested(0, 64, 4).flatmap(st.permutations))
def test_what_holds_another_lies_further_out(intervals: list[tuple[int, int]]) -> None:
    lanes = fold_into_lanes(intervals)
    for (outer, outer_lane), (inner, inner_lane) in combinations(zip(intervals, lanes, strict=True), 2):
        if outer[0] <= inner[0] and inner[1] <= outer[1] and outer != inner:
            assert outer_lane > inner_lane
        elif inner[0] <= outer[0] and outer[1] <= inner[1] and outer != inner:
            assert inner_lane > outer_lane
