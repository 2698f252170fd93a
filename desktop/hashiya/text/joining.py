"""The joined form that each letter of Arabic takes beside its neighbours.

arabic-reshaper knows the forms. It drops harakat and counts on nothing else standing between letters, so
it is given the letters alone, and its answer is laid back over the whole text one for one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any
from unicodedata import category, name

from hashiya.text.invisible import codepoint


class Form(StrEnum):
    """Say how a letter is joined.

    A mark sits on the letter before it, a stretch is a tatweel, a plain character joins nothing.
    """

    ISOLATED = "isolated"
    INITIAL = "initial"
    MEDIAL = "medial"
    FINAL = "final"
    MARK = "mark"
    INVISIBLE = "invisible"
    STRETCH = "stretch"
    PLAIN = "plain"


_FORMS = (Form.ISOLATED, Form.INITIAL, Form.MEDIAL, Form.FINAL)
_TATWEEL, _ZWJ = "\u0640", "\u200d"
# format characters that part the letters around them; all others let them join
_PARTING = frozenset("\u200c\u2066\u2067\u2068\u2069\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u08e2")
_LAM = "ل"
_LAM_ALEF = {"ا": "ﻻﻼ", "أ": "ﻷﻸ", "إ": "ﻹﻺ", "آ": "ﻵﻶ"}


@dataclass(frozen=True, slots=True)
class Letter:
    """Describe one code point of a word.

    ``joined`` is the presentation form that it takes, itself where it has none; ``ligature`` the single
    form that lam and alef are drawn as, on both letters of such a pair, else empty.
    """

    char: str
    codepoint: str
    name: str
    form: Form
    joined: str
    ligature: str = ""


def joined_forms(word: str) -> list[Letter]:
    """Describe each code point of ``word``, marks and invisible ones included, as it stands there."""
    joined = _joined(word)
    ligatures = {}
    for lam, alef, ligature in _lam_alefs(word, joined):
        ligatures[lam] = ligatures[alef] = ligature
    return [
        Letter(char, codepoint(char), name(char, ""), _form(char, form), form, ligatures.get(place, ""))
        for place, (char, form) in enumerate(zip(word, joined, strict=True))
    ]


def shaped(text: str) -> list[str]:
    """Return what to draw for each code point of ``text`` where nothing joins letters by itself.

    Letters are presentation forms; lam-alef is one form at the lam's place and nothing at the alef's; all
    else, harakat included, stays.
    """
    drawn = _joined(text)
    for lam, alef, ligature in _lam_alefs(text, drawn):
        drawn[lam], drawn[alef] = ligature, ""
    return drawn


def _transparent(char: str) -> bool:
    kind = category(char)
    return kind in {"Mn", "Me"} or (kind == "Cf" and char != _ZWJ and char not in _PARTING)


def _joined(text: str) -> list[str]:
    joined = list(text)
    places = [place for place, char in enumerate(text) if not _transparent(char)]
    forms = _reshaper().reshape("".join(text[place] for place in places))
    # the reshaper lets ZWJ join and then leaves it out
    for place, form in zip((place for place in places if text[place] != _ZWJ), forms, strict=True):
        joined[place] = form
    return joined


def _lam_alefs(text: str, joined: list[str]) -> list[tuple[int, int, str]]:
    """Return place of lam, place of alef and ligature for each pair, marks between them or not."""
    pairs = []
    for alef, char in enumerate(text):
        if char not in _LAM_ALEF or joined[alef] == char:
            continue
        lam = next(at for at in range(alef - 1, -1, -1) if not _transparent(text[at]))
        if text[lam] == _LAM:
            follows = _form(_LAM, joined[lam]) is Form.MEDIAL
            pairs.append((lam, alef, _LAM_ALEF[char][follows]))
    return pairs


def _form(char: str, joined: str) -> Form:
    kind = category(char)
    if kind.startswith("M"):
        return Form.MARK
    if kind == "Cf":
        return Form.INVISIBLE
    if char == _TATWEEL:
        return Form.STRETCH
    forms = _letters().get(char)
    if forms is None:
        return Form.PLAIN
    # the reshaper leaves an isolated letter as it is
    return _FORMS[forms.index(joined)] if joined in forms else Form.ISOLATED


@cache
def _reshaper() -> Any:
    # imported here because most runs of the program never ask for a joined form
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper({"use_unshaped_instead_of_isolated": True, "support_ligatures": False})


@cache
def _letters() -> dict[str, tuple[str, ...]]:
    return dict(_reshaper().letters)
