"""hashiya backups: listed, made, put back, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hashiya import paths
from hashiya.project import Project, backups
from hashiya.project.backups import Backups, Reason

from .conftest import Call, Made, failed, misused


def mark(made: Made, start: int) -> None:
    with Project.open(made.path) as project:
        project.annotate(made.article, label="claim", start=start, end=start + 3)


def test_none_yet(made: Made, call: Call) -> None:
    assert call("backups", made.path).lines == ["أخبار.hashiya has no backups yet: make one with --now."]
    assert json.loads(call("backups", made.path, "--json").out) == []


def test_one_is_made_and_listed(made: Made, call: Call) -> None:
    mark(made, 12)
    answer = call("backups", made.path, "--now")
    assert (answer.code, answer.err) == (0, "")
    (held,) = Backups(made.path).listed()
    assert answer.lines == [str(held.path)]
    (line,) = call("backups", made.path).lines
    assert line == f"{held.id}  asked-for         {held.size:>13,}  1 article, 1 annotation"
    assert json.loads(call("backups", made.path, "--json").out) == [
        {
            "id": held.id,
            "reason": "asked-for",
            "size": held.size,
            "articles": 1,
            "annotations": 1,
            "from_here": True,
            "path": str(held.path),
        }
    ]


def test_a_backup_of_a_copy_elsewhere_and_one_that_is_damaged_say_so(
    made: Made, call: Call, tmp_path: Path
) -> None:
    call("backups", made.path, "--now")
    made.path.rename(tmp_path / "b.hashiya")
    (held,) = Backups(tmp_path / "b.hashiya").listed()
    held.path.write_bytes(b"damaged")
    (line,) = call("backups", tmp_path / "b.hashiya").lines
    assert line.endswith("  can't be read  (of a copy elsewhere)")


def test_one_is_put_back(made: Made, call: Call) -> None:
    mark(made, 12)
    call("backups", made.path, "--now")
    mark(made, 4)
    (held,) = Backups(made.path).listed()
    answer = call("backups", made.path, "--restore", held.id)
    assert (answer.code, answer.err) == (0, "")
    assert answer.lines[0] == f"أخبار.hashiya is the backup {held.id} now."
    aside = Path(answer.lines[1].removeprefix("What it was before lies in ").removesuffix("."))
    with Project.open(made.path) as project, Project.open(aside, read_only=True) as before:
        assert (len(project.annotations()), len(before.annotations())) == (1, 2)


def test_a_project_that_is_gone_is_put_back(made: Made, call: Call) -> None:
    call("backups", made.path, "--now")
    made.path.unlink()
    (held,) = Backups(made.path).listed()
    assert call("backups", made.path, "--restore", held.id[:10]).lines == [
        f"أخبار.hashiya is the backup {held.id} now."
    ]
    assert made.path.exists()


def test_what_is_refused(made: Made, call: Call, tmp_path: Path) -> None:
    missing = tmp_path / "b.hashiya"
    for asked in ((), ("--now",)):
        failed(call("backups", missing, *asked), "There is no project b.hashiya")
    failed(call("backups", made.path, "--restore", "1999"), "has no backup 1999")
    misused(call("backups", made.path, "--now", "--json"), "--json lists the backups")
    misused(call("backups", made.path, "--now", "--restore", "1"), "not allowed with")
    call("backups", made.path, "--now")
    with Project.open(made.path):
        failed(call("backups", made.path, "--restore", "2"), "is open")


def test_a_budget_that_was_reached_is_told(made: Made, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "BUDGET", 1)
    monkeypatch.setattr(Backups.make, "__defaults__", (1,))
    call("backups", made.path, "--now")
    answer = call("backups", made.path, "--now")
    assert answer.code == 0
    assert "the oldest ones were removed" in answer.err


def test_an_import_is_preceded_by_a_backup(made: Made, call: Call, tmp_path: Path) -> None:
    out = tmp_path / "set.jsonl"
    mark(made, 12)
    assert call("export", made.path, "--format", "jsonl", "--out", out).code == 0
    assert call("import", made.path, out, "--dry-run").code == 0
    assert Backups(made.path).listed() == []
    assert call("import", made.path, out).err == ""
    assert [each.reason for each in Backups(made.path).listed()] == [Reason.IMPORT]
    mark(made, 4)
    folder = paths.data_folder() / "backups"
    folder.rename(folder.with_name("elsewhere"))
    folder.write_text("in the way")
    answer = call("import", made.path, out)
    assert answer.code == 0
    assert answer.err.startswith("No backup of أخبار.hashiya could be made")
