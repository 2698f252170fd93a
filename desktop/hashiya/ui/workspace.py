"""Between keys and project: every edit that the window can make."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hashiya.core.annotations import Annotation
from hashiya.core.labels import Label
from hashiya.core.spans import Span
from hashiya.ui import unsaved, wording
from hashiya.ui.arranging import Arranging

if TYPE_CHECKING:
    from hashiya.text.segments import Edge, Step


class Workspace(Arranging):
    """Make edits for the window's parts; each is one transaction, one entry in the history, one signal.

    What is open comes from :class:`Opening`, what is looked at from :class:`Reading`, the way to the disk and
    back from :class:`Writing`, edits of articles from :class:`Arranging`; here are those of annotations.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sticky: Label | None = None
        self.labels_changed.connect(self._on_labels_changed)

    def annotate(self, label: str, exact: bool = False) -> None:
        """Label the selection, snapped to words; ``exact`` only keeps graphemes whole.

        Where nothing is selected the current annotation takes the label.
        """
        found = self.labels.find(label)
        if found is None or self.article is None or not self._writable():
            return
        if self.selection is None:
            self.relabel_current(label)
            return
        segments = self.segments
        span = segments.snap_graphemes(self.selection) if exact else segments.snap(self.selection)
        if span is None:
            self.said.emit(self.tr("There is no word in the selection; select the passage to mark."))
        else:
            self._mark(found, span)

    def relabel_current(self, label: str) -> None:
        """Give the current annotation another label."""
        found = self.labels.find(label)
        if found is None:
            return
        if self.current is None:
            self.said.emit(self.tr("Select a passage first, then press the label's key."))
        elif self.current.label != label and not self._refuse_twin(label, self.current.spans):
            self._revise(replace(self.current, label=label), wording.relabelled(found, self.language))

    def move_edge(self, edge: Edge, step: Step, outward: bool) -> None:
        """Move an end of the current annotation by a word or a grapheme; ``outward`` makes it longer."""
        if self.current is None:
            return
        index = 0 if edge == "start" else -1
        spans = list(self.current.spans)
        moved = self.segments.move_edge(spans[index], edge, step, outward)
        if moved != spans[index]:
            spans[index] = moved
            self._move(spans)

    def toggle_proclitic(self) -> None:
        """Take the proclitic at the current annotation's start into the mark, or out of it."""
        if self.current is None:
            return
        moved = self.segments.toggle_proclitic(self.current.spans[0])
        if moved is None:
            self.said.emit(self.tr("The mark begins with no attached particle."))
        else:
            self._move([moved, *self.current.spans[1:]])

    def remove_current(self) -> None:
        """Remove the current annotation."""
        if self.current is not None:
            self.remove(self.current.id)

    def remove(self, annotation: str) -> None:
        """Remove an annotation of the open article."""
        found = self.annotation(annotation)
        if found is None or not self._writable():
            return
        said = wording.removed(found, self.labels, self.text, self.language)
        pending = self.unsaved.pop(annotation, None)  # what is removed needn't be written before
        if unsaved.is_provisional(annotation):
            self._drop(annotation)
            self.said.emit(said)
        elif self.edit(lambda project: project.remove(annotation)):
            self.said.emit(said)
        elif pending is not None:
            self.unsaved[annotation] = pending
        self.unsaved_changed.emit(len(self.unsaved))

    def set_comment(self, comment: str | None, annotation: str | None = None) -> None:
        """Set or clear the comment of an annotation, the current one where none is named."""
        found = self.annotation(annotation) if annotation else self.current
        comment = (comment or "").strip() or None
        if found and comment != found.comment:
            said = self.tr("Comment kept.") if comment else self.tr("Comment removed.")
            self._revise(replace(found, comment=comment), said)

    def set_unsure(self, unsure: bool, annotation: str | None = None) -> None:
        """Flag an annotation as unsure or sure, the current one where none is named."""
        found = self.annotation(annotation) if annotation else self.current
        if found and unsure != found.unsure:
            said = self.tr("Flagged as unsure.") if unsure else self.tr("No longer flagged as unsure.")
            self._revise(replace(found, unsure=unsure), said)

    def set_sticky(self, label: str | None) -> None:
        """Mark every selection with a label from now on, or stop doing so."""
        found = next((each for each in self.labels.active if each.id == label), None)
        if found == self.sticky:
            return
        self.sticky = found
        self.sticky_changed.emit(found)
        if found:
            name = wording.label_name(found, self.language)
            self.said.emit(self.tr("Every selection is marked as {} until Escape is pressed.").format(name))
            if self.selection is not None:
                self.annotate(found.id)
        else:
            self.said.emit(self.tr("Selections are no longer marked by themselves."))

    # -- inside

    def _on_labels_changed(self) -> None:
        if self.sticky is not None:
            present = self.labels.find(self.sticky.id)
            self.set_sticky(present.id if present and not present.retired else None)

    def _mark(self, label: Label, span: Span) -> None:
        """Mark a passage; the new annotation becomes the current one, so that the next key can correct it."""
        assert self.article is not None
        if self._refuse_twin(label.id, (span,)):
            return
        annotation = unsaved.provisional(self.article.id, label.id, self.annotator, (span,))
        said = wording.marked(label, span.of(self.text), self.language)
        self.select(None)
        self._write(annotation, said)

    def _move(self, spans: list[Span]) -> None:
        assert self.current is not None
        if self._refuse_twin(self.current.label, tuple(spans)):
            return
        moved = replace(self.current, spans=tuple(spans))
        self._revise(moved, self.tr("The mark is now {}.").format(wording.echo(moved.passage(self.text))))

    def _revise(self, annotation: Annotation, said: str) -> None:
        if self._writable():
            self._write(annotation, said)

    def _refuse_twin(self, label: str, spans: tuple[Span, ...]) -> bool:
        """Tell that the same mark is there already, and make that one the current one."""
        twin = next((a for a in self.annotations if a.label == label and a.spans == spans), None)
        found = self.labels.find(label)
        if twin is None or found is None:
            return False
        self.set_current(twin.id)
        name = wording.label_name(found, self.language)
        self.said.emit(self.tr("This passage is marked as {} already.").format(name))
        return True
