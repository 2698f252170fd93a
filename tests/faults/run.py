"""Print what the suites find: ``python tests/faults/run.py [--nightly] [--count N] [SUITE …]``.

A suite is a function that takes a count and returns a :class:`tests.faults.result.Result`. Nothing is written
into the repository: every suite works in folders of its own, which go with it. Ends with 1 where a promise
was broken.
"""

from __future__ import annotations

import argparse
import importlib
import os
import platform
import sqlite3
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.faults.result import Result

ROOT = Path(__file__).resolve().parents[2]

SUITES: dict[str, tuple[str, int, int]] = {
    "kills": ("kills:annotating", 50, 1000),
    "kills-undo": ("kills_at_once:undoing", 10, 100),
    "kills-import": ("kills_at_once:importing_sets", 10, 100),
    "kills-migration": ("kills_at_once:migrating", 10, 100),
    "kills-export": ("kills_at_once:exporting", 10, 100),
    "kills-backup": ("kept_copies:backing_up", 10, 100),
    "kills-restore": ("kept_copies:restoring", 10, 100),
    "deaths": ("deaths", 4, 40),
    "monkey": ("monkey", 500, 50_000),
    "soak": ("soak", 180, 28_800),
    "power-loss": ("power_loss", 10, 25),
    "disk-full": ("disk_full", 1, 50),
    "two-windows": ("two_windows", 5, 100),
    "read-only": ("read_only", 1, 10),
    "io-errors": ("io_errors", 30, 400),
    "fuzz": ("fuzz:mutations", 200, 2000),
    "fuzz-hypothesis": ("fuzz:hypotheses", 200, 20_000),
    "damage": ("damage:run", 40, 600),
}
"""For each suite ``module:function`` in this folder, the quick count and the nightly one."""


def suite(name: str) -> Callable[[int], Result]:
    """Return the function of the suite of that name."""
    module, _, function = SUITES[name][0].partition(":")
    found: Callable[[int], Result] = getattr(
        importlib.import_module(f"tests.faults.{module}"), function or "run"
    )
    return found


def main(arguments: Sequence[str]) -> int:
    """Run the suites named, or all, and print a line for each; return 1 where a promise was broken."""
    parser = argparse.ArgumentParser(description="Run the suites that break things on purpose.")
    parser.add_argument("suites", nargs="*", metavar="SUITE", help=", ".join(SUITES))
    parser.add_argument("--nightly", action="store_true", help="with the nightly counts")
    parser.add_argument("--count", type=int, help="with this count")
    chosen = parser.parse_args(arguments)
    unknown = [name for name in chosen.suites if name not in SUITES]
    if unknown:
        parser.error(f"there is no suite {unknown[0]}; there are {', '.join(SUITES)}")
    print(
        f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}, "
        f"SQLite {sqlite3.sqlite_version}",
        flush=True,
    )
    outcomes = [_run(name, _count(name, chosen)) for name in chosen.suites or SUITES]
    return 1 if "broken" in outcomes else 0


def _count(name: str, chosen: argparse.Namespace) -> int:
    _, quick, nightly = SUITES[name]
    return chosen.count or (nightly if chosen.nightly else quick)


def _run(name: str, count: int) -> str:
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="hashiya-faults-") as home:
        os.environ["HASHIYA_HOME"] = home
        try:
            found = suite(name)(count)
        except Exception:  # noqa: BLE001 -- a suite that falls over doesn't take the others with it
            traceback.print_exc()
            print(f"{name:16} fell over", flush=True)
            return "broken"
    figures = ", ".join(f"{figure} {value}" for figure, value in found.figures.items())
    told = found.skipped or f"{found.tried} tried: {figures}"
    print(f"{name:16} {found.outcome:8} {time.monotonic() - begun:7.1f} s  {told}", flush=True)
    for fault in found.faults:
        print(f"{'':16} {fault}", flush=True)
    return found.outcome


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    os.environ.setdefault("PYTHONDONTWRITEBYTECODE", "1")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path[0] = str(ROOT)
    sys.path.insert(1, str(ROOT / "desktop"))
    # the suites' modules know this one by its full name
    sys.exit(importlib.import_module("tests.faults.run").main(sys.argv[1:]))
