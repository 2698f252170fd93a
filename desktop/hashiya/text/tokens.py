"""Tokens: runs of letters and digits of folded text, which are what an index holds of it.

What stands between two, unless it is white space, is a token of its own, so that no phrase is found across a
full stop. They needn't be words: كوفيد-19 has two. Where one holds the edge of a word, as around a zero-width
space, the text is irregular, and whole words can't be looked up by tokens.
"""

from __future__ import annotations

from hashiya.text.fold import Folded
from hashiya.text.patterns import pattern
from hashiya.text.words import words_from

BREAK = "·"
"""The token for signs between two others, whichever they are."""
_BREAK = pattern(r"\s*+(?:[^\p{L}\p{N}\s]++\s*+)+")
_TOKEN = pattern(r"[\p{L}\p{N}]+")
# letters that words are made of, what clings to them, and what parts them in folded text as well
_REGULAR = (
    r"[\p{Arabic}&&[\p{Lo}\p{Nd}--[\uFB50-\uFDFF\uFE70-\uFEFF]]]\p{Latin}0-9\p{M}\u0640\u200c\u200d\s"
    r"[\p{P}--\p{GCB=Prepend}]+=|~$€£%°"
)
_DOUBTFUL = pattern(rf"(?V1)[^{_REGULAR}]")


def tokens(folded: str) -> list[str]:
    """Return the tokens of a folded text in their order."""
    parted: str = _BREAK.sub(f" {BREAK} ", folded)
    return parted.split()


def is_irregular(folded: Folded) -> bool:
    """Tell whether a token holds the edge of one of the text's words, so that it begins or ends in it."""
    if not _DOUBTFUL.search(folded.source):
        return False
    words = words_from(folded.source, 0)
    start = end = 0
    for token in _TOKEN.finditer(folded.text):
        first, last = folded.place(token.start()), folded.place(token.end() - 1)
        while end <= first:
            start, end = next(words, (len(folded.source), len(folded.source) + 1))
        if first < start <= last or end <= last:
            return True
    return False
