"""How much a decoded text looks like what Arabic readers read: Arabic, Latin, or both.

The wrong table leaves debris: control characters, accented Latin inside Arabic words, ة and ى in the middle
of words, characters of scripts that nobody wrote.
"""

from __future__ import annotations

from collections import Counter
from unicodedata import category

from hashiya.text.patterns import pattern

_WORD = pattern(r"[\p{L}\p{M}]+")
_ARABIC = pattern(r"\p{Arabic}")
_ACCENTED = pattern(r"[À-ɏ×÷]")
_PLAIN_LATIN = pattern(r"[A-Za-z]")
_FINAL_INSIDE = pattern(r"[ةى](?=\p{Arabic})")
_ARTICLE = pattern(r"[وفبك]?ال|[وف]?لل")
# as in وTesla
_PREFIXED_LATIN = pattern(r"[وفبكل]?(?:ال)?ـ?\p{Latin}+")
_UPPER_INSIDE = pattern(r"\p{Ll}\p{Lu}")
_COMMON = pattern(r"[\u0600-\u06ff\u0020-\u007e\u00a0\u00ab\u00bb\u200c-\u200f\u2010-\u203a\u20ac\t\n\r\f]")
# the letters of Arabic news, the commoner first: where a wrong table leaves letters, it leaves rarer ones
_LETTERS = "اليمنورتبةعدهسفأكقحجشصطىخإثضذزئغءظؤآ"
_RANK = {letter: 1 - place / len(_LETTERS) for place, letter in enumerate(_LETTERS)}
_DEBRIS = frozenset({"Cc", "Cn", "Co", "Cs"})


def arabic_likeness(text: str) -> float:
    """Return 0 for debris to 1 for text that an Arabic or a Latin newspaper could have printed."""
    return max(0.0, min(1.0, _characters(text) * _words(text)))


def _characters(text: str) -> float:
    counts = Counter(text)
    total = sum(counts.values()) or 1
    return sum(_weight(char) * count for char, count in counts.items()) / total if counts else 1.0


def _weight(char: str) -> float:
    if _COMMON.match(char):
        return 1.0
    kind = category(char)
    if kind in _DEBRIS or char == "\ufffd":
        return -4.0
    if _ACCENTED.match(char) or kind[0] in "MPSZ":
        return 0.5
    # letters of other scripts
    return 0.2 if kind[0] == "L" and not _ARABIC.match(char) else 0.7


def _words(text: str) -> float:
    words = _WORD.findall(text)
    return sum(map(_word, words)) / len(words) if words else 1.0


def _word(word: str) -> float:
    accented = len(_ACCENTED.findall(word))
    if not _ARABIC.search(word):
        alone = accented == len(word) > 1
        return 0.2 if alone or (accented and _UPPER_INSIDE.search(word)) else 0.9
    if accented:
        return 0.0
    if _PLAIN_LATIN.search(word):
        return 0.8 if _PREFIXED_LATIN.fullmatch(word) else 0.2
    shape = 0.3 if _FINAL_INSIDE.search(word) else 0.8
    article = 0.1 if _ARTICLE.match(word) else 0.0
    return shape + article + 0.1 * sum(_RANK.get(letter, 0.0) for letter in word) / len(word)
