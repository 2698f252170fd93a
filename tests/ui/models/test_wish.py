"""What is asked of articles has words, and days are read as people type them."""

from __future__ import annotations

import pytest

from hashiya.core.labels import LabelSet
from hashiya.core.wanted import SortBy, Wanted
from hashiya.ui.models.wish import Wish, day, order_name, parts


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", ""),
        (" 2024 ", "2024"),
        ("٢٠٢٤/٥", "2024-05"),
        ("2024.5.31", "2024-05-31"),
        ("2024-13", None),
        ("2024-05-32", None),
        ("24", None),
        ("yesterday", None),
    ],
)
def test_days_are_read_as_they_are_typed(typed: str, meant: str | None) -> None:
    assert day(typed) == meant


ALL = Wish(
    Wanted(
        labels=frozenset({"claim", "source"}),
        at_least=3,
        annotators=frozenset({"Mona"}),
        publishers=frozenset({"BBC", "a\nb"}),
        tags=frozenset({"حرب"}),
        first="2020",
        last="2021-05-31",
    ),
    findings=True,
)


def _plain(words: str) -> str:
    return "".join(char for char in words if char not in "\u2066\u2067\u2068\u2069")


def _words(wish: Wish, language: str = "en") -> dict[str, str]:
    return {name: _plain(words) for name, words in parts(wish, LabelSet(), language)}


def test_each_part_has_its_words_and_can_be_taken_back(qapp: object) -> None:
    assert _words(ALL) == {
        "labels": "claim, source: 3 or more",
        "annotators": "Mona",
        "publishers": "BBC, a b",
        "tags": "حرب",
        "first": "From 2020",
        "last": "To 2021-05-31",
        "findings": "With findings",
    }
    assert _words(ALL, "ar")["publishers"] == "BBC، a b"
    wish = ALL
    for name in _words(ALL):
        wish = wish.without(name)
        assert name not in _words(wish)
    assert wish == Wish()


def test_annotations_of_any_label_have_words(qapp: object) -> None:
    assert _words(Wish(Wanted(unlabelled=True))) == {"labels": "No annotation"}
    assert _words(Wish(Wanted(at_least=2))) == {"labels": "Annotations: 2 or more"}
    assert _words(Wish(Wanted(labels=frozenset({"quote"}), at_least=1))) == {"labels": "quote"}


def test_each_order_has_a_name(qapp: object) -> None:
    assert len({order_name(by) for by in SortBy}) == len(SortBy)
