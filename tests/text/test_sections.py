"""Headings, anchors and titles of any Markdown."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hashiya.text.sections import Section, plain, sections, split_anchor


def test_headings_are_found_with_anchor_title_level_and_place() -> None:
    text = "# دليل\n\n## ادعاء {#claim}\nنص\n\n### حالات #\n## Great doubt {#great-doubt_2} ##"
    assert sections(text) == [
        Section("", "دليل", 1, 0),
        Section("claim", "ادعاء", 2, 8),
        Section("", "حالات", 3, text.index("### ")),
        Section("great-doubt_2", "Great doubt", 2, text.index("## Great")),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "#claim {#claim}",
        "    ## code {#claim}",
        "####### seven {#claim}",
        "```\n## code {#claim}\n```",
        "~~~ text\n```\n## code {#claim}\n",
        "````\n```\n## code {#claim}\n````",
        "```\n``` no end\n## code {#claim}",
    ],
)
def test_what_only_looks_like_a_heading_is_none(text: str) -> None:
    assert sections(text) == []


def test_a_heading_behind_code_is_found() -> None:
    text = "``` `no fence`\n## one {#a}\n```\n## code\n```\n## two {#b}\n#\n"
    assert [(each.anchor, each.title) for each in sections(text)] == [("a", "one"), ("b", "two"), ("", "")]


@pytest.mark.parametrize("heading", ["no {#}", "no {#1a}", "no {#a b}", "no {#a} more", "no {#ادعاء}"])
def test_a_marker_is_an_id_at_the_end(heading: str) -> None:
    assert split_anchor(heading) == (heading, "")


def test_words_are_written_so_that_they_stay_words() -> None:
    assert plain("*[a](b)* <c> & #1_") == r"\*\[a\](b)\* \<c\> \& \#1\_"
    assert plain("شكّ كبير") == "شكّ كبير"


@given(st.text(alphabet="#`~ {}\n\tab-", max_size=60) | st.text(max_size=60))
@example("## a {#a}\n" * 3)
def test_any_text_has_sections_in_order(text: str) -> None:
    found = sections(text)
    starts = [each.start for each in found]
    assert starts == sorted(set(starts))
    for each in found:
        line = text[each.start :].split("\n", 1)[0]
        assert line.lstrip(" ").startswith("#" * each.level)
        assert each.title in line
