"""What charts tell: every figure, in both languages, with the digits that were set."""

import re
from dataclasses import replace

import pytest

from hashiya.analysis.charts import Chart, Form, Row, Speech, charts
from hashiya.analysis.charts.telling import NAMES
from hashiya.analysis.charts.words import _WORDS
from hashiya.analysis.figures import Count
from hashiya.core.labels import Pattern
from tests.analysis.charts.counted import EMPTY, FIGURES, LABELS

ENGLISH, ARABIC = Speech("en"), Speech("ar", arabic_digits=True)


def _told(name: str, speech: Speech = ENGLISH) -> Chart:
    return next(chart for chart in charts(FIGURES, LABELS, speech) if chart.name == name)


@pytest.mark.parametrize("speech", [ENGLISH, ARABIC])
def test_every_chart_is_told_in_order(speech: Speech) -> None:
    told = charts(FIGURES, LABELS, speech)
    assert tuple(chart.name for chart in told) == NAMES
    assert not any(chart.is_empty for chart in told)
    for chart in told:
        assert all(len(row.numbers) + 1 == len(chart.columns) for row in chart.rows)


@pytest.mark.parametrize("speech", [ENGLISH, ARABIC])
def test_without_figures_every_chart_says_what_to_do(speech: Speech) -> None:
    told = charts(EMPTY, LABELS, speech)
    assert all(chart.is_empty and chart.empty.endswith(".") and chart.most == 1 for chart in told)


def test_statuses_and_labels_have_the_readers_names() -> None:
    assert _told("statuses", ARABIC).rows == (
        Row("جديد", (900,)),
        Row("قيد العمل", (124,)),
        Row("مكتمل", (210,)),
    )
    rows = _told("labels").rows
    assert rows[0] == Row("claim", (2100,), accent="blue")
    assert rows[4] == Row("opinion", (120,), accent="gold", pattern=Pattern.WAVY)
    assert _told("labels", ARABIC).rows[0].name == "ادعاء"
    assert _told("labels").note == "4,810 in all"
    assert _told("labels", ARABIC).note == "المجموع ٤٬٨١٠"


def test_a_label_that_is_gone_goes_by_its_id() -> None:
    figures = replace(FIGURES, labels=(Count("gone", 3),))
    assert charts(figures, LABELS, ENGLISH)[1].rows == (Row("gone", (3,)),)


def test_a_spread_names_its_bins() -> None:
    chart = _told("lengths")
    assert (chart.form, chart.rows[0]) == (Form.COLUMNS, Row("0–999", (5,), "0"))
    assert _told("articles").rows[0] == Row("0–1", (1,), "0")
    last = _told("articles").rows[-1]
    assert (last.name, last.mark) == ("22 or more", "22+")
    assert _told("articles", ARABIC).rows[-1].name == "٢٢ فأكثر"
    assert _told("articles").note == "fewest 1 · median 3 · most 250 · articles without annotations 924"
    assert _told("time").note == "in minutes: least 0 · median 1 · most 30 · 121 in all"


def test_the_least_marked_articles_stand_apart() -> None:
    assert [row.apart for row in _told("extremes").rows] == [False, False, True]


def test_the_table_has_more_sources_than_the_picture() -> None:
    chart = _told("sources")
    assert (len(chart.rows), len(chart.shown)) == (30, 12)
    assert chart.note.startswith("803 different ones")


def test_days_without_annotations_are_in_the_picture_alone() -> None:
    chart = _told("days")
    assert [row.name for row in chart.rows] == ["2025-02-27", "2025-03-02"]
    assert [row.number for row in chart.shown] == [40, 0, 0, 120]
    assert chart.note == "by UTC"


def test_places_are_ten_numbers_a_label() -> None:
    chart = _told("places", ARABIC)
    assert chart.columns == ("الفئة", "١", "٢", "٣", "٤", "٥", "٦", "٧", "٨", "٩", "١٠")
    assert chart.rows[0].numbers == tuple(range(10))
    assert chart.ends == ("أول المقال", "آخره")


def test_paragraphs_are_fifteen_numbers_a_label_the_last_for_all_that_follow() -> None:
    chart = _told("paragraphs")
    assert chart.columns == ("Label", *map(str, range(1, 15)), "15+")
    assert chart.rows[0].numbers == tuple(range(30, 15, -1))
    assert chart.ends == ("first paragraph", "fifteenth and later")


@pytest.mark.parametrize("name", _WORDS)
def test_words_are_there_in_both_languages(name: str) -> None:
    arabic, english = _WORDS[name]
    assert sorted(re.findall(r"\{\w+\}", arabic)) == sorted(re.findall(r"\{\w+\}", english))
    assert re.search("[\u0621-\u064a]", arabic)
    assert not re.search("[\u0621-\u064a]", english)
    assert arabic.endswith(".") == english.endswith(".")


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(0, 1, "0"), (0, 5, "0–4"), (1000, 1500, "1,000–1,499"), (7, None, "7 or more")],
)
def test_intervals(start: int, end: int | None, expected: str) -> None:
    assert ENGLISH.interval(start, end) == expected
