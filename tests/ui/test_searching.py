"""The search of the project in the whole window: opened, walked, marked, undone."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hashiya.core.spans import Span
from hashiya.errors import StorageError
from hashiya.project import Project
from hashiya.project.backups import Backups
from hashiya.ui.commands import searching
from hashiya.ui.commands.searching import snapped
from hashiya.ui.main_window import MainWindow
from hashiya.ui.panels.search import SearchDrawer
from hashiya.ui.wording import edit_name

TEXTS = ("ويقولون إنه قال.", "قال أحمد ثم قال غيره.")


@pytest.fixture
def drawer(window: MainWindow, qtbot: QtBot) -> SearchDrawer:
    """Return the drawer of a window on a project with two more articles."""
    for text in TEXTS:
        project(window).add(text)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(
        window.view, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    return window.furniture.search_drawer


def project(window: MainWindow) -> Project:
    assert window.workspace.project is not None
    return window.workspace.project


def find(drawer: SearchDrawer, qtbot: QtBot, words: str, *, regex: bool = False) -> None:
    if regex:
        drawer.head.regex.click()
    drawer.head.field.setText(words)
    QTest.keyClick(drawer.head.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not drawer.busy)


def share(window: MainWindow) -> float:
    above, below = window.page.halves.sizes()
    return below / (above + below)


def settled(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(window.notice.text) and window.jobs.running is None)


def marked(window: MainWindow, label: str) -> list[str]:
    found = project(window)
    ours = {article.id for article in found.articles()[1:]}
    return [
        mark.passage(found.text(mark.article))
        for mark in found.annotations()
        if mark.label == label and mark.article in ours
    ]


def test_the_key_opens_the_drawer_and_escape_leads_back_to_the_page(
    window: MainWindow, drawer: SearchDrawer
) -> None:
    assert drawer.isVisible()
    assert drawer.height() > 120
    assert window.view.height() > 120
    assert QApplication.focusWidget() is drawer.head.field
    QTest.keyClick(drawer.head.field, Qt.Key.Key_Escape)
    assert drawer.isHidden()
    assert QApplication.focusWidget() is window.view
    window.menus.actions["search"].trigger()
    assert drawer.isVisible()


def test_a_hit_is_selected_on_the_page_and_a_label_key_marks_it(
    window: MainWindow, drawer: SearchDrawer, qtbot: QtBot
) -> None:
    find(drawer, qtbot, "أحمد")
    QTest.keyClick(drawer.head.field, Qt.Key.Key_Return)
    QTest.keyClick(drawer.list, Qt.Key.Key_Return)
    assert window.view.selected_span() == Span(4, 8)
    QTest.keyClick(drawer.list, Qt.Key.Key_2)
    assert marked(window, "source") == ["أحمد"]


def test_ticked_hits_are_marked_in_every_article_and_undone_at_once(
    window: MainWindow, drawer: SearchDrawer, qtbot: QtBot
) -> None:
    find(drawer, qtbot, "قال")
    rows = range(drawer.model.rowCount())
    first = project(window).articles()[0].id
    for row in rows:
        if drawer.model.hit_at(row).article == first:
            drawer.model.toggle(row)
    drawer.bar.chips["source"].click()
    drawer.bar.mark.click()
    settled(window, qtbot)
    assert marked(window, "source") == ["قال", "قال", "قال"]
    assert "3 passages in 2 articles" in window.notice.text
    assert "already" not in window.notice.text
    (mark, *_) = project(window).annotations(project(window).articles()[1].id)
    assert mark.origin == "search:قال"
    assert project(window).articles()[0].annotations == 0
    window.notice.dismiss()
    drawer.bar.mark.click()
    settled(window, qtbot)
    assert window.notice.text == "Nothing new was marked. 3 passages you had marked already."
    assert window.notice.steps == ["Dismiss"]
    assert window.workspace.undo_name() == "Mark all"
    window.workspace.undo()
    assert marked(window, "source") == []


def test_the_notice_undoes_what_was_marked(window: MainWindow, drawer: SearchDrawer, qtbot: QtBot) -> None:
    find(drawer, qtbot, "قال")
    drawer.bar.mark.click()
    settled(window, qtbot)
    said: list[str] = []
    window.workspace.said.connect(said.append)
    window.notice.take_step("Undo")
    qtbot.waitUntil(lambda: "Undone." in said)
    assert marked(window, "claim") == []


def test_hits_are_snapped_to_words_unless_an_expression_says_where(
    window: MainWindow, drawer: SearchDrawer, qtbot: QtBot
) -> None:
    find(drawer, qtbot, "قولون")
    drawer.bar.mark.click()
    settled(window, qtbot)
    assert marked(window, "claim") == ["ويقولون"]
    window.notice.dismiss()
    find(drawer, qtbot, "قول", regex=True)
    drawer.bar.mark.click()
    settled(window, qtbot)
    assert marked(window, "claim") == ["ويقولون", "قول"]
    window.notice.dismiss()
    drawer.bar.unmark.click()
    settled(window, qtbot)
    assert marked(window, "claim") == ["ويقولون"]


def test_alt_marks_exactly(
    window: MainWindow, drawer: SearchDrawer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "_alt_is_held", lambda: True)
    find(drawer, qtbot, "قولون")
    drawer.bar.mark.click()
    settled(window, qtbot)
    assert marked(window, "claim") == ["قولون"]


def test_marks_are_removed_with_their_links(window: MainWindow, drawer: SearchDrawer, qtbot: QtBot) -> None:
    article = project(window).articles()[2].id
    claim = project(window).annotate(article, label="claim", start=0, end=3)
    source = project(window).annotate(article, label="source", start=4, end=8)
    project(window).link(claim, source, kind="attributed_to")
    find(drawer, qtbot, "قال")
    drawer.bar.unmark.click()
    settled(window, qtbot)
    assert window.notice.text == "1 annotation removed. 1 link went with them."
    assert [each.reason for each in Backups(project(window).path).listed()] == ["before-removal"]
    assert project(window).links(article) == []
    window.workspace.undo()
    assert len(project(window).links(article)) == 1
    assert window.workspace.redo_name() == "Unmark all"


def test_marking_can_be_stopped_half_way(
    window: MainWindow, drawer: SearchDrawer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from hashiya.project import mark_all

    monkeypatch.setattr(mark_all, "_HITS", 1)
    monkeypatch.setattr(searching, "snapped", lambda project, passages: stopping(window, passages))
    find(drawer, qtbot, "قال")
    whole = drawer.model.rowCount()
    drawer.bar.mark.click()
    settled(window, qtbot)
    assert window.notice.text.endswith("It was stopped half way.")
    assert 0 < len(project(window).annotations()) < whole
    window.notice.take_step("Undo")
    qtbot.waitUntil(lambda: project(window).annotations() == [])


def stopping(window: MainWindow, passages: list[tuple[str, Span]]) -> Iterator[tuple[str, Span]]:
    """Give passages, and have the work stopped when the last article is reached."""
    for article, span in passages:
        if article == passages[-1][0] and window.jobs.running is not None:
            window.jobs.running.cancel()
        yield article, span


def test_while_all_is_marked_nothing_is_undone_in_between(
    window: MainWindow, drawer: SearchDrawer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    real = Project.mark_all

    def slow(*args: object, **options: object) -> object:
        go_on.wait(5)
        return real(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Project, "mark_all", slow)
    find(drawer, qtbot, "قال")
    drawer.bar.mark.click()
    qtbot.waitUntil(lambda: window.jobs.running is not None)
    window.workspace.undo()
    assert "The whole project is being written" in window.furniture.status.echo
    go_on.set()
    settled(window, qtbot)


def test_a_disk_that_takes_nothing_is_told(
    window: MainWindow, drawer: SearchDrawer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object, **_options: object) -> None:
        raise StorageError("{name} is closed: open it again.", kind="io", name="x")

    monkeypatch.setattr(Project, "mark_all", fail)
    find(drawer, qtbot, "قال")
    drawer.bar.mark.click()
    settled(window, qtbot)
    assert "is closed" in window.notice.text
    window.notice.dismiss()
    monkeypatch.setattr(window.workspace, "save_unsaved", lambda: False)
    drawer.bar.mark.click()
    QApplication.processEvents()
    assert window.notice.text == ""
    window.workspace.unsaved.clear()
    window.workspace.close_project()
    window.searching.mark("claim")
    window.searching.unmark("claim")
    window.searching.undo("")
    assert window.jobs.running is None


def test_passages_are_given_as_selections_are_marked(window: MainWindow, drawer: SearchDrawer) -> None:
    ids = [article.id for article in project(window).articles()]
    given = [(ids[1], Span(3, 5)), (ids[1], Span(15, 16)), ("nobody", Span(0, 1))]
    assert list(snapped(project(window), given)) == [
        (ids[1], Span(0, 7)),
        (ids[1], Span(15, 16)),
        ("nobody", Span(0, 1)),
    ]


def test_the_find_bar_goes_on_to_the_whole_project(
    window: MainWindow, drawer: SearchDrawer, qtbot: QtBot
) -> None:
    drawer.leave()
    bar = window.furniture.find_bar
    bar.begin()
    bar.field.setText("أحمد")
    bar.switches.whole_word.trigger()
    bar.everywhere.click()
    qtbot.waitUntil(lambda: not drawer.busy)
    assert bar.isHidden()
    assert drawer.isVisible()
    assert drawer.query is not None
    assert drawer.query.whole_word
    assert drawer.model.rowCount() == 1


def test_edits_of_all_have_names(window: MainWindow, drawer: SearchDrawer, qtbot: QtBot) -> None:
    find(drawer, qtbot, "قال")
    drawer.bar.mark.click()
    settled(window, qtbot)
    history = project(window).history()
    assert edit_name(history.entries[-1].edit) == "Mark all"
    window.views.show_side("history")
    window.furniture.history.of_project.click()
    assert len(window.furniture.history.model.ids) >= 2


def test_the_drawer_comes_back_as_high_as_it_was_drawn(
    desks: Callable[..., MainWindow],
    drawer: SearchDrawer,
    window: MainWindow,
    project_file: Path,
    qtbot: QtBot,
) -> None:
    window.resize(1200, 900)
    handle = window.page.halves.handle(1)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(50, 0))
    QTest.mouseMove(handle, QPoint(50, -150))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(50, 0))
    drawn = share(window)
    assert window.page.drawn == pytest.approx(drawn)
    window.close()
    again = desks(project_file)
    again.searching.begin()
    qtbot.waitUntil(lambda: share(again) > 0)
    assert share(again) == pytest.approx(drawn, abs=0.01)
    kept = again.appearance.settings
    for part in (b"", b"high", b"12345"):
        state = kept.window("ltr")
        state = state._replace(parts={**state.parts, "drawer": part})
        again.appearance.settings = kept.with_window("ltr", state)
        again.keeper.restore_window()
        assert again.page.drawn == pytest.approx(drawn, abs=0.01)
