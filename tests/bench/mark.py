"""From the key press in the real window to the row on the disk and the highlight on the page."""

from __future__ import annotations

import os
import sqlite3
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import quantiles
from typing import TYPE_CHECKING, Any

from hashiya.core.spans import Span
from hashiya.project import Project
from hashiya.storage.database import Database, prepare
from hashiya.storage.store import Store
from tests.bench.corpus import random_spans, sample_text
from tests.bench.table import Row, median, milliseconds, spread

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

PRESSES = 300
_BETWEEN = 0.06
MARKS = 300


def rows() -> list[Row]:
    """Return the rows for a key press with its commit, beside a bare one on the same disk, and without."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HASHIYA_HOME"] = folder
        path = Path(folder) / "bench.hashiya"
        fresh = _make_project(path)
        pressed, stored, bare = _press_and_commit(path, fresh, Path(folder) / "bare.db")
    shown = [whole - part for whole, part in zip(pressed, stored, strict=True)]
    over = _last_percentile(pressed) - _last_percentile(bare)
    return [
        Row(
            f"key press to row and highlight, {MARKS} marks, 99th − bare commit's 99th",
            over,
            15.0,
            "ms",
            f"{spread(pressed)}, 99th {_last_percentile(pressed):.1f} against "
            f"{spread(bare)}, 99th {_last_percentile(bare):.1f}",
        ),
        Row(
            f"the same without what the storage takes, {MARKS} marks", median(shown), 5.0, "ms", spread(shown)
        ),
    ]


def _make_project(path: Path) -> list[Span]:
    """Write a project with one article and its marks; return spans that aren't marked yet."""
    text = sample_text()
    spans = random_spans(text, MARKS + PRESSES + 20, longest=30)
    with Project.create(path, annotator="bench") as project:
        article = project.add(text)
        for number, span in enumerate(spans[::2][:MARKS]):
            project.annotate(
                article,
                label=("claim", "source", "denial", "quote")[number % 4],
                start=span.start,
                end=span.end,
            )
    return spans


def _press_and_commit(path: Path, spans: list[Span], bare: Path) -> tuple[list[float], ...]:
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    from hashiya.ui.application import make_application, open_desk
    from hashiya.ui.collector import Collector

    application = make_application()
    collector = Collector()
    desk = open_desk(application, path)
    desk.resize(1400, 880)
    application.processEvents()
    collector.start()
    connection = _bare_connection(bare)
    pressed, stored, committed = [], [], []
    waits = _waits_for_storage()
    keys = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)

    def press(key: Qt.Key) -> None:
        application.sendEvent(
            desk.view, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, chr(key))
        )
        application.processEvents()

    for number in range(PRESSES):
        span = spans[number]
        desk.workspace.set_current(None)
        desk.workspace.select(span)
        desk.view.reveal(span)
        _settle(application)
        before = len(desk.workspace.annotations)
        waits.clear()
        taken = milliseconds(lambda number=number: press(keys[(number + number // 4) % 4]))
        if len(desk.workspace.annotations) > before:
            pressed.append(taken)
            stored.append(sum(waits))
            committed.append(milliseconds(lambda: _commit(connection)))
    connection.close()
    collector.stop()
    desk.close()
    if len(pressed) < PRESSES // 2:
        raise RuntimeError(f"only {len(pressed)} of {PRESSES} key presses marked something")
    return pressed, stored, committed


def _waits_for_storage() -> list[float]:
    """Return a list that each wait for the project's storage is noted in from now on, in milliseconds."""
    waits: list[float] = []
    call = Store.call

    def timed(store: Store, work: Callable[[Database], Any]) -> Any:
        began = time.perf_counter()
        try:
            return call(store, work)
        finally:
            waits.append((time.perf_counter() - began) * 1000)

    Store.call = timed  # type: ignore[method-assign]
    return waits


def _settle(application: QApplication) -> None:
    """Let the lists follow the last press, as they do between two keys of the fastest annotator."""
    until = time.perf_counter() + _BETWEEN
    while time.perf_counter() < until:
        application.processEvents()


def _bare_connection(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    prepare(connection)
    connection.execute("CREATE TABLE mark (id INTEGER PRIMARY KEY, label TEXT) STRICT")
    connection.execute("BEGIN IMMEDIATE")
    return connection


def _commit(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO mark (label) VALUES ('claim')")
    connection.execute("COMMIT")
    connection.execute("BEGIN IMMEDIATE")


def _last_percentile(values: list[float]) -> float:
    return quantiles(values, n=100)[98]
