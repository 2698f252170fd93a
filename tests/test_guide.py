"""Every example in the guide does what the guide says."""

import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

GUIDE = Path(__file__).parents[1] / "docs" / "guide.md"
TEXTS = {"report.txt": "قال الوزير إن البلاد آمنة تمامًا.", "statement.txt": "نفت الشركة أن يكون ذلك صحيحًا."}


def blocks(language: str) -> list[str]:
    return re.findall(
        rf"^```{language}\n(.*?)^```$", GUIDE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )


def test_the_python_examples_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    examples = blocks("python")
    assert len(examples) >= 5
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    for example in examples:
        exec(compile(example, str(GUIDE), "exec"), names)
    assert (tmp_path / "reports.jsonl").exists()


def calls() -> list[tuple[str, str]]:
    """Return each command of the console examples with what it prints, … standing for anything."""
    found: list[tuple[str, str]] = []
    for line in "".join(blocks("console")).splitlines(keepends=True):
        if line.startswith("$ "):
            found.append((line[2:].strip(), ""))
        else:
            command, printed = found[-1]
            found[-1] = (command, printed + line)
    return found


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs a shell")
def test_the_command_line_examples_hold(tmp_path: Path) -> None:
    examples = calls()
    assert len(examples) >= 12
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    told = run_all([command for command, _ in examples], tmp_path)
    for (command, printed), answer in zip(examples, told, strict=True):
        pattern = ".*".join(map(re.escape, printed.split("…")))
        assert re.fullmatch(pattern, answer), f"{command}\n{answer}\nis not\n{printed}"
    assert (tmp_path / "page.png").read_bytes().startswith(b"\x89PNG")


def run_all(commands: list[str], folder: Path) -> list[str]:
    """Run commands in one shell, so that they share variables, and return what each prints."""
    programs = folder / "bin"
    programs.mkdir()
    program = programs / "hashiya"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m hashiya "$@"\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    (programs / "python3").symlink_to(sys.executable)
    environment = {
        **os.environ,
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(GUIDE.parents[1] / "desktop"),
        "PYTHONUTF8": "1",
    }
    script = "\n".join(f"{command} 2>&1\nprintf '\\036'" for command in commands)
    done = subprocess.run(
        ["bash", "-c", script], cwd=folder, env=environment, capture_output=True, timeout=120, check=True
    )
    return done.stdout.decode("utf-8").split("\x1e")[:-1]
