"""The paper that charts are drawn on: pixels from the side where lines begin, downwards from the top."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, Literal

from hashiya.analysis.charts.lettering import lettered, properties
from hashiya.analysis.charts.palette import Palette
from hashiya.core.labels import Pattern

INCH = 96
"""Pixels to the inch."""
_WAVE, _SWELL = 6.0, 1.2
_DASHES: dict[Pattern, Any] = {
    Pattern.DASHED: (0, (3.2, 1.8)),
    Pattern.DOTTED: (0, (1, 1.2)),
    Pattern.DASH_DOT: (0, (4, 1.6, 1, 1.6)),
}

Side = Literal["start", "middle", "end"]
_Align = Literal["left", "center", "right"]
_PLAIN: dict[Side, _Align] = {"start": "left", "middle": "center", "end": "right"}
_MIRRORED: dict[Side, _Align] = {"start": "right", "middle": "center", "end": "left"}


class Paper:
    """Take rectangles, lines and words; where ``mirrored``, everything stands from the right."""

    def __init__(
        self, width: int, height: int, palette: Palette, *, mirrored: bool, scale: float = 1.0
    ) -> None:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
        from matplotlib.transforms import Affine2D

        self.width = width
        self.palette = palette
        self.figure = Figure(
            figsize=(width / INCH, height / INCH), dpi=INCH * scale, facecolor=palette.ground
        )
        self._mirrored = mirrored
        self._sides = _MIRRORED if mirrored else _PLAIN
        self._scale = scale
        self._renderer = FigureCanvasAgg(self.figure).get_renderer()  # type: ignore[no-untyped-call]
        self._place = Affine2D().scale(1 / width, -1 / height).translate(0, 1) + self.figure.transFigure

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill a rectangle whose corner nearest to the beginning and the top is ``x``, ``y``."""
        from matplotlib.patches import Rectangle

        left = self.width - x - width if self._mirrored else x
        made = Rectangle((left, y), width, height, facecolor=colour, linewidth=0, transform=self._place)
        self.figure.add_artist(made)

    def line(
        self,
        begin: tuple[float, float],
        end: tuple[float, float],
        colour: str,
        width: float = 1.0,
        pattern: Pattern = Pattern.SOLID,
    ) -> None:
        """Draw a line in a label's pattern; a double or a wavy one is level, and begins before it ends."""
        if pattern is Pattern.DOUBLE:
            for shift in (-width, width):
                self._stroke([(x, y + shift) for x, y in (begin, end)], colour, width * 0.6)
        elif pattern is Pattern.WAVY:
            self._stroke(_wave(begin, end), colour, width * 0.75)
        else:
            self._stroke([begin, end], colour, width, _DASHES.get(pattern, "solid"))

    def words(self, text: str, x: float, y: float, size: float, colour: str, side: Side = "start") -> None:
        """Set words in one line with their baseline at ``y``; ``side`` is which side of them is at ``x``."""
        from matplotlib.text import Text

        self.figure.add_artist(
            Text(
                self._x(x),
                y,
                lettered(text),
                color=colour,
                fontproperties=properties(size),
                horizontalalignment=self._sides[side],
                verticalalignment="baseline",
                parse_math=False,
                transform=self._place,
            )
        )

    def breadth(self, text: str, size: float) -> float:
        """Return the pixels that words take in a line."""
        wide, _, _ = self._renderer.get_text_width_height_descent(lettered(text), properties(size), False)
        return float(wide) / self._scale

    def elided(self, text: str, size: float, room: float) -> str:
        """Return words that fit into ``room``, their end left out where they are too long."""
        text = " ".join(text.split())[:400]
        if self.breadth(text, size) <= room:
            return text
        fits, too_long = 0, len(text)
        while too_long - fits > 1:
            middle = (fits + too_long) // 2
            if self.breadth(f"{text[:middle].rstrip()}…", size) <= room:
                fits = middle
            else:
                too_long = middle
        return f"{text[:fits].rstrip()}…"

    def wrapped(self, text: str, size: float, room: float) -> list[str]:
        """Return a sentence in as many lines as it takes; a word that is too long has one of its own."""
        lines: list[str] = []
        for word in text.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.breadth(longer, size) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def _stroke(
        self, points: Sequence[tuple[float, float]], colour: str, width: float, dashes: Any = "solid"
    ) -> None:
        from matplotlib.lines import Line2D

        across, down = [self._x(x) for x, _ in points], [y for _, y in points]
        self.figure.add_artist(
            Line2D(
                across,
                down,
                color=colour,
                linewidth=width * 0.75,
                linestyle=dashes,
                solid_capstyle="butt",
                dash_capstyle="butt",
                transform=self._place,
            )
        )

    def _x(self, x: float) -> float:
        return self.width - x if self._mirrored else x


def _wave(begin: tuple[float, float], end: tuple[float, float]) -> list[tuple[float, float]]:
    """Return the points of a wave along a level line, one a pixel."""
    (first, height), (last, _) = begin, end
    way = range(math.ceil(last - first) + 1)
    return [(min(first + at, last), height + _SWELL * math.sin(at / _WAVE * 2 * math.pi)) for at in way]
