"""What is put into the document, and the document itself."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hashiya.core.articles import Article, Direction
from hashiya.core.labels import LabelSet
from hashiya.core.spans import Span
from hashiya.text.display import display, display_part
from hashiya.ui.article.document import fit_page
from hashiya.ui.article.look import Look
from hashiya.ui.article.shown import Shown
from tests.ui.article.conftest import Show, annotation, pixels

GIANT = "كلمة أخرى " * 2_500
LONG = "\n".join(f"الفقرة {n}: " + "قال الوزير إن المحادثات مستمرة. " * 8 for n in range(500))


@given(st.text(alphabet="اب \n😀x", max_size=200))
def test_short_text_is_shown_as_it_is(text: str) -> None:
    assert (Shown.of(text).text, Shown.of(text).breaks) == (display(text), ())
    assert Shown.of(text).head is not None
    assert not Shown.of(text).head.head_only


def test_giant_paragraph_is_broken_at_spaces_one_for_one() -> None:
    text = f"قبل\n{GIANT}\nبعد {GIANT}"
    shown = Shown.of(text)
    assert len(shown.text) == len(text)
    assert len(shown.breaks) > 4
    changed = [at for at, pair in enumerate(zip(text, shown.text, strict=True)) if pair[0] != pair[1]]
    assert changed == list(shown.breaks)
    assert {text[at] for at in changed} == {" "}
    assert max(map(len, shown.text.split("\n"))) < 8_000


def test_giant_word_stays_whole() -> None:
    assert Shown.of("ا" * 11_000).breaks == ()
    late = "ا" * 11_000 + " " + "ب" * 11_000
    assert Shown.of(late).breaks == (11_000,)


@pytest.mark.parametrize(
    ("word", "there"),
    [("ا" * 50_000, "ا"), ("ا" * 5_000 + "،" + "ا" * 50_000, "،"), ("𞤀" * 5_000 + "ا" + "𞤀" * 8_000, "ا")],
)
def test_a_word_that_nobody_can_read_is_broken_where_one_unit_stands(word: str, there: str) -> None:
    shown = Shown.of(word)
    assert len(shown.text) == len(word)
    assert word[shown.breaks[0]] == there
    assert max(map(len, shown.text.split("\n"))) <= 12_000
    changed = [at for at, pair in enumerate(zip(word, shown.text, strict=True)) if pair[0] != pair[1]]
    assert changed == list(shown.breaks)
    assert len(shown.text.encode("utf-16")) == len(word.encode("utf-16"))


@given(st.text(alphabet="ا \n،😀\u064b\0", max_size=60), st.lists(st.integers(0, 60), min_size=2, max_size=2))
def test_a_part_is_shown_as_it_is_in_the_whole(text: str, ends: list[int]) -> None:
    start, end = sorted(min(each, len(text)) for each in ends)
    shown = Shown(text, tuple(place for place in (3, 20, 21) if place < len(text)), len(text))
    assert shown.part(start, end) == shown.text[start:end]


def test_piles_of_marks_are_shown_alike_in_parts() -> None:
    text = "ب" + "\u0650" * 200 + "نص" + "\u0650" * 31
    parts = [display_part(text, start, start + 50) for start in range(0, len(text), 50)]
    assert "".join(parts) == display(text)
    assert display(text).count("\ufffd") == 171


def test_a_giant_word_of_two_units_a_letter_stays_whole() -> None:
    assert Shown.of("𞤀" * 50_000).breaks == ()


def test_beginning_of_a_long_text_ends_with_a_paragraph() -> None:
    head = Shown.of(LONG).head
    assert head.head_only
    assert LONG.startswith(head.text + "\n")
    assert 20_000 <= len(head.text) < 40_000
    giant = Shown.of("ا" * 130_000).head
    assert 20_000 <= len(giant.text) < 40_000
    assert Shown.of(GIANT * 8).head.breaks == tuple(
        place for place in Shown.of(GIANT * 8).breaks if place < len(Shown.of(GIANT * 8).head.text)
    )


def test_long_article_is_completed_after_the_first_painting(show: Show, qtbot: QtBot) -> None:
    start = LONG.index("الفقرة 490")
    view = show(LONG, (annotation("x", "claim", 2, 9), annotation("y", "denial", start, start + 6)))
    qtbot.waitUntil(lambda: view.document().characterCount() == len(LONG) + 1)
    view.reveal(Span(start, start + 6))
    assert not view.span_rect(Span(start, start + 6)).isEmpty()


def test_beginning_looks_the_same_before_and_after(show: Show) -> None:
    view = show(LONG, (annotation("x", "claim", 2, 90),))
    view.clearFocus()
    view.show_article(view.scene.article, LONG, [annotation("x", "claim", 2, 90)], LabelSet())
    assert view.document().characterCount() < 40_001
    head = pixels(view)
    view.complete()
    assert view.document().characterCount() == len(LONG) + 1
    assert pixels(view) == head
    document = view.document()
    view.complete()
    assert view.document() is document


def test_whoever_goes_far_in_a_long_article_completes_it(show: Show) -> None:
    view = show()
    for go in (
        lambda: view.select(Span(len(LONG) - 9, len(LONG) - 3)),
        lambda: view.reveal(Span(len(LONG) - 9, len(LONG) - 3)),
        lambda: view.set_scroll_place(len(LONG) - 9),
    ):
        view.show_article(Article("a", "t", len(LONG), ""), LONG, [], LabelSet())
        assert view.document().characterCount() < 40_001
        go()
        assert view.document().characterCount() == len(LONG) + 1
    assert view.scroll_place() > len(LONG) - 3_000


def test_marks_and_directions_in_a_broken_paragraph_fall_where_they_should(show: Show) -> None:
    text = f"قبل\n{GIANT}\nبعد"
    view = show(text)
    assert view.document().blockCount() > 4
    start = text.index("بعد")
    far = 4 + 20_000
    view.put_annotation(annotation("x", "claim", far, far + 4))
    view.put_annotation(annotation("y", "source", start, start + 3))
    for span, words in ((Span(far, far + 4), text[far : far + 4]), (Span(start, start + 3), "بعد")):
        view.select(span)
        assert view.textCursor().selectedText() == words
        assert not view.span_rect(span).isEmpty()
    article = Article("a", "t", len(text), "", paragraph_directions={1: Direction.LTR})
    view.set_directions(article)
    turned = []
    block = view.document().begin()
    while block.isValid():
        turned.append(block.textDirection() is Qt.LayoutDirection.LeftToRight)
        block = block.next()
    assert turned == [False, *[True] * (len(turned) - 2), False]


def test_empty_lines_are_small_gaps_and_broken_paragraphs_have_none(show: Show) -> None:
    view = show("سطر\n\nسطر\nسطر")
    line, gap, blank = view.look.line_height, view.look.measures.gap, view.look.measures.blank
    tops = []
    block = view.document().begin()
    while block.isValid():
        tops.append(
            view.scene.page.paragraph(block).lines[0].top
            + view.document().documentLayout().blockBoundingRect(block).top()
        )
        block = block.next()
    assert [round(b - a) for a, b in pairwise(tops)] == [line + gap, blank, line + gap]
    giant = show(GIANT)
    first, second = (giant.document().findBlockByNumber(number) for number in (0, 1))
    layout = giant.document().documentLayout()
    last = giant.scene.page.paragraph(first).lines[-1].top + layout.blockBoundingRect(first).top()
    after = giant.scene.page.paragraph(second).lines[0].top + layout.blockBoundingRect(second).top()
    assert round(after - last) == line


def test_page_keeps_room_for_badges_whatever_the_window(qapp: QApplication) -> None:
    look = Look(typeface="FiraGO")
    for available in (1600, 800, 500, 300, 150):
        for right_to_left in (True, False):
            fit = fit_page(look, available, right_to_left)
            start, end = (fit.edges.right, fit.edges.left)[:: 1 if right_to_left else -1]
            assert start >= look.measures.margin_gap + look.measures.badge
            assert end > 0
            assert fit.width - start - end >= 160
            assert fit.left >= 0
            assert available < 300 or fit.left + fit.width <= available
