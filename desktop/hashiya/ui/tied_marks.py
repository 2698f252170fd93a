"""Marks that are tied as they are made: a quote and its source in one go."""

from __future__ import annotations

from collections.abc import Iterable

from hashiya.core.annotations import Annotation
from hashiya.core.labels import Label
from hashiya.core.link_kinds import ATTRIBUTED_TO, LinkKind
from hashiya.core.spans import Span
from hashiya.errors import StorageError
from hashiya.ui import unsaved, wording
from hashiya.ui.linking import Linking
from hashiya.ui.partners import Fit, fit


class TiedMarks(Linking):
    """Mark a selection at either end of a link."""

    def press_link(self) -> None:
        """Do the next thing on the way to a link, as its one key asks.

        A selection becomes a quote that looks for its source, in linking mode the partner that is looked for.
        Without one the current annotation looks for a partner, in the mode for one by the next kind of link.
        """
        if self.linking is not None and self.selection is not None:
            self.mark_fitting()
        elif self.linking is not None:
            self.offer_next_kind()
        elif self.selection is not None:
            self.mark_content()
        else:
            self.start_linking()

    def take_partner(self) -> None:
        """Mark the selection as the partner, or take the one that was walked to."""
        if self.selection is not None:
            self.mark_fitting()
        else:
            self.take_walked_to()

    def mark_content(self) -> None:
        """Mark the selection as a quote, and let it look for its source."""
        if self.selection is None or self.article is None or not self._writable():
            return
        label = _content_label(self.labels.active, self.link_kinds)
        if label is None:
            self.said.emit(self.tr("No label of this project can be linked to a source."))
            return
        span = self._snapped(self.selection, exact=False)
        if span is None:
            return
        self.stop_linking()
        self._mark(label, span)
        made = self._twin(label.id, (span,))
        if made is not None and not self.is_unsaved(made.id):
            self.select(None)
            self.start_linking()

    def mark_fitting(self) -> None:
        """Mark the selection with the first label that fits, and link it to the one that looks for it."""
        label = self.sought_label()
        if label is None:
            self.said.emit(self.tr("No label of this project can stand at the other end of the link."))
        else:
            self.mark_partner(label)

    def mark_partner(self, label: Label, exact: bool = False) -> None:
        """Mark the selection and link it, as one edit; a mark that is there already is only linked."""
        state, origin = self.linking, self.link_origin
        if state is None or origin is None or not self._writable():
            return
        if self.selection is None:
            self.said.emit(self.tr("Select a passage first, then press the label's key."))
            return
        found = fit(state.kinds(self.link_kinds), origin.label, label.id)
        if found is None:
            self._tell_misfit(label.id, origin.label)
            return
        span = self._snapped(self.selection, exact)
        if span is not None and self._tie_passage(origin, label, span, found):
            self.select(None)
            self.stop_linking()

    # -- inside

    def _tie_passage(self, origin: Annotation, label: Label, span: Span, found: Fit) -> bool:
        """Link a passage to ``origin``, marked if it wasn't; return whether it is linked so now."""
        there = self._twin(label.id, (span,))
        if there is not None and there.id == origin.id:
            self.said.emit(self.tr("An annotation can't be linked to itself; select another passage."))
            return False
        if there is not None:
            return self._tie(origin, there, found)
        try:
            done = self._edit(
                lambda project: project.annotate_linked(
                    origin.id, label=label.id, spans=[span], kind=found.kind.id, from_partner=found.begins
                )
            )
        except StorageError as error:
            self._keep_tied(origin, label, span, found)
            self._tell(error)
            return True
        if not done:
            return False
        made = self._twin(label.id, (span,))
        assert made is not None
        begin, end = (origin, made) if found.begins else (made, origin)
        name = wording.label_name(label, self.language)
        told = self._told(found.kind.id, begin.id, end.id)
        self.said.emit(self.tr("Marked as {label} and linked: {link}").format(label=name, link=told))
        return True

    def _keep_tied(self, origin: Annotation, label: Label, span: Span, found: Fit) -> None:
        """Keep a mark that the disk refused, and the link that it was made for."""
        made = unsaved.provisional(origin.article, label.id, self.annotator, (span,))
        begin, end = (origin, made) if found.begins else (made, origin)
        self._keep(made, leads=False)
        self._keep_link(unsaved.provisional_link(origin.article, found.kind.id, begin.id, end.id))


def _content_label(labels: Iterable[Label], kinds: Iterable[LinkKind]) -> Label | None:
    """Return the label for what somebody says: quote if there is one, else the first that has a source."""
    ordered = sorted(labels, key=lambda label: label.id != "quote")
    for wanted in (True, False):  # where nothing is attributed, whatever a link may begin at
        for label in ordered:
            if any(
                (kind.id == ATTRIBUTED_TO or not wanted)
                and (not kind.from_labels or label.id in kind.from_labels)
                for kind in kinds
            ):
                return label
    return None
