"""Print the bench table: ``python -m tests.bench.run [start] [pane] [mark] [frames] …``, all without a name.

Every bar is a ratio measured side by side in this run, or a duration on this machine; the last column gives
smallest/median/largest, which says how noisy the machine was.
"""

from __future__ import annotations

import importlib
import os
import platform
import subprocess
import sys

PARTS = {
    "start": "start",
    "mark": "mark",
    "pane": "pane",
    "frames": "frames",
    "corpus": "corpus_desk",
    "sets": "sets",
    "library": "library",
    "search": "search",
    "backups": "backups",
}


def main(names: list[str]) -> int:
    """Print the rows of the named parts, each in a process of its own; return 1 when a bar is missed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if len(names) == 1:
        return _print(names[0])
    print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}", flush=True)
    # one part's style sheet and windows would slow the next one down
    codes = [
        subprocess.run([sys.executable, "-m", __spec__.name, name]).returncode for name in names or PARTS
    ]
    return max(codes)


def _print(name: str) -> int:
    missed = 0
    for row in importlib.import_module(f"tests.bench.{PARTS[name]}").rows():
        print(row, flush=True)
        missed += not row.holds
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
