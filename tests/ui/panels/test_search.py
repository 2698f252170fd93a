from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hashiya.core.spans import Span
from hashiya.project import Project
from hashiya.text.seeking import Query
from hashiya.ui import hit_search
from hashiya.ui.models.hits import Order
from hashiya.ui.panels import search
from hashiya.ui.panels.search import SearchDrawer

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


@pytest.fixture
def drawer(desk: Desk, qtbot: QtBot) -> Iterator[SearchDrawer]:
    desk.project.add("قال أحمد، ثم قال غيره.", title="مقال ثان")
    drawer = SearchDrawer(desk.workspace)
    qtbot.addWidget(drawer)
    drawer.resize(700, 320)
    drawer.begin()
    yield drawer
    drawer.stop()


def ended(drawer: SearchDrawer, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not drawer.busy)


def find(drawer: SearchDrawer, qtbot: QtBot, words: str) -> list[str]:
    drawer.head.field.setText(words)
    qtbot.keyClick(drawer.head.field, Qt.Key.Key_Return)
    ended(drawer, qtbot)
    return hits(drawer)


def hits(drawer: SearchDrawer) -> list[str]:
    return [drawer.model.hit_at(row).text for row in range(drawer.model.rowCount())]


class Slow:
    """Let a search wait for a sign before each article."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.go_on = threading.Semaphore(0)
        real = Project.search

        def slow(project: Project, *args: Any, **options: Any) -> Iterator[Any]:
            for hit in real(project, *args, **options):
                self.go_on.acquire(timeout=5)
                yield hit

        monkeypatch.setattr(Project, "search", slow)
        monkeypatch.setattr(hit_search, "_OFTEN", 0)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    return Slow(monkeypatch)


def test_words_are_found_in_every_article(drawer: SearchDrawer, qtbot: QtBot) -> None:
    assert find(drawer, qtbot, " قَال ") == ["قال"] * 4
    assert drawer.head.told.whole == "4 hits in 2 articles"
    assert drawer.bar.preview.text() == "4 in 2 articles"
    assert drawer.list.isVisible()
    assert not drawer.head.progress.isVisible()


def test_it_says_what_to_do_where_there_is_nothing(desk: Desk, drawer: SearchDrawer, qtbot: QtBot) -> None:
    assert drawer.empty.sentence.startswith("Type words and press Enter")
    assert find(drawer, qtbot, "zebra") == []
    assert drawer.empty.sentence == "Nothing was found."
    assert not drawer.empty.step.isVisible()
    assert not drawer.bar.isVisible()
    find(drawer, qtbot, "")
    assert drawer.empty.sentence.startswith("Type words")
    desk.workspace.close_project()
    assert drawer.empty.sentence == "Open a project to search in it."
    drawer.head.field.setText("قال")
    drawer.search()
    assert not drawer.busy


def test_it_offers_to_find_more(drawer: SearchDrawer, qtbot: QtBot) -> None:
    drawer.head.regex.click()
    drawer.head.whole_word.click()
    drawer.head.switches.everything.trigger()
    drawer.head.where.offer()
    drawer.head.where.offered["In the layer of Mona"].trigger()
    assert find(drawer, qtbot, "قالَ") == []
    for step in (
        "Search for the words as they are",
        "Search for parts of words too",
        "Search for any spelling",
        "Search everywhere",
    ):
        assert drawer.empty.step.text() == step
        assert hits(drawer) == []
        drawer.empty.step.click()
        ended(drawer, qtbot)
    assert hits(drawer) == ["قال"] * 4
    assert not drawer.head.whole_word.isChecked()


def test_a_switch_searches_anew(drawer: SearchDrawer, qtbot: QtBot) -> None:
    drawer.head.whole_word.click()
    assert drawer.query is None
    assert find(drawer, qtbot, "حادث") == []
    drawer.head.whole_word.click()
    ended(drawer, qtbot)
    assert hits(drawer) == ["حادث", "حادث"]
    drawer.head.regex.click()
    ended(drawer, qtbot)
    assert find(drawer, qtbot, "محادث.ت") == ["محادثات"] * 2


def test_an_expression_that_is_none_is_told_beside_the_field(drawer: SearchDrawer, qtbot: QtBot) -> None:
    drawer.head.regex.click()
    assert find(drawer, qtbot, "(قال") == []
    assert "(قال" in drawer.head.error.text()
    assert drawer.head.error.isVisible()
    qtbot.keyClick(drawer.head.field, Qt.Key.Key_Backspace)
    assert not drawer.head.error.isVisible()
    find(drawer, qtbot, "(قال)")
    assert not drawer.head.error.isVisible()


def test_keys_alone_lead_to_a_hit_and_back_to_the_page(
    desk: Desk, drawer: SearchDrawer, qtbot: QtBot
) -> None:
    workspace = desk.workspace
    shown: list[Span] = []
    workspace.reveal_requested.connect(shown.append)
    qtbot.keyClick(drawer.head.field, Qt.Key.Key_Down)
    find(drawer, qtbot, "قال")
    qtbot.keyClick(drawer.head.field, Qt.Key.Key_Return)
    assert drawer.list.currentIndex().row() == 0
    qtbot.keyClick(drawer.list, Qt.Key.Key_Return)
    assert (workspace.selection, len(shown)) == (Span(0, 3), 1)
    for _ in range(2):
        qtbot.keyClick(drawer.list, Qt.Key.Key_Down)
    qtbot.keyClick(drawer.list, Qt.Key.Key_Return)
    assert workspace.article is not None
    assert workspace.article.title == "مقال ثان"
    assert workspace.selection == Span(0, 3)
    assert workspace.text[:3] == "قال"
    qtbot.keyClick(drawer.head.field, Qt.Key.Key_Down)
    assert drawer.list.currentIndex().row() == 2
    with qtbot.waitSignal(drawer.closed):
        qtbot.keyClick(drawer.list, Qt.Key.Key_Escape)
    assert drawer.isHidden()
    drawer.begin()
    assert len(hits(drawer)) == 4


def test_the_field_takes_the_selected_words_where_they_are_few(
    desk: Desk, drawer: SearchDrawer, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.workspace.select(Span(4, 10))
    drawer.begin()
    assert drawer.head.field.text() == ""
    drawer.leave()
    drawer.begin()
    assert drawer.head.field.text() == "وزير ا"
    drawer.leave()
    monkeypatch.setattr(search, "LONGEST", 3)
    drawer.head.field.setText("غيره")
    drawer.begin()
    assert drawer.head.field.text() == "غيره"


def test_what_was_looked_for_in_an_article_is_looked_for_everywhere(
    drawer: SearchDrawer, qtbot: QtBot
) -> None:
    drawer.search_for(Query("قال", whole_word=True))
    ended(drawer, qtbot)
    assert drawer.head.field.text() == "قال"
    assert drawer.head.whole_word.isChecked()
    assert len(hits(drawer)) == 4


def test_hits_are_sorted_and_the_chosen_one_stays_chosen(drawer: SearchDrawer, qtbot: QtBot) -> None:
    find(drawer, qtbot, "قال")
    drawer.list.go_to(1)
    chosen = drawer.model.hit_at(1)
    drawer.head.order.setCurrentIndex(3)
    assert drawer.model.order is Order.AFTER
    after = [drawer.model.hit_at(row).after.split()[0] for row in range(4)]
    assert after == ["أحمد،", "المتحدث.", "غيره.", "وزير"]
    assert drawer.model.hit_at(drawer.list.currentIndex().row()) == chosen
    assert find(drawer, qtbot, "قالَ") == ["قال"] * 4
    assert [drawer.model.hit_at(row).after.split()[0] for row in range(4)] == after


def test_hits_are_shown_while_the_search_goes_on_and_the_window_answers(
    drawer: SearchDrawer, slow: Slow, qtbot: QtBot
) -> None:
    turns: list[int] = []
    clock = QTimer()
    clock.timeout.connect(lambda: turns.append(len(hits(drawer))))
    clock.start(0)
    drawer.head.field.setText("قال")
    drawer.search()
    assert drawer.head.run.text() == "Stop"
    assert drawer.empty.sentence == "Searching…"
    assert drawer.head.progress.isVisible()
    for count in (1, 2):
        slow.go_on.release()
        qtbot.waitUntil(lambda count=count: len(hits(drawer)) == count)
    assert {0, 1, 2} <= set(turns)
    qtbot.keyClick(drawer.list, Qt.Key.Key_Escape)
    assert drawer.isVisible()
    assert not drawer.busy
    assert drawer.head.run.text() == "Search"
    slow.go_on.release(9)
    QTest.qWait(20)
    assert len(hits(drawer)) == 2


def test_the_button_stops_and_another_search_gives_up_the_one_before(
    drawer: SearchDrawer, slow: Slow, qtbot: QtBot
) -> None:
    drawer.head.field.setText("قال")
    drawer.head.run.click()
    slow.go_on.release()
    qtbot.waitUntil(lambda: len(hits(drawer)) == 1)
    slow.go_on.release(20)
    assert find(drawer, qtbot, "روسيا") == ["روسيا"]
    slow.go_on = threading.Semaphore(0)
    drawer.head.field.setText("قال")
    drawer.head.run.click()
    qtbot.waitUntil(lambda: drawer.busy)
    drawer.head.run.click()
    assert not drawer.busy
    slow.go_on.release(20)


def test_no_more_are_shown_than_anybody_reads(
    drawer: SearchDrawer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hit_search, "MOST", 3)
    monkeypatch.setattr(search, "MOST", 3)
    monkeypatch.setattr(hit_search, "_LOT", 2)
    assert len(find(drawer, qtbot, "قال")) == 3
    assert drawer.head.told.whole == "3 hits in 2 articles · more aren’t shown"


def test_articles_that_are_renamed_or_removed_are_followed(
    desk: Desk, drawer: SearchDrawer, qtbot: QtBot
) -> None:
    find(drawer, qtbot, "قال")
    first, second = desk.project.articles()
    desk.project.set_title(first.id, "عنوان جديد")
    assert drawer.model.title_of(drawer.model.hit_at(0)) == "عنوان جديد"
    desk.project.set_meta(first.id, {"a": 1})
    desk.project.remove_article(second.id)
    assert drawer.head.told.whole == "2 hits in 1 article"
    assert {hit for hit, _ in drawer.passages()} == {first.id}


def test_an_article_that_is_gone_is_not_opened(desk: Desk, drawer: SearchDrawer, qtbot: QtBot) -> None:
    find(drawer, qtbot, "قال")
    hit = drawer.model.hit_at(3)
    desk.project.remove_article(hit.article)
    failed: list[str] = []
    desk.workspace.failed.connect(lambda sentence, _kind: failed.append(sentence))
    drawer.show_hit(hit)
    assert len(failed) == 1
    assert desk.workspace.selection is None


def test_another_project_has_other_hits(desk: Desk, drawer: SearchDrawer, qtbot: QtBot) -> None:
    find(drawer, qtbot, "قال")
    path = desk.project.path
    desk.workspace.close_project()
    assert hits(drawer) == []
    desk.workspace.open_project(path)
    assert drawer.empty.sentence.startswith("Type words")


def test_all_or_none_are_ticked_from_the_bar(drawer: SearchDrawer, qtbot: QtBot) -> None:
    find(drawer, qtbot, "قال")
    drawer.bar.every.click()
    assert drawer.passages() == []
    assert drawer.bar.preview.text() == "Nothing is ticked."
    drawer.bar.every.click()
    assert len(drawer.passages()) == 4
