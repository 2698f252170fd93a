"""The keyboard in the reading pane, with real events."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hashiya.core.articles import Article, Direction
from hashiya.core.labels import LabelSet
from hashiya.core.spans import Span
from hashiya.ui.article.caret import KEYS
from hashiya.ui.article.view import ArticleView
from tests.ui.article.conftest import TEXT, Show, annotation

_Key = Qt.Key
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_WORD = _ALT if sys.platform == "darwin" else _CTRL


def press(view: ArticleView, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE, times: int = 1) -> int:
    """Press a key some times; return where the caret is then."""
    for _ in range(times):
        QTest.keyClick(view, key, modifiers)
    return view.caret()


def end_of(words: str) -> int:
    return TEXT.index(words) + len(words)


def test_left_is_forward_in_an_article_read_from_the_right(show: Show) -> None:
    view = show()
    assert press(view, _Key.Key_Left) == 1
    assert press(view, _Key.Key_Left, times=2) == 3
    assert press(view, _Key.Key_Right) == 2
    assert press(view, _Key.Key_Right, times=9) == 0


def test_right_is_forward_in_an_article_read_from_the_left(show: Show) -> None:
    view = show("BBC قالت news", direction=Direction.LTR)
    assert press(view, _Key.Key_Right, times=6) == 6
    assert press(view, _Key.Key_Left, times=2) == 4


def test_the_paragraphs_own_direction_says_what_is_forward(show: Show) -> None:
    view = show("قال\nBBC")
    view.set_directions(Article("a", "t", 7, "", paragraph_directions={1: Direction.LTR}))
    press(view, _Key.Key_End, _CTRL)
    assert press(view, _Key.Key_Left) == 6
    assert press(view, _Key.Key_Home, _CTRL) == 0
    assert press(view, _Key.Key_Left) == 1


def test_letters_go_with_their_marks(show: Show) -> None:
    view = show("مُحَمَّدٌ")
    stops = [press(view, _Key.Key_Left) for _ in range(4)]
    assert stops == [2, 4, 7, 9]


def test_ctrl_goes_by_words_and_shift_selects(show: Show) -> None:
    view = show()
    assert press(view, _Key.Key_Left, _WORD, 2) == end_of("الوزير")
    press(view, _Key.Key_Left, _WORD | _SHIFT, 2)
    assert view.selected_span() == Span(end_of("الوزير"), end_of("نعلم"))
    press(view, _Key.Key_Right, _WORD | _SHIFT)
    assert view.selected_span() == Span(end_of("الوزير"), end_of("لا "))


@pytest.mark.parametrize(
    ("key", "back", "modifiers", "wanted"),
    [
        (_Key.Key_Down, _Key.Key_Up, _ALT, end_of("شيئًا».")),
        (_Key.Key_PageDown, _Key.Key_PageUp, _ALT, TEXT.index("لا نعلم")),
        (_Key.Key_Down, _Key.Key_Up, _CTRL, TEXT.index("\n")),
    ],
)
def test_sentences_quotations_and_paragraphs_have_keys(
    show: Show, key: Qt.Key, back: Qt.Key, modifiers: Qt.KeyboardModifier, wanted: int
) -> None:
    view = show()
    press(view, key, modifiers | _SHIFT)
    assert view.selected_span() == Span(0, wanted)
    assert press(view, back, modifiers) == 0
    assert view.selected_span() is None


def test_home_and_end_keep_to_the_line(show: Show) -> None:
    text = "كلمة " * 60
    view = show(text, columns=30)
    lines = view.scene.page.paragraph(view.document().begin()).lines
    view.move_caret(lines[1].start + 7)
    assert press(view, _Key.Key_Home) == lines[1].start
    # before the space that the line breaks at: behind it the caret would be on the next line
    assert press(view, _Key.Key_End) == lines[1].end - 1
    assert press(view, _Key.Key_End) == lines[1].end - 1
    assert press(view, _Key.Key_End, _CTRL) == len(text)
    assert press(view, _Key.Key_Home) == lines[-1].start
    assert press(view, _Key.Key_End) == len(text)
    assert press(view, _Key.Key_Home, _CTRL | _SHIFT) == 0
    assert view.selected_span() == Span(0, len(text))


def test_up_and_down_keep_to_their_column_across_short_lines(show: Show) -> None:
    text = "سطر طويل فيه كلمات كثيرة\n\nقصير\nسطر طويل آخر فيه كلمات"
    view = show(text)
    view.move_caret(20)
    x = view.caret_rect().center().x()
    stops = [press(view, _Key.Key_Down) for _ in range(3)]
    assert stops[0] == text.index("\n") + 1
    assert stops[1] == text.index("قصير") + len("قصير")
    assert abs(view.caret_rect().center().x() - x) < 12
    assert press(view, _Key.Key_Up, times=3) == 20
    press(view, _Key.Key_Up)
    assert view.caret() == 0
    press(view, _Key.Key_Down, times=9)
    assert view.caret() == len(text)


def test_down_stays_on_the_line_that_it_comes_to(show: Show) -> None:
    view = show("كلمة " * 60, columns=30)
    lines = view.scene.page.paragraph(view.document().begin()).lines
    press(view, _Key.Key_End)
    for line in lines[1:3]:
        assert press(view, _Key.Key_Down) == line.end - 1


def test_page_keys_go_a_screen_and_scroll(show: Show) -> None:
    view = show("\n".join(f"السطر {n}" for n in range(100)), size=(600, 400))
    first = press(view, _Key.Key_PageDown)
    second = press(view, _Key.Key_PageDown)
    assert 0 < first < second
    assert view.verticalScrollBar().value() > 0
    line = len("السطر 10\n")
    assert abs(press(view, _Key.Key_PageUp) - first) <= line
    assert press(view, _Key.Key_PageUp, times=3) == 0
    assert press(view, _Key.Key_PageDown, times=40) >= len(view.scene.text) - len("السطر 99")


def test_selecting_by_key_tells_each_step_and_the_end_once(show: Show) -> None:
    view = show()
    made: list[object] = []
    finished: list[object] = []
    view.selection_made.connect(made.append)
    view.selection_finished.connect(finished.append)
    for key in (_Key.Key_Shift, _Key.Key_Left, _Key.Key_Left):
        _send(view, QEvent.Type.KeyPress, key, _SHIFT)
    assert finished == []
    for _ in range(2):
        _send(view, QEvent.Type.KeyRelease, _Key.Key_Shift)
    assert made == [Span(0, 1), Span(0, 2)]
    assert finished == [Span(0, 2)]
    press(view, _Key.Key_Left)
    assert made[-1] is None


def test_ctrl_a_selects_all(show: Show, qtbot: QtBot) -> None:
    view = show()
    with qtbot.waitSignal(view.selection_made) as told:
        press(view, _Key.Key_A, _CTRL)
    assert told.args == [Span(0, len(TEXT))]


def test_caret_counts_code_points(show: Show) -> None:
    view = show("😀😀 خبر")
    moved: list[int] = []
    view.caret_moved.connect(moved.append)
    press(view, _Key.Key_Left, times=3)
    assert moved == [1, 2, 3]
    press(view, _Key.Key_End, _SHIFT)
    assert view.selected_span() == Span(3, 6)


def test_escape_drops_the_selection_then_the_annotation_then_passes_on(show: Show) -> None:
    view = show(annotations=(annotation("x", "claim", 0, 3),))
    chosen: list[object] = []
    view.annotation_selected.connect(chosen.append)
    press(view, _Key.Key_Tab)
    view.choose(Span(4, 10))
    press(view, _Key.Key_Escape)
    assert view.selected_span() is None
    assert chosen == ["x"]
    press(view, _Key.Key_Escape)
    assert chosen == ["x", None]
    assert not _send(view, QEvent.Type.KeyPress, _Key.Key_Escape).isAccepted()


def test_enter_chooses_what_lies_at_the_caret_from_the_inside_out(show: Show) -> None:
    view = show(annotations=(annotation("in", "claim", 4, 10), annotation("out", "quote", 0, 30)))
    chosen: list[object] = []
    view.annotation_selected.connect(chosen.append)
    view.choose(Span(0, 5))
    for _ in range(3):
        press(view, _Key.Key_Return)
    assert chosen == ["in", "out", "in"]
    # the label's key must now relabel the annotation, not mark the selection
    assert view.selected_span() is None
    assert not _send(view, QEvent.Type.KeyPress, _Key.Key_Return, _CTRL).isAccepted()


def test_tab_walks_from_the_caret_in_text_order_and_then_leaves(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QVBoxLayout(window)
    before, view, after = QLineEdit(), ArticleView(), QLineEdit()
    for part in (before, view, after):
        row.addWidget(part)
    marks = [
        annotation("c", "claim", 60, 70),
        annotation("a", "claim", 0, 3),
        annotation("b", "source", 20, 25),
    ]
    view.show_article(Article("a", "t", len(TEXT), ""), TEXT, marks, LabelSet())
    with qtbot.waitExposed(window):
        window.show()
    view.setFocus()
    chosen: list[object] = []
    view.annotation_selected.connect(chosen.append)
    view.move_caret(10)
    press(view, _Key.Key_Tab, times=2)
    assert chosen == ["b", "c"]
    assert view.caret() == 60
    press(view, _Key.Key_Tab)
    qtbot.waitUntil(after.hasFocus)
    view.setFocus()
    QTest.keyClick(view, _Key.Key_Backtab, _SHIFT)
    assert chosen == ["b", "c", "b"]
    QTest.keyClick(view, _Key.Key_Backtab, _SHIFT)
    QTest.keyClick(view, _Key.Key_Backtab, _SHIFT)
    assert chosen == ["b", "c", "b", "a"]
    qtbot.waitUntil(before.hasFocus)


def test_shift_tab_goes_back_from_the_caret(show: Show) -> None:
    view = show(annotations=(annotation("a", "claim", 0, 3), annotation("b", "source", 20, 25)))
    chosen: list[object] = []
    view.annotation_selected.connect(chosen.append)
    view.move_caret(10)
    QTest.keyClick(view, _Key.Key_Backtab, _SHIFT)
    assert chosen == ["a"]


def test_annotation_that_tab_comes_to_is_brought_into_view(show: Show) -> None:
    text = "\n".join(f"السطر {n}" for n in range(100))
    start = text.index("السطر 90")
    view = show(text, (annotation("x", "claim", start, start + 5),), size=(600, 400))
    press(view, _Key.Key_Tab)
    assert view.viewport().rect().contains(view.span_rect(Span(start, start + 5)))


def test_letters_and_digits_are_left_to_the_window(show: Show) -> None:
    view = show()
    before = view.document().toRawText()
    for key in (
        _Key.Key_1,
        _Key.Key_Delete,
        _Key.Key_Backspace,
        Qt.Key(0x0634),
        Qt.Key(0x0661),
        _Key.Key_Space,
    ):
        assert not _send(view, QEvent.Type.KeyPress, key).isAccepted()
    assert view.document().toRawText() == before


def test_pane_keeps_its_own_keys_from_shortcuts(show: Show) -> None:
    view = show()
    taken: list[str] = []
    for name in ("Alt+Down", "Ctrl+Left", "Ctrl+1"):
        shortcut = QShortcut(name, view)
        shortcut.activated.connect(lambda name=name: taken.append(name))
    press(view, _Key.Key_Down, _ALT)
    press(view, _Key.Key_Left, _CTRL)
    press(view, _Key.Key_1, _CTRL)
    assert taken == ["Ctrl+1"]
    assert view.caret() > 0
    assert _send(view, QEvent.Type.ShortcutOverride, _Key.Key_Down, _ALT).isAccepted()
    assert not _send(view, QEvent.Type.ShortcutOverride, _Key.Key_Left, _CTRL | _ALT).isAccepted()


def test_copying_without_a_selection_is_left_to_the_window(show: Show) -> None:
    view = show("قال الوزير")
    assert not _send(view, QEvent.Type.ShortcutOverride, _Key.Key_C, _CTRL).isAccepted()
    view.choose(Span(0, 3))
    assert _send(view, QEvent.Type.ShortcutOverride, _Key.Key_C, _CTRL).isAccepted()


def test_nothing_goes_wrong_without_an_article(show: Show) -> None:
    view = show("")
    keys = (_Key.Key_Left, _Key.Key_Down, _Key.Key_End, _Key.Key_PageDown, _Key.Key_Return, _Key.Key_Tab)
    for key in keys:
        assert press(view, key) == 0
    view.clear_article()
    assert press(view, _Key.Key_Up) == 0


def test_every_key_is_described() -> None:
    assert len({keys for keys, _ in KEYS}) == len(KEYS)
    assert all(str(words).strip() for _, words in KEYS)


def _send(
    view: ArticleView, kind: QEvent.Type, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE
) -> QKeyEvent:
    event = QKeyEvent(kind, key, modifiers)
    event.ignore()
    QApplication.sendEvent(view, event)
    return event
