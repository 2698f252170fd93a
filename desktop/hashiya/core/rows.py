"""Rows: annotations, links and labels as the plain data that an edit's images hold, and back.

A row holds only what JSON can hold, so that a row that went through the journal equals the one that went in.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from hashiya.core.annotations import Annotation, Link
from hashiya.core.edits import Row
from hashiya.core.labels import Label, Pattern
from hashiya.core.spans import Span


def row_of_annotation(annotation: Annotation) -> dict[str, Any]:
    """Return the annotation as a row; ``spans`` become pairs of code points."""
    return {
        "id": annotation.id,
        "article": annotation.article,
        "label": annotation.label,
        "annotator": annotation.annotator,
        "spans": [[span.start, span.end] for span in annotation.spans],
        "comment": annotation.comment,
        "unsure": annotation.unsure,
        "origin": annotation.origin,
        "created_at": annotation.created_at,
        "updated_at": annotation.updated_at,
        "extra": dict(annotation.extra),
    }


def annotation_of_row(row: Row) -> Annotation:
    """Return the annotation that :func:`row_of_annotation` made the row of."""
    return Annotation(**{**row, "spans": tuple(Span(start, end) for start, end in row["spans"])})


def row_of_link(link: Link) -> dict[str, Any]:
    """Return the link as a row; its ends are called ``from`` and ``to``."""
    return {
        "id": link.id,
        "article": link.article,
        "kind": link.kind,
        "from": link.from_,
        "to": link.to,
        "extra": dict(link.extra),
    }


def link_of_row(row: Row) -> Link:
    """Return the link that :func:`row_of_link` made the row of."""
    return Link(row["id"], row["article"], row["kind"], row["from"], row["to"], row["extra"])


def row_of_label(label: Label, position: int) -> dict[str, Any]:
    """Return the label as a row; ``position`` counts from 0 in the label set."""
    return {**asdict(label), "pattern": label.pattern.value, "position": position}


def label_of_row(row: Row) -> Label:
    """Return the label that :func:`row_of_label` made the row of."""
    fields = {name: value for name, value in row.items() if name != "position"}
    return Label(**{**fields, "pattern": Pattern(row["pattern"])})
