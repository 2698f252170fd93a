"""Annotations and links that the disk has refused: kept as they should be, and written when it takes them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from hashiya.core.annotations import Annotation, Link
from hashiya.core.spans import Span

if TYPE_CHECKING:
    from hashiya.project import Project

_PREFIX = "unsaved-"


def provisional(article: str, label: str, annotator: str, spans: tuple[Span, ...]) -> Annotation:
    """Return a new annotation under an id that lasts until the project gives it its own."""
    return Annotation(_new_id(), article, label, annotator, spans)


def provisional_link(article: str, kind: str, begin: str, end: str) -> Link:
    """Return a new link between two annotations, each of which may be provisional itself."""
    return Link(_new_id(), article, kind, begin, end)


def is_provisional(name: str) -> bool:
    """Tell whether an id belongs to an annotation or a link that was never on the disk."""
    return name.startswith(_PREFIX)


def renamed(links: Iterable[Link], old: str, new: str) -> dict[str, Link]:
    """Return links by their ids, with one annotation's id in the place of another."""
    return {
        link.id: replace(
            link, from_=new if link.from_ == old else link.from_, to=new if link.to == old else link.to
        )
        for link in links
    }


def partner_of(link: Link, annotation: str) -> str:
    """Return the other end of a link."""
    return link.to if link.from_ == annotation else link.from_


def write_all(project: Project, annotations: Iterable[Annotation], links: Iterable[Link]) -> None:
    """Bring all of it onto the disk; raises what the project's edits raise."""
    names = {annotation.id: write(project, annotation) for annotation in annotations}
    for link in links:
        project.link(names.get(link.from_, link.from_), names.get(link.to, link.to), kind=link.kind)


def write(project: Project, annotation: Annotation, tie: Link | None = None) -> str:
    """Bring an annotation onto the disk as it should be, and return its id there.

    One that is there already is changed only where it differs. A new one may come with the link that it was
    made for, as one edit. Raises what the project's edits raise.
    """
    if is_provisional(annotation.id) and tie is not None:
        return _write_tied(project, annotation, tie)
    if is_provisional(annotation.id):
        return project.annotate(
            annotation.article,
            label=annotation.label,
            spans=annotation.spans,
            comment=annotation.comment,
            unsure=annotation.unsure,
            annotator=annotation.annotator,
        )
    _revise(project, annotation)
    return annotation.id


def _new_id() -> str:
    return f"{_PREFIX}{os.urandom(16).hex()}"


def _write_tied(project: Project, annotation: Annotation, tie: Link) -> str:
    stored, _ = project.annotate_linked(
        partner_of(tie, annotation.id),
        label=annotation.label,
        spans=annotation.spans,
        kind=tie.kind,
        from_partner=tie.to == annotation.id,
        comment=annotation.comment,
        unsure=annotation.unsure,
        annotator=annotation.annotator,
    )
    return stored


def _revise(project: Project, annotation: Annotation) -> None:
    stored = project.annotation(annotation.id)
    if stored.label != annotation.label:
        project.relabel(annotation.id, annotation.label)
    if stored.spans != annotation.spans:
        _put_spans(project, stored, annotation.spans)
    if stored.comment != annotation.comment:
        project.set_comment(annotation.id, annotation.comment)
    if stored.unsure != annotation.unsure:
        project.set_unsure(annotation.id, annotation.unsure)


def _put_spans(project: Project, stored: Annotation, spans: tuple[Span, ...]) -> None:
    """Write the spans by the edit that the difference is: a fragment more, one less, or a move."""
    added, gone = set(spans) - set(stored.spans), set(stored.spans) - set(spans)
    if len(added) == 1 and not gone:
        project.add_fragment(stored.id, *added)
    elif len(gone) == 1 and not added:
        project.remove_fragment(stored.id, *gone)
    else:
        project.move(stored.id, spans)
