"""Backups are made and put back whole, whenever the program dies."""

from __future__ import annotations

import pytest

from tests.faults import kept_copies
from tests.faults.run import SUITES, suite


@pytest.mark.parametrize("name", ["kills-backup", "kills-restore"])
def test_what_has_a_name_is_whole(name: str) -> None:
    result = suite(name)(SUITES[name][1])
    if result.skipped:
        pytest.skip(result.skipped)
    assert result.faults == []
    assert result.tried == SUITES[name][1]


def test_a_backup_that_has_its_name_too_early_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_copies, "BACK_UP", "back_up_in_place")
    # most kills hit: once one did no more are needed
    tries = (suite("kills-backup")(count) for count in (2, 3, 4))
    assert any(result.skipped or result.faults for result in tries)


def test_a_project_that_is_gone_for_a_moment_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_copies, "RESTORE", "restore_in_two_steps")
    result = suite("kills-restore")(4)
    assert result.skipped or any("no project a.hashiya" in fault for fault in result.faults)
