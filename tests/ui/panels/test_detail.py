from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hashiya.analysis import Rule, meant
from hashiya.errors import StorageError
from hashiya.ui.panels.annotations import AnnotationList
from hashiya.ui.panels.detail import DetailCard

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> AnnotationList:
    panel = AnnotationList(desk.workspace)
    workspace = desk.workspace
    for signal in (
        workspace.annotation_put,
        workspace.annotation_dropped,
        workspace.current_changed,
        workspace.article_opened,
        workspace.annotations_reset,
        workspace.project_closed,
    ):
        signal.connect(panel.catch_up)  # what the event loop does between two keys
    qtbot.addWidget(panel)
    panel.resize(300, 700)
    panel.show()
    return panel


@pytest.fixture
def card(panel: AnnotationList) -> DetailCard:
    return panel.detail


def _comment(desk: Desk, annotation: str) -> str | None:
    return desk.project.annotation(annotation).comment


def test_the_card_shows_the_current_annotation_alone(desk: Desk, card: DetailCard) -> None:
    assert not card.isVisible()
    annotation = desk.mark("باريس", comment="أين؟", unsure=True)
    desk.workspace.set_current(annotation)
    assert card.isVisible()
    assert card.label.value == "claim"
    assert card.passage.text().endswith("باريس")
    assert card.comment.text() == "أين؟"
    assert card.unsure.isChecked()
    assert card.times.text()


def test_ctrl_enter_saves_the_comment_and_gives_the_word_back(
    desk: Desk, panel: AnnotationList, card: DetailCard, qtbot: QtBot
) -> None:
    annotation = desk.mark("باريس")
    desk.workspace.set_current(annotation)
    qtbot.keyClicks(card.comment, "where")
    with qtbot.waitSignal(panel.finished):
        qtbot.keyClick(card.comment, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert _comment(desk, annotation) == "where"


def test_escape_saves_too(desk: Desk, panel: AnnotationList, card: DetailCard, qtbot: QtBot) -> None:
    annotation = desk.mark("باريس")
    desk.workspace.set_current(annotation)
    qtbot.keyClicks(card.comment, "where")
    with qtbot.waitSignal(panel.finished):
        qtbot.keyClick(card.comment, Qt.Key.Key_Escape)
    assert _comment(desk, annotation) == "where"


def test_going_to_another_annotation_saves_and_stays_there(
    desk: Desk, card: DetailCard, qtbot: QtBot
) -> None:
    first, second = desk.mark("باريس"), desk.mark("ونفت روسيا", "denial")
    desk.workspace.set_current(first)
    qtbot.keyClicks(card.comment, "where")
    desk.workspace.set_current(second)
    assert _comment(desk, first) == "where"
    assert _comment(desk, second) is None
    assert desk.workspace.current is not None
    assert desk.workspace.current.id == second
    assert card.comment.text() == ""


def test_another_article_and_the_end_save(desk: Desk, card: DetailCard, qtbot: QtBot) -> None:
    annotation = desk.mark("باريس")
    other = desk.project.add("نص آخر تماما.")
    desk.workspace.set_current(annotation)
    qtbot.keyClicks(card.comment, "where")
    desk.workspace.open_article(other)
    assert _comment(desk, annotation) == "where"
    assert not card.isVisible()


def test_a_comment_that_the_disk_refuses_is_shown_again(
    desk: Desk, card: DetailCard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = desk.mark("باريس"), desk.mark("ونفت روسيا", "denial")
    desk.workspace.set_current(first)

    def refuse(*_: object) -> None:
        raise StorageError("The disk is full.", kind="full")

    with monkeypatch.context() as patch:
        patch.setattr(desk.project, "set_comment", refuse)
        qtbot.keyClicks(card.comment, "where")
        desk.workspace.set_current(second)
        desk.workspace.set_current(first)
        assert card.comment.text() == "where"
        assert card.unsaved.isVisible()
    assert desk.workspace.save_unsaved()
    assert _comment(desk, first) == "where"
    assert not card.unsaved.isVisible()


def test_what_was_typed_for_a_removed_annotation_comes_back_with_it(
    desk: Desk, card: DetailCard, qtbot: QtBot
) -> None:
    annotation = desk.mark("باريس")
    desk.workspace.set_current(annotation)
    qtbot.keyClicks(card.comment, "where")
    desk.project.remove(annotation)
    assert not card.isVisible()
    desk.project.undo(desk.article.id)
    desk.workspace.set_current(annotation)
    assert card.comment.text() == "where"
    card.keep()
    assert _comment(desk, annotation) == "where"


def test_undo_elsewhere_changes_the_field_but_not_what_is_being_typed(
    desk: Desk, card: DetailCard, qtbot: QtBot
) -> None:
    annotation = desk.mark("باريس", comment="old")
    desk.workspace.set_current(annotation)
    desk.project.set_comment(annotation, "new")
    assert card.comment.text() == "new"
    card.comment.selectAll()
    qtbot.keyClicks(card.comment, "mine")
    desk.project.undo(desk.article.id)
    assert card.comment.text() == "mine"


def test_the_label_can_be_changed(desk: Desk, card: DetailCard) -> None:
    annotation = desk.mark("باريس")
    desk.workspace.set_current(annotation)
    card.label.setFocus()
    card.label.choose("quote")
    card.label.activated.emit(card.label.currentIndex())
    assert desk.project.annotation(annotation).label == "quote"


def test_a_retired_label_stays_on_offer_for_its_own_annotation(desk: Desk, card: DetailCard) -> None:
    annotation = desk.mark("باريس", "quote")
    desk.project.retire_label("quote")
    desk.workspace.set_current(annotation)
    assert card.label.value == "quote"
    assert card.label.count() == 4
    other = desk.mark("ونفت روسيا", "denial")
    desk.workspace.set_current(other)
    assert card.label.count() == 3


def test_unsure_is_one_edit(desk: Desk, card: DetailCard, qtbot: QtBot) -> None:
    annotation = desk.mark("باريس")
    desk.workspace.set_current(annotation)
    qtbot.keyClick(card.unsure, Qt.Key.Key_Space)
    assert desk.project.annotation(annotation).unsure
    assert desk.project.history(desk.article.id).entries[-1].verb == "unsure"


def test_a_long_passage_is_cut_and_shown_in_the_articles_direction(desk: Desk, card: DetailCard) -> None:
    article = desk.project.add("BBC: " + "كلمة " * 200)
    desk.workspace.open_article(article)
    annotation = desk.mark(desk.workspace.text.strip())
    desk.workspace.set_current(annotation)
    assert card.passage.text().startswith("\u200fBBC")
    assert card.passage.text().endswith("…")
    assert len(card.passage.text()) < 240


def _lines(card: DetailCard) -> list[str]:
    return [
        line.button.accessibleName().replace("\u2068", "").replace("\u2069", "")
        for line in card.links.lines
        if line.isVisible()
    ]


def test_links_are_told_at_either_end_and_gone_along(desk: Desk, card: DetailCard, qtbot: QtBot) -> None:
    claim, source = desk.mark("المحادثات بدأت في باريس"), desk.mark("وزير الخارجية", "source")
    denial = desk.mark("ونفت روسيا", "denial")
    desk.project.link(claim, source, kind="attributed_to")
    desk.project.link(denial, claim, kind="denies")
    desk.workspace.set_current(claim)
    assert _lines(card) == ["attributed to → وزير الخارجية", "denied by → ونفت روسيا"]
    with qtbot.waitSignal(desk.workspace.reveal_requested):
        qtbot.mouseClick(card.links.lines[1].button, Qt.MouseButton.LeftButton)
    assert desk.workspace.current is not None
    assert desk.workspace.current.id == denial
    assert _lines(card) == ["denies → المحادثات بدأت في باريس"]
    desk.workspace.set_current(source)
    assert _lines(card) == ["source of → المحادثات بدأت في باريس"]


def test_a_link_is_removed_by_its_cross_and_comes_back_with_undo(
    desk: Desk, card: DetailCard, qtbot: QtBot
) -> None:
    claim, source = desk.mark("المحادثات بدأت في باريس"), desk.mark("وزير الخارجية", "source")
    desk.project.link(claim, source, kind="attributed_to")
    desk.workspace.set_current(claim)
    assert not card.links.lacking.isVisible()
    with qtbot.waitSignal(desk.workspace.said) as said:
        qtbot.mouseClick(card.links.lines[0].remove, Qt.MouseButton.LeftButton)
    assert "undo brings it back" in said.args[0]
    assert desk.project.links() == []
    assert _lines(card) == []
    assert card.links.lacking.isVisible()
    desk.workspace.undo()
    assert _lines(card) == ["attributed to → وزير الخارجية"]
    assert not card.links.lacking.isVisible()


def test_what_needs_no_source_lacks_none(desk: Desk, card: DetailCard) -> None:
    source = desk.mark("وزير الخارجية", "source")
    desk.workspace.set_current(source)
    assert not card.links.isVisible()
    desk.workspace.set_current(desk.mark("باريس"))
    assert card.links.lacking.isVisible()
    desk.workspace.set_current(None)
    assert not card.links.isVisible()


def test_of_many_links_the_first_ones_are_shown(desk: Desk, card: DetailCard) -> None:
    source = desk.mark("وزير الخارجية", "source")
    claims = [desk.mark(words) for words in ("المحادثات بدأت", "في باريس", "إجراء", "لا علم")]
    for claim in claims:
        desk.project.link(claim, source, kind="attributed_to")
    desk.workspace.set_current(source)
    assert len(_lines(card)) == 2
    assert card.links.more.text() == "and 2 more links"
    desk.workspace.remove(claims[0])
    assert len(_lines(card)) == 3
    assert not card.links.more.isVisible()


def test_a_line_follows_the_passage_at_the_other_end(desk: Desk, card: DetailCard) -> None:
    claim, source = desk.mark("باريس"), desk.mark("وزير", "source")
    desk.project.link(claim, source, kind="attributed_to")
    desk.workspace.set_current(claim)
    start = desk.workspace.text.index("وزير الخارجية")
    desk.project.move(source, [(start, start + 13)])
    assert _lines(card) == ["attributed to → وزير الخارجية"]


def test_a_project_for_reading_offers_no_cross(desk: Desk, qtbot: QtBot) -> None:
    claim, source = desk.mark("باريس"), desk.mark("وزير الخارجية", "source")
    desk.project.link(claim, source, kind="attributed_to")
    path = desk.project.path
    desk.workspace.close_project()
    assert desk.workspace.open_project(path, read_only=True)
    panel = AnnotationList(desk.workspace)
    qtbot.addWidget(panel)
    panel.show()
    desk.workspace.set_current(claim)
    panel.catch_up()
    assert panel.detail.links.lines[0].button.isVisible()
    assert not panel.detail.links.lines[0].remove.isVisible()


def test_answers_to_findings_are_told_and_taken_back(desk: Desk, card: DetailCard, qtbot: QtBot) -> None:
    claim = desk.mark("باريس")
    desk.workspace.set_current(claim)
    assert not card.answers.isVisible()
    desk.project.set_meant(claim, "unattributed")
    desk.project.set_meant(claim, "cut_word")
    assert [words.text() for words in card.answers.words.values() if words.isVisible()] == [
        "Meant: Without a source",
        "Meant: Cut word",
    ]
    qtbot.mouseClick(card.answers.crosses[Rule.UNATTRIBUTED], Qt.MouseButton.LeftButton)
    assert meant(desk.project.annotation(claim)) == {"cut_word"}
    assert not card.answers.words[Rule.UNATTRIBUTED].isVisible()
    desk.workspace.undo()
    assert card.answers.words[Rule.UNATTRIBUTED].isVisible()
    desk.workspace.set_current(desk.mark("وزير الخارجية", "source"))
    assert not card.answers.isVisible()
