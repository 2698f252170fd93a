"""Quotes hold both of two quotation marks or none, as far as the text closes what it opens."""

import pytest

from hashiya.analysis import Rule
from tests.analysis.marking import mark, places, said

PLAIN = "قال الوزير: “السعر ارتفع” أمس"
TWO = "وصفه بأنه “قائد كبير” يفيد “الدولة كلها” اليوم"
NESTED = "قال: “سمعت «نعم» منه” أمس"
OPEN = "وأضاف: “إنه مجرم. قال عن ذلك: “في رأيي، هذا خطأ”. ثم سكت"
REVERSED = "قال ”نعم“ و”لا“ ثم سكت"
SAME_TWICE = "قال “نعم“ ثم سكت"
OVER_TWO = "قال: “نعم اليوم.\n\nولا غدًا”. ثم سكت"
GOING_ON = "قال: “نعم اليوم.\n\n“ولا غدًا”. ثم سكت"


@pytest.mark.parametrize(
    ("text", "passages", "expected"),
    [
        (PLAIN, ["السعر ارتفع"], []),
        (PLAIN, ["“السعر ارتفع”"], []),
        (PLAIN, ["“السعر ارتفع"], [": |“|ال"]),
        (PLAIN, ["السعر ارتفع”"], ["فع|”| أ"]),
        (PLAIN, ["الوزير: “السعر"], [": |“|ال"]),
        (PLAIN, ["“السعر", "ارتفع”"], []),
        (PLAIN, ["“السعر", "ارتفع"], [": |“|ال"]),
        (TWO, ["قائد كبير” يفيد “الدولة كلها"], ["ير|”| ي", "د |“|ال"]),
        (TWO, ["قائد كبير", "الدولة كلها"], []),
        (NESTED, ["سمعت «نعم» منه"], []),
        (NESTED, ["سمعت «نعم"], ["ت |«|نع"]),
        (OPEN, ["إنه مجرم"], []),
        (OPEN, ["“إنه مجرم"], []),
        (OPEN, ["إنه مجرم. قال عن ذلك: “في رأيي"], [": |“|في"]),
        (REVERSED, ["”نعم“"], []),
        (REVERSED, ["”نعم"], ["ل |”|نع"]),
        (REVERSED, ["و|”لا“|"], []),
        (SAME_TWICE, ["“نعم“"], []),
        (SAME_TWICE, ["نعم“"], ["عم|“| ث"]),
        (OVER_TWO, ["“نعم اليوم.\n\nولا غدًا”"], []),
        (OVER_TWO, ["ولا غدًا”"], ["ًا|”|. "]),
        (GOING_ON, ["“نعم اليوم.\n\n“ولا غدًا”"], []),
        (GOING_ON, ["“ولا غدًا"], ["\n\n|“|ول"]),
    ],
)
def test_half_a_pair(text: str, passages: list[str], expected: list[str]) -> None:
    assert places(text, Rule.HALF_QUOTED, mark(text, "quote", *passages)) == expected


@pytest.mark.parametrize(
    ("text", "passage", "expected"),
    [
        (PLAIN, "“السعر ارتفع", []),
        (OPEN, "إنه مجرم", []),
        (OPEN, "“إنه مجرم", [": |“|إن"]),
        (OPEN, "وأضاف: “إنه مجرم. قال عن ذلك: “في رأيي", [": |“|إن"]),
        (REVERSED, "”نعم", []),
        (SAME_TWICE, "“نعم", []),
        (OVER_TWO, "“نعم اليوم", []),
        (GOING_ON, "“نعم اليوم", []),
        ("قال: “نعم.\n\nلا.\n\nثم قال غيره” لا", "“نعم", [": |“|نع"]),
        ("قال: “نعم.\n\n«لا»", "“نعم", [": |“|نع"]),
        ("قال: “نعم", "“نعم", [": |“|نع"]),
        ("قال: ”نعم ثم سكت", "”نعم", [": |”|نع"]),
        ("قال: نعم”. ثم سكت", "نعم”", []),
        ("قال: نعم”", "نعم”", []),
        ("”", "”", ["|”|"]),
        ("قال: “نعم ثم «لا» أو “ سكت", "“نعم ثم «لا»", [": |“|نع"]),
    ],
)
def test_a_mark_that_is_never_closed(text: str, passage: str, expected: list[str]) -> None:
    assert places(text, Rule.UNPAIRED_QUOTE_MARK, mark(text, "quote", passage)) == expected


@pytest.mark.parametrize("label", ["claim", "denial", "source", "opinion"])
def test_the_rules_hold_for_quotes_alone(label: str) -> None:
    assert places(TWO, Rule.HALF_QUOTED, mark(TWO, label, "قائد كبير” يفيد “الدولة كلها")) == []
    assert places(OPEN, Rule.UNPAIRED_QUOTE_MARK, mark(OPEN, label, "وأضاف: “إنه مجرم")) == []


def test_the_sentences() -> None:
    assert said(PLAIN, Rule.HALF_QUOTED, mark(PLAIN, "quote", "“السعر ارتفع")) == [
        (
            "“السعر ارتفع” holds the quotation mark “, but its partner lies outside: "
            "take both in or leave both out."
        )
    ]
    assert said(OPEN, Rule.UNPAIRED_QUOTE_MARK, mark(OPEN, "quote", "“إنه مجرم")) == [
        (
            "“إنه مجرم” holds the quotation mark “, which the text never closes: "
            "leave it out, or mark the quote in fragments around it."
        )
    ]


def test_the_reference_articles_open_quotes(reference: str) -> None:
    open_ones = [
        "إنه مجرم حرب يذبح المدنيين",
        "عليك أن تقرر في أي فريق أنت",
        "ماذا يفعل بوتين مع ماسك",
    ]
    for passage in open_ones:
        assert places(reference, Rule.UNPAIRED_QUOTE_MARK, mark(reference, "quote", passage)) == []
        assert len(places(reference, Rule.UNPAIRED_QUOTE_MARK, mark(reference, "quote", "“" + passage))) == 1
        assert places(reference, Rule.HALF_QUOTED, mark(reference, "quote", "“" + passage)) == []
