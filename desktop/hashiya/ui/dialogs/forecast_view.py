"""What an export will hold: counts, what the format can't hold, how the files begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from hashiya.core.labels import LabelSet
from hashiya.formats.holdings import LOSSES
from hashiya.formats.registry import FORMATS, Format
from hashiya.ui.dialogs.beginnings import Beginnings
from hashiya.ui.dialogs.figures import Figures
from hashiya.ui.dialogs.split_words import SplitWords
from hashiya.ui.messages import in_digits
from hashiya.ui.panels.label_figures import LabelFigures
from hashiya.ui.panels.themed import Words
from hashiya.ui.wording import reworded

if TYPE_CHECKING:
    from hashiya.project.exporting import Forecast

_READ = (".html", ".pdf")
"""Endings of files that people read: how their source begins tells nobody anything."""


class ForecastView(QWidget):
    """Show a forecast, the one before it as long as the next isn't there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.forecast: Forecast | None = None
        self.counts, self.by_label, self.split = Words(), LabelFigures(), Words()
        self.loss_heading, self.losses, self.whole = Words(quiet=True), Figures(), Words()
        self.problem = Words(warning=True)
        self.beginnings = Beginnings()
        for words in (self.counts, self.split, self.whole, self.problem):
            words.setWordWrap(True)
        self._build()

    def show_forecast(self, forecast: Forecast, labels: LabelSet, language: str) -> None:
        """Show what will be written."""
        self.forecast = forecast
        self._parts.show()
        self.problem.hide()
        self.counts.setText(self._counted(forecast))
        known = [(label, forecast.labels[label.id]) for label in labels if forecast.labels.get(label.id)]
        self.by_label.show_counts(known, language)
        self.split.setText(" ".join(SplitWords().told(forecast.split)) if forecast.split else "")
        self.split.setVisible(bool(self.split.text()))
        lost = [(number, name) for name, number in forecast.losses.items() if number]
        self.losses.show_lines((number, _words_of(name)) for number, name in sorted(lost, reverse=True))
        self.whole.setText("" if lost else self.tr("Nothing is lost: everything chosen is held."))
        self.whole.setVisible(not lost)
        self._show_beginnings(forecast)

    def show_problem(self, sentence: str) -> None:
        """Say why nothing can be written so."""
        self.forecast = None
        self._parts.hide()
        self.problem.setText(sentence)
        self.problem.show()
        self.beginnings.say("")

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.loss_heading.setText(self.tr("What this format can't hold"))
        self.beginnings.retranslate()

    def _build(self) -> None:
        self._parts = QWidget()
        parts = QVBoxLayout(self._parts)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(8)
        parts.addWidget(self.counts)
        parts.addWidget(self.by_label)
        parts.addWidget(self.split)
        parts.addSpacing(8)
        for widget in (self.loss_heading, self.losses, self.whole):
            parts.addWidget(widget)
        held = QWidget()
        inside = QVBoxLayout(held)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.problem)
        inside.addWidget(self._parts)
        inside.addStretch(1)
        self.problem.hide()
        self._parts.hide()
        self.counted = QScrollArea()
        self.counted.setWidgetResizable(True)
        self.counted.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.counted.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.counted.setWidget(held)
        self.counted.viewport().setAutoFillBackground(False)
        held.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.counted, 2)
        layout.addWidget(self.beginnings, 3)

    def _counted(self, forecast: Forecast) -> str:
        counts = forecast.counts
        parts = (
            self.tr("%n article(s)", "", counts.articles),
            self.tr("%n annotation(s)", "", counts.annotations),
            self.tr("%n link(s)", "", counts.links),
        )
        return " · ".join(in_digits(part) for part in parts)

    def _show_beginnings(self, forecast: Forecast) -> None:
        if not has_beginning(FORMATS[forecast.format]):
            self.beginnings.say(self.tr("This format is a page to read: it is seen once it is written."))
        elif not forecast.counts.articles:
            self.beginnings.say(self.tr("There is no article to write."))
        else:
            self.beginnings.show_files(forecast.preview)


def has_beginning(format: Format) -> bool:
    """Tell whether it makes sense to show how the files of a format begin."""
    return format.suffix not in _READ


def _words_of(loss: str) -> str:
    return reworded(LOSSES[loss]) if loss in LOSSES else loss
