"""hashiya show: the marked article, for terminals that order Arabic and for those that don't."""

import sys
from pathlib import Path

import pytest

from hashiya.core.articles import Direction
from hashiya.project import Project
from hashiya.text.visual import visual_line

from .conftest import TEXT, Call, Made, failed, misused


@pytest.fixture
def marked(made: Made) -> Made:
    with Project.open(made.path) as project:
        project.annotate(made.article, label="source", start=4, end=10)
        project.annotate(made.article, label="claim", start=0, end=19, annotator="سامي")
    return made


def as_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let standard output say that it is a terminal."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)


def test_into_a_pipe_the_article_is_as_it_is_read(marked: Made, call: Call) -> None:
    answer = call("show", marked.path, marked.article[:8])
    assert (answer.code, answer.err) == (0, "")
    assert answer.lines == [
        "عنوان الخبر",
        "",
        "[د:قال [م:الوزير:م] «لا» أمس:د].",
        *TEXT.split("\n")[1:],
        "",
        "[د] claim 1  [م] source 1",
    ]


def test_an_article_without_marks_has_no_legend(made: Made, call: Call) -> None:
    assert call("show", made.path, made.article).lines == ["عنوان الخبر", "", *TEXT.split("\n")]


def test_an_unknown_article_is_told(made: Made, call: Call) -> None:
    failed(call("show", made.path, "zzz"), "zzz")


def test_other_displays_are_wrong_use(made: Made, call: Call) -> None:
    misused(call("show", made.path, made.article, "--display", "sideways"), "--display")
    misused(call("show", made.path, made.article, "--color", "maybe"), "--color")


def test_colours_take_the_place_of_brackets(marked: Made, call: Call) -> None:
    answer = call("show", marked.path, marked.article, "--color", "always")
    assert answer.lines[2] == (
        "\x1b[0;7;34m د \x1b[0;4;34mقال \x1b[0;7;32m م \x1b[0;21;32mالوزير\x1b[0;4;34m «لا» أمس\x1b[0m."
    )
    assert answer.lines[-1] == "\x1b[0;7;34m د \x1b[0m claim 1  \x1b[0;7;32m م \x1b[0m source 1"


@pytest.mark.parametrize(("color", "coloured"), [("auto", True), ("never", False), ("always", True)])
def test_a_terminal_has_colours(
    marked: Made, call: Call, monkeypatch: pytest.MonkeyPatch, color: str, coloured: bool
) -> None:
    as_terminal(monkeypatch)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert ("\x1b[" in call("show", marked.path, marked.article, "--color", color).out) is coloured


def test_visual_lines_are_joined_ordered_and_put_on_their_side(
    made: Made, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    lines = call("show", made.path, made.article, "--display", "visual").lines
    assert lines[2] == visual_line(TEXT.split("\n")[0]).rjust(40)
    assert lines[2].strip() != TEXT.split("\n")[0]
    assert "BBC" in lines[3]
    assert lines[4] == ""


def test_brackets_stand_around_their_words_in_visual_lines(
    marked: Made, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    lines = call("show", marked.path, marked.article, "--display", "visual").lines
    assert lines[2].strip() == visual_line("[د:قال [م:الوزير:م] «لا» أمس:د].")
    assert lines[-1] == visual_line("[د] claim 1  [م] source 1", "L")


def test_colours_follow_their_letters_in_visual_lines(
    marked: Made, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    answer = call("show", marked.path, marked.article, "--display", "visual", "--color", "always")
    source = visual_line("الوزير")
    assert f"\x1b[0;21;32m{source}\x1b[0;7;32m م \x1b[0;4;34m" in answer.lines[2]


def test_long_paragraphs_are_wrapped_before_they_are_ordered(
    tmp_path: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    with Project.create(tmp_path / "p.hashiya") as project:
        article = project.add("اول الكلام في السطر ثم BBC وبقية النص", title="ع")
    lines = call("show", tmp_path / "p.hashiya", article, "--display", "visual").lines
    assert [line.strip() for line in lines[2:]] == [
        visual_line("اول الكلام في السطر"),
        visual_line("ثم BBC وبقية النص"),
    ]
    assert all(len(line) == 20 for line in lines[2:])


def test_each_paragraph_begins_on_its_side(made: Made, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    with Project.open(made.path) as project:
        project.set_paragraph_direction(made.article, 1, Direction.LTR)
    lines = call("show", made.path, made.article, "--display", "visual").lines
    assert lines[2].startswith("  ")
    assert lines[3] == visual_line(TEXT.split("\n")[1], "L")


@pytest.mark.parametrize(
    ("display", "environment", "visual"),
    [
        ("auto", {}, True),
        ("auto", {"VTE_VERSION": "7006"}, False),
        ("logical", {}, False),
        ("visual", {"VTE_VERSION": "7006"}, True),
    ],
)
def test_a_terminal_is_given_what_it_needs(
    made: Made,
    call: Call,
    monkeypatch: pytest.MonkeyPatch,
    display: str,
    environment: dict[str, str],
    visual: bool,
) -> None:
    as_terminal(monkeypatch)
    for name in ("VTE_VERSION", "KONSOLE_VERSION", "MLTERM", "KITTY_WINDOW_ID", "TERM_PROGRAM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    out = call("show", made.path, made.article, "--display", display).out
    assert (TEXT.split("\n")[0] not in out) is visual
