"""How many findings each article has, counted while nobody does anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from hashiya.core.articles import Article
from hashiya.ui import tally as tallying
from hashiya.ui.findings import Findings, Looker
from hashiya.ui.tally import Tally

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


class Shelf:
    """Hold a tally with what it is served, and note in which order articles are looked at."""

    def __init__(self, desk: Desk, patch: pytest.MonkeyPatch) -> None:
        self.seen: list[str] = []
        self.looked: list[str] = []
        self.desk = desk
        look = Looker.open_findings

        def noted(looker: Looker, article: str) -> object:
            self.looked.append(article)
            return look(looker, article)

        patch.setattr(Looker, "open_findings", noted)
        self.findings = Findings(desk.workspace)
        self.tally = Tally(desk.workspace, self.findings)
        self.tally.serve(lambda: self.seen)

    def articles(self) -> list[Article]:
        return self.desk.workspace.articles()

    def add(self, claims: int) -> str:
        """Add an article with so many claims that have no source."""
        words = ["كلمة"] * (claims + 1) + [str(len(self.articles()))]
        article = self.desk.project.add(" ".join(words))
        for number in range(claims):
            self.desk.project.annotate(article, label="claim", start=5 * number, end=5 * number + 4)
        return article


@pytest.fixture
def shelf(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    monkeypatch.setattr(tallying, "_QUIET", 60)
    return Shelf(desk, monkeypatch)


def _done(shelf: Shelf, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not shelf.tally.busy)


def test_each_article_is_counted_once(shelf: Shelf, qtbot: QtBot) -> None:
    made = {shelf.add(claims): claims for claims in (2, 0, 1)}
    told: list[str] = []
    shelf.tally.counted.connect(told.extend)
    _done(shelf, qtbot)
    assert {article: shelf.tally.of(article) for article in made} == made
    assert sorted(told) == sorted(article for article, claims in made.items() if claims)
    assert sorted(shelf.looked) == sorted(set(shelf.looked))


def test_what_is_seen_comes_first(shelf: Shelf, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tallying, "_SLICE", 0.0)
    made = [shelf.add(1) for _ in range(5)]
    shelf.seen = made[3:]
    _done(shelf, qtbot)
    assert shelf.looked[:2] == made[3:]
    assert [shelf.tally.of(article) for article in made] == [1] * 5


def test_an_edit_counts_its_article_again_and_shows_the_last_number_until_then(
    shelf: Shelf, qtbot: QtBot
) -> None:
    article = shelf.add(2)
    _done(shelf, qtbot)
    shelf.looked.clear()
    gone = shelf.desk.project.annotations(article)[0].id
    shelf.desk.project.remove(gone)
    assert shelf.tally.of(article) == 2
    _done(shelf, qtbot)
    assert shelf.tally.of(article) == 1
    assert shelf.looked == [article]


def test_rules_count_everything_again(shelf: Shelf, qtbot: QtBot) -> None:
    article = shelf.add(2)
    _done(shelf, qtbot)
    shelf.desk.project.set_rule("unattributed", False)
    _done(shelf, qtbot)
    assert shelf.tally.of(article) == 0


def test_the_open_article_is_counted_by_its_own_findings(shelf: Shelf, qtbot: QtBot) -> None:
    _done(shelf, qtbot)
    shelf.desk.mark("باريس")
    shelf.findings.catch_up()
    assert shelf.tally.of(shelf.desk.article.id) == 1


def test_nothing_is_counted_while_somebody_works(shelf: Shelf, qtbot: QtBot) -> None:
    shelf.add(1)
    for caret in range(1, 20):
        shelf.desk.workspace.set_caret(caret)
        qtbot.wait(10)
    assert shelf.looked == []
    _done(shelf, qtbot)
    assert shelf.looked


def test_an_import_goes_first(shelf: Shelf, qtbot: QtBot) -> None:
    article = shelf.add(1)
    shelf.desk.workspace.gather()
    qtbot.wait(2 * tallying._QUIET + 100)
    assert shelf.looked == []
    shelf.desk.workspace.follow_gathered()
    _done(shelf, qtbot)
    assert shelf.tally.of(article) == 1


def test_a_closed_project_has_no_numbers(shelf: Shelf, qtbot: QtBot) -> None:
    article = shelf.add(1)
    _done(shelf, qtbot)
    shelf.desk.workspace.close_project()
    assert shelf.tally.of(article) == 0
    _done(shelf, qtbot)


def test_another_annotator_has_other_numbers(shelf: Shelf, qtbot: QtBot) -> None:
    article = shelf.add(1)
    _done(shelf, qtbot)
    shelf.desk.workspace.set_annotator("Huda")
    _done(shelf, qtbot)
    assert shelf.tally.of(article) == 0
