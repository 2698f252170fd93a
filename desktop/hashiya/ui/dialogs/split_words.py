"""What became of a split, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import QObject

from hashiya.formats.splits import By, empty_parts
from hashiya.ui.messages import in_digits, number


class SplitWords(QObject):
    """Word a split as a manifest tells it."""

    def told(self, split: Mapping[str, Any]) -> Iterator[str]:
        """Say how many articles each part has, and then what of the split may deceive, a sentence each."""
        names = {
            "train": self.tr("training"),
            "validation": self.tr("validation"),
            "test": self.tr("test"),
        }
        comma, dealt = self.tr(", "), split["articles"]
        if not dealt:
            return
        counted = comma.join(f"{names[part]} {number(dealt[part])}" for part in names if part in dealt)
        yield self.tr("Articles by part: {}.").format(counted)
        if empty := comma.join(names[part] for part in empty_parts(split)):
            yield self.tr("No article is left for: {}. What is kept together is not parted.").format(empty)
        if near := split["near_duplicates_across"]:
            told = self.tr("%n pair(s) of nearly the same articles lie in different parts.", "", near)
            yield in_digits(told)
        if without := split["without_group"]:
            if split["by"] == By.DATE:
                yield in_digits(self.tr("%n article(s) have no date.", "", without))
            else:
                yield in_digits(self.tr("%n article(s) have no source.", "", without))
