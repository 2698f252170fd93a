"""Fragments hold whole words; the desk lets proclitics stay outside."""

import pytest

from hashiya.analysis import Rule
from hashiya.text.segments import Segments
from tests.analysis.marking import found, mark, places, said


@pytest.mark.parametrize(
    ("text", "passage", "expected"),
    [
        ("قال الوزير نعم", "الوزير", []),
        ("قال الوزير نعم", "ال|وزير|", []),
        ("قال الوزير نعم", "الو|زير|", ["لو|زير| ن"]),
        ("قال الوزير نعم", "|الوز|ير", ["ل |الوز|ير"]),
        ("قال الوزير نعم", "|قال الوز|ير", ["ل |الوز|ير"]),
        ("قال الوزير نعم", "الو|زي|ر", ["لو|زي|ر "]),
        ("قال الوزير نعم", "ال|وز|ير", ["ال|وز|ير"]),
        ("وبالوزير", "و|بالوزير|", []),
        ("وبالوزير", "وب|الوزير|", []),
        ("وبالوزير", "وبال|وزير|", []),
        ("وبالوزير", "وبا|لوزير|", ["با|لوزير|"]),
        ("فسيقول نعم", "ف|سيقول|", []),
        ("فسيقول نعم", "فس|يقول|", []),
        ("للوزير نعم", "لل|وزير|", []),
        ("وَالوزير نعم", "وَ|الوزير|", []),
        ("وَالوزير نعم", "و|َالوزير|", ["و|َالوزير| ن"]),
        ("وTesla نعم", "و|Tesla|", []),
        ("وX نعم", "و|X|", []),
        ("بـ5 نعم", "بـ|5|", []),
        ("و😀", "و|😀|", []),
        ("قلX نعم", "قل|X|", ["قل|X| ن"]),
        ("كتابه نعم", "|كتاب|ه", ["|كتاب|ه "]),
        ("كوفيد-19 نعم", "|كوفيد|-19", ["|كوفيد|-1"]),
        ("الروسي-الأوكراني", "الروسي", []),
        ("“نعم”", "نعم", []),
        ("نعم، لا", "نعم", []),
        ("أ.ف.ب نعم", "أ.ف.ب", []),
        ("أ.ف.ب نعم", "|أ|.ف.ب", ["|أ|.ف"]),
        ("مُحَمَّد", "مُحَم|َّد|", ["َم|َّد|"]),
        ("نعم", "نعم", []),
    ],
)
def test_words(text: str, passage: str, expected: list[str]) -> None:
    assert places(text, Rule.CUT_WORD, mark(text, "claim", passage)) == expected


def test_every_cut_that_the_desk_offers_is_none() -> None:
    for text in ("وبالوزير", "فللوزير", "وسيقول", "كالوزير", "والـوزير", "وَبِالْوَزِير"):
        segments, span = Segments(text), mark(text, "source", text).spans[0]
        while (moved := segments.toggle_proclitic(span)) is not None and moved.start > 0:
            span = moved
            assert (
                places(text, Rule.CUT_WORD, mark(text, "source", f"{text[: span.start]}|{span.of(text)}|"))
                == []
            )
        assert span.start > 0


def test_fragments_that_touch_cut_nothing_between_them() -> None:
    text = "قال الوزير نعم"
    assert places(text, Rule.CUT_WORD, mark(text, "claim", "|قال الوز|ير", "الوز|ير نعم|")) == []
    assert places(text, Rule.CUT_WORD, mark(text, "claim", "|قال الوز|ير", "نعم")) == ["ل |الوز|ير"]


def test_both_edges_are_told_and_a_stretch_of_one_word_once() -> None:
    text = "قالت الوزيرة نعم"
    assert places(text, Rule.CUT_WORD, mark(text, "claim", "قا|لت الوزير|ة")) == ["قا|لت| ا", "ت |الوزير|ة "]
    assert len(found(text, [mark(text, "opinion", "الو|زي|رة")])) == 1


def test_the_sentences() -> None:
    text = "قالت الوزيرة نعم"
    assert said(text, Rule.CUT_WORD, mark(text, "claim", "قا|لت الوزير|ة")) == [
        "“لت الوزير” begins inside the word “قالت”: take the word in or leave it out.",
        "“لت الوزير” ends inside the word “الوزيرة”: take the word in or leave it out.",
    ]
