"""A display counts when something answers there, and each way to a screen has its needs."""

import socket
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from launcher.display import displays, needs_of, wayland_answers, x11_answers
from launcher.machine import OFFSCREEN, WAYLAND, X11

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="abstract sockets are Linux's")


@pytest.fixture
def server() -> Iterator[socket.socket]:
    with closing(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)) as listening:
        yield listening


def test_no_variable_no_display() -> None:
    assert displays({}, platform="linux") == ()
    assert displays({"DISPLAY": "", "WAYLAND_DISPLAY": ""}, platform="linux") == ()


@linux_only
def test_an_x_server_must_answer(server: socket.socket) -> None:
    assert displays({"DISPLAY": ":98765"}, platform="linux") == ()
    server.bind("\0/tmp/.X11-unix/X98765")
    server.listen()
    assert displays({"DISPLAY": ":98765.0"}, platform="linux") == ("x11",)
    assert x11_answers("unix:98765") is True


@pytest.mark.parametrize(
    ("display", "there"),
    [("localhost:10.0", True), ("desk.example:0", True), ("garbage", False), (":x", False), ("host:", False)],
)
def test_a_server_elsewhere_is_taken_on_trust(display: str, there: bool) -> None:
    assert x11_answers(display) is there


@linux_only
def test_a_wayland_compositor_must_answer(server: socket.socket, tmp_path: Path) -> None:
    variables = {"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert wayland_answers(variables) is False
    server.bind(str(tmp_path / "wayland-9"))
    server.listen()
    assert wayland_answers(variables) is True
    assert wayland_answers({"WAYLAND_DISPLAY": str(tmp_path / "wayland-9")}) is True
    assert wayland_answers({"WAYLAND_DISPLAY": "wayland-9"}) is False
    assert displays(variables, platform="linux") == ("wayland",)


def test_a_platform_asked_for_is_honoured() -> None:
    assert displays({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": "far:0"}, platform="linux") == ()
    assert displays({"QT_QPA_PLATFORM": "minimal"}, platform="darwin") == ()
    assert displays({"QT_QPA_PLATFORM": "vnc:size=800x600"}, platform="linux") == ("chosen",)
    assert displays({"QT_QPA_PLATFORM": "xcb", "DISPLAY": "far:0"}, platform="linux") == ("x11",)
    assert displays({"QT_QPA_PLATFORM": "wayland-egl"}, platform="linux") == ()


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_always_have_a_screen(platform: str) -> None:
    assert displays({}, platform=platform) == ("native",)
    assert needs_of(("native",), platform=platform) == ()


def test_each_way_has_its_needs() -> None:
    assert needs_of((), platform="linux") == OFFSCREEN
    assert needs_of(("x11",), platform="linux") == (*OFFSCREEN, *X11)
    assert needs_of(("x11", "wayland"), platform="linux") == (*OFFSCREEN, *X11, *WAYLAND)
