"""Bugs are logged and shown; the program goes on."""

import sys
import threading

import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtGui import QGuiApplication

from hashiya.ui import faults as module
from hashiya.ui import log
from hashiya.ui.dialogs.fault import FaultDialog, machine
from hashiya.ui.faults import Faults
from hashiya.ui.log import log_file


@pytest.fixture
def faults(qapp):
    hooks = sys.excepthook, threading.excepthook
    found = Faults()
    found.install()
    yield found
    found.remove()
    if found.dialog is not None:
        found.dialog.close()
    assert (sys.excepthook, threading.excepthook) == hooks


def break_something():
    raise ZeroDivisionError("a bug")


@pytest.mark.qt_no_exception_capture
def test_bug_in_a_slot_is_shown_and_the_loop_goes_on(faults, qtbot):
    done = []
    QTimer.singleShot(0, break_something)
    QTimer.singleShot(20, lambda: done.append(True))
    qtbot.waitUntil(lambda: faults.dialog is not None and bool(done))
    assert "ZeroDivisionError: a bug" in faults.dialog.report.toPlainText()
    assert "break_something" in log_file().read_text("utf-8")
    assert not faults.dialog.isModal()


@pytest.mark.qt_no_exception_capture
def test_bug_in_a_thread_is_shown(faults, qtbot):
    thread = threading.Thread(target=break_something)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: faults.dialog is not None)
    assert "a bug" in faults.dialog.report.toPlainText()


@pytest.mark.qt_no_exception_capture
def test_many_bugs_show_one_report_and_log_all(faults, qtbot):
    for number in range(3):
        faults.catch(ValueError, ValueError(f"bug {number}"), None)
    qtbot.waitUntil(lambda: faults.dialog is not None)
    first = faults.dialog
    faults.catch(ValueError, ValueError("bug 3"), None)
    qtbot.wait(1)
    assert faults.dialog is first
    assert "bug 0" in first.report.toPlainText()
    assert all(f"bug {number}" in log_file().read_text("utf-8") for number in range(4))


@pytest.mark.qt_no_exception_capture
def test_interrupt_ends_the_program(faults, monkeypatch):
    ended = []
    monkeypatch.setattr(module.QApplication, "quit", lambda: ended.append(True))
    faults.catch(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert ended == [True]


@pytest.mark.qt_log_ignore("a warning of Qt's")
def test_what_qt_says_is_logged(faults):
    qWarning("a warning of Qt's")
    assert "WARNING Qt: a warning of Qt's" in log_file().read_text("utf-8")


def test_no_log_is_opened_until_there_is_something_to_log(faults):
    assert not log_file().exists()
    faults.remove()
    assert not log_file().exists()


def test_a_long_log_makes_room_and_keeps_its_predecessor():
    log.write("INFO", "x" * 600_000)
    log.write("INFO", "afterwards")
    assert "afterwards" in log_file().read_text("utf-8")
    assert log_file().stat().st_size < 1000
    assert log_file().with_name("hashiya.log.1").stat().st_size > 600_000


@pytest.mark.qt_no_exception_capture
def test_a_machine_that_takes_no_log_is_worked_on(qapp, monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("HASHIYA_HOME", str(tmp_path / "file"))
    found = Faults()
    found.install()
    found.catch(ValueError, ValueError("unlogged"), None)
    found.remove()
    assert not log_file().exists()


def test_report_is_copied_and_tells_no_name(qtbot):
    dialog = FaultDialog("Traceback: …")
    qtbot.addWidget(dialog)
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == f"{machine()}\n\nTraceback: …"
    assert "Python 3" in machine()
