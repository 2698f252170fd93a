"""Proclitics: the و ف ب ك ل ال س that Arabic writes in front of a word and grammar counts apart.

A program can't know whether the و of وزير is one. It offers every cut that spelling allows, and the annotator
decides with a key.
"""

from __future__ import annotations

from hashiya.text.patterns import pattern

# a letter takes along its harakat, tatweel and joiners
_MARKS = r"[\p{M}\u0640\u200c\u200d]*+"
_ARTICLE = rf"[اٱ]{_MARKS}ل{_MARKS}"
_CLITICS = pattern(
    rf"(?V1)(?P<and>[وف]{_MARKS})?+"
    rf"(?:(?P<will>س{_MARKS})"
    rf"|(?P<to>ل{_MARKS})(?P<the>ل{_MARKS}|{_ARTICLE})?"
    rf"|(?P<by>[بك]{_MARKS})?(?P<the>{_ARTICLE})?)"
)
_LETTERS = pattern(r"(?V1)[\p{L}\p{N}--\u0640]")
_LEFT_OVER = 2


def proclitic_ends(word: str) -> list[int]:
    """Return the places in ``word`` behind each of its proclitics, from the outermost inwards.

    The order is و or ف, then س or one of ب ك ل, then ال (after ل also its short form, للوزير). Harakat and
    tatweel go with their letter. A cut that would leave fewer than two letters isn't offered.
    """
    match = _CLITICS.match(word)
    ends = sorted(end for name in ("and", "will", "to", "by", "the") if (end := match.end(name)) > 0)
    return [end for end in ends if len(_LETTERS.findall(word, end)) >= _LEFT_OVER]
