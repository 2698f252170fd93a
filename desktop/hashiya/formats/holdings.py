"""What a format can hold, what of an article it can't, and the article without that.

A writer is only ever given what its format holds, so that what it writes can be proven whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from hashiya.core.annotations import MEANT, Annotation, Link
from hashiya.errors import Sentence
from hashiya.formats.annotation_set import AnnotatedArticle, Losses

NEXT_FRAGMENT = "next_fragment"
"""The kind of link that leads from each fragment to the next where a format has no fragments of its own."""


class Fragments(StrEnum):
    """Say how a format holds an annotation of several spans."""

    KEPT = "kept"
    """As one."""
    CHAINED = "chained"
    """As an annotation a fragment, tied by links of the kind ``next_fragment``."""
    PARTED = "parted"
    """As an annotation a fragment; that they belong together is lost."""


@dataclass(frozen=True, slots=True)
class Holds:
    """Tell what a format holds besides texts, spans and labels.

    ``records`` are ids, times, origins, unknown keys, and the article's id, title, direction, status, meta.
    """

    links: bool = False
    comments: bool = False
    fragments: Fragments = Fragments.PARTED
    annotators: bool = False
    unsure: bool = False
    records: bool = False


LOSSES: dict[str, Sentence] = {
    "links": Sentence("links"),
    "comments": Sentence("comments"),
    "fragments": Sentence("annotations of several fragments, written as one annotation a fragment"),
    "annotators": Sentence("annotators' names"),
    "unsure": Sentence("flags of being unsure"),
    "answers": Sentence("answers that a finding is meant"),
    "edges": Sentence("annotations whose edges the format can't hold, written narrower or left out"),
    "records": Sentence("annotations whose id, times and origin are left out"),
}
"""What can be lost, by the name that manifests use."""


def reduced(given: AnnotatedArticle, holds: Holds) -> tuple[AnnotatedArticle, Losses]:
    """Return what of an article a format holds, and count the rest.

    Fragments become annotations of their own where they must: the first one keeps id, comment and links, the
    others take ``id/2``, ``id/3`` …
    """
    losses: Losses = Losses()
    if holds.records:
        return given, losses
    answers = sum(MEANT in mark.extra for mark in given.annotations)
    if answers:
        losses["answers"] = answers
    if _is_held(given, holds):
        losses["records"] = len(given.annotations)
        return given, +losses
    links = list(given.links) if holds.links else []
    if given.links and not holds.links:
        losses["links"] = len(given.links)
    marks: list[Annotation] = []
    for mark in given.annotations:
        held = _held(mark, holds, losses)
        if len(mark.spans) == 1 or holds.fragments is Fragments.KEPT:
            marks.append(held)
            continue
        parts = list(_parts(held))
        marks.extend(parts)
        if holds.fragments is Fragments.CHAINED:
            links.extend(_chain(parts))
        else:
            losses["fragments"] += 1
    if marks:
        losses["records"] = len(given.annotations)
    return given._replace(annotations=marks, links=links), losses


def joined(given: AnnotatedArticle) -> AnnotatedArticle:
    """Return an article with its chains of fragments made into annotations again.

    Only chains of one label and annotator, each fragment behind the one before it, are joined; any other link
    of that kind stays a link.
    """
    chains = {link.from_: link for link in given.links if link.kind == NEXT_FRAGMENT}
    if not chains:
        return given
    marks = {mark.id: mark for mark in given.annotations}
    gone: dict[str, str] = {}
    used: set[str] = set()
    heads = chains.keys() - {link.to for link in chains.values()}
    for mark in given.annotations:
        if mark.id in heads:
            _join(mark, chains, marks, gone, used)
    links = [
        replace(link, from_=gone.get(link.from_, link.from_), to=gone.get(link.to, link.to))
        for link in given.links
        if link.id not in used
    ]
    kept = [marks[mark.id] for mark in given.annotations if mark.id not in gone]
    return given._replace(annotations=kept, links=links)


def _join(
    head: Annotation,
    chains: dict[str, Link],
    marks: dict[str, Annotation],
    gone: dict[str, str],
    used: set[str],
) -> None:
    last = head
    while (link := chains.get(last.id)) is not None:
        following = marks.get(link.to)
        if following is None or following.id in gone or not _follows(last, following):
            break
        marks[head.id] = replace(marks[head.id], spans=marks[head.id].spans + following.spans)
        gone[following.id] = head.id
        used.add(link.id)
        last = following


def _follows(mark: Annotation, other: Annotation) -> bool:
    same = (mark.label, mark.annotator) == (other.label, other.annotator)
    return same and mark.end <= other.start and not other.comment


def _is_held(given: AnnotatedArticle, holds: Holds) -> bool:
    """Tell at a glance whether a format holds all of an article but its records, as most do."""
    if not (holds.comments and holds.unsure and holds.annotators and (holds.links or not given.links)):
        return False
    return (
        holds.fragments is Fragments.KEPT or max([len(mark.spans) for mark in given.annotations] or [0]) < 2
    )


def _held(mark: Annotation, holds: Holds, losses: Losses) -> Annotation:
    """Return the annotation without what the format can't hold, most often as it is."""
    annotator, comment, unsure = mark.annotator, mark.comment, mark.unsure
    if comment and not holds.comments:
        comment = None
        losses["comments"] += 1
    if unsure and not holds.unsure:
        unsure = False
        losses["unsure"] += 1
    if annotator and not holds.annotators:
        annotator = ""
        losses["annotators"] += 1
    if (annotator, comment, unsure) == (mark.annotator, mark.comment, mark.unsure):
        return mark
    # made anew rather than replaced, which takes four times as long
    return Annotation(
        mark.id,
        mark.article,
        mark.label,
        annotator,
        mark.spans,
        comment,
        unsure,
        mark.origin,
        mark.created_at,
        mark.updated_at,
        mark.extra,
    )


def _parts(mark: Annotation) -> Iterator[Annotation]:
    for number, span in enumerate(mark.spans, start=1):
        yield replace(
            mark,
            id=mark.id if number == 1 else f"{mark.id}/{number}",
            spans=(span,),
            comment=mark.comment if number == 1 else None,
        )


def _chain(parts: list[Annotation]) -> Iterator[Link]:
    for earlier, later in pairwise(parts):
        yield Link(f"{later.id}/chain", later.article, NEXT_FRAGMENT, earlier.id, later.id)
