"""Code points and UTF-16 units: the one place where the two are converted.

Everything but Qt counts code points; Qt counts units, so that after 😀 its positions run one ahead.
"""

from __future__ import annotations

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def has_astral(text: str) -> bool:
    """Tell whether a character of ``text`` is two units wide."""
    # encoding is seven times as fast as any search
    return len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)


class Offsets:
    """Convert positions of one text between code points and units, in O(log n) of its astral characters.

    Positions run from 0 to the length, both included, since they name the gaps between characters. Both
    directions raise :class:`ValueError` outside of that.
    """

    def __init__(self, text: str) -> None:
        # a text without astral characters costs one look and no table
        found = _ASTRAL.finditer(text) if has_astral(text) else ()
        self._points_of_astral = [match.start() for match in found]
        self._units_of_astral = [point + index for index, point in enumerate(self._points_of_astral)]
        self.points = len(text)
        """The length in code points."""
        self.units = self.points + len(self._points_of_astral)
        """The length in units."""

    def unit(self, point: int) -> int:
        """Return the unit at which the code point ``point`` begins."""
        if not 0 <= point <= self.points:
            raise ValueError(f"code point {point} lies outside of 0 to {self.points}")
        return point + bisect_left(self._points_of_astral, point)

    def point(self, unit: int) -> int:
        """Return the code point that begins at ``unit``; the second half of a surrogate pair rounds down."""
        if not 0 <= unit <= self.units:
            raise ValueError(f"unit {unit} lies outside of 0 to {self.units}")
        before = bisect_left(self._units_of_astral, unit)
        inside_a_pair = before > 0 and self._units_of_astral[before - 1] == unit - 1
        return self._points_of_astral[before - 1] if inside_a_pair else unit - before
