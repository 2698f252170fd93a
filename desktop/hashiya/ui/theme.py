"""Colours of the light and the dark desk, and how well one is read on another."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from PySide6.QtGui import QColor

from hashiya.core.labels import ACCENTS, Accent, Label

AA = 4.5
"""The contrast that text of reading size needs (WCAG 2.2, 1.4.3)."""


class Theme(NamedTuple):
    """Hold the colours of one theme; label inks and bands are asked for by label.

    ``selection`` is translucent and is painted under the text, over bands; ``found`` is the ground of a
    passage that was looked for.
    """

    name: str
    is_dark: bool
    window: QColor
    paper: QColor
    ink: QColor
    muted: QColor
    hairline: QColor
    selected_row: QColor
    selection: QColor
    found: QColor

    def label_ink(self, label: Label) -> QColor:
        """Return the colour of the label's line, badge letter and name."""
        return self.accent_ink(label.accent)

    def label_band(self, label: Label) -> QColor:
        """Return the light ground under the label's passages, and of its badge."""
        return self.accent_band(label.accent)

    def accent_ink(self, accent: str) -> QColor:
        """Return an accent's ink; an unknown accent is shown as slate."""
        chosen = _accent(accent)
        return _colour(chosen.ink_dark if self.is_dark else chosen.ink_light)

    def accent_band(self, accent: str) -> QColor:
        """Return an accent's band; an unknown accent is shown as slate."""
        chosen = _accent(accent)
        return _colour(chosen.band_dark if self.is_dark else chosen.band_light)

    @property
    def saved(self) -> QColor:
        """The colour of what is done and safe."""
        return self.accent_ink("green")

    @property
    def warning(self) -> QColor:
        """The colour of what is under way, unsaved or needs a look."""
        return self.accent_ink("orange")


LIGHT = Theme(
    name="light",
    is_dark=False,
    window=QColor("#f3f1ec"),
    paper=QColor("#fffdf8"),
    ink=QColor("#23211d"),
    muted=QColor("#67625a"),
    hairline=QColor("#e2ddd3"),
    selected_row=QColor("#e9e4d8"),
    selection=QColor(35, 33, 29, 44),
    found=QColor("#f6e9c2"),
)

DARK = Theme(
    name="dark",
    is_dark=True,
    window=QColor("#1c1d1f"),
    paper=QColor("#232527"),
    ink=QColor("#e9e6df"),
    muted=QColor("#a29d94"),
    hairline=QColor("#34373a"),
    selected_row=QColor("#2f3336"),
    selection=QColor(233, 230, 223, 44),
    found=QColor("#463916"),
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK)}


def blend(bands: Iterable[QColor]) -> QColor:
    """Return the mean of the bands that lie over one another, in any order; at least one is needed."""
    colours = list(bands)
    channels = zip(*((c.red(), c.green(), c.blue()) for c in colours), strict=True)
    red, green, blue = (round(sum(channel) / len(colours)) for channel in channels)
    return QColor(red, green, blue)


def over(colour: QColor, ground: QColor) -> QColor:
    """Return what is seen where a translucent colour lies on an opaque ground."""
    share = colour.alphaF()
    pairs = zip(
        (colour.red(), colour.green(), colour.blue()),
        (ground.red(), ground.green(), ground.blue()),
        strict=True,
    )
    red, green, blue = (round(a * share + b * (1 - share)) for a, b in pairs)
    return QColor(red, green, blue)


def luminance(colour: QColor) -> float:
    """Return the relative luminance from 0 to 1 (WCAG 2.2, its definition)."""
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(text: QColor, ground: QColor) -> float:
    """Return the contrast ratio of two opaque colours, from 1 to 21 (WCAG 2.2, its definition)."""
    dark, light = sorted((luminance(text), luminance(ground)))
    return (light + 0.05) / (dark + 0.05)


def _accent(name: str) -> Accent:
    return ACCENTS.get(name, ACCENTS["slate"])


@cache
def _colour(code: str) -> QColor:
    return QColor(code)
