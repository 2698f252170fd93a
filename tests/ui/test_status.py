"""The strip at the foot of the window."""

import pytest

from hashiya.ui.attention import Attention
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
    strip = StatusStrip(workspace, Attention(workspace), Jobs())
    qtbot.addWidget(strip)
    assert strip.time == words
