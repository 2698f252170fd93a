"""Garbage is collected where Qt allows it."""

import gc
import threading
import weakref

import pytest

from hashiya.ui.collector import Collector


class Knot:
    def __init__(self):
        self.self = self


@pytest.fixture
def collector(qapp):
    gc.enable()
    found = Collector()
    found.start()
    yield found
    found.stop()
    assert gc.isenabled()
    gc.disable()


def test_another_threads_allocations_collect_nothing(collector):
    knot = weakref.ref(Knot())
    worker = threading.Thread(target=lambda: [Knot() for _ in range(100_000)])
    worker.start()
    worker.join()
    assert knot() is not None
    collector.collect()
    assert knot() is None


def test_generations_are_collected_when_they_are_due(collector, monkeypatch):
    done = []
    monkeypatch.setattr(gc, "collect", done.append)
    for counts in ((0, 0, 0), (3000, 0, 0), (3000, 11, 0), (3000, 11, 11)):
        monkeypatch.setattr(gc, "get_count", lambda counts=counts: counts)
        collector.collect()
    assert done == [0, 1, 2]


def test_collecting_follows_the_event_loop(collector, qtbot):
    knot = weakref.ref(Knot())

    def is_gone() -> bool:
        for _ in range(1000):
            Knot()
        return knot() is None

    qtbot.waitUntil(is_gone)
