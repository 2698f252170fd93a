"""Start the real program, and drive it with keys and mouse as a person would."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QDeadlineTimer, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hashiya import cli, settings
from hashiya.core.spans import Span
from hashiya.ui.faults import Faults
from hashiya.ui.main_window import MainWindow

_KEYPAD_FREE = Qt.KeyboardModifier.NoModifier


@dataclass
class Person:
    """Sit at the desk: look at the page, press keys, move the mouse."""

    desk: MainWindow

    def sees(self, words: str) -> Span:
        """Return where some words stand in the article, and scroll there."""
        start = self.desk.workspace.text.index(words)
        span = Span(start, start + len(words))
        self.desk.view.reveal(span)
        QApplication.processEvents()
        return span

    def presses(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _KEYPAD_FREE, at: QWidget | None = None
    ) -> None:
        """Press a key of the keyboard; whoever has the focus gets it, of the desk or of a page above it."""
        QTest.keyClick((at or self.desk).windowHandle(), key, modifiers)

    def page(self) -> Any:
        """Return the page that stands above the desk, once it has counted what it shows."""
        found = QApplication.activeModalWidget()
        assert found is not None
        until = QDeadlineTimer(20_000)
        while found.latest.busy or not found.isActiveWindow():  # type: ignore[attr-defined]
            assert not until.hasExpired()
            QTest.qWait(5)
        return found

    def writes(self, text: str) -> None:
        """Press keys that write these letters, of whatever script."""
        focused = QApplication.focusWidget()
        assert focused is not None
        for letter in text:
            for is_press in (True, False):
                QTest.simulateEvent(focused, is_press, ord(letter), _KEYPAD_FREE, letter, False)

    def drags_over(self, words: str) -> None:
        """Select words that stand on one line with the mouse, from their beginning to their end."""
        span = self.sees(words)
        box = self.desk.view.span_rect(span)
        middle = box.center().y()
        self._drag(QPoint(box.right() - 1, middle), QPoint(box.left() + 2, middle))

    def clicks_on(self, words: str, twice: bool = False) -> None:
        """Click into the middle of some words."""
        centre = self._on_window(self.desk.view.span_rect(self.sees(words)).center())
        window, button = self.desk.windowHandle(), Qt.MouseButton.LeftButton
        QTest.mouseClick(window, button, _KEYPAD_FREE, centre)
        if twice:
            QTest.mouseDClick(window, button, _KEYPAD_FREE, centre)

    def drops(self, path: Path) -> None:
        """Drop a file or a folder on the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        self.desk.dropEvent(QDropEvent(QPointF(40, 40), Qt.DropAction.CopyAction, data, left, none))

    def walks_to(self, page: QWidget, widget: QWidget) -> None:
        """Press Tab on a page above the desk until the keys go to a widget of it."""
        for _ in range(40):
            if QApplication.focusWidget() is widget:
                return
            self.presses(Qt.Key.Key_Tab, at=page)
        raise AssertionError(f"Tab never came to {widget}")

    def settles(self) -> None:
        """Let everything that was asked to lay itself out do so."""
        for _ in range(5):
            QApplication.sendPostedEvents()
            QApplication.processEvents()

    def marked(self) -> list[tuple[str, str]]:
        """Return label and passage of every annotation, in text order."""
        workspace = self.desk.workspace
        return [(each.label, each.passage(workspace.text)) for each in workspace.annotations]

    def _drag(self, start: QPoint, end: QPoint) -> None:
        window, button = self.desk.windowHandle(), Qt.MouseButton.LeftButton
        QTest.mousePress(window, button, _KEYPAD_FREE, self._on_window(start))
        for part in range(1, 9):
            QTest.mouseMove(window, self._on_window(start + (end - start) * (part / 8)))
        QTest.mouseRelease(window, button, _KEYPAD_FREE, self._on_window(end))

    def _on_window(self, point: QPoint) -> QPoint:
        viewport: QWidget = self.desk.view.viewport()
        return viewport.mapTo(self.desk, point)


@dataclass
class Program:
    """Run the program once: its real ``main``, its own event loop, then a person, then the closing."""

    qtbot: Any
    bugs: list[Any] = field(default_factory=list)

    def sheet(self, kind: type[Any]) -> Any:
        """Return the page of this kind once it stands above the desk and takes the keys."""
        self.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=20_000)
        found = QApplication.activeModalWidget()
        self.qtbot.waitUntil(found.isActiveWindow)
        return found

    def run(self, *arguments: str, do: Callable[[Person], object]) -> int:
        """Return the exit code; what failed in ``do`` is raised once the window is closed."""
        raised: list[BaseException] = []

        def drive() -> None:
            desk = next(
                w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()
            )
            try:
                self.qtbot.waitExposed(desk)
                desk.activateWindow()
                self.qtbot.waitUntil(lambda: desk.isActiveWindow() and desk.furniture.is_filled)
                do(Person(desk))
            except BaseException as error:  # noqa: BLE001 -- raised below, outside of Qt's call
                raised.append(error)
            finally:
                desk.close()

        QTimer.singleShot(0, drive)
        code = cli.main(list(arguments))
        assert self.bugs == []
        if raised:
            raise raised[0]
        return code


@pytest.fixture
def program(qapp: QApplication, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> Program:
    """Return the program in English, light, with every bug noted."""
    settings.save(replace(settings.load(), language="en", theme="light"))
    found = Program(qtbot)
    monkeypatch.setattr(Faults, "catch", lambda _self, *bug: found.bugs.append(bug))
    return found
