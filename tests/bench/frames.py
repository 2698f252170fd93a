"""Frames at a thousand annotations: what links cost the reading pane, and how long the linter takes."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QApplication

from hashiya.analysis import RuleSet, lint
from hashiya.core.annotations import Annotation, Link
from hashiya.core.link_kinds import ATTRIBUTED_TO, LinkKinds
from hashiya.text.segments import Segments
from hashiya.ui.article.look import Look
from hashiya.ui.article.view import ArticleView
from hashiya.ui.typefaces import shipped_typeface
from tests.bench.pane import let_events_run, pane, sample, shallow_marks, small_type
from tests.bench.table import RUNS, Row, in_turn, median, milliseconds, ratio_row, spread

_SIZES = {"": (900, 1000), ", all in view": (1500, 2300)}
_HOVERED = 40


def rows() -> list[Row]:
    """Return the rows of the reading pane and of the linter."""
    application = QApplication.instance() or QApplication([])
    found = [row for where in _SIZES for row in _links(where)]
    found.append(_lint())
    del application
    return found


def _links(where: str) -> list[Row]:
    look = small_type() if where else Look(typeface=shipped_typeface())
    text = sample(22_000)
    annotations = shallow_marks(text, 1_000, 30, 5)
    tied, bare = (pane(text, annotations, look, _SIZES[where]) for _ in range(2))
    tied.set_links(_ties(annotations), LinkKinds())
    for view in (tied, bare):
        view.viewport().repaint()
        let_events_run(0.2)
    names = [each.id for each in annotations[:_HOVERED]] if where else _in_view(tied)
    what = f"move the pointer over 1,000 annotations with 800 links{where} / with none"
    found = [ratio_row(what, *in_turn(_move(tied, names), _move(bare, names), 5 * RUNS), 1.5)]
    tied.set_all_links(True)
    what = f"the same with all links shown{where} / with none"
    found.append(ratio_row(what, *in_turn(_move(tied, names), _move(bare, names), 5 * RUNS), 6.0))
    for view in (tied, bare):
        view.close()
        view.deleteLater()
    return found


def _lint() -> Row:
    """Return the row of the linter, for whole words as the desk marks them, with more than one finding each.

    Spans that cut words on either side take twice as long.
    """
    text = sample(22_000)
    segments = Segments(text)
    annotations = [
        replace(each, spans=(segments.snap(each.extent) or each.extent,))
        for each in shallow_marks(text, 1_000, 30, 5)
    ]
    links, kinds, rules = _ties(annotations), LinkKinds(), RuleSet()
    taken = [milliseconds(lambda: lint("a", text, annotations, links, kinds, rules)) for _ in range(RUNS + 1)]
    what = "lint of 1,000 annotations with 800 links"
    return Row(what, median(taken[1:]), 50.0, "ms", spread(taken[1:]))


def _in_view(view: ArticleView) -> list[str]:
    strips = view.scene.page.strips(0, view.viewport().height())
    return [badge.piece.annotation.id for strip in strips for badge in view.scene.margin.badges(strip)]


def _move(view: ArticleView, names: list[str]) -> Callable[[], float]:
    """Return what moves the pointer from one annotation to the next and tells how long that takes to see."""
    place = 0

    def run() -> float:
        nonlocal place
        place = (place + 1) % len(names)

        def call() -> None:
            view.hover([names[place]])
            view.viewport().repaint()

        return milliseconds(call)

    return run


def _ties(annotations: list[Annotation]) -> list[Link]:
    choose = random.Random(5)
    order = sorted(annotations, key=lambda each: each.start)
    found = []
    for number in range(800):
        one = choose.randrange(len(order))
        other = min(len(order) - 1, max(0, one + choose.choice((-9, -4, -2, -1, 1, 2, 3, 7, 60))))
        found.append(Link(f"l{number}", "a", ATTRIBUTED_TO, order[one].id, order[other].id))
    return [link for link in found if link.from_ != link.to]
