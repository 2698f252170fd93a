"""Lanes: which line under the text each of several overlapping marks gets."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def fold_into_lanes(intervals: Sequence[tuple[int, int]]) -> list[int]:
    """Return the lane of each half-open interval, in their order; lane 0 is the nearest to the text.

    No two that overlap share a lane. The shorter are placed first, so that a mark around another lies farther
    out. O(n log n + n · lanes).
    """
    lanes: list[list[tuple[int, int]]] = []
    placed = [0] * len(intervals)
    for index in sorted(
        range(len(intervals)), key=lambda i: (intervals[i][1] - intervals[i][0], intervals[i], i)
    ):
        lane = next((n for n, taken in enumerate(lanes) if _is_free(taken, intervals[index])), len(lanes))
        if lane == len(lanes):
            lanes.append([])
        taken = lanes[lane]
        taken.insert(bisect_left(taken, intervals[index]), intervals[index])
        placed[index] = lane
    return placed


def _is_free(taken: list[tuple[int, int]], interval: tuple[int, int]) -> bool:
    start, end = interval
    place = bisect_left(taken, interval)
    before = place == 0 or taken[place - 1][1] <= start
    return before and (place == len(taken) or taken[place][0] >= end)
