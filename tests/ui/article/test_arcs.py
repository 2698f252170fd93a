"""Lanes and ends of arcs: geometry alone."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from hashiya.ui.article.arcs import Arc, Foot, choose_lanes, lay_arcs

_intervals = st.lists(
    st.tuples(st.integers(0, 300), st.integers(1, 200)).map(lambda at: (at[0], at[0] + at[1])), max_size=30
)
_MANY = 40


@st.composite
def _pairs(draw: st.DrawFn) -> list[tuple[Foot, Foot]]:
    """Draw arcs between badges of one column, some of them out of view."""
    badges = [Foot(100, 30 * place, place, 6) for place in range(8)]
    ends = [*badges, Foot(0, -12), Foot(0, 260)]
    pairs = draw(st.lists(st.tuples(st.sampled_from(ends), st.sampled_from(ends)), max_size=12))
    return [pair for pair in pairs if pair[0] != pair[1]]


@given(_intervals, st.integers(1, 6), st.integers(0, 3))
def test_arcs_that_overlap_share_no_lane_until_there_is_none_left(
    intervals: list[tuple[float, float]], count: int, least: int
) -> None:
    least = min(least, count - 1)
    lanes = choose_lanes(intervals, count, lambda _: least)
    assert all(least <= lane < count for lane in lanes)
    for one, other in combinations(range(len(intervals)), 2):
        (start, end), (begin, stop) = intervals[one], intervals[other]
        if lanes[one] == lanes[other] < count - 1:
            assert end <= begin or stop <= start


@given(_intervals)
def test_last_lane_is_shared_only_when_the_others_are_taken(intervals: list[tuple[float, float]]) -> None:
    lanes = choose_lanes(intervals, len(intervals) + 1)
    for one, other in combinations(range(len(intervals)), 2):
        (start, end), (begin, stop) = intervals[one], intervals[other]
        assert lanes[one] != lanes[other] or end <= begin or stop <= start


def test_nearest_partners_have_the_inner_lanes() -> None:
    lanes = choose_lanes([(0, 100), (10, 30), (5, 60)], 5)
    assert lanes == [2, 0, 1]


def _crosses(one: Arc, other: Arc, foot: Foot) -> bool:
    """Tell whether the way from ``foot`` of one arc to its lane crosses the other's lane."""
    low, high = sorted((other.start.y, other.end.y))
    return other.lane < one.lane and low < foot.y < high


@given(_pairs())
def test_arcs_of_one_badge_leave_it_apart_and_never_cross_there(pairs: list[tuple[Foot, Foot]]) -> None:
    arcs = lay_arcs(pairs, _MANY, 10, lambda _: 0)
    for one, other in combinations(arcs, 2):
        for here in (one.start, one.end):
            for there in (other.start, other.end):
                if here.is_beyond or here.key != there.key:
                    continue
                assert here.y != there.y
                assert not _crosses(one, other, here)
                assert not _crosses(other, one, there)


@given(_pairs())
def test_arcs_stay_at_their_badges_and_apart_from_one_another(pairs: list[tuple[Foot, Foot]]) -> None:
    arcs = lay_arcs(pairs, _MANY, 10, lambda _: 0)
    for arc, (start, end) in zip(arcs, pairs, strict=True):
        for foot, meant in ((arc.start, start), (arc.end, end)):
            assert foot.key == meant.key
            assert abs(foot.y - meant.y) <= meant.room
    for one, other in combinations(arcs, 2):
        low, high = sorted((one.start.y, one.end.y))
        begin, stop = sorted((other.start.y, other.end.y))
        assert one.lane != other.lane or high < begin or stop < low


def test_arc_of_its_own_stands_in_the_middle() -> None:
    (arc,) = lay_arcs([(Foot(9, 40, "a", 6), Foot(9, 80, "b", 6))], 3, 10, lambda _: 1)
    assert (arc.start.y, arc.end.y, arc.lane) == (40, 80, 1)
