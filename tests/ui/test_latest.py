"""Work that follows choices: the last one counts, what was given up is nobody's."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from hashiya.errors import EditError
from hashiya.ui import latest
from hashiya.ui.jobs import counting
from hashiya.ui.latest import Latest


@pytest.fixture
def told(qtbot):
    found = Latest()
    found.told = []
    found.found.connect(lambda result: found.told.append(("found", result)))
    found.failed.connect(lambda error: found.told.append(("failed", str(error))))
    found.progressed.connect(lambda *part: found.told.append(part))
    found.ended.connect(lambda: found.told.append("ended"))
    return found


def test_only_what_was_asked_for_last_is_told(told, qtbot):
    gate, begun = threading.Event(), threading.Event()

    def slow(progress, cancelled):
        begun.set()
        assert gate.wait(20)
        progress(1, 2)
        assert cancelled()
        raise EditError("No.")

    told.ask(slow, at_once=True)
    qtbot.waitUntil(begun.is_set)
    told.ask(lambda progress, cancelled: [progress(2, 2), "second"][1])
    assert told.busy
    gate.set()
    qtbot.waitUntil(lambda: not told.busy)
    assert told.told == [(2, 2), ("found", "second"), "ended"]
    qtbot.waitUntil(lambda: not latest._LIVING)
    assert told.told[-1] == "ended"


def test_choices_in_a_row_begin_once(told, qtbot):
    begun = []
    told.begun.connect(lambda: begun.append(True))
    for number in range(5):
        told.ask(lambda _progress, _cancelled, number=number: number)
    qtbot.waitUntil(lambda: not told.busy)
    assert (begun, told.told) == ([True], [("found", 4), "ended"])


def test_failure_is_told(told, qtbot):
    def fail(progress, cancelled):
        raise EditError("No.")

    told.ask(fail, at_once=True)
    qtbot.waitUntil(lambda: not told.busy)
    assert told.told == [("failed", "No."), "ended"]


def test_counting_tells_a_part_of_many(qtbot):
    told = []
    tell = counting(lambda *part: told.append(part), 10_000)
    for done in range(1, 10_001):
        tell(done)
    assert len(told) == 200
    assert told[-1] == (10_000, 10_000)
    few = counting(lambda *part: told.append(part), 0)
    few(3)
    assert told[-1] == (3, 0)


def test_what_a_job_holds_is_let_go_of_once_it_ended(told, qtbot):
    class Held:
        """Something that only the work holds."""

    held = Held()
    gone = weakref.ref(held)
    told.ask(lambda _progress, _cancelled, held=held: id(held), at_once=True)
    qtbot.waitUntil(lambda: not told.busy)
    del held
    told.ask(lambda _progress, _cancelled: None, at_once=True)
    qtbot.waitUntil(lambda: not told.busy)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert gone() is None
