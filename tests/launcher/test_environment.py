"""A set-up is done once, heals when it was cut short, and never trusts a half-made environment."""

import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

from launcher import environment as module
from launcher.environment import Environment
from launcher.machine import Need
from launcher.sentences import SetupError

ROOT = Path(__file__).resolve().parents[2]
BASE: frozenset[str] = frozenset()
TEST = frozenset({"test"})
GL = Need("libgl1", library="libGL.so.1")
XVFB = Need("xvfb", command="Xvfb")


class Workshop:
    """A checkout in which making an environment and installing into it only leave their traces."""

    def __init__(self, root: Path) -> None:
        self.environment = Environment(root)
        self.done: list[str] = []
        self.provided: list[list[str]] = []
        self.cut_short = False
        self.python_runs = True

    @property
    def packages(self) -> Path:
        return self.environment.folder / "lib" / "python3.11" / "site-packages"

    def run(self, command: Sequence[str], failure: str, *, folder: Path | None = None) -> None:
        if "venv" in command:
            self.done.append("venv")
            self.environment.python.parent.mkdir(parents=True)
            self.environment.python.touch()
            self.packages.mkdir(parents=True)
            return
        assert command[0] == str(self.environment.python)
        assert folder == self.environment.root
        self.done.append(f"pip {command[-1]}")
        if self.cut_short:
            raise KeyboardInterrupt
        for name in ("PySide6", "rich", "rich-15.dist-info"):
            (self.packages / name).mkdir(exist_ok=True)

    def set_up(self, extras: frozenset[str] = BASE, needs: Sequence[Need] = ()) -> list[str]:
        """Set up, and return what that took."""
        self.done.clear()
        self.environment.set_up(extras, needs)
        assert self.environment.is_ready(extras, needs)
        return list(self.done)


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    (tmp_path / "pyproject.toml").write_text("[project]")
    made = Workshop(tmp_path)
    monkeypatch.setattr(module, "_run", made.run)
    monkeypatch.setattr(
        module, "provide", lambda needs: made.provided.append([need.package for need in needs])
    )
    monkeypatch.setattr(Environment, "_runs", lambda self: made.python_runs and self.python.exists())
    return made


def test_the_first_start_does_everything_and_the_second_nothing(workshop: Workshop) -> None:
    assert not workshop.environment.is_ready(BASE, [GL])
    assert workshop.set_up(needs=[GL]) == ["venv", "pip ."]
    assert workshop.provided == [[*(need.package for need in module.venv_needs()), "libgl1"]]
    workshop.provided.clear()
    assert workshop.set_up(needs=[GL]) == []
    assert workshop.provided == []


def test_the_tests_packages_are_added_and_kept(workshop: Workshop) -> None:
    workshop.set_up()
    assert workshop.set_up(TEST) == ["pip .[test]"]
    assert workshop.set_up() == []
    assert workshop.set_up(frozenset({"build"})) == ["pip .[build,test]"]


def test_a_need_seen_for_the_first_time_is_looked_up_once(workshop: Workshop) -> None:
    workshop.set_up(needs=[GL])
    assert not workshop.environment.is_ready(BASE, [GL, XVFB])
    workshop.provided.clear()
    assert workshop.set_up(needs=[XVFB]) == []
    assert workshop.provided == [["xvfb"]]
    assert workshop.environment.is_ready(BASE, [GL, XVFB])


def test_changed_dependencies_are_installed_into_the_same_environment(workshop: Workshop) -> None:
    workshop.set_up(TEST, [GL])
    (workshop.environment.root / "pyproject.toml").write_text("[project]\n# more")
    assert not workshop.environment.is_ready(BASE, ())
    assert workshop.set_up() == ["pip .[test]"]
    assert workshop.environment.is_ready(TEST, [GL])


@pytest.mark.parametrize("finished_before", [False, True])
def test_a_set_up_that_was_cut_short_begins_afresh(workshop: Workshop, finished_before: bool) -> None:
    if finished_before:
        workshop.set_up()
        (workshop.environment.root / "pyproject.toml").write_text("[project]\n# more")
    workshop.cut_short = True
    with pytest.raises(KeyboardInterrupt):
        workshop.set_up()
    assert not workshop.environment.is_ready(BASE, ())
    workshop.cut_short = False
    (workshop.packages / "half").mkdir()
    assert workshop.set_up() == ["venv", "pip ."]
    assert not (workshop.packages / "half").exists()


def test_a_package_that_vanished_is_noticed_and_one_updated_by_hand_is_not(workshop: Workshop) -> None:
    workshop.set_up()
    (workshop.packages / "rich-15.dist-info").rename(workshop.packages / "rich-16.dist-info")
    assert workshop.environment.is_ready(BASE, ())
    (workshop.packages / "PySide6").rmdir()
    assert workshop.set_up() == ["venv", "pip ."]


def test_an_interpreter_that_is_gone_or_another_is_replaced(workshop: Workshop) -> None:
    workshop.set_up()
    workshop.environment.python.unlink()
    assert not workshop.environment.is_ready(BASE, ())
    assert workshop.set_up() == ["venv", "pip ."]
    (workshop.environment.root / "pyproject.toml").write_text("[project]\n# more")
    workshop.python_runs = False
    assert workshop.set_up() == ["venv", "pip ."]


def test_a_checkout_that_was_moved_gets_a_new_environment(workshop: Workshop) -> None:
    workshop.set_up()
    moved = workshop.environment.root / "moved"
    moved.mkdir()
    for name in ("pyproject.toml", ".venv"):
        (workshop.environment.root / name).rename(moved / name)
    workshop.environment = Environment(moved)
    assert workshop.set_up() == ["venv", "pip ."]


def test_an_environment_of_the_users_own_is_kept(workshop: Workshop) -> None:
    workshop.run(["venv"], "")
    (workshop.packages / "theirs").mkdir()
    assert workshop.set_up() == ["pip ."]
    assert (workshop.packages / "theirs").exists()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"recipe": 1}', '"\xff"'])
def test_a_spoilt_stamp_means_a_fresh_environment(workshop: Workshop, content: str) -> None:
    workshop.set_up()
    (workshop.environment.folder / "hashiya-setup.json").write_text(content, encoding="latin-1")
    assert workshop.set_up() == ["venv", "pip ."]


def test_a_folder_that_cannot_be_written_is_named(workshop: Workshop) -> None:
    (workshop.environment.root / ".venv.lock").mkdir()
    with pytest.raises(SetupError) as stop:
        workshop.set_up()
    assert str(stop.value).startswith(f"Hashiya can't be set up in {workshop.environment.root} (")
    assert str(stop.value).endswith("it needs a folder of your own with a gigabyte of room.")


@pytest.mark.skipif(os.name == "nt", reason="the lock is POSIX's")
def test_two_starts_at_once_set_up_once(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting = threading.Event()
    said: list[str] = []

    def say(line: str) -> None:
        said.append(line)
        waiting.set()

    second = threading.Thread(target=workshop.environment.set_up, args=(BASE, ()))
    with workshop.environment._alone():
        monkeypatch.setattr(module, "say", say)
        second.start()
        assert waiting.wait(10)
        assert said == ["Another start is setting Hashiya up; waiting for it ..."]
        assert workshop.done == []
    second.join(10)
    assert workshop.done == ["venv", "pip ."]


OUTLIVED = """
import sys
from pathlib import Path
from launcher.environment import Environment, _run
root = Path(sys.argv[1])
pip = f"open({str(root / 'begun')!r}, 'w').close(); open({str(root / 'gate')!r}).read()"
with Environment(root)._alone():
    _run([sys.executable, "-c", pip], "pip")
"""


@pytest.mark.skipif(os.name == "nt", reason="the lock is POSIX's")
def test_a_pip_that_outlives_its_start_keeps_the_next_one_waiting(tmp_path: Path) -> None:
    fcntl = pytest.importorskip("fcntl", reason="the lock is POSIX's")
    for name in ("begun", "gate"):
        os.mkfifo(tmp_path / name)
    with subprocess.Popen([sys.executable, "-c", OUTLIVED, str(tmp_path)], cwd=ROOT) as start:
        (tmp_path / "begun").read_text()
        start.kill()
    with (tmp_path / ".venv.lock").open("wb") as lock:
        with pytest.raises(BlockingIOError):
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        (tmp_path / "gate").write_text("")
        fcntl.flock(lock, fcntl.LOCK_EX)


def test_a_failing_step_is_told_with_its_last_lines(tmp_path: Path) -> None:
    script = "print('one'); print('two'); import sys; print('bad', file=sys.stderr); sys.exit(3)"
    with pytest.raises(SetupError, match=r"^Nothing came of it; pip said: one / two / bad$"):
        module._run([sys.executable, "-u", "-c", script], "Nothing came of it; pip", folder=tmp_path)
    module._run([sys.executable, "-c", "pass"], "Nothing came of it; pip")


def test_only_this_very_python_with_pip_is_used_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = Environment(tmp_path)
    assert environment._runs() is False
    answers = iter([f"{sys.version}|{sys.base_prefix}\n", f"3.10|{sys.base_prefix}\n"])

    def run(command: Sequence[str], **_: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, 0, next(answers), "")

    monkeypatch.setattr(subprocess, "run", run)
    assert environment._runs() is True
    assert environment._runs() is False


def test_programs_lie_where_the_platform_puts_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    environment = Environment(tmp_path)
    if os.name != "nt":
        assert environment.script("lint-imports") == tmp_path / ".venv" / "bin" / "lint-imports"
    monkeypatch.setattr(module, "_WINDOWS", True)
    assert environment.python == tmp_path / ".venv" / "Scripts" / "python.exe"
