"""The command line as a process of its own: streams, locale, other processes, what it loads."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from hashiya.project import Project

from .conftest import Made

HASHIYA = [sys.executable, "-m", "hashiya"]


def process(*arguments: object, **more: object) -> subprocess.CompletedProcess[bytes]:
    command = [*HASHIYA, *map(str, arguments)]
    given = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "timeout": 60, "check": False, **more}
    return subprocess.run(command, **given)  # type: ignore[call-overload, no-any-return]


@pytest.fixture(autouse=True)
def _source(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2] / "desktop"))


def test_a_failure_is_one_sentence_and_one(tmp_path: Path) -> None:
    done = process("articles", tmp_path / "none.hashiya")
    assert done.returncode == 1
    assert done.stdout == b""
    assert done.stderr.decode().count("\n") == 1
    assert b"Traceback" not in done.stderr


def test_wrong_use_is_one_sentence_and_two() -> None:
    done = process("articles")
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.decode().count("\n") == 1


@pytest.mark.parametrize(
    "locale", [{"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}]
)
def test_arabic_comes_out_in_any_locale(made: Made, locale: dict[str, str]) -> None:
    for arguments in (
        ["articles", made.path],
        ["articles", made.path, "--json"],
        ["show", made.path, made.article],
    ):
        done = process(*arguments, env={**os.environ, **locale})
        assert (done.returncode, done.stderr) == (0, b"")
        assert "عنوان الخبر" in done.stdout.decode("utf-8")


def test_a_reader_that_leaves_early_is_no_failure(tmp_path: Path) -> None:
    path = tmp_path / "p.hashiya"
    with Project.create(path) as project:
        for number in range(40):
            article = project.add(f"{number} " + "س" * 20_000)
    for arguments in (["show", path, article], ["articles", path, "--json"]):
        command = [*HASHIYA, *map(str, arguments)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
            assert running.stdout is not None
            assert running.stderr is not None
            running.stdout.read(1)
            running.stdout.close()
            assert running.stderr.read() == b""
            assert running.wait(60) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_output_onto_a_full_disk_is_told(made: Made) -> None:
    with Path("/dev/full").open("wb") as full:
        done = process("articles", made.path, stdout=full)
    assert done.returncode == 1
    assert done.stderr == b"The system refuses: No space left on device.\n"


def test_closed_output_is_no_failure(made: Made) -> None:
    command = f'"{sys.executable}" -m hashiya articles "$0" >&-'
    done = subprocess.run(["sh", "-c", command, made.path], capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_writer_is_told_who_holds_the_project(made: Made) -> None:
    with Project.open(made.path) as project:
        project.annotate(made.article, label="claim", start=0, end=3)
        done = process("annotate", made.path, made.article, "--label", "claim", "--start", 4, "--end", 5)
        assert done.returncode == 1
        assert "ليلى" in done.stderr.decode()
        assert str(os.getpid()) in done.stderr.decode()
        assert done.stderr.decode().count("\n") == 1
        done = process("annotations", made.path, "--json")
        assert done.returncode == 0
        assert len(json.loads(done.stdout)) == 1
        assert process("check", made.path).returncode == 0
    assert (
        process("annotate", made.path, made.article, "--label", "claim", "--start", 4, "--end", 5).returncode
        == 0
    )


def test_nothing_is_coloured_into_a_pipe(made: Made) -> None:
    with Project.open(made.path) as project:
        project.annotate(made.article, label="claim", start=0, end=3)
    for display in ("auto", "logical", "visual"):
        done = process("show", made.path, made.article, "--display", display)
        assert done.returncode == 0
        assert b"\x1b" not in done.stdout


@pytest.mark.parametrize(
    "command", ["--help", "articles", "annotations", "show", "export", "check", "add", "annotate", "formats"]
)
def test_commands_that_show_no_window_never_load_qt(made: Made, tmp_path: Path, command: str) -> None:
    (tmp_path / "a.txt").write_text("نص", encoding="utf-8")
    arguments = {
        "show": [made.path, made.article],
        "export": [made.path, "--format", "jsonl", "--out", tmp_path / "a.jsonl"],
        "add": [made.path, tmp_path / "a.txt"],
        "annotate": [made.path, made.article, "--label", "claim", "--start", 0, "--end", 3, "--snap"],
        "--help": [],
        "formats": [],
    }.get(command, [made.path])
    code = (
        "import sys; from hashiya.cli import main; code = main(sys.argv[1:]); "
        "loaded = [name for name in sys.modules if name.startswith(('PySide6', 'shiboken', 'hashiya.ui'))]; "
        "print(loaded, file=sys.stderr); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, command, *map(str, arguments)],
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"[]\n")


def test_help_loads_no_project() -> None:
    code = (
        "import sys; from hashiya.cli import main; main(['--help']); "
        "loaded = [name for name in sys.modules if name.startswith(('hashiya.project', 'sqlite3'))]; "
        "print(loaded, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=False)
    assert done.stderr == b"[]\n"
