"""The figures of a project: counted on one moment's state, in one pass over what is annotated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from hashiya.core.articles import Status
from hashiya.core.labels import LabelSet
from hashiya.core.link_kinds import ATTRIBUTED_TO, LinkKinds
from hashiya.project.base import ProjectBase
from hashiya.storage import labels
from hashiya.storage.database import Database

if TYPE_CHECKING:
    # whoever only opens a project or marks in it needs nothing of the figures
    from hashiya.analysis.figures import Count, Figures, MarkedArticle
    from hashiya.storage.figures import ArticleRow, MadeRow

_SHOWN = 5
"""How many articles are named at either end of how much is marked."""

Progress = Callable[[int, int], None]
"""Is told how many articles with annotations are read, of how many."""


class ProjectFigures(ProjectBase):
    """Count what is in a project."""

    def figures(
        self, *, on_progress: Progress | None = None, cancelled: Callable[[], bool] | None = None
    ) -> Figures:
        """Count the project as it is on the disk at one moment; only annotated articles are read.

        Raises CancelledError once ``cancelled`` says yes.
        """
        from hashiya.project.collecting import seldom

        def work(db: Database) -> Figures:
            return _figures(db, on_progress or _untold, cancelled or _never)

        with seldom():
            return self._store.steadily(work)


def _figures(db: Database, progress: Progress, cancelled: Callable[[], bool]) -> Figures:
    from hashiya.analysis.figures import SOURCES, Figures, Spread
    from hashiya.analysis.told_by_texts import ToldByTexts
    from hashiya.storage import figures as rows

    articles, made = rows.articles(db), rows.made(db)
    known = labels.label_set(db)
    reading = ToldByTexts(_source_labels(db))
    marked = [row for row in articles if row.annotations]
    for done, article in enumerate(rows.marked(db)):
        _stop_where(cancelled)
        progress(done, len(marked))
        reading.take(article.text, article.marks)
    _stop_where(cancelled)
    most, least = _extremes(marked)
    sources = _by_number(reading.sources())
    return Figures(
        articles=len(articles),
        marked=len(marked),
        annotations=sum(row.number for row in made),
        characters=sum(row.characters for row in articles),
        seconds=sum(row.seconds for row in articles),
        statuses=_in_order(Counter(row.status for row in articles), Status),
        labels=_of_labels(_totals((row.label, row.number) for row in made), known),
        per_article=Spread.of(row.annotations for row in marked),
        most=most,
        least=least,
        days=_days(made),
        annotators=_by_number(_totals((row.annotator, row.number) for row in made)),
        lengths=Spread.of(row.characters for row in articles),
        minutes=Spread.of(row.seconds // 60 for row in articles if row.seconds),
        sources=sources[:SOURCES],
        different_sources=len(sources),
        verbs=_by_number(reading.verbs),
        places=reading.places(label.id for label in known),
    )


def _source_labels(db: Database) -> frozenset[str]:
    """Return the labels that contents are attributed to; by its own name where no kind says."""
    from hashiya.project.links import kinds_of

    kinds: LinkKinds = kinds_of(db)
    attribution = kinds.find(ATTRIBUTED_TO)
    return frozenset(attribution.to_labels if attribution else ()) or frozenset({"source"})


def _extremes(
    marked: list[ArticleRow],
) -> tuple[tuple[MarkedArticle, ...], tuple[MarkedArticle, ...]]:
    from hashiya.analysis.figures import MarkedArticle

    ordered = sorted(marked, key=lambda row: -row.annotations)
    named = [MarkedArticle(row.id, row.title, row.annotations) for row in ordered]
    return tuple(named[:_SHOWN]), tuple(named[max(_SHOWN, len(named) - _SHOWN) :])


def _days(made: list[MadeRow]) -> tuple[Count, ...]:
    """Return the days in order; an annotation that came in without a date belongs to none."""
    total = _totals((row.day, row.number) for row in made if _is_day(row.day))
    return _in_order(total, sorted(total))


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _totals(pairs: Iterable[tuple[str, int]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for name, number in pairs:
        total[name] += number
    return total


def _of_labels(total: Counter[str], known: LabelSet) -> tuple[Count, ...]:
    """Count in the order of the labels; a retired one is told of where it is still in use."""
    return _in_order(total, (label.id for label in known if total[label.id] or not label.retired))


def _in_order(total: Counter[str], names: Iterable[str]) -> tuple[Count, ...]:
    from hashiya.analysis.figures import Count

    return tuple(Count(str(name), total[name]) for name in names)


def _by_number(total: Mapping[str, int]) -> tuple[Count, ...]:
    from hashiya.analysis.figures import Count

    return tuple(Count(*each) for each in sorted(total.items(), key=lambda each: (-each[1], each[0])))


def _stop_where(cancelled: Callable[[], bool]) -> None:
    from hashiya.formats.annotation_set import CancelledError

    if cancelled():
        raise CancelledError("The counting was stopped.")


def _untold(done: int, whole: int) -> None:
    """Tell nobody."""


def _never() -> bool:
    return False
