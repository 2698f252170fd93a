"""The sections of a Markdown text, and the anchors that their headings name: ``## Claim {#claim}``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(.*)")
_ANCHOR = re.compile(r"[ \t]*\{#([A-Za-z][\w-]*)\}[ \t]*$", re.ASCII)
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")


@dataclass(frozen=True, slots=True)
class Section:
    """Hold one heading: its anchor, empty without one, its title, its level and the place of its line."""

    anchor: str
    title: str
    level: int
    start: int


def sections(markdown: str) -> list[Section]:
    """Return the sections in their order; what stands in a fenced block of code is no heading."""
    return list(_found(markdown))


def split_anchor(heading: str) -> tuple[str, str]:
    """Return the title of a heading without its marker, and the anchor that this names, or nothing."""
    marker = _ANCHOR.search(heading)
    return (heading[: marker.start()], marker[1]) if marker else (heading, "")


def plain(text: str) -> str:
    """Return words as Markdown that shows them as they are."""
    return _SPECIAL.sub(r"\\\1", text)


def _found(markdown: str) -> Iterator[Section]:
    fence, start = "", 0
    for line in markdown.split("\n"):
        fenced = _FENCE.fullmatch(line)
        heading = None if fence else _HEADING.fullmatch(line)
        if fence:
            is_end = fenced is not None and fenced[1].startswith(fence) and not fenced[2].strip()
            fence = "" if is_end else fence
        elif fenced is not None and not (fenced[1][0] == "`" and "`" in fenced[2]):
            fence = fenced[1]
        elif heading is not None:
            title, anchor = split_anchor(heading[2] or "")
            yield Section(anchor, title, len(heading[1]), start)
        start += len(line) + 1
