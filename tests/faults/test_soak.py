"""A day at the window leaves memory, files, threads and objects as they were."""

from tests.faults import soak
from tests.faults.result import Result
from tests.faults.run import SUITES

_STILL = {"memory": 200.0, "files": 5, "threads": 1, "objects": 600, "none": 40_000}


def test_nothing_grows_that_should_not() -> None:
    found = soak.run(10)
    assert found.faults == []
    assert found.tried >= 8
    assert SUITES["soak"] == ("soak", 180, 28_800)


def test_planted_leaks_are_found() -> None:
    found = soak.run(1, plant="leak")
    told = " | ".join(found.faults)
    for what in ("memory grows", "files grow", "threads grow", "objects grow", "references to None fall"):
        assert what in told


def test_what_comes_and_goes_is_no_leak() -> None:
    samples = [_STILL | {"memory": 200 + (each % 3) * 0.4, "files": 5 + each % 2} for each in range(20)]
    assert soak.judged(samples, Result()).faults == []


def test_a_slow_leak_is_found_where_there_are_enough_rounds() -> None:
    noise = (0.0, 0.05, -0.04, 0.02, -0.03)
    samples = [_STILL | {"memory": 200 + 0.02 * each + noise[each % 5]} for each in range(60)]
    (fault,) = soak.judged(samples, Result()).faults
    assert fault.startswith("memory grows by 1.8 MB")


def test_too_few_rounds_tell_nothing() -> None:
    assert soak.judged([_STILL] * 3, Result()).faults == ["3 rounds are too few to tell anything"]
