"""A real window on a real X server, driven from outside as a person's hands would."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hashiya.core.annotations import Annotation
from hashiya.project import Project

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="Xvfb or xdotool is not installed"
    ),
]

_PATIENCE = 30
_TWO, _Q, _U, _CONTROL, _Z = "11", "24", "30", "37", "52"
"""Places on the keyboard, whatever is written on them."""


@pytest.fixture
def screen() -> Iterator[dict[str, str]]:
    """Start a screen on a free display, and return the environment to reach it."""
    reader, writer = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writer),
        "-screen",
        "0",
        "1400x900x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    with subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL) as server:
        os.close(writer)
        with os.fdopen(reader) as numbers:
            display = f":{numbers.readline().strip()}"
        environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
        yield {**environment, "DISPLAY": display, "LC_ALL": "C.UTF-8"}
        server.terminate()


class Hands:
    """Move mouse and keys of one screen."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._environment = environment

    def __call__(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words],
            env=self._environment,
            check=True,
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
        )
        return done.stdout.strip()


@contextmanager
def running(command: list[str], screen: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """Run the program; where the test fails it is ended, and nobody waits for it."""
    with subprocess.Popen(command, env=screen, cwd=Path(__file__).parents[2] / "desktop") as program:
        try:
            yield program
        except BaseException:
            program.kill()
            raise


def wait_for(look: Callable[[], object], program: subprocess.Popen[bytes]) -> None:
    """Look again and again until there is something to see; the other process tells nothing by itself."""
    end = time.monotonic() + _PATIENCE
    while not look():
        assert program.poll() is None, "the program ended"
        assert time.monotonic() < end, "nothing came to be seen"
        time.sleep(0.05)


def test_marks_made_from_outside_lie_in_the_project(screen: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "seen from outside.hashiya"
    Project.create(path, annotator="Huda", sample=True).close()
    hands = Hands(screen)

    def annotations() -> list[Annotation]:
        with Project.open(path, read_only=True) as project:
            return project.annotations()

    command = [sys.executable, "-m", "hashiya", str(path)]
    with running(command, screen) as program:
        window = hands("search", "--sync", "--onlyvisible", "--name", "seen from outside").split()[0]
        hands("windowfocus", "--sync", window)
        hands("mousemove", "--window", window, "680", "320", "click", "--repeat", "2", "--delay", "60", "1")
        wait_for(lambda: _press(hands, "F1") or annotations(), program)
        (word,) = annotations()
        assert word.label == "claim"

        hands("key", "Escape", "key", "Escape", "key", "ctrl+Home")
        hands("key", "ctrl+shift+Left", "key", "ctrl+shift+Left")
        # xdotool lends the letter a key for a moment, which a busy program may come too late for
        wait_for(lambda: len(annotations()) == 2 or _press(hands, "U0662"), program)
        first = min(annotations(), key=lambda each: each.start)
        assert (first.label, first.start) == ("source", 0)

        hands("key", "alt+Left")
        wait_for(lambda: max(a.end for a in annotations() if a.id == first.id) > first.end, program)
        hands("key", "Delete")
        wait_for(lambda: len(annotations()) == 1, program)
        hands("key", "ctrl+z")
        wait_for(lambda: len(annotations()) == 2, program)
        hands("key", "ctrl+q")
        assert program.wait(_PATIENCE) == 0
    with Project.open(path) as project:
        assert project.check() == []
        text = project.text(project.articles()[0].id)
        passages = {each.label: each.passage(text) for each in project.annotations()}
        assert passages["source"].split() == text.split()[:3]
        assert passages["claim"] in text.split()


@pytest.mark.skipif(not shutil.which("setxkbmap"), reason="setxkbmap is not installed")
@pytest.mark.parametrize("layout", ["ara", "ara(digits)"])
def test_an_arabic_keyboard_reaches_every_key(screen: dict[str, str], tmp_path: Path, layout: str) -> None:
    path = tmp_path / "seen from outside.hashiya"
    Project.create(path, annotator="Huda", sample=True).close()
    subprocess.run(["setxkbmap", layout], env=screen, check=True)
    hands = Hands(screen)

    def annotations() -> list[Annotation]:
        with Project.open(path, read_only=True) as project:
            return project.annotations()

    command = [sys.executable, "-m", "hashiya", str(path)]
    with running(command, screen) as program:
        window = hands("search", "--sync", "--onlyvisible", "--name", "seen from outside").split()[0]
        hands("windowfocus", "--sync", window)
        hands("mousemove", "--window", window, "680", "320", "click", "--repeat", "2", "--delay", "60", "1")
        wait_for(lambda: _press(hands, _TWO) or annotations(), program)
        assert [each.label for each in annotations()] == ["source"]
        hands("key", _U)
        wait_for(lambda: annotations()[0].unsure, program)
        hands("keydown", _CONTROL, "key", _Z, "keyup", _CONTROL)
        wait_for(lambda: not annotations()[0].unsure, program)
        hands("keydown", _CONTROL, "key", _Q, "keyup", _CONTROL)
        assert program.wait(_PATIENCE) == 0


def _press(hands: Hands, key: str) -> None:
    hands("key", key)
