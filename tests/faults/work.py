"""Work whose every step is one commit and says beforehand how the project looks after it."""

from __future__ import annotations

import hashlib
import json
import tempfile
from functools import lru_cache
from pathlib import Path

from hashiya.project import Project

_PERIOD = 8
_FREE = 6000
"""Characters of the sample article that marks may begin in."""


def step(project: Project, article: str, number: int) -> None:
    """Do the step of that number: marks, a comment, undo, redo and a link, by turns."""
    match number % _PERIOD:
        case 3:
            marks = project.annotations(article)
            project.set_comment(marks[number % len(marks)].id, f"تعليق {number} " + "ش" * (number % 97))
        case 5:
            project.undo(article)
        case 6:
            project.redo(article)
        case 7:
            at = {mark.start: mark.id for mark in project.annotations(article)}
            project.link(at[_start(number - 7)], at[_start(number - 5)], kind="attributed_to")
        case turn:
            start = _start(number)
            label = "source" if turn == 2 else "claim"
            project.annotate(article, label=label, start=start, end=start + 5 + number % 40)


def looks(project: Project, article: str) -> str:
    """Return what tells one state of an article's marks, links and history from another."""
    marks = {
        mark.id: (mark.label, mark.start, mark.spans[-1].end, mark.comment)
        for mark in project.annotations(article)
    }
    links = sorted((link.kind, marks[link.from_][1], marks[link.to][1]) for link in project.links(article))
    stacks = project.history(article).stacks
    counts = len(stacks.done), len(stacks.undone), project.last_number()
    seen = [sorted(marks.values(), key=str), links, counts]
    return hashlib.sha1(json.dumps(seen).encode()).hexdigest()


def sample(folder: Path, name: str = "a.hashiya") -> Path:
    """Make a project with the sample article in ``folder``, which is made where it isn't there."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    Project.create(path, annotator="Salma", sample=True).close()
    return path


@lru_cache(maxsize=1)
def expected(steps: int) -> list[str]:
    """Return how the project looks before the first step and after each of so many."""
    with (
        tempfile.TemporaryDirectory(prefix="hashiya-faults-") as folder,
        Project.open(sample(Path(folder))) as project,
    ):
        article = project.articles()[0].id
        seen = [looks(project, article)]
        for number in range(steps):
            step(project, article, number)
            seen.append(looks(project, article))
    return seen


def _start(number: int) -> int:
    return number * 53 % _FREE
