"""Look-alikes: names that a reader can't tell apart, whatever code points they are made of."""

from __future__ import annotations

import unicodedata

_FOLDED = str.maketrans(
    {
        "ی": "ي",
        "ى": "ي",
        "ې": "ي",
        "ک": "ك",
        "ڪ": "ك",
        "ہ": "ه",
        "ە": "ه",
        "ھ": "ه",
        "ـ": None,
    }
)
# default-ignorable code points that aren't format characters
_IGNORED = frozenset(
    [
        *(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0),
        *range(0x180B, 0x1810),
        *range(0xFE00, 0xFE10),
        *range(0xE0100, 0xE01F0),
    ]
)


def skeleton(name: str) -> str:
    """Return what look-alike names share.

    That is the name in NFKC, its case folded, invisible characters and tatweel left out, the forms of yeh,
    kaf and heh made one, white space made one space.
    """
    composed = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    seen = (c for c in composed if unicodedata.category(c) != "Cf" and ord(c) not in _IGNORED)
    return " ".join("".join(seen).translate(_FOLDED).split())
