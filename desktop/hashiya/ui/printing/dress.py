"""How marked articles look on paper: always light, on white, in the reader's typeface."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter

from hashiya.core.labels import Label, LabelSet
from hashiya.formats.page_words import words
from hashiya.ui.article.badge import BadgePainter, BadgeState
from hashiya.ui.article.document import Fit, fit_page
from hashiya.ui.article.look import Look
from hashiya.ui.theme import LIGHT
from hashiya.ui.typefaces import shipped_typeface

_TYPE = 26
_COLUMNS = 78
"""The size of an article's type, in units of half a point."""

PRINTED = LIGHT._replace(paper=QColor("#ffffff"))
"""The light theme on white paper."""


@dataclass(frozen=True, slots=True)
class Dress:
    """Hold what everything printed at once shares; ``labels`` has those too that no set knows."""

    look: Look
    labels: LabelSet
    words: Mapping[str, str]

    @classmethod
    def of(cls, typeface: str, labels: LabelSet, used: set[str], language: str) -> Dress:
        """Return the dress for a set of labels and those that are used."""
        shipped_typeface()  # registered later, by the first badge, it would change type that is laid out
        strange = [Label(name, name, name) for name in sorted(used) if labels.find(name) is None]
        look = Look(typeface=typeface, pixel_size=_TYPE, columns=_COLUMNS, theme=PRINTED, language=language)
        return cls(look, LabelSet((*labels, *strange)), words(language))

    @property
    def right_to_left(self) -> bool:
        """Whether what isn't an article's begins on the right."""
        return self.look.language == "ar"

    def fit(self, width: float, right_to_left: bool) -> Fit:
        """Return how the column of text, with badges beside it, fits ``width`` units."""
        return fit_page(self.look, int(width), right_to_left)

    def font(self, share: float = 1.0) -> QFont:
        """Return the type in a share of its size."""
        font = self.look.font
        font.setPixelSize(round(_TYPE * share))
        return font


class PrintedBadges(BadgePainter):
    """Draw each badge where it stands: paper has more dots than any picture of one would."""

    def paint(self, painter: QPainter, place: QPointF, label: Label, state: BadgeState) -> None:
        size = self._look.measures.badge
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, QRectF(place.x(), place.y(), size, size), label, state)
        painter.restore()
