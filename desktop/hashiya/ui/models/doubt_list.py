"""What is doubtful about a text, as rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from hashiya.core.articles import Direction
from hashiya.readers import Doubt
from hashiya.text.display import display
from hashiya.ui.models.incoming_words import sentence_line
from hashiya.ui.models.row import Row
from hashiya.ui.models.row_model import RowModel
from hashiya.ui.wording import echo


class DoubtListModel(RowModel):
    """List doubts, each with the beginning and the end of its passage."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = "en"
        self._doubts: Sequence[Doubt] = ()
        self._text = ""

    def set_doubts(self, doubts: Sequence[Doubt], text: str, language: str) -> None:
        """Take the doubts about a text."""
        self._doubts, self._text, self.language = doubts, text, language
        self.arrange([str(place) for place in range(len(doubts))])
        self.tell_changed()

    def doubt(self, item: str) -> Doubt:
        """Return a doubt by its id."""
        return self._doubts[int(item)]

    def row(self, item: str) -> Row:
        return Row(
            self._words(item),
            lines=3,
            direction=Direction.RTL if self.language == "ar" else Direction.LTR,
            note=self._passage(item),
        )

    def spoken(self, item: str) -> str:
        return self._passage(item)

    def explained(self, item: str) -> str:
        return self._words(item)

    def _words(self, item: str) -> str:
        return sentence_line(self.doubt(item).sentence)

    def _passage(self, item: str) -> str:
        span = self.doubt(item).span
        return echo(display(span.of(self._text))) if span is not None else ""
