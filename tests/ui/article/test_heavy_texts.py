"""Texts that nobody would write are opened like any other: the window never stops for long."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hashiya.core.spans import Span
from hashiya.ui.main_window import MainWindow

SECONDS = 1.5
MOST = 0.08
LINE = "قال الوزير إن السعر ارتفع. " * 210_000
WORD = "ب" * 5_000_000


def longest_pause(work: Callable[[], object], seconds: float = SECONDS) -> float:
    """Return the longest time between two beats of the window, begun with ``work``, in seconds.

    Time of the processor counts, since others share the machine that tests run on.
    """
    beats = [time.thread_time()]
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(time.thread_time()))
    work()
    timer.start(0)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QCoreApplication.processEvents()
    timer.stop()
    return max(later - earlier for earlier, later in pairwise(beats))


@pytest.mark.parametrize(
    ("text", "most"),
    [
        pytest.param("نص ب" + "\u0650" * 50_000 + " آخر\nسطر", 0.1, id="a letter with fifty thousand marks"),
        pytest.param(("ب" + "\u0650" * 2_000 + " ") * 100, 0.1, id="a hundred letters with thousands each"),
        pytest.param(LINE, MOST, id="ten megabytes in one line"),
        pytest.param(WORD, MOST, id="ten megabytes in one word"),
    ],
)
def test_the_window_never_stops_for_long(window: MainWindow, text: str, most: float) -> None:
    project = window.workspace.project
    assert project is not None
    pauses: list[float] = []
    while len(pauses) < 3 and min(pauses, default=most) >= most:  # others may share the core, too
        article = project.add(f"{len(pauses)} {text}")
        longest_pause(lambda: None)  # the window itself, and the list of articles, are there before
        pauses.append(longest_pause(partial(window.workspace.open_article, article)))
        assert window.workspace.text == project.text(article)
    assert min(pauses) < most


@pytest.mark.parametrize("text", [LINE, WORD], ids=["line", "word"])
@pytest.mark.parametrize("settled", [False, True], ids=["while it is laid out", "afterwards"])
def test_nothing_done_in_a_giant_article_stops_the_window(
    window: MainWindow, qtbot: QtBot, text: str, settled: bool
) -> None:
    workspace, view = window.workspace, window.view
    assert workspace.project is not None
    article, bar, end = workspace.project.add(text), view.verticalScrollBar(), len(text)
    longest_pause(lambda: workspace.open_article(article), 0.1)
    if settled:
        qtbot.waitUntil(lambda: view._rest is None and view._laying is None, timeout=30_000)
    pane, left = view.viewport(), Qt.MouseButton.LeftButton
    clicked = pane.rect().center()
    deeds: dict[str, Callable[[], object]] = {
        "page": lambda: QTest.keyClick(view, Qt.Key.Key_PageDown),
        "scroll": lambda: bar.setValue(bar.maximum()),
        "choose": lambda: QTest.mouseDClick(pane, left, pos=clicked),
        "chosen": lambda: QTest.mouseRelease(pane, left, pos=clicked),
        "mark": lambda: workspace.annotate("claim"),
        "undo": workspace.undo,
        "redo": workspace.redo,
        "step": lambda: QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier),
        "reveal": lambda: view.reveal(Span(end - 9, end - 3)),
    }
    whole: dict[str, Callable[[], object]] = {
        "all": lambda: view.choose(Span(0, end)),
        "mark all": lambda: workspace.annotate("claim"),
        "undo all": workspace.undo,
    }
    pauses = {name: longest_pause(deed, 0.2) for name, deed in deeds.items()}
    assert [mark.label for mark in workspace.annotations] == ["claim"]
    qtbot.waitUntil(lambda: view._laying is None, timeout=30_000)
    pauses |= {name: longest_pause(deed, 0.2) for name, deed in whole.items()}
    assert len(workspace.annotations) == 1
    assert max(pauses.values()) < MOST * 1.25, pauses


def test_a_pause_is_noticed(qapp: object) -> None:
    def work() -> None:
        QTimer.singleShot(10, lambda: sum(range(10_000_000)))

    assert longest_pause(work) > 0.1
