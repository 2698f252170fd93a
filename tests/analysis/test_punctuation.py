"""Fragments leave punctuation and spaces outside, unless they are theirs."""

import pytest

from hashiya.analysis import Rule
from tests.analysis.marking import mark, places, said

TEXT = "قال الوزير: “السعر (اليوم) ارتفع 5%، والحرارة -3 #عاجل نعم؟” أمس، انتهى.\nآخر سطر"


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("الوزير", []),
        ("الوزير:", ["ير|:| “"]),
        ("الوزير: ", ["ر:| |“ا"]),
        (" الوزير", ["ال| |ال"]),
        ("أمس، انتهى.", ["هى|.|\nآ"]),
        ("انتهى.\n", ["ى.|\n|آخ"]),
        ("، انتهى", ["مس|،| ا"]),
        ("، انتهى.", ["مس|،| ا", "هى|.|\nآ"]),
        ("السعر (اليوم)", []),
        ("(اليوم) ارتفع", []),
        ("اليوم)", ["وم|)| ا"]),
        ("السعر (", ["ر |(|ال"]),
        ("(اليوم", ["ر |(|ال"]),
        ("ارتفع 5%", []),
        ("-3 #عاجل", []),
        ("#عاجل", []),
        ("السعر (اليوم) ارتفع 5%، والحرارة -3 #عاجل نعم", []),
        ("نعم؟", ["عم|؟|” "]),
        ("“السعر (اليوم) ارتفع 5%، والحرارة -3 #عاجل نعم؟”", []),
        ("الوزير: “السعر (اليوم) ارتفع 5%، والحرارة -3 #عاجل نعم؟”", []),
        ("“السعر", [": |“|ال"]),
        ("نعم؟”", ["م؟|”| أ"]),
    ],
)
def test_a_claims_edges(passage: str, expected: list[str]) -> None:
    assert places(TEXT, Rule.ENDS_IN_PUNCTUATION, mark(TEXT, "claim", passage)) == expected


@pytest.mark.parametrize(
    ("text", "passage", "expected"),
    [
        ("قال -نعم", "-نعم", ["ل |-|نع"]),
        ("قال - ", "-", ["ل |-| "]),
        ("قال -3", "|-|3", ["ل |-|3"]),
        ("قال #", "#", ["ل |#|"]),
        ("رد @البيت", "@البيت", []),
        ("ثمنه $40 أو 40 €", "$40", []),
        ("ثمنه $40 أو 40 €", "40 €", []),
        ("قال ١٠٪ نعم", "١٠٪", []),
        ("قال نعم… ثم", "نعم…", ["عم|…| ث"]),
        ("قال\u200f: نعم", "قال\u200f", []),
        ("قال\u200f: نعم", "قال\u200f:", ["ل\u200f|:| ن"]),
        ("«\u200fنعم\u200f» لا", "\u200fنعم\u200f» لا", []),
        ("قال، \u200fنعم", "، \u200f", ["ال|،| \u200f", "ل،| |\u200fن"]),
        ("نعم \u200f\u200f لا", "\u200f\u200f", []),
        ("(أ (ب) ج) د", "(أ (ب) ج)", []),
        ("(أ (ب) ج) د", "(أ (ب)", ["|(|أ "]),
        ("(أ (ب) ج) د", "(ب) ج)", [" ج|)| د"]),
        ("قال ﴿نعم﴾ لا", "﴿نعم﴾", []),
        ("He said ‘yes’ so", "‘yes’", []),
        ("the players’ say", "players’", ["rs|’| s"]),
        ("(أ] ب", "(أ]", ["|(|أ]", "(أ|]| ب"]),
    ],
)
def test_other_signs(text: str, passage: str, expected: list[str]) -> None:
    assert places(text, Rule.ENDS_IN_PUNCTUATION, mark(text, "claim", passage)) == expected


def test_a_partner_in_another_fragment_is_a_partner() -> None:
    text = "“السعر” قال (نعم ثم لا) “ارتفع”"
    assert places(text, Rule.ENDS_IN_PUNCTUATION, mark(text, "quote", "(نعم", "لا)")) == []
    text = "“السعر، قال، ارتفع”"
    whole = mark(text, "quote", "“السعر", "ارتفع”")
    assert places(text, Rule.ENDS_IN_PUNCTUATION, whole) == []
    assert places(text, Rule.ENDS_IN_PUNCTUATION, mark(text, "quote", "“السعر،", "ارتفع”")) == ["عر|،| ق"]


@pytest.mark.parametrize(
    ("text", "passage", "expected"),
    [
        # half a pair and marks that open are told by rules of their own
        ("قال: “نعم” ثم", "“نعم", []),
        ("قال: “نعم” ثم", "نعم”", []),
        ("قال: “نعم ثم", "“نعم", []),
        ("قال: “نعم.\n\n“لا” ثم", "“نعم", []),
        ("قال: نعم” ثم", "نعم”", ["عم|”| ث"]),
        ("قال: “نعم.” ثم", "نعم.", ["عم|.|” "]),
    ],
)
def test_a_quotes_marks_are_told_once(text: str, passage: str, expected: list[str]) -> None:
    assert places(text, Rule.ENDS_IN_PUNCTUATION, mark(text, "quote", passage)) == expected


def test_a_paragraph_of_a_longer_quotation_may_begin_with_its_mark() -> None:
    text = "قال: “نعم.\n\n“لا” ثم"
    assert places(text, Rule.ENDS_IN_PUNCTUATION, mark(text, "claim", "“نعم")) == []


def test_the_sentences() -> None:
    text = "قال ، نعم ."
    assert said(text, Rule.ENDS_IN_PUNCTUATION, mark(text, "claim", "، نعم ."), mark(text, "claim", " ")) == [
        "“” begins with a space: leave it outside.",
        "“، نعم .” begins with ،: leave it outside.",
        "“، نعم .” ends with .: leave it outside.",
    ]
    assert said(text, Rule.ENDS_IN_PUNCTUATION, mark(text, "claim", "قال ")) == [
        "“قال” ends with a space: leave it outside."
    ]
