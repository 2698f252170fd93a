"""What the system lacks is found, named with the exact apt line, and installed where that is allowed."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from launcher import machine
from launcher.machine import OFFSCREEN, SCREEN, X11, Need
from launcher.sentences import SetupError

GL = Need("libgl1", library="libGL.so.1")
XVFB = Need("xvfb", command="Xvfb")
PIP = Need("python3-venv", module="ensurepip")
VENV = Need("python3-venv", module="venv")


def test_each_kind_of_need_is_looked_up_in_its_own_way() -> None:
    asked: list[tuple[str, str]] = []

    def loads(name: str) -> bool:
        asked.append(("library", name))
        return False

    def which(name: str) -> str | None:
        asked.append(("command", name))
        return None

    def has_module(name: str) -> bool:
        asked.append(("module", name))
        return False

    lacking = machine.missing([GL, XVFB, PIP], loads=loads, which=which, has_module=has_module)
    assert lacking == [GL, XVFB, PIP]
    assert asked == [("library", "libGL.so.1"), ("command", "Xvfb"), ("module", "ensurepip")]


def test_what_is_there_is_not_missing() -> None:
    found = machine.missing(
        [GL, XVFB, PIP],
        loads=lambda name: True,
        which=lambda name: f"/usr/bin/{name}",
        has_module=lambda name: name == "venv",
    )
    assert found == [PIP]


def test_the_machine_itself_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent))
    assert machine.missing([Need("python3", command=Path(sys.executable).name)]) == []
    assert machine.missing([Need("none", command="no-such-command-anywhere")]) != []
    assert machine.module_exists("ensurepip_of_nobody") is False
    assert machine.module_exists("json") is True
    assert machine.library_loads("libnothing-of-the-kind.so.99") is False


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="sonames are Linux's")
def test_a_library_that_is_there_loads() -> None:
    assert machine.library_loads("libc.so.6") is True


def test_the_apt_line_names_every_package_once() -> None:
    assert machine.apt_line([VENV, PIP, GL]) == (
        "sudo apt-get install -y --no-install-recommends python3-venv libgl1"
    )


def test_the_packages_are_debians() -> None:
    assert machine.packages(OFFSCREEN) == [
        "libgl1",
        "libegl1",
        "libxkbcommon0",
        "libdbus-1-3",
        "libfontconfig1",
        "libglib2.0-0",
    ]
    assert {"libxcb-cursor0", "libxkbcommon-x11-0", "libxcb-xkb1"} <= set(machine.packages(X11))
    assert machine.packages(SCREEN) == ["xvfb", "xdotool"]


def test_debians_own_python_takes_the_general_package() -> None:
    own = os.path.realpath("/usr/bin/python3")
    assert machine.packages(machine.venv_needs(version=(3, 11), executable=own)) == ["python3-venv"]
    assert machine.packages(machine.venv_needs(version=(3, 13), executable="/opt/python3.13")) == [
        "python3.13-venv"
    ]


class Machine:
    """A system whose missing parts an installation brings, some of them in vain."""

    def __init__(self, *lacking: Need, stubborn: Sequence[Need] = ()) -> None:
        self.lacking = list(lacking)
        self.stubborn = list(stubborn)
        self.installed: list[str] = []

    def find(self, needs: Sequence[Need]) -> list[Need]:
        return [need for need in needs if need in self.lacking]

    def install(self, packages: Sequence[str]) -> None:
        self.installed += packages
        self.lacking = [need for need in self.lacking if need in self.stubborn]


def test_nothing_is_installed_where_nothing_lacks() -> None:
    system = Machine()
    machine.provide([GL, XVFB], find=system.find, install=system.install, apt=True, root=True)
    assert system.installed == []


def test_root_installs_what_lacks_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    system = Machine(GL)
    machine.provide([GL, XVFB], find=system.find, install=system.install, apt=True, root=True)
    assert system.installed == ["libgl1"]
    assert capsys.readouterr().err == (
        "Installing what the system lacks: apt-get install -y --no-install-recommends libgl1\n"
    )


def test_others_are_told_the_apt_line() -> None:
    system = Machine(GL, XVFB)
    with pytest.raises(SetupError, match=r": sudo apt-get install -y --no-install-recommends libgl1 xvfb$"):
        machine.provide([GL, XVFB], find=system.find, install=system.install, apt=True, root=False)
    assert system.installed == []


def test_without_apt_the_parts_themselves_are_named() -> None:
    system = Machine(GL, XVFB, PIP)
    with pytest.raises(SetupError, match=r"lacks libGL\.so\.1, Xvfb, ensurepip; install them"):
        machine.provide([GL, XVFB, PIP], find=system.find, install=system.install, apt=False, root=True)


def test_an_installation_in_vain_is_noticed() -> None:
    system = Machine(GL, XVFB, stubborn=[XVFB])
    with pytest.raises(SetupError, match=r"still lacks Xvfb;"):
        machine.provide([GL, XVFB], find=system.find, install=system.install, apt=True, root=True)


APT = """#!/bin/sh
echo "$DEBIAN_FRONTEND $*" >> "$(dirname "$0")/asked"
echo line one
echo "E: $1 $2 broke"
case "$*" in *FAIL*) exit 100;; esac
"""


@pytest.fixture
def fake_apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    if os.name == "nt":
        pytest.skip("apt-get is a shell script here")
    program = tmp_path / "apt-get"
    program.write_text(APT)
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    return tmp_path / "asked"


def test_apts_lists_are_refreshed_once_and_it_never_asks(fake_apt: Path) -> None:
    machine.apt_install(["libgl1", "xvfb"])
    assert fake_apt.read_text().splitlines() == [
        "noninteractive -q update",
        "noninteractive -q -y install --no-install-recommends libgl1 xvfb",
    ]


def test_apts_own_words_are_passed_on(fake_apt: Path) -> None:
    with pytest.raises(SetupError, match=r"recommends FAIL failed: E: -q -y broke$"):
        machine.apt_install(["FAIL"])


def test_the_machine_decides_what_nobody_says(fake_apt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    system = Machine(GL)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SetupError, match="sudo apt-get"):
        machine.provide([GL], find=system.find)
    assert not fake_apt.exists()
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    with pytest.raises(SetupError, match=r"still lacks libGL\.so\.1"):
        machine.provide([GL], find=system.find)
    assert "libgl1" in fake_apt.read_text()
