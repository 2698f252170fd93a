"""The one way to write a time."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from hashiya.core.moments import now, to_the_minute


def test_a_moment_is_utc_with_milliseconds() -> None:
    moment = now()
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", moment)
    assert abs(datetime.now(UTC) - datetime.fromisoformat(moment)) < timedelta(minutes=1)


def test_a_sentence_tells_day_hour_and_minute() -> None:
    assert to_the_minute("2026-11-23T03:02:40.970Z") == "2026-11-23 03:02 UTC"
