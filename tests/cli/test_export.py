"""hashiya export, verify, check, formats."""

import io
import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from hashiya.core.annotations import Annotation
from hashiya.core.articles import Status
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
    monkeypatch.setattr(Project, "faults_of", lambda _, **__: ["One\nfault.", "Another."])
    answer = call("check", made.path)
    assert (answer.code, answer.out) == (1, "One fault.\nAnother.\n")
    sentence(answer, f"{made.path.name} is damaged: leave it as it is", "hashiya rescue")


def test_only_a_deep_check_asks_the_history(made: Made, marked: Annotation, call: Call) -> None:
    assert call("check", made.path, "--deep").out.endswith(
        ": 1 annotation, every row proven by the history.\n"
    )
    with closing(sqlite3.connect(made.path, isolation_level=None)) as connection:
        connection.execute("UPDATE annotation SET comment = 'forged'")
    assert "as the journal tells it" in call("check", made.path, "--deep").out
    # what is small is checked through when it is opened
    failed(call("check", made.path), "as the journal tells it")


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


@pytest.fixture
def crowd(made: Made) -> Path:
    """The project with three articles more, in two layers, with sources, dates and statuses."""
    with Project.open(made.path) as project:
        project.annotate(made.article, label="claim", start=0, end=3)
        project.annotate(made.article, label="source", start=4, end=10, annotator="Omar")
        for number in range(3):
            meta = {"source": f"وكالة {number % 2}", "date": f"2025-01-0{number + 1}"}
            article = project.add(f"خبر رقم {number}", title=f"{number}", meta=meta)
            project.annotate(article, label="claim", start=0, end=3, annotator="Omar")
        project.set_status(made.article, Status.DONE)
    return made.path


def exported(call: Call, *arguments: object, told: str = "") -> list[dict[str, Any]]:
    """Return the records that an export wrote to the path behind --out, having told this and no more."""
    answer = call("export", *arguments)
    assert (answer.code, answer.err) == (0, told)
    out = Path(str(arguments[arguments.index("--out") + 1]))
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    "arguments",
    [
        "{P} --articles {A} {B} --format jsonl --out {O}",
        "{P} --format jsonl --out {O} --articles {A} --articles {B}",
        "--articles {A} {B} --format jsonl --out {O} -- {P}",
        "--status done new in_progress --articles {A} {B} --format jsonl --out {O} -- {P}",
        "--out {O} --format jsonl {P} --articles {B} {A}",
    ],
)
def test_articles_are_chosen_wherever_the_option_stands(
    crowd: Path, made: Made, tmp_path: Path, call: Call, arguments: str
) -> None:
    with Project.open(crowd, read_only=True) as project:
        other = project.articles()[2].id
    out = tmp_path / "set.jsonl"
    paths = {"{P}": crowd, "{O}": out, "{A}": made.article[:20], "{B}": other}
    given = [paths.get(each, each) for each in arguments.split()]
    records = exported(call, *given)
    assert [each["id"] for each in records] == [made.article, other]


def test_labels_layers_and_statuses_are_chosen(crowd: Path, tmp_path: Path, call: Call) -> None:
    base = (crowd, "--format", "jsonl", "--out", tmp_path / "set.jsonl")

    def marks(*arguments: object) -> list[list[str]]:
        return [[m["label"] for m in each["annotations"]] for each in exported(call, *base, *arguments)]

    assert marks() == [["claim", "source"], ["claim"], ["claim"], ["claim"]]
    assert marks("--labels", "source", "quote") == [["source"], [], [], []]
    assert marks("--annotator", "ليلى") == [["claim"], [], [], []]
    assert marks("--annotator", "ليلى", "--annotator", "Omar", "--labels", "claim") == [["claim"]] * 4
    assert marks("--status", "done") == [["claim", "source"]]
    assert marks("--status", "in_progress", "new") == [["claim"]] * 3
    manifest = json.loads((tmp_path / "set.jsonl.manifest.json").read_bytes())
    assert manifest["filter"] == {"status": ["in_progress", "new"]}


def test_what_the_project_does_not_have_is_refused(crowd: Path, tmp_path: Path, call: Call) -> None:
    base = (crowd, "--format", "jsonl", "--out", tmp_path / "set.jsonl")
    failed(call("export", *base, "--articles", "zzz"), "There is no article zzz")
    failed(call("export", *base, "--labels", "nope"), "There is no label nope", "claim, source")
    failed(call("export", *base, "--annotator", "Nobody"), "There is no annotator Nobody", "ليلى")
    misused(call("export", *base, "--status", "finished"), "--status", "done")
    assert not (tmp_path / "set.jsonl").exists()


def test_a_set_is_split(crowd: Path, tmp_path: Path, call: Call) -> None:
    base = (crowd, "--format", "jsonl", "--out", tmp_path / "set.jsonl", "--split")
    parts = [each["split"] for each in exported(call, *base, "50/50", "--seed", "3")]
    assert sorted(parts) == ["test", "test", "train", "train"]
    assert parts == [each["split"] for each in exported(call, *base, "50/50", "--seed", "3")]
    told = "1 article without a date in the metadata.\n"
    by_date = exported(call, *base, "50/25/25", "--by", "date", told=told)
    assert [each["split"] for each in by_date] == ["train", "train", "validation", "test"]
    told = told.replace("date", "source")
    by_source = [each["split"] for each in exported(call, *base, "50/50", "--by", "source", told=told)]
    assert by_source[1] == by_source[3]
    manifest = json.loads((tmp_path / "set.jsonl.manifest.json").read_bytes())
    assert (manifest["split"]["by"], manifest["split"]["without_group"]) == ("source", 1)
    assert call("verify", tmp_path / "set.jsonl").code == 0


def test_a_split_that_can_not_be_made_is_told(crowd: Path, tmp_path: Path, call: Call) -> None:
    base = (crowd, "--format", "jsonl", "--out", tmp_path / "set.jsonl")
    failed(call("export", *base, "--split", "80"), "The split '80' can't be made", "80/10/10")
    failed(call("export", *base, "--split", "80/20/0"), "numbers above 0")
    misused(call("export", *base, "--split", "80/20", "--by", "week"), "--by")
    misused(call("export", *base, "--split", "80/20", "--seed", "x"), "is no whole number")
    misused(call("export", *base, "--seed", "3"), "--seed and --by go with --split")
    misused(call("export", *base, "--by", "date"), "--seed and --by go with --split")


def test_what_a_format_can_not_hold_is_told(crowd: Path, tmp_path: Path, call: Call) -> None:
    answer = call("export", crowd, "--format", "conll", "--out", tmp_path / "set.conll", "--scheme", "bilou")
    assert answer.code == 0
    assert answer.err == (
        "The format conll can't hold: 5 × annotators' names; "
        "5 × annotations whose id, times and origin are left out.\n"
    )
    assert "5 annotations, every span proven" in answer.out
    answer = call("export", crowd, "--format", "jsonl", "--out", tmp_path / "x", "--unit", "utf16")
    failed(answer, "can't count utf16", "codepoint")


def test_a_folder_is_verified(crowd: Path, tmp_path: Path, call: Call) -> None:
    out = tmp_path / "set"
    assert call("export", crowd, "--format", "brat", "--out", out).code == 0
    answer = call("verify", out)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == f"{out}: 4 articles, 5 annotations, 5 spans, 0 links; every span is proven.\n"
    next(out.rglob("*.ann")).unlink()
    answer = call("verify", out)
    assert answer.code == 1
    assert len(answer.lines) >= 1
    sentence(answer, f"{out} doesn't hold: {len(answer.lines)} fault", "; export it again.")
    assert "None" not in answer.err


def test_near_twins_in_different_parts_are_told(made: Made, tmp_path: Path, call: Call) -> None:
    words = " ".join(f"كلمة{number}" for number in range(60))
    with Project.open(made.path) as project:
        for number in range(6):
            project.add(f"{words} {number}", title=f"{number}")
    answer = call("export", made.path, "--format", "jsonl", "--out", tmp_path / "x", "--split", "50/50")
    assert answer.code == 0
    assert "of near-identical articles lie in different parts" in answer.err
    assert answer.lines[0].startswith(("train: ", "test: "))


def test_parts_that_get_nothing_are_told(made: Made, tmp_path: Path, call: Call) -> None:
    split = ("--split", "80/10/10", "--by", "source")
    answer = call("export", made.path, "--format", "jsonl", "--out", tmp_path / "x", *split)
    assert answer.code == 0
    assert answer.lines[0] == "train: 1"
    assert "No article is left for validation and test: there are too few sources to part." in answer.err


def test_a_pdf_is_said_to_be_as_written_and_no_more(made: Made, tmp_path: Path, call: Call) -> None:
    out = tmp_path / "set.pdf"
    answer = call("export", made.path, "--format", "pdf", "--out", out)
    assert "not to be read again, so its hash alone is kept" in answer.out
    answer = call("verify", out)
    assert answer.code == 0
    assert answer.out.endswith("the file is as it was written, and can't be read again.\n")
    out.write_bytes(out.read_bytes() + b"%")
    assert call("verify", out).code == 1
