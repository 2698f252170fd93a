"""What a user can set, with the defaults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple

Language = Literal["ar", "en"]
ThemeChoice = Literal["system", "light", "dark"]
Digits = Literal["ascii", "arabic"]
Side = Literal["rtl", "ltr"]

RECENT_PROJECTS = 10


class WindowState(NamedTuple):
    """Hold what Qt needs to put a window back; one a direction, since docks keep their side otherwise.

    ``parts`` maps the name of a splitter or header to its state.
    """

    geometry: bytes = b""
    state: bytes = b""
    parts: Mapping[str, bytes] = MappingProxyType({})


class Session(NamedTuple):
    """Say where the reading stopped: project, article id, and the code point at the top of the pane."""

    project: str | None = None
    article: str | None = None
    place: int = 0


@dataclass(frozen=True, slots=True)
class Settings:
    """Hold the user's settings.

    ``language`` and ``typeface`` are ``None`` where the system decides; ``pixel_size`` is the type's size,
    ``line_distance`` the distance of baselines as a factor of it, ``columns`` the width of the page in
    characters; ``digits`` are those of the interface, never those of files; ``annotator`` is the name that
    new projects begin with, the system's where ``None``; ``recent`` are paths, the latest project first.
    """

    language: Language | None = None
    theme: ThemeChoice = "system"
    typeface: str | None = None
    pixel_size: int = 20
    line_distance: float = 1.9
    columns: int = 70
    digits: Digits = "ascii"
    annotator: str | None = None
    show_invisible: bool = False
    show_links: bool = False
    reduced_motion: bool = False
    recent: tuple[str, ...] = ()
    windows: Mapping[Side, WindowState] = field(default_factory=dict)
    session: Session = field(default_factory=Session)

    def window(self, side: Side) -> WindowState:
        """Return the window's state for one direction of the interface, empty where none is kept."""
        return self.windows.get(side, WindowState())

    def with_window(self, side: Side, state: WindowState) -> Settings:
        """Return the settings with the window's state for one direction."""
        return replace(self, windows={**self.windows, side: state})

    def with_recent(self, project: Path) -> Settings:
        """Return the settings with a project at the head of the recent ones."""
        path = str(project)
        return replace(self, recent=(path, *(old for old in self.recent if old != path))[:RECENT_PROJECTS])

    def without_recent(self, project: Path) -> Settings:
        """Return the settings without a project among the recent ones."""
        return replace(self, recent=tuple(old for old in self.recent if old != str(project)))
