"""hashiya [PROJECT] and hashiya desk."""

import json
import os
from pathlib import Path

import pytest

from hashiya.cli import screen, window
from hashiya.formats.verify import verify
from hashiya.ui import application

from .conftest import Call, Made, failed, misused


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path | None, bool]]:
    """What the window was asked to open, instead of opening it."""
    asked: list[tuple[Path | None, bool]] = []

    def record(project: Path | None = None, *, sample: bool = False) -> int:
        asked.append((project, sample))
        return 0

    monkeypatch.setattr(application, "run", record)
    return asked


def test_the_window_opens_a_project(made: Made, call: Call, opened: list[object]) -> None:
    assert call(made.path).code == 0
    assert opened == [(made.path, False)]


def test_the_window_opens_the_sample(call: Call, opened: list[object]) -> None:
    assert call("--sample").code == 0
    assert opened == [(None, True)]


def test_the_window_opens_where_you_stopped(call: Call, opened: list[object]) -> None:
    assert call().code == 0
    assert opened == [(None, False)]


def test_a_project_that_is_not_there_is_told_before_anything_opens(
    tmp_path: Path, call: Call, opened: list[object]
) -> None:
    path = tmp_path / "none.hashiya"
    failed(call(path), f"There is no project {path}", f"hashiya new {path}")
    assert opened == []


def test_the_sample_and_a_project_are_one_too_many(made: Made, call: Call, opened: list[object]) -> None:
    misused(call(made.path, "--sample"), "--sample opens the sample project")
    misused(call(made.path, made.path), "hashiya")
    assert opened == []


def test_without_a_display_the_window_says_so(
    made: Made, call: Call, opened: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen, "has_screen", lambda _: False)
    failed(call(made.path), "There is no display", "hashiya desk --offscreen")
    assert opened == []


def test_the_desk_runs_without_a_screen(tmp_path: Path, call: Call) -> None:
    home = Path(os.environ["HASHIYA_HOME"])
    out = tmp_path / "a" / "b"
    answer = call("desk", "--offscreen", "--out", out)
    assert (answer.code, answer.err) == (0, "")
    assert answer.lines == [
        "The desk opened the sample article and marked 4 passages in it.",
        f"Picture: {out / 'desk.png'}",
        f"Export: {out / 'desk.jsonl'}",
    ]
    assert (out / "desk.png").read_bytes().startswith(b"\x89PNG\r\n")
    assert verify(out / "desk.jsonl").faults == 0
    marks = json.loads((out / "desk.jsonl").read_bytes())["annotations"]
    assert sorted(mark["label"] for mark in marks) == ["claim", "denial", "quote", "source"]
    assert os.environ["HASHIYA_HOME"] == str(home)
    assert not (home / "config").exists()


def test_the_users_home_comes_back_where_none_was_named(
    tmp_path: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HASHIYA_HOME")
    monkeypatch.setattr(window, "try_offscreen", lambda *_: 1)
    assert call("desk", "--offscreen", "--out", tmp_path).lines[0].endswith("marked 1 passage in it.")
    assert "HASHIYA_HOME" not in os.environ


def test_a_folder_that_can_not_be_made_is_told(tmp_path: Path, call: Call) -> None:
    (tmp_path / "file").write_text("")
    failed(call("desk", "--offscreen", "--out", tmp_path / "file" / "a"), "can't be made (Not a directory)")


def test_the_desk_needs_its_folder(call: Call) -> None:
    misused(call("desk", "--offscreen"), "--out")
    misused(call("desk", "--out", "a"), "--offscreen")
