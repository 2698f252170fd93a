"""What the linter finds in the open article, a moment after each edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from hashiya.analysis import Rule
from hashiya.core.spans import Span
from hashiya.ui.findings import Findings

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


@pytest.fixture
def findings(desk: Desk) -> Findings:
    return Findings(desk.workspace)


def _rules(findings: Findings) -> list[Rule]:
    return [finding.rule for finding in findings.findings]


def test_findings_follow_an_edit_after_its_turn(desk: Desk, findings: Findings, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: findings.known)
    assert findings.findings == []
    claim = desk.mark("المحادثات بدأت في باريس")
    assert findings.findings == []
    with qtbot.waitSignal(findings.findings_changed):
        pass
    assert _rules(findings) == [Rule.UNATTRIBUTED]
    source = desk.mark("وزير الخارجية", "source")
    desk.project.link(claim, source, kind="attributed_to")
    with qtbot.waitSignal(findings.findings_changed):
        pass
    assert findings.findings == []


def test_links_kinds_and_rules_are_followed(desk: Desk, findings: Findings, qtbot: QtBot) -> None:
    claim, source = desk.mark("المحادثات بدأت في باريس"), desk.mark("وزير الخارجية", "source")
    link = desk.project.link(claim, source, kind="attributed_to")
    findings.catch_up()
    assert findings.findings == []
    desk.project.unlink(link)
    qtbot.waitUntil(lambda: _rules(findings) == [Rule.IDLE_SOURCE, Rule.UNATTRIBUTED])
    desk.project.set_rule("idle_source", False)
    qtbot.waitUntil(lambda: _rules(findings) == [Rule.UNATTRIBUTED])
    desk.project.set_link_kinds([])
    qtbot.waitUntil(lambda: _rules(findings) == [])
    desk.project.undo()
    qtbot.waitUntil(lambda: _rules(findings) == [Rule.UNATTRIBUTED])
    desk.project.set_meant(claim, "unattributed")
    qtbot.waitUntil(lambda: _rules(findings) == [])


def test_nothing_is_told_where_nothing_is_another(desk: Desk, findings: Findings, qtbot: QtBot) -> None:
    desk.mark("المحادثات بدأت في باريس")
    findings.catch_up()
    with qtbot.assertNotEmitted(findings.findings_changed):
        findings.catch_up()


def test_another_article_is_unknown_at_first(desk: Desk, findings: Findings, qtbot: QtBot) -> None:
    desk.mark("المحادثات بدأت في باريس")
    findings.catch_up()
    assert findings.known
    first = desk.article.id
    desk.workspace.open_article(desk.project.add("نص ثان."))
    assert (findings.known, findings.findings) == (False, [])
    qtbot.waitUntil(lambda: findings.known)
    desk.workspace.open_article(first)
    qtbot.waitUntil(lambda: len(findings.findings) == 1)
    desk.workspace.close_project()
    assert (findings.known, findings.findings) == (False, [])
    findings.catch_up()
    assert not findings.known
    assert findings.of(first) == []


def test_notes_are_no_open_findings(desk: Desk, findings: Findings) -> None:
    source = desk.mark("وزير الخارجية", "source")
    start = desk.workspace.text.index("المحادثات")
    span = [Span(start, start + 9)]
    for label in ("claim", "quote"):
        mark = desk.project.annotate(desk.article.id, label=label, spans=span)
        desk.project.link(mark, source, kind="attributed_to")
    findings.catch_up()
    assert _rules(findings) == [Rule.SAME_PASSAGE]
    assert findings.open == []


def test_of_an_article_that_isnt_open_its_layer_counts(desk: Desk, findings: Findings) -> None:
    other = desk.project.add("قال الوزير نعم. وقال لا.")
    desk.project.annotate(other, label="claim", start=11, end=14)
    desk.project.annotate(other, label="claim", start=20, end=22, annotator="Huda")
    assert [finding.rule for finding in findings.of(other)] == [Rule.UNATTRIBUTED]
    assert findings.of("00000000") == []
    desk.mark("باريس")
    assert [finding.rule for finding in findings.of(desk.article.id)] == [Rule.UNATTRIBUTED]
