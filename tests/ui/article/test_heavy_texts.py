"""Texts that nobody would write are opened like any other: the window never stops for long."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QTimer

from hashiya.ui.main_window import MainWindow

SECONDS = 1.5


def longest_pause(work: Callable[[], None]) -> float:
    """Return the longest time between two beats of the window, begun with ``work``, in seconds.

    Time of the processor counts, since others share the machine that tests run on.
    """
    beats = [time.thread_time()]
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(time.thread_time()))
    work()
    timer.start(0)
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        QCoreApplication.processEvents()
    timer.stop()
    return max(later - earlier for earlier, later in pairwise(beats))


@pytest.mark.parametrize(
    ("text", "most"),
    [
        pytest.param("نص ب" + "\u0650" * 50_000 + " آخر\nسطر", 0.1, id="a letter with fifty thousand marks"),
        pytest.param(("ب" + "\u0650" * 2_000 + " ") * 100, 0.1, id="a hundred letters with thousands each"),
        # as long as it takes to look through them for what Qt can't show, and Qt to be given them
        pytest.param("قال الوزير إن السعر ارتفع. " * 210_000, 0.2, id="ten megabytes in one line"),
        # Qt takes so long to lay a piece of it out
        pytest.param("ب" * 5_000_000, 0.5, id="ten megabytes in one word"),
    ],
)
def test_the_window_never_stops_for_long(window: MainWindow, text: str, most: float) -> None:
    project = window.workspace.project
    assert project is not None
    article = project.add(text)
    longest_pause(lambda: None)  # the window itself, and the list of articles, are there before
    assert longest_pause(lambda: window.workspace.open_article(article)) < most
    assert window.workspace.text == project.text(article)


def test_a_pause_is_noticed(qapp: object) -> None:
    def work() -> None:
        QTimer.singleShot(10, lambda: sum(range(10_000_000)))

    assert longest_pause(work) > 0.1
