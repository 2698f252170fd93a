from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from hashiya.core.spans import Span
from hashiya.project.hits import Hit
from hashiya.ui.models.hits import HIT, HitModel, Order


def hit(article: str, start: int, before: str = "", text: str = "قال", after: str = "") -> Hit:
    return Hit(article, f"عنوان {article}", Span(start, start + len(text)), text, before, after)


HITS = [
    hit("a", 4, "ثم ", "قال", " الوزير"),
    hit("a", 40, "كما ", "قَال", " أحمد"),
    hit("b", 9, "«وقد ", "وقال", ": بدأت"),
]


@pytest.fixture
def model(qapp: object, qtmodeltester: ModelTester) -> HitModel:
    model = HitModel()
    model.take(HITS)
    qtmodeltester.check(model)
    return model


def rows(model: HitModel) -> list[Hit]:
    return [model.index(row, 0).data(HIT) for row in range(model.rowCount())]


def test_hits_stand_in_the_order_in_which_they_came(model: HitModel) -> None:
    model.take([])
    assert rows(model) == HITS
    assert model.articles == 2
    assert model.index(0, 0).data() == "ثم قال الوزير"
    spoken = model.index(2, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "وقال" in spoken
    assert "عنوان b" in spoken
    assert "عنوان a" in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert model.data(QModelIndex()) is None
    assert model.index(0, 0).data(Qt.ItemDataRole.FontRole) is None


@pytest.mark.parametrize(
    ("order", "piece", "pieces"),
    [
        (Order.BEFORE, "before", ["ثم ", "كما ", "«وقد "]),
        (Order.HIT, "text", ["قال", "قَال", "وقال"]),
        (Order.AFTER, "after", [" أحمد", " الوزير", ": بدأت"]),
    ],
)
def test_hits_are_sorted_by_letters_however_they_are_spelled(
    model: HitModel, order: Order, piece: str, pieces: list[str]
) -> None:
    model.arrange(order)
    assert [getattr(each, piece) for each in rows(model)] == pieces
    model.arrange(Order.ARTICLE)
    assert rows(model) == HITS


def test_a_sorted_list_takes_further_hits_below(model: HitModel) -> None:
    model.arrange(Order.AFTER)
    further = hit("c", 0, after=" أ")
    model.take([further])
    assert rows(model)[-1] == further
    assert model.row_of(further) == 3
    assert model.row_of(None) == -1


def test_ticks_are_counted_and_kept_by_the_hit_they_belong_to(model: HitModel, qtbot: QtBot) -> None:
    assert model.ticked == (3, 2)
    model.arrange(Order.AFTER)
    with qtbot.waitSignal(model.ticks_changed):
        model.toggle(0)
    assert model.ticked == (2, 2)
    assert model.passages() == [("a", HITS[0].span), ("b", HITS[2].span)]
    assert model.index(0, 0).data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Unchecked
    model.arrange(Order.ARTICLE)
    assert [model.is_ticked(row) for row in range(3)] == [True, False, True]
    model.tick_all(False)
    assert (model.ticked, model.passages()) == ((0, 0), [])
    model.toggle(2)
    assert model.ticked == (1, 1)
    model.tick_all(True)
    assert model.ticked == (3, 2)
    model.clear()
    model.tick_all(True)
    assert (model.ticked, model.rowCount()) == ((0, 0), 0)


def test_hits_of_articles_that_are_gone_are_dropped_with_their_ticks(model: HitModel) -> None:
    model.arrange(Order.AFTER)
    model.toggle(model.row_of(HITS[2]))
    model.drop_articles({"nobody"})
    assert model.rowCount() == 3
    model.drop_articles({"a"})
    assert rows(model) == [HITS[2]]
    assert model.ticked == (0, 0)
    assert model.order is Order.AFTER


def test_an_article_is_shown_by_the_title_that_it_has_now(model: HitModel) -> None:
    model.rename("a", "غيره")
    model.rename("nobody", "لا أحد")
    assert model.title_of(HITS[0]) == "غيره"
    assert model.title_of(HITS[2]) == "عنوان b"
    model.drop_articles({"b"})
    assert model.title_of(HITS[1]) == "غيره"


def test_a_hundred_thousand_hits_are_taken_and_sorted_without_a_pause(qapp: object) -> None:
    model = HitModel()
    words = [f"كلمة{number % 5000} " for number in range(100_000)]
    lots = [
        [hit(f"a{n // 10}", n, word * 3, "قال", word) for n, word in enumerate(words[at : at + 500], at)]
        for at in range(0, len(words), 500)
    ]
    began = time.process_time()
    for lot in lots:
        model.take(lot)
    taken = time.process_time() - began
    model.arrange(Order.BEFORE)
    assert model.rowCount() == 100_000
    assert taken < 2
    assert time.process_time() - began < 6
