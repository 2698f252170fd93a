"""Where annotations stand: passages marked, edges moved, fragments added and taken out."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from hashiya.core.annotations import Annotation
from hashiya.core.labels import Label
from hashiya.core.spans import Span
from hashiya.ui import unsaved, wording
from hashiya.ui.arranging import Arranging

if TYPE_CHECKING:
    from hashiya.text.segments import Edge, Step


class Shaping(Arranging):
    """Mark passages and change the spans of the current annotation."""

    def move_edge(self, edge: Edge, step: Step, outward: bool) -> None:
        """Move an end of the current annotation by a word or a grapheme; ``outward`` makes it longer.

        Of several fragments it is an end of the one at the caret.
        """
        if self.current is None:
            return
        index = self.fragment_of_edge(edge)
        spans = list(self.current.spans)
        moved = self.segments.move_edge(spans[index], edge, step, outward)
        if moved != spans[index]:
            spans[index] = moved
            self._move(spans)

    def toggle_proclitic(self) -> None:
        """Take the proclitic at the current annotation's start into the mark, or out of it."""
        if self.current is None:
            return
        index = self.fragment_of_edge("start")
        spans = list(self.current.spans)
        moved = self.segments.toggle_proclitic(spans[index])
        if moved is None:
            self.said.emit(self.tr("The mark begins with no attached particle."))
        else:
            spans[index] = moved
            self._move(spans)

    def fragment_of_edge(self, edge: Edge) -> int:
        """Return which fragment's start or end keys move: the one nearest to a caret within the annotation.

        Otherwise the first one's start, the last one's end.
        """
        assert self.current is not None
        spans = self.current.spans
        if self.current.start <= self.caret <= self.current.end:
            return min(range(len(spans)), key=lambda index: _away(spans[index], self.caret))
        return 0 if edge == "start" else len(spans) - 1

    def add_fragment(self, span: Span | None = None, exact: bool = False) -> None:
        """Add a fragment to the current annotation: ``span``, or else the selection, snapped to words."""
        span = span or self.selection
        if self.article is None or not self._writable():
            return
        if self.current is None:
            self.said.emit(self.tr("Choose an annotation first, then select the words that belong to it."))
        elif span is None:
            self.said.emit(self.tr("Select the words to add to the annotation first."))
        else:
            snapped = self._snapped(span, exact)
            if snapped is not None and not self._refuse_overlap([*self.current.spans, snapped]):
                self._add_fragment(self.current, snapped)

    def remove_fragment(self, position: int | None = None) -> None:
        """Take the fragment at ``position``, or else at the caret, out of the current annotation."""
        if self.current is None or not self._writable():
            return
        spans = self.current.spans
        at = self.caret if position is None else position
        gone = next((span for span in spans if span.covers(at)), None)
        gone = gone or next((span for span in spans if span.end == at), None)
        if len(spans) == 1:
            self.said.emit(self.tr("The annotation has no other fragment; Delete removes it as a whole."))
        elif gone is None:
            self.said.emit(self.tr("Put the caret into the fragment that is to go."))
        else:
            rest = tuple(span for span in spans if span != gone)
            if not self._refuse_twin(self.current.label, rest):
                said = self.tr("Fragment removed: {}").format(wording.echo(gone.of(self.text)))
                self._revise(replace(self.current, spans=rest), said)

    # -- inside

    def _snapped(self, span: Span, exact: bool) -> Span | None:
        """Return a selection as it is marked, or tell that there is nothing in it to mark."""
        found = self.segments.snap_graphemes(span) if exact else self.segments.snap(span)
        if found is None:
            self.said.emit(self.tr("There is no word in the selection; select the passage to mark."))
        return found

    def _mark(self, label: Label, span: Span) -> None:
        """Mark a passage; the new annotation becomes the current one, so that the next key can correct it."""
        assert self.article is not None
        if self._refuse_twin(label.id, (span,)):
            return
        annotation = unsaved.provisional(self.article.id, label.id, self.annotator, (span,))
        said = wording.marked(label, span.of(self.text), self.language)
        self._write(annotation, said)
        # not before: what can be done with a passage would be forbidden and at once allowed again
        self.select(None)

    def _add_fragment(self, annotation: Annotation, span: Span) -> None:
        spans = tuple(sorted((*annotation.spans, span)))
        if not self._refuse_twin(annotation.label, spans):
            self.select(None)
            said = self.tr("Fragment added: {}").format(wording.echo(span.of(self.text)))
            self._revise(replace(annotation, spans=spans), said)

    def _move(self, spans: list[Span]) -> None:
        assert self.current is not None
        if self._refuse_overlap(spans) or self._refuse_twin(self.current.label, tuple(spans)):
            return
        moved = replace(self.current, spans=tuple(spans))
        self._revise(moved, self.tr("The mark is now {}.").format(wording.echo(moved.passage(self.text))))

    def _revise(self, annotation: Annotation, said: str) -> None:
        if self._writable():
            self._write(annotation, said)

    def _refuse_overlap(self, spans: list[Span]) -> bool:
        """Tell that fragments of one annotation would overlap."""
        ordered = sorted(spans)
        overlaps = any(left.overlaps(right) for left, right in pairwise(ordered))
        if overlaps:
            self.said.emit(self.tr("A fragment can't overlap another one of its annotation."))
        return overlaps

    def _refuse_twin(self, label: str, spans: tuple[Span, ...]) -> bool:
        """Tell that the same mark is there already, and make that one the current one."""
        twin = self._twin(label, spans)
        found = self.labels.find(label)
        if twin is None or found is None:
            return False
        self.set_current(twin.id)
        name = wording.label_name(found, self.language)
        self.said.emit(self.tr("This passage is marked as {} already.").format(name))
        return True

    def _twin(self, label: str, spans: tuple[Span, ...]) -> Annotation | None:
        return next((each for each in self.annotations if each.label == label and each.spans == spans), None)


def _away(span: Span, position: int) -> int:
    return max(0, span.start - position, position - span.end)
