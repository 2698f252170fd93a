"""Rows that go through JSON and come back the same."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from hashiya.core.annotations import Annotation, Link
from hashiya.core.labels import STANDARD_LABELS, Label, Pattern
from hashiya.core.rows import (
    annotation_of_row,
    label_of_row,
    link_of_row,
    row_of_annotation,
    row_of_label,
    row_of_link,
)
from hashiya.core.spans import Span

words = st.text(max_size=20)
spans = st.lists(st.builds(Span, st.integers(0, 9), st.integers(10, 99)), min_size=1, max_size=3).map(tuple)
extras = st.dictionaries(words, st.one_of(words, st.integers(), st.booleans(), st.none()), max_size=3)


@given(
    st.builds(
        Annotation,
        *(words,) * 4,
        spans,
        st.none() | words,
        st.booleans(),
        words,
        words,
        words,
        extras,
    )
)
def test_an_annotation_comes_back_from_json(annotation: Annotation) -> None:
    assert annotation_of_row(json.loads(json.dumps(row_of_annotation(annotation)))) == annotation


@given(st.builds(Link, *(words,) * 5, extras))
def test_a_link_comes_back_from_json(link: Link) -> None:
    row = json.loads(json.dumps(row_of_link(link)))
    assert (row["from"], row["to"]) == (link.from_, link.to)
    assert link_of_row(row) == link


def test_a_label_comes_back_from_json_without_its_position() -> None:
    for position, label in enumerate(
        (*STANDARD_LABELS, Label("x", "س", "x", pattern=Pattern.WAVY, retired=True))
    ):
        row = json.loads(json.dumps(row_of_label(label, position)))
        assert row["position"] == position
        assert label_of_row(row) == label
