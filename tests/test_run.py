"""run.py hands over to the launcher, and tells an older Python what is needed."""

import subprocess
import sys
from pathlib import Path

import pytest

import launcher.start
import run

ROOT = Path(__file__).resolve().parents[1]


def test_an_older_python_gets_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4, "final", 0))
    with pytest.raises(SystemExit) as stop:
        run.main()
    assert str(stop.value) == (
        f"Hashiya needs Python 3.11 or newer, and {sys.executable} is Python 3.10; "
        "start run.py with a newer one."
    )


def test_the_arguments_go_to_the_launcher(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []

    def start(arguments: list[str]) -> int:
        seen.append(arguments)
        return 7

    monkeypatch.setattr(launcher.start, "main", start)
    monkeypatch.setattr(sys, "argv", ["run.py", "test", "--slow"])
    assert run.main() == 7
    assert seen == [["test", "--slow"]]


def test_it_runs_on_the_standard_library_alone_from_any_folder(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-E", "-S", str(ROOT / "run.py"), "--help"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("python3 run.py  ")
    assert done.stderr == ""
