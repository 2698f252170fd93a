"""Time counts only while somebody is there."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from hashiya.errors import StorageError
from hashiya.project import Project
from hashiya.ui.attention import IDLE, Attention


class Clock:
    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


class Window(QWidget):
    focused = True

    def isActiveWindow(self):
        return self.focused


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def window(qtbot):
    found = Window()
    qtbot.addWidget(found)
    found.show()
    return found


@pytest.fixture
def attention(workspace, window, clock):
    found = Attention(workspace, clock)
    found.watch(window)
    workspace.open_article(workspace.article.id)
    return found


def pass_time(attention, clock, seconds):
    for _ in range(seconds):
        clock.now += 1
        attention.tick()


def test_seconds_count_while_the_window_is_touched_and_stop_a_minute_later(attention, clock, workspace):
    pass_time(attention, clock, 20)
    assert attention.seconds == 20
    pass_time(attention, clock, 200)
    assert attention.seconds == IDLE - 1
    attention.touch()
    pass_time(attention, clock, 10)
    assert attention.seconds == IDLE + 9


def test_seconds_stop_without_the_focus(attention, clock, window):
    pass_time(attention, clock, 5)
    window.focused = False
    pass_time(attention, clock, 50)
    assert attention.seconds == 5
    window.focused = True
    attention.touch()
    pass_time(attention, clock, 5)
    assert attention.seconds == 10


def test_sleep_of_the_machine_does_not_count(attention, clock):
    pass_time(attention, clock, 3)
    clock.now += 3000
    attention.touch()
    attention.tick()
    assert attention.seconds == 3


def test_keys_and_mouse_are_noticed(attention, clock, window):
    pass_time(attention, clock, 80)
    assert attention.seconds == IDLE - 1
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
    assert not attention.eventFilter(window.windowHandle(), key)
    pass_time(attention, clock, 1)
    assert attention.seconds == IDLE
    assert not attention.eventFilter(window.windowHandle(), QEvent(QEvent.Type.Expose))


def test_time_is_kept_with_the_article(attention, clock, workspace):
    article = workspace.article.id
    attention.touch()
    pass_time(attention, clock, 35)
    assert workspace.project.article(article).seconds == 30
    workspace.open_article(None)
    assert workspace.project.article(article).seconds == 35
    assert attention.seconds == 0
    pass_time(attention, clock, 9)
    assert attention.seconds == 0
    workspace.open_article(article)
    assert attention.seconds == 35


def test_time_is_told(attention, clock):
    told = []
    attention.counted.connect(told.append)
    pass_time(attention, clock, 3)
    assert told == [1, 2, 3]


def test_a_refusing_disk_is_asked_again(attention, clock, workspace, monkeypatch):
    article = workspace.article.id

    def refuse(*args):
        raise StorageError("Full.", kind="full")

    with monkeypatch.context() as patch:
        patch.setattr(Project, "record_time", refuse)
        pass_time(attention, clock, 31)
    assert attention.seconds == 31
    pass_time(attention, clock, 1)
    assert workspace.project.article(article).seconds == 32


def test_reading_only_keeps_nothing(attention, clock, workspace, project_file):
    workspace.close_project()
    workspace.open_project(project_file, read_only=True)
    pass_time(attention, clock, 40)
    attention.keep()
    assert workspace.project.article(workspace.article.id).seconds == 0
