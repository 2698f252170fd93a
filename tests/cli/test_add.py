"""hashiya add: what can be added is, and what can't be is told."""

import json
import os
from pathlib import Path

import pytest

from hashiya.project import Project

from .conftest import TEXT, Call, Made, failed, misused, sentence


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    texts = {
        "أول.txt": "نص أول".encode(),
        "second.txt": "نص ثانٍ".encode("windows-1256"),
        "same.txt": TEXT.encode(),
    }
    for name, data in texts.items():
        (tmp_path / name).write_bytes(data)
    return {name: tmp_path / name for name in texts}


def test_a_line_an_article(made: Made, files: dict[str, Path], call: Call) -> None:
    answer = call("add", made.path, files["أول.txt"], files["second.txt"], "--encoding", "windows-1256")
    assert (answer.code, answer.err) == (0, "")
    ids = [article["id"] for article in json.loads(call("articles", made.path, "--json").out)]
    assert ids[0] == made.article
    first, second = answer.lines
    assert second == f"{ids[2]}\t7\tsecond"
    assert first.split("\t")[0] == ids[1]


def test_the_encoding_is_found(made: Made, files: dict[str, Path], call: Call) -> None:
    answer = call("add", made.path, files["أول.txt"])
    article, characters, title = answer.out.rstrip("\n").split("\t")
    assert (characters, title) == ("6", "أول")
    with Project.open(made.path, read_only=True) as project:
        assert project.text(article) == "نص أول"
        assert project.article(article).meta["file"] == "أول.txt"


def test_a_title_is_given(made: Made, files: dict[str, Path], call: Call) -> None:
    answer = call("add", made.path, files["أول.txt"], "--title", "عنوان\tآخر\nله")
    assert answer.out.split("\t", 2)[2] == "عنوان آخر له\n"


def test_a_title_goes_with_one_file(made: Made, files: dict[str, Path], call: Call) -> None:
    misused(call("add", made.path, *files.values(), "--title", "x"), "--title goes with one file")
    assert len(json.loads(call("articles", made.path, "--json").out)) == 1


def test_a_text_that_is_there_is_told_and_the_others_are_added(
    made: Made, files: dict[str, Path], call: Call
) -> None:
    answer = call("add", made.path, files["same.txt"], files["أول.txt"])
    assert answer.code == 1
    assert len(answer.lines) == 1
    assert answer.lines[0].endswith("\t6\tأول")
    sentence(answer, str(files["same.txt"]), "in the project already", made.article)


def test_the_same_file_twice_is_added_once(made: Made, files: dict[str, Path], call: Call) -> None:
    answer = call("add", made.path, files["أول.txt"], files["أول.txt"])
    assert answer.code == 1
    assert len(answer.lines) == 1
    sentence(answer, answer.lines[0].split("\t")[0])


def test_what_can_not_be_read_is_told_and_the_others_are_added(
    made: Made, files: dict[str, Path], tmp_path: Path, call: Call
) -> None:
    (tmp_path / "empty.txt").write_bytes(b" \n")
    (tmp_path / "nul.txt").write_bytes(b"a\0b")
    (tmp_path / "nothing").mkdir()
    answer = call(
        "add",
        made.path,
        tmp_path / "none.txt",
        tmp_path / "nothing",
        tmp_path / "empty.txt",
        tmp_path / "nul.txt",
        files["أول.txt"],
    )
    assert answer.code == 1
    assert len(answer.lines) == 1
    told = answer.err.splitlines()
    assert len(told) == 4
    assert "none.txt" in told[0]
    assert "nothing" in told[1]
    assert "empty.txt" in told[2]
    assert "nul.txt" in told[3]


def test_the_project_itself_is_no_article(made: Made, tmp_path: Path, call: Call) -> None:
    renamed = tmp_path / "project.txt"
    made.path.rename(renamed)
    failed(call("add", renamed, renamed), "the project itself")
    assert call("check", renamed).code == 0


def test_a_file_with_an_impossible_name_is_added(made: Made, tmp_path: Path, call: Call) -> None:
    name = os.fsdecode(b"\xff\x1b[31m.txt")
    (tmp_path / name).write_text("نص", encoding="utf-8")
    (tmp_path / "\x07.txt").write_text("آخر", encoding="utf-8")
    answer = call("add", made.path, tmp_path / name, tmp_path / "\x07.txt")
    assert (answer.code, answer.err) == (0, "")
    assert [line.split("\t")[2] for line in answer.lines] == ["\ufffd[31m", "آخر"]


def test_a_wrong_encoding_is_told(made: Made, files: dict[str, Path], call: Call) -> None:
    failed(call("add", made.path, files["second.txt"], "--encoding", "utf-8"), "second.txt")
    failed(call("add", made.path, files["second.txt"], "--encoding", "klingon"), "klingon")


def test_a_title_that_is_none_is_told(made: Made, files: dict[str, Path], call: Call) -> None:
    failed(call("add", made.path, files["أول.txt"], "--title", "x" * 400), "title")


def test_without_files_it_is_wrong_use(made: Made, call: Call) -> None:
    misused(call("add", made.path), "PATH")


def test_a_project_that_is_not_there_is_told(files: dict[str, Path], tmp_path: Path, call: Call) -> None:
    failed(call("add", tmp_path / "none.hashiya", files["أول.txt"]), "none.hashiya")
