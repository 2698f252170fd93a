"""Programs that tests start beside themselves, as an annotator's machine would run them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import hashiya

ROOT = str(Path(hashiya.__file__).resolve().parents[1])
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start() -> Iterator[Start]:
    """Start a Python program with arguments; whatever still runs at the end is ended."""
    running: list[subprocess.Popen[str]] = []

    def begin(program: str, *arguments: object) -> subprocess.Popen[str]:
        environment = {**os.environ, "PYTHONPATH": ROOT, "PYTHONIOENCODING": "utf-8"}
        process = subprocess.Popen(
            [sys.executable, "-c", program, *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment,
        )
        running.append(process)
        return process

    yield begin
    for process in running:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe is not None:
                pipe.close()


@pytest.fixture
def run(start: Start) -> Callable[..., str]:
    """Run a Python program to its end and return what it printed."""

    def go(program: str, *arguments: object) -> str:
        process = start(program, *arguments)
        out, error = process.communicate(timeout=60)
        assert process.returncode == 0, error
        return out

    return go
