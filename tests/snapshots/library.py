"""What the pictures of the list of articles show: publishers, dates, tags, filters, the form with more."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashiya.ui.main_window import MainWindow

_PUBLISHERS = ("وكالة الأنباء", "الشرق الأوسط", "BBC News عربي", "رويترز")


def _furnish(desk: MainWindow) -> None:
    """Give the project forty more articles with what is known of them."""
    from PySide6.QtWidgets import QApplication

    from hashiya.project import NewArticle

    project = desk.workspace.project
    assert project is not None
    project.add_many(
        NewArticle(
            f"قال الوزير إن العمل سوف يبدأ غدًا ({number}).",
            f"Story {number}: markets react" if number % 3 == 0 else f"خبر رقم {number}: الحكومة تعلن عن خطة",
            {
                "publisher": _PUBLISHERS[number % 4],
                "date": f"2024-0{number % 9 + 1}-11",
                "tags": ["اقتصاد", "محلي"][: number % 3],
            },
        )
        for number in range(40)
    )
    QApplication.processEvents()


def chips(desk: MainWindow) -> None:
    """Show filters as chips, and several articles chosen."""
    from hashiya.core.wanted import Order, SortBy, Wanted
    from hashiya.ui.models.wish import Wish

    _furnish(desk)
    articles = desk.furniture.article_list
    articles.filter.sort(Order(SortBy.DATE, descending=True))
    wanted = Wanted(publishers=frozenset({"BBC News عربي"}), tags=frozenset({"اقتصاد"}), first="2024-02")
    articles.filter.take(Wish(wanted))
    model = articles.model
    chosen = articles.list.selectionModel()
    for row in (1, 2):
        chosen.select(model.index(row, 0), chosen.SelectionFlag.Select)


def form(desk: MainWindow) -> None:
    """Show the form with more filters."""
    from hashiya.core.wanted import Wanted
    from hashiya.ui.models.wish import Wish

    _furnish(desk)
    articles = desk.furniture.article_list
    articles.filter.take(replace(Wish(), wanted=Wanted(labels=frozenset({"claim"}), at_least=2)))
    articles.filter.form.show_below(articles.filter.more, articles.filter.wish)


def nothing(desk: MainWindow) -> None:
    """Show that nothing fits."""
    from hashiya.core.wanted import Wanted
    from hashiya.ui.models.wish import Wish

    _furnish(desk)
    desk.furniture.article_list.filter.take(Wish(Wanted(first="2030")))


def tag(desk: MainWindow) -> None:
    """Ask for a tag."""
    _furnish(desk)
    desk.arranging.ask_for_tag(desk.furniture.article_list.model.numbers[:7])
