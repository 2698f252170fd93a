"""Annotations that the disk has refused: kept as they should be, and written when it takes them again."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hashiya.core.annotations import Annotation
from hashiya.core.spans import Span

if TYPE_CHECKING:
    from hashiya.project import Project

_PREFIX = "unsaved-"


def provisional(article: str, label: str, annotator: str, spans: tuple[Span, ...]) -> Annotation:
    """Return a new annotation under an id that lasts until the project gives it its own."""
    return Annotation(f"{_PREFIX}{os.urandom(16).hex()}", article, label, annotator, spans)


def is_provisional(annotation: str) -> bool:
    """Tell whether an id belongs to an annotation that was never on the disk."""
    return annotation.startswith(_PREFIX)


def write(project: Project, annotation: Annotation) -> str:
    """Bring an annotation onto the disk as it should be, and return its id there.

    One that is there already is changed only where it differs. Raises what the project's edits raise.
    """
    if is_provisional(annotation.id):
        return project.annotate(
            annotation.article,
            label=annotation.label,
            spans=annotation.spans,
            comment=annotation.comment,
            unsure=annotation.unsure,
            annotator=annotation.annotator,
        )
    stored = project.annotation(annotation.id)
    if stored.label != annotation.label:
        project.relabel(annotation.id, annotation.label)
    if stored.spans != annotation.spans:
        _put_spans(project, stored, annotation.spans)
    if stored.comment != annotation.comment:
        project.set_comment(annotation.id, annotation.comment)
    if stored.unsure != annotation.unsure:
        project.set_unsure(annotation.id, annotation.unsure)
    return annotation.id


def _put_spans(project: Project, stored: Annotation, spans: tuple[Span, ...]) -> None:
    """Write the spans by the edit that the difference is: a fragment more, one less, or a move."""
    added, gone = set(spans) - set(stored.spans), set(stored.spans) - set(spans)
    if len(added) == 1 and not gone:
        project.add_fragment(stored.id, *added)
    elif len(gone) == 1 and not added:
        project.remove_fragment(stored.id, *gone)
    else:
        project.move(stored.id, spans)
