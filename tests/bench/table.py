"""One row a bar: what was measured, against what, how far the runs lay apart, and whether it holds."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

RUNS = 7


@dataclass(frozen=True)
class Row:
    """Hold one line; ``value`` is to be at most ``bar``, or at least where ``at_least``."""

    what: str
    value: float
    bar: float
    unit: str
    spread: str
    at_least: bool = False

    @property
    def holds(self) -> bool:
        return self.value >= self.bar if self.at_least else self.value <= self.bar

    def __str__(self) -> str:
        sign = "≥" if self.at_least else "≤"
        verdict = "holds" if self.holds else "MISSED"
        value = f"{self.value:,.2f} {self.unit}"
        return f"{self.what:<66} {value:>16}  {sign} {self.bar:,g} {self.unit:<5} {verdict:<7} {self.spread}"


def median(values: Sequence[float]) -> float:
    return statistics.median(values)


def spread(values: Sequence[float], unit: str = "ms") -> str:
    """Return the smallest, middle and largest value as one cell."""
    return f"{min(values):,.1f}/{median(values):,.1f}/{max(values):,.1f} {unit}"


def milliseconds(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return (time.perf_counter() - began) * 1000


def in_turn(
    ours: Callable[[], float], base: Callable[[], float], runs: int = RUNS
) -> tuple[list[float], list[float]]:
    """Measure the two alternately after one warm-up each, so that both see the same weather."""
    ours(), base()
    pairs = [(ours(), base()) for _ in range(runs)]
    return [a for a, _ in pairs], [b for _, b in pairs]


def ratio_row(what: str, ours: Sequence[float], base: Sequence[float], bar: float, unit: str = "ms") -> Row:
    """Return the row of a ratio of medians; its spread names both sides."""
    value = median(ours) / median(base)
    return Row(what, value, bar, "×", f"{spread(ours, unit)} against {spread(base, unit)}")
