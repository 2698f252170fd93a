"""Kill what is done at once with many rows or files: an undo, an import, a migration, an export, a backup."""

from __future__ import annotations

import random
import shutil
from collections.abc import Mapping
from pathlib import Path

from hashiya.errors import HashiyaError
from hashiya.formats import apart
from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.formats.packing import Packed, unpacked
from hashiya.formats.verify import verify
from hashiya.project import NewArticle, Project, importing
from hashiya.project.backups import Backups
from tests.faults import work
from tests.faults.kills import copy, duration, kill_within, with_nursery
from tests.faults.nursery import Nursery, hear, say
from tests.faults.result import Result
from tests.faults.run import ROOT

_ARTICLES = 60
_BATCH = 10
_MARKS_AN_ARTICLE = 2
_UNFINISHED = 2
"""What the last of many exports may leave: the next takes it away."""


def undoing(count: int, *, plant: Mapping[str, str] | None = None) -> Result:
    """Kill undo and redo of an edit that goes through every article."""
    return with_nursery("kills_at_once", count, _undoing, plant)


def importing_sets(count: int, *, plant: Mapping[str, str] | None = None) -> Result:
    """Kill the import of an annotation set: all of it came or nothing, and redo brings what was written."""
    return with_nursery("kills_at_once", count, _importing, plant)


def migrating(count: int, *, plant: Mapping[str, str] | None = None) -> Result:
    """Kill the first opening of a project of an older form: it is old or new, with a sound copy before."""
    return with_nursery("kills_at_once", count, _migrating, plant)


def exporting(count: int, *, plant: Mapping[str, str] | None = None) -> Result:
    """Kill exports that replace a set: the set of that name is a whole one."""
    return with_nursery("kills_at_once", count, _exporting, plant)


def _undoing(folder: Path, children: Nursery, result: Result, count: int) -> None:
    chance = random.Random(count)
    path = folder / "a.hashiya"
    with Project.create(path, annotator="Salma") as project:
        project.add_many(NewArticle(f"{number} قال المتحدث: لا جديد. " * 20) for number in range(_ARTICLES))
        for article in project.articles():
            project.annotate(article.id, label="claim", start=0, end=9)
        project.export("jsonl", folder / "set.jsonl")
    Project.create(folder / "b.hashiya", annotator="Salma").close()
    with Project.open(folder / "b.hashiya") as project:
        project.import_set(folder / "set.jsonl")
    children.begin("undo", str(folder / "b.hashiya"))
    whole = duration(children, "done")
    for _ in range(count):
        children.begin("undo", str(folder / "b.hashiya"))
        kill_within(children, chance, whole)
        result.tried += 1
        with Project.open(folder / "b.hashiya") as project:
            there = len(project.articles()), len(project.annotations())
            result.count("undone" if there == (0, 0) else "done")
            if there not in ((0, 0), (_ARTICLES, _ARTICLES)) or project.check():
                result.faults.append(f"an undo left {there[0]} articles with {there[1]} annotations")


def undo(path: str) -> None:
    """Take the import back and do it again for ever."""
    project = Project.open(path)
    say("ready")
    while True:
        (project.undo if project.articles() else project.redo)()
        say("done")


def _importing(folder: Path, children: Nursery, result: Result, count: int) -> None:
    chance = random.Random(count)
    with Project.create(folder / "a.hashiya", annotator="Salma") as project:
        project.add_many(NewArticle(f"{number} قال المتحدث: لا جديد. " * 20) for number in range(_ARTICLES))
        for article in project.articles():
            for start in range(_MARKS_AN_ARTICLE):
                project.annotate(article.id, label="claim", start=start * 20, end=start * 20 + 9)
        project.export("jsonl", folder / "set.jsonl")
    Project.create(folder / "empty.hashiya", annotator="Salma").close()
    path = copy(folder / "empty.hashiya", folder / "b.hashiya")
    children.begin("import_set", str(path), str(folder / "set.jsonl"))
    whole = duration(children, "imported")
    for _ in range(count):
        path = copy(folder / "empty.hashiya", folder / "b.hashiya")
        children.begin("import_set", str(path), str(folder / "set.jsonl"))
        told = kill_within(children, chance, whole)
        result.tried += 1
        with Project.open(path) as project:
            there = len(project.articles())
            if there not in (0, _ARTICLES) or (not there and "imported" in told) or not _is_whole(project):
                result.faults.append(f"an import left {there} articles, of which {told} were told")
            if project.told is None:
                result.count("came whole" if there else "didn't begin")
                continue
            result.count("taken back")
            project.redo()
            there = len(project.articles())
            written = max([each for each in told if isinstance(each, int)], default=0)
            if there % _BATCH or there < written or not _is_whole(project):
                result.faults.append(f"redo of an import brought {there} articles, of {written} told")


def _is_whole(project: Project) -> bool:
    return len(project.annotations()) == len(project.articles()) * _MARKS_AN_ARTICLE and not project.check()


def import_set(path: str, source: str) -> None:
    """Import a set in small batches, and tell after each how many articles are in."""
    importing._ARTICLES = _BATCH
    project = Project.open(path)
    met: list[Packed] = []

    def heard(told: Packed) -> AnnotatedArticle:
        if not met:
            met.append(told)
            say("ready")  # not before: to start what reads takes longer than the import
        return unpacked(told)

    vars(apart)["unpacked"] = heard
    project.import_set(source, on_article=say)
    say("imported")
    hear()


def _migrating(folder: Path, children: Nursery, result: Result, count: int) -> None:
    chance = random.Random(count)
    old = next(path for path in sorted((ROOT / "tests/data").glob("form-*.hashiya")))
    with Project.open(copy(old, folder / "new.hashiya")) as project:
        marks = len(project.annotations())
    children.begin("migrate", str(copy(old, folder / "timed.hashiya")))
    whole = duration(children, "opened")
    for number in range(count):
        place = folder / str(number)
        place.mkdir()
        path = copy(old, place / "a.hashiya")
        children.begin("migrate", str(path))
        opened = "opened" in kill_within(children, chance, whole)
        result.tried += 1
        backups = Backups(path)
        copies = [each.path for each in backups.listed() if backups.is_from_here(each)]
        result.count("opened" if opened else "killed before")
        result.count("copies", len(copies))
        if not copies and (opened or _form(path) != _form(old)):
            result.faults.append("the form changed without a copy")
        for each in (path, *copies):
            if not _has(each, marks, read_only=each is not path):
                result.faults.append(f"{each.name} isn't what it was")
        shutil.rmtree(place)


def _form(path: Path) -> bytes:
    """Return what the header says of the form; of one that was killed in a commit nothing is said yet."""
    left = path.with_name(path.name + "-journal").exists()
    return b"" if left else path.read_bytes()[60:64]


def _has(path: Path, marks: int, *, read_only: bool) -> bool:
    try:
        with Project.open(path, read_only=read_only) as project:
            return len(project.annotations()) == marks and not project.check()
    except HashiyaError:
        return False


def migrate(path: str) -> None:
    """Open a project of an older form."""
    say("ready")
    project = Project.open(path)
    say("opened")
    hear()
    project.close()


def _exporting(folder: Path, children: Nursery, result: Result, count: int) -> None:
    chance = random.Random(count)
    path = work.sample(folder)
    with Project.open(path) as project:
        for number in range(40):
            work.step(project, project.articles()[0].id, number)
    for kind in ("jsonl", "brat"):
        with Project.open(path, read_only=True) as project:
            project.export(kind, folder / kind)
    children.begin("export", str(path), "brat", str(folder / "brat"))
    whole = duration(children, "exported")
    for number in range(count):
        kind = ("jsonl", "brat")[number % 2]
        children.begin("export", str(path), kind, str(folder / kind))
        result.count("exports done", len(kill_within(children, chance, 2 * whole)))
        result.tried += 1
        if not _holds(folder / kind):
            result.faults.append(f"an export as {kind} that was cut short doesn't hold")
    left = sum(each.name.startswith(".") for each in folder.iterdir())
    result.figures["left behind"] = left
    if left > _UNFINISHED:
        result.faults.append(f"{left} files and folders were left by exports that died")


def _holds(path: Path) -> bool:
    try:
        return not verify(path).faults
    except HashiyaError:
        return False


def export(path: str, kind: str, out: str) -> None:
    """Export the project to the same place for ever."""
    project = Project.open(path, read_only=True)
    say("ready")
    while True:
        project.export(kind, out)
        say("exported")
