"""One sentence at a time, with its next steps."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hashiya.ui.jobs import Jobs
from hashiya.ui.notice import Notice
from hashiya.ui.progress import Progress


@pytest.fixture
def notice(qtbot):
    found = Notice()
    qtbot.addWidget(found)
    return found


def test_nothing_is_said_at_first(notice):
    assert notice.isHidden()
    assert notice.text == ""


def test_a_step_is_taken_once_and_the_sentence_goes(notice):
    taken = []
    notice.tell("The disk is full.", [("Try again", lambda: taken.append(True))])
    assert notice.text == notice.accessibleName() == "The disk is full."
    assert notice.steps == ["Try again", "Dismiss"]
    notice.take_step("Try again")
    assert taken == [True]
    assert notice.isHidden()


def test_the_next_sentence_takes_the_place_of_the_last(notice):
    notice.tell("One.", [("A", lambda: None), ("B", lambda: None)])
    notice.tell("Two <b>plain</b>.")
    assert notice.text == "Two <b>plain</b>."
    assert notice.steps == ["Dismiss"]


def test_escape_dismisses(notice):
    notice.tell("One.")
    QTest.keyClick(notice, Qt.Key.Key_Escape)
    assert notice.isHidden()


def test_a_sentence_told_by_a_step_stays(notice):
    notice.tell("One.", [("Try again", lambda: notice.tell("Still full."))])
    notice.take_step("Try again")
    assert notice.text == "Still full."


def test_sentences_in_turn_wait_for_each_other(notice):
    notice.tell_in_turn("One.", [("Try again", lambda: notice.tell("Still full."))])
    notice.tell_in_turn("Two.", [("A", lambda: None)])
    notice.tell_in_turn("Three.")
    assert notice.text == "One."
    notice.take_step("Try again")
    assert notice.text == "Still full."
    notice.take_step("Dismiss")
    assert (notice.text, notice.steps) == ("Two.", ["A", "Dismiss"])
    notice.take_step("A")
    assert notice.text == "Three."
    notice.dismiss()
    assert notice.isHidden()


def test_what_is_of_no_use_any_more_neither_stays_nor_waits(notice):
    for sentence in ("One.", "Two.", "Three."):
        notice.tell_in_turn(sentence)
    notice.dismiss_what("Two.")
    assert notice.text == "One."
    notice.dismiss_what("One.")
    assert notice.text == "Three."
    notice.dismiss_what("Four.")
    assert notice.text == "Three."


def test_a_step_may_put_away_what_waits_and_may_fail(notice, qtbot):
    def fail():
        raise ZeroDivisionError

    notice.tell_in_turn("One.", [("Close", lambda: notice.dismiss_what("Two."))])
    notice.tell_in_turn("Two.")
    notice.tell_in_turn("Three.", [("Fail", fail)])
    notice.tell_in_turn("Four.", [("Say", lambda: notice.tell_in_turn("Five."))])
    notice.take_step("Close")
    assert notice.text == "Three."
    with qtbot.captureExceptions() as raised:
        notice.take_step("Fail")
    assert [each[0] for each in raised] == [ZeroDivisionError]
    assert notice.text == "Four."
    notice.tell_in_turn("Six.")
    notice.take_step("Say")
    assert notice.text == "Six."
    notice.dismiss()
    assert notice.text == "Five."


def test_progress_is_shown_while_a_job_runs_and_can_be_stopped(qtbot):
    jobs = Jobs()
    shown = Progress(jobs)
    qtbot.addWidget(shown)
    assert shown.isHidden()

    def work(progress, cancelled):
        progress(3, 12)
        while not cancelled():
            pass

    with qtbot.waitSignal(jobs.ended):
        jobs.run("Adding articles", work)
        qtbot.waitUntil(lambda: shown.words == "3 / 12 · Adding articles")
        assert not shown.isHidden()
        assert shown.share == (3, 12)
        shown.stop.click()
    assert shown.isHidden()
