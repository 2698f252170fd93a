"""A marked article as lines for a terminal: badges in brackets, or colours where the terminal has them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hashiya.core.annotations import Annotation, in_text_order
from hashiya.core.articles import Article
from hashiya.core.labels import Label, LabelSet
from hashiya.core.spans import Span

_STEERING = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f]")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069\ufeff]")
_COLOURS = {
    "blue": "34",
    "green": "32",
    "orange": "33",
    "purple": "35",
    "red": "31",
    "gold": "93",
    "teal": "36",
    "slate": "90",
    "olive": "92",
    "indigo": "94",
}
"""The accents in the terminal's own colours, which follow its theme."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Hold what stands at one place and how it is shown; ``style`` is a list of SGR numbers, or empty."""

    text: str
    style: str = ""


Line = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class _Mark:
    """One fragment of an annotation, with its label's badge."""

    span: Span
    badge: str
    colour: str


class MarkedText:
    """Turn an article with its annotations into paragraphs of cells."""

    def __init__(self, article: Article, text: str, marks: Iterable[Annotation], labels: LabelSet) -> None:
        self._text = text
        self._language = "ar" if article.direction == "rtl" else "en"
        self._labels = labels
        self._marks = [
            _Mark(span, self._badge(mark.label), self._colour(mark.label))
            for mark in in_text_order(marks)
            for span in mark.spans
        ]

    def paragraphs(self, *, colour: bool) -> Iterator[Line]:
        """Yield the paragraphs in logical order, marks shown by colours or by badges in brackets."""
        start = 0
        open_marks = sorted(self._marks, key=lambda mark: mark.span.start)
        for paragraph in self._text.split("\n"):
            span = Span(start, start + len(paragraph))
            here = [mark for mark in open_marks if paragraph and mark.span.overlaps(span)]
            yield _coloured(paragraph, span, here) if colour else _bracketed(paragraph, span, here)
            open_marks = [mark for mark in open_marks if mark.span.end > span.end]
            start = span.end + 1

    def legend(self, counts: dict[str, int], *, colour: bool) -> Line:
        """Return one line that tells what each badge in use means."""
        line: list[Cell] = []
        for label, number in counts.items():
            if number:
                line += cells("  " if line else "")
                line += _badge(self._badge(label), self._colour(label), colour=colour)
                line += cells(f" {label} {number}")
        return line

    def _badge(self, label: str) -> str:
        found = self._label(label)
        return _clean(found.badge(self._language)) if found else "?"

    def _colour(self, label: str) -> str:
        found = self._label(label)
        return _COLOURS.get(found.accent, "90") if found else "90"

    def _label(self, label: str) -> Label | None:
        return self._labels.find(label)


def _bracketed(paragraph: str, span: Span, marks: Sequence[_Mark]) -> Line:
    line: list[Cell] = []
    before = 0
    for place, sign in _signs(span, marks):
        line += cells(paragraph[before:place] + sign)
        before = place
    return line + cells(paragraph[before:])


def _signs(span: Span, marks: Sequence[_Mark]) -> list[tuple[int, str]]:
    """Return what stands before each place of the paragraph: closing signs first, inner before outer ones."""
    signs = []
    for number, mark in enumerate(marks):
        first, last = max(mark.span.start, span.start), min(mark.span.end, span.end)
        signs.append((first - span.start, 1, number, f"[{mark.badge}:"))
        signs.append((last - span.start, 0, -number, f":{mark.badge}]"))
    return [(place, sign) for place, _, _, sign in sorted(signs)]


def _coloured(paragraph: str, span: Span, marks: Sequence[_Mark]) -> Line:
    styles = [""] * len(paragraph)
    badges: dict[int, list[Cell]] = {}
    for mark in marks:
        first, last = max(mark.span.start, span.start) - span.start, min(mark.span.end, span.end) - span.start
        for place in range(first, last):
            styles[place] = f"{'21' if styles[place] else '4'};{mark.colour}"
        badges.setdefault(first, []).extend(_badge(mark.badge, mark.colour, colour=True))
    line: list[Cell] = []
    for place, (character, style) in enumerate(zip(paragraph, styles, strict=True)):
        line += badges.get(place, ())
        line += cells(character, style)
    return line


def _badge(badge: str, colour_number: str, *, colour: bool) -> list[Cell]:
    return cells(f" {badge} ", f"7;{colour_number}") if colour else cells(f"[{badge}]")


def cells(text: str, style: str = "") -> list[Cell]:
    """Return a stranger's text as cells, without what would steer the terminal."""
    return [Cell(character, style) for character in _clean(text)]


def _clean(text: str) -> str:
    """Take away what would steer the terminal or turn its lines."""
    return _STEERING.sub("\ufffd", _TURNING.sub("", text.replace("\t", " ")))


def breaks(text: str, width: int) -> list[tuple[int, int]]:
    """Return the half-open lines that a paragraph takes in ``width`` columns, broken at spaces if it can be.

    The spaces at a break belong to no line.
    """
    lines: list[tuple[int, int]] = []
    start = 0
    while start < len(text):
        end, following = _line_end(text, start, width)
        lines.append((start, end))
        start = following
    return lines


def _line_end(text: str, start: int, width: int) -> tuple[int, int]:
    """Return where the line that begins at ``start`` ends, and where the next one begins."""
    used = 0
    behind_space = start
    for place in range(start, len(text)):
        used += columns(text[place])
        if text[place] == " ":
            behind_space = place + 1
        elif used > width and place > start:
            cut = behind_space if behind_space > start else place
            return start + len(text[start:cut].rstrip(" ")), cut
    return len(text), len(text)


def columns(character: str) -> int:
    """Return how many columns of a terminal a character takes."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def painted(line: Line) -> str:
    """Return a line with its styles as escape sequences."""
    out: list[str] = []
    style = ""
    for cell in line:
        if cell.style != style:
            out.append(f"\x1b[0;{cell.style}m" if cell.style else "\x1b[0m")
            style = cell.style
        out.append(cell.text)
    return "".join(out) + ("\x1b[0m" if style else "")
