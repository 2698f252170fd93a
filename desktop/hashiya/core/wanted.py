"""Which articles of a project are wanted, and in which order."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from hashiya.core.articles import Status


class SortBy(StrEnum):
    """Name what articles can be sorted by."""

    ADDED = "added"
    TITLE = "title"
    DATE = "date"
    PUBLISHER = "publisher"
    STATUS = "status"
    ANNOTATIONS = "annotations"
    LENGTH = "length"
    TIME = "time"


class Order(NamedTuple):
    """Say what articles are sorted by; those of the same rank stand in the order of adding.

    Those without a date or a publisher come last either way.
    """

    by: SortBy = SortBy.ADDED
    descending: bool = False


class Wanted(NamedTuple):
    """Say which articles are wanted; an empty condition asks for nothing, and all conditions hold together.

    ``words`` stand in the folded title, each somewhere. ``labels``, ``annotators`` and ``at_least`` go
    together: so many annotations at least, under one of these labels, by one of these annotators;
    ``unlabelled`` asks for articles that have none such. ``first`` and ``last`` are days of ISO 8601, both
    included, or months or years as a whole. ``numbers`` are those that :meth:`Project.shelf` gives.
    """

    words: str = ""
    statuses: frozenset[Status] = frozenset()
    labels: frozenset[str] = frozenset()
    annotators: frozenset[str] = frozenset()
    at_least: int = 0
    unlabelled: bool = False
    publishers: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    first: str = ""
    last: str = ""
    numbers: frozenset[int] | None = None

    @property
    def everything(self) -> bool:
        """Tell whether no article is left out."""
        return self == Wanted()


class Progress(NamedTuple):
    """Tell how many articles have each status."""

    new: int = 0
    in_progress: int = 0
    done: int = 0

    @property
    def total(self) -> int:
        """The number of all articles."""
        return self.new + self.in_progress + self.done
