"""Guidelines laid out: the document, and where in it sections begin and examples are marked."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument

from hashiya.core.articles import Direction
from hashiya.core.labels import Label, LabelSet
from hashiya.ui.theme import Theme

SIZE = 14
"""The pixel size of what is read; headings are larger."""

BADGE, GAP = 20, 8
"""The side of a badge before the heading of a label's section, and the room behind it, in pixels."""

CARD = 12
"""Pixels between the edge of an example's card and its words."""

SIDES = {
    Direction.RTL: Qt.LayoutDirection.RightToLeft,
    Direction.LTR: Qt.LayoutDirection.LeftToRight,
}


@dataclass(frozen=True, slots=True)
class Manner:
    """Say in whose labels, in which colours and in which language guidelines are set."""

    labels: LabelSet
    theme: Theme
    language: str

    @property
    def direction(self) -> Qt.LayoutDirection:
        """Where the lines of the language begin."""
        return SIDES[Direction.RTL if self.language == "ar" else Direction.LTR]


@dataclass(frozen=True, slots=True)
class Passage:
    """Hold a marked passage of an example: the place of its first unit in its block, and its length."""

    start: int
    length: int
    label: Label


@dataclass(slots=True)
class GuideText:
    """Hold the document, and by the numbers of its blocks what is painted under their words."""

    document: QTextDocument
    headings: dict[int, str] = field(default_factory=dict)
    """The anchor of each section, empty where it has none."""
    headed: dict[int, Label] = field(default_factory=dict)
    passages: dict[int, list[Passage]] = field(default_factory=dict)
    cards: list[tuple[int, int]] = field(default_factory=list)
    """First and last block of each example."""

    @property
    def anchors(self) -> dict[str, int]:
        """The block of each anchor; of two with one name the first."""
        found = sorted(self.headings.items(), reverse=True)
        return {anchor: number for number, anchor in found if anchor}
