"""Proclitics are offered one by one, and never leave too little of a word."""

import pytest

from hashiya.text.proclitics import proclitic_ends


@pytest.mark.parametrize(
    ("word", "cut"),
    [
        ("وبالوزير", "و|ب|ال|وزير"),
        ("والوزير", "و|ال|وزير"),
        ("بالوزير", "ب|ال|وزير"),
        ("للوزير", "ل|ل|وزير"),
        ("وللعلم", "و|ل|ل|علم"),
        ("فالوزير", "ف|ال|وزير"),
        ("كالوزير", "ك|ال|وزير"),
        ("لالوزير", "ل|ال|وزير"),
        ("وسيقول", "و|س|يقول"),
        ("فسيقول", "ف|س|يقول"),
        ("سالوزير", "س|الوزير"),
        ("وزير", "و|زير"),
        ("ووقف", "و|وقف"),
        ("بكتاب", "ب|كتاب"),
        ("وَبِالْوَزِيرِ", "وَ|بِ|الْ|وَزِيرِ"),
        ("ٱلوزير", "ٱل|وزير"),
        ("لـSpaceX", "لـ|SpaceX"),
        ("وTesla", "و|Tesla"),
        ("الـCIA", "الـ|CIA"),
        ("و2013", "و|2013"),
        ("ولا", "و|لا"),
        ("لله", "ل|له"),
        ("بي", "بي"),
        ("وـهَ", "وـهَ"),
        ("من", "من"),
        ("", ""),
    ],
)
def test_every_cut_that_spelling_allows_is_offered(word: str, cut: str) -> None:
    ends = proclitic_ends(word)
    parts = [word[start:end] for start, end in zip([0, *ends], [*ends, len(word)], strict=True)]
    assert "|".join(parts) == cut
