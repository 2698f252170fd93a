"""One thread, one call after another."""

from __future__ import annotations

import threading

import pytest

from hashiya.storage.thread import DatabaseThread


def test_calls_run_on_the_same_thread_and_return() -> None:
    thread = DatabaseThread("a")
    first, second = thread.call(threading.get_ident), thread.call(threading.get_ident)
    assert first == second != threading.get_ident()
    assert thread.call(lambda: thread.call(threading.get_ident)) == first
    thread.stop()


def test_what_a_call_raises_reaches_the_caller() -> None:
    thread = DatabaseThread("a")
    with pytest.raises(ZeroDivisionError):
        thread.call(lambda: 1 // 0)
    assert thread.call(lambda: 1) == 1
    thread.stop()


def test_a_call_after_the_end_runs_where_it_is_made() -> None:
    thread = DatabaseThread("a")
    thread.call(thread.stop)
    assert thread.call(threading.get_ident) == threading.get_ident()


def test_a_posted_call_runs_in_its_turn() -> None:
    thread = DatabaseThread("a")
    told: list[int] = []
    thread.post(lambda: told.append(threading.get_ident()))
    assert thread.call(threading.get_ident) == told[0]
    thread.stop(wait=False)


def test_a_begun_call_is_waited_for_when_that_is_wanted() -> None:
    thread = DatabaseThread("a")
    go = threading.Event()
    ending = thread.begin(lambda: go.wait(10))
    failing = thread.begin(lambda: 1 // 0)
    go.set()
    assert ending()
    with pytest.raises(ZeroDivisionError):
        failing()
    thread.stop()
