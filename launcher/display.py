"""Tell whether a window can be shown here, and through what."""

from __future__ import annotations

import socket
import sys
from collections.abc import Mapping
from pathlib import Path

from launcher.machine import OFFSCREEN, WAYLAND, X11, Need

_UNSEEN = ("offscreen", "minimal", "minimalegl")


def displays(environment: Mapping[str, str], *, platform: str = sys.platform) -> tuple[str, ...]:
    """Return the ways to a screen: ``native`` off Linux, else some of ``x11``, ``wayland``, ``chosen``.

    ``chosen`` is another platform of Qt's that the user asked for, such as vnc.
    """
    asked = environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if asked in _UNSEEN:
        return ()
    if not platform.startswith(("linux", "freebsd")):
        return ("native",)
    if asked and asked != "xcb" and not asked.startswith("wayland"):
        return ("chosen",)
    found = []
    if x11_answers(environment.get("DISPLAY", "")):
        found.append("x11")
    if wayland_answers(environment):
        found.append("wayland")
    return tuple(found)


def needs_of(ways: tuple[str, ...], *, platform: str = sys.platform) -> tuple[Need, ...]:
    """Return the parts of the system that Qt needs to show a window in these ways."""
    if not platform.startswith("linux"):
        return ()
    return (*OFFSCREEN, *(X11 if "x11" in ways else ()), *(WAYLAND if "wayland" in ways else ()))


def x11_answers(display: str) -> bool:
    """Return whether the X server named by DISPLAY can be reached; another machine's is taken on trust."""
    host, colon, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not colon or not number.isdecimal():
        return False
    if host not in ("", "unix"):
        return True
    path = f"/tmp/.X11-unix/X{number}"  # nosec B108
    return _answers(path) or _answers(f"\0{path}")


def wayland_answers(environment: Mapping[str, str]) -> bool:
    """Return whether the Wayland compositor named by WAYLAND_DISPLAY can be reached."""
    name = environment.get("WAYLAND_DISPLAY", "")
    folder = environment.get("XDG_RUNTIME_DIR", "")
    if not name or not (folder or name.startswith("/")):
        return False
    return _answers(str(Path(folder) / name))


def _answers(address: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
        client.settimeout(1)
        try:
            client.connect(address)
        except OSError:
            return False
    return True
