"""Moments: the one way in which the program writes down a time."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """Return this moment as ISO 8601 in UTC with milliseconds and ``Z``."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def to_the_minute(moment: str) -> str:
    """Return a moment that :func:`now` wrote as it stands in a sentence: day, hour and minute, in UTC."""
    return f"{moment[:10]} {moment[11:16]} UTC"
