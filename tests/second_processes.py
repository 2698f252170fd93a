"""Second processes that tests share: to start one for each would take a third of the time of them all."""

from __future__ import annotations

import runpy
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from hashiya.files.apart import Apart


class _Shared(Apart):
    """Outlive whoever has asked, as long as nothing is under way."""

    is_asked = False

    def ask(
        self,
        request: Any,
        cancelled: Callable[[], bool] | None = None,
        on_asked: Callable[[Any], Any] | None = None,
    ) -> Iterator[Any]:
        self.is_asked = True
        try:
            yield from super().ask(request, cancelled, on_asked)
        finally:
            self.is_asked = False

    def close(self) -> None:
        if self.is_asked:  # in the midst of an answer that nobody takes
            super().close()

    def end(self) -> None:
        super().close()


def served(module: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Run a module as a program, and return the names of what it would serve with."""
    works: list[Callable[..., object]] = []
    monkeypatch.setattr("hashiya.files.serving.serve_here", lambda work, *_: works.append(work))
    monkeypatch.setattr("os.nice", int, raising=False)  # it is this process that would give way
    monkeypatch.delitem(sys.modules, module)
    runpy.run_module(module, run_name="__main__")
    return [each.__name__ for each in works]


class Processes:
    """Hold a process for each program, to be handed out again and again."""

    def __init__(self) -> None:
        self._held: dict[str, _Shared] = {}
        self._place = Path.cwd()

    def of(self, module: str, arguments: Sequence[str] = (), patience: float = 60.0) -> Apart:
        """Return what an :class:`Apart` of these arguments would be."""
        if Path.cwd() != self._place:  # paths may be told from where a test has gone
            self.end()
            self._place = Path.cwd()
        held = self._held.setdefault(module, _Shared(module))
        if arguments or held.is_asked:
            return Apart(module, arguments, patience)
        held._patience = patience
        return held

    def end(self) -> None:
        """End them all."""
        for each in self._held.values():
            each.end()
