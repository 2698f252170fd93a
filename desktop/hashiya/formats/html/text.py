"""Text as an HTML page can hold it exactly, and marks' colours as style sheets say them."""

from __future__ import annotations

import re

from hashiya.core.labels import ACCENTS, Label
from hashiya.errors import FormatError

PAPER = ("#fffdf8", "#232527")
"""The paper of the light and of the dark page."""

_MARKUP = re.compile('[&<>"\r]')
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"}
_REFUSED = re.compile("[\x00\ud800-\udfff]")
_LEAST_ALPHA = 0.6


def escaped(text: str) -> str:
    """Return text for an element or a quoted attribute; every character but five stands as itself.

    A reference to U+0080 … U+009F would be read as another character, a CR of its own as a line feed.
    """
    return _MARKUP.sub(lambda found: _ENTITIES[found.group()], text) if _MARKUP.search(text) else text


def refuse_unwritable(text: str, article: str) -> None:
    """Raise FormatError where a text has a character that no page can hold."""
    found = _REFUSED.search(text)
    if found:
        raise FormatError(
            "The article {article} has {code} in its text, title, comments or names, which no HTML page can "
            "hold; take it out and export again.",
            article=article,
            code=f"U+{ord(found.group()):04X}",
        )


def colours(label: Label, dark: bool) -> tuple[str, str]:
    """Return a label's ink and its band, translucent so that bands which lie over one another blend."""
    accent = ACCENTS.get(label.accent, ACCENTS["slate"])
    ink, band = (accent.ink_dark, accent.band_dark) if dark else (accent.ink_light, accent.band_light)
    return ink, _wash(band, PAPER[dark])


def _wash(band: str, paper: str) -> str:
    """Return the colour that looks like ``band`` on ``paper`` and lets something of the paper through."""
    wanted, ground = _channels(band), _channels(paper)
    alpha = _LEAST_ALPHA
    for there, here in zip(ground, wanted, strict=True):
        room = 255 - there if here > there else there
        alpha = max(alpha, abs(here - there) / room if room else 0.0)
    alpha = min(1.0, round(alpha + 0.005, 2))
    poured = [
        max(0, min(255, round(there + (here - there) / alpha)))
        for there, here in zip(ground, wanted, strict=True)
    ]
    return f"rgb({poured[0]} {poured[1]} {poured[2]} / {alpha:.2f})"


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
