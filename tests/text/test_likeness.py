"""Likeness tells text from the debris of a wrong table."""

import pytest

from hashiya.text.likeness import arabic_likeness


@pytest.mark.parametrize(
    ("likelier", "less_likely"),
    [
        ("قال الوزير", "çâن الوèêر"),
        ("مدرسة", "مدةرس"),
        ("الوزير", "انوزير"),
        ("من", "هو"),
        ("وTesla", "Tesوla"),
        ("Noël été où", "ÇáæÒíÑ ãä"),
        ("قال", "قا\x81\x9dل"),
        ("قال", "ق中文"),
        ("قال ﻻ", "قال ᚠᚡ"),
        ("قال", "قال\ufffd\ue000"),
        ("«قال»، 3.5% – “نعم”", "¤قال¶ £¥¦§"),
    ],
)
def test_the_likelier_text_scores_higher(likelier: str, less_likely: str) -> None:
    assert 1 >= arabic_likeness(likelier) > arabic_likeness(less_likely) >= 0


def test_nothing_and_numbers_are_no_debris() -> None:
    assert arabic_likeness("") == arabic_likeness("12, 13") == 1.0
