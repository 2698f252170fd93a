"""Marks while a large project is backed up beside them."""

from __future__ import annotations

import os
import random
import tempfile
import threading
import time
from pathlib import Path

from hashiya.core.spans import Span
from hashiya.project import NewArticle, Project, backups_apart
from hashiya.project.backups import Reason
from tests.bench.corpus import sample_text
from tests.bench.table import Row, median, milliseconds, spread

_ARTICLES = 9_000
_WORDS = 380
_MARKS_AN_ARTICLE = 12
_BETWEEN = 1.5
"""Seconds between two marks: nobody is quicker for long."""


def rows() -> list[Row]:
    """Return the rows for marks during a backup, beside those without one."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HASHIYA_HOME"] = folder
        path = Path(folder) / "bench.hashiya"
        _make_project(path)
        size = path.stat().st_size / 1_000_000
        with Project.open(path) as project:
            article = project.articles()[0].id
            alone = _marks(project, article, None, most=20)
            begun = time.monotonic()
            backing = threading.Thread(target=backups_apart.keep, args=(path, Reason.ASKED))
            backing.start()
            beside = _marks(project, article, backing, most=1_000)
            took = time.monotonic() - begun
    return [
        Row(
            f"mark while {size:.0f} MB are backed up beside it ({took:.0f} s), median − median alone",
            median(beside) - median(alone),
            10.0,
            "ms",
            f"{spread(beside)} against {spread(alone)}",
        ),
        Row("the longest of those marks", max(beside), 250.0, "ms", f"{len(beside)} marks"),
    ]


def _make_project(path: Path) -> None:
    chance, words = random.Random(3), sample_text().split()
    with Project.create(path, annotator="bench") as project:
        new = (
            NewArticle(f"{number} " + " ".join(chance.choices(words, k=_WORDS)))
            for number in range(_ARTICLES)
        )
        ids = [each.id for each in project.add_many(new, batch=500)]
        spans = [Span(place * 20, place * 20 + 12) for place in range(1, _MARKS_AN_ARTICLE + 1)]
        project.mark_all(((article, span) for article in ids for span in spans), "claim")


def _marks(project: Project, article: str, during: threading.Thread | None, most: int) -> list[float]:
    """Mark as long as a thread runs, at most so often, and return how long each took in milliseconds."""
    taken: list[float] = []
    place = len(project.annotations(article))
    while len(taken) < most and (during is None or during.is_alive()):
        place += 1
        taken.append(
            milliseconds(lambda: project.annotate(article, label="quote", start=place, end=place + 5))  # noqa: B023
        )
        time.sleep(_BETWEEN)
    return taken
