"""Names that look alike share a skeleton; others don't."""

from __future__ import annotations

import pytest

from hashiya.core.lookalikes import skeleton


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("شخص", "ش\u200cخص"),
        ("نفي", "نفی"),
        ("نفي", "نفى"),
        ("كتاب", "کتاب"),
        ("مصدر", "مصـــدر"),
        ("هو", "ہو"),
        ("claim", "Claim"),
        ("claim", "ｃｌａｉｍ"),
        ("two words", "two \u00a0 words"),
        ("ab", "a\ufe0fb"),
        ("ab", "a\u034fb"),
        ("لا", "ﻻ"),
    ],
)
def test_names_that_look_alike(one: str, other: str) -> None:
    assert one != other
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(
    ("one", "other"), [("نفي", "نفس"), ("claim", "claims"), ("مصدر", "مصادر"), ("a b", "ab")]
)
def test_names_that_can_be_told_apart(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


def test_a_name_of_invisible_characters_has_no_skeleton() -> None:
    assert skeleton("\u200f\u200c \u00ad\u0640") == ""
