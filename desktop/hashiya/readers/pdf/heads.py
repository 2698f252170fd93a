"""Running heads and page numbers: what stands at the same place of most pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from hashiya.readers.pdf.lines import Line

_NUMBERS = re.compile(r"\d+")
_OUTERMOST = 3
_LEAST = 0.4
# in points: lines whose heights round to the same stand at one place
_STEP = 4


def without_heads(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[str]]:
    """Return the pages without what runs along their edges, and each such line once."""
    keys = [{_key(line) for line in _outermost(page)} for page in pages]
    counts = Counter(key for page in keys for key in page)
    least = max(2, _LEAST * len(pages))
    heads = {key for key, count in counts.items() if count >= least}
    kept: list[list[Line]] = []
    dropped: dict[tuple[str, int], str] = {}
    for number, page in enumerate(pages, start=1):
        outermost = _outermost(page)
        going = [line for line in outermost if _key(line) in heads or _is_page_number(line, page, number)]
        kept.append([line for line in page if line not in going])
        dropped |= {_key(line): line.text for line in going}
    return (kept, list(dropped.values())) if any(kept) else ([list(page) for page in pages], [])


def _outermost(page: Sequence[Line]) -> list[Line]:
    by_height = sorted(page, key=lambda line: -line.y)
    return by_height[:_OUTERMOST] + by_height[_OUTERMOST:][-_OUTERMOST:]


def _is_page_number(line: Line, page: Sequence[Line], number: int) -> bool:
    heights = [one.y for one in page]
    is_at_edge = len(page) > 1 and line.y in {min(heights), max(heights)}
    return is_at_edge and line.text.isdecimal() and int(line.text) == number


def _key(line: Line) -> tuple[str, int]:
    return _NUMBERS.sub("0", line.text), round(line.y / _STEP)
