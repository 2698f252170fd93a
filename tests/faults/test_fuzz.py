"""Mutated files end in articles or in a sentence; and the suite that says so notices what doesn't."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path
from typing import Any

import pytest

from hashiya.project import Project
from tests.faults import fuzz, fuzz_edits
from tests.faults.fuzz_edits import Edit, edited
from tests.faults.result import Result
from tests.faults.run import SUITES, suite
from tests.project.sets import whole_set, written


@pytest.mark.parametrize("name", ["fuzz", "fuzz-hypothesis"])
def test_nothing_but_a_sentence_comes_of_what_is_no_file(name: str) -> None:
    result = suite(name)(SUITES[name][1])
    assert result.faults == []
    assert result.tried >= 100
    assert int(result.figures["refused"]) > result.tried // 20
    assert int(result.figures["read"]) > result.tried // 20


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> fuzz.Range:
    """A range whose targets are planted; its process is ended with the test."""
    (tmp_path / "a.bin").write_bytes(b"abc")
    monkeypatch.setattr(fuzz, "seeds", lambda _: {})
    monkeypatch.setenv("PYTHONPATH", str(fuzz.ROOT))
    return fuzz.Range(tmp_path, Result())


@pytest.mark.parametrize(
    ("planted", "data", "told"),
    [
        ("error", b"\xff", "UnicodeDecodeError"),
        ("hang", b"a", "ended: it takes longer than 1 seconds"),
        ("eat", b"a", "ate 1"),
        ("die", b"a", "ended: reading it ended the program that reads"),
    ],
)
def test_what_breaks_is_noticed(
    place: fuzz.Range, monkeypatch: pytest.MonkeyPatch, planted: str, data: bytes, told: str
) -> None:
    seed = place.place / "a.bin"
    assert place.shoot("planted:error", seed, seed, [Edit("insert", 0, 1, b"a")], "good") == ""
    place.process._patience = 1.0 if planted == "hang" else 20.0
    found = place.shoot(f"planted:{planted}", seed, seed, [Edit("insert", 0, 1, data)], "case")
    place.process.close()
    assert found.startswith("case of a.bin: ")
    assert told in found
    fuzz._tell(place.result, found)
    assert place.result.faults == [found]
    assert place.result.outcome == "broken"


def test_a_case_is_made_again_by_its_number() -> None:
    paths = [Path("a"), Path("b")]
    cases = [fuzz.made("format:brat", number, paths) for number in range(50)]
    assert cases == [fuzz.made("format:brat", number, paths) for number in range(50)]
    assert len({str(case) for case in cases}) == 50


def test_what_a_refused_file_leaves_in_a_project_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path / "set.jsonl", whole_set())
    with fresh(tmp_path / "a.hashiya") as project:
        assert fuzz._brought_in(project, path, "jsonl").startswith("came in: ")
    path.write_bytes(path.read_bytes() + b"\xff\n")
    with fresh(tmp_path / "b.hashiya") as project:
        assert fuzz._brought_in(project, path, "jsonl") == ""
        assert project.annotators() == ["ليلى", "Omar"]
        taken_back = Project.undo_edit
        monkeypatch.setattr(Project, "undo_edit", lambda *_: None)
        assert fuzz._brought_in(project, path, "jsonl") == "changed the project"
    with fresh(tmp_path / "c.hashiya") as project:

        def leave_a_name(project: Project, *given: Any) -> None:
            taken_back(project, *given)
            project.set_annotator("nobody of the file's")

        monkeypatch.setattr(Project, "undo_edit", leave_a_name)
        assert fuzz._brought_in(project, path, "jsonl") == "changed the project"


def fresh(path: Path) -> Project:
    return Project.create(path, annotator="ليلى")


@pytest.mark.parametrize("kind", [*fuzz_edits.KINDS, *fuzz_edits.ENTRIES])
def test_every_edit_changes_a_file_and_what_is_packed_in_it(tmp_path: Path, kind: str) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a", '{"a": 1234567}')
        archive.writestr("b", "<b>1</b>" * 20)
    packed, deflated, plain = (tmp_path / "a.zip").read_bytes(), zlib.compress(b"12 ab" * 30), b"12 ab, 7" * 9
    for data in (packed, deflated, plain):
        for size in (1, 9):
            assert edited(data, b"other", [Edit(kind, 0.3, size, b"<x>")]) != data
