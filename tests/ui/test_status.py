"""The strip at the foot of the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hashiya.core.spans import Span
from hashiya.ui.attention import Attention
from hashiya.ui.elided import ElidedLabel
from hashiya.ui.findings import Findings
from hashiya.ui.jobs import Jobs
from hashiya.ui.status import StatusStrip
from tests.ui.shell import passage


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(None, "less than a minute"), (59, "less than a minute"), (60, "1 minute"), (150, "2 minutes")],
)
def test_time_is_told_in_whole_minutes(qtbot, workspace, seconds, words):
    if seconds:
        workspace.project.record_time(workspace.article.id, seconds)
    workspace.refresh_article()
    strip = StatusStrip(workspace, Attention(workspace), Jobs(), Findings(workspace))
    qtbot.addWidget(strip)
    assert strip.time == words


def test_findings_are_counted_and_a_click_asks_for_them(qtbot, workspace):
    findings = Findings(workspace)
    strip = StatusStrip(workspace, Attention(workspace), Jobs(), findings)
    qtbot.addWidget(strip)
    strip.show()
    assert not strip.findings.isVisible()
    findings.catch_up()
    assert strip.findings.text() == "No findings"
    for words, told in (("صحيفة وول ستريت جورنال", "1 finding"), ("الصحيفة", "2 findings")):
        start = workspace.text.index(words)
        workspace.project.annotate(workspace.article.id, label="source", start=start, end=start + len(words))
        findings.catch_up()
        assert strip.findings.text() == told
    with qtbot.waitSignal(strip.findings_requested):
        qtbot.mouseClick(strip.findings, Qt.MouseButton.LeftButton)
    workspace.project.set_rule("idle_source", False)
    workspace.project.annotate(workspace.article.id, label="quote", start=start, end=start + len(words))
    workspace.project.set_rule("unattributed", False)
    findings.catch_up()
    assert strip.findings.text() == "1 note"
    workspace.open_article(None)
    assert not strip.findings.isVisible()


def test_what_is_said_is_shown_after_one_turn_of_the_events(qtbot, workspace):
    strip = StatusStrip(workspace, Attention(workspace), Jobs(), Findings(workspace))
    qtbot.addWidget(strip)
    strip.resize(900, 40)
    strip.show()
    shown = strip.findChild(ElidedLabel, "selectionEcho")
    workspace.select(passage(workspace, "الصحيفة"))
    workspace.annotate("source")
    QApplication.processEvents()
    assert "source" in shown.whole
    assert strip.echo == shown.whole


def test_the_selection_is_told_after_what_was_said(qtbot, workspace):
    strip = StatusStrip(workspace, Attention(workspace), Jobs(), Findings(workspace))
    qtbot.addWidget(strip)
    workspace.said.emit("Comment kept.")
    assert strip.echo == "Comment kept."
    workspace.set_current(workspace.annotations[0].id if workspace.annotations else None)
    assert strip.echo == "Comment kept."
    workspace.select(passage(workspace, "الصحيفة"))
    assert "الصحيفة" in strip.echo
    workspace.said.emit("Comment kept.")
    strip.calm()
    assert "الصحيفة" in strip.echo


def test_of_a_giant_selection_the_ends_are_told_and_no_words_counted(qtbot, workspace):
    strip = StatusStrip(workspace, Attention(workspace), Jobs(), Findings(workspace))
    qtbot.addWidget(strip)
    text = "قال الوزير أمس " + "كلمة " * 120_000 + "إن السعر ارتفع"
    workspace.open_article(workspace.project.add(text))
    workspace.select(Span(0, len(text)))
    strip.calm()
    assert strip.echo.startswith("Selected:")
    assert "قال الوزير أمس … إن السعر ارتفع" in strip.echo
    assert "·" not in strip.echo
