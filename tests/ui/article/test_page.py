"""What stands at a height of the document, laid out or not yet."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF

from hashiya.core.articles import Article
from hashiya.core.labels import LabelSet
from hashiya.ui.article.view import ArticleView
from tests.ui.article.conftest import Show

LONG = "\n".join(f"الفقرة {n}: قال الوزير إن المحادثات مستمرة." for n in range(400))


def slow_block_at(view: ArticleView, height: float) -> int:
    """Return the number of the last block that begins at or above a height, found by asking each."""
    layout, block, found = view.document().documentLayout(), view.document().begin(), 0
    while block.isValid() and layout.blockBoundingRect(block).top() <= height:
        found = block.blockNumber()
        block = block.next()
    return found


@pytest.mark.parametrize(
    "height", [-50, 0, 31, 33, 40, 500, 3_881, 3_882, 3_890, 3_925, 9_000, 19_990, 50_000]
)
def test_block_at_a_height_is_found_before_all_is_laid_out(show: Show, height: int) -> None:
    view = show()
    view.show_article(Article("a", "t", len(LONG), ""), LONG, [], LabelSet())
    found = view.scene.page.block_at(height).blockNumber()
    assert found == slow_block_at(view, height)


def test_heights_between_paragraphs_belong_to_the_one_above(show: Show) -> None:
    view = show("سطر\nسطر\nسطر")
    line, gap, top = view.look.line_height, view.look.measures.gap, view._fit.edges.top
    at = [top + line + gap - 2, top + line + gap + 2]
    assert [view.scene.page.block_at(height).blockNumber() for height in at] == [0, 1]


def test_nearest_gap_and_letter_are_found_beside_above_and_below_the_text(show: Show) -> None:
    text = "قال الوزير\nBBC"
    view = show(text)
    page, middle = view.scene.page, view._fit.edges.top + view.look.line_height / 2
    assert page.gap_at(QPointF(5_000, middle)) == 0
    assert page.gap_at(QPointF(-100, middle)) == len("قال الوزير")
    assert page.gap_at(QPointF(5_000, -300)) == 0
    assert page.gap_at(QPointF(5_000, 9_000)) == text.index("BBC")
    assert page.letter_at(QPointF(5_000, middle)) == (0, False)
    assert page.letter_at(QPointF(-100, middle)) == (len("قال الوزير") - 1, False)


def test_gap_at_the_end_of_a_line_stays_on_it_unless_a_word_is_broken(show: Show) -> None:
    view = show("كلمة " * 60, columns=30)
    lines = view.scene.page.paragraph(view.document().begin()).lines
    middle = view._fit.edges.top + view.look.line_height / 2
    assert view.scene.page.gap_at(QPointF(-100, middle)) == lines[0].end - 1
    broken = show("ك" * 200, columns=30)
    lines = broken.scene.page.paragraph(broken.document().begin()).lines
    assert broken.scene.page.gap_at(QPointF(-100, middle)) == lines[0].end


def test_empty_paragraph_and_empty_article_have_one_gap(show: Show) -> None:
    for text in ("", "\n\n"):
        view = show(text)
        assert view.scene.page.gap_at(QPointF(100, 40)) == 0
        assert view.scene.page.letter_at(QPointF(100, 40)) == (0, False)
