"""Lanes: overlapping marks side by side under one line of text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

Interval = tuple[int, int]


def fold_into_lanes(intervals: Sequence[Interval]) -> list[int]:
    """Return the lane from 0 of each half-open interval, in the order given.

    Intervals that overlap never share a lane, and no group of overlapping ones takes more lanes than its
    deepest place has intervals. Of two that overlap the longer lies further out as far as that allows, and
    always where all that overlap are nested. Empty intervals take lane 0 and no room. O(n log n + n · lanes).
    """
    order = sorted(
        (index for index, (start, end) in enumerate(intervals) if start < end),
        key=lambda index: (intervals[index][0], -intervals[index][1], -index),
    )
    lanes = [0] * len(intervals)
    for group in _groups(intervals, order):
        _fold(intervals, group, lanes)
    return lanes


def _groups(intervals: Sequence[Interval], order: list[int]) -> list[list[int]]:
    """Part the intervals where none goes across, so that one deep place costs the others nothing."""
    groups: list[list[int]] = []
    reach = 0
    for index in order:
        start, end = intervals[index]
        if not groups or start >= reach:
            groups.append([])
            reach = end
        groups[-1].append(index)
        reach = max(reach, end)
    return groups


def _fold(intervals: Sequence[Interval], group: list[int], lanes: list[int]) -> None:
    """Give each interval the lowest free lane that leaves room for the shorter ones under it."""
    heights, depth = _heights(intervals, group)
    free_from = [0] * depth
    for index in group:
        start, end = intervals[index]
        # at most depth - 1 others are open here, so there is always a lane: further out, or else further in
        choice = (*range(heights[index], depth), *range(heights[index] - 1, -1, -1))
        lanes[index] = next(lane for lane in choice if free_from[lane] <= start)
        free_from[lanes[index]] = end


def _heights(intervals: Sequence[Interval], group: list[int]) -> tuple[dict[int, int], int]:
    """Return how many shorter ones lie under each interval at its deepest place, and the group's depth."""
    heights = dict.fromkeys(group, 0)
    active: list[tuple[int, int]] = []
    depth = 0
    for index in group:
        start, end = intervals[index]
        active = [other for other in active if intervals[other[1]][1] > start]
        rank = bisect_left(active, (end - start, index))
        active.insert(rank, (end - start, index))
        depth = max(depth, len(active))
        for height, (_, other) in enumerate(active[rank:], start=rank):
            if heights[other] < height:
                heights[other] = height
    return heights, depth
