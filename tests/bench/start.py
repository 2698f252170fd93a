"""From the start of the process to the first painted article, and the memory that it then holds."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.table import RUNS, Row, in_turn, median, ratio_row, spread

_BARE = """
import resource_now
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        resource_now.say_and_leave()
app = QApplication([])
window = Window()
window.resize(1400, 880)
window.show()
app.exec()
"""

_DESK = """
import sys
from contextlib import contextmanager
import resource_now
from hashiya.cli import window
loading_qt = window.loading_qt
@contextmanager
def loading_and_watching():
    with loading_qt():
        yield
    from hashiya.ui.article.view import ArticleView
    paint = ArticleView.paintEvent
    def paint_and_leave(self, event):
        paint(self, event)
        if self.document().characterCount() > 1000:
            resource_now.say_and_leave()
    ArticleView.paintEvent = paint_and_leave
window.loading_qt = loading_and_watching
from hashiya.cli import main
main([sys.argv[1]])
"""

_RESOURCE_NOW = """
import os, sys
def say_and_leave():
    with open("/proc/self/status") as status:
        kib = next(line.split()[1] for line in status if line.startswith("VmRSS"))
    sys.stdout.write(kib)
    sys.stdout.flush()
    os._exit(0)
"""


def rows() -> list[Row]:
    """Return the rows for start-up and resident memory; memory is read at the first painted article."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "resource_now.py").write_text(_RESOURCE_NOW, encoding="utf-8")
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment = kept | {
            "HASHIYA_HOME": str(place / "home"),
            "PYTHONPATH": os.pathsep.join([str(place), *sys.path[1:]]),
            "QT_QPA_PLATFORM": "offscreen",
        }
        project = str(place / "sample.hashiya")
        subprocess.run(
            [sys.executable, "-m", "hashiya", "new", project, "--sample"], env=environment, check=True
        )
        memory: dict[str, list[float]] = {"desk": [], "bare": []}

        def run(name: str, code: str) -> float:
            milliseconds, kib = _timed([sys.executable, "-c", code, project], environment)
            memory[name].append(kib / 1024)
            return milliseconds

        ours, base = in_turn(lambda: run("desk", _DESK), lambda: run("bare", _BARE), RUNS)
    held = median(memory["desk"]) / median(memory["bare"])
    return [
        ratio_row("program start to first painted article / bare empty window", ours, base, 2.5),
        Row(
            "resident memory, sample open / bare window",
            held,
            2.0,
            "×",
            f"{spread(memory['desk'], 'MiB')} against {spread(memory['bare'], 'MiB')}",
        ),
    ]


def _timed(command: list[str], environment: dict[str, str]) -> tuple[float, float]:
    import time

    began = time.perf_counter()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=60)
    return (time.perf_counter() - began) * 1000, float(done.stdout.split()[-1])
