"""A monkey at the real window: random deeds of keys and mouse, after which everything must agree.

Every few deeds the page, the workspace, a plain model and the file are compared, and at the end of each
session everything is undone: the project is what it was at the start. A session that breaks a promise is
played again in shorter and shorter forms, and the shortest that still breaks it is told.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Any

from tests.faults.agreement import Model, disagreements, whole
from tests.faults.monkey_deeds import DEEDS, press
from tests.faults.result import Result
from tests.faults.run import ROOT

SESSION = 125
"""Deeds between one start of the window and the next."""
_LOOK_EVERY = 12
_MOST_PLAYED = 30
_LONGEST = 180
_TEXTS = (
    "قال وزير الخارجية إن المحادثات بدأت في باريس.\nونفت روسيا إجراء المحادثات، بحسب وكالة Reuters.",
    "BBC: قال المتحدث «لا علم لنا بذلك»، ولم يعلّق آخرون على الخبر.\n\n" * 12,
)


@dataclass(frozen=True)
class Step:
    """One deed and the two numbers that say how."""

    name: str
    a: int
    b: int

    def __str__(self) -> str:
        return f"{self.name} {self.a} {self.b}"


def run(count: int, *, seed: int = 0, plant: str = "") -> Result:
    """Let the monkey do so many deeds, in sessions that each have a seed and a process of their own.

    ``plant`` names a fault of :data:`PLANTS` that the window is given.
    """
    result = Result(figures={"deeds": 0, "looked": 0, "edits": 0, "undone": 0})
    while result.tried < count and not result.faults:
        steps = list(steps_of(seed, min(SESSION, count - result.tried)))
        faults, figures = play(steps, plant)
        result.tried += len(steps)
        for name, figure in figures.items():
            result.count(name, figure)
        if faults:
            short, faults = shortened(steps, faults, plant)
            result.faults += [f"seed {seed}: {fault}" for fault in faults]
            result.faults += [f"  {step}" for step in short]
        seed += 1
    result.figures["deeds"] = result.tried
    return result


def steps_of(seed: int, count: int) -> Iterator[Step]:
    """Yield the deeds of a session, the same for the same seed."""
    chance = random.Random(f"monkey {seed}")
    names = list(DEEDS)
    weights = [weight for weight, _ in DEEDS.values()]
    for name in chance.choices(names, weights, k=count):
        yield Step(name, chance.randrange(1 << 24), chance.randrange(1 << 24))


def shortened(steps: Sequence[Step], faults: list[str], plant: str = "") -> tuple[list[Step], list[str]]:
    """Leave out what isn't needed to break the promise, half of it at a time, then less."""
    kept, size, played = list(steps), max(1, len(steps) // 2), 0
    while played < _MOST_PLAYED:
        start = 0
        while start < len(kept) and played < _MOST_PLAYED:
            tried = kept[:start] + kept[start + size :]
            found, _ = play(tried, plant)
            played += 1
            if found:
                kept, faults = tried, found
            else:
                start += size
        if size == 1:
            break
        size = max(1, size // 2)
    return kept, faults


def play(steps: Sequence[Step], plant: str = "") -> tuple[list[str], dict[str, int]]:
    """Play a session in a process of its own; return what broke, nothing where all held, and figures."""
    with tempfile.TemporaryDirectory(prefix="hashiya-faults-") as folder:
        try:
            done = subprocess.run(
                [sys.executable, "-X", "faulthandler", "-m", "tests.faults.monkey", folder, plant],
                input=json.dumps([(step.name, step.a, step.b) for step in steps]),
                capture_output=True,
                text=True,
                check=False,
                timeout=_LONGEST,
                cwd=ROOT,
                env={
                    **os.environ,
                    "PYTHONPATH": os.pathsep.join((str(ROOT / "desktop"), str(ROOT))),
                    "PYTHONDONTWRITEBYTECODE": "1",
                    "QT_QPA_PLATFORM": "offscreen",
                    "HASHIYA_HOME": str(Path(folder) / "home"),
                    "LC_ALL": "C.UTF-8",
                },
            )
        except subprocess.TimeoutExpired:
            return [f"the window hung for {_LONGEST} s"], {}
    if done.returncode:
        road = [line.strip() for line in done.stderr.splitlines() if "hashiya" in line]
        return [f"the window died with {done.returncode}: {' < '.join(road[:4])}"], {}
    told = json.loads(done.stdout.splitlines()[-1])
    return told["faults"], told["figures"]


# -- what goes on in the window's process


def _live(folder: Path, plant: str) -> dict[str, Any]:
    steps = [Step(*each) for each in json.load(sys.stdin)]
    result = Result()
    _ask_nobody()
    PLANTS[plant]()
    with _bugs() as bugs, _desk(folder / "a.hashiya") as desk:
        session = _Session(desk, bugs, result)
        faults = session.play(steps) or session.undo_all()
    return {"faults": faults, "figures": result.figures}


def _forgetful_page() -> None:
    from hashiya.ui.article.view import ArticleView

    ArticleView.drop_annotation = lambda _view, _annotation: None  # type: ignore[method-assign, assignment]


def _undo_that_forgets() -> None:
    from hashiya.ui.workspace import Workspace

    undo_name = Workspace.undo_name

    def forget(workspace: Workspace) -> str:
        return "" if len(workspace.annotations) < 3 else undo_name(workspace)

    Workspace.undo_name = forget  # type: ignore[method-assign]


def _deadly_key() -> None:
    from hashiya.ui.workspace import Workspace

    Workspace.remove_current = lambda _workspace: os.abort()  # type: ignore[method-assign, assignment]


PLANTS: dict[str, Callable[[], None]] = {
    "": lambda: None,
    "forgetful page": _forgetful_page,
    "undo that forgets": _undo_that_forgets,
    "deadly key": _deadly_key,
}
"""Faults to be given to the window: a monkey that doesn't find them is no use."""


class _Session:
    """Know one window, what it should hold, and what it held at the start."""

    def __init__(self, desk: Any, bugs: list[str], result: Result) -> None:
        self.desk, self.bugs, self.result = desk, bugs, result
        self.model = Model()
        self.model.begin(desk.workspace.project)
        self.start = whole(desk.workspace.project)
        desk.workspace.changed.connect(self._follow)

    def play(self, steps: Sequence[Step]) -> list[str]:
        for number, step in enumerate(steps, 1):
            try:
                DEEDS[step.name][1](self.desk, step.a, step.b)
                settle(self.desk, above=step.name != "menu")
            except Exception:  # noqa: BLE001 -- what a deed meets is what the monkey looks for
                self.bugs.append(traceback.format_exc(limit=-4))
            if self.bugs:
                return [f"after {number} deeds: {bug}" for bug in self.bugs[:2]]
            if number % _LOOK_EVERY == 0 or number == len(steps):
                faults = self._look()
                if faults:
                    return [f"after {number} deeds: {fault}" for fault in faults[:4]]
        return []

    def undo_all(self) -> list[str]:
        """Undo everything in every article by keys; the project must be what it was at the start."""
        from PySide6.QtCore import Qt

        workspace, left = self.desk.workspace, True
        settle(self.desk)
        while left:  # what is undone in one article may bring another one back
            left = False
            for article in [each.id for each in workspace.articles()]:
                workspace.open_article(article)
                self.desk.view.setFocus()
                while workspace.undo_name():
                    left = True
                    press(self.desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
                    self.result.count("undone")
        faults = self._look()
        end = whole(workspace.project)
        names = [name for name in self.start.keys() | end.keys() if self.start.get(name) != end.get(name)]
        faults += [
            f"undone to the start, {name} is {end.get(name)}, was {self.start.get(name)}"
            for name in names[:3]
        ]
        return faults + self.bugs[:2]

    def _look(self) -> list[str]:
        self.result.count("looked")
        return disagreements(self.desk, self.model)

    def _follow(self, change: Any) -> None:
        self.result.count("edits")
        self.model.follow(change)


def settle(desk: Any, *, above: bool = True) -> None:
    """Escape from whatever stands above the window, and let everything be laid out and painted."""
    from PySide6.QtCore import QDeadlineTimer, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    until = QDeadlineTimer(15_000)
    QApplication.processEvents()
    while (page := QApplication.activePopupWidget() or QApplication.activeModalWidget()) is not None:
        if until.hasExpired():
            raise TimeoutError(f"{type(page).__name__} can't be escaped from")
        QTest.keyClick(page, Qt.Key.Key_Escape)
        QTest.qWait(5)
    if not desk.isActiveWindow():
        desk.activateWindow()
    while desk.jobs.running is not None and not until.hasExpired():
        QTest.qWait(5)
    QApplication.sendPostedEvents()
    QApplication.processEvents()


@contextmanager
def _desk(path: Path) -> Iterator[Any]:
    """Open the window on a project with the sample and two short articles, and destroy it afterwards."""
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtTest import QTest

    from hashiya import settings
    from hashiya.project import NewArticle, Project
    from hashiya.ui import application
    from hashiya.ui.collector import Collector

    settings.save(replace(settings.load(), language="en", theme="light"))
    with Project.create(path, annotator="Salma", sample=True) as project:
        project.add_many(NewArticle(text) for text in _TEXTS)
    collector = Collector()  # as in the program: nothing of Qt's is collected in the database's thread
    desk = application.open_desk(application.make_application(), path)
    collector.start()
    try:
        QTest.qWaitForWindowExposed(desk)
        desk.furniture.fill()
        yield desk
    finally:
        collector.stop()
        desk.workspace.unsaved.clear()
        desk.close()
        desk.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _ask_nobody() -> None:
    """Leave dialogs of the system out: where a file should lie, nobody says."""
    from PySide6.QtWidgets import QFileDialog

    for name in ("getOpenFileName", "getSaveFileName", "getExistingDirectory", "getOpenFileNames"):
        setattr(QFileDialog, name, _answer_nothing(name))


def _answer_nothing(name: str) -> Callable[..., Any]:
    if name == "getExistingDirectory":
        return lambda *_args, **_options: ""
    return lambda *_args, **_options: ([] if name.endswith("s") else "", "")


@contextmanager
def _bugs() -> Iterator[list[str]]:
    """Note every exception that nobody caught."""
    found: list[str] = []
    before = sys.excepthook

    def note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        found.append("".join(traceback.format_exception(kind, error, trace, limit=-6)))

    sys.excepthook = note
    try:
        yield found
    finally:
        sys.excepthook = before


if __name__ == "__main__":
    told = _live(Path(sys.argv[1]), sys.argv[2])
    print(json.dumps(told), flush=True)
    sys.stdout.flush()
    os._exit(0)
