"""Articles: one immutable text each, with what is known about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Status(StrEnum):
    """Say how far the work on an article is."""

    NEW = "new"
    IN_PROGRESS = "in_progress"
    DONE = "done"


class Direction(StrEnum):
    """Say where the lines of an article or a paragraph begin."""

    RTL = "rtl"
    LTR = "ltr"


def tags_of(meta: Mapping[str, Any]) -> list[str]:
    """Return the tags that metadata names, each on one line and once, in their order."""
    given = meta.get("tags")
    named = given if isinstance(given, list) else [given]
    lines = (" ".join(each.split()) for each in named if isinstance(each, str))
    return list(dict.fromkeys(filter(None, lines)))


@dataclass(frozen=True, slots=True)
class Article:
    """Describe an article without its text.

    ``characters`` counts code points; ``sha256`` is the hex digest of the text's UTF-8;
    ``paragraph_directions`` maps a paragraph's index (from 0, paragraphs end at LF) to the direction that
    overrides ``direction`` there; ``counts`` maps label ids to the number of annotations, all annotators
    together, unused labels of the project as 0; ``seconds`` is the time spent on it.
    """

    id: str
    title: str
    characters: int
    sha256: str
    status: Status = Status.NEW
    direction: Direction = Direction.RTL
    meta: Mapping[str, Any] = field(default_factory=dict)
    paragraph_directions: Mapping[int, Direction] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    seconds: int = 0
    added_at: str = ""

    @property
    def annotations(self) -> int:
        """The number of annotations under all labels."""
        return sum(self.counts.values())

    def direction_of(self, paragraph: int) -> Direction:
        """Return the direction of the paragraph with this index."""
        return self.paragraph_directions.get(paragraph, self.direction)
