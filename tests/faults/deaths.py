"""Let the window die as programs do, and look what the next start finds and says.

Four deaths by turns: the two that end the process from within, and a bug in a slot and one in a paint event,
which the window must live through.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.faults.result import Result
from tests.faults.run import ROOT

DEATHS = ("abort", "segmentation fault", "bug in a slot", "bug in a paint event")
UNTOLD = "killed from outside"
"""A death that leaves no report: the suite is to notice that the next start says nothing."""

_FATAL = (*DEATHS[:2], UNTOLD)
_LONGEST = 60
_BUG = "bug on purpose"


def run(count: int) -> Result:
    """Let the window die so many times, each with other marks before."""
    result = Result(figures={"acknowledged": 0, "present": 0, "told": 0})
    chance = random.Random(count)
    for number in range(count):
        with tempfile.TemporaryDirectory(prefix="hashiya-faults-") as folder:
            _die(Path(folder), DEATHS[number % len(DEATHS)], chance.randint(1, 6), result)
    return result


def _die(folder: Path, death: str, marks: int, result: Result) -> None:
    from hashiya.project import Project

    path = folder / "a.hashiya"
    Project.create(path, annotator="Salma", sample=True).close()
    status, lines = _session(folder, path, death, marks)
    result.tried += 1
    acknowledged = [line["mark"] for line in lines if "mark" in line]
    told = [line["dialog"] for line in lines if "dialog" in line]
    result.count("acknowledged", len(acknowledged))
    if len(acknowledged) != marks or (status == 0) != (death not in _FATAL):
        result.faults.append(f"{death}: {len(acknowledged)} of {marks} marks, ended with {status}")
    again, lines = _session(folder, path, "none", 0)
    [present] = [line["present"] for line in lines if "present" in line] or [[]]
    [notice] = [line["notice"] for line in lines if "notice" in line] or [""]
    result.count("present", len(set(acknowledged) & set(present)))
    if again or not set(acknowledged) <= set(present):
        result.faults.append(
            f"{death}: {len(acknowledged)} acknowledged, {len(present)} there, ended {again}"
        )
    is_told = "unexpectedly" in notice if death in _FATAL else told == [_BUG] and not notice
    result.count("told", is_told)
    if not is_told:
        result.faults.append(f"{death}: dialog {told}, notice at the next start {notice!r}")


def _session(folder: Path, path: Path, death: str, marks: int) -> tuple[int, list[dict[str, Any]]]:
    """Start the program once, and return how it ended and what it said."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.deaths", str(path), death, str(marks)],
        capture_output=True,
        text=True,
        check=False,
        timeout=_LONGEST,
        cwd=ROOT,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join((str(ROOT / "desktop"), str(ROOT))),
            "QT_QPA_PLATFORM": "offscreen",
            "HASHIYA_HOME": str(folder / "home"),
            "LC_ALL": "C.UTF-8",
        },
    )
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


# -- what goes on in the program that dies


def _say(**what: Any) -> None:
    os.write(1, json.dumps(what).encode() + b"\n")


def _live(path: Path, death: str, marks: int) -> int:
    from dataclasses import replace

    from PySide6.QtCore import QTimer

    from hashiya import settings
    from hashiya.ui import application

    settings.save(replace(settings.load(), language="en"))
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, lambda: _work(death, marks)))
    application.make_application()
    return application.run(path)


def _work(death: str, marks: int) -> None:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from hashiya.ui.main_window import MainWindow

    desk = next(each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
    for number in range(marks):
        _mark(desk, number)
    if death == "none":
        for _ in range(30):  # it comes once the page is there
            if not desk.notice.text:
                QTest.qWait(100)
        _say(present=[each.id for each in desk.workspace.annotations], notice=desk.notice.text)
        desk.close()
    else:
        _DYING[death](desk)


def _mark(desk: Any, number: int) -> None:
    """Select words by keys, mark them by a key, and acknowledge what the window calls saved."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    desk.workspace.set_current(None)
    for _ in range(number + 1):
        QTest.keyClick(desk.view, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(desk.view, Qt.Key.Key_Left, shift)
    QTest.keyClick(desk.view, (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)[number % 4])
    current = desk.workspace.current
    if current is not None and desk.furniture.status.saved == "Everything is saved":
        _say(mark=current.id)


def _abort(_desk: Any) -> None:
    os.abort()


def _segfault(_desk: Any) -> None:
    import ctypes

    ctypes.string_at(0)


def _fail_in_slot(desk: Any) -> None:
    from PySide6.QtCore import QTimer

    def fail() -> None:
        raise RuntimeError(_BUG)

    QTimer.singleShot(0, fail)
    _look_for_dialog(desk)


def _fail_in_paint(desk: Any) -> None:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    class Failing(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            raise RuntimeError(_BUG)

    failing = Failing(desk)
    failing.resize(20, 20)
    failing.show()  # painted by the event loop: a picture that is asked for tells who asked
    _look_for_dialog(desk)


def _look_for_dialog(desk: Any, tries: int = 100) -> None:
    """Wait until the window came round to its dialog, read what that says, and close everything."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from hashiya.ui.dialogs.fault import FaultDialog

    def look() -> None:
        shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, FaultDialog)]
        for dialog in shown:
            last = dialog.report.toPlainText().strip().splitlines()[-1]
            _say(dialog=last[-len(_BUG) :])
            dialog.close()
        if shown or not tries:
            desk.close()
        else:
            _look_for_dialog(desk, tries - 1)

    QTimer.singleShot(100, look)


def _killed(_desk: Any) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


_DYING: dict[str, Callable[[Any], None]] = {
    **dict(zip(DEATHS, (_abort, _segfault, _fail_in_slot, _fail_in_paint), strict=True)),
    UNTOLD: _killed,
}


if __name__ == "__main__":
    sys.exit(_live(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))
