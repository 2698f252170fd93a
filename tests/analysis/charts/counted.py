"""Figures with something in each of them, and none."""

from __future__ import annotations

from hashiya.analysis.figures import Count, Figures, MarkedArticle, Places, Spread
from hashiya.core.labels import STANDARD_LABELS, Label, LabelSet, Pattern

LABELS = LabelSet(
    (
        *STANDARD_LABELS,
        Label("opinion", "رأي", "opinion", accent="gold", pattern=Pattern.WAVY),
        Label("guess", "تخمين", "guess", accent="teal", pattern=Pattern.DASH_DOT),
    )
)
_NUMBERS = (2100, 1400, 310, 880, 120, 0)

FIGURES = Figures(
    articles=1234,
    marked=310,
    annotations=4810,
    characters=4_000_000,
    seconds=7260,
    statuses=(Count("new", 900), Count("in_progress", 124), Count("done", 210)),
    labels=tuple(Count(label.id, number) for label, number in zip(LABELS, _NUMBERS, strict=True)),
    per_article=Spread.of([1, 2, 2, 3, 8, 20, 250]),
    most=(
        MarkedArticle("a", "Reuters: البنك المركزي ينفي خفض الفائدة", 250),
        MarkedArticle("b", "ب" * 300, 20),
    ),
    least=(MarkedArticle("c", "$x_1$ «لا»\n😀漢", 1),),
    days=(Count("2025-02-27", 40), Count("2025-03-02", 120)),
    annotators=(Count("ليلى", 3000), Count("Omar", 1810)),
    lengths=Spread.of(range(500, 9500, 100)),
    minutes=Spread.of([0, 1, 5, 30]),
    sources=tuple(Count(f"مصدر {number}", 40 - number) for number in range(30)),
    different_sources=803,
    verbs=(Count("قال", 2210), Count("say", 12)),
    places=tuple(Places(label.id, tuple(range(10)), tuple(range(30, 15, -1))) for label in LABELS),
)

EMPTY = Figures(
    statuses=tuple(Count(name, 0) for name in ("new", "in_progress", "done")),
    labels=tuple(Count(label.id, 0) for label in LABELS),
)
