"""The article as Qt's document: one block a paragraph, its direction, the distance of its lines.

What is put in is the display map of the stored text, unit for unit. Nothing is ever read back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextOption,
)

from hashiya.core.articles import Article, Direction
from hashiya.text.offsets import Offsets
from hashiya.ui.article.look import Look

_OUTSIDE = 8
_NARROWEST = 160
_LONG = 120_000
_HEAD = 20_000
_BEFORE_EMPTY = re.compile(r"\n(?=\n|\Z)|\A(?=\n)")
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_QT_DIRECTION = {
    Direction.RTL: Qt.LayoutDirection.RightToLeft,
    Direction.LTR: Qt.LayoutDirection.LeftToRight,
}


@dataclass(frozen=True, slots=True)
class Edges:
    """Hold the page's margins round the text, in pixels."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Fit:
    """Hold how the page fits a window: its width and edges, and how far it stands from the window's left."""

    edges: Edges
    width: int
    left: int


def fit_page(look: Look, available: int, right_to_left: bool) -> Fit:
    """Centre a column in ``available`` pixels, with the room that badges need at the side where lines begin.

    Where there isn't room for both, the badges get one column instead of three, then the text wraps earlier.
    """
    measures = look.measures
    step = measures.badge + measures.badge_gap
    start, end = measures.margin_gap + 3 * step + _OUTSIDE, measures.margin_gap
    if look.column_width + start + end > available:
        start, end = measures.margin_gap + step + _OUTSIDE, _OUTSIDE
    column = max(_NARROWEST, min(look.column_width, available - start - end))
    left, right = (end, start) if right_to_left else (start, end)
    width = column + left + right
    shift = round((available - column) / 2) - left
    edges = Edges(left, 2 * look.measures.gap + 8, right, 4 * look.measures.gap)
    return Fit(edges, width, max(0, min(shift, available - width)))


def head_of(shown: str) -> str | None:
    """Return the beginning to show first of a text so long that all of it would keep the reader waiting."""
    if len(shown) < _LONG:
        return None
    cut = shown.find("\n", _HEAD)
    return shown[: cut if 0 < cut < 2 * _HEAD else _HEAD]


def build_document(
    shown: str, offsets: Offsets, article: Article, look: Look, edges: Edges, parent: QObject
) -> QTextDocument:
    """Return a new document that shows ``shown``, a display-mapped text.

    It is filled before a widget holds it: setting a block's format in a shown document lays all of it out.
    """
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(look.font)
    document.setDefaultTextOption(_text_option(article.direction))
    document.setDocumentMargin(0)
    _set_edges(document, edges)
    cursor = QTextCursor(document)
    cursor.setBlockFormat(_paragraph_format(look))
    cursor.insertText(shown)
    _shorten_blank_lines(cursor, shown, offsets, look)
    _set_directions(document, article.paragraph_directions)
    return document


def _set_edges(document: QTextDocument, edges: Edges) -> None:
    frame = document.rootFrame()
    form = QTextFrameFormat(frame.frameFormat())
    form.setLeftMargin(edges.left)
    form.setTopMargin(edges.top)
    form.setRightMargin(edges.right)
    form.setBottomMargin(edges.bottom)
    frame.setFrameFormat(form)


def _set_directions(document: QTextDocument, directions: Mapping[int, Direction]) -> None:
    for number, direction in directions.items():
        block = document.findBlockByNumber(number)
        if block.isValid():
            _set_direction(block, direction)


def _set_direction(block: QTextBlock, direction: Direction) -> None:
    form = QTextBlockFormat(block.blockFormat())
    form.setLayoutDirection(_QT_DIRECTION[direction])
    QTextCursor(block).setBlockFormat(form)


def _text_option(direction: Direction) -> QTextOption:
    option = QTextOption()
    option.setTextDirection(_QT_DIRECTION[direction])
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _paragraph_format(look: Look) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setLineHeight(look.line_height, _FIXED)
    form.setBottomMargin(look.measures.gap)
    return form


def _shorten_blank_lines(cursor: QTextCursor, shown: str, offsets: Offsets, look: Look) -> None:
    """Make an empty line between paragraphs a small gap: a whole line would tear the page apart."""
    form = QTextBlockFormat()
    form.setLineHeight(look.measures.blank, _FIXED)
    is_astral = offsets.units > offsets.points
    cursor.beginEditBlock()  # takes a third of the time away
    for line_feed in _BEFORE_EMPTY.finditer(shown):
        at = line_feed.end()
        cursor.setPosition(offsets.unit(at) if is_astral else at)
        cursor.setBlockFormat(form)
    cursor.endEditBlock()
