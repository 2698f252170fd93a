"""Answers are read with care, and sentences echo no more than the beginning of a passage."""

import pytest

from hashiya.analysis.findings import echo, meant
from hashiya.core.spans import Span
from tests.analysis.marking import found, mark


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (["cut_word", "far_link"], {"cut_word", "far_link"}),
        ([], set()),
        ("cut_word", set()),
        ({"cut_word": True}, set()),
        (["cut_word", 3, None, ["far_link"]], {"cut_word"}),
    ],
)
def test_answers(answers: object, expected: set[str]) -> None:
    assert meant(mark("نعم", "claim", "نعم", meant=answers)) == expected


def test_no_answers() -> None:
    assert meant(mark("نعم", "claim", "نعم")) == frozenset()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال الوزير", "قال الوزير"),
        (" قال\n\nالوزير ", "قال الوزير"),
        ("“قال الوزير”", "قال الوزير"),
        ("“”", "“”"),
        (" ", ""),
        ("س" * 40, "س" * 40),
        ("س" * 41, "س" * 39 + "…"),
        ("«" + "س" * 50, "س" * 38 + "…"),
        ("سمير " * 100, " ".join(["سمير"] * 8) + "…"),
        ("س" * 38 + "بَ" * 9, "س" * 38 + "…"),
        ("نعم" + " " * 200 + "لا", "نعم…"),
    ],
)
def test_echo(text: str, expected: str) -> None:
    assert echo(Span(0, len(text)), text) == expected


def test_the_passage_at_fault() -> None:
    text = "قال الوزير نعم"
    whole = mark(text, "claim", "قال", "نعم")
    (finding,) = found(text, [whole])
    assert finding.passage(text) == "قال … نعم"
    assert (finding.start, finding.end) == (0, len(text))
