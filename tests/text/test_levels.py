"""Levels and orders are those of UAX #9; python-bidi is the witness."""

import random
from unicodedata import bidirectional

import bidi
import pytest
from bidi.algorithm import get_display as get_display_in_python
from hypothesis import given
from hypothesis import strategies as st

from hashiya.text.brackets import mirror_image
from hashiya.text.levels import Base, embedding_levels, line_order, reorder

BASES: tuple[Base, ...] = ("R", "L")
MIXED = 'ابجد هوaXbc 12٣٤.,:;()[]{}<>"«»“”‘’!؟،-+/%٪$€#*&_@=\u064e\u0651\u00a0'
CONTROLS = "اب aX 12٣.\u200f\u200e\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200c\u064e"
TAKEN_OUT = {"RLE", "LRE", "RLO", "LRO", "PDF", "BN"}


def _seen(text: str, base: Base) -> str:
    order = line_order(text, embedding_levels(text, base), 0, len(text), base)
    return "".join(text[place] for place in order)


@pytest.mark.parametrize("base", BASES)
def test_the_reference_article_is_ordered_as_python_bidi_orders_it(reference: str, base: Base) -> None:
    for paragraph in reference.split("\n"):
        assert _seen(paragraph, base) == bidi.get_display(paragraph, base_dir=base)


@pytest.mark.parametrize("base", BASES)
def test_a_thousand_mixed_lines_are_ordered_as_python_bidi_orders_them(base: Base) -> None:
    rng = random.Random(2026)
    for _ in range(1000):
        line = "".join(rng.choice(MIXED) for _ in range(rng.randint(1, 60)))
        assert _seen(line, base) == bidi.get_display(line, base_dir=base), ascii(line)


@pytest.mark.parametrize("base", BASES)
def test_lines_with_controls_are_ordered_as_python_bidi_orders_them(base: Base) -> None:
    rng = random.Random(9)
    compared = 0
    for _ in range(1000):
        line = "".join(rng.choice(CONTROLS) for _ in range(rng.randint(1, 24)))
        levels = [
            level
            for level, char in zip(embedding_levels(line, base), line, strict=True)
            if bidirectional(char) not in TAKEN_OUT
        ]
        # its compiled code doesn't order a line without odd levels at all
        if any(level % 2 for level in levels):
            assert _kept(_seen(line, base)) == _kept(bidi.get_display(line, base_dir=base)), ascii(line)
            compared += 1
    assert compared > 800


def _kept(line: str) -> str:
    return "".join(char for char in line if bidirectional(char) not in TAKEN_OUT)


@given(st.text(alphabet=st.sampled_from(sorted(set(MIXED) - set("()[]{}<>«»")))), st.sampled_from(BASES))
def test_without_brackets_its_older_code_agrees_too(line: str, base: Base) -> None:
    assert _seen(line, base) == get_display_in_python(line, base_dir=base)


@pytest.mark.parametrize(
    ("text", "base", "levels"),
    [
        ("", "R", ""),
        ("قال BBC نعم", "R", "11112221111"),
        ("قال BBC نعم", "L", "11100000111"),
        ("قال 2.5% نعم", "R", "111122211111"),
        ("a 2.5% b", "R", "22222222"),
        # brackets take the direction of what they hold, or of what stands before them
        ("a(ب)c", "R", "21112"),
        ("a(b)ب", "R", "22221"),
        ("ا(b)", "L", "1000"),
        ("ا(ب)b", "L", "11110"),
        ("a(ب)", "L", "0010"),
        ("ا(1)", "L", "1121"),
        ("ا[(a]", "R", "11121"),
        ("(\u064eب)\u064ea", "R", "111112"),
        ("〈ب\u232a", "L", "010"),
        # isolates hide what they hold
        ("\u2067a\u2069b", "L", "0200"),
        ("\u2068ب\u2069b", "L", "0100"),
        ("\u2068a\u2069ب", "R", "1211"),
        ("\u2066ب", "R", "13"),
        ("\u2069\u202cب", "R", "111"),
        ("\u2067\u202ba\u2069b", "L", "00400"),
        ("\u2067\u202cب\u2069b", "L", "00100"),
        # embeddings and overrides
        ("\u202ba\u202cb", "L", "0220"),
        ("\u202eab\u202cc", "L", "01110"),
        ("\u202dب\u202cب", "R", "1221"),
        ("\u202aب\u202cب", "R", "1331"),
        # a stray paragraph separator closes all that is open
        ("\u202e\u2067a\x1cb", "L", "01400"),
    ],
)
def test_levels(text: str, base: Base, levels: str) -> None:
    assert "".join(map(str, embedding_levels(text, base))) == levels


@pytest.mark.parametrize("opening", ["\u2067", "\u202b"])
def test_what_is_nested_too_deep_stays_at_the_deepest_level(opening: str) -> None:
    closing = "\u2069" if opening == "\u2067" else "\u202c"
    text = opening * 130 + "a" + closing * 130 + "b"
    levels = embedding_levels(text, "L")
    assert max(levels) == 126
    assert levels[-1] == 0
    assert bidi.get_display(text, base_dir="L")[-1] == "b"


def test_an_embedding_inside_an_isolate_that_is_too_deep_counts_for_nothing() -> None:
    deep = "\u2067" * 125
    text = f"{deep}\u202ba\u202c\u2069" + "\u2069" * 124 + "b"
    assert embedding_levels(text, "L")[-1] == 0


def test_a_sequence_with_too_many_open_brackets_has_no_pairs() -> None:
    assert embedding_levels("a" + "(" * 64 + "ب)", "L")[1] == 0
    assert embedding_levels("ا(ب" + "(" * 64, "L")[1] == 1
    assert embedding_levels("a" + "(" * 63 + "ب)c", "L")[-2] == 0


def test_wrapped_lines_follow_the_levels_of_their_paragraph() -> None:
    paragraph = "قال BBC News عن 12\tنعم  "
    levels = embedding_levels(paragraph)
    lines = [(0, 8), (8, 16), (16, len(paragraph))]
    orders = [line_order(paragraph, levels, start, end) for start, end in lines]
    seen = ["".join(paragraph[place] for place in order) for order in orders]
    assert seen == [" BBC لاق", " نع News", "  معن\t12"]


def test_reordering_turns_the_highest_levels_first() -> None:
    assert reorder(range(6), [0, 1, 2, 2, 1, 0]) == [0, 4, 2, 3, 1, 5]
    assert reorder([], []) == []
    assert reorder([7, 8], [2, 2]) == [7, 8]


@given(st.text(alphabet=st.sampled_from(CONTROLS + "()[]\t\x1c")), st.sampled_from(BASES))
def test_an_order_is_a_permutation_and_every_level_holds_its_base(text: str, base: Base) -> None:
    levels = embedding_levels(text, base)
    assert sorted(line_order(text, levels, 0, len(text), base)) == list(range(len(text)))
    assert all(0 <= level <= 126 for level in levels)
    for start in range(0, len(text), 5):
        end = min(start + 5, len(text))
        assert sorted(line_order(text, levels, start, end, base)) == list(range(start, end))


def test_brackets_are_mirrored_and_curly_quotes_are_not() -> None:
    assert [mirror_image(char) for char in "(«>“ا"] == [")", "»", "<", "“", "ا"]
