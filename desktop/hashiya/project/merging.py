"""What happens to annotations and links when one label takes the place of another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hashiya.core.annotations import Annotation, Link
from hashiya.core.edits import Entity, Image
from hashiya.core.rows import row_of_annotation, row_of_link
from hashiya.core.spans import Span
from hashiya.storage import annotations as marks
from hashiya.storage.database import Database

Place = tuple[str, str, tuple[Span, ...]]


def images(db: Database, old: str, new: str, at: str) -> list[Image]:
    """Return the images that give every annotation ``old`` the label ``new``.

    Where its annotator has the same passage as ``new`` already, the annotation goes and its links lead to
    that one.
    """
    taken = {_place(annotation): annotation.id for annotation in marks.with_label(db, new)}
    found: list[Image] = []
    for annotation in marks.with_label(db, old):
        twin = taken.get(_place(annotation))
        if twin is None:
            changed = replace(annotation, label=new, updated_at=at)
            found.append(_image(annotation, changed))
        else:
            found.extend(_relinked(db, annotation.id, twin))
            found.append(_image(annotation, None))
    return found


def _place(annotation: Annotation) -> Place:
    return annotation.article, annotation.annotator, annotation.spans


def _image(before: Annotation, after: Annotation | None) -> Image:
    row = None if after is None else row_of_annotation(after)
    return Image(Entity.ANNOTATION, before.id, before.article, row_of_annotation(before), row)


def _relinked(db: Database, gone: str, kept: str) -> Iterator[Image]:
    there = {(link.kind, link.from_, link.to) for link in marks.links_of(db, kept)}
    for link in marks.links_of(db, gone):
        moved = _moved(link, gone, kept)
        after = None
        if moved.from_ != moved.to and (moved.kind, moved.from_, moved.to) not in there:
            after = row_of_link(moved)
        yield Image(Entity.LINK, link.id, link.article, row_of_link(link), after)


def _moved(link: Link, gone: str, kept: str) -> Link:
    return replace(
        link,
        from_=kept if link.from_ == gone else link.from_,
        to=kept if link.to == gone else link.to,
    )
