"""What an edit did, in one line: its name and what it was done to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from hashiya.core.annotations import Annotation
from hashiya.core.articles import Direction, Status
from hashiya.core.edits import Edit, Entity, Image, Row
from hashiya.core.labels import Label, LabelSet
from hashiya.core.rows import annotation_of_row, label_of_row
from hashiya.text.direction import isolate
from hashiya.ui.messages import number
from hashiya.ui.models.annotation_list import label_of
from hashiya.ui.models.row import one_line
from hashiya.ui.wording import echo, edit_name, status_name

_SHOWN = 400


def edited_label(edit: Edit, labels: LabelSet) -> Label | None:
    """Return the label that an edit gave or took, where it is about one annotation or one label."""
    image = _subject(edit)
    row = image.after or image.before if image else None
    if image is None or row is None:
        return None
    if image.entity is Entity.ANNOTATION:
        return label_of(annotation_of_row(row), labels)
    return label_of_row(row) if image.entity is Entity.LABEL else None


def edited_words(
    edit: Edit, text: str, language: str, known: Callable[[str], Annotation | None] = lambda _id: None
) -> str:
    """Return the edit's name with what it touched, isolated: passage, title, label or a link's two passages.

    ``text`` is that of the article whose history it is; ``known`` finds the annotations at a link's ends.
    """
    image = _subject(edit)
    row = image.after or image.before if image else None
    name = edit_name(edit)
    if image is None or row is None:
        return f"{name} ({number(len(edit.images))})" if len(edit.images) > 1 else name
    if image.entity is Entity.LINK:
        what = _tied(row, text, language, known)
    else:
        what = _what(image, row, text, language)
    return ": ".join(filter(None, (name, what)))


def _subject(edit: Edit) -> Image | None:
    """Return the one image that an edit is about, an annotation's before its article's and its links'."""
    for entity in (Entity.ANNOTATION, Entity.LABEL, Entity.ARTICLE, Entity.LINK):
        found = [image for image in edit.images if image.entity is entity]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _what(image: Image, row: Row, text: str, language: str) -> str:
    if image.entity is Entity.ANNOTATION:
        return _passage(annotation_of_row(row), text)
    if image.entity is Entity.LABEL:
        return isolate(one_line(label_of_row(row).name(language)))
    if "title" in row:
        return isolate(one_line(str(row["title"])))
    if set(row) == {"status"}:
        return status_name(Status(row["status"]))
    if set(row) == {"direction"}:
        if row["direction"] == Direction.RTL.value:
            return QCoreApplication.translate("wording", "Right to left")
        return QCoreApplication.translate("wording", "Left to right")
    return ""


def _tied(row: Row, text: str, language: str, known: Callable[[str], Annotation | None]) -> str:
    ends = known(row["from"]), known(row["to"])
    arrow = "←" if language == "ar" else "→"
    return f" {arrow} ".join(_passage(end, text) for end in ends if end)


def _passage(annotation: Annotation, text: str) -> str:
    passage = " … ".join(
        text[span.start : min(span.end, span.start + _SHOWN)] for span in annotation.spans[:4]
    )
    return echo(one_line(passage))
