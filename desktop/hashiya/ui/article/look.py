"""How the reading pane looks: what the reader chose, and the measures that follow from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

from hashiya.ui.theme import LIGHT, Theme
from hashiya.ui.typefaces import reading_typeface

PROSE = "وقال متحدث باسم الوزارة إن المحادثات التي جرت يوم الجمعة لم تتناول هذا الملف، وإن الرد سيصدر لاحقًا."
"""What an average character's width is measured on."""

LANES = 4
"""The number of lanes under a line; more marks at one place are told as ``+n``."""


@dataclass(frozen=True)
class Look:
    """Hold what the reader chose.

    ``pixel_size`` is the type's size in pixels; ``line_distance`` the distance of baselines in multiples of
    it; ``columns`` the width of the text in average characters; ``language`` ``ar`` or ``en`` for badges.
    """

    typeface: str = field(default_factory=reading_typeface)
    pixel_size: int = 20
    line_distance: float = 1.9
    columns: int = 70
    theme: Theme = LIGHT
    language: str = "ar"
    show_invisible: bool = False
    reduced_motion: bool = False

    @property
    def font(self) -> QFont:
        """The type of the article, a font of the caller's own."""
        font = QFont(self.typeface)
        font.setPixelSize(self.pixel_size)
        return font

    @cached_property
    def line_height(self) -> int:
        """The distance of two baselines, in pixels."""
        return round(self.pixel_size * self.line_distance)

    @cached_property
    def column_width(self) -> int:
        """The width that the text wraps at, in pixels."""
        advance = QFontMetricsF(self.font).horizontalAdvance(PROSE)
        return round(self.columns * advance / len(PROSE))

    @cached_property
    def measures(self) -> Measures:
        """The measures of bands, lanes and badges."""
        return Measures.of(self.pixel_size, self.line_height)

    def same_layout(self, other: Look) -> bool:
        """Tell whether every glyph stays where it is when this look takes the other's place."""
        return self._layout == other._layout

    @property
    def _layout(self) -> tuple[str, int, int, int]:
        return self.typeface, self.pixel_size, self.line_height, self.columns


class Measures(NamedTuple):
    """Hold distances in whole pixels; what lies above and below is counted from the baseline.

    A band reaches from ``above`` the baseline to the bottom of its mark's lane. Lane 0 starts ``lane`` below
    the baseline, each further one ``pitch`` lower; a line in it is ``stroke`` thick. The first lane of links
    lies ``link_reach`` outside the badges, each further one ``link_pitch``.
    """

    above: int
    lane: int
    pitch: int
    stroke: int
    gap: int
    blank: int
    badge: int
    badge_gap: int
    margin_gap: int
    link_reach: int
    link_pitch: int

    @classmethod
    def of(cls, pixel_size: int, line_height: int) -> Measures:
        """Work the measures out for a size of type and a distance of baselines, both in pixels."""
        stroke = max(2, round(pixel_size / 11))
        above = round(pixel_size * 0.95)
        lane = round(pixel_size * 0.4)
        room = line_height - above - lane - stroke
        badge = max(18, round(pixel_size * 0.95))
        return cls(
            above=above,
            lane=lane,
            pitch=max(2, room // (LANES - 1)),
            stroke=stroke,
            gap=round(line_height * 0.32),
            blank=round(line_height * 0.22),
            badge=badge,
            badge_gap=max(3, badge // 6),
            margin_gap=max(20, round(pixel_size * 1.3)),
            link_reach=max(9, round(badge * 0.5)),
            link_pitch=max(5, round(badge * 0.28)),
        )

    def lane_top(self, lane: int) -> int:
        """Return how far below the baseline the lane begins; lanes past the last share its place."""
        return self.lane + min(lane, LANES - 1) * self.pitch

    def band_bottom(self, lane: int) -> int:
        """Return how far below the baseline the band of a mark in this lane ends."""
        return self.lane_top(lane) + self.stroke
