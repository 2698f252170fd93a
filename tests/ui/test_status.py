"""The strip at the foot of the window."""

import pytest
from PySide6.QtCore import Qt

from hashiya.ui.attention import Attention
from hashiya.ui.findings import Findings
from hashiya.ui.jobs import Jobs
from hashiya.ui.status import StatusStrip


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
