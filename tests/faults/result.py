"""What a suite found."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Result:
    """Hold what a suite tried, what it counted, and a line for each promise that it saw broken.

    ``skipped`` says why nothing could be tried on this machine, and is empty otherwise.
    """

    tried: int = 0
    figures: dict[str, int | float | str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    skipped: str = ""

    def count(self, figure: str, more: int = 1) -> None:
        """Add to a figure; ``more`` may be 0, so that the figure is there."""
        self.figures[figure] = int(self.figures.get(figure, 0)) + more

    @property
    def outcome(self) -> str:
        """``held``, ``broken`` or ``skipped``."""
        return "skipped" if self.skipped else "broken" if self.faults else "held"
