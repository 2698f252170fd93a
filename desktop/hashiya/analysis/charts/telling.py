"""What each chart tells of the figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from hashiya.analysis.charts.chart import Chart, Form, Row
from hashiya.analysis.charts.days import grouped
from hashiya.analysis.charts.words import Speech
from hashiya.analysis.figures import PARAGRAPHS, TENTHS, Count, Figures, MarkedArticle, Spread
from hashiya.core.labels import LabelSet

_NAMED = 12
"""How many sources or verbs a picture names; the table has more."""

NAMES = (
    "statuses",
    "labels",
    "articles",
    "extremes",
    "days",
    "annotators",
    "lengths",
    "time",
    "sources",
    "verbs",
    "paragraphs",
    "places",
)
"""The charts by the names that the command line takes."""


def charts(figures: Figures, labels: LabelSet, speech: Speech) -> tuple[Chart, ...]:
    """Return every chart of the figures, in the order of :data:`NAMES`."""
    return tuple(_charts(figures, labels, speech))


def _charts(figures: Figures, labels: LabelSet, speech: Speech) -> Iterator[Chart]:
    yield _statuses(figures, speech)
    yield _labels(figures, labels, speech)
    yield _per_article(figures, speech)
    yield _extremes(figures, speech)
    yield _days(figures, speech)
    yield _named("annotators", "annotator", "count_of_annotations", figures.annotators, "", speech)
    yield _lengths(figures, speech)
    yield _time(figures, speech)
    note = speech.words("different_sources", all=figures.different_sources)
    yield _named("sources", "source", "occurrences", figures.sources, note, speech)
    note = speech.words("in_paragraphs")
    yield _named("verbs", "verb", "occurrences", figures.verbs, note, speech)
    yield _paragraphs(figures, labels, speech)
    yield _places(figures, labels, speech)


def _statuses(figures: Figures, speech: Speech) -> Chart:
    return Chart(
        "statuses",
        speech.words("statuses"),
        Form.BARS,
        _heads(speech, "status", "count_of_articles"),
        tuple(Row(speech.words(each.name), (each.number,)) for each in figures.statuses),
        speech.words("all", all=figures.articles),
        empty=speech.words("no_articles"),
    )


def _labels(figures: Figures, labels: LabelSet, speech: Speech) -> Chart:
    return Chart(
        "labels",
        speech.words("labels"),
        Form.BARS,
        _heads(speech, "label", "count_of_annotations"),
        tuple(_of_label(each.name, (each.number,), labels, speech) for each in figures.labels),
        speech.words("all", all=figures.annotations),
        empty=speech.words("no_annotations"),
    )


def _per_article(figures: Figures, speech: Speech) -> Chart:
    spread = figures.per_article
    note = speech.words(
        "spread_of_annotations",
        least=spread.least,
        median=spread.median,
        most=spread.most,
        without=figures.articles - figures.marked,
    )
    heads = "count_of_annotations", "count_of_articles"
    return _spread("articles", heads, spread, note, "no_annotations", speech)


def _extremes(figures: Figures, speech: Speech) -> Chart:
    return Chart(
        "extremes",
        speech.words("extremes"),
        Form.BARS,
        _heads(speech, "article", "count_of_annotations"),
        (*_articles(figures.most), *_articles(figures.least, apart=True)),
        speech.words("of_marked"),
        empty=speech.words("no_annotations"),
    )


def _days(figures: Figures, speech: Speech) -> Chart:
    step, counts = grouped(figures.days)
    return Chart(
        "days",
        speech.words("days"),
        Form.COLUMNS,
        _heads(speech, "day", "count_of_annotations"),
        tuple(Row(speech.digits(each.name), (each.number,)) for each in figures.days),
        speech.words(f"by_{step}"),
        drawn=tuple(
            Row(speech.digits(each.name), (each.number,), speech.digits(each.name)) for each in counts
        ),
        empty=speech.words("no_annotations"),
    )


def _lengths(figures: Figures, speech: Speech) -> Chart:
    spread = figures.lengths
    note = speech.words("spread_of_lengths", least=spread.least, median=spread.median, most=spread.most)
    return _spread("lengths", ("characters", "count_of_articles"), spread, note, "no_articles", speech)


def _time(figures: Figures, speech: Speech) -> Chart:
    spread = figures.minutes
    note = speech.words(
        "spread_of_minutes",
        least=spread.least,
        median=spread.median,
        most=spread.most,
        all=figures.seconds // 60,
    )
    return _spread("time", ("minutes", "count_of_articles"), spread, note, "no_time", speech)


def _paragraphs(figures: Figures, labels: LabelSet, speech: Speech) -> Chart:
    numbers = [_mark(number, number, speech) for number in range(1, PARAGRAPHS)]
    return Chart(
        "paragraphs",
        speech.words("paragraphs"),
        Form.STRIPS,
        (speech.words("label"), *numbers, _mark(PARAGRAPHS, None, speech)),
        tuple(_of_label(each.label, each.paragraphs, labels, speech) for each in figures.places),
        speech.words("by_paragraph"),
        ends=(speech.words("first_paragraph"), speech.words("last_paragraph")),
        empty=speech.words("no_annotations"),
    )


def _places(figures: Figures, labels: LabelSet, speech: Speech) -> Chart:
    tenths = tuple(speech.number(tenth + 1) for tenth in range(TENTHS))
    return Chart(
        "places",
        speech.words("places"),
        Form.STRIPS,
        (speech.words("label"), *tenths),
        tuple(_of_label(each.label, each.tenths, labels, speech) for each in figures.places),
        speech.words("in_tenths"),
        ends=(speech.words("beginning"), speech.words("end")),
        empty=speech.words("no_annotations"),
    )


def _named(name: str, head: str, counted: str, counts: Sequence[Count], note: str, speech: Speech) -> Chart:
    rows = tuple(Row(each.name, (each.number,)) for each in counts)
    empty = {"sources": "no_sources", "verbs": "no_verbs"}.get(name, "no_annotations")
    return Chart(
        name,
        speech.words(name),
        Form.BARS,
        _heads(speech, head, counted),
        rows,
        note,
        drawn=rows[:_NAMED],
        empty=speech.words(empty),
    )


def _spread(
    name: str, heads: tuple[str, str], spread: Spread, note: str, empty: str, speech: Speech
) -> Chart:
    rows = (
        Row(speech.interval(each.start, each.end), (each.number,), _mark(each.start, each.end, speech))
        for each in spread.bins
    )
    return Chart(
        name,
        speech.words(name),
        Form.COLUMNS,
        _heads(speech, *heads),
        tuple(rows),
        note,
        empty=speech.words(empty),
    )


def _mark(start: int, end: int | None, speech: Speech) -> str:
    return speech.number(start) + ("+" if end is None else "")


def _of_label(label: str, numbers: tuple[int, ...], labels: LabelSet, speech: Speech) -> Row:
    found = labels.find(label)
    if found is None:
        return Row(label, numbers)
    return Row(found.name(speech.language), numbers, accent=found.accent, pattern=found.pattern)


def _articles(articles: Iterable[MarkedArticle], *, apart: bool = False) -> Iterator[Row]:
    for place, each in enumerate(articles):
        yield Row(each.title, (each.number,), apart=apart and place == 0)


def _heads(speech: Speech, *names: str) -> tuple[str, ...]:
    return tuple(speech.words(name) for name in names)
