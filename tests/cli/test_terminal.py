"""What the terminal can do is told from what it says of itself."""

import gc
import io
import os
import socket
import sys
from pathlib import Path

import pytest

from hashiya.cli import screen, terminal
from hashiya.errors import HashiyaError


class Tty(io.StringIO):
    """Standard output as a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "colours"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_colours_where_they_are_wanted(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], colours: bool
) -> None:
    monkeypatch.setattr(sys, "stdout", Tty())
    assert terminal.has_colours(environment) is colours


@pytest.mark.parametrize(
    ("environment", "visual"),
    [
        ({}, True),
        ({"TERM": "xterm-256color"}, True),
        ({"VTE_VERSION": "5202"}, True),
        ({"VTE_VERSION": "x"}, True),
        ({"VTE_VERSION": "7006"}, False),
        ({"MLTERM": "3.9"}, False),
        ({"KONSOLE_VERSION": "220401"}, False),
        ({"KITTY_WINDOW_ID": "1"}, False),
        ({"TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"TERM_PROGRAM": "vscode"}, True),
    ],
)
def test_visual_order_where_the_terminal_has_none(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], visual: bool
) -> None:
    monkeypatch.setattr(sys, "stdout", Tty())
    assert terminal.wants_visual_order(environment) is visual


@pytest.mark.parametrize("stream", [io.StringIO(), None])
def test_a_pipe_takes_neither(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO | None) -> None:
    monkeypatch.setattr(sys, "stdout", stream)
    assert not terminal.has_colours({})
    assert not terminal.wants_visual_order({})


@pytest.mark.parametrize(("told", "width"), [("100", 100), ("3", 20), (None, 80)])
def test_the_width_is_the_terminals(monkeypatch: pytest.MonkeyPatch, told: str | None, width: int) -> None:
    if told is None:
        monkeypatch.delenv("COLUMNS", raising=False)
        monkeypatch.setattr(sys, "__stdout__", None)
    else:
        monkeypatch.setenv("COLUMNS", told)
    assert terminal.width() == width


@pytest.mark.parametrize(
    ("system", "environment", "there"),
    [
        ("Linux", {}, False),
        ("Linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("Linux", {"QT_QPA_PLATFORM": "vnc:size=800x600"}, True),
        ("Linux", {"QT_QPA_PLATFORM": "xcb"}, False),
        ("Linux", {"QT_QPA_PLATFORM": "wayland-egl;xcb"}, False),
        ("Linux", {"QT_QPA_PLATFORM": "xcb", "DISPLAY": "else:10.0"}, True),
        ("Linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("Linux", {"DISPLAY": "else:10.0"}, True),
        ("Linux", {"DISPLAY": "nonsense"}, False),
        ("Linux", {"DISPLAY": ":x"}, False),
        ("Linux", {"DISPLAY": ":987654"}, False),
        ("FreeBSD", {}, False),
        ("Darwin", {}, True),
        ("Windows", {}, True),
    ],
)
def test_a_screen_is_there_or_not(
    monkeypatch: pytest.MonkeyPatch, system: str, environment: dict[str, str], there: bool
) -> None:
    monkeypatch.setattr("platform.system", lambda: system)
    assert screen.has_screen(environment) is there


def test_an_x_server_answers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("platform.system", lambda: "Linux")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("\0/tmp/.X11-unix/X987655")
        server.listen()
        assert screen.has_screen({"DISPLAY": ":987655"})
        assert screen.has_screen({"DISPLAY": "unix:987655.0"})


def test_without_a_screen_the_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "has_screen", lambda _: False)
    with pytest.raises(HashiyaError, match="hashiya desk --offscreen --out FOLDER"):
        screen.need_screen()
    monkeypatch.setattr(screen, "has_screen", lambda _: True)
    screen.need_screen()


@pytest.mark.parametrize(
    ("system", "before", "after"),
    [
        ("Linux", None, "offscreen"),
        ("Linux", "minimal", "minimal"),
        ("Linux", "xcb", "offscreen"),
        ("Windows", None, None),
    ],
)
def test_qt_draws_without_a_screen(
    monkeypatch: pytest.MonkeyPatch, system: str, before: str | None, after: str | None
) -> None:
    monkeypatch.setattr("platform.system", lambda: system)
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    if before is not None:
        monkeypatch.setenv("QT_QPA_PLATFORM", before)
    screen.hide_qt()
    assert os.environ.get("QT_QPA_PLATFORM") == after


def test_a_library_that_qt_lacks_is_told() -> None:
    def load() -> None:
        with screen.loading_qt():
            raise ImportError("libGL.so.1: cannot open shared object file")

    with pytest.raises(HashiyaError, match=r"Qt can't be loaded \(libGL\.so\.1: .*hashiya doctor"):
        load()


@pytest.mark.parametrize("collects", [True, False])
def test_while_qt_is_loaded_nobody_looks_for_garbage(collects: bool) -> None:
    before = gc.isenabled()
    switch = {True: gc.enable, False: gc.disable}
    switch[collects]()
    try:
        with screen.loading_qt():
            assert not gc.isenabled()
        assert gc.isenabled() is collects
    finally:
        switch[before]()


def test_what_is_nested_collects_nothing_until_all_has_ended() -> None:
    before = gc.isenabled()
    gc.enable()
    try:
        with screen.collecting_nothing():
            with screen.loading_qt():
                pass
            assert not gc.isenabled()
        assert gc.isenabled()
    finally:
        (gc.enable if before else gc.disable)()
