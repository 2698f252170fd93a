"""Start the program: the application, its language and looks, the window, and what it opens."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication

from hashiya import settings as stored
from hashiya.ui import ahead, wording
from hashiya.ui.appearance import Appearance
from hashiya.ui.collector import Collector
from hashiya.ui.crashes import Crashes
from hashiya.ui.faults import Faults
from hashiya.ui.main_window import MainWindow


def run(project: Path | None = None, *, sample: bool = False) -> int:
    """Open the window and return the program's exit code once it is closed.

    Without a project the last one is opened where it was left, and the sample at the first start.
    """
    application = make_application()
    collector, crashes = Collector(), Crashes()
    crashes.begin()
    faults = Faults(crashes)
    faults.install()
    try:
        desk = open_desk(application, project, sample=sample)
        told = Qt.ConnectionType.SingleShotConnection  # the page doesn't wait for what the last session left
        desk.furniture.filled.connect(lambda: tell_crash(desk, crashes.take()), told)
        collector.start()
        code = application.exec()
        desk.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return code
    finally:
        collector.stop()
        faults.remove()
        crashes.end()


def tell_crash(desk: MainWindow, report: str) -> None:
    """Say above the page that the last session died, where it left a report, and offer that."""
    if report:
        from hashiya.ui.dialogs.fault import tell_crash as tell

        tell(desk.notice, report)


def make_application() -> QApplication:
    """Return the one application, made where there is none."""
    present = QApplication.instance()
    # told so, Qt needs no style object that Python would have to know all about
    arguments = [sys.argv[0], "-style", "Fusion"]
    application = present if isinstance(present, QApplication) else QApplication(arguments)
    application.setApplicationName("Hashiya")
    application.setApplicationDisplayName("")
    application.setDesktopFileName("hashiya")
    return application


def open_desk(application: QApplication, project: Path | None = None, *, sample: bool = False) -> MainWindow:
    """Show the window with a project in it."""
    damage: list[str] = []
    settings = stored.load(damage.append)
    kept = settings.session.project
    if project is None and not sample and kept is not None and Path(kept).exists():
        ahead.begin(Path(kept))
    appearance = Appearance(application, settings)
    appearance.begin()
    desk = MainWindow(appearance)
    appearance.setParent(desk)
    _open(desk, project, sample)
    desk.furniture.fill_after(desk.page.shown)
    desk.show()
    desk.keeper.restore_place()
    desk.view.viewport().repaint()  # lazy layout would put the first picture off
    for sentence in damage:
        QTimer.singleShot(0, lambda sentence=sentence: desk.notice.tell(wording.reworded(sentence)))
    return desk


def _open(desk: MainWindow, project: Path | None, sample: bool) -> None:
    if project is not None:
        desk.files.open_path(project)
    elif sample or not desk.keeper.restore_session():
        kept = desk.appearance.settings.session.project
        if sample or kept is None:
            desk.files.open_sample()
