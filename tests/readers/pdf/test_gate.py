"""What can't be text is told from what can."""

from __future__ import annotations

import pytest

from hashiya.readers.pdf.gate import is_turned, is_usable, looks_damaged
from tests.readers.pdf.printed import reference

_GOOD = " ".join(reference()).split()

_ENGLISH = "The minister’s co-operation (12%) ended: “yes”, F-16, x.com/y — and/or 1,000."
_NUMBERS = "زادت الأسعار 12.5٪ – من 1,000 إلى 1,125 – و«الدولار» في بورصة/سوق 2022-2023 وTesla"


def test_good_text_is_usable_and_the_right_way_round() -> None:
    assert is_usable(_GOOD)
    assert not is_turned(_GOOD)
    assert not any(map(looks_damaged, _GOOD))


def test_text_back_to_front_is_turned() -> None:
    assert is_turned([word[::-1] for word in reversed(_GOOD)])
    assert not is_turned([])


@pytest.mark.parametrize(
    "text",
    [
        "ا%$و*+ اُ!\" ا%$&') وا768 ا:M RQPON اSوUTت ا76W-X اZWYN[ى ا%$?*+",
        "\ufffd\ufffd\ufffd \ue001\ue002 \ufffd",
        " ".join(" ".join(word) for word in _GOOD),
    ],
)
def test_debris_and_torn_words_are_not_usable(text: str) -> None:
    assert not is_usable(text.split())


def test_other_kinds_of_text_are_usable() -> None:
    assert is_usable(_ENGLISH.split())
    assert is_usable(_NUMBERS.split())


@pytest.mark.parametrize(
    ("word", "damaged"),
    [
        ('ال"وسي', True),
        ("ةصنملا", True),
        ("المُتَحَد{ثُ", True),
        ("صحيفةكبرى", True),
        ("ن\ufffd", True),
        ("إنwه", True),
        ("الجمهوBي", True),
        ("ُمعلن", True),
        ("ا%$و", True),
        ("وTesla", False),
        ("(المنصة)", False),
        ("كوفيد-19", False),
        ("لـBBC", False),
        ("%45.7", False),
        ("ى", False),
    ],
)
def test_damaged_words(word: str, damaged: bool) -> None:
    assert looks_damaged(word) is damaged
