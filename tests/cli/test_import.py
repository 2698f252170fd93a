"""hashiya import: annotation sets come in, and what became of each is told."""

import hashlib
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hashiya.formats.annotation_set import Fault
from hashiya.project import Project, importing
from hashiya.project.import_report import ImportReport

from .conftest import TEXT, Call, Made, failed, misused, sentence

OTHER = "أعلنت الوكالة خبرا آخر أمس."
Listed = Callable[[], list[tuple[str, str, str]]]


def mark(text: str, name: str, label: str, start: int, end: int, **more: Any) -> dict[str, Any]:
    times = {"created_at": "", "updated_at": ""}
    spans = [{"start": start, "end": end, "text": text[start:end]}]
    given = {"id": name, "label": label, "annotator": "Omar", "comment": None, "origin": "manual"}
    return {**given, **times, "spans": spans, **more}


def record(name: str, text: str, *marks: dict[str, Any], links: Any = ()) -> dict[str, Any]:
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    looks = {"direction": "rtl", "status": "new", "meta": {}}
    given = {"id": name, "title": name, "text": text, "sha256": sha256, **looks}
    return {**given, "annotations": list(marks), "links": list(links)}


def written(path: Path, *records: dict[str, Any]) -> Path:
    path.write_text(
        "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in records), encoding="utf-8"
    )
    return path


@pytest.fixture
def given(tmp_path: Path) -> Path:
    """A set with the article of the project, marked, and another one."""
    marks = [mark(TEXT, "m1", "claim", 0, 3), mark(TEXT, "m2", "شائعة", 4, 10)]
    links = [{"id": "l", "kind": "denies", "from": "m1", "to": "m2"}]
    first = record("a1", TEXT, *marks, links=links)
    return written(tmp_path / "set.jsonl", first, record("a2", OTHER, mark(OTHER, "m3", "claim", 0, 5)))


@pytest.fixture
def listed(made: Made) -> Listed:
    """Return layer, label and article's title of each annotation of the project."""

    def look() -> list[tuple[str, str, str]]:
        with Project.open(made.path, read_only=True) as project:
            titles = {each.id: each.title for each in project.articles()}
            return [(each.annotator, each.label, titles[each.article]) for each in project.annotations()]

    return look


def test_a_set_comes_in_and_what_became_of_it_is_told(
    made: Made, given: Path, call: Call, listed: Listed
) -> None:
    answer = call("import", made.path, given)
    assert (answer.code, answer.err) == (0, "")
    assert answer.lines == [
        f"{given} (jsonl): added 1 article, 3 annotations, 1 link.",
        "  There already: 1 article.",
        "  claim → claim: 2",
        "  شائعة → label (new): 1",
    ]
    assert sorted(listed()) == [
        ("Omar", "claim", "a2"),
        ("Omar", "claim", "عنوان الخبر"),
        ("Omar", "label", "عنوان الخبر"),
    ]
    answer = call("import", made.path, given)
    assert (answer.code, answer.err) == (0, "")
    assert answer.lines[:2] == [
        f"{given} (jsonl): added 0 articles, 0 annotations, 0 links.",
        "  There already: 2 articles, 3 annotations, 1 link.",
    ]
    assert answer.lines[-1] == "  شائعة → label: 1"
    assert call("check", made.path).code == 0


def test_a_dry_run_tells_and_changes_nothing(made: Made, given: Path, call: Call, listed: Listed) -> None:
    before = made.path.read_bytes()
    dry = call("import", made.path, given, "--dry-run")
    assert dry.lines[0] == f"{given} (jsonl): would add 1 article, 3 annotations, 1 link."
    assert made.path.read_bytes() == before
    assert listed() == []
    twice = call("import", made.path, given, given, "--dry-run")
    assert f"{given} (jsonl): would add 0 articles, 0 annotations, 0 links." in twice.lines
    true = call("import", made.path, given)
    assert dry.out.replace("would add", "added") == true.out


def test_an_import_is_taken_back_and_done_again_at_once(
    made: Made, given: Path, call: Call, listed: Listed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "_ARTICLES", 1)
    call("import", made.path, given)
    there = listed()
    assert call("undo", made.path).out == "Undone: import.\n"
    assert listed() == []
    assert len(call("articles", made.path).lines) == 1
    assert call("redo", made.path).out == "Done again: import.\n"
    assert listed() == there
    assert call("undo", made.path, made.article).out == "Undone: import.\n"
    call("redo", made.path)
    call("import", made.path, given, "--annotator", "Huda", "--map", "شائعة=")
    assert call("undo", made.path).out == "Undone: import.\n"
    assert listed() == there


def test_all_enter_the_layer_that_is_named(made: Made, given: Path, call: Call, listed: Listed) -> None:
    assert call("import", made.path, given, "--annotator", "هدى").code == 0
    assert {name for name, _, _ in listed()} == {"هدى"}
    failed(call("import", made.path, given, "--annotator", " "), "An annotator's name needs")


@pytest.mark.parametrize(
    "arguments",
    [
        "{P} {F} --map claim=quote شائعة=",
        "{P} {F} --map claim=quote --map شائعة=",
        "--map claim=quote شائعة= -- {P} {F}",
        "{P} --map claim=quote شائعة= --format jsonl {F}",
        "{P} --map claim=quote شائعة= -- {F}",
        "--map claim=quote --format auto {P} --map شائعة= --annotator Omar {F}",
        "--format jsonl {P} {F} --map شائعة= claim=quote",
    ],
)
def test_labels_are_mapped_wherever_the_option_stands(
    made: Made, given: Path, call: Call, listed: Listed, arguments: str
) -> None:
    paths = {"{P}": made.path, "{F}": given}
    answer = call("import", *(paths.get(each, each) for each in arguments.split()))
    assert (answer.code, answer.err) == (0, "")
    assert answer.lines[1:] == [
        "  There already: 1 article.",
        "  Left out: 1 annotation, 1 link.",
        "  claim → quote: 2",
        "  شائعة → left out: 1",
    ]
    assert {label for _, label, _ in listed()} == {"quote"}


def test_a_mapping_that_leads_nowhere_is_refused(made: Made, given: Path, call: Call, listed: Listed) -> None:
    failed(
        call("import", made.path, given, "--map", "claim=nope"),
        "There is no label nope in this project: use one of claim, denial, quote, source",
    )
    failed(call("import", made.path, given, "--map", "claim"), "'claim'", "give their=ours")
    assert listed() == []
    assert len(call("articles", made.path).lines) == 1


def test_several_files_come_in_one_after_the_other(
    made: Made, given: Path, tmp_path: Path, call: Call, listed: Listed
) -> None:
    more = written(tmp_path / "more.jsonl", record("x", "نص ثالث", mark("نص ثالث", "m9", "quote", 0, 2)))
    broken = tmp_path / "broken.jsonl"
    broken.write_bytes(b"\x00\x01\x02")
    answer = call("import", made.path, given, broken, tmp_path / "none.jsonl", more)
    assert answer.code == 1
    assert [line for line in answer.lines if "added" in line] == [
        f"{given} (jsonl): added 1 article, 3 annotations, 1 link.",
        f"{more} (jsonl): added 1 article, 1 annotation, 0 links.",
    ]
    first, second = answer.err.splitlines()
    assert str(broken) in first
    assert second == f"There is no file {tmp_path / 'none.jsonl'}; check its name and its folder."
    assert len(listed()) == 4


def test_faults_are_told_with_their_places_and_the_rest_comes_in(
    made: Made, tmp_path: Path, call: Call, listed: Listed
) -> None:
    marks = [
        mark(TEXT, "m1", "claim", 0, 3),
        mark(TEXT, "m2", "claim", 4, 999),
        mark(TEXT, "m3", "\x01\x1b[31m", 4, 10),
    ]
    path = written(tmp_path / "set.jsonl", record("a1", TEXT, *marks))
    answer = call("import", made.path, path)
    assert answer.code == 1
    assert answer.lines == [
        f"{path} (jsonl): added 0 articles, 1 annotation, 0 links.",
        "  There already: 1 article.",
        "  Left out: 1 annotation.",
        "  Not as it should be: 2 places, told below.",
        "  [31m → left out: 1",
        "  claim → claim: 1",
    ]
    why = "A label's name needs 1 to 60 characters that can be seen: change it"
    assert answer.err.splitlines() == [
        f"{path}, line 1: the span 4:999 ends past the end of the text, which has 51 characters.",
        f"{path}: its label can't be one here ({why}).",
    ]
    assert len(listed()) == 1


def test_notes_are_told_and_are_no_failure(made: Made, tmp_path: Path, call: Call) -> None:
    text = "e\u0301 قال"
    path = written(tmp_path / "set.jsonl", record("a", text, mark(text, "m", "claim", 0, 1)))
    answer = call("import", made.path, path)
    assert (answer.code, answer.err) == (0, "")
    assert answer.lines[-1] == (f"  note: {path}, line 1: the span 0:1 begins or ends inside a grapheme.")


def test_what_is_not_held_is_counted(
    made: Made, given: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    def report(_: Project, path: Path, *__: Any, **___: Any) -> ImportReport:
        found = ImportReport(path, "jsonl")
        for number in range(1500):
            found.fault(Fault(path, number, "broken"))  # type: ignore[arg-type]
        return found

    monkeypatch.setattr(Project, "import_set", report)
    answer = call("import", made.path, given)
    assert answer.code == 1
    told = answer.err.splitlines()
    assert len(told) == 1001
    assert told[-1] == "… and 500 faults more."


def test_a_format_and_a_unit_may_be_named(made: Made, tmp_path: Path, call: Call) -> None:
    path = tmp_path / "set.txt"
    path.write_text(json.dumps({"text": "😀 قال زيد", "label": [[3, 6, "claim"]]}) + "\n", encoding="utf-8")
    call("import", made.path, path, "--format", "doccano", "--unit", "utf16")
    call("import", made.path, path, "--format", "doccano", "--unit", "codepoint", "--annotator", "B")
    with Project.open(made.path, read_only=True) as project:
        said = [
            (each.annotator, each.passage(project.text(each.article)), each.origin)
            for each in project.annotations()
        ]
    assert said == [("ليلى", "قال", "import:doccano"), ("B", "ال ", "import:doccano")]


def test_a_folder_comes_in(made: Made, given: Path, tmp_path: Path, call: Call) -> None:
    assert call("convert", given, tmp_path / "brat", "--to", "brat").code == 0
    answer = call("import", made.path, tmp_path / "brat")
    assert answer.code == 0
    assert answer.lines[0].startswith(f"{tmp_path / 'brat'} (brat): added 1 article, 3 annotations, 1 link.")


def test_the_project_itself_is_refused(made: Made, tmp_path: Path, call: Call) -> None:
    before = made.path.read_bytes()
    failed(call("import", made.path, made.path), "is the project itself")
    (tmp_path / "link.jsonl").symlink_to(made.path)
    failed(call("import", made.path, tmp_path / "link.jsonl"), "is the project itself")
    failed(call("import", made.path, made.path, "--dry-run"), "is the project itself")
    assert len(call("articles", made.path).lines) == 1
    assert made.path.stat().st_size == len(before)


def test_wrong_use_is_told(made: Made, given: Path, call: Call) -> None:
    misused(call("import", made.path), "PATH")
    misused(call("import"), "PROJECT")
    misused(call("import", made.path, given, "--format", "html"), "--format", "jsonl")
    misused(call("import", made.path, given, "--unit", "byte"), "--unit", "utf16")
    misused(call("import", made.path, given, "--map"), "--map")
    failed(call("import", given.with_name("none.hashiya"), given), "none.hashiya")


def test_a_project_that_another_program_writes_is_told(made: Made, given: Path, call: Call) -> None:
    with Project.open(made.path):
        answer = call("import", made.path, given)
        assert answer.code == 1
        sentence(answer, "is open in this program already")
        assert call("import", made.path, given, "--dry-run").code == 0


def test_long_work_is_shown_on_a_terminal(
    made: Made, given: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    assert call("import", made.path, given).code == 0
    assert "Importing" in terminal.getvalue()
