r"""Graphemes: what a reader takes for one letter, harakat and all.

The clusters are those of Unicode (``\X``). Nothing walks a text from its beginning: each question starts at
the nearest place that is a boundary whatever comes before it.
"""

from __future__ import annotations

from hashiya.text.patterns import pattern

_CLUSTER = pattern(r"\X")

# A character that surely begins a cluster: it joins nothing before it, and nothing before it joins what
# follows. Behind a mark only letters of scripts without conjuncts are sure; everything else is found a few
# characters back.
_SURE_START = pattern(
    r"(?rV1)(?<![\p{GCB=Prepend}\p{GCB=L}\p{GCB=ZWJ}\r])"
    r"(?:(?<!\p{GCB=Extend})"
    r"[^\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=SpacingMark}\p{GCB=V}\p{GCB=T}\p{GCB=Regional_Indicator}]"
    r"|[[\p{Arabic}\p{Latin}\s]--[\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=SpacingMark}]])"
)


def grapheme(text: str, position: int) -> tuple[int, int]:
    """Return start and end of the grapheme that holds the code point at ``position`` < length."""
    sure = _SURE_START.search(text, 0, position + 1)
    start = sure.start() if sure else 0
    while (end := _CLUSTER.match(text, start).end()) <= position:
        start = end
    return start, end


def grapheme_floor(text: str, position: int) -> int:
    """Return the last boundary between graphemes at or before ``position``."""
    return grapheme(text, position)[0] if 0 < position < len(text) else position


def grapheme_ceiling(text: str, position: int) -> int:
    """Return the first boundary between graphemes at or after ``position``."""
    if not 0 < position < len(text):
        return position
    start, end = grapheme(text, position)
    return position if start == position else end
