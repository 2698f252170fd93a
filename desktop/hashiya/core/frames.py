"""Frames: a content, its sources and what it denies, read off the links that tie them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from hashiya.core.annotations import Annotation, Link, in_text_order
from hashiya.core.link_kinds import ATTRIBUTED_TO, DENIES, LinkKinds


@dataclass(frozen=True, slots=True)
class Tie:
    """Hold a link, and the annotation at its other end."""

    link: Link
    annotation: Annotation


@dataclass(frozen=True, slots=True)
class Frame:
    """Hold a content (claim, quote or denial), its sources, what it denies and what denies it.

    ``others`` are its links of further kinds, both ways. Everything is in text order of the other ends.
    """

    content: Annotation
    sources: tuple[Tie, ...] = ()
    denied: tuple[Tie, ...] = ()
    deniers: tuple[Tie, ...] = ()
    others: tuple[Tie, ...] = ()


@dataclass(frozen=True, slots=True)
class Frames:
    """Hold the frames of one article in text order, and the sources that nothing is attributed to."""

    frames: tuple[Frame, ...]
    idle_sources: tuple[Annotation, ...]

    @classmethod
    def of(cls, annotations: Iterable[Annotation], links: Iterable[Link], kinds: LinkKinds) -> Frames:
        """Return the frames that ``links`` tie; links with an end that isn't among ``annotations`` are none.

        A content is whatever may be attributed to a source, and whatever a link begins at or denies.
        """
        marks = in_text_order(annotations)
        begins, ends = _ties(marks, links)
        frames, idle = [], []
        for mark in marks:
            if _is_content(mark, begins[mark.id], ends[mark.id], kinds):
                frames.append(_frame(mark, begins[mark.id], ends[mark.id]))
            elif kinds.reaches(ATTRIBUTED_TO, mark.label) and not _of(ends[mark.id], ATTRIBUTED_TO):
                idle.append(mark)
        return cls(tuple(frames), tuple(idle))


def _ties(
    marks: list[Annotation], links: Iterable[Link]
) -> tuple[dict[str, list[Tie]], dict[str, list[Tie]]]:
    """Return by annotation the links that begin at it and those that end at it."""
    place = {mark.id: number for number, mark in enumerate(marks)}
    begins: dict[str, list[Tie]] = defaultdict(list)
    ends: dict[str, list[Tie]] = defaultdict(list)
    known = [link for link in links if link.from_ in place and link.to in place]
    for link in sorted(known, key=lambda link: (place[link.from_], place[link.to], link.kind)):
        begins[link.from_].append(Tie(link, marks[place[link.to]]))
        ends[link.to].append(Tie(link, marks[place[link.from_]]))
    return begins, ends


def _is_content(mark: Annotation, begins: list[Tie], ends: list[Tie], kinds: LinkKinds) -> bool:
    return kinds.leaves(ATTRIBUTED_TO, mark.label) or bool(begins) or bool(_of(ends, DENIES))


def _frame(mark: Annotation, begins: list[Tie], ends: list[Tie]) -> Frame:
    return Frame(
        mark,
        _of(begins, ATTRIBUTED_TO),
        _of(begins, DENIES),
        _of(ends, DENIES),
        tuple(tie for tie in (*begins, *ends) if tie.link.kind not in (ATTRIBUTED_TO, DENIES)),
    )


def _of(ties: Iterable[Tie], kind: str) -> tuple[Tie, ...]:
    return tuple(tie for tie in ties if tie.link.kind == kind)
