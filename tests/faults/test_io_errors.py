"""The disk refuses a call: it is told, and nothing that was acknowledged is lost."""

from __future__ import annotations

import pytest

from tests.faults import io_errors
from tests.faults.run import SUITES, suite


def test_calls_that_fail_are_told_and_lose_nothing() -> None:
    result = suite("io-errors")(SUITES["io-errors"][1])
    if result.skipped:
        pytest.skip(result.skipped)
    assert result.faults == []
    assert result.tried == SUITES["io-errors"][1]
    # the others come less often than every tenth time
    assert int(result.figures["fired"]) >= 20


def test_the_suite_notices_a_program_that_passes_over_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(io_errors, "DEED", "work_on_deaf")
    monkeypatch.setattr(io_errors, "_QUICK", (3,))
    result = suite("io-errors")(10)
    assert result.skipped or int(result.figures["lost"]) > 1
    assert result.skipped or result.faults
