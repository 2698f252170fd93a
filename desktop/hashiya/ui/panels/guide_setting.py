"""Markdown set to be read: in the interface's type, without anything that would lead elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from hashiya.core.labels import Label, LabelSet
from hashiya.text.direction import isolate, prevailing
from hashiya.text.offsets import Offsets
from hashiya.text.sections import split_anchor
from hashiya.ui.panels.guide_text import BADGE, CARD, GAP, SIDES, SIZE, GuideText, Manner, Passage

_INDENT = 20
_DISTANCE = 1.75
"""From baseline to baseline, in pixel sizes: Arabic needs more room than Latin."""

_WORDS, _ITEM = (SIZE, 0, 10), (SIZE, 0, 6)
_HEADINGS = {1: (20, 4, 10), 2: (17, 28, 6), 3: (SIZE, 12, 4)}
"""Pixel size, and the room above and below, of words, of a list's, and of each level of headings."""

_SECTION = 2
"""The lowest level of headings that begin a section although they have no anchor."""

_BEFORE_CARD, _AFTER_CARD = 18, 22
"""The room around an example, the edges of its card included."""

_QUOTED = QTextFormat.Property.BlockQuoteLevel.value
_MARK = QTextFormat.Property.UserProperty.value + 1


def guide_text(markdown: str, manner: Manner, font: QFont, parent: QObject) -> GuideText:
    """Return Markdown as a document of ``parent``'s; it holds words alone: no picture, no address to go to.

    A link to a label's section is a marked passage.
    """
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setIndentWidth(_INDENT)
    features = QTextDocument.MarkdownFeature
    # it gets a layout only once it is clean: to lay a picture out is to read it from the disk
    document.setMarkdown(markdown, features.MarkdownDialectGitHub | features.MarkdownNoHTML)
    made = GuideText(document)
    _Setting(made, manner).set_all()
    for block in _blocks(document):
        _note(made, block, manner.labels)
    return made


class _Setting:
    """Go through a document once, from its end, and set each block and each stretch of words."""

    def __init__(self, made: GuideText, manner: Manner) -> None:
        self._made, self._manner = made, manner
        self._cursor = QTextCursor(made.document)

    def set_all(self) -> None:
        """Set everything."""
        for block in reversed(list(_blocks(self._made.document))):
            label = self._set_heading(block)
            self._set_block(block, label)
            for start, length, style in reversed(list(_stretches(block))):
                self._set_stretch(block, start, length, style, label)

    def _set_heading(self, block: QTextBlock) -> Label | None:
        """Take the marker out of a heading; return the label whose section it begins."""
        title, anchor = split_anchor(block.text())
        if not block.blockFormat().headingLevel() or not (anchor or _level(block) <= _SECTION):
            return None
        self._made.headings[block.blockNumber()] = anchor
        units = Offsets(title).units
        self._select(block.position() + units, block.length() - 1 - units)
        self._cursor.removeSelectedText()
        label = self._manner.labels.find(anchor)
        if label is not None:
            self._made.headed[block.blockNumber()] = label
        return label

    def _set_block(self, block: QTextBlock, label: Label | None) -> None:
        style = QTextBlockFormat(block.blockFormat())
        direction = self._direction(block)
        style.setLayoutDirection(direction)
        size, above, below = _HEADINGS.get(_level(block), _WORDS if block.textList() is None else _ITEM)
        style.setLineHeight(round(size * _DISTANCE), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if _is_quoted(block):
            above = above if _is_quoted(block.previous()) else _BEFORE_CARD
            below = below if _is_quoted(block.next()) else _AFTER_CARD
        style.setTopMargin(above if block.position() else 0)
        style.setBottomMargin(below)
        end = CARD if _is_quoted(block) else 0
        start = end + (BADGE + GAP if label is not None else 0)
        rtl = direction is Qt.LayoutDirection.RightToLeft
        style.setLeftMargin(end if rtl else start)
        style.setRightMargin(start if rtl else end)
        self._select(block.position(), 0)
        self._cursor.setBlockFormat(style)

    def _direction(self, block: QTextBlock) -> Qt.LayoutDirection:
        """Return the language's direction; examples and code are set in their own."""
        own = prevailing(block.text()) if _is_quoted(block) else None
        return SIDES[own] if own else self._manner.direction

    def _set_stretch(
        self, block: QTextBlock, start: int, length: int, old: QTextCharFormat, label: Label | None
    ) -> None:
        style = self._plain(block, old, label)
        self._select(start, length)
        if old.isImageFormat():
            told = old.property(QTextFormat.Property.ImageAltText.value)
            self._cursor.insertText(str(told or ""), style)
            return
        address = old.anchorHref() if old.isAnchor() else ""
        marked = self._manner.labels.find(address[1:]) if address.startswith("#") else None
        if marked is not None:
            style.setProperty(_MARK, marked.id)
        elif address.startswith("#"):
            style.setAnchor(True)
            style.setAnchorHref(address)
            style.setForeground(self._manner.theme.accent_ink("blue"))
        self._cursor.setCharFormat(style)
        if address and not address.startswith("#") and address != self._cursor.selectedText():
            self._select(start + length, 0)
            self._cursor.insertText(f" ({isolate(address)})", style)

    def _plain(self, block: QTextBlock, old: QTextCharFormat, label: Label | None) -> QTextCharFormat:
        """Return how words look: bold where they were, in the label's ink where they head its section."""
        style, level = QTextCharFormat(), _level(block)
        font = QFont(self._made.document.defaultFont())
        font.setPixelSize(_HEADINGS.get(level, _WORDS)[0])
        font.setBold(bool(level) or old.fontWeight() > QFont.Weight.Medium)
        font.setItalic(old.fontItalic())
        font.setStrikeOut(old.fontStrikeOut())
        style.setFont(font)
        if old.fontFixedPitch():
            style.setBackground(self._manner.theme.selected_row)
        if label is not None:
            style.setForeground(self._manner.theme.label_ink(label))
        return style

    def _select(self, start: int, length: int) -> None:
        self._cursor.setPosition(start)
        self._cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)


def _note(made: GuideText, block: QTextBlock, labels: LabelSet) -> None:
    """Note the passages of a block, and the card that it lies on."""
    number = block.blockNumber()
    for start, length, style in _stretches(block):
        label = labels.find(str(style.property(_MARK) or ""))
        if label is not None:
            passage = Passage(start - block.position(), length, label)
            made.passages.setdefault(number, []).append(passage)
    if _is_quoted(block):
        goes_on = bool(made.cards) and made.cards[-1][1] == number - 1
        made.cards[-1:] = [(made.cards[-1][0], number)] if goes_on else [*made.cards[-1:], (number, number)]


def _level(block: QTextBlock) -> int:
    return min(block.blockFormat().headingLevel(), max(_HEADINGS))


def _is_quoted(block: QTextBlock) -> bool:
    return bool(block.isValid() and block.blockFormat().intProperty(_QUOTED))


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _stretches(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    """Give place, length and format of each stretch of a block whose words look alike."""
    pieces: Any = block  # an iterator of Qt's, which the stubs don't tell
    for piece in pieces:
        fragment = piece.fragment()
        yield fragment.position(), fragment.length(), fragment.charFormat()
