"""Markdown as words alone: headings, examples and marks in their places, nothing that leads elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor

from hashiya.core.labels import LabelSet
from hashiya.ui.panels.guide_setting import guide_text
from hashiya.ui.panels.guide_text import BADGE, CARD, GAP, GuideText, Manner
from hashiya.ui.theme import DARK, LIGHT

_PARENTS: list[QObject] = []


def _made(markdown: str, language: str = "ar", theme=LIGHT) -> GuideText:  # type: ignore[no-untyped-def]
    return guide_text(markdown, Manner(LabelSet(), theme, language), QFont(), _PARENTS[0])


def _blocks(made: GuideText) -> list[QTextBlock]:
    return [made.document.findBlockByNumber(number) for number in range(made.document.blockCount())]


def _texts(made: GuideText) -> list[str]:
    return [block.text() for block in _blocks(made)]


def _formats(made: GuideText) -> Iterator[tuple[str, QTextCharFormat]]:
    for block in _blocks(made):
        for piece in block:  # type: ignore[attr-defined]
            yield piece.fragment().text(), piece.fragment().charFormat()


@pytest.fixture(autouse=True)
def _parent(qapp: object) -> Iterator[None]:
    """Hold the documents of a test, and drop them with it."""
    _PARENTS.append(QObject())
    yield
    _PARENTS.clear()


def test_markers_are_not_shown_and_name_their_sections() -> None:
    made = _made("# دليل\n\n## 😀 ادعاء {#claim}\n\nنص {#claim}\n\n### بلا {#x}\n\n### أمثلة\n\n## بلا\n")
    assert _texts(made) == ["دليل", "😀 ادعاء", "نص {#claim}", "بلا", "أمثلة", "بلا"]
    assert made.headings == {0: "", 1: "claim", 3: "x", 5: ""}
    assert made.anchors == {"claim": 1, "x": 3}
    assert {number: label.id for number, label in made.headed.items()} == {1: "claim"}


def test_of_two_sections_with_one_name_the_first_counts() -> None:
    assert _made("## a {#claim}\n\n## b {#claim}\n").anchors == {"claim": 0}


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_a_label_s_heading_is_in_its_ink_with_room_for_its_badge(theme) -> None:  # type: ignore[no-untyped-def]
    for language, margins in (("ar", (0, BADGE + GAP)), ("en", (BADGE + GAP, 0))):
        made = _made("## x {#denial}\n\nwords\n", language, theme)
        (_, heading), (_, words) = _formats(made)
        assert heading.foreground().color() == theme.accent_ink("orange")
        assert heading.fontWeight() == QFont.Weight.Bold
        assert words.foreground().style() == Qt.BrushStyle.NoBrush
        style = _blocks(made)[0].blockFormat()
        assert (style.leftMargin(), style.rightMargin()) == margins


def test_a_link_to_a_label_is_a_marked_passage() -> None:
    made = _made("> قال [😀 زيد](#source) إن [السعر](#claim) ارتفع.\n\nو[هنا](#claim) أيضًا\n")
    text = _texts(made)[0]
    assert text == "قال 😀 زيد إن السعر ارتفع."
    (one, other), (last,) = made.passages.values()
    assert (one.start, one.length, one.label.id) == (4, 6, "source")  # Qt's units: 😀 is two
    assert (other.label.id, last.label.id, last.start, last.length) == ("claim", "claim", 1, 3)
    assert not any(style.isAnchor() for _, style in _formats(made))


def test_a_link_within_the_page_stays_one_and_others_are_words() -> None:
    made = _made("[links](#links) [site](https://a.example/x) https://b.example/y [file](file:///etc/passwd)")
    assert _texts(made) == [
        "links site (\u2068https://a.example/x\u2069) https://b.example/y file (\u2068file:///etc/passwd\u2069)"
    ]
    assert [text for text, style in _formats(made) if style.isAnchor()] == ["links"]


def test_pictures_and_html_are_words() -> None:
    made = _made('![a *sea*](/etc/passwd "t") ![](x.png) <img src="/etc/passwd"> <b>b</b>')
    assert _texts(made) == ['a sea  <img src="/etc/passwd"> <b>b</b>']
    assert not any(style.isImageFormat() for _, style in _formats(made))


def test_the_languages_lines_begin_on_their_side_and_examples_on_their_own() -> None:
    rtl, ltr = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    text = "BBC: قال\n\n- item\n\n> قال زيد\n\n> said he\n\n> 1\n"
    for language, own in (("ar", rtl), ("en", ltr)):
        blocks = _blocks(_made(text, language))
        assert [block.blockFormat().layoutDirection() for block in blocks] == [own, own, rtl, ltr, own]


def test_each_example_lies_on_a_card() -> None:
    made = _made("a\n\n> one\n>\n> two\n\nb\n\n> three\n")
    assert made.cards == [(1, 2), (4, 4)]
    inner = [block.blockFormat() for block in _blocks(made)]
    assert [style.leftMargin() for style in inner] == [0, CARD, CARD, 0, CARD]
    assert inner[1].bottomMargin() < inner[2].bottomMargin()
    assert inner[2].topMargin() < inner[1].topMargin()


def test_words_keep_what_markdown_says_of_them() -> None:
    styles = dict(_formats(_made("**bold** *slanted* ~~gone~~ `code`")))
    assert styles["bold"].fontWeight() == QFont.Weight.Bold
    assert styles["slanted"].fontItalic()
    assert styles["gone"].fontStrikeOut()
    assert styles["code"].background().color() == LIGHT.selected_row
    assert styles["code"].fontFamilies() == styles["bold"].fontFamilies()


@given(st.text(alphabet="#>`*_[](){}!-+|<a1 \n\tاب😀", max_size=80))
@settings(max_examples=150, deadline=None)
def test_any_markdown_is_shown_without_pictures_and_addresses(text: str) -> None:
    made = _made(text)
    for _, style in _formats(made):
        assert not style.isImageFormat()
        assert not style.isAnchor() or style.anchorHref().startswith("#")
    for number, passages in made.passages.items():
        for passage in passages:
            assert passage.start + passage.length < made.document.findBlockByNumber(number).length()
    assert QTextCursor(made.document).position() == 0
