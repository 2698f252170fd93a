"""A process that has the program loaded and lets children go off on deeds: a thousand kills are cheap."""

from __future__ import annotations

import importlib
import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from types import TracebackType
from typing import Any

import hashiya.project  # noqa: F401 -- what every child needs is loaded once
from tests.faults.run import ROOT

POSSIBLE = hasattr(os, "fork")
WHY_NOT = "there is no fork here"
PATIENCE = 60
"""Seconds after which a silent child counts as stuck."""


class Nursery:
    """Start one child after another on a deed, a function named as ``module:function`` in this folder.

    A deed tells with :func:`say`, hears with :func:`hear`, and may be killed at any moment: whatever it had
    said by then is still told. ``command`` goes before the program, ``environment`` into its environment.
    ``plant`` names for some deeds the faulty one that takes its place, as ``planted:function``.
    """

    def __init__(
        self,
        module: str,
        *,
        command: Sequence[str] = (),
        environment: Mapping[str, str] | None = None,
        plant: Mapping[str, str] | None = None,
    ) -> None:
        path = os.pathsep.join((str(ROOT / "desktop"), str(ROOT)))
        self._module = module
        self._plant = plant or {}
        self._process = subprocess.Popen(
            [*command, sys.executable, "-m", "tests.faults.nursery", module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": path, **(environment or {})},
        )
        self._child = 0
        self._beginning = False
        self._read = b""
        self.status = 0

    def begin(self, deed: str, *arguments: object) -> None:
        """Let a child begin; there is one at a time."""
        self.tell({"deed": self._plant.get(deed, deed), "arguments": arguments})
        self._beginning = True
        self._child, self._beginning = self._next()["born"], False

    def tell(self, what: Any) -> None:
        """Send the child a line."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(what).encode() + b"\n")
        self._process.stdin.flush()

    def heard(self) -> Any:
        """Return what the child says next, ``None`` when it has ended; ``status`` then says how."""
        said = self._next()
        if "ended" in said:
            self._child, self.status = 0, os.waitstatus_to_exitcode(said["ended"])
            return None
        return said["said"]

    def rest(self) -> Iterator[Any]:
        """Yield what else the child says until it has ended."""
        while (said := self.heard()) is not None:
            yield said

    def kill(self) -> list[Any]:
        """Kill the child as nothing can prevent, and return what it had said besides."""
        os.kill(self._child, signal.SIGKILL)
        return list(self.rest())

    def do(self, deed: str, *arguments: object) -> list[Any]:
        """Let a child do its deed to the end and return all that it said; its end must be a good one."""
        self.begin(deed, *arguments)
        said = list(self.rest())
        if self.status:
            raise RuntimeError(f"{deed} ended with {self.status}")
        return said

    def __enter__(self) -> Nursery:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._child:
            with suppress(ProcessLookupError):  # what it said last wasn't heard
                os.kill(self._child, signal.SIGKILL)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(timeout=30)
        self._process.stdout.close()

    def _next(self) -> Any:
        if not self._child and not self._beginning:
            raise RuntimeError(f"no child of {self._module} is left to hear")
        assert self._process.stdout is not None
        pipe = self._process.stdout.fileno()
        while b"\n" not in self._read:
            ready, _, _ = select.select([pipe], [], [], PATIENCE)
            more = os.read(pipe, 65536) if ready else b""
            if not more:
                raise RuntimeError(f"the nursery of {self._module} is gone, or its child is stuck")
            self._read += more
        line, _, self._read = self._read.partition(b"\n")
        return json.loads(line)


def say(what: Any) -> None:
    """Tell the suite something, in one write that a kill can't cut."""
    _write({"said": what})


def hear() -> Any:
    """Wait for a line from the suite."""
    return json.loads(_line())


def _write(what: Any) -> None:
    os.write(1, json.dumps(what).encode() + b"\n")


def _line() -> bytes:
    # byte for byte: what is read ahead here would be lost to the child
    line = b""
    while not line.endswith(b"\n"):
        read = os.read(0, 1)
        if not read:
            break
        line += read
    return line


def _serve(module: str) -> None:
    importlib.import_module(f"tests.faults.{module}")
    while line := _line():
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            _go(_deed(module, order["deed"]), order["arguments"])
        _write({"ended": os.waitpid(child, 0)[1]})


def _deed(module: str, name: str) -> Any:
    other, _, function = name.rpartition(":")
    return getattr(importlib.import_module(f"tests.faults.{other or module}"), function)


def _go(deed: Any, arguments: Sequence[Any]) -> None:
    code = 1
    try:
        _write({"born": os.getpid()})
        deed(*arguments)
        code = 0
    except BaseException:  # noqa: BLE001 -- it is told as any program tells of its own
        sys.excepthook(*sys.exc_info())
    finally:
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    _serve(sys.argv[1])
