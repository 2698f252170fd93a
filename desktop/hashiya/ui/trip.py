"""A short way through the real window without a screen: open, mark with keys, draw."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QEvent, QIODevice, QLoggingCategory, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from hashiya.core.spans import Span
from hashiya.errors import HashiyaError
from hashiya.files.writing import replacing
from hashiya.text.segments import Segments
from hashiya.ui.application import make_application, open_desk
from hashiya.ui.main_window import MainWindow

_SIZE = (1400, 880)
_KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


def run(project: Path, picture: Path) -> int:
    """Open the window on a project, mark a passage with each of four keys, draw the window into a PNG.

    Returns the number of marks. Raises HashiyaError where what was marked isn't there afterwards.
    """
    with _quiet(), _desk(project) as desk:
        if desk.workspace.article is None:
            raise HashiyaError("The window shows no article of {project}; add one to it.", project=project)
        passages = _passages(desk.workspace.text)
        for passage, key in zip(passages, _KEYS, strict=False):
            desk.workspace.select(passage)
            _press(desk.view, key)
        desk.furniture.catch_up()
        QCoreApplication.processEvents()
        marks = len(desk.workspace.annotations)
        if marks != len(passages):
            raise HashiyaError(
                "Of {wanted} passages the window marked {marks}; hashiya doctor may tell why.",
                wanted=len(passages),
                marks=marks,
            )
        _draw(desk, picture)
        return marks


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep from standard error what the platform without a screen says of itself at every window."""
    QLoggingCategory.setFilterRules("default.warning=false")
    try:
        yield
    finally:
        QLoggingCategory.setFilterRules("")


@contextmanager
def _desk(project: Path) -> Iterator[MainWindow]:
    desk = open_desk(make_application(), project)
    try:
        desk.resize(*_SIZE)
        desk.furniture.fill()
        desk.spread_panes()
        QCoreApplication.processEvents()
        yield desk
    finally:
        desk.close()
        desk.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _passages(text: str) -> list[Span]:
    """Return a passage for each key: the first words of paragraphs that are long enough."""
    segments = Segments(text)
    long = [paragraph for paragraph in segments.paragraphs if paragraph.end - paragraph.start > 80]
    touched = [segments.snap(Span(paragraph.start, paragraph.start + 40)) for paragraph in long[: len(_KEYS)]]
    return [passage for passage in touched if passage is not None]


def _press(widget: QWidget, key: Qt.Key) -> None:
    text = chr(key)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def _draw(desk: QWidget, picture: Path) -> None:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    desk.grab().save(buffer, "PNG")
    with replacing(picture) as pending:
        pending.stream.write(data.data())
