"""Marks in a terminal: badges that say where each begins and ends, colours for terminals that have them."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from hashiya.cli.marked_text import Cell, MarkedText, breaks, columns, painted
from hashiya.core.annotations import Annotation
from hashiya.core.articles import Article, Direction
from hashiya.core.labels import LabelSet
from hashiya.core.spans import Span

RTL = Article(id="a", title="", characters=0, sha256="")
LTR = replace(RTL, direction=Direction.LTR)


def mark(label: str, *spans: tuple[int, int]) -> Annotation:
    return Annotation(f"{label}{spans}", "a", label, "x", tuple(Span(*span) for span in spans))


def shown(text: str, *marks: Annotation, article: Article = LTR, colour: bool = False) -> list[str]:
    marked = MarkedText(article, text, marks, LabelSet())
    return [painted(line) for line in marked.paragraphs(colour=colour)]


def test_a_text_without_marks_is_itself() -> None:
    assert shown("one\n\nلا", colour=True) == ["one", "", "لا"]


def test_brackets_carry_the_badge_of_the_reading_direction() -> None:
    assert shown("one two", mark("claim", (4, 7))) == ["one [C:two:C]"]
    assert shown("قال نعم", mark("claim", (4, 7)), article=RTL) == ["قال [د:نعم:د]"]


@pytest.mark.parametrize(
    ("marks", "line"),
    [
        ([mark("claim", (0, 9)), mark("source", (2, 4))], "[C:01[S:23:S]45678:C]"),
        ([mark("claim", (0, 5)), mark("source", (3, 9))], "[C:012[S:34:C]5678:S]"),
        ([mark("claim", (0, 4)), mark("source", (4, 9))], "[C:0123:C][S:45678:S]"),
        ([mark("source", (0, 4)), mark("claim", (0, 9))], "[C:[S:0123:S]45678:C]"),
        ([mark("source", (5, 9)), mark("claim", (0, 9))], "[C:01234[S:5678:S]:C]"),
        ([mark("denial", (0, 1), (8, 9))], "[D:0:D]1234567[D:8:D]"),
    ],
)
def test_overlaps_nest_as_they_lie(marks: Iterable[Annotation], line: str) -> None:
    assert shown("012345678", *marks) == [line]


def test_a_mark_over_paragraphs_is_shown_in_each_that_holds_text() -> None:
    assert shown("ab\n\ncd\nef", mark("quote", (1, 6))) == ["a[Q:b:Q]", "", "[Q:cd:Q]", "ef"]


def test_a_label_that_the_project_lacks_has_a_question_mark() -> None:
    assert shown("ab", mark("wish", (0, 1))) == ["[?:a:?]b"]
    assert shown("ab", mark("wish", (0, 1)), colour=True) == ["\x1b[0;7;90m ? \x1b[0;4;90ma\x1b[0mb"]


def test_colours_are_those_of_the_labels() -> None:
    assert shown("one two", mark("claim", (4, 7)), colour=True) == [
        "one \x1b[0;7;34m C \x1b[0;4;34mtwo\x1b[0m"
    ]


def test_the_inner_mark_colours_its_text_and_doubles_the_line() -> None:
    (line,) = shown("012", mark("claim", (0, 3)), mark("source", (1, 2)), colour=True)
    assert line == ("\x1b[0;7;34m C \x1b[0;4;34m0\x1b[0;7;32m S \x1b[0;21;32m1\x1b[0;4;34m2\x1b[0m")


def test_a_text_can_not_steer_the_terminal() -> None:
    hostile = "a\x1b[2Jb\x9bc\x07\td\u202ee\u2066f\ufeff"
    assert shown(hostile) == ["a\ufffd[2Jb\ufffdc\ufffd def"]
    assert "\x1b[2J" not in shown(hostile, mark("claim", (0, 3)), colour=True)[0]


def test_marks_stay_on_their_words_where_characters_fall_away() -> None:
    assert shown("\u202aab\u202c c", mark("claim", (1, 3))) == ["[C:ab:C] c"]
    assert shown("\u202aab\u202c c", mark("claim", (1, 3)), colour=True)[0].count("\x1b[0;4;34mab") == 1


def test_the_legend_tells_the_badges_in_use() -> None:
    marked = MarkedText(RTL, "", [], LabelSet())
    counts = {"claim": 2, "source": 0, "quote": 1}
    assert painted(marked.legend(counts, colour=False)) == "[د] claim 2  [ق] quote 1"
    assert painted(marked.legend(counts, colour=True)).startswith(
        "\x1b[0;7;34m د \x1b[0m claim 2  \x1b[0;7;35m ق "
    )


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 5, []),
        ("one", 5, ["one"]),
        ("one two", 5, ["one", "two"]),
        ("one two", 7, ["one two"]),
        ("one  two", 5, ["one", "two"]),
        ("abcdefgh", 5, ["abcde", "fgh"]),
        ("a abcdefgh", 5, ["a", "abcde", "fgh"]),
        ("12345 7", 5, ["12345", "7"]),
        ("مُحَمَّد نعم", 5, ["مُحَمَّد", "نعم"]),
        ("字字字", 4, ["字字", "字"]),
        ("字", 1, ["字"]),
        ("one      two", 5, ["one", "two"]),
        ("one   ", 4, ["one   "]),
    ],
)
def test_lines_break_at_spaces_where_they_can(text: str, width: int, lines: list[str]) -> None:
    assert [text[start:end] for start, end in breaks(text, width)] == lines


@pytest.mark.parametrize(
    ("character", "taken"), [("a", 1), ("ل", 1), ("\u064e", 0), ("\u200f", 0), ("字", 2), ("😀", 2)]
)
def test_columns_of_a_terminal(character: str, taken: int) -> None:
    assert columns(character) == taken


def test_styles_end_with_the_line() -> None:
    assert painted([Cell("a"), Cell("b", "4"), Cell("c", "4"), Cell("d")]) == "a\x1b[0;4mbc\x1b[0md"
    assert painted([Cell("a", "4")]) == "\x1b[0;4ma\x1b[0m"
