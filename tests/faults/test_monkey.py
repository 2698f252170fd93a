"""Whatever is done at the window: page, workspace and file agree, and undo brings all back."""

import pytest

from tests.faults import monkey
from tests.faults.run import SUITES


def test_everything_agrees_after_random_deeds_and_undo_brings_the_start_back() -> None:
    count = SUITES["monkey"][1]
    found = monkey.run(count)
    assert found.faults == []
    assert found.tried == count
    assert int(found.figures["edits"]) > count // 4
    assert int(found.figures["undone"]) > 0


def test_the_same_seed_does_the_same() -> None:
    assert list(monkey.steps_of(3, 40)) == list(monkey.steps_of(3, 40))
    assert list(monkey.steps_of(3, 40)) != list(monkey.steps_of(4, 40))


@pytest.mark.parametrize(
    ("plant", "told"),
    [
        ("forgetful page", "is in the page, not in the workspace"),
        ("undo that forgets", "undone to the start"),
        ("deadly key", "the window died with -6"),
    ],
)
def test_planted_faults_are_found_and_told_by_few_deeds(
    plant: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(monkey, "_MOST_PLAYED", 1)
    found = monkey.run(36, plant=plant)
    assert any(told in fault for fault in found.faults)
    deeds = [fault for fault in found.faults if fault.startswith("  ")]
    assert 0 < len(deeds) <= 36
