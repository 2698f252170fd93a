"""Keep what this user has set on this machine: language, looks, recent projects, the last session."""

from hashiya.settings.file import load, save, settings_file
from hashiya.settings.model import Digits, Language, Session, Settings, Side, ThemeChoice, WindowState

__all__ = [
    "Digits",
    "Language",
    "Session",
    "Settings",
    "Side",
    "ThemeChoice",
    "WindowState",
    "load",
    "save",
    "settings_file",
]
