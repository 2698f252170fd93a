"""The real window over one project: ``python -m tests.bench.library_desk PROJECT``, figures as JSON."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.corpus import random_spans
from tests.bench.table import milliseconds

if TYPE_CHECKING:
    from hashiya.ui.main_window import MainWindow

_OPENED = 4
"""The first time doesn't count: the file isn't in memory then."""
_TRIED = 18
_SETTLED = 1.0
"""Seconds in which the window does what it does once after opening."""


def main(path: Path) -> None:
    """Open the project a few times, articles of it, mark and undo; print milliseconds and resident MiB."""
    from hashiya.ui.application import make_application, open_desk
    from hashiya.ui.collector import Collector

    application = make_application()
    collector = Collector()
    collector.start()
    desk = open_desk(application, path)
    desk.resize(1400, 880)
    application.processEvents()
    found: dict[str, list[float]] = {"list": [], "article": [], "mark": [], "undo": []}
    for _ in range(_OPENED):
        desk.workspace.close_project()
        application.processEvents()
        found["list"].append(milliseconds(lambda: _open(desk, path)))
        application.processEvents()
    del found["list"][0]
    until = time.perf_counter() + _SETTLED
    while time.perf_counter() < until:
        application.processEvents()
    _work(desk, application.processEvents, found)
    found["memory"] = [_resident()]
    print(json.dumps(found))
    collector.stop()
    desk.close()


def _open(desk: MainWindow, path: Path) -> None:
    desk.files.open_path(path)
    desk.furniture.article_list.list.viewport().repaint()


def _work(desk: MainWindow, settle: Callable[[], None], found: dict[str, list[float]]) -> None:
    workspace = desk.workspace
    project = workspace.project
    assert project is not None
    numbers = project.shelf()
    chosen = numbers[:: max(1, len(numbers) // _TRIED)][:_TRIED]
    for number, article in project.articles_at(chosen).items():
        found["article"].append(milliseconds(lambda article=article: _look(desk, article.id)))
        settle()
        assert workspace.text
        span = random_spans(workspace.text, 1, 1_000 + number, 30)[0]
        workspace.set_current(None)
        workspace.select(span)
        settle()
        found["mark"].append(milliseconds(lambda: _then(lambda: workspace.annotate("claim"), settle)))
        found["undo"].append(milliseconds(lambda: _then(workspace.undo, settle)))
        settle()


def _look(desk: MainWindow, article: str) -> None:
    desk.workspace.open_article(article)
    desk.view.viewport().repaint()


def _then(call: Callable[[], object], settle: Callable[[], None]) -> None:
    call()
    settle()


def _resident() -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return float(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))) / 1024


if __name__ == "__main__":
    main(Path(sys.argv[1]))
