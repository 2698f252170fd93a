"""Projects of many articles, as a team has them half way: statuses, sources, days, tags and a few marks."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tests.bench.corpus import annotated_records

KEPT = "HASHIYA_BENCH_LIBRARIES"
"""The variable that names a folder where the projects and their search indexes are kept for the next run."""
MARKS = 3
DONE = 0.6
"""The share of articles that are done: all of the first ones, so that the next unfinished is far away."""

_PUBLISHERS = (
    "رويترز",
    "أسوشيتد برس",
    "وكالة الأنباء الألمانية",
    "الجزيرة",
    "BBC",
    "الشرق الأوسط",
    "سبوتنيك",
)
_TAGS = ("سياسة", "اقتصاد", "رياضة", "علوم", "حرب")
_FIRST_DAY = date(2022, 1, 1)


@contextmanager
def shelf() -> Iterator[Path]:
    """Give the folder for the projects; settings and search indexes lie in its ``home``."""
    kept = os.environ.get(KEPT)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(kept or made)
        folder.mkdir(parents=True, exist_ok=True)
        os.environ["HASHIYA_HOME"] = str(folder / "home")
        yield folder


def library(folder: Path, count: int) -> Path:
    """Return the project of so many articles, made where there is none to be used; say how long that took."""
    from hashiya.errors import StorageError
    from hashiya.project import Project

    path = folder / f"{count}.hashiya"
    if path.exists():
        try:
            Project.open(path).close()
            return path
        except StorageError as error:
            _say(f"made anew: {error}")
            path.unlink()
    making, records = path.with_suffix(".making"), folder / "records.jsonl"
    began = time.perf_counter()
    with records.open("w", encoding="utf-8") as out:
        for record in _records(count):
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    making.unlink(missing_ok=True)
    with Project.create(making, annotator="bench") as project:
        assert project.import_set(records, "jsonl").fault_count == 0
    records.unlink()
    making.rename(path)
    _say(f"{count:,} articles made in {time.perf_counter() - began:,.0f} s")
    return path


def _records(count: int) -> Iterator[dict[str, Any]]:
    for number, record in enumerate(annotated_records(count, MARKS)):
        meta = {
            "publisher": _PUBLISHERS[number * 5 % len(_PUBLISHERS)],
            "date": (_FIRST_DAY + timedelta(number * 37 % 1_400)).isoformat(),
            "tags": [_TAGS[number % len(_TAGS)]] + ["للمراجعة"] * (number % 11 == 0),
        }
        status = "done" if number < count * DONE else "in_progress" if number % 3 else "new"
        yield record | {"status": status, "meta": meta}


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
