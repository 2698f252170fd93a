"""The article as Qt's document: one block a paragraph, its direction, the distance of its lines.

What is put in has a unit for each of the stored text's, and nothing is ever read back.
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
from hashiya.ui.article.gutter import room_for_links
from hashiya.ui.article.look import Look
from hashiya.ui.article.shown import Shown

_OUTSIDE = 8
_LANES_WIDE = 5
_LANES_NARROW = 3
_NARROWEST = 160
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
    """Hold how the page fits a window: its width and edges, and how far it stands from the window's left.

    ``outside`` is the room outside the badges, a part of one of the edges.
    """

    edges: Edges
    width: int
    left: int
    outside: int = _OUTSIDE


def fit_page(look: Look, available: int, right_to_left: bool, links: bool = False) -> Fit:
    """Centre a column in ``available`` pixels, with the room that badges need at the side where lines begin.

    With ``links`` there is room for their lanes outside the badges. Where there isn't room for all, the
    badges get one column instead of three, and links fewer lanes, then the text wraps earlier.
    """
    measures = look.measures
    step = measures.badge + measures.badge_gap
    outside = room_for_links(measures, _LANES_WIDE) if links else _OUTSIDE
    start, end = measures.margin_gap + 3 * step + outside, measures.margin_gap
    if look.column_width + start + end > available:
        outside = room_for_links(measures, _LANES_NARROW) if links else _OUTSIDE
        start, end = measures.margin_gap + step + outside, _OUTSIDE
    column = max(_NARROWEST, min(look.column_width, available - start - end))
    left, right = (end, start) if right_to_left else (start, end)
    width = column + left + right
    shift = round((available - column) / 2) - left
    edges = Edges(left, 2 * look.measures.gap + 8, right, 4 * look.measures.gap)
    return Fit(edges, width, max(0, min(shift, available - width)), outside)


def build_document(
    shown: Shown, offsets: Offsets, article: Article, look: Look, fit: Fit, parent: QObject
) -> QTextDocument:
    """Return a new document that shows an article.

    It is filled before a widget holds it: setting a block's format in a shown document lays all of it out.
    """
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(look.font)
    document.setDefaultTextOption(_text_option(article.direction))
    document.setDocumentMargin(0)
    _set_edges(document, fit.edges)
    cursor = QTextCursor(document)
    cursor.setBlockFormat(_paragraph_format(look, look.measures.gap))
    cursor.insertText(shown.text)
    _shorten_blank_lines(cursor, shown.text, offsets, look)
    _join_pieces(cursor, shown, offsets, look)
    _set_directions(document, shown, offsets, article.paragraph_directions)
    document.setTextWidth(fit.width)
    return document


def _set_edges(document: QTextDocument, edges: Edges) -> None:
    frame = document.rootFrame()
    form = QTextFrameFormat(frame.frameFormat())
    form.setLeftMargin(edges.left)
    form.setTopMargin(edges.top)
    form.setRightMargin(edges.right)
    form.setBottomMargin(edges.bottom)
    frame.setFrameFormat(form)


def _set_directions(
    document: QTextDocument, shown: Shown, offsets: Offsets, directions: Mapping[int, Direction]
) -> None:
    if not directions:
        return
    pieces = set(shown.breaks)
    ends = [at for at, character in enumerate(shown.text) if character == "\n" and at not in pieces]
    for number, direction in directions.items():
        if number > len(ends):
            continue
        start = ends[number - 1] + 1 if number else 0
        last = offsets.unit(ends[number] if number < len(ends) else len(shown.text))
        block = document.findBlock(offsets.unit(start))
        while block.isValid() and block.position() <= last:
            _set_direction(block, direction)
            block = block.next()


def _set_direction(block: QTextBlock, direction: Direction) -> None:
    form = QTextBlockFormat(block.blockFormat())
    form.setLayoutDirection(_QT_DIRECTION[direction])
    QTextCursor(block).setBlockFormat(form)


def _text_option(direction: Direction) -> QTextOption:
    option = QTextOption()
    option.setTextDirection(_QT_DIRECTION[direction])
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _paragraph_format(look: Look, gap: int) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setLineHeight(look.line_height, _FIXED)
    form.setBottomMargin(gap)
    return form


def _join_pieces(cursor: QTextCursor, shown: Shown, offsets: Offsets, look: Look) -> None:
    """Let no gap show where a giant paragraph was broken."""
    if not shown.breaks:
        return
    form = _paragraph_format(look, 0)
    cursor.beginEditBlock()  # outside of one, each step lays its block out
    for place in shown.breaks:
        cursor.setPosition(offsets.unit(place))
        cursor.setBlockFormat(form)
    cursor.endEditBlock()


def _shorten_blank_lines(cursor: QTextCursor, shown: str, offsets: Offsets, look: Look) -> None:
    """Make an empty line between paragraphs a small gap: a whole line would tear the page apart."""
    if not (shown.startswith("\n") or shown.endswith("\n") or "\n\n" in shown):
        return  # the expression takes ten times as long to find out
    form = QTextBlockFormat()
    form.setLineHeight(look.measures.blank, _FIXED)
    is_astral = offsets.units > offsets.points
    cursor.beginEditBlock()  # takes a third of the time away
    for line_feed in _BEFORE_EMPTY.finditer(shown):
        at = line_feed.end()
        cursor.setPosition(offsets.unit(at) if is_astral else at)
        cursor.setBlockFormat(form)
    cursor.endEditBlock()
