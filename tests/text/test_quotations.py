"""Quotations are found even where news forgets to close them."""

import pytest

from hashiya.text.quotations import next_mark, previous_mark, quotations


def _quoted(text: str) -> list[str]:
    return [text[slice(*q.inside(text))] for q in quotations(text, 0, len(text)).found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال نعم", []),
        ('قال “نعم” ثم «لا» و‹ربما› و"بلى"', ["نعم", "لا", "ربما", "بلى"]),
        ("„Nein“ و„oui”", ["Nein", "oui"]),
        ("“قال «نعم» لي”", ["قال «نعم» لي", "نعم"]),
        ("“قال “نعم” لي”", ["قال “نعم” لي", "نعم"]),
        ("“ نعم ” «»", ["نعم", ""]),
        ("قال “نعم. ثم “لا” قال", ["نعم. ثم", "لا"]),
        ("قال “نعم", ["نعم"]),
        ("“قال «نعم”", ["قال «نعم", "نعم"]),
        ("“قال «نعم” لا»", ["قال «نعم", "نعم"]),
        ("قال نعم” ثم", []),
        ("قال “", [""]),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert _quoted(text) == expected


def test_the_innermost_quotation_is_around_a_place() -> None:
    text = "“قال «نعم» لي” ثم"
    found = quotations(text, 0, len(text))
    inner, outer = (6, 9), (1, 13)
    around = [found.around(position) for position in range(len(text) + 1)]
    assert [q and q.inside(text) for q in around] == [outer] * 5 + [inner] * 5 + [outer] * 5 + [None] * 3


def test_every_mark_is_a_stop_on_its_inner_side() -> None:
    text = 'قال “نعم” ثم «لا» "و" أو”'
    stops = quotations(text, 0, len(text)).stops
    assert "".join(text[:stop][-1:] + "|" + text[stop:][:1] for stop in stops) == '“|نم|”«|لا|»"|وو|"و|”'


def test_the_reference_articles_quotes_open_16_times_and_close_13(reference: str) -> None:
    assert (reference.count("“"), reference.count("”")) == (16, 13)
    lines = [line for line in reference.split("\n") if "“" in line]
    assert [len(_quoted(line)) for line in lines] == [1, 3, 1, 2, 2, 1, 2, 2, 1, 1]
    assert _quoted(lines[1]) == [
        "إنه مجرم حرب يذبح المدنيين. قال ماكفول عن محادثات ماسك مع بوتين:",
        "في رأيي، هذا يجعل الأمر برمته خاطئًا",
        "عليك أن تقرر في أي فريق أنت. هل أنت في الفريق الأمريكي أم الفريق الروسي؟",
    ]


def test_thousands_of_marks_that_never_meet_are_read_once() -> None:
    text = "“" * 20_000 + "»" * 20_000
    assert len(quotations(text, 0, len(text)).found) == 20_000


def test_marks_are_found_before_and_after_a_place() -> None:
    text = "قال “نعم” ثم"
    assert [next_mark(text, at) for at in (0, 4, 5, 9)] == [4, 4, 8, 12]
    assert [previous_mark(text, at) for at in (12, 8, 4)] == [9, 5, 0]
