"""How the desk looks and speaks, as the user chose it; each choice holds at once and is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from hashiya import settings as stored
from hashiya.errors import SettingsError
from hashiya.settings import Language, Settings
from hashiya.ui import language as languages
from hashiya.ui import messages, style, wording
from hashiya.ui.theme import Theme
from hashiya.ui.typefaces import reading_typeface

if TYPE_CHECKING:
    from hashiya.ui.article.look import Look

SIZES = (14, 16, 18, 20, 22, 24, 28, 32, 40, 48, 64)
"""The steps of the zoom, pixel sizes of the article's type."""

STANDARD_SIZE = 20


class Appearance(QObject):
    """Hold the settings and bring what they say about looks to the application.

    ``language_changing`` is told before the direction turns, so that a window can keep its present shape.
    """

    language_changing = Signal(str)
    language_changed = Signal(str)
    theme_changed = Signal(object)
    look_changed = Signal()
    links_shown = Signal(bool)  # whether all links are shown at once
    failed = Signal(str)

    def __init__(self, application: QApplication, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self.settings = settings
        self.theme: Theme = style.chosen_theme(application, settings.theme)
        application.styleHints().colorSchemeChanged.connect(self.follow_system)

    @property
    def language(self) -> Language:
        """The interface's language."""
        return self.settings.language or languages.system_language()

    def begin(self) -> None:
        """Dress the application before its first window."""
        style.dress_once(self._application)
        style.follow(self._application, self.settings.theme)
        self.theme = style.chosen_theme(self._application, self.settings.theme)
        style.dress(self._application, self.theme)
        messages.set_digits(self.settings.digits)
        languages.speak(self._application, self.language)

    def look(self) -> Look:
        """Return the reading pane's look; a typeface that is gone gives way to the best there is."""
        from hashiya.ui.article.look import Look

        chosen = self.settings
        try:
            typeface = reading_typeface(chosen.typeface)
        except SettingsError:
            typeface = reading_typeface()
        return Look(
            typeface=typeface,
            pixel_size=chosen.pixel_size,
            line_distance=chosen.line_distance,
            columns=chosen.columns,
            theme=self.theme,
            language=self.language,
            show_invisible=chosen.show_invisible,
            reduced_motion=chosen.reduced_motion,
        )

    def change(self, update: Callable[[Settings], Settings]) -> None:
        """Take other settings and keep them; what is on the screen follows."""
        before = self.settings
        if update(before) == before:
            return
        self.settings = update(before)
        self.keep()
        if self.settings.language != before.language:
            self._turn_language(before)
        if self.settings.digits != before.digits:
            messages.set_digits(self.settings.digits)
            languages.speak(self._application, self.language)
            self.language_changed.emit(self.language)
        if self.settings.theme != before.theme:
            style.follow(self._application, self.settings.theme)
            self._turn_theme()
        if _look_of(self.settings) != _look_of(before):
            self.look_changed.emit()
        if self.settings.show_links != before.show_links:
            self.links_shown.emit(self.settings.show_links)

    def set(self, **values: Any) -> None:
        """Take other values for settings by their names."""
        self.change(lambda settings: replace(settings, **values))

    def zoom(self, steps: int) -> None:
        """Make the article's type larger or smaller by steps; 0 goes back to the standard size."""
        size = self.settings.pixel_size
        if steps == 0:
            self.set(pixel_size=STANDARD_SIZE)
            return
        larger = [each for each in SIZES if (each > size if steps > 0 else each < size)]
        if larger:
            ordered = larger if steps > 0 else larger[::-1]
            self.set(pixel_size=ordered[min(abs(steps), len(ordered)) - 1])

    def keep(self) -> None:
        """Write the settings; a folder that takes none is told of, and the choice holds for this time."""
        try:
            stored.save(self.settings)
        except SettingsError as error:
            self.failed.emit(wording.sentence(error))

    def _turn_language(self, before: Settings) -> None:
        self.language_changing.emit(before.language or languages.system_language())
        languages.speak(self._application, self.language)
        self.language_changed.emit(self.language)

    def follow_system(self) -> None:
        """Take the system's scheme, where the choice is to follow it."""
        if self.settings.theme == "system":
            self._turn_theme()

    def _turn_theme(self) -> None:
        theme = style.chosen_theme(self._application, self.settings.theme)
        if theme is not self.theme:
            self.theme = theme
            style.dress(self._application, theme)
            self.theme_changed.emit(theme)


def _look_of(settings: Settings) -> tuple[object, ...]:
    return (
        settings.typeface,
        settings.pixel_size,
        settings.line_distance,
        settings.columns,
        settings.show_invisible,
        settings.reduced_motion,
    )
