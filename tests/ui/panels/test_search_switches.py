from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from hashiya.core.labels import Label
from hashiya.project.within import Within
from hashiya.text.seeking import Query
from hashiya.text.spelling import EVERYTHING, NOTHING, Folding
from hashiya.ui.panels.search_switches import SearchSwitches
from hashiya.ui.panels.search_where import SearchWhere

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


@pytest.fixture
def switches(qtbot: QtBot) -> SearchSwitches:
    switches = SearchSwitches()
    qtbot.addWidget(switches)
    switches.retranslate()
    return switches


@pytest.fixture
def where(desk: Desk, qtbot: QtBot) -> SearchWhere:
    where = SearchWhere(desk.workspace)
    qtbot.addWidget(where)
    where.retranslate()
    where.offer()
    return where


def test_nothing_of_spelling_matters_at_first(switches: SearchSwitches) -> None:
    assert switches.query("قال") == Query("قال")
    assert switches.everything.isChecked()
    assert switches.find_more() == ""
    assert switches.text() == "Options"
    assert not switches.clitics.isEnabled()


def test_all_of_spelling_is_switched_at_once_or_one_by_one(switches: SearchSwitches, qtbot: QtBot) -> None:
    told: list[Query] = []
    switches.changed.connect(lambda: told.append(switches.query("قال")))
    switches.everything.trigger()
    assert [query.folding for query in told] == [NOTHING]
    assert switches.text() == "Options •"
    assert switches.find_more() == "spelling"
    switches.spellings["hamza"].trigger()
    assert told[-1].folding == Folding.of(["hamza"])
    assert not switches.everything.isChecked()
    switches.everything.trigger()
    assert told[-1].folding == EVERYTHING
    assert len(told) == 3


def test_words_and_expressions_are_asked_for(switches: SearchSwitches) -> None:
    switches.whole_word.trigger()
    assert switches.clitics.isEnabled()
    assert switches.find_more() == "whole_word"
    switches.clitics.trigger()
    switches.regex.trigger()
    assert switches.query("ق.ل") == Query("ق.ل", whole_word=True, clitics=False, regex=True)
    assert switches.find_more() == "regex"


def test_a_query_is_taken_over_without_telling(switches: SearchSwitches) -> None:
    told: list[None] = []
    switches.changed.connect(lambda: told.append(None))
    query = Query("قال", Folding(case=False), whole_word=True, clitics=False, regex=True)
    switches.take(query)
    assert switches.query("قال") == query
    assert told == []


def test_labels_the_unmarked_and_layers_can_be_chosen(desk: Desk, where: SearchWhere) -> None:
    told: list[Within] = []
    where.changed.connect(lambda: told.append(where.within))
    assert (where.text(), where.is_narrow) == ("Everywhere", False)
    where.offered["In passages marked as claim"].trigger()
    where.offer()
    where.offered["Where nothing is marked"].trigger()
    where.offer()
    assert where.offered["In passages marked as claim"].isChecked()
    where.offered["In the layer of Mona"].trigger()
    assert told[-1] == Within(frozenset({"claim"}), True, frozenset({"Mona"}))
    assert where.text().replace("\u2068", "").replace("\u2069", "") == "In: claim, unmarked, …"
    where.offer()
    where.offered["In the layer of Mona"].trigger()
    assert where.within.annotators == frozenset()
    where.offer()
    where.offered["Everywhere"].trigger()
    assert told[-1] == Within()
    where.clear()
    assert len(told) == 5


def test_a_label_that_is_gone_is_no_longer_looked_under(desk: Desk, where: SearchWhere) -> None:
    desk.project.add_label(Label("rumour", "شائعة", "rumour"))
    where.offer()
    where.offered["In passages marked as rumour"].trigger()
    assert where.is_narrow
    desk.workspace.undo()
    assert not where.is_narrow


def test_without_a_project_everywhere_is_all_that_is_offered(desk: Desk, where: SearchWhere) -> None:
    where.offered["In passages marked as claim"].trigger()
    desk.workspace.close_project()
    where.offer()
    assert not where.is_narrow
    assert not any("layer" in words for words in where.offered)
