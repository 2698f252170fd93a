"""Know which parts of the system Qt and the tests need, which are missing, and how they are installed."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from launcher.sentences import SetupError, last_lines, say


@dataclass(frozen=True)
class Need:
    """One part of the system: the Debian package that holds it, and what shows that it is there."""

    package: str
    library: str | None = None
    command: str | None = None
    module: str | None = None

    @property
    def name(self) -> str:
        """Return what the part is called on systems without Debian's packages."""
        return self.library or self.command or self.module or self.package


def _libraries(**packages: str) -> tuple[Need, ...]:
    return tuple(Need(name.replace("_", "-"), library=library) for name, library in packages.items())


OFFSCREEN = (
    *_libraries(
        libgl1="libGL.so.1",
        libegl1="libEGL.so.1",
        libxkbcommon0="libxkbcommon.so.0",
        libdbus_1_3="libdbus-1.so.3",
        libfontconfig1="libfontconfig.so.1",
    ),
    Need("libglib2.0-0", library="libgthread-2.0.so.0"),
)
X11 = _libraries(
    libx11_xcb1="libX11-xcb.so.1",
    libxkbcommon_x11_0="libxkbcommon-x11.so.0",
    libxcb_cursor0="libxcb-cursor.so.0",
    libxcb_icccm4="libxcb-icccm.so.4",
    libxcb_image0="libxcb-image.so.0",
    libxcb_keysyms1="libxcb-keysyms.so.1",
    libxcb_randr0="libxcb-randr.so.0",
    libxcb_render_util0="libxcb-render-util.so.0",
    libxcb_render0="libxcb-render.so.0",
    libxcb_shape0="libxcb-shape.so.0",
    libxcb_shm0="libxcb-shm.so.0",
    libxcb_sync1="libxcb-sync.so.1",
    libxcb_util1="libxcb-util.so.1",
    libxcb_xfixes0="libxcb-xfixes.so.0",
    libxcb_xkb1="libxcb-xkb.so.1",
)
WAYLAND = _libraries(
    libwayland_client0="libwayland-client.so.0",
    libwayland_cursor0="libwayland-cursor.so.0",
    libwayland_egl1="libwayland-egl.so.1",
)
SCREEN = (Need("xvfb", command="Xvfb"), Need("xdotool", command="xdotool"))


def venv_needs(
    *, version: tuple[int, int] = sys.version_info[:2], executable: str = sys.executable
) -> list[Need]:
    """Return what this Python needs to make a virtual environment with pip in it.

    Debian splits both off: into python3-venv for its own Python 3, into pythonX.Y-venv for any other.
    """
    own = os.path.realpath("/usr/bin/python3") == os.path.realpath(executable)
    package = "python3-venv" if own else f"python{version[0]}.{version[1]}-venv"
    return [Need(package, module="venv"), Need(package, module="ensurepip")]


def library_loads(name: str) -> bool:
    """Return whether the dynamic linker finds and can load a library by this file name."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def module_exists(name: str) -> bool:
    """Return whether this Python has the module, without importing it."""
    importlib.invalidate_caches()
    return importlib.util.find_spec(name) is not None


def missing(
    needs: Iterable[Need],
    *,
    loads: Callable[[str], bool] = library_loads,
    which: Callable[[str], str | None] = shutil.which,
    has_module: Callable[[str], bool] = module_exists,
) -> list[Need]:
    """Return the needs that the machine doesn't meet, in the order given."""

    def met(need: Need) -> bool:
        if need.library:
            return loads(need.library)
        if need.command:
            return which(need.command) is not None
        return has_module(need.module or "")

    return [need for need in needs if not met(need)]


def packages(needs: Iterable[Need]) -> list[str]:
    """Return the Debian packages of the needs, each once."""
    return list(dict.fromkeys(need.package for need in needs))


def apt_line(needs: Iterable[Need]) -> str:
    """Return the command that installs the needs on Debian and Ubuntu, to be typed as it is."""
    return " ".join(["sudo apt-get install -y --no-install-recommends", *packages(needs)])


def provide(
    needs: Sequence[Need],
    *,
    find: Callable[[Sequence[Need]], list[Need]] = missing,
    install: Callable[[Sequence[str]], None] | None = None,
    apt: bool | None = None,
    root: bool | None = None,
) -> None:
    """Install what is missing where this runs as root on Debian or Ubuntu.

    Raises SetupError, which names the missing parts and the apt line, where it can't.
    """
    lacking = find(needs)
    if not lacking:
        return
    if apt is None:
        apt = shutil.which("apt-get") is not None
    if root is None:
        root = hasattr(os, "geteuid") and os.geteuid() == 0
    if not apt:
        names = ", ".join(dict.fromkeys(need.name for need in lacking))
        raise SetupError(f"This system lacks {names}; install them with its package manager and start again.")
    if not root:
        raise SetupError(
            f"This system lacks parts that Hashiya needs; install them with: {apt_line(lacking)}"
        )
    say(f"Installing what the system lacks: {apt_line(lacking).removeprefix('sudo ')}")
    (install or apt_install)(packages(lacking))
    still = find(lacking)
    if still:
        names = ", ".join(need.name for need in still)
        raise SetupError(f"After {apt_line(lacking)} the system still lacks {names}; install them by hand.")


def apt_install(names: Sequence[str]) -> None:
    """Refresh apt's lists and install the packages; raises SetupError with apt's last lines."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "-q", "update"],
        ["apt-get", "-q", "-y", "install", "--no-install-recommends", *names],
    ):
        done = subprocess.run(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
        if done.returncode:
            raise SetupError(f"{' '.join(command)} failed: {last_lines(done.stdout)}")
