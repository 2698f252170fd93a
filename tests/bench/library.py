"""A hundred thousand articles: found, opened and marked as if they were a hundred.

``HASHIYA_BENCH_LIBRARIES`` names a folder to keep the projects in; making the largest takes minutes.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

from hashiya.core.wanted import Order, SortBy, Wanted
from hashiya.project import NewArticle, Project
from tests.bench.corpus import article_texts
from tests.bench.libraries import library, shelf
from tests.bench.table import RUNS, Row, median, milliseconds, ratio_row, spread

FEW, SOME, MANY, MOST = 100, 1_000, 10_000, 100_000
_ROUNDS = 3
_PAGE = 50
_ADDED = 2_000


def rows() -> Iterator[Row]:
    """Give the rows as they are measured."""
    with shelf() as folder:
        paths = {count: library(folder, count) for count in (FEW, SOME, MANY, MOST)}
        yield from _desk_rows(paths)
        yield from _list_rows(paths[MOST])
        yield _adding_row(folder)
        for count, bar in ((MANY, 100), (MOST, 300)):
            yield from _search_rows(paths[count], count, bar)


def _desk_rows(paths: Mapping[int, Path]) -> Iterator[Row]:
    # in turns, so that all see the same weather
    found: dict[int, dict[str, list[float]]] = {count: {} for count in paths}
    for _ in range(_ROUNDS):
        for count, path in paths.items():
            for name, values in _desk(path).items():
                found[count].setdefault(name, []).extend(values)
    few, some = found[FEW], found[SOME]
    for count in (MANY, MOST):
        what = f"open to a list painted, {count:,} articles / {FEW}"
        yield ratio_row(what, found[count]["list"], few["list"], 1.5)
    for name, what in {"article": "open an article", "mark": "mark", "undo": "undo"}.items():
        yield ratio_row(f"{what} in the window, {MOST:,} articles / {FEW}", found[MOST][name], few[name], 1.2)
    what = f"resident memory of the window, {MOST:,} articles / {SOME:,}"
    yield ratio_row(what, found[MOST]["memory"], some["memory"], 1.3, "MiB")


def _desk(path: Path) -> dict[str, list[float]]:
    command = [sys.executable, "-m", "tests.bench.library_desk", str(path)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path[1:])}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300)
    if done.returncode:
        raise RuntimeError(f"{path.name} ended with {done.returncode}: {done.stderr}")
    measured: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return measured


def _list_rows(path: Path) -> Iterator[Row]:
    filters = {
        "a word": Wanted(words="73"),
        "a publisher": Wanted(publishers=frozenset({"BBC"})),
        "a tag": Wanted(tags=frozenset({"للمراجعة"})),
        "days": Wanted(first="2023", last="2024-06"),
        "a label": Wanted(labels=frozenset({"denial"})),
        "unlabelled": Wanted(unlabelled=True),
    }
    with Project.open(path) as project:
        yield _page_row(project, "filter", {name: (wanted, Order()) for name, wanted in filters.items()})
        yield _page_row(project, "sort", {by.value: (Wanted(), Order(by, True)) for by in SortBy})
        [first] = project.ids_of(project.shelf()[:1])
        taken = [milliseconds(lambda: project.next_unfinished(first)) for _ in range(RUNS)]
    yield Row(f"next unfinished of {MOST:,} articles", median(taken), 20, "ms", spread(taken))


def _page_row(project: Project, what: str, asked: Mapping[str, tuple[Wanted, Order]]) -> Row:
    """Return the row of the slowest: its shelf, and the articles of the page that is seen first."""

    def page(wanted: Wanted, order: Order) -> None:
        project.articles_at(project.shelf(wanted, order)[:_PAGE])

    taken = {
        name: [milliseconds(lambda one=one: page(*one)) for _ in range(RUNS)] for name, one in asked.items()
    }
    slowest = max(taken, key=lambda name: median(taken[name]))
    others = ", ".join(f"{name} {median(values):,.0f}" for name, values in taken.items())
    return Row(
        f"{what} {MOST:,} articles, the slowest: {slowest}",
        median(taken[slowest]),
        150,
        "ms",
        f"{spread(taken[slowest])}; {others}",
    )


def _adding_row(folder: Path) -> Row:
    from hashiya.readers import walking

    records, path = folder / "new.jsonl", folder / "new.hashiya"
    with records.open("w", encoding="utf-8") as out:
        for number, text in enumerate(article_texts(_ADDED)):
            record = {"id": number, "title": f"مقال {number}", "text": text}
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    rates = []
    for _ in range(RUNS):
        path.unlink(missing_ok=True)
        with Project.create(path, annotator="bench") as project:
            began = time.perf_counter()
            found = (one.article for one in walking.read_all([records]) if isinstance(one, walking.Found))
            project.add_many(NewArticle(each.text, each.title, each.meta) for each in found)
            rates.append(_ADDED / (time.perf_counter() - began))
    records.unlink()
    path.unlink()
    return Row(
        "articles a second, read from JSON lines", median(rates), 1_000, "/s", spread(rates, "/s"), True
    )


def _search_rows(path: Path, count: int, bar: float) -> Iterator[Row]:
    from hashiya.text.seeking import Query, Seeker

    with Project.open(path) as project:
        indexed, total = project.index_state()
        if indexed < total:
            began = time.perf_counter()
            project.catch_up_index()
            rate = (total - indexed) / (time.perf_counter() - began)
            yield Row(
                f"articles indexed a second, up to {count:,}", rate, 300, "/s", f"{total - indexed:,}", True
            )
        queries = {"found everywhere": "الرئيس الروسى", "found once": f"رقم {count * 3 // 4}"}
        for name, words in queries.items():
            query = Query(words)
            taken = [
                milliseconds(lambda query=query: list(islice(project.search(query), _PAGE)))
                for _ in range(RUNS)
            ]
            what = f"first page of two folded words, {name}, {count:,} articles"
            yield Row(what, median(taken), bar, "ms", spread(taken))
        seeker = Seeker(query)
        sample = list(article_texts(SOME))
        scans = [
            milliseconds(lambda: [seeker.find(text) for text in sample]) * count / SOME for _ in range(RUNS)
        ]
    yield Row(
        f"the same, how many times faster than a scan, {count:,} articles",
        median(scans) / median(taken),
        20,
        "×",
        f"a scan of {SOME:,}, scaled: {spread(scans)}",
        True,
    )
