"""Linking mode: the current annotation looks for its partner, by number, by arrows, by click."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hashiya.core.annotations import Annotation
from hashiya.core.edits import Act, Change
from hashiya.core.labels import Label
from hashiya.ui import wording
from hashiya.ui.messages import number
from hashiya.ui.partners import Choosing, Partner, first_fitting, partners, touching
from hashiya.ui.tying import Tying


class Linking(Tying):
    """Hold whom an annotation could be tied to, and tie it; ``linking`` is ``None`` outside the mode.

    The mode starts from the current annotation, which stays the current one.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.linking: Choosing | None = None
        for ended in (self.article_opened, self.annotator_changed, self.project_closed):
            ended.connect(self.stop_linking)
        self.current_changed.connect(self._on_current_changed)
        self.annotations_reset.connect(self._look_again)
        self.link_kinds_changed.connect(self._look_again)
        self.changed.connect(self._on_changed)

    def start_linking(self) -> None:
        """Let the current annotation look for a partner."""
        origin = self.current
        if self.article is None or not self._writable():
            return
        if origin is None:
            self.said.emit(self.tr("Choose an annotation, or select the words of a quote, to link it."))
        elif not touching(self.link_kinds, origin.label):
            name = wording.name_of_label(origin.label, self.labels, self.language)
            self.said.emit(self.tr("This project has no links for {}.").format(name))
        elif not self._is_refused_unsaved(origin):
            self._offer(Choosing(origin.id))

    def stop_linking(self) -> None:
        """Leave the mode; what was linked stays."""
        if self.linking is not None:
            self.linking = None
            self.linking_changed.emit()

    def offer_next_kind(self) -> None:
        """Offer the partners of the next kind of link alone, after the last kind those of every kind."""
        state, origin = self.linking, self.link_origin
        if state is None or origin is None:
            return
        self._offer(state.narrowed(touching(self.link_kinds, origin.label)))

    @property
    def link_origin(self) -> Annotation | None:
        """The annotation that looks for a partner, outside the mode none."""
        return self.annotation(self.linking.origin) if self.linking else None

    def sought_label(self) -> Label | None:
        """Return the first label that may stand at the other end, source for what somebody says."""
        state, origin = self.linking, self.link_origin
        if state is None or origin is None:
            return None
        return first_fitting(state.kinds(self.link_kinds), origin.label, self.labels.active)

    def linking_prompt(self) -> str:
        """Return the sentence that says what can be done in the mode, empty outside of it."""
        state = self.linking
        if state is None:
            return ""
        label = self.sought_label()
        name = wording.label_name(label, self.language) if label else None
        words = wording.partner_prompt(len(state.partners), name)
        return f"{self._kind_name(state.kind.id)}: {words}" if state.kind else words

    # -- choosing

    def choose_number(self, wanted: int) -> None:
        """Take the partner with a number, counted from 1, the nearest first."""
        found = self.linking.partners if self.linking else ()
        if wanted <= len(found):
            self._take(found[wanted - 1])
        else:
            self.said.emit(self.tr("There is no number {} here.").format(number(wanted)))

    def choose_at(self, annotation: str | None) -> None:
        """Take the partner that was clicked on: ``annotation``, or else the innermost one at the caret."""
        state, origin = self.linking, self.link_origin
        if state is None or origin is None or annotation in (None, origin.id):
            return
        found = state.partner(annotation or "") or state.at(self.caret)
        clicked = self.annotation(annotation)
        if found is not None:
            self._take(found)
        elif clicked is not None:
            self._tell_misfit(clicked.label, origin.label)

    def walk_partners(self, forward: bool) -> None:
        """Go to the next or the previous partner, round and round."""
        state = self.linking
        if state is None or not state.partners:
            self.said.emit(self.linking_prompt())
            return
        self.select(None)
        self.linking = state.walked(forward)
        self.linking_changed.emit()
        self._tell_walked_to(self.linking)

    def take_walked_to(self) -> None:
        """Take the partner that was walked to."""
        state = self.linking
        if state is None or state.place is None:
            self.said.emit(self.linking_prompt())
        else:
            self._take(state.partners[state.place])

    # -- inside

    def _offer(self, state: Choosing) -> None:
        """Begin or go on with the mode, with the partners that there are now."""
        self.linking = state
        self._look_again()
        self.said.emit(self.linking_prompt())

    def _look_again(self) -> None:
        """Find the partners anew, or leave the mode where its origin is gone or has no links any more."""
        state, origin = self.linking, self.link_origin
        if state is None:
            return
        state = state._replace(kind=state.kind and self.link_kinds.find(state.kind.id))
        kinds = state.kinds(self.link_kinds)
        if origin is None or not touching(kinds, origin.label):
            self.stop_linking()
            return
        saved = [each for each in self.annotations if not self.is_unsaved(each.id)]
        links = self.links_of(origin.id)
        found = partners(origin, saved, links, kinds, only=state.kind is not None)
        self.linking = state._replace(partners=tuple(found))
        self.linking_changed.emit()

    def _take(self, partner: Partner) -> None:
        """Tie the partner, or untie one that is tied; the mode ends where that was done."""
        origin = self.link_origin
        if origin is None:
            return
        if partner.link is not None:
            done = self.untie(partner.link)
        else:
            done = partner.fit is not None and self._tie(origin, partner.annotation, partner.fit)
        if done:
            self.stop_linking()

    def _tell_walked_to(self, state: Choosing) -> None:
        """Show the partner that was walked to, and say who it is."""
        if state.place is None:
            return
        there = state.partners[state.place]
        words = self.tr("{number}, linked · {label}: {passage}")
        if there.link is None:
            words = self.tr("{number} · {label}: {passage}")
        name = wording.name_of_label(there.annotation.label, self.labels, self.language)
        passage = wording.echo(there.annotation.passage(self.text))
        self.reveal_requested.emit(there.annotation.spans[0])
        self.said.emit(words.format(number=number(state.place + 1), label=name, passage=passage))

    def _on_current_changed(self, annotation: str | None) -> None:
        if self.linking is not None and annotation != self.linking.origin:
            self.stop_linking()

    def _on_changed(self, change: Change) -> None:
        if change.act is Act.DO:
            self._look_again()
        else:
            self.stop_linking()
