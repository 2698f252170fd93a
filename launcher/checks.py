"""Run every check: ruff, mypy, import-linter, bandit, pytest with coverage, and floors of coverage."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from launcher.environment import Environment
from launcher.machine import OFFSCREEN, SCREEN, X11, Need

_CLOSING = re.compile(
    r"^=*\s*(\d+ (passed|failed|error|skipped|deselected|xfailed|warning)|no tests ran).* in "
)
_SIDE_BY_SIDE = ("-n", "auto", "--maxprocesses=4", "--dist", "loadfile")
"""A process for each core, each of which takes whole files of tests."""
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def needs_of_tests(*, platform: str = sys.platform) -> tuple[Need, ...]:
    """Return the parts of the system that the tests need: Qt, and a screen to put a real window on."""
    return (*OFFSCREEN, *X11, *SCREEN) if platform.startswith("linux") else ()


def run_checks(environment: Environment, arguments: Sequence[str]) -> int:
    """Run all checks, or, with arguments, pytest alone; return 0 when everything holds, pytest's code first.

    pytest's closing line is repeated at the end, whatever else was said after it.
    """
    slow = "--slow" in arguments
    chosen = [argument for argument in arguments if argument != "--slow"]
    pytest = [str(environment.python), "-m", "pytest", *(["-m", ""] if slow else []), *chosen]
    if chosen:
        return _show(pytest, environment.root)[0]
    faults = static_faults(environment)
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "coverage.json"
        measuring = ["--cov", f"--cov-report=json:{report}"]
        code, output = _show([*pytest, *_SIDE_BY_SIDE, *measuring], environment.root)
        if code == 0:
            files, demanded = (
                json.loads(report.read_text(encoding="utf-8"))["files"],
                floors(environment.root),
            )
            print("coverage:", ", ".join(f"{name} {percent(files, name):.1f}" for name in demanded))
            faults += coverage_faults(files, demanded)
    for fault in faults:
        print(fault)
    print(closing_line(output), flush=True)
    return code or (1 if faults else 0)


def static_faults(environment: Environment) -> list[str]:
    """Run the checks that read the code, print what they find, and return a line for each that failed."""
    python = str(environment.python)
    checks = {
        "ruff check": [python, "-m", "ruff", "check", "."],
        "ruff format": [python, "-m", "ruff", "format", "--check", "."],
        "mypy": [python, "-m", "mypy"],
        "lint-imports": [str(environment.script("lint-imports"))],
        "bandit": [python, "-m", "bandit", "-qrll", "-c", "pyproject.toml", "desktop/hashiya", "launcher"],
    }
    faults = []
    for name, command in checks.items():
        done = subprocess.run(
            command,
            cwd=environment.root,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        print(f"{name}: {'failed' if done.returncode else 'ok'}", flush=True)
        if done.returncode:
            print(done.stdout, flush=True)
            faults.append(f"{name} failed; what it found stands above.")
    return faults


def floors(root: Path) -> dict[str, int]:
    """Return the percentage that each package or module must reach, from pyproject.toml."""
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    return dict(settings["tool"]["hashiya"]["coverage"])


def coverage_faults(files: Mapping[str, Any], demanded: Mapping[str, int]) -> list[str]:
    """Return a line for each package whose lines and branches are covered less than demanded, and where."""
    faults = []
    for package, floor in demanded.items():
        reached = percent(files, package)
        if reached < floor:
            own = _own(files, package).items()
            places = "; ".join(_places(name, kept) for name, kept in own if _uncovered(kept))
            faults.append(f"{package}: {reached:.2f} % covered, {floor} % demanded: {places}")
    return faults


def percent(files: Mapping[str, Any], package: str) -> float:
    """Return how much of a package's lines and branches the tests reach; all of one that has none."""
    totals = [kept["summary"] for kept in _own(files, package).values()]
    whole = sum(total["num_statements"] + total.get("num_branches", 0) for total in totals)
    covered = sum(total["covered_lines"] + total.get("covered_branches", 0) for total in totals)
    return 100 * covered / whole if whole else 100.0


def closing_line(output: str) -> str:
    """Return pytest's closing line, without colour, or what stands for it when pytest never got there."""
    for line in reversed(_COLOUR.sub("", output).splitlines()):
        if _CLOSING.match(line):
            return line
    return "pytest ended without a closing line"


def _own(files: Mapping[str, Any], package: str) -> dict[str, Any]:
    return {name: kept for name, kept in files.items() if _belongs(name, package)}


def _belongs(name: str, package: str) -> bool:
    parts = Path(name.replace("\\", "/")).parts
    place = parts[parts.index("hashiya") + 1 :] if "hashiya" in parts else ()
    return bool(place) and place[0] in (package, f"{package}.py")


def _uncovered(kept: Mapping[str, Any]) -> bool:
    return bool(kept["missing_lines"] or kept.get("missing_branches"))


def _places(name: str, kept: Mapping[str, Any]) -> str:
    lines = [str(line) for line in kept["missing_lines"]]
    branches = [f"{start}->{end}" for start, end in kept.get("missing_branches", [])]
    return f"{name} {' '.join([*lines, *branches])}"


def _show(command: Sequence[str], folder: Path) -> tuple[int, str]:
    """Run a command offscreen, pass on what it prints as it comes; return its code and its output."""
    if sys.stdout.isatty():
        command = [*command, "--color=yes"]
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    output = bytearray()
    with subprocess.Popen(
        command, cwd=folder, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        assert process.stdout is not None
        while chunk := os.read(process.stdout.fileno(), 65536):
            output += chunk
            sys.stdout.buffer.write(chunk)
            sys.stdout.buffer.flush()
    code = (
        process.returncode if process.returncode >= 0 else 128 - process.returncode
    )  # as a shell tells a signal
    return code, output.decode("utf-8", errors="replace")
