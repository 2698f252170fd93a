"""hashiya lint: lines, JSON, exit codes, beside a writer."""

import json

import pytest

from hashiya.core.spans import Span
from hashiya.project import Project

from .conftest import Call, Made, failed, misused


def marked(made: Made, label: str, *spans: tuple[int, int]) -> str:
    with Project.open(made.path) as project:
        return project.annotate(made.article, label=label, spans=[Span(*span) for span in spans])


def test_nothing_found_is_said(made: Made, call: Call) -> None:
    for arguments in ((), (made.article[:6],)):
        answer = call("lint", made.path, *arguments)
        assert (answer.code, answer.out, answer.err) == (0, f"{made.path}: no findings.\n", "")
    answer = call("lint", made.path, "--json")
    assert (answer.code, json.loads(answer.out)) == (0, [])


def test_a_line_a_finding_and_one(made: Made, call: Call) -> None:
    claim, source = marked(made, "claim", (12, 15)), marked(made, "source", (4, 10))
    answer = call("lint", made.path)
    assert (answer.code, answer.err) == (1, "")
    assert answer.lines == [
        (
            f"{source}   4:10  idle_source          finding  "
            "Nothing is attributed to “الوزير”: link to it what it says."
        ),
        f"{claim}  12:15  unattributed         finding  “لا” has no source: link it to whoever says it.",
        f"{claim}  14:15  ends_in_punctuation  finding  “لا” ends with »: leave it outside.",
    ]
    assert call("lint", made.path, made.article[:8]).lines == answer.lines


def test_one_array_of_objects(made: Made, call: Call) -> None:
    claim, source = marked(made, "claim", (4, 7), (12, 14)), marked(made, "source", (16, 19))
    with Project.open(made.path) as project:
        link = project.link(claim, source, kind="attributed_to")
        project.relabel(source, "quote")
        other = project.add("خبر آخر")
        mark = project.annotate(other, label="claim", start=0, end=3)
    answer = call("lint", made.path, "--json")
    assert answer.code == 1
    told = json.loads(answer.out)
    assert [list(each) for each in told[:1]] == [
        ["article", "annotation", "rule", "severity", "start", "end", "text", "message"]
    ]
    short = [(each["article"], each["annotation"], each["rule"], each["text"]) for each in told]
    assert short == [
        (made.article, claim, "cut_word", "الو"),
        (made.article, claim, "forbidden_link", "الو … لا"),
        (made.article, source, "unattributed", "أمس"),
        (other, mark, "unattributed", "خبر"),
    ]
    assert [each.get("link") for each in told] == [None, link, None, None]
    assert (told[1]["start"], told[1]["end"]) == (4, 14)
    assert json.loads(call("lint", made.path, other, "--json").out) == told[3:]


def test_notes_alone_are_no_failure(made: Made, call: Call) -> None:
    with Project.open(made.path) as project:
        marks = [project.annotate(made.article, label=label, start=4, end=10) for label in ("claim", "quote")]
        for mark in marks:
            project.set_meant(mark, "unattributed")
    answer = call("lint", made.path)
    assert answer.code == 0
    (line,) = answer.lines
    assert "  same_passage  note     “الوزير” is marked as claim and as quote" in line
    assert call("lint", made.path, "--json").code == 0


def test_it_works_beside_an_open_window(made: Made, call: Call) -> None:
    with Project.open(made.path) as window:
        window.annotate(made.article, label="claim", start=4, end=10)
        assert call("lint", made.path).code == 1
        window.set_rule("unattributed", False)
        assert call("lint", made.path).code == 0


def test_what_is_not_there_is_told(made: Made, call: Call) -> None:
    failed(call("lint", made.path, "zzz"), "zzz")
    failed(call("lint", made.path.with_name("none.hashiya")), "none.hashiya")
    misused(call("lint"), "PROJECT")


@pytest.mark.parametrize("text", ["\u202eسطر\tآخر\x1b[31m هنا", "سطر\nآخر هنا"])
def test_nothing_in_a_text_steers_the_terminal(made: Made, call: Call, text: str) -> None:
    with Project.open(made.path) as project:
        article = project.add(text)
        project.annotate(article, label="claim", start=0, end=len(text))
    (line,) = call("lint", made.path, article).lines
    assert "\x1b" not in line
    assert "\u202e" not in line
