"""Between keys and project: every edit that the window can make."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from hashiya.core.labels import Label
from hashiya.ui import unsaved, wording
from hashiya.ui.messages import in_digits
from hashiya.ui.tied_marks import TiedMarks


class Workspace(TiedMarks):
    """Make edits for the window's parts; each is one transaction, one entry in the history, one signal.

    What is open comes from :class:`Opening`, what is looked at from :class:`Reading`, the way to the disk and
    back from :class:`Writing`, edits of articles from :class:`Arranging`, of passages from :class:`Shaping`,
    of links from :class:`Tying`; here are labels, comments, and what goes altogether.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sticky: Label | None = None
        self.labels_changed.connect(self._on_labels_changed)
        self.linking_changed.connect(self._on_linking_changed)

    def annotate(self, label: str, exact: bool = False) -> None:
        """Label the selection, snapped to words; ``exact`` only keeps graphemes whole.

        Where nothing is selected the current annotation takes the label. In linking mode the selection is
        tied to the annotation that looks for a partner.
        """
        found = self.labels.find(label)
        if found is None or self.article is None or not self._writable():
            return
        if self.linking is not None:
            self.mark_partner(found, exact)
        elif self.selection is None:
            self.relabel_current(label)
        else:
            span = self._snapped(self.selection, exact)
            if span is not None:
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
            self._drop_unsaved_links(annotation)
            self.said.emit(said)
        elif self.edit(lambda project: project.remove(annotation)):
            self.said.emit(said)
        elif pending is not None:
            self.unsaved[annotation] = pending
        self.unsaved_changed.emit(self.unsaved_count)

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
        if found:
            self.stop_linking()
        self.sticky = found
        self.sticky_changed.emit(found)
        if found:
            name = wording.label_name(found, self.language)
            self.said.emit(self.tr("Every selection is marked as {} until Escape is pressed.").format(name))
            if self.selection is not None:
                self.annotate(found.id)
        else:
            self.said.emit(self.tr("Selections are no longer marked by themselves."))

    def unsaved_words(self) -> str:
        """Return how many annotations and links aren't on the disk, in the interface's words and digits."""
        parts = []
        if self.unsaved:
            parts.append(self.tr("%n annotation(s)", "", len(self.unsaved)))
        if self.unsaved_links:
            parts.append(self.tr("%n link(s)", "", len(self.unsaved_links)))
        return in_digits(self.tr(", ").join(parts))

    # -- inside

    def _on_labels_changed(self) -> None:
        if self.sticky is not None:
            present = self.labels.find(self.sticky.id)
            self.set_sticky(present.id if present and not present.retired else None)

    def _on_linking_changed(self) -> None:
        if self.linking is not None:
            self.set_sticky(None)
