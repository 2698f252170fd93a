"""The sample article is annotated whole by key presses, and what comes of it is the set that is shipped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest

from hashiya.analysis import meant
from hashiya.core.articles import Status
from hashiya.project import Project
from tests.samples.__main__ import SET
from tests.samples.annotating import Annotating
from tests.samples.frames import LINKS, MARKS, MEANT
from tests.samples.hand import Hand
from tests.samples.passages import places


def told(project: Project) -> tuple[Any, Any]:
    """Return what annotations and links say, whatever their ids."""
    marks = {mark.id: (mark.label, mark.spans, meant(mark)) for mark in project.annotations()}
    ties = {(marks[link.from_][:2], link.kind, marks[link.to][:2]) for link in project.links()}
    return sorted(marks.values(), key=lambda said: (said[1], said[0])), ties


def test_an_annotator_marks_and_ties_the_whole_article_by_keys(program, tmp_path: Path, capsys) -> None:
    path, shipped = tmp_path / "keys.hashiya", tmp_path / "shipped.hashiya"
    Project.create(path, annotator="ليلى", sample=True).close()
    presses = []

    def work(person) -> None:
        annotating = Annotating(Hand(person.desk))
        annotating.all()
        QTest.qWait(100)
        annotating.answer()
        presses.append(annotating.hand.presses)

    assert program.run(str(path), do=work) == 0
    with capsys.disabled():
        print(f"\n{len(MARKS)} annotations and {len(LINKS)} links took {presses[0]} key presses")
    with Project.open(path) as ours, Project.create(shipped, annotator="ليلى") as other:
        assert other.import_set(SET).fault_count == 0
        assert told(ours) == told(other)
        assert ours.lint() == other.lint() == []
        assert [article.status for article in ours.articles()] == [Status.DONE]
        assert ours.check() == []


def test_the_shipped_set_says_what_the_list_of_frames_says(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.hashiya", annotator="ليلى") as project:
        project.import_set(SET)
        (article,) = project.articles()
        marks, ties = told(project)
        found = places(project.text(article.id), (passage for _, _, passage in MARKS))
        listed = {key: (label, spans) for (key, label, _), spans in zip(MARKS, found, strict=True)}
        answers = {key: frozenset(rule for one, rule in MEANT if one == key) for key in listed}
        assert marks == sorted(
            ((*said, answers[key]) for key, said in listed.items()), key=lambda said: (said[1], said[0])
        )
        assert ties == {(listed[begin], kind, listed[end]) for begin, kind, end in LINKS}
        contents = [key for key, (label, _) in listed.items() if label == "quote"]
        assert len(contents) == 15
        assert sum(len(listed[key][1]) for key in contents) == 16
