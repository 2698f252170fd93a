"""The article as Qt's document: one block a paragraph, its direction, the distance of its lines.

What is put in has a unit for each of the stored text's, and nothing is ever read back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

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
_PART = 500_000
_FORMATS = 2_000
_DONE = object()
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
    """Return a new document that shows an article."""
    return Filling(shown, offsets, article, look, fit, parent).whole()


class Filling:
    """Fill a new document with an article, of a long one some hundred thousand letters at a time.

    It is filled before a widget holds it: setting a block's format in a shown document lays all of it out.
    """

    def __init__(
        self, shown: Shown, offsets: Offsets, article: Article, look: Look, fit: Fit, parent: QObject
    ) -> None:
        self._shown, self._offsets, self._article = shown, offsets, article
        self._look, self._width = look, fit.width
        self._document = _empty_document(article, look, fit, parent)
        self._steps = self._fill()

    def step(self) -> bool:
        """Do the next part; return whether there was any left."""
        return next(self._steps, _DONE) is not _DONE

    def whole(self) -> QTextDocument:
        """Return the document, filled to its end."""
        while self.step():
            pass
        return self._document

    def _fill(self) -> Iterator[None]:
        shown, cursor = self._shown, QTextCursor(self._document)
        cursor.setBlockFormat(_paragraph_format(self._look, self._look.measures.gap))
        for start in range(0, shown.length, _PART):
            cursor.insertText(shown.part(start, min(start + _PART, shown.length)))
            yield
        blank, joined = _blank_format(self._look), _paragraph_format(self._look, 0)
        yield from self._set_formats(cursor, _blank_lines(shown), blank)
        # no gap shows where a giant paragraph was broken
        yield from self._set_formats(cursor, shown.breaks, joined)
        _set_directions(self._document, shown, self._offsets, self._article.paragraph_directions)
        self._document.setTextWidth(self._width)

    def _set_formats(
        self, cursor: QTextCursor, places: Iterable[int], form: QTextBlockFormat
    ) -> Iterator[None]:
        is_astral = self._offsets.units > self._offsets.points
        places = iter(places)
        while some := list(islice(places, _FORMATS)):
            cursor.beginEditBlock()  # outside of one, each step lays its block out
            for place in some:
                cursor.setPosition(self._offsets.unit(place) if is_astral else place)
                cursor.setBlockFormat(form)
            cursor.endEditBlock()
            yield


def _empty_document(article: Article, look: Look, fit: Fit, parent: QObject) -> QTextDocument:
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(look.font)
    document.setDefaultTextOption(_text_option(article.direction))
    document.setDocumentMargin(0)
    _set_edges(document, fit.edges)
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
    ends = [found.start() for found in re.finditer("\n", shown.stored[: shown.length])]
    for number, direction in directions.items():
        if number > len(ends):
            continue
        start = ends[number - 1] + 1 if number else 0
        last = offsets.unit(ends[number] if number < len(ends) else shown.length)
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


def _blank_format(look: Look) -> QTextBlockFormat:
    """Return the format of an empty line between paragraphs: a whole line would tear the page apart."""
    form = QTextBlockFormat()
    form.setLineHeight(look.measures.blank, _FIXED)
    return form


def _blank_lines(shown: Shown) -> Iterator[int]:
    """Yield the places of the lines that hold nothing."""
    text = shown.stored
    if text.startswith("\n", 0, shown.length):
        yield 0
    place = text.find("\n\n", 0, shown.length)
    while place >= 0:
        yield place + 1
        place = text.find("\n\n", place + 1, shown.length)
    if text.endswith("\n", 0, shown.length):
        yield shown.length
