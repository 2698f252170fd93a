"""Linking mode's picture: whom a link may lead to, each with its number in the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """Hold an annotation that a link may be tied to; ``number`` counts from 1, ``linked`` ones are tied."""

    annotation: str
    number: int
    linked: bool = False


@dataclass(frozen=True, slots=True)
class Linking:
    """Hold what linking mode shows: where the link begins, its targets, the place of the chosen one."""

    origin: str
    targets: Sequence[Target] = ()
    chosen: int | None = None

    @property
    def chosen_id(self) -> str | None:
        """The annotation that is chosen, if one is."""
        if self.chosen is None or not 0 <= self.chosen < len(self.targets):
            return None
        return self.targets[self.chosen].annotation
