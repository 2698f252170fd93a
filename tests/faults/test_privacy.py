"""A session talks to no network, and what it leaves behind is its user's alone."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from hashiya.project import Project
from hashiya.storage.database import Database
from hashiya.ui import log
from hashiya.ui.crashes import Crashes
from tests.faults.run import ROOT

_WATCH = """
import runpy, socket, sys
FAR = (socket.AF_INET, socket.AF_INET6)
def watch(event, arguments):
    asks = event in ("socket.getaddrinfo", "socket.gethostbyname")
    if asks or (event == "socket.__new__" and arguments[1] in FAR):
        print("AF_INET", event, file=sys.stderr)
sys.addaudithook(watch)
runpy.run_module("tests.faults.session", run_name="__main__")
"""
STRACE = shutil.which("strace")


def watched(folder: Path, *more: str, strace: bool) -> list[str]:
    """Run the session and return a line for each socket of the internet that it opened."""
    home = folder.with_name("home")
    path = os.pathsep.join((str(ROOT / "desktop"), str(ROOT)))
    environment = {**os.environ, "PYTHONPATH": path, "HASHIYA_HOME": str(home)}
    calls = folder.with_name("calls")
    if strace:
        before = ["strace", "-f", "-qq", "-e", "trace=network", "-o", str(calls)]
        command = [*before, sys.executable, "-m", "tests.faults.session"]
    else:
        command = [sys.executable, "-c", _WATCH]
    done = subprocess.run(
        [*command, str(folder), *more], env=environment, cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    told = calls.read_text() if strace else done.stderr
    return [line for line in told.splitlines() if "AF_INET" in line]


@pytest.fixture(params=[True, False], ids=["strace", "audit"])
def strace(request: pytest.FixtureRequest) -> bool:
    """Tell whether the system's calls are watched, or Python's own."""
    if request.param and STRACE is None:
        pytest.skip("there is no strace here")
    return bool(request.param)


def test_whoever_watches_would_see_a_socket(tmp_path: Path, strace: bool) -> None:
    assert watched(tmp_path / "work", "--talking", strace=strace)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are POSIX")
def test_a_session_talks_to_no_network_and_leaves_only_what_is_its_users(tmp_path: Path) -> None:
    folder = tmp_path / "work"
    folder.mkdir()
    assert watched(folder, strace=STRACE is not None) == []
    kept = [each for each in (tmp_path / "home").rglob("*") if each.is_file()]
    projects = list(folder.glob("*.hashiya*"))
    assert len(kept) >= 3
    assert len(projects) == 3
    open_to_others = [str(each) for each in [*kept, *projects] if stat.S_IMODE(each.stat().st_mode) & 0o077]
    assert open_to_others == []
    # what an export wrote is to be given away, and nothing of its making is left
    assert stat.S_IMODE((folder / "set-jsonl").stat().st_mode) == 0o644
    assert [each.name for each in folder.rglob("*") if ".part" in each.name or ".tmp" in each.name] == []


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are POSIX")
def test_log_and_crash_reports_are_their_users_alone() -> None:
    old = os.umask(0o022)
    try:
        log.write("error", "it broke")
        crashes = Crashes()
        crashes.begin()
        reports = list(log.log_file().parent.rglob("*.crash"))
        modes = {stat.S_IMODE(each.stat().st_mode) for each in (log.log_file(), *reports)}
        crashes.end()
    finally:
        os.umask(old)
    assert reports
    assert modes == {0o600}
    assert stat.S_IMODE(log.log_file().parent.stat().st_mode) == 0o700


def test_what_is_removed_from_a_row_is_gone_from_the_file(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.hashiya") as project:
        project.set_annotator("Zubaydah al-Maqdisi")
        project.set_annotator("Salma")
        project._store.call(_forget_zubaydah)
    assert b"Zubaydah" not in (tmp_path / "a.hashiya").read_bytes()


def _forget_zubaydah(db: Database) -> None:
    with db.action():
        assert db.run("DELETE FROM annotator WHERE name LIKE 'Zubaydah%'") == 1
