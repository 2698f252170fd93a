"""A set of articles on sheets: the legend, then each article with its title, its marks and its comments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256

from PySide6.QtGui import QPagedPaintDevice, QPainter

from hashiya.core.annotations import Annotation
from hashiya.core.articles import Direction
from hashiya.formats.annotation_set import AnnotatedArticle, AnnotationSet
from hashiya.text.direction import isolate
from hashiya.ui.article.document import Fit
from hashiya.ui.messages import number
from hashiya.ui.printing.dress import Dress
from hashiya.ui.printing.legend import Legend
from hashiya.ui.printing.marked_text import MarkedText
from hashiya.ui.printing.prose import Prose, Words
from hashiya.ui.printing.sheets import Sheets

_PASSAGE = 80


@dataclass(slots=True)
class Survey:
    """Hold what is known of a set before it is printed.

    ``counts`` are those of its labels, ``titles`` the first two, ``seal`` is a hash of its texts.
    """

    counts: Counter[str] = field(default_factory=Counter)
    titles: list[str] = field(default_factory=list)
    seal: bytes = b""

    @classmethod
    def of(cls, articles: AnnotationSet) -> Survey:
        """Walk a set once."""
        survey, texts = cls(), sha256()
        for given in articles:
            survey.counts.update(mark.label for mark in given.annotations)
            survey.titles = [*survey.titles, given.article.title][:2]
            texts.update(given.article.sha256.encode())
        survey.seal = texts.digest()
        return survey


def print_articles(device: QPagedPaintDevice, articles: AnnotationSet, survey: Survey, dress: Dress) -> bool:
    """Print articles on a device, the legend above the first; return whether it took them."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    try:
        sheets = Sheets(device, painter, dress.font(0.6), dress.look.theme.muted)
        _Pages(sheets, survey, dress).print(articles)
    finally:
        ended = painter.end()
    return ended


class _Pages:
    """Fill sheets with a set."""

    def __init__(self, sheets: Sheets, survey: Survey, dress: Dress) -> None:
        self._sheets = sheets
        self._survey = survey
        self._dress = dress
        self._title = ""

    def print(self, articles: Iterable[AnnotatedArticle]) -> None:
        self._sheets.foot = lambda: self._title
        for given in articles:
            title = _short(given.article.title)
            self._title = isolate(title) if title else ""
            first = self._sheets.count == 0
            self._sheets.begin()
            if first:
                self._legend()
            self._article(given)
        if self._sheets.count == 0:
            self._sheets.begin()
            self._legend()

    def _legend(self) -> None:
        fit = self._fit(self._dress.right_to_left)
        self._heading(self._dress.words["labels"], fit)
        left, width = _column(fit)
        self._sheets.pour(Legend(self._dress, self._survey.counts, width), left)
        self._sheets.leave(self._dress.look.line_height)

    def _fit(self, right_to_left: bool) -> Fit:
        return self._dress.fit(self._sheets.area.width(), right_to_left)

    def _heading(self, words: str, fit: Fit) -> None:
        told = [[Words(words, self._dress.look.theme.muted)]]
        self._prose(told, 0.7, fit, self._dress.right_to_left, joins=True)

    def _article(self, given: AnnotatedArticle) -> None:
        look, right_to_left = self._dress.look, given.article.direction is Direction.RTL
        fit = self._fit(right_to_left)
        notes = [mark for mark in given.annotations if mark.comment]
        numbers = {mark.id: place for place, mark in enumerate(notes, start=1)}
        if given.article.title:
            title = [[Words(given.article.title, look.theme.ink)]]
            self._prose(title, 1.35, fit, right_to_left)
            self._sheets.leave(2 * look.measures.gap)
        self._sheets.pour(MarkedText(given, self._dress, fit, numbers), fit.left)
        if notes:
            self._sheets.leave(look.line_height)
            if self._sheets.room < 3 * look.line_height:
                self._sheets.begin()
            self._heading(self._dress.words["comments"], fit)
            told = [self._note(given, mark, numbers[mark.id]) for mark in notes]
            gap = round(look.measures.gap * 0.6)
            self._prose(told, 0.75, fit, self._dress.right_to_left, gap=gap)

    def _note(self, given: AnnotatedArticle, mark: Annotation, place: int) -> list[Words]:
        theme, label = self._dress.look.theme, self._dress.labels.find(mark.label)
        assert label is not None  # the dress has those that no set knows
        ink = theme.label_ink(label)
        passage = isolate(f"«{_short(mark.passage(given.text))}»")
        return [
            Words(f"{number(place)}. ", theme.muted),
            Words(f"{isolate(label.name(self._dress.look.language))} ", ink),
            Words(f"{passage}: ", theme.muted),
            Words(isolate(mark.comment or ""), theme.ink),
        ]

    def _prose(
        self,
        paragraphs: list[list[Words]],
        share: float,
        fit: Fit,
        right_to_left: bool,
        *,
        gap: int = 0,
        joins: bool = False,
    ) -> None:
        left, width = _column(fit)
        font = self._dress.font(share)
        self._sheets.pour(Prose(paragraphs, font, width, right_to_left, gap=gap, joins=joins), left)


def _column(fit: Fit) -> tuple[float, float]:
    """Return how far the text's column begins from the left, and its width."""
    return fit.left + fit.edges.left, fit.width - fit.edges.left - fit.edges.right


def _short(text: str) -> str:
    """Return the beginning of a text, on one line."""
    whole = " ".join(text.split())
    return whole if len(whole) <= _PASSAGE else whole[:_PASSAGE].rsplit(" ", 1)[0] + " …"
