"""Sentences of one paragraph.

A sentence ends at ``.`` ``؟`` ``?`` ``!`` ``…`` ``۔`` (and any run of them) where white space follows or the
paragraph ends; closing quotation marks and brackets stay with it. The Arabic semicolon and the colon don't
end one. Nor does a full stop behind a title or an initial (``د. أحمد``, ``أ.د. محمد``, ``J. Biden``), behind
a Latin abbreviation where Latin goes on (``Mr. Musk``), or before anything has been said (``1. …``).
"""

from __future__ import annotations

from hashiya.text.paragraphs import first_ink, last_ink
from hashiya.text.patterns import pattern

_END = pattern(r"(?V1)[.؟?!…۔]++[\p{Pf}\p{Pi}\p{Pe}\"'\p{Cf}\p{M}]*+(?=\s|\Z)")
_SAID = pattern(r"\p{L}|\p{N}.*\p{N}\D|\p{S}")

# a title or initial of one Arabic letter, unless a number stands before it (٢٠١٣ م.)
_ARABIC_TITLE = pattern(r"(?V1)(?<![\p{L}\p{M}\p{N}.]|\p{N}\s)(?:[\p{L}&&\p{Arabic}]|(?:[أادم]\.)+[أدم])\.\Z")
_LATIN_SHORT = pattern(
    r"(?V1)(?<![\p{L}\p{M}\p{N}])(?:(?:\p{Latin}\.)*\p{Latin}"
    r"|Mrs?|Ms|Drs?|Prof|St|Jr|Sr|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Rev|Hon|Inc|Ltd|Corp|Co|No|vs|etc|cf)\.\Z"
)
_LATIN_GOES_ON = pattern(r"\s+[\p{Pi}(\"]*[\p{Latin}\p{Nd}]")
_LONGEST_SHORT = 32


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return start and end of each sentence of the paragraph ``start:end``.

    The white space around a sentence is left out; there is none where there is only space.
    """
    found = []
    begun = first_ink(text, start, end)
    for match in _END.finditer(text, start, end):
        if _ends(text, begun, match.start(), match.end(), end):
            found.append((begun, match.end()))
            begun = first_ink(text, match.end(), end)
    if begun < end:
        found.append((begun, last_ink(text, begun, end)))
    return found


def _ends(text: str, begun: int, stop: int, behind: int, end: int) -> bool:
    if not _SAID.search(text, begun, stop):
        return False
    if text[stop:behind] != ".":
        return True
    short = max(begun, behind - _LONGEST_SHORT)
    if _ARABIC_TITLE.search(text, short, behind):
        return first_ink(text, behind, end) == end
    return not (_LATIN_SHORT.search(text, short, behind) and _LATIN_GOES_ON.match(text, behind, end))
