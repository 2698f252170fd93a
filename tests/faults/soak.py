"""Work at the real window for hours, and look whether anything grows that shouldn't.

A round opens a project, marks twenty passages by keys, undoes and redoes, searches, changes a label, exports
and closes. After each round memory, open files, threads, Qt's objects and references to ``None`` are counted.

Memory is told for an hour of work: the middle slope between any two samples, for so many actions as the plan
has for an hour. In a short run that slope is mostly noise, so memory counts as growing only where three
quarters of all slopes say so; the first half of the rounds, in which caches fill, is left out.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

from tests.faults.result import Result
from tests.faults.run import ROOT

HOUR = 6_250
"""Actions of an hour: the plan has 50,000 in eight."""
MOST_MEGABYTES = 1.0
_SETTLING = 0.4
"""Megabytes by which caches may still grow in the later rounds: nothing in hours, much in half a minute."""
_MARKS = 20
_WALKED = 6
_FEWEST, _TELLING = 8, 24
_ACTIONS = _MARKS * 2 + 4 * _WALKED + 6
"""Keys and the like of one round; a mark takes a selection and a key."""
_FLAT = ("files", "threads", "objects")
_NONE_SPARE = 400
"""References to ``None`` that may come and go; a call that lost one each time would lose thousands.

Only fewer and fewer end the process; that Qt's bindings keep a few more a round costs a number, no memory.
"""


def run(seconds: int, *, plant: str = "") -> Result:
    """Work for so many seconds, start and warm-up left out; ``plant`` names a leak of :data:`PLANTS`."""
    samples = _work_apart(seconds, plant)
    result = Result(tried=len(samples))
    result.figures["actions"] = len(samples) * _ACTIONS
    return judged(samples[len(samples) // 2 :], result)


def judged(samples: Sequence[dict[str, float]], result: Result) -> Result:
    """Put down what the samples of the later rounds say."""
    if len(samples) < 4:
        result.faults.append(f"{len(samples)} rounds are too few to tell anything")
        return result
    middle, low = _an_hour(samples)
    result.figures |= {"MB/h": round(middle, 2), "MB/h at least": round(low, 2)}
    result.figures["MB held"] = round(samples[-1]["memory"], 1)
    if low > MOST_MEGABYTES + _SETTLING / len(samples) * HOUR / _ACTIONS:
        result.faults.append(f"memory grows by {middle:.1f} MB in an hour's {HOUR} actions")
    for name in _FLAT:
        first, last = samples[0][name], samples[-1][name]
        result.figures[name] = f"{first:.0f} → {last:.0f}"
        if all(later[name] >= earlier[name] for earlier, later in pairwise(samples)) and last > first:
            result.faults.append(f"{name} grow from {first:.0f} to {last:.0f} in {len(samples)} rounds")
    first, last = samples[0]["none"], samples[-1]["none"]
    result.figures["none"] = f"{first:.0f} → {last:.0f}"
    if last < first - _NONE_SPARE:
        result.faults.append(f"references to None fall from {first:.0f} to {last:.0f}")
    return result


def _an_hour(samples: Sequence[dict[str, float]]) -> tuple[float, float]:
    """Return by how many megabytes memory grows in an hour's actions, in the middle and at least."""
    memory = [each["memory"] for each in samples]
    slopes = [
        (memory[later] - memory[earlier]) / (later - earlier)
        for earlier, later in combinations(range(len(memory)), 2)
    ]
    low, middle, _ = statistics.quantiles(slopes, n=4)
    return middle * HOUR / _ACTIONS, low * HOUR / _ACTIONS


def _work_apart(seconds: int, plant: str) -> list[dict[str, float]]:
    with tempfile.TemporaryDirectory(prefix="hashiya-faults-") as folder:
        done = subprocess.run(
            [sys.executable, "-m", "tests.faults.soak", folder, str(seconds), plant],
            capture_output=True,
            text=True,
            check=False,
            cwd=ROOT,
            env={
                **os.environ,
                "PYTHONPATH": os.pathsep.join((str(ROOT / "desktop"), str(ROOT))),
                "QT_QPA_PLATFORM": "offscreen",
                "HASHIYA_HOME": str(Path(folder) / "home"),
                "LC_ALL": "C.UTF-8",
            },
        )
    if done.returncode:
        raise RuntimeError(f"the window ended with {done.returncode}: {done.stderr[-2000:]}")
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


# -- what goes on in the window's process


def _work(folder: Path, seconds: int, plant: str) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QFileDialog

    from hashiya import settings
    from hashiya.project import Project
    from hashiya.ui import application
    from hashiya.ui.collector import Collector

    settings.save(replace(settings.load(), language="en", theme="light"))
    path, fresh = folder / "a.hashiya", folder / "fresh.hashiya"
    Project.create(fresh, annotator="Salma", sample=True).close()
    QFileDialog.getSaveFileName = lambda *_, **__: (str(folder / "out.jsonl"), "")  # type: ignore[method-assign]
    shutil.copy(fresh, path)
    collector = Collector()
    desk = application.open_desk(application.make_application(), path)
    desk.furniture.fill()
    collector.start()
    until = time.monotonic() + seconds
    rounds = 0
    # a slow machine works longer rather than less: of few rounds nothing can be told
    while time.monotonic() < until or rounds < max(_FEWEST, min(seconds, _TELLING)):
        _round(desk, path, rounds)
        PLANTS[plant](desk)
        shutil.copy(fresh, path)  # a history that grows is no leak
        collector.collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        print(json.dumps(_sample(desk)), flush=True)
        rounds += 1
    desk.close()
    os._exit(0)


def _round(desk: Any, path: Path, number: int) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from hashiya.core.spans import Span
    from tests.faults.monkey import settle
    from tests.faults.monkey_deeds import press, write

    workspace, ctrl = desk.workspace, Qt.KeyboardModifier.ControlModifier
    assert desk.files.open_path(path)
    settle(desk)
    desk.view.setFocus()
    for place in range(_MARKS):
        start = 40 + 271 * place
        workspace.select(Span(start, start + 12))
        desk.view.reveal(Span(start, start + 12))
        press(desk, (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)[place % 4])
        settle(desk)
    assert len(workspace.annotations) == _MARKS
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Y) * 2:
        for _ in range(_WALKED):
            press(desk, key, ctrl)
        settle(desk)
    assert len(workspace.annotations) == _MARKS
    press(desk, Qt.Key.Key_F, ctrl)
    write(desk, "ايلون")
    QTest.qWait(30)
    press(desk, Qt.Key.Key_Escape)
    label = workspace.labels.find("claim")
    assert label is not None
    workspace.edit(lambda project: project.change_label(replace(label, name_en=f"Claim {number % 2}")))
    _export(desk)
    desk.files.close_project()
    settle(desk)


def _export(desk: Any) -> None:
    from PySide6.QtCore import QDeadlineTimer, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from tests.faults.monkey import settle
    from tests.faults.monkey_deeds import press

    press(desk, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    until = QDeadlineTimer(20_000)
    page: Any = QApplication.activeModalWidget()
    while page.latest.busy or not page.isActiveWindow():
        assert not until.hasExpired()
        QTest.qWait(5)
    ended: list[object] = []
    desk.jobs.ended.connect(ended.append)
    press(desk, Qt.Key.Key_Return)
    while not ended:
        assert not until.hasExpired()
        QTest.qWait(5)
    desk.jobs.ended.disconnect(ended.append)
    settle(desk)
    desk.notice.dismiss()


def _sample(desk: Any) -> dict[str, float]:
    import ctypes
    import gc
    import threading

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QApplication

    gc.collect()
    if sys.platform == "linux":
        ctypes.CDLL(None).malloc_trim(0)  # what the allocator keeps to itself says nothing about a leak
    objects = len(desk.findChildren(QObject)) + len(QApplication.allWidgets())
    return {
        "memory": _resident() / 2**20,
        "files": len(list(_HANDLES.iterdir())) if _HANDLES.is_dir() else 0,
        "threads": threading.active_count(),
        "objects": objects,
        "none": sys.getrefcount(None),
    }


def _resident() -> int:
    """Return the memory that is really held, in bytes."""
    held = Path("/proc/self/statm")
    if held.exists():
        return int(held.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    import resource  # the most that was ever held: elsewhere nothing tells more

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if platform.system() == "Darwin" else 1024)


_HANDLES = Path("/proc/self/fd")
_kept: list[object] = []


def _leak(desk: Any) -> None:
    """Keep memory, an open file, a thread and one of Qt's objects, and lose references to ``None``."""
    import ctypes
    import threading

    from PySide6.QtCore import QObject

    _kept.extend((bytearray(os.urandom(1 << 20)), os.open(os.devnull, os.O_RDONLY), QObject(desk)))
    threading.Thread(target=threading.Event().wait, daemon=True).start()
    for _ in range(5000):
        ctypes.pythonapi.Py_DecRef(ctypes.py_object(None))


PLANTS: dict[str, Callable[[Any], None]] = {"": lambda _desk: None, "leak": _leak}
"""What may be given to the window: a soak that doesn't find it is no use."""


if __name__ == "__main__":
    _work(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
