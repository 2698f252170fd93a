"""What the search drawer shows where no hit is: what to type, or what would find more."""

from __future__ import annotations

from hashiya.ui.panels.empty_state import EmptyState


class SearchEmpty(EmptyState):
    """Say why there are no hits, and offer the next step."""

    def say_why(self, *, opened: bool, asked: bool, busy: bool, hurdle: str) -> None:
        """Say it for a project that is ``opened`` or not, words that were ``asked`` for or not.

        ``hurdle`` is what keeps hits away: ``regex``, ``whole_word``, ``spelling``, ``where``, or nothing.
        """
        steps = {
            "regex": self.tr("Search for the words as they are"),
            "whole_word": self.tr("Search for parts of words too"),
            "spelling": self.tr("Search for any spelling"),
            "where": self.tr("Search everywhere"),
        }
        if not opened:
            self.say(self.tr("Open a project to search in it."))
        elif not asked:
            self.say(
                self.tr("Type words and press Enter: every article is searched, however they are spelled.")
            )
        elif busy:
            self.say(self.tr("Searching…"))
        else:
            self.say(self.tr("Nothing was found."), steps.get(hurdle, ""))
