"""A search of ten thousand articles: the index, a page of hits, and the same by reading every article."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from hashiya.project import NewArticle, Project
from hashiya.text.fold import fold
from hashiya.text.seeking import Query, Seeker
from tests.bench.corpus import article_texts
from tests.bench.table import RUNS, Row, median, milliseconds, spread

COUNT = 10_000
_PAGE = 50
_PHRASE = Query("إيلون ماسك")
_RARE = Query("المقال رقم 77")


@contextmanager
def _own_cache(folder: str) -> Iterator[None]:
    before = os.environ.get("HASHIYA_HOME")
    os.environ["HASHIYA_HOME"] = str(Path(folder) / "home")
    try:
        yield
    finally:
        os.environ.pop("HASHIYA_HOME")
        if before is not None:
            os.environ["HASHIYA_HOME"] = before


def rows() -> list[Row]:
    """Return the rows for folding, for making the index, and for searching by it."""
    with (
        tempfile.TemporaryDirectory() as folder,
        _own_cache(folder),
        Project.create(Path(folder) / "a.hashiya") as project,
    ):
        texts = list(article_texts(COUNT))
        project.add_many(NewArticle(text) for text in texts)
        folded = [milliseconds(lambda: fold(texts[0])) for _ in range(RUNS)]
        began = time.perf_counter()
        project.catch_up_index()
        rate = COUNT / (time.perf_counter() - began)
        paged = [milliseconds(lambda: list(islice(project.search(_PHRASE), _PAGE))) for _ in range(RUNS)]
        whole = [milliseconds(lambda: list(project.search(_RARE))) for _ in range(RUNS)]
        read = milliseconds(lambda: [Seeker(_RARE).find(text) for text in texts])
    ratio = read / median(whole)
    return [
        Row("folding an article of 6,200 characters", median(folded), 0.5, "ms", spread(folded)),
        Row("articles taken into the index a second", rate, 300, "/s", "", at_least=True),
        Row(f"first page of a phrase in {COUNT:,} articles", median(paged), 100, "ms", spread(paged)),
        Row("a rare phrase, against reading every article", ratio, 20, "times", "", at_least=True),
    ]
