"""run.py's command line: window, desk without a display, tests, a sentence for what goes wrong."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from launcher import checks, start
from launcher.environment import Environment
from launcher.machine import OFFSCREEN, X11, Need
from launcher.sentences import SetupError

Setup = tuple[frozenset[str], tuple[Need, ...]]


class Stage:
    """What the launcher set up, and what it handed over to."""

    def __init__(self) -> None:
        self.set_up: list[Setup] = []
        self.command: list[str] = []
        self.variables: dict[str, str] = {}
        self.error: BaseException | None = None
        self.ready = False


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> Stage:
    made = Stage()

    def set_up(_: Environment, extras: frozenset[str], needs: tuple[Need, ...]) -> None:
        if made.error:
            raise made.error
        made.set_up.append((extras, needs))

    def hand_over(command: Sequence[str], variables: Mapping[str, str]) -> int:
        made.command, made.variables = list(command), dict(variables)
        return 5

    monkeypatch.setattr(Environment, "is_ready", lambda *_: made.ready)
    monkeypatch.setattr(Environment, "set_up", set_up)
    monkeypatch.setattr(start, "hand_over", hand_over)
    monkeypatch.setattr(start, "displays", lambda _: ("x11",))
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(start, "needs_of", lambda ways: (*OFFSCREEN, *(X11 if ways else ())))
    return made


def test_it_opens_the_window_on_the_sample(stage: Stage, tmp_path: Path) -> None:
    assert start.main([], root=tmp_path) == 5
    assert stage.set_up == [(frozenset(), (*OFFSCREEN, *X11))]
    assert stage.command == [str(Environment(tmp_path).python), "-P", "-m", "hashiya", "--sample"]
    assert stage.variables == dict(os.environ)


def test_a_later_start_sets_nothing_up(stage: Stage, tmp_path: Path) -> None:
    stage.ready = True
    assert start.main([], root=tmp_path) == 5
    assert stage.set_up == []


def test_other_arguments_are_the_programs(stage: Stage, tmp_path: Path) -> None:
    start.main(["doctor", "--json"], root=tmp_path)
    assert stage.command[-3:] == ["hashiya", "doctor", "--json"]


def test_without_a_display_the_desk_runs_offscreen_and_says_so(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start, "displays", lambda _: ())
    start.main([], root=tmp_path)
    out = tmp_path / "offscreen-desk"
    assert stage.set_up == [(frozenset(), OFFSCREEN)]
    assert stage.command[-5:] == ["hashiya", "desk", "--offscreen", "--out", str(out)]
    assert stage.variables["QT_QPA_PLATFORM"] == "offscreen"
    assert capsys.readouterr().err == (
        f"There is no display here, so the desk runs offscreen on the sample article, in {out}.\n"
    )


def test_commands_without_a_window_need_no_display(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start, "displays", lambda _: ())
    start.main(["formats"], root=tmp_path)
    assert stage.command[-2:] == ["hashiya", "formats"]
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("arguments", "extras"),
    [([], {"test"}), (["tests/core", "-x"], {"test"}), (["--slow"], {"test", "build"})],
)
def test_the_checks_get_their_own_packages(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], extras: set[str]
) -> None:
    seen: list[list[str]] = []

    def run_checks(environment: Environment, given: Sequence[str]) -> int:
        assert environment.root == tmp_path
        seen.append(list(given))
        return 3

    monkeypatch.setattr(checks, "run_checks", run_checks)
    assert start.main(["test", *arguments], root=tmp_path) == 3
    assert stage.set_up == [(frozenset(extras), checks.needs_of_tests())]
    assert seen == [arguments]


def test_what_goes_wrong_is_one_sentence(
    stage: Stage, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stage.error = SetupError("This system lacks libGL.so.1.")
    assert start.main([], root=tmp_path) == 1
    assert capsys.readouterr() == ("", "This system lacks libGL.so.1.\n")
    assert stage.command == []


def test_an_interrupted_set_up_ends_quietly(
    stage: Stage, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stage.error = KeyboardInterrupt()
    assert start.main([], root=tmp_path) == 130
    assert capsys.readouterr().err == "Stopped; the next start goes on from here.\n"


def test_usage_needs_no_set_up(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    assert start.main(["--help"]) == 0
    assert capsys.readouterr().out == start.USAGE
    assert stage.set_up == []


def test_handing_over_keeps_code_and_variables() -> None:
    child = "import os; print(os.environ['GREETING']); raise SystemExit(7)"
    script = (
        "import sys, os; from launcher.start import hand_over; "
        f"sys.exit(hand_over([sys.executable, '-c', {child!r}], {{**os.environ, 'GREETING': 'hello'}}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=start.ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (7, "hello\n")


def test_windows_waits_for_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "_WINDOWS", True)
    assert start.hand_over([sys.executable, "-c", "raise SystemExit(4)"], os.environ) == 4
