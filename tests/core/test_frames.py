"""Frames read off links."""

from __future__ import annotations

from hashiya.core.annotations import Annotation, Link
from hashiya.core.frames import Frame, Frames, Tie
from hashiya.core.link_kinds import LinkKinds
from hashiya.core.spans import Span


def mark(id_: str, label: str, start: int) -> Annotation:
    return Annotation(id_, "a", label, "s", (Span(start, start + 1),))


def link(from_: str, to: str, kind: str = "attributed_to") -> Link:
    return Link(f"{from_}-{to}-{kind}", "a", kind, from_, to)


QUOTE, CLAIM, DENIAL = mark("q", "quote", 5), mark("c", "claim", 10), mark("d", "denial", 20)
NEAR, FAR, IDLE = mark("n", "source", 0), mark("f", "source", 30), mark("i", "source", 40)
MARKS = [IDLE, DENIAL, QUOTE, FAR, CLAIM, NEAR]


def found(*links: Link) -> Frames:
    return Frames.of(MARKS, links, LinkKinds())


def test_contents_stand_in_text_order_with_their_sources_in_text_order() -> None:
    frames = found(link("q", "f"), link("q", "n"), link("d", "n"), link("d", "c", "denies"))
    assert [frame.content.id for frame in frames.frames] == ["q", "c", "d"]
    assert [tie.annotation.id for tie in frames.frames[0].sources] == ["n", "f"]
    assert [tie.annotation.id for tie in frames.frames[1].deniers] == ["d"]
    assert [tie.annotation.id for tie in frames.frames[2].denied] == ["c"]
    assert [mark.id for mark in frames.idle_sources] == ["i"]


def test_a_link_to_what_is_not_shown_ties_nothing() -> None:
    assert found(link("q", "gone")).frames[0] == Frame(QUOTE)


def test_further_kinds_stand_apart_at_both_ends() -> None:
    tie = link("i", "c", "own")
    frames = found(tie)
    assert frames.frames[1].others == (Tie(tie, IDLE),)
    assert frames.frames[3] == Frame(IDLE, others=(Tie(tie, CLAIM),))


def test_what_is_denied_is_a_content_whatever_its_label() -> None:
    tie = link("d", "i", "denies")
    assert found(tie).frames[-1] == Frame(IDLE, deniers=(Tie(tie, DENIAL),))
