"""hashiya convert: an annotation set in another format, without a project."""

import json
from pathlib import Path

import pytest

from hashiya.cli import export as export_command
from hashiya.formats.registry import FORMATS
from hashiya.project import Project

from .conftest import Call, Made, failed, misused


@pytest.fixture
def given(made: Made, tmp_path: Path) -> Path:
    """A set of one article with two annotations, one with a comment."""
    with Project.open(made.path) as project:
        project.annotate(made.article, label="claim", start=4, end=10, comment="؟")
        project.annotate(made.article, label="source", start=0, end=3)
        project.export("jsonl", tmp_path / "set.jsonl")
    return tmp_path / "set.jsonl"


@pytest.mark.parametrize("name", [each.name for each in FORMATS.values() if each.available and each.proves])
def test_a_set_is_written_in_every_format_and_proven(
    given: Path, tmp_path: Path, call: Call, name: str
) -> None:
    out = tmp_path / "out"
    answer = call("convert", given, out, "--from", "jsonl", "--to", name)
    assert answer.code == 0
    assert answer.out == f"{out}: 1 article, 2 annotations, every span proven.\n"
    losses = {"jsonl": ""}.get(name, f"The format {name} can't hold: ")
    assert answer.err.startswith(losses)
    assert answer.err.count("\n") == bool(losses)
    assert call("verify", out).code == 0
    if FORMATS[name].reads:
        back = call("convert", out, tmp_path / "back.jsonl", "--to", "jsonl")
        assert (back.code, back.err) == (0, "")
        assert call("verify", tmp_path / "back.jsonl").lines[0].endswith("every span is proven.")


def test_losses_are_counted(given: Path, tmp_path: Path, call: Call) -> None:
    answer = call("convert", given, tmp_path / "out.conll", "--to", "conll")
    assert answer.err == (
        "The format conll can't hold: 1 × comments; 2 × annotators' names; "
        "2 × annotations whose id, times and origin are left out.\n"
    )


def test_faults_and_notes_are_told_and_the_rest_is_written(tmp_path: Path, call: Call) -> None:
    source = tmp_path / "set.jsonl"
    labels = [[0, 1, "claim"], [3, 99, "claim"], [3, 6, "claim"]]
    source.write_text(json.dumps({"text": "e\u0301 قال زيد", "label": labels}) + "\n", encoding="utf-8")
    answer = call("convert", source, tmp_path / "out.jsonl", "--from", "doccano", "--to", "jsonl")
    assert answer.code == 1
    assert answer.lines == [
        f"  note: {source}, line 1: the span 0:1 begins or ends inside a grapheme.",
        f"{tmp_path / 'out.jsonl'}: 1 article, 2 annotations, every span proven.",
    ]
    assert answer.err == (
        f"{source}, line 1: the span 3:99 ends past the end of the text, which has 10 characters.\n"
    )
    assert call("verify", tmp_path / "out.jsonl").code == 0


def test_options_of_formats_are_taken(given: Path, tmp_path: Path, call: Call) -> None:
    for scheme, first in (("iob2", "B-claim"), ("bioes", "S-claim"), ("bilou", "U-claim")):
        out = tmp_path / f"{scheme}.conll"
        assert call("convert", given, out, "--to", "conll", "--scheme", scheme).code == 0
        assert first in out.read_text(encoding="utf-8")
    failed(
        call("convert", given, tmp_path / "x", "--to", "jsonl", "--unit", "utf16"),
        "The format jsonl can't count utf16",
    )


def test_a_set_is_not_written_over_itself(given: Path, call: Call) -> None:
    before = given.read_bytes()
    failed(call("convert", given, given, "--to", "brat"), "can't be written over itself")
    assert given.read_bytes() == before


def test_what_can_not_be_read_or_written_is_told(made: Made, given: Path, tmp_path: Path, call: Call) -> None:
    failed(call("convert", tmp_path / "none", tmp_path / "x", "--to", "csv"), "There is no file")
    failed(call("convert", tmp_path / "none", given, "--to", "csv"), "There is no file")
    failed(call("convert", made.path, tmp_path / "x", "--to", "csv"), "The format of", "can't be told")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "a").write_bytes(b"")
    failed(call("convert", given, tmp_path / "full", "--to", "csv"), "which no export wrote")
    failed(call("convert", given, tmp_path / "no" / "x", "--to", "csv"), "There is no folder")
    failed(call("convert", given, tmp_path / "b.hashiya", "--to", "jsonl"), "a project is only ever written")
    misused(call("convert", given, tmp_path / "x"), "--to")
    misused(call("convert", given, "--to", "csv"), "OUT")
    misused(call("convert", given, tmp_path / "x", "--from", "html", "--to", "csv"), "--from")
    misused(call("convert", given, tmp_path / "x", "--to", "word"), "--to")
    assert not (tmp_path / "x").exists()


def test_pdf_is_given_what_prints_it(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[str] = []
    monkeypatch.setattr("hashiya.cli.picture.give_printing", lambda: given.append("printing"))
    for name in FORMATS:
        export_command.give_parts(name)
    assert given == ["printing"]
