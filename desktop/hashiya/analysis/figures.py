"""Figures: where the work on a project stands, in numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

TENTHS = 10
"""Into how many parts an article is cut to tell where in it annotations begin."""
PARAGRAPHS = 15
"""Of how many paragraphs it is told what begins in each; the last one stands for all that follow too."""
SOURCES = 100
"""How many sources are told of by name."""
_BINS = 12
"""About how many columns show how a number is spread."""


@dataclass(frozen=True, slots=True)
class Count:
    """Hold how often something is there; ``name`` is a label's or a status's id, or what is written."""

    name: str
    number: int


@dataclass(frozen=True, slots=True)
class Bin:
    """Hold how many values lie in ``start:end``, half-open; ``end`` is ``None`` where all others follow."""

    start: int
    end: int | None
    number: int


@dataclass(frozen=True, slots=True)
class Spread:
    """Tell how whole numbers from 0 are spread: bins of one width, the least, the median, the greatest."""

    bins: tuple[Bin, ...] = ()
    least: int = 0
    median: int = 0
    most: int = 0

    @classmethod
    def of(cls, values: Iterable[int]) -> Spread:
        """Count values; a few that lie far above all others share the last bin."""
        ordered = sorted(values)
        if not ordered:
            return cls()
        width = _width(ordered)
        begin = ordered[0] // width * width
        behind = ordered[-1] // width * width + width
        usual = min(behind, max(_usual(ordered) // width * width + width, begin + _BINS * width))
        starts = range(begin, usual, width)
        numbers = [0] * len(starts)
        for value in ordered:
            numbers[min((value - begin) // width, len(numbers) - 1)] += 1
        bins = [Bin(at, at + width, number) for at, number in zip(starts, numbers, strict=True)]
        if usual < behind:
            bins[-1] = Bin(bins[-1].start, None, bins[-1].number)
        return cls(tuple(bins), ordered[0], ordered[(len(ordered) - 1) // 2], ordered[-1])


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """Name an article and how many annotations it has."""

    id: str
    title: str
    number: int


@dataclass(frozen=True, slots=True)
class Places:
    """Tell how many annotations of a label begin in each tenth of their article, and in each paragraph.

    Paragraphs are those with visible text, from the first one on, :data:`PARAGRAPHS` of them.
    """

    label: str
    tenths: tuple[int, ...]
    paragraphs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """Hold what was counted at one moment; removed articles and annotations are in none of it.

    ``seconds`` is the time spent on all articles. ``per_article`` spreads annotations over the ``marked``
    articles that have any, ``lengths`` code points over all articles, ``minutes`` the whole minutes spent on
    each article on which time was spent. ``most`` and ``least`` are marked articles, none in both. ``days``
    are ISO 8601 in UTC, in order, those without annotations left out. ``sources`` groups texts by their
    folded form, each shown as it is most often written, the :data:`SOURCES` most frequent of
    ``different_sources``; ``verbs`` counts lemmas in the paragraphs that hold annotations; both stand by
    number.
    """

    articles: int = 0
    marked: int = 0
    annotations: int = 0
    characters: int = 0
    seconds: int = 0
    statuses: tuple[Count, ...] = ()
    labels: tuple[Count, ...] = ()
    per_article: Spread = field(default_factory=Spread)
    most: tuple[MarkedArticle, ...] = ()
    least: tuple[MarkedArticle, ...] = ()
    days: tuple[Count, ...] = ()
    annotators: tuple[Count, ...] = ()
    lengths: Spread = field(default_factory=Spread)
    minutes: Spread = field(default_factory=Spread)
    sources: tuple[Count, ...] = ()
    different_sources: int = 0
    verbs: tuple[Count, ...] = ()
    places: tuple[Places, ...] = ()


def tenth(position: int, characters: int) -> int:
    """Return in which tenth of a text, from 0, a code point stands."""
    return min(position * TENTHS // characters, TENTHS - 1)


def _usual(ordered: Sequence[int]) -> int:
    """Return the value that nineteen of twenty don't surpass."""
    return ordered[(len(ordered) - 1) * 19 // 20]


def _width(ordered: Sequence[int]) -> int:
    """Return a round width, 1, 2 or 5 times a power of ten, that makes about :data:`_BINS` bins."""
    reach = _usual(ordered) - ordered[0] + 1
    power = 1
    while True:
        for width in (power, 2 * power, 5 * power):
            if width * _BINS >= reach:
                return width
        power *= 10
