"""Each suite notices a planted fault: a deed of :mod:`tests.faults.planted` takes the place of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.faults import kills_at_once, read_only, two_windows
from tests.faults.result import Result

PLANTED: list[tuple[Callable[..., Result], int, str, str, str]] = [
    (kills_at_once.undoing, 3, "undo", "undo_one_by_one", "an undo left "),
    (kills_at_once.importing_sets, 6, "import_set", "import_in_two_steps", "redo of an import brought "),
    (kills_at_once.importing_sets, 6, "import_set", "import_told_too_early", "redo of an import brought "),
    (kills_at_once.importing_sets, 6, "import_set", "import_without_a_note", "an import left "),
    (kills_at_once.migrating, 3, "migrate", "migrate_in_pieces", "a.hashiya isn't what it was"),
    (kills_at_once.migrating, 2, "migrate", "migrate_without_a_copy", "the form changed without a copy"),
    (kills_at_once.exporting, 3, "export", "export_in_place", "that was cut short doesn't hold"),
    (two_windows.run, 1, "hold", "hold_loosely", "the second was told ''"),
    (two_windows.run, 1, "try_to_open", "try_to_open_slowly", " after 1."),
    (two_windows.run, 1, "try_to_open", "try_to_open_by_name", "after the kill it was told"),
    (read_only.run, 1, "make_read_only", "leave_writable", "write: it wasn't refused"),
    (read_only.run, 1, "work_and_close", "lose_the_last_step", "read: it isn't what was closed"),
    (read_only.run, 1, "vanish", "vanish_unnoticed", "vanish: it wasn't refused"),
]


@pytest.mark.parametrize(
    ("run", "count", "deed", "planted", "told"), PLANTED, ids=[planted for _, _, _, planted, _ in PLANTED]
)
def test_a_planted_fault_is_told(
    run: Callable[..., Result], count: int, deed: str, planted: str, told: str
) -> None:
    result = run(count, plant={deed: f"planted:{planted}"})
    if result.skipped:
        pytest.skip(result.skipped)
    assert any(told in fault for fault in result.faults), result.faults
