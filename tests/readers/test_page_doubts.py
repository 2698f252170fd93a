"""What may be missing from the article of a page, and what it has twice, is told where it stands."""

from hashiya.readers.page_doubts import damage, doubts_of

_LONG = [f"{number} " + "كلام طويل في هذه الفقرة " * 6 + f"انتهى {number}." for number in range(12)]


def _told(text: str, shown: list[str]) -> list[tuple[str, str | None]]:
    return [(doubt.sentence, doubt.span.of(text) if doubt.span else None) for doubt in doubts_of(text, shown)]


def test_nothing_is_told_where_menus_and_teasers_alone_were_left_out() -> None:
    taken = "\n\n".join(_LONG[:3])
    teasers = ["رياضة", "خبر آخر " * 20, *_LONG[:3], "خبر ثالث " * 20, _LONG[3], "حقوق النشر محفوظة."]
    assert _told(taken, ["", *teasers]) == []


def test_passages_between_those_of_the_article_are_told_where_they_stood() -> None:
    taken = "\n\n".join([_LONG[1], _LONG[4], _LONG[6]])
    shown = [*_LONG[:2], "رياضة", _LONG[2], _LONG[4] + " وزيادة.", _LONG[6], _LONG[7]]
    assert _told(taken, shown) == [
        (f"Behind this paragraph the page also shows: “{_LONG[2][:80]} …”", _LONG[1])
    ]


def test_many_gaps_are_told_at_once_and_most_of_a_page_likewise() -> None:
    every_other = "\n\n".join([*_LONG[::2], "ختام " * 30])
    assert _told(every_other, [*_LONG, "ختام " * 30]) == [
        ("Passages in the midst of the article were left out: 6.", None)
    ]
    assert _told(_LONG[0], _LONG) == [
        ("Most long passages of the page were left out; look at all that it shows.", None)
    ]


def test_a_paragraph_that_lost_words_is_told() -> None:
    thinned = _LONG[1][:60] + _LONG[1][80:]
    assert _told(f"{_LONG[0]}\n{thinned}", [f"{_LONG[0]}\n{_LONG[1]}"]) == [
        ("The page has other words in the midst of this paragraph.", thinned)
    ]


def test_a_paragraph_that_comes_twice_is_told() -> None:
    text = "\n\n".join([_LONG[0], "قصير", _LONG[1], "قصير", _LONG[0].replace(" ", "  ")])
    assert _told(text, _LONG[:2]) == [("The text has this paragraph twice.", _LONG[0].replace(" ", "  "))]


def test_a_damaged_letter_is_told_once() -> None:
    [doubt] = damage("نص\ufffd و\ufffd")
    assert doubt.span is not None
    assert (doubt.span.start, doubt.span.end) == (2, 3)
    assert damage("نص") == []
