"""Characters of a page become what may be stored."""

from __future__ import annotations

import pytest

from hashiya.readers.pdf.glyphs import SOFT_HYPHEN, character


@pytest.mark.parametrize(
    ("code", "char"),
    [
        (ord("ب"), "ب"),
        (0xFE8F, "ب"),
        (0xFEFB, "لا"),
        (0xFE76, "\u064e"),
        (0xFDFA, "\ufdfa"),
        (0xFD3E, "\ufd3e"),
        (0x20, " "),
        (0x0D, "\r"),
        (0xA0, "\u00a0"),
        (2, SOFT_HYPHEN),
        (0, "\ufffd"),
        (7, "\ufffd"),
        (0xD800, "\ufffd"),
        (0xFFFE, "\ufffd"),
        (0x110000, "\ufffd"),
        (0x1F600, "😀"),
    ],
)
def test_characters(code: int, char: str) -> None:
    assert character(code) == char
