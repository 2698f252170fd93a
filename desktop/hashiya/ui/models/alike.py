"""How far two sequences are alike: found by halves, since comparing item by item in Python takes longer."""

from __future__ import annotations

from array import array


def alike(one: str | array[int], other: str | array[int]) -> int:
    """Return how many items two sequences of one kind begin with alike."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
