"""Arcs in the margin: which lane each takes, and where it leaves its badges. Plain geometry, in pixels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple

_APART = 5.0

Interval = tuple[float, float]


class Foot(NamedTuple):
    """Hold where an arc stands: at a badge, or beyond what is in view, where it has neither ``x`` nor badge.

    ``key`` is the badge's own; ``room`` is how far from ``y``, up or down, the arc may leave it.
    """

    x: float
    y: float
    key: Hashable = None
    room: float = 0.0

    @property
    def is_beyond(self) -> bool:
        """Whether it is out of view."""
        return self.key is None


class Arc(NamedTuple):
    """Hold an arc's two feet, moved apart from those of others, and its lane."""

    start: Foot
    end: Foot
    lane: int


def choose_lanes(
    intervals: Sequence[Interval], count: int, least: Callable[[Interval], int] = lambda _: 0
) -> list[int]:
    """Return the lane of each interval, from 0: the shorter, the nearer.

    No two that overlap share a lane, until there is none left of ``count``: the last one then takes all that
    remain. ``least`` tells the first lane that is free of badges.
    """
    taken: list[list[Interval]] = [[] for _ in range(count)]
    lanes = [count - 1] * len(intervals)
    for index in sorted(range(len(intervals)), key=lambda i: (intervals[i][1] - intervals[i][0], i)):
        top, bottom = intervals[index]
        for lane in range(least(intervals[index]), count):
            if all(end <= top or bottom <= start for start, end in taken[lane]):
                taken[lane].append((top, bottom))
                lanes[index] = lane
                break
    return lanes


def lay_arcs(
    pairs: Sequence[tuple[Foot, Foot]], count: int, reach: float, least: Callable[[Interval], int]
) -> list[Arc]:
    """Return an arc from the first to the second of each pair, each in a lane of its own if there is one.

    ``reach`` is how far an arc's neighbours must stay away above and below.
    """
    intervals = [(min(one.y, other.y) - reach, max(one.y, other.y) + reach) for one, other in pairs]
    lanes = choose_lanes(intervals, count, least)
    starts, ends = _spread(pairs, lanes)
    return [Arc(start, end, lane) for start, end, lane in zip(starts, ends, lanes, strict=True)]


def _spread(pairs: Sequence[tuple[Foot, Foot]], lanes: Sequence[int]) -> tuple[list[Foot], list[Foot]]:
    """Let arcs leave a badge one below the other, in the order in which none crosses its neighbour."""
    feet: dict[tuple[int, int], Foot] = {}
    shared: defaultdict[Hashable, list[tuple[int, int]]] = defaultdict(list)
    for number, pair in enumerate(pairs):
        for side in (0, 1):
            feet[number, side] = pair[side]
            if not pair[side].is_beyond:
                shared[pair[side].key].append((number, side))
    for group in shared.values():
        group.sort(key=lambda at: _order(pairs[at[0]], at[1], lanes[at[0]]))
        for place, at in enumerate(group):
            feet[at] = feet[at]._replace(y=feet[at].y + _offset(place, len(group), feet[at].room))
    numbers = range(len(pairs))
    return [feet[number, 0] for number in numbers], [feet[number, 1] for number in numbers]


def _order(pair: tuple[Foot, Foot], side: int, lane: int) -> tuple[bool, int]:
    """Sort those that go up before those that go down; the nearest lanes are the first and the last."""
    goes_down = pair[1 - side].y > pair[side].y
    return goes_down, -lane if goes_down else lane


def _offset(place: int, count: int, room: float) -> float:
    if count == 1:
        return 0.0
    apart = min(_APART, 2 * room / (count - 1))
    return (place - (count - 1) / 2) * apart
