"""A writer gets what its format holds; what it can't hold is counted, and chains become fragments again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hashiya.core.annotations import Annotation, Link
from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.formats.facts import digest
from hashiya.formats.holdings import LOSSES, NEXT_FRAGMENT, Fragments, Holds, joined, reduced

from .conftest import annotated, mark

ALL = Holds(links=True, comments=True, fragments=Fragments.KEPT, annotators=True, unsure=True)
CHAINED = replace(ALL, fragments=Fragments.CHAINED)
TEXT = "abcdefghij"


@st.composite
def articles(draw: st.DrawFn) -> AnnotatedArticle:
    marks = []
    for number in range(draw(st.integers(0, 4))):
        edges = draw(st.sets(st.integers(0, 10), min_size=2, max_size=8).map(sorted))
        spans = list(zip(edges[::2], edges[1::2], strict=False))
        marks.append(
            mark(
                f"m{number}",
                *spans,
                label=draw(st.sampled_from(["claim", "source"])),
                comment=draw(st.sampled_from([None, "c"])),
                annotator=draw(st.sampled_from(["", "a", "b"])),
                unsure=draw(st.booleans()),
            )
        )
    ends = st.sampled_from([each.id for each in marks]) if marks else st.nothing()
    pairs = draw(st.lists(st.tuples(ends, ends), max_size=3, unique=True)) if marks else []
    links = [Link(f"l{number}", "a1", "denies", *pair) for number, pair in enumerate(pairs)]
    return annotated(TEXT, marks, links)


@given(articles())
def test_chains_become_the_fragments_that_they_were(given: AnnotatedArticle) -> None:
    held, _ = reduced(given, CHAINED)
    assert all(len(each.spans) == 1 for each in held.annotations)
    again = joined(held)
    assert digest(again, ALL) == digest(given, ALL)
    assert [each.id for each in again.annotations] == [each.id for each in given.annotations]
    assert [each.id for each in again.links] == [each.id for each in given.links]


@given(articles(), st.builds(Holds, *[st.booleans()] * 2, st.sampled_from(Fragments), *[st.booleans()] * 2))
def test_whatever_is_left_out_is_counted(given: AnnotatedArticle, holds: Holds) -> None:
    held, losses = reduced(given, holds)
    whole = joined(held)
    marks = given.annotations
    assert losses["links"] == (0 if holds.links else len(given.links))
    assert losses["comments"] == (0 if holds.comments else sum(each.comment is not None for each in marks))
    assert losses["unsure"] == (0 if holds.unsure else sum(each.unsure for each in marks))
    assert losses["annotators"] == (0 if holds.annotators else sum(each.annotator != "" for each in marks))
    parted = sum(len(each.spans) > 1 for each in marks) if holds.fragments is Fragments.PARTED else 0
    assert losses["fragments"] == parted
    assert losses["records"] == len(marks)
    assert set(losses) <= set(LOSSES)
    spans = sorted((each.label, span) for each in marks for span in each.spans)
    assert sorted((each.label, span) for each in whole.annotations for span in each.spans) == spans
    if not set(losses) - {"records"}:
        assert digest(whole, ALL) == digest(given, ALL)


def test_answers_to_findings_are_counted_where_nothing_else_is_lost(hard: AnnotatedArticle) -> None:
    marks = [replace(mark, extra={"meant": ["far_link"]}) for mark in hard.annotations[:2]]
    given = hard._replace(annotations=[*marks, *hard.annotations[2:]])
    for holds in (Holds(True, True, Fragments.KEPT, True, True), Holds()):
        assert reduced(given, holds)[1]["answers"] == 2
    assert reduced(given, Holds(records=True))[1]["answers"] == 0


def test_what_holds_everything_gets_the_article_itself(hard: AnnotatedArticle) -> None:
    held, losses = reduced(hard, Holds(records=True))
    assert held is hard
    assert not losses


def test_the_first_fragment_keeps_id_comment_and_links() -> None:
    given = annotated(
        TEXT,
        [mark("m", (0, 1), (2, 3), (4, 5), comment="c", unsure=True), mark("n", (6, 7))],
        [Link("l", "a1", "denies", "n", "m")],
    )
    held, losses = reduced(given, CHAINED)
    assert [(each.id, each.start, each.comment, each.unsure) for each in held.annotations] == [
        ("m", 0, "c", True),
        ("m/2", 2, None, True),
        ("m/3", 4, None, True),
        ("n", 6, None, False),
    ]
    assert [(each.kind, each.from_, each.to) for each in held.links] == [
        ("denies", "n", "m"),
        (NEXT_FRAGMENT, "m", "m/2"),
        (NEXT_FRAGMENT, "m/2", "m/3"),
    ]
    assert losses == {"records": 2}


def test_a_mark_that_is_held_whole_is_given_as_it_is() -> None:
    given = annotated(TEXT, [mark("m", (0, 1)), mark("n", (0, 1), (2, 3), comment="c", unsure=True)])
    held, _ = reduced(given, ALL)
    assert all(one is other for one, other in zip(held.annotations, given.annotations, strict=True))
    held, _ = reduced(given, Holds(fragments=Fragments.KEPT))
    assert held.annotations == [
        replace(each, annotator="", comment=None, unsure=False) for each in given.annotations
    ]


def chain(*links: tuple[str, str]) -> list[Link]:
    return [Link(f"{a}-{b}", "a1", NEXT_FRAGMENT, a, b) for a, b in links]


@pytest.mark.parametrize(
    ("marks", "links", "ids", "left"),
    [
        ([mark("a", (0, 1)), mark("b", (2, 3), label="source")], chain(("a", "b")), ["a", "b"], 1),
        ([mark("a", (0, 1)), mark("b", (2, 3), annotator="x")], chain(("a", "b")), ["a", "b"], 1),
        ([mark("a", (0, 1)), mark("b", (2, 3), comment="c")], chain(("a", "b")), ["a", "b"], 1),
        ([mark("a", (0, 3)), mark("b", (2, 4))], chain(("a", "b")), ["a", "b"], 1),
        ([mark("a", (2, 3)), mark("b", (0, 1))], chain(("a", "b")), ["a", "b"], 1),
        ([mark("a", (0, 1)), mark("b", (1, 3))], chain(("a", "b")), ["a"], 0),
        ([mark("a", (0, 1)), mark("b", (2, 3))], chain(("a", "b"), ("b", "a")), ["a", "b"], 2),
        ([mark("a", (0, 1))], chain(("a", "gone")), ["a"], 1),
        ([mark("b", (0, 1))], chain(("gone", "b")), ["b"], 1),
        (
            [mark("a", (0, 1)), mark("b", (0, 2)), mark("c", (3, 4))],
            chain(("a", "c"), ("b", "c")),
            ["a", "b"],
            1,
        ),
    ],
)
def test_only_chains_of_one_annotation_are_joined(
    marks: list[Annotation], links: list[Link], ids: list[str], left: int
) -> None:
    whole = joined(annotated(TEXT, marks, links))
    assert [each.id for each in whole.annotations] == ids
    assert len(whole.links) == left
    assert sorted(span for each in whole.annotations for span in each.spans) == sorted(
        span for each in marks for span in each.spans
    )


def test_links_to_a_later_fragment_lead_to_the_whole() -> None:
    marks = [mark("a", (0, 1)), mark("b", (2, 3)), mark("c", (4, 5))]
    links = [*chain(("a", "b")), Link("l", "a1", "denies", "c", "b"), Link("k", "a1", "denies", "b", "c")]
    whole = joined(annotated(TEXT, marks, links))
    assert [(each.from_, each.to) for each in whole.links] == [("c", "a"), ("a", "c")]
