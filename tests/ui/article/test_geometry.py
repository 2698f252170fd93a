"""Boxes of spans, held against the pixels that Qt itself paints for a selection."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QImage, QPainter, QPalette, QTextCursor

from hashiya.core.articles import Direction
from hashiya.ui.article.geometry import Box, Paragraph
from hashiya.ui.article.view import ArticleView
from tests.ui.article.conftest import Show

TEXT = (
    "قالت شبكة BBC نيوز (Reuters) إن لائحة الأسعار ارتفعت ١٢٫٥٪ أو 13.7% في لندن، وأضافت: «لا عِلمَ لنا بذلِكَ» "
    "ثم نفت SpaceX وTesla Inc. الخبر في 2024/10/25؛ فلا الأولى ولا الأخرى ردّت."
)


def paragraph_of(view: ArticleView, number: int = 0) -> Paragraph:
    return view.scene.page.paragraph(view.document().findBlockByNumber(number))


def boxes_of(view: ArticleView, start: int, end: int) -> list[Box]:
    return paragraph_of(view).measure(view.document().findBlockByNumber(0), start, end)


def selection_columns(view: ArticleView, start: int, end: int) -> list[set[int]]:
    """Return, for each line, the x of the pixels that Qt fills for a selection."""
    image = QImage(view.viewport().size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    cursor = QTextCursor(view.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    chosen = QAbstractTextDocumentLayout.Selection()
    chosen.cursor = cursor
    form = chosen.format
    form.setBackground(QColor("red"))
    form.setForeground(QColor("red"))
    chosen.format = form
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, QColor(0, 0, 0, 0))
    context.selections = [chosen]
    painter = QPainter(image)
    view.document().documentLayout().draw(painter, context)
    painter.end()
    origin = view.document().documentLayout().blockBoundingRect(view.document().begin()).topLeft()
    found = []
    for line in paragraph_of(view).lines:
        y = round(origin.y() + line.baseline)
        found.append({x for x in range(image.width()) if image.pixelColor(x, y - 4).blue() < 128})
    return found


def box_columns(view: ArticleView, start: int, end: int) -> list[set[int]]:
    origin = view.document().documentLayout().blockBoundingRect(view.document().begin()).topLeft()
    found: list[set[int]] = [set() for _ in paragraph_of(view).lines]
    for box in boxes_of(view, start, end):
        found[box.line] |= set(range(round(origin.x() + box.left), round(origin.x() + box.right)))
    return found


def widest_run(columns: set[int]) -> int:
    """Return the length of the longest row of successive numbers."""
    longest = length = 0
    for x in sorted(columns):
        length = length + 1 if x - 1 in columns else 1
        longest = max(longest, length)
    return longest


def cuts_a_pair(text: str, place: int) -> bool:
    """Tell whether an end there lies in a lam-alef, or between a letter and its marks: Qt shows neither."""
    if place >= len(text):
        return False
    return text[place] in "ًٌٍَُِّْ" or (text[place - 1] == "ل" and text[place] in "اأإآ")


def test_boxes_cover_what_qt_selects(show: Show, typeface: str) -> None:
    view = show(TEXT, typeface=typeface, size=(720, 400), columns=60)
    choose = random.Random(5)
    compared = 0
    while compared < 200:
        start = choose.randrange(len(TEXT) - 1)
        end = choose.randint(start + 1, min(len(TEXT), start + 70))
        if cuts_a_pair(TEXT, start) or cuts_a_pair(TEXT, end):
            continue
        for ours, qts in zip(box_columns(view, start, end), selection_columns(view, start, end), strict=True):
            # an edge may fall on the other side of a pixel
            assert widest_run(ours ^ qts) <= 1, (start, end, sorted(ours ^ qts))
        compared += 1


def test_span_across_a_foreign_word_is_two_boxes(show: Show) -> None:
    text = "شبكة BBC ن"
    view = show(text)
    boxes = boxes_of(view, 2, 6)
    assert [box.right_to_left for box in boxes] == [False, True]
    assert boxes[0].right < boxes[1].left


@pytest.mark.parametrize("pair", ["لا", "لأ", "لَا", "لّآ"])
def test_each_half_of_a_lam_alef_has_its_share(show: Show, typeface: str, pair: str) -> None:
    text = f"قال {pair} نعم"
    view = show(text, typeface=typeface)
    start = 4
    middle, end = start + len(pair) - 1, start + len(pair)
    (whole,) = boxes_of(view, start, end)
    (lam,) = boxes_of(view, start, middle)
    (alef,) = boxes_of(view, middle, end)
    assert lam.right == pytest.approx(whole.right)
    assert alef.left == pytest.approx(whole.left)
    assert lam.left == pytest.approx(alef.right)
    assert lam.right - lam.left == pytest.approx((whole.right - whole.left) / 2, abs=0.6)


def test_an_end_between_letter_and_mark_takes_both(show: Show, typeface: str) -> None:
    text = "مُحَمَّد"
    view = show(text, typeface=typeface)
    assert boxes_of(view, 0, 1) == boxes_of(view, 0, 2)
    assert boxes_of(view, 1, 2) == boxes_of(view, 0, 2)
    assert boxes_of(view, 5, 7) == boxes_of(view, 4, 7)


@pytest.mark.parametrize("text", ["بالله عليه", "والله", "اللّٰه"])
def test_letters_inside_another_ligature_have_a_share(show: Show, typeface: str, text: str) -> None:
    view = show(text, typeface=typeface)
    whole = boxes_of(view, 0, len(text))
    letters = [place for place, letter in enumerate(text) if letter not in " \u0651\u0670"]
    rights = []
    for place in letters:
        (box,) = boxes_of(view, place, place + 1)
        assert whole[0].left - 1 <= box.left < box.right <= whole[-1].right + 1
        rights.append(box.right)
    assert rights == sorted(rights, reverse=True)


def test_word_that_is_broken_anywhere_keeps_boxes_for_every_letter(show: Show, typeface: str) -> None:
    text = "لا" * 150
    view = show(text, typeface=typeface, columns=23)
    lines = paragraph_of(view).lines
    assert len(lines) > 4
    for place in range(len(text)):
        (box,) = boxes_of(view, place, place + 1)
        assert lines[box.line].start <= place < lines[box.line].end


def test_marks_without_a_letter_before_them_have_no_box_to_lose(show: Show) -> None:
    text = "\u064e\u064f لا"
    view = show(text)
    assert [box.line for box in boxes_of(view, 3, 5)] == [0]
    assert boxes_of(view, 0, 1) == boxes_of(view, 0, 2)


def test_whole_lines_end_where_their_text_ends(show: Show) -> None:
    view = show(TEXT, columns=30)
    lines = paragraph_of(view).lines
    assert len(lines) > 3
    boxes = boxes_of(view, 0, len(TEXT))
    assert [box.line for box in boxes] == list(range(len(lines)))
    assert [(box.left, box.right) for box in boxes] == [(line.left, line.right) for line in lines]


def test_boxes_are_remembered_until_asked_to_forget(show: Show) -> None:
    view = show(TEXT)
    block = view.document().begin()
    first = view.scene.page.paragraph(block).boxes(block, 3, 9)
    assert view.scene.page.paragraph(block).boxes(block, 3, 9) is first
    view.scene.page.forget(0)
    assert view.scene.page.paragraph(block).boxes(block, 3, 9) is not first
    view.scene.page.forget()
    assert view.scene.page.paragraph(block).boxes(block, 3, 9) == first


@pytest.mark.parametrize("direction", [Direction.RTL, Direction.LTR])
def test_caret_stands_at_the_leading_edge_of_its_letter(show: Show, direction: Direction) -> None:
    text = "نص BBC هنا"
    view = show(text, direction=direction)
    block = view.document().begin()
    paragraph = paragraph_of(view)
    for place in range(len(text)):
        (box,) = boxes_of(view, place, place + 1)
        edge = box.right if box.right_to_left else box.left
        assert paragraph.caret(block, place) == (0, edge)
    line = paragraph.lines[0]
    last = line.left if direction is Direction.RTL else line.right
    assert paragraph.caret(block, len(text)) == (0, last)


def test_caret_before_what_has_no_width_stands_at_the_next_letter(show: Show) -> None:
    text = "نص\u200f\u200fهنا"
    view = show(text)
    block = view.document().begin()
    number, x = paragraph_of(view).caret(block, 2)
    assert number == 0
    assert x == pytest.approx(paragraph_of(view).caret(block, 4)[1], abs=1)


def test_characters_of_two_units_are_counted_as_qt_counts(show: Show) -> None:
    text = "خبر 😀 لا أكثر"
    view = show(text)
    paragraph = paragraph_of(view)
    assert len(paragraph.text) == len(text) + 1
    (word,) = boxes_of(view, 7, 9)
    assert word.right_to_left
    assert Qt.LayoutDirection.RightToLeft == view.document().begin().textDirection()
