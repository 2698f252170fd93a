"""The one way to write a time."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from hashiya.core.moments import now


def test_a_moment_is_utc_with_milliseconds() -> None:
    moment = now()
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", moment)
    assert abs(datetime.now(UTC) - datetime.fromisoformat(moment)) < timedelta(minutes=1)
