"""The one place that catches bugs: they are logged and shown for copying, and the program goes on."""

from __future__ import annotations

import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from hashiya.ui import log, reports
from hashiya.ui.crashes import Crashes

if TYPE_CHECKING:
    from hashiya.ui.dialogs.fault import FaultDialog

_LEVELS = {
    QtMsgType.QtDebugMsg: "DEBUG",
    QtMsgType.QtInfoMsg: "INFO",
    QtMsgType.QtWarningMsg: "WARNING",
    QtMsgType.QtCriticalMsg: "ERROR",
    QtMsgType.QtFatalMsg: "CRITICAL",
}


class Faults(QObject):
    """Catch what no one else caught, in any thread, while it is installed."""

    _caught = Signal(str)

    def __init__(self, crashes: Crashes | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dialog: FaultDialog | None = None
        self._crashes = crashes
        self._hook, self._thread_hook = sys.excepthook, threading.excepthook
        self._caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Begin to catch, and to log what Qt says."""
        sys.excepthook = self.catch
        threading.excepthook = self._catch_in_thread
        qInstallMessageHandler(_log_qt)

    def remove(self) -> None:
        """Leave everything as it was before."""
        sys.excepthook, threading.excepthook = self._hook, self._thread_hook
        qInstallMessageHandler(None)

    def catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log a bug and show it; Ctrl+C in a terminal still ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        report = reports.report_of(kind, error, trace)
        log.write("ERROR", report)
        if self._crashes is not None:
            self._crashes.note(report)
        self._caught.emit(report)

    def _catch_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.catch(args.exc_type, args.exc_value, args.exc_traceback)

    def _show(self, report: str) -> None:
        """Show the first of several bugs; a stream of dialogs would lock the annotator out."""
        from hashiya.ui.dialogs.fault import FaultDialog

        if self.dialog is not None and self.dialog.isVisible():
            return
        self.dialog = FaultDialog(report)
        self.dialog.show()


def _log_qt(kind: QtMsgType, _context: object, message: str) -> None:
    log.write(_LEVELS.get(kind, "INFO"), f"Qt: {message}")
