"""What a session that died leaves is told at the next start, once, and holds nothing that was read."""

import faulthandler
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hashiya import paths
from hashiya.ui import reports
from hashiya.ui.application import tell_crash
from hashiya.ui.crashes import Crashes
from hashiya.ui.dialogs.fault import FaultDialog

DYING = """
import os, signal, sys
from hashiya.ui.crashes import Crashes
crashes = Crashes()
crashes.begin()
def a_function_that_dies():
    crashes.note("a bug before")
    {how}
a_function_that_dies()
"""

STARTING = """
from PySide6.QtWidgets import QApplication
from hashiya.ui import application
def tell_crash(desk, report):
    print(desk.furniture.is_filled, "a_function_that_dies" in report)
    QApplication.quit()
application.tell_crash = tell_crash
application.run(sample=True)
"""


def die(how: str) -> None:
    done = subprocess.run([sys.executable, "-c", DYING.format(how=how)], capture_output=True, check=False)
    assert done.returncode != 0, done.stderr


@pytest.mark.parametrize("how", ["os.abort()", "os.kill(os.getpid(), signal.SIGSEGV)"])
def test_a_death_from_within_is_told_once(how: str) -> None:
    die(how)
    report = Crashes().take()
    assert "a_function_that_dies" in report
    assert "a bug before" in report
    assert "Fatal Python error" in report
    assert Crashes().take() == ""
    assert not list((paths.log_folder() / "sessions").glob("*.crash"))


def test_a_session_that_is_running_is_left_alone() -> None:
    running, next_one = Crashes(), Crashes()
    running.begin()
    try:
        running.note("a bug")
        next_one._path = Path("another")
        assert next_one.take() == ""
        assert len(list((paths.log_folder() / "sessions").glob("*.crash"))) == 1
    finally:
        running.end()
    assert not list((paths.log_folder() / "sessions").glob("*.crash*"))
    assert not faulthandler.is_enabled()


def test_old_reports_and_empty_ones_are_swept_away() -> None:
    folder = paths.log_folder() / "sessions"
    folder.mkdir(parents=True)
    old, empty = folder / "20200101-000000-1.crash", folder / "20260101-000000-1.crash"
    old.write_text("old", encoding="utf-8")
    os.utime(old, (time.time() - 90 * 86_400,) * 2)
    empty.touch()
    assert Crashes().take() == ""
    assert not list(folder.glob("*.crash"))


def test_without_a_folder_the_program_works_all_the_same(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "log").write_text("a file where the folder should be", encoding="utf-8")
    monkeypatch.setenv("HASHIYA_HOME", str(tmp_path))
    crashes = Crashes()
    crashes.begin()
    crashes.note("a bug")
    assert crashes.take() == ""
    crashes.end()


def test_the_next_start_tells_of_a_death_once_the_page_is_there() -> None:
    die("os.abort()")
    told = subprocess.run([sys.executable, "-c", STARTING], capture_output=True, text=True, timeout=60)
    assert (told.stdout, told.stderr) == ("True True\n", "")


def test_a_report_holds_no_text_and_no_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reports.Path, "home", lambda: Path(__file__).parent)
    try:
        try:
            raise KeyError("قال الرئيس")
        except KeyError as why:
            quoted = "x in 'He said that nothing" + " of this was true'"
            raise ValueError(quoted) from why
    except ValueError as error:
        report = reports.report_of(type(error), error, error.__traceback__)
    assert 'File "~/test_crashes.py"' in report
    assert "ValueError: x in '…'" in report
    assert "after KeyError: '… …'" in report
    assert "الرئيس" not in report
    assert "nothing of" not in report


def test_the_notice_offers_the_report(window, qtbot) -> None:
    tell_crash(window, "")
    assert not window.notice.text
    tell_crash(window, "Fatal Python error: Aborted")
    assert window.notice.text.startswith("The program ended unexpectedly")
    window.notice.take_step("Show the report")
    [dialog] = window.findChildren(FaultDialog)
    assert "Fatal Python error: Aborted" in dialog.report.toPlainText()
    dialog.close()
    dialog.deleteLater()
