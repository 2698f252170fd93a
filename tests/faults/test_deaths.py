"""The window dies of itself: what was acknowledged is there, and the next start says what happened."""

import pytest

from tests.faults import deaths
from tests.faults.run import SUITES


def test_each_death_is_told_and_takes_nothing_with_it() -> None:
    count = SUITES["deaths"][1]
    found = deaths.run(count)
    assert found.faults == []
    assert found.tried == found.figures["told"] == count
    assert found.figures["present"] == found.figures["acknowledged"] >= count


def test_a_death_that_nobody_tells_of_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deaths, "DEATHS", (deaths.UNTOLD,))
    found = deaths.run(1)
    assert len(found.faults) == 1
    assert found.faults[0].startswith(deaths.UNTOLD)
    assert found.figures["told"] == 0
