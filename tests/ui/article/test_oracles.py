"""Qt's order and Qt's forms of Arabic, held against python-bidi and arabic-reshaper."""

from __future__ import annotations

import random
import re

import pytest
from arabic_reshaper import ArabicReshaper
from bidi import get_display
from PySide6.QtGui import QFont, QFontDatabase, QRawFont, QTextBlock, QTextLayout, QTextLine

from hashiya.assets import resource
from hashiya.text.visual import embedding_levels, line_order
from hashiya.ui.article.view import ArticleView
from tests.ui.article.conftest import Show

_FLAGS = QTextLayout.GlyphRunRetrievalFlag
_RETRIEVED = _FLAGS.RetrieveGlyphIndexes | _FLAGS.RetrieveGlyphPositions | _FLAGS.RetrieveStringIndexes
_EVEN = str.maketrans(dict.fromkeys("()[]{}<>«»“”", "|"))
_FACE = "DejaVu Sans"  # one typeface for both scripts: string indexes are wrong where a second one helps out


@pytest.fixture(autouse=True)
def _face(qapp: object) -> None:
    if _FACE not in QFontDatabase.families():
        pytest.skip(f"{_FACE} is not installed")


def reference() -> str:
    return resource("samples", "musk-putin.txt").read_text(encoding="utf-8")


def generated(count: int) -> list[str]:
    """Return lines of Arabic, Latin, numbers, brackets, quotes and signs."""
    choose = random.Random(20)
    arabic = ["قال", "الوزير", "لا", "لأنّ", "بيروت", "عام", "و", "شركة", "نفى", "أعلنت"]
    latin = ["BBC", "Reuters", "SpaceX", "X", "Inc.", "e-mail", "of the"]
    numbers = ["2024", "13.7%", "١٢", "3,000", "1/2", "-5", "٣٫٥", "$40", "24/10/25"]
    signs = ["،", ".", "؟", ":", " - ", "…", "/", "+", "&"]
    pairs = ["()", "[]", "{}", "«»", "“”"]
    lines = []
    for _ in range(count):
        words: list[str] = []
        for _ in range(choose.randint(2, 14)):
            word = choose.choice(choose.choice([arabic, arabic, latin, numbers, signs]))
            if choose.random() < 0.15:
                pair = choose.choice(pairs)
                word = pair[0] + word + pair[1]
            words.append(word)
        lines.append(" ".join(words) if choose.random() < 0.8 else "".join(words))
    return lines


def seen_order(line: QTextLine, start: int, end: int) -> list[int]:
    """Return the units of one line from left to right, as the positions of Qt's glyphs say.

    Units that share a glyph with the one before them stand on the side that their run is read towards.
    """
    glyphs: dict[int, tuple[float, bool]] = {}
    for run in line.glyphRuns(start, end - start, _RETRIEVED):
        for unit, position in zip(run.stringIndexes(), run.positions(), strict=True):
            x = position.x()
            known = glyphs.get(unit)
            glyphs[unit] = (x if known is None else min(x, known[0]), run.isRightToLeft())
    clusters: list[tuple[float, list[int]]] = []
    first = None
    for unit in range(start, end):
        if unit in glyphs:
            first = unit
            clusters.append((glyphs[unit][0], [unit]))
        elif first is not None:
            clusters[-1][1].append(unit)
    order: list[int] = []
    for _, units in sorted(clusters):
        order += reversed(units) if glyphs[units[0]][1] else units
    return order


def view_of(show: Show, text: str, columns: int) -> ArticleView:
    view = show(
        text,
        typeface=_FACE,
        columns=columns,
        pixel_size=16,
        size=(32_000, 900) if columns > 900 else (900, 900),
    )
    view.complete()
    view.document().documentLayout().documentSize()
    return view


def blocks(view: ArticleView) -> list[QTextBlock]:
    block, found = view.document().begin(), []
    while block.isValid():
        if block.text().strip():
            view.scene.page.paragraph(block)
            found.append(block)
        block = block.next()
    return found


def assert_orders_agree(view: ArticleView) -> int:
    checked = 0
    for block in blocks(view):
        assert block.layout().lineCount() == 1
        text = block.text()
        order = seen_order(block.layout().lineAt(0), 0, len(text))
        seen = "".join(text[unit] for unit in order)
        wanted = get_display(text, base_dir="R")
        # python-bidi mirrors brackets, Qt tells the letters that were written; marks turn with their letter
        assert _plain(seen) == _plain(wanted), text
        checked += 1
    return checked


def _plain(text: str) -> str:
    return re.sub(r"[\u064b-\u0652]", "", text).translate(_EVEN).strip()


def test_paragraphs_of_the_reference_stand_as_python_bidi_orders_them(show: Show) -> None:
    assert assert_orders_agree(view_of(show, reference(), 1500)) == 40


def test_a_thousand_mixed_lines_stand_as_python_bidi_orders_them(show: Show) -> None:
    assert assert_orders_agree(view_of(show, "\n".join(generated(1000)), 1500)) == 1000


def test_wrapped_lines_are_reordered_as_uax_9_says(show: Show) -> None:
    text = reference() + "\n" + "\n".join(" ".join(generated(300)[n : n + 4]) for n in range(0, 300, 4))
    view = view_of(show, text, 40)
    wrapped = 0
    for block in blocks(view):
        paragraph = block.text()
        levels = embedding_levels(paragraph, "R")
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            start, end = line.textStart(), line.textStart() + line.textLength()
            wanted = line_order(paragraph, levels, start, end, "R")
            seen = seen_order(line, start, end)
            assert [paragraph[at] for at in seen if not paragraph[at].isspace()] == [
                paragraph[at] for at in wanted if not paragraph[at].isspace() and at in set(seen)
            ], paragraph[start:end]
            wrapped += number > 0
    assert wrapped > 150


def test_joined_forms_are_those_of_the_reshaper(show: Show) -> None:
    words = sorted(set(re.findall(r"[\u0621-\u064a]+", reference())))
    assert len(words) > 500
    reshaper = ArabicReshaper({"use_unshaped_instead_of_isolated": True})
    font = QFont(_FACE)
    font.setPixelSize(16)
    raw = QRawFont.fromFont(font)
    view = view_of(show, "\n".join(words), 1500)
    for word, block in zip(words, blocks(view), strict=True):
        glyphs = [index for run in block.layout().lineAt(0).glyphRuns() for index in run.glyphIndexes()]
        assert glyphs == raw.glyphIndexesForString(reshaper.reshape(word)), word
