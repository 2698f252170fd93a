"""Text for places that neither join nor order Arabic: a simple terminal, a program without Arabic.

Never for Qt, which does both itself, and never for text that is stored or carries offsets.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import category

from hashiya.text.brackets import mirror_image
from hashiya.text.joining import Form, Letter, joined_forms, shaped
from hashiya.text.levels import Base, embedding_levels, line_levels, line_order, reorder

__all__ = [
    "Base",
    "Form",
    "Letter",
    "Piece",
    "embedding_levels",
    "joined_forms",
    "line_order",
    "visual_line",
    "visual_order",
    "visual_pieces",
    "visual_text",
]


@dataclass(frozen=True, slots=True)
class Piece:
    """Hold what is drawn at one place of a line, and the first code point that it stands for."""

    position: int
    text: str


def visual_order(text: str, base: Base = "R") -> list[int]:
    """Return the code points of the paragraph ``text``, unwrapped, as they are seen from left to right.

    The result is a permutation of ``range(len(text))``; ``base`` is the direction of the paragraph, ``R``
    or ``L``.
    """
    return line_order(text, embedding_levels(text, base), 0, len(text), base)


def visual_pieces(
    paragraph: str, base: Base = "R", lines: Sequence[tuple[int, int]] | None = None
) -> list[list[Piece]]:
    """Return what to draw on each line of ``paragraph`` from left to right, joined, ordered and mirrored.

    ``lines`` are the half-open code points of the lines that the paragraph is broken into, the whole where
    not given. Harakat follow their letter, invisible characters are left out, and control characters are
    replaced, so that no article can steer a terminal.
    """
    drawn = shaped(paragraph)
    levels = embedding_levels(paragraph, base)
    return [_line(paragraph, drawn, levels, line, base) for line in lines or [(0, len(paragraph))]]


def _line(
    paragraph: str, drawn: Sequence[str], levels: Sequence[int], line: tuple[int, int], base: Base
) -> list[Piece]:
    start, end = line
    by_place = line_levels(paragraph, levels, start, end, base)
    # marks, and the alef of a lam-alef, go with the letter before them
    firsts = [
        place
        for place in range(start, end)
        if place == start or (drawn[place] and category(drawn[place]) not in {"Mn", "Me"})
    ]
    bounds = dict(zip(firsts, [*firsts[1:], end], strict=False))
    pieces = []
    for first in reorder(firsts, [by_place[first - start] for first in firsts]):
        from_right = by_place[first - start] % 2 == 1
        text = "".join(_drawn(drawn[place], from_right) for place in range(first, bounds[first]))
        if text:
            pieces.append(Piece(first, text))
    return pieces


def _drawn(shape: str, from_right: bool) -> str:
    if not shape or category(shape) == "Cf":
        return ""
    if category(shape) == "Cc" and shape != "\t":
        return "\ufffd"
    return mirror_image(shape) if from_right else shape


def visual_line(text: str, base: Base = "R") -> str:
    """Return the paragraph ``text`` as one line, joined and ordered; see :func:`visual_pieces`."""
    return "".join(piece.text for piece in visual_pieces(text, base)[0])


def visual_text(text: str, base: Base = "R") -> str:
    """Return ``text`` with each of its paragraphs as one line, joined and ordered."""
    return "\n".join(visual_line(paragraph, base) for paragraph in text.split("\n"))
