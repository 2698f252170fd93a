from __future__ import annotations

import pytest
from PySide6.QtCore import QDateTime, Qt

from hashiya.text.direction import isolate
from hashiya.ui.messages import set_digits
from hashiya.ui.times import shown_time

NOON = QDateTime.fromString("2025-03-04T12:00:00", Qt.DateFormat.ISODate)


def _utc(moment: QDateTime) -> str:
    return moment.toUTC().toString(Qt.DateFormat.ISODateWithMs)


def test_today_is_told_by_the_hour() -> None:
    assert shown_time(_utc(NOON), "en", NOON.addSecs(60)) == isolate("12:00")


def test_another_day_is_told_by_its_date() -> None:
    later = NOON.addDays(3)
    assert shown_time(_utc(NOON), "en", later) == isolate("4 Mar 2025, 12:00")
    assert shown_time(_utc(NOON), "ar", later) == isolate("4 مارس 2025، 12:00")


def test_digits_are_the_readers(request: pytest.FixtureRequest) -> None:
    request.addfinalizer(lambda: set_digits("ascii"))
    set_digits("arabic")
    assert shown_time(_utc(NOON), "ar", NOON.addDays(3)) == isolate("٤ مارس ٢٠٢٥، ١٢:٠٠")


@pytest.mark.parametrize("moment", ["", "yesterday", "2025-13-40T00:00:00Z"])
def test_what_is_no_moment_is_not_told(moment: str) -> None:
    assert shown_time(moment, "en") == ""
