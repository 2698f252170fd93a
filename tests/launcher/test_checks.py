"""Each package has its floor of coverage, every check counts, and pytest has the last word."""

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from launcher import checks
from launcher.environment import Environment
from launcher.machine import OFFSCREEN, SCREEN, X11
from launcher.start import ROOT

PASSED = "============================= 3 passed in 0.10s =============================="


def measured(statements: int, missing: Sequence[int], branches: int = 0, unseen: Any = ()) -> dict[str, Any]:
    """Return one file as coverage reports it."""
    return {
        "summary": {
            "num_statements": statements,
            "covered_lines": statements - len(missing),
            "num_branches": branches,
            "covered_branches": branches - len(unseen),
        },
        "missing_lines": list(missing),
        "missing_branches": [list(branch) for branch in unseen],
    }


def test_a_package_below_its_floor_is_named_with_the_places() -> None:
    files = {
        "desktop/hashiya/text/segments.py": measured(90, [], 10, [(4, 9)]),
        "desktop/hashiya/text/fold.py": measured(98, [7, 8]),
        "desktop/hashiya/text/offsets.py": measured(2, []),
        "desktop/hashiya/ui/view.py": measured(10, [1, 2, 3]),
    }
    assert checks.coverage_faults(files, {"text": 100, "ui": 70}) == [
        (
            "text: 98.50 % covered, 100 % demanded: desktop/hashiya/text/segments.py 4->9; "
            "desktop/hashiya/text/fold.py 7 8"
        )
    ]
    assert checks.coverage_faults(files, {"ui": 71}) == [
        "ui: 70.00 % covered, 71 % demanded: desktop/hashiya/ui/view.py 1 2 3"
    ]


def test_a_package_is_a_folder_or_a_module_and_nothing_else() -> None:
    files = {
        "desktop\\hashiya\\project.py": measured(10, [1]),
        "desktop/hashiya/core/project.py": measured(10, [2]),
        "elsewhere/project.py": measured(10, [3]),
    }
    assert checks.coverage_faults(files, {"project": 100}) == [
        "project: 90.00 % covered, 100 % demanded: desktop\\hashiya\\project.py 1"
    ]


def test_what_is_not_there_yet_has_no_faults() -> None:
    assert checks.coverage_faults({}, {"suggest": 100}) == []


def test_the_projects_floors() -> None:
    floors = checks.floors(ROOT)
    full = {name for name, floor in floors.items() if floor == 100}
    assert full >= {
        *("core", "text", "files", "storage", "readers", "formats", "analysis", "suggest", "project", "cli")
    }
    assert "ui" in floors


@pytest.mark.parametrize(
    "line",
    [
        PASSED,
        "1 failed, 2 passed in 3.00s",
        "===== 12 skipped, 1 deselected in 0.2s =====",
        "no tests ran in 0.01s",
        "2 errors in 1.20s",
        "1 error in 0.50s",
    ],
)
def test_pytests_closing_line_is_found_without_its_colours(line: str) -> None:
    output = f"tests/a.py ...\n\x1b[32m{line}\x1b[0m\ncoverage: wrote report.json\n"
    assert checks.closing_line(output) == line


def test_a_pytest_that_died_is_told() -> None:
    assert checks.closing_line("Fatal Python error\n3 passed the door\n") == (
        "pytest ended without a closing line"
    )


class Bench:
    """What pytest is made to say, and the commands that were asked for."""

    def __init__(self) -> None:
        self.code = 0
        self.files: dict[str, Any] = {}
        self.commands: list[list[str]] = []
        self.faults: list[str] = []


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Bench:
    made = Bench()

    def show(command: Sequence[str], folder: Path) -> tuple[int, str]:
        assert folder == ROOT
        made.commands.append(list(command))
        for argument in command:
            if argument.startswith("--cov-report=json:"):
                Path(argument.partition(":")[2]).write_text(json.dumps({"files": made.files}))
        return made.code, f"...\n{PASSED}\nmore\n"

    monkeypatch.setattr(checks, "_show", show)
    monkeypatch.setattr(checks, "static_faults", lambda environment: list(made.faults))
    return made


def test_everything_holds(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    environment = Environment(ROOT)
    assert checks.run_checks(environment, []) == 0
    beginning = [str(environment.python), "-m", "pytest", "-n", "auto", "--maxprocesses=4"]
    assert bench.commands[0][:6] == beginning
    assert "--cov" in bench.commands[0]
    told, closing = capsys.readouterr().out.splitlines()
    assert told.startswith("coverage: core 100.0, ")
    assert closing == PASSED


def test_a_fault_fails_the_run_and_pytest_still_closes_it(
    bench: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    bench.faults = ["mypy failed; what it found stands above."]
    bench.files = {"desktop/hashiya/core/spans.py": measured(10, [4])}
    assert checks.run_checks(Environment(ROOT), []) == 1
    told, *rest = capsys.readouterr().out.splitlines()
    assert told.startswith("coverage: core 90.0, ")
    assert rest == [
        "mypy failed; what it found stands above.",
        "core: 90.00 % covered, 100 % demanded: desktop/hashiya/core/spans.py 4",
        PASSED,
    ]


def test_failing_tests_decide_the_code_and_their_coverage_says_nothing(
    bench: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    bench.code = 5
    bench.files = {"desktop/hashiya/core/spans.py": measured(10, [4])}
    assert checks.run_checks(Environment(ROOT), []) == 5
    assert capsys.readouterr().out == f"{PASSED}\n"


def test_slow_tests_are_chosen_by_one_word(bench: Bench) -> None:
    checks.run_checks(Environment(ROOT), ["--slow"])
    assert bench.commands[0][2:5] == ["pytest", "-m", ""]
    assert "--cov" in bench.commands[0]


def test_other_arguments_go_to_pytest_alone(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    bench.faults = ["never looked at"]
    assert checks.run_checks(Environment(ROOT), ["tests/core", "--slow", "-x"]) == 0
    assert [command[1:] for command in bench.commands] == [["-m", "pytest", "-m", "", "tests/core", "-x"]]
    assert capsys.readouterr().out == ""


def test_output_is_passed_on_and_kept(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    script = "import os; print('حاشية', os.environ['QT_QPA_PLATFORM'], os.getcwd()); raise SystemExit(2)"
    code, output = checks._show([sys.executable, "-X", "utf8", "-c", script], tmp_path)
    assert (code, output) == (2, f"حاشية offscreen {tmp_path}\n")
    assert capfdbinary.readouterr().out.decode() == output


@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX's")
def test_a_death_by_signal_is_a_code_of_its_own(tmp_path: Path) -> None:
    script = "import os; os.kill(os.getpid(), 11)"
    assert checks._show([sys.executable, "-c", script], tmp_path) == (139, "")


def test_each_static_check_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "ruff.py").write_text("import sys; print('bad'); sys.exit('format' in sys.argv)")
    (tmp_path / "mypy.py").write_text("")
    (tmp_path / "bandit.py").write_text("")
    monkeypatch.setattr(Environment, "python", Path(sys.executable))
    monkeypatch.setattr(Environment, "script", lambda self, name: Path(sys.executable))
    assert checks.static_faults(Environment(tmp_path)) == ["ruff format failed; what it found stands above."]
    assert capsys.readouterr().out.splitlines() == [
        "ruff check: ok",
        "ruff format: failed",
        "bad",
        "",
        "mypy: ok",
        "lint-imports: ok",
        "bandit: ok",
    ]


def test_the_tests_need_a_screen_on_linux_alone() -> None:
    assert checks.needs_of_tests(platform="linux") == (*OFFSCREEN, *X11, *SCREEN)
    assert checks.needs_of_tests(platform="darwin") == ()
