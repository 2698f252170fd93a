"""hashiya figures: tables, JSON, charts, and what is asked for wrongly."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from hashiya import settings
from hashiya.project import Project
from hashiya.settings import Settings

from .conftest import Call, Made, failed, misused


@pytest.fixture
def marked(made: Made) -> Made:
    with Project.open(made.path) as project:
        project.annotate(made.article, label="claim", start=12, end=15)
        project.annotate(made.article, label="source", start=4, end=10)
    return made


def test_tables(marked: Made, call: Call) -> None:
    answer = call("figures", marked.path)
    assert (answer.code, answer.err) == (0, "")
    assert answer.lines[0] == "1 article, 2 annotations, 51 characters"
    assert "Annotations by label (2 in all)" in answer.lines
    assert "        1  claim" in answer.lines
    assert "        1  الوزير" in answer.lines
    assert "        1  قال" in answer.lines
    assert "  No time is recorded yet: it counts while an article is open and worked on." in answer.lines


def test_one_table(marked: Made, call: Call) -> None:
    answer = call("figures", marked.path, "--figure", "statuses")
    assert answer.lines[1:] == [
        "",
        "Articles by status (1 in all)",
        "        0  new",
        "        1  in progress",
        "        0  done",
    ]


def test_one_document(marked: Made, call: Call) -> None:
    answer = call("figures", marked.path, "--json")
    document = json.loads(answer.out)
    assert (answer.code, answer.err) == (0, "")
    assert (document["articles"], document["annotations"]) == (1, 2)
    assert document["labels"][0] == {"name": "claim", "number": 1}
    assert document["sources"] == [{"name": "الوزير", "number": 1}]
    assert document["per_article"]["bins"] == [{"start": 2, "end": 3, "number": 1}]


@pytest.mark.parametrize(("name", "begins"), [("a.png", b"\x89PNG"), ("a.svg", b"<?xml"), ("a.PDF", b"%PDF")])
def test_a_chart(marked: Made, tmp_path: Path, call: Call, name: str, begins: bytes) -> None:
    out = tmp_path / name
    answer = call("figures", marked.path, "--chart", out, "--figure", "labels")
    assert (answer.code, answer.out, answer.err) == (0, f"{out}\n", "")
    assert out.read_bytes().startswith(begins)


def test_all_charts_on_one_page_in_each_language_and_theme(marked: Made, tmp_path: Path, call: Call) -> None:
    drawn = set()
    for number, wishes in enumerate(
        ([], ["--language", "ar"], ["--theme", "dark"], ["--figure", "labels"], ["--language", "en"])
    ):
        out = tmp_path / f"{number}.png"
        assert call("figures", marked.path, "--chart", out, *wishes).code == 0
        drawn.add(out.read_bytes())
    assert len(drawn) == 4


def test_the_chart_speaks_as_the_window_does(marked: Made, tmp_path: Path, call: Call) -> None:
    asked, own = tmp_path / "asked.png", tmp_path / "own.png"
    settings.save(Settings(language="ar", digits="arabic"))
    call("figures", marked.path, "--chart", own, "--figure", "labels")
    call("figures", marked.path, "--chart", asked, "--figure", "labels", "--language", "ar")
    assert own.read_bytes() == asked.read_bytes()


def test_an_unknown_suffix_is_answered_before_anything_is_counted(tmp_path: Path, call: Call) -> None:
    answer = call("figures", tmp_path / "none.hashiya", "--chart", "a.gif")
    failed(answer, "a.gif is no picture", ".png, .svg or .pdf.")


def test_the_project_itself_is_spared(made: Made, call: Call) -> None:
    twin = made.path.with_suffix(".png")
    twin.hardlink_to(made.path)
    call("articles", made.path)  # of the second name is told once
    failed(call("figures", made.path, "--chart", twin), "it is the project itself")


@pytest.mark.parametrize(
    ("wishes", "said"),
    [
        (["--language", "ar"], "give --chart FILE too"),
        (["--theme", "dark"], "give --chart FILE too"),
        (["--json", "--chart", "a.png"], "leave --chart and --figure out"),
        (["--json", "--figure", "labels"], "leave --chart and --figure out"),
        (["--figure", "weather"], "invalid choice"),
    ],
)
def test_what_contradicts_is_wrong_use(made: Made, call: Call, wishes: list[str], said: str) -> None:
    misused(call("figures", made.path, *wishes), said)


def test_tables_load_nothing_that_draws(marked: Made, tmp_path: Path) -> None:
    import subprocess

    program = (
        "import sys; from hashiya.cli import main;"
        f"main(['figures', {str(marked.path)!r}]); main(['figures', {str(marked.path)!r}, '--json']);"
        "print('matplotlib' in sys.modules, 'PySide6' in sys.modules)"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert answer.stdout.splitlines()[-1] == "False False"


def test_progress_is_told_on_a_terminal(marked: Made, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    answer = call("figures", marked.path, "--figure", "labels")
    assert answer.code == 0
    assert "claim" in answer.out
