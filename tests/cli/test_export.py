"""hashiya export, verify, check, formats."""

import io
import json
import sys
from pathlib import Path

import pytest

from hashiya.core.annotations import Annotation
from hashiya.formats.registry import FORMATS
from hashiya.project import Project

from .conftest import TEXT, Call, Made, failed, misused, sentence


class Terminal(io.StringIO):
    """Standard error as a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def marked(made: Made) -> Annotation:
    """An annotation of the article in the project."""
    with Project.open(made.path) as project:
        return project.annotation(project.annotate(made.article, label="claim", start=4, end=10, comment="؟"))


def test_an_export_is_written_and_proven(made: Made, marked: Annotation, tmp_path: Path, call: Call) -> None:
    out = tmp_path / "set.jsonl"
    answer = call("export", made.path, "--format", "jsonl", "--out", out)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == f"{out}: 1 article, 1 annotation, every span proven.\n"
    record = json.loads(out.read_text(encoding="utf-8"))
    (listed,) = json.loads(call("annotations", made.path, "--json").out)
    assert listed.pop("article") == record["id"] == made.article
    assert record["text"] == TEXT
    assert record["annotations"] == [listed]
    answer = call("verify", out)
    assert answer.code == 0
    assert answer.out == f"{out}: 1 article, 1 annotation, 1 span, 0 links; every span is proven.\n"


def test_an_old_export_is_overwritten(made: Made, tmp_path: Path, call: Call) -> None:
    out = tmp_path / "set.jsonl"
    out.write_text("old")
    assert call("export", made.path, "--format", "jsonl", "--out", out).code == 0
    assert json.loads(out.read_bytes())["id"] == made.article


def test_an_export_never_replaces_a_project(made: Made, tmp_path: Path, call: Call) -> None:
    renamed = tmp_path / "project.db"
    made.path.rename(renamed)
    before = renamed.read_bytes()
    failed(call("export", renamed, "--format", "jsonl", "--out", renamed), "the project itself")
    failed(call("export", renamed, "--format", "jsonl", "--out", tmp_path / "b.hashiya"), "project")
    assert renamed.read_bytes() == before


def test_a_target_that_can_not_be_written_is_told(made: Made, tmp_path: Path, call: Call) -> None:
    failed(call("export", made.path, "--format", "jsonl", "--out", tmp_path), "it is a folder")
    failed(
        call("export", made.path, "--format", "jsonl", "--out", tmp_path / "no" / "a"), "There is no folder"
    )
    failed(call("export", tmp_path / "none", "--format", "jsonl", "--out", tmp_path / "a"), "none")


def test_an_unknown_format_is_wrong_use(made: Made, tmp_path: Path, call: Call) -> None:
    misused(call("export", made.path, "--format", "word", "--out", tmp_path / "a"), "--format", "jsonl")
    misused(call("export", made.path, "--format", "jsonl"), "--out")


def test_each_fault_of_a_file_is_a_line(made: Made, marked: Annotation, tmp_path: Path, call: Call) -> None:
    out = tmp_path / "set.jsonl"
    call("export", made.path, "--format", "jsonl", "--out", out)
    record = json.loads(out.read_bytes())
    record["annotations"][0]["spans"][0]["end"] = 999
    record["status"] = "\x1b[31m"
    out.write_text(json.dumps(record) + "\n", encoding="utf-8")
    answer = call("verify", out)
    assert answer.code == 1
    assert answer.lines[0] == f"{out}: it isn't as it was written: its SHA-256 is another one."
    sentence(answer, f"{out} doesn't hold: {len(answer.lines)} faults; export it again.")
    (tmp_path / "set.jsonl.manifest.json").unlink()
    answer = call("verify", out)
    assert answer.code == 1
    assert [line.removeprefix(f"{out}, line 1: ") for line in answer.lines] == [
        "status is «[31m», which is none of new, in_progress, done.",
        "annotations[0].spans[0] 4:999 ends past the end of the text, which has 51 characters.",
    ]
    sentence(answer, f"{out} doesn't hold: 2 faults, the first in line 1")


def test_long_work_is_shown_on_a_terminal_alone(
    made: Made, tmp_path: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    out = tmp_path / "set.jsonl"
    (tmp_path / "a.txt").write_text("نص", encoding="utf-8")
    work: dict[str, tuple[object, ...]] = {
        "Adding": ("add", made.path, tmp_path / "a.txt"),
        "Exporting": ("export", made.path, "--format", "jsonl", "--out", out),
        "Verifying": ("verify", out),
    }
    for title, arguments in work.items():
        terminal = Terminal()
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stderr", terminal)
            answer = call(*arguments)
        assert answer.code == 0
        assert title in terminal.getvalue()
        assert "100%" in terminal.getvalue()
        assert "\x1b" not in answer.out
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    assert call("verify", tmp_path / "none").code == 1
    assert "There is no file" in terminal.getvalue()


def test_a_file_that_is_none_can_not_be_verified(tmp_path: Path, call: Call) -> None:
    failed(call("verify", tmp_path / "none"), "There is no file")
    failed(call("verify", tmp_path), "The format of", "can't be told")
    (tmp_path / "pipe.jsonl").symlink_to("/dev/null")
    failed(call("verify", tmp_path / "pipe.jsonl"), "no regular file")


def test_a_sound_project_says_so(made: Made, marked: Annotation, call: Call) -> None:
    answer = call("check", made.path)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == f"{made.path} is sound: 1 annotation, every span proven.\n"


def test_each_fault_of_a_project_is_a_line(made: Made, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Project, "faults_of", lambda _: ["One\nfault.", "Another."])
    answer = call("check", made.path)
    assert (answer.code, answer.out, answer.err) == (1, "One fault.\nAnother.\n", "")


def test_a_damaged_project_is_told(made: Made, call: Call) -> None:
    data = bytearray(made.path.read_bytes())
    data[100:4096] = b"\xff" * 3996
    made.path.write_bytes(data)
    answer = call("check", made.path)
    assert answer.code == 1
    assert (answer.out + answer.err).count("\n") >= 1
    assert "Traceback" not in answer.err


def test_the_formats_are_listed(call: Call) -> None:
    answer = call("formats")
    assert answer.code == 0
    head, *lines = answer.lines
    assert head.split() == ["format", "out", "in", "suffix"]
    assert [line.split()[0] for line in lines] == list(FORMATS)
    assert lines[0].split()[:4] == ["jsonl", "yes", "yes", ".jsonl"]
    rows = {line.split()[0]: line.split()[1:3] for line in lines}
    assert {name for name, able in rows.items() if able == ["yes", "–"]} == {"tei", "html", "pdf"}
    assert {name for name, able in rows.items() if able == ["yes", "yes"]} == rows.keys() - {
        "tei",
        "html",
        "pdf",
    }
