"""Who says what in the open article, as rows: a source, and moved in below it what is attributed to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt

from hashiya.core.annotations import Annotation
from hashiya.core.articles import Direction
from hashiya.core.frames import Frame, Frames, Tie
from hashiya.core.labels import LabelSet
from hashiya.core.link_kinds import ATTRIBUTED_TO, LinkKinds
from hashiya.text.direction import isolate
from hashiya.ui.messages import number
from hashiya.ui.models.annotation_list import beginning, label_of
from hashiya.ui.models.row import Row, one_line
from hashiya.ui.models.row_model import Index, RowModel
from hashiya.ui.tie_words import tie_words

UNATTRIBUTED, IDLE, OTHER = "unattributed", "idle", "other"
"""The ids of the headings above contents without a source, sources without a content, and other links."""

_SHOWN = 400
_OTHER_END = 60
"""Characters of the passage at a link's other end that a row may ever show."""


@dataclass(frozen=True, slots=True)
class Place:
    """Hold what stands in one row: an annotation with the links told there, or a heading."""

    annotation: Annotation | None
    depth: int = 0
    ties: tuple[Tie, ...] = ()
    count: int = 0


class FrameListModel(RowModel):
    """List frames grouped by source, contents without one, then sources without a content.

    A content with several sources stands below each. Headings can't be gone to.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = "en"
        self._text = ""
        self._direction = Direction.RTL
        self._labels = LabelSet()
        self._kinds = LinkKinds()
        self._stands: dict[str, Place] = {}
        self._rows_of: dict[str, list[str]] = {}

    def set_text(self, text: str, direction: Direction) -> None:
        """Take the article's text; the frames follow with :meth:`set_frames`."""
        if (text, direction) != (self._text, self._direction):
            self._text, self._direction = text, direction
            self.forget()

    def set_names(self, labels: LabelSet, kinds: LinkKinds, language: str) -> None:
        """Take the labels, the kinds of links, and the language that their names are shown in."""
        if (labels, kinds, language) != (self._labels, self._kinds, self.language):
            self._labels, self._kinds, self.language = labels, kinds, language
            self.tell_changed()

    def set_frames(self, frames: Frames) -> None:
        """Take what the article's links tie together."""
        old, new = self._stands, dict(_places(frames, self._kinds))
        changed = [item for item, place in new.items() if item in old and old[item] != place]
        for item in changed:
            self.forget(item)
        self._stands = old | new  # lists ask for the rows that go until they are gone
        self.arrange(list(new))
        self._stands = new
        self._rows_of = {}
        for item, place in new.items():
            if place.annotation is not None:
                self._rows_of.setdefault(place.annotation.id, []).append(item)
        for item in changed:
            self.tell_changed(item)

    def annotation_of(self, item: str) -> str | None:
        """Return the annotation that a row stands for, ``None`` for a heading."""
        annotation = self._stands[item].annotation
        return annotation.id if annotation else None

    def items_of(self, annotation: str | None) -> Sequence[str]:
        """Return the rows that stand for an annotation, in the order shown."""
        return self._rows_of.get(annotation or "", [])

    def row(self, item: str) -> Row:
        place = self._stands[item]
        count = number(place.count) if place.count else ""
        if place.annotation is None:
            base = Direction.RTL if self.language == "ar" else Direction.LTR
            return Row(_heading(item), 1, base, count=count, faded=True)
        label = label_of(place.annotation, self._labels)
        return Row(
            one_line(beginning(place.annotation, self._text, _SHOWN)),
            2,
            self._direction,
            label,
            label.badge(self.language),
            count=count,
            note=" · ".join(self._told(place.ties, place.annotation)),
            depth=place.depth,
        )

    def spoken(self, item: str) -> str:
        row = self.row(item)
        name = isolate(row.label.name(self.language)) if row.label else ""
        return ", ".join(filter(None, (name, row.note)))

    def explained(self, item: str) -> str:
        place = self._stands[item]
        if place.annotation is None:
            return ""
        name = label_of(place.annotation, self._labels).name(self.language)
        passage = one_line(beginning(place.annotation, self._text, _SHOWN))
        return "\n".join((isolate(name), isolate(passage), *self._told(place.ties, place.annotation)))

    def _told(self, ties: Sequence[Tie], at: Annotation) -> Iterator[str]:
        for tie in ties:
            words = tie_words(tie.link.kind, self._kinds, self.language, begins=tie.link.from_ == at.id)
            yield f"{words} {isolate(one_line(beginning(tie.annotation, self._text, _OTHER_END)))}"

    # Qt's names

    def flags(self, index: Index) -> Qt.ItemFlag:
        item = self.ids[index.row()] if 0 <= index.row() < len(self.ids) else None
        if item is not None and self._stands[item].annotation is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


def _places(frames: Frames, kinds: LinkKinds) -> Iterator[tuple[str, Place]]:
    """Give the rows by their ids, in the order shown."""
    sources: dict[str, Annotation] = {}
    below: dict[str, list[Frame]] = {}
    for frame in frames.frames:
        for tie in frame.sources:
            sources[tie.annotation.id] = tie.annotation
            below.setdefault(tie.annotation.id, []).append(frame)
    of_sources = {frame.content.id: frame for frame in frames.frames if frame.content.id in sources}
    for source, contents in below.items():
        ties = _ties(of_sources[source]) if source in of_sources else ()
        yield source, Place(sources[source], ties=ties, count=len(contents))
        for frame in contents:
            yield f"{source} {frame.content.id}", Place(frame.content, 1, _ties(frame))
    without = [frame for frame in frames.frames if not frame.sources]
    lacking = [frame for frame in without if kinds.leaves(ATTRIBUTED_TO, frame.content.label)]
    yield from _headed(UNATTRIBUTED, [(frame.content, _ties(frame)) for frame in lacking])
    yield from _headed(IDLE, [(source, ()) for source in frames.idle_sources])
    others = [
        frame
        for frame in without
        if not kinds.leaves(ATTRIBUTED_TO, frame.content.label) and frame.content.id not in sources
    ]
    yield from _headed(OTHER, [(frame.content, _ties(frame)) for frame in others])


def _headed(
    heading: str, annotations: Sequence[tuple[Annotation, tuple[Tie, ...]]]
) -> Iterator[tuple[str, Place]]:
    if annotations:
        yield heading, Place(None, count=len(annotations))
    for annotation, ties in annotations:
        yield f"{heading} {annotation.id}", Place(annotation, 1, ties)


def _ties(frame: Frame) -> tuple[Tie, ...]:
    """Return what of a frame isn't told by where it stands."""
    return (*frame.denied, *frame.deniers, *frame.others)


def _heading(item: str) -> str:
    headings = {
        UNATTRIBUTED: QCoreApplication.translate("FrameListModel", "Without a source"),
        IDLE: QCoreApplication.translate("FrameListModel", "Sources of nothing yet"),
        OTHER: QCoreApplication.translate("FrameListModel", "Other links"),
    }
    return headings[item]
