"""Qt with a screen and without one: said before it is loaded, since it ends the process by itself."""

from __future__ import annotations

import gc
import os
import platform
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from hashiya.errors import HashiyaError

_WITH_SERVERS = ("Linux", "FreeBSD", "OpenBSD", "NetBSD")
"""The systems on which a window needs a server that may be missing."""
_SERVED = ("xcb", "wayland")
"""How the names of Qt's platforms begin that end the process where their server is missing."""


def hide_qt() -> None:
    """Let Qt draw without a screen, where it would still find typefaces and isn't told what also works."""
    chosen = os.environ.get("QT_QPA_PLATFORM")
    if platform.system() in _WITH_SERVERS and not (chosen and has_screen(os.environ)):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def need_screen() -> None:
    """Raise HashiyaError where no window can be shown."""
    if not has_screen(os.environ):
        raise HashiyaError(
            "There is no display to show a window on; set DISPLAY, or try the desk without one: "
            "hashiya desk --offscreen --out FOLDER."
        )


def has_screen(environment: Mapping[str, str]) -> bool:
    """Tell whether a window can be shown: its platform needs no server, or there is one that answers."""
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if platform.system() not in _WITH_SERVERS or (chosen and not chosen.startswith(_SERVED)):
        return True
    return bool(environment.get("WAYLAND_DISPLAY")) or _x11_answers(environment.get("DISPLAY", ""))


@contextmanager
def loading_qt() -> Iterator[None]:
    """Turn a library that Qt can't find into a sentence; little but imports belongs into the block."""
    with collecting_nothing():
        try:
            yield
        except ImportError as error:
            raise HashiyaError(
                f"Qt can't be loaded ({error}); hashiya doctor tells what is missing, "
                "python3 run.py installs it."
            ) from error


@contextmanager
def collecting_nothing() -> Iterator[None]:
    """Look for no garbage: all that an import makes stays, and to look takes a tenth of its time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _x11_answers(display: str) -> bool:
    """Tell whether the X server that DISPLAY names can be reached; another machine's is taken on trust."""
    host, colon, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not colon or not number.isdecimal():
        return False
    if host not in ("", "unix"):
        return True
    path = f"/tmp/.X11-unix/X{number}"  # nosec B108
    return _answers(path) or _answers(f"\0{path}")


def _answers(address: str) -> bool:
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
        client.settimeout(1)
        try:
            client.connect(address)
        except OSError:
            return False
    return True
