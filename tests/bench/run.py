"""Print the bench table: ``python -m tests.bench.run [start] [pane] [mark] [corpus]``, all without a name.

Every bar is a ratio measured side by side in this run, or a duration on this machine; the last column gives
smallest/median/largest, which says how noisy the machine was.
"""

from __future__ import annotations

import importlib
import os
import platform
import sys

PARTS = {"start": "start", "mark": "mark", "pane": "pane", "corpus": "corpus_desk"}


def main(names: list[str]) -> int:
    """Print the rows of the named parts; return 1 when a bar is missed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    missed = 0
    for name in names or PARTS:
        for row in importlib.import_module(f"tests.bench.{PARTS[name]}").rows():
            print(row, flush=True)
            missed += not row.holds
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
