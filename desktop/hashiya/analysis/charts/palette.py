"""The colours of a chart, in light and dark."""

from __future__ import annotations

from dataclasses import dataclass

from hashiya.core.labels import ACCENTS


@dataclass(frozen=True, slots=True)
class Palette:
    """Hold the colours of one theme as ``#rrggbb``; ``fill`` is what has no colour of its own."""

    is_dark: bool
    ground: str
    ink: str
    muted: str
    hairline: str
    fill: str

    def line(self, accent: str) -> str:
        """Return the colour of a row's line."""
        if not accent:
            return self.muted
        chosen = ACCENTS.get(accent, ACCENTS["slate"])
        return chosen.ink_dark if self.is_dark else chosen.ink_light

    def band(self, accent: str) -> str:
        """Return the colour of the ground above a row's line."""
        if not accent:
            return self.fill
        chosen = ACCENTS.get(accent, ACCENTS["slate"])
        return chosen.band_dark if self.is_dark else chosen.band_light


PALETTES = {
    "light": Palette(False, "#fffdf8", "#23211d", "#67625a", "#e2ddd3", "#e9e4d8"),
    "dark": Palette(True, "#232527", "#e9e6df", "#a29d94", "#34373a", "#3a3f43"),
}
"""The colours of the reading desk's themes."""
