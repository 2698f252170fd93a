"""The annotations of the open article as rows, in text order or label after label."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject

from hashiya.core.annotations import Annotation, in_text_order
from hashiya.core.articles import Direction
from hashiya.core.labels import Label, LabelSet
from hashiya.text.direction import isolate
from hashiya.ui.models.row import Row, one_line
from hashiya.ui.models.row_model import RowModel

_SHOWN = 400
"""Characters of a passage that a row may ever show."""


def label_of(annotation: Annotation, labels: LabelSet) -> Label:
    """Return the annotation's label, a plain one by the same name where the project doesn't know it."""
    return labels.find(annotation.label) or Label(annotation.label, annotation.label, annotation.label)


class AnnotationListModel(RowModel):
    """List one article's annotations, those alone that fit the filters.

    ``unsaved`` ones carry a badge ``!``. ``direction`` is the article's.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = "en"
        self._text = ""
        self._direction = Direction.RTL
        self._labels = LabelSet()
        self._annotations: dict[str, Annotation] = {}
        self._unsaved: set[str] = set()
        self._only: frozenset[str] = frozenset()
        self._commented = self._unsure = self._grouped = False

    def set_text(self, text: str, direction: Direction) -> None:
        """Take the article's text; the annotations follow with :meth:`set_annotations`."""
        self._text, self._direction = text, direction

    def set_annotations(self, annotations: Iterable[Annotation], unsaved: Iterable[str] = ()) -> None:
        """Take all annotations of the article."""
        self._annotations = {annotation.id: annotation for annotation in annotations}
        self._unsaved = set(unsaved)
        self.reset(self._fitting())

    def set_labels(self, labels: LabelSet, language: str) -> None:
        """Take the label set, and the language that its names and badges are shown in."""
        self._labels, self.language = labels, language
        self.arrange(self._fitting())
        self.tell_changed()

    def put(self, annotation: Annotation, unsaved: bool) -> None:
        """Take one annotation, new or changed."""
        was_shown = self.place_of(annotation.id) is not None
        self._annotations[annotation.id] = annotation
        (self._unsaved.add if unsaved else self._unsaved.discard)(annotation.id)
        self.forget(annotation.id)
        self.arrange(self._fitting())
        if was_shown:
            self.tell_changed(annotation.id)

    def drop(self, annotation: str) -> None:
        """Leave one annotation out that is removed."""
        self.arrange([item for item in self.ids if item != annotation])
        self._annotations.pop(annotation, None)
        self._unsaved.discard(annotation)

    def set_filter(
        self,
        only: Iterable[str] = (),
        *,
        commented: bool = False,
        unsure: bool = False,
        grouped: bool = False,
    ) -> None:
        """Show these label ids alone, any where none is given; what bears a comment, what is unsure alone.

        ``grouped`` sorts by label first, in the order of the label set.
        """
        self._only = frozenset(only)
        self._commented, self._unsure, self._grouped = commented, unsure, grouped
        self.arrange(self._fitting())

    @property
    def total(self) -> int:
        """The number of annotations, shown or not."""
        return len(self._annotations)

    def count(self, label: str) -> int:
        """Return how many annotations bear a label, shown or not."""
        return sum(annotation.label == label for annotation in self._annotations.values())

    def annotation(self, item: str) -> Annotation | None:
        """Return an annotation by its id, shown or not."""
        return self._annotations.get(item)

    def row(self, item: str) -> Row:
        annotation = self._annotations[item]
        label = label_of(annotation, self._labels)
        notes = []
        if item in self._unsaved:
            notes.append(self.tr("not saved yet"))
        if annotation.unsure:
            notes.append(self.tr("unsure"))
        if annotation.comment:
            notes.append(isolate(one_line(annotation.comment[:_SHOWN])))
        badge = "!" if item in self._unsaved else label.badge(self.language)
        warns = annotation.unsure or item in self._unsaved
        passage = one_line(beginning(annotation, self._text, _SHOWN))
        return Row(passage, 2, self._direction, label, badge, note=" · ".join(notes), warns=warns)

    def spoken(self, item: str) -> str:
        row = self.row(item)
        name = row.label.name(self.language) if row.label else ""
        return f"{isolate(name)}, {row.note}" if row.note else isolate(name)

    def explained(self, item: str) -> str:
        annotation = self._annotations[item]
        name = label_of(annotation, self._labels).name(self.language)
        passage = isolate(one_line(beginning(annotation, self._text, _SHOWN)))
        return f"{isolate(name)}\n{passage}" + (
            f"\n{isolate(annotation.comment)}" if annotation.comment else ""
        )

    def _fitting(self) -> Sequence[str]:
        fitting = in_text_order(filter(self._fits, self._annotations.values()))
        if self._grouped:
            order = {label.id: place for place, label in enumerate(self._labels)}
            fitting.sort(key=lambda annotation: order.get(annotation.label, len(order)))
        return [annotation.id for annotation in fitting]

    def _fits(self, annotation: Annotation) -> bool:
        if self._only and annotation.label not in self._only:
            return False
        if self._commented and not annotation.comment:
            return False
        return annotation.unsure or not self._unsure


def beginning(annotation: Annotation, text: str, most: int) -> str:
    """Return the passage cut to ``most`` characters, at no greater cost for a marked book than for a word."""
    parts = [text[span.start : min(span.end, span.start + most + 1)] for span in annotation.spans[:8]]
    passage = " … ".join(parts)
    return passage[:most].rstrip() + "…" if len(passage) > most else passage
