"""Code points and units convert both ways, everywhere in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hashiya.text.offsets import Offsets


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_units_run_ahead_after_an_astral_character() -> None:
    offsets = Offsets("قال😀 نعم")
    assert [offsets.unit(point) for point in range(9)] == [0, 1, 2, 3, 5, 6, 7, 8, 9]
    assert (offsets.points, offsets.units) == (8, 9)


def test_the_middle_of_a_surrogate_pair_rounds_down() -> None:
    offsets = Offsets("😀😀x")
    assert [offsets.point(unit) for unit in range(6)] == [0, 0, 1, 1, 2, 3]


@pytest.mark.parametrize("text", ["", "أ", "😀"])
def test_positions_outside_the_text_are_a_fault_of_the_caller(text: str) -> None:
    offsets = Offsets(text)
    for convert, length in ((offsets.unit, offsets.points), (offsets.point, offsets.units)):
        assert convert(length) >= 0
        for outside in (-1, length + 1):
            with pytest.raises(ValueError, match="lies outside of 0 to"):
                convert(outside)


@given(st.text(alphabet=st.sampled_from("اب ً😀𐩠\n\ufffd\U0010ffff")))
def test_both_ways_agree_with_the_encoder(text: str) -> None:
    offsets = Offsets(text)
    assert offsets.units == _units(text)
    for point in range(len(text) + 1):
        unit = offsets.unit(point)
        assert unit == _units(text[:point])
        assert offsets.point(unit) == point


@given(st.text(alphabet=st.sampled_from("ا😀")))
def test_every_unit_has_the_point_that_holds_it(text: str) -> None:
    offsets = Offsets(text)
    for unit in range(offsets.units):
        point = offsets.point(unit)
        assert offsets.unit(point) <= unit < offsets.unit(point + 1)
