"""Disks that are full, read-only or gone, and a second window: each in a quick round of its suite."""

from __future__ import annotations

import pytest

from tests.faults import disk_full, work
from tests.faults.run import SUITES, suite


@pytest.mark.parametrize("name", ["disk-full", "read-only", "two-windows"])
def test_the_promises_hold(name: str) -> None:
    result = suite(name)(SUITES[name][1])
    if result.skipped:
        pytest.skip(result.skipped)
    assert result.faults == []
    assert result.tried >= SUITES[name][1]


def test_a_limit_on_files_stands_for_a_full_disk_where_nothing_can_be_mounted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(disk_full, "may_mount", lambda: False)
    result = suite("disk-full")(2)
    if result.skipped:
        pytest.skip(result.skipped)
    assert result.faults == []
    assert result.figures["told"] == 2


def test_the_suite_notices_what_is_lost_on_a_full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    states = work.expected(120)
    monkeypatch.setattr(disk_full, "may_mount", lambda: False)
    monkeypatch.setattr(work, "expected", lambda _: [*states[1:], ""])
    result = suite("disk-full")(1)
    assert result.skipped or result.figures["lost"] == 1
    assert result.skipped or len(result.faults) == 2
