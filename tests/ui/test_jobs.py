"""Work beside the window: progress, end, failure, cancel, one after another."""

import threading

from hashiya.errors import EditError
from hashiya.ui.jobs import Jobs


def test_job_tells_progress_and_result_in_the_listeners_thread(qtbot):
    seen = []
    jobs = Jobs()

    def work(progress, cancelled):
        progress(1, 2)
        progress(2, 2)
        return threading.current_thread().name

    job = jobs.run("count", work)
    job.progressed.connect(lambda done, whole: seen.append((done, whole, threading.current_thread())))
    with qtbot.waitSignal(job.succeeded) as end, qtbot.waitSignal(jobs.ended):
        pass
    assert end.args == ["count"]
    assert [each[:2] for each in seen] == [(1, 2), (2, 2)]
    assert {each[2] for each in seen} == {threading.main_thread()}
    assert jobs.running is None


def test_failure_is_told(qtbot):
    jobs = Jobs()

    def work(progress, cancelled):
        raise EditError("No.")

    job = jobs.run("fail", work)
    with qtbot.waitSignal(job.failed) as end, qtbot.waitSignal(jobs.ended):
        pass
    assert str(end.args[0]) == "No."


def test_jobs_run_one_after_another_and_stop(qtbot):
    jobs = Jobs()
    order = []
    begun = threading.Event()

    def long(progress, cancelled):
        begun.set()
        while not cancelled():
            begun.wait(0.001)
        order.append("long")

    first = jobs.run("long", long)
    jobs.run("short", lambda progress, cancelled: order.append("short"))
    qtbot.waitUntil(begun.is_set)
    assert order == []
    with qtbot.waitSignals([jobs.ended, jobs.ended]):
        first.cancel()
    assert first.cancelled
    assert order == ["long", "short"]


def test_stop_forgets_what_waits(qtbot):
    jobs = Jobs()
    order = []

    def long(progress, cancelled):
        while not cancelled():
            threading.Event().wait(0.001)
        order.append("long")

    jobs.run("long", long)
    jobs.run("never", lambda progress, cancelled: order.append("never"))
    qtbot.waitUntil(lambda: jobs.running is not None)
    with qtbot.waitSignal(jobs.ended):
        jobs.stop()
    assert order == ["long"]
    assert jobs.running is None


def test_a_bug_in_the_work_still_ends_the_job(qtbot, monkeypatch):
    told = []
    monkeypatch.setattr(threading, "excepthook", lambda args: told.append(args.exc_type))
    jobs = Jobs()
    with qtbot.waitSignal(jobs.ended):
        jobs.run("bug", lambda progress, cancelled: 1 // 0)
    qtbot.waitUntil(lambda: told == [ZeroDivisionError])  # threads tell after their work is left
