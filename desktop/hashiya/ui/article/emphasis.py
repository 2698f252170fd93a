"""Which marks and badges stand out, and how far the others step back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from typing import NamedTuple

from hashiya.ui.article.links import Links
from hashiya.ui.article.margin import MarginState
from hashiya.ui.article.rubber import Rubber
from hashiya.ui.article.targets import Linking
from hashiya.ui.article.underlay import STEP_BACK

_FAR_BACK = 0.4


class Manner(NamedTuple):
    """Hold how a mark is painted again: with its ``band``, with a ``strong`` line."""

    band: bool = True
    strong: bool = True


class Emphasis(NamedTuple):
    """Hold what stands out: marks in the order of painting, and the state of badges.

    ``back`` is the opacity of all others. ``at_hand`` are the annotations that the reader points at, ``tied``
    those whose links are shown.
    """

    back: float
    marks: Mapping[str, Manner]
    badges: MarginState
    at_hand: Set[str]
    tied: Set[str]

    @classmethod
    def of(cls, state: MarginState, links: Links, linking: Linking | None, rubber: Rubber | None) -> Emphasis:
        """Return what stands out while reading, while linking, or while a link is being dragged."""
        if rubber is not None:
            return _of_two(state, rubber.origin, rubber.target)
        return _of_linking(state, linking) if linking is not None else _of_reading(state, links)

    def among(self, here: Set[str]) -> Iterator[tuple[str, Manner]]:
        """Yield what stands out of these annotations, in the order of painting."""
        found = self.marks.keys() & here
        if found:
            yield from ((name, manner) for name, manner in self.marks.items() if name in found)


def _of_reading(state: MarginState, links: Links) -> Emphasis:
    at_hand = {name for name in (state.hovered, state.current) if name is not None}
    partners = {partner for name in at_hand for partner in links.partners(name)} - at_hand
    marks = dict.fromkeys(sorted(partners), Manner(band=False))
    if state.hovered is not None and state.hovered != state.current:
        marks[state.hovered] = Manner(band=False)
    if state.current is not None:
        marks[state.current] = Manner()
    badges = MarginState(state.current, state.hovered, state.unsaved, partners)
    return Emphasis(STEP_BACK if state.current else 1.0, marks, badges, at_hand, at_hand)


def _of_linking(state: MarginState, linking: Linking) -> Emphasis:
    marks = {target.annotation: Manner(strong=False) for target in linking.targets}
    chosen, origin = linking.chosen_id, linking.origin
    if chosen is not None:
        marks[chosen] = Manner()
    marks[origin] = Manner()
    linked = {target.annotation for target in linking.targets if target.linked}
    badges = MarginState(origin, chosen, state.unsaved, linked)
    return Emphasis(_FAR_BACK, marks, badges, {origin}, {origin})


def _of_two(state: MarginState, origin: str, target: str | None) -> Emphasis:
    at_hand = {name for name in (origin, target) if name is not None}
    marks = dict.fromkeys(sorted(at_hand), Manner())
    return Emphasis(STEP_BACK, marks, MarginState(origin, target, state.unsaved), at_hand, frozenset())
