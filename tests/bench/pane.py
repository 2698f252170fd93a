"""The reading pane beside a plain ``QTextEdit`` with the same text, direction, typeface and line distance."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument, QTextOption
from PySide6.QtWidgets import QApplication, QTextEdit

from hashiya.assets import resource
from hashiya.core.annotations import Annotation
from hashiya.core.articles import Article
from hashiya.core.labels import STANDARD_LABELS, LabelSet
from hashiya.core.spans import Span
from hashiya.ui.article.look import Look
from hashiya.ui.article.view import ArticleView
from hashiya.ui.typefaces import shipped_typeface
from tests.bench.table import RUNS, Row, in_turn, median, milliseconds, ratio_row, spread

_SIZE = (900, 1000)
_STALLS_FOR = 3.0


def rows() -> list[Row]:
    """Return the rows for opening, repainting and marking."""
    application = QApplication.instance() or QApplication([])
    found = [
        *_open("open 6,200 characters with 300 marks / QTextEdit", sample(6_200), 300, 2.0),
        *_open("open 1,000,000 with 2,000 marks, first frame / QTextEdit", sample(1_000_000), 2_000, 1.5),
        _longest_stall(),
        *_repaint(
            "repaint with 1,000 marks in 22,000 characters / with none", _SIZE, Look(**_type()), 1.3, 1.3
        ),
        *_repaint("repaint with 1,000 marks in view / with none", (1500, 2300), small_type(), 1.5, None),
        _first_build(),
        _mark("mark to paint, 300 marks", 300, overlapping=False, bar=5.0),
        _mark("mark to paint, 200 marks overlap", 200, overlapping=True, bar=15.0),
    ]
    del application
    return found


def plain_edit(text: str, look: Look, width: int) -> QTextDocument:
    """Return the document that a plain ``QTextEdit`` shows fastest."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(look.font)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    document.setDefaultTextOption(option)
    form = QTextBlockFormat()
    form.setLineHeight(look.line_height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    cursor = QTextCursor(document)
    cursor.setBlockFormat(form)
    cursor.insertText(text)
    document.setTextWidth(width)
    return document


def marks(text: str, count: int, longest: int, shortest: int = 8, seed: int = 7) -> list[Annotation]:
    """Return annotations at random places."""
    choose = random.Random(seed)
    found = []
    for number in range(count):
        start = choose.randrange(len(text) - longest)
        end = start + choose.randint(shortest, longest)
        found.append(_mark_at(number, start, end))
    return found


def shallow_marks(text: str, count: int, length: int, deepest: int) -> list[Annotation]:
    """Return annotations of one length at random places, no place deeper than ``deepest``."""
    choose = random.Random(11)
    depth = [0] * len(text)
    found: list[Annotation] = []
    while len(found) < count:
        start = choose.randrange(len(text) - length)
        if max(depth[start : start + length]) < deepest:
            found.append(_mark_at(len(found), start, start + length))
            depth[start : start + length] = [d + 1 for d in depth[start : start + length]]
    return found


def _mark_at(number: int, start: int, end: int) -> Annotation:
    label = STANDARD_LABELS[number % len(STANDARD_LABELS)].id
    return Annotation(f"m{number}", "a", label, "me", (Span(start, end),))


def sample(length: int) -> str:
    """Return the sample article so often that it has this length."""
    text = resource("samples", "musk-putin.txt").read_text(encoding="utf-8") + "\n\n"
    return (text * (length // len(text) + 1))[:length]


def _type() -> dict[str, str]:
    return {"typeface": shipped_typeface()}


def small_type() -> Look:
    """Return the look in which a thousand marks are in view."""
    return Look(typeface=shipped_typeface(), pixel_size=11, line_distance=1.9, columns=190)


def pane(text: str, annotations: Sequence[Annotation], look: Look, size: tuple[int, int]) -> ArticleView:
    """Return a pane that shows a text with its annotations."""
    view = ArticleView()
    view.set_look(look)
    view.resize(*size)
    view.show()
    QApplication.processEvents()
    view.show_article(_article(text), text, annotations, LabelSet())
    return view


def _article(text: str) -> Article:
    return Article("a", "a", len(text), "")


def _open(what: str, text: str, count: int, bar: float) -> list[Row]:
    look = Look(**_type())
    annotations = marks(text, count, 120)
    view, edit = pane("", [], look, _SIZE), _edit(look)

    def ours() -> float:
        def call() -> None:
            view.show_article(_article(text), text, annotations, LabelSet())
            view.viewport().repaint()

        return milliseconds(call)

    def base() -> float:
        def call() -> None:
            edit.setDocument(plain_edit(text, look, _SIZE[0] - 100))
            edit.viewport().repaint()

        return milliseconds(call)

    warm = ratio_row(what, *_settled(ours, base), bar)
    view.close(), edit.close()
    fresh = ratio_row(what + ", new widget", *_settled(*_fresh(text, annotations, look)), bar)
    return [warm, fresh]


def _fresh(
    text: str, annotations: Sequence[Annotation], look: Look
) -> tuple[Callable[[], float], Callable[[], float]]:
    kept: list[object] = []

    def ours() -> float:
        def call() -> None:
            view = ArticleView()
            view.set_look(look)
            view.resize(*_SIZE)
            view.show_article(_article(text), text, annotations, LabelSet())
            view.show()
            view.viewport().grab()
            kept.append(view)

        return milliseconds(call)

    def base() -> float:
        def call() -> None:
            edit = _edit(look, shown=False)
            edit.setDocument(plain_edit(text, look, _SIZE[0] - 100))
            edit.show()
            edit.viewport().grab()
            kept.append(edit)

        return milliseconds(call)

    return ours, base


def _settled(ours: Callable[[], float], base: Callable[[], float]) -> tuple[list[float], list[float]]:
    """Measure both in turn, with nothing of the last one's work left over."""

    def quiet(call: Callable[[], float]) -> Callable[[], float]:
        def run() -> float:
            taken = call()
            let_events_run(0.05)
            return taken

        return run

    return in_turn(quiet(ours), quiet(base))


def _edit(look: Look, shown: bool = True) -> QTextEdit:
    edit = QTextEdit()
    edit.setReadOnly(True)
    edit.setFont(look.font)
    edit.resize(*_SIZE)
    if shown:
        edit.show()
        QApplication.processEvents()
    return edit


def let_events_run(seconds: float) -> float:
    """Turn the event loop and return its longest turn, in milliseconds."""
    longest, until = 0.0, time.perf_counter() + seconds
    while time.perf_counter() < until:
        longest = max(longest, milliseconds(QApplication.processEvents))
    return longest


def _longest_stall() -> Row:
    text = sample(1_000_000)
    annotations = marks(text, 2_000, 120)
    stalls = []
    for _ in range(RUNS):
        view = pane(text, annotations, Look(**_type()), _SIZE)
        view.viewport().repaint()
        stalls.append(let_events_run(_STALLS_FOR))
        view.close()
        view.deleteLater()
    what = "longest stall after the first frame of 1,000,000"
    return Row(what, median(stalls), 450.0, "ms", spread(stalls))


def _repaint(
    what: str, size: tuple[int, int], look: Look, bar: float, current_bar: float | None
) -> list[Row]:
    text = sample(22_000)
    annotations = shallow_marks(text, 1_000, 30, 5)
    marked, bare = (pane(text, each, look, size) for each in (annotations, []))
    for view in (marked, bare):
        view.viewport().repaint()
        let_events_run(0.2)
    ours, base = in_turn(lambda: _repaint_once(marked), lambda: _repaint_once(bare), 5 * RUNS)
    found = [ratio_row(what, ours, base, bar)]
    if current_bar:
        marked.set_current("m0")
        ours, base = in_turn(lambda: _repaint_once(marked), lambda: _repaint_once(bare), 5 * RUNS)
        found.append(ratio_row(what + ", one current", ours, base, current_bar))
    for view in (marked, bare):
        view.close()
        view.deleteLater()
    return found


def _repaint_once(view: ArticleView) -> float:
    return milliseconds(view.viewport().repaint)


def _first_build() -> Row:
    """Measure what 1,000 marks in view add to their first painting."""
    text = sample(22_000)
    annotations = shallow_marks(text, 1_000, 30, 5)
    view = pane(text, [], small_type(), (1500, 2300))
    let_events_run(0.2)
    bare = median([_repaint_once(view) for _ in range(RUNS)])
    builds = []
    for _ in range(RUNS):
        view.show_article(_article(text), text, [], LabelSet())
        view.viewport().repaint()
        view.set_annotations(annotations)
        builds.append(_repaint_once(view) - bare)
    view.close()
    return Row("first build of 1,000 marks in view", median(builds), 80.0, "ms", spread(builds))


def _mark(what: str, count: int, overlapping: bool, bar: float) -> Row:
    text = sample(6_200)
    if overlapping:
        start = text.index("وبرز ماسك")
        # all of them in one paragraph and over one another
        annotations = [_mark_at(n, start + n // 3, start + 400 - n // 2) for n in range(count)]
    else:
        annotations = marks(text, count, 120)
        start = text.index("وبرز ماسك")
    view = pane(text, annotations, Look(**_type()), _SIZE)
    let_events_run(0.2)
    times = []
    for number in range(5 * RUNS):
        mark = _mark_at(10_000 + number, start + number, start + number + 40)
        # what a label's key leads to, from the mark's arrival to its pixels
        times.append(
            milliseconds(lambda mark=mark: (view.put_annotation(mark), QApplication.processEvents()))
        )
        view.drop_annotation(mark.id)
        QApplication.processEvents()
    view.close()
    return Row(what, median(times), bar, "ms", spread(times))
