"""What a PDF says about itself is taken where it says something."""

from __future__ import annotations

import pytest

from hashiya.readers.pdf.told import iso_date, told


@pytest.mark.parametrize(
    ("given", "date"),
    [
        ("D:20241112093000+02'00'", "2024-11-12T09:30:00+02:00"),
        ("D:20241112093000-05'30", "2024-11-12T09:30:00-05:30"),
        ("D:20241112093000Z", "2024-11-12T09:30:00+00:00"),
        ("20241112093000", "2024-11-12T09:30:00"),
        ("D:202411120930", "2024-11-12T09:30:00"),
        ("D:20241112", "2024-11-12"),
        ("D:202411", "2024-11"),
        ("D:2024", "2024"),
        ("D:20241399", ""),
        ("D:20241112093000+99'00'", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_dates(given: str, date: str) -> None:
    assert iso_date(given) == date


@pytest.mark.parametrize(
    "title",
    ["", "Untitled", "Microsoft Word - a.doc", "مقال.docx", "about:blank", "\ufffd\ufffd", "…", "\x00"],
)
def test_titles_that_say_nothing(title: str) -> None:
    assert told({"Title": title}) == {}


def test_title_author_and_date() -> None:
    info = {
        "Title": " نظرة \u202e على\nاتصال ",
        "Author": "ليلى",
        "CreationDate": "D:20241112",
        "Producer": "x",
    }
    assert told(info) == {"title": "نظرة على اتصال", "author": "ليلى", "date": "2024-11-12"}
    assert told({"Author": "anonymous"}) == {}
