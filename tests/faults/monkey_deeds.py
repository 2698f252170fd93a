"""What the monkey does: real keys and mouse at the real window, each told by a name and two numbers.

The numbers mean the same whatever was done before, modulo what is there now, so that a list of deeds can be
shortened and still be played.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hashiya.core.spans import Span

Deed = Callable[[Any, int, int], None]

_NONE = Qt.KeyboardModifier.NoModifier
_CTRL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_LEFT = Qt.MouseButton.LeftButton
_KEY = Qt.Key
_MOVES = (_KEY.Key_Left, _KEY.Key_Right, _KEY.Key_Up, _KEY.Key_Down, _KEY.Key_Home, _KEY.Key_PageDown)
_MARKS = (_KEY.Key_1, _KEY.Key_2, _KEY.Key_3, _KEY.Key_4)
_FUNCTIONS = (_KEY.Key_F1, _KEY.Key_F2, _KEY.Key_F3, _KEY.Key_F4)
_WORDS = ("قال", "إيلون", "ابو", "x", "123", "لا", "«", "وول ستريت", "؟")
_PANELS = ("annotations", "frames", "findings", "history", "inspector", "guidelines")
_DIALOGS = (
    "labels",
    "link_kinds",
    "rules",
    "annotator",
    "reading",
    "properties",
    "shortcuts",
    "about",
    "export",
    "add_pasted",
    "figures",
)


def press(desk: Any, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE) -> None:
    """Press a key; whoever has the focus gets it, be it a page or a menu above the window."""
    above = QApplication.activeModalWidget()
    QTest.keyClick((above or desk).windowHandle() or desk.windowHandle(), key, modifiers)


def write(desk: Any, words: str) -> None:
    """Press keys that write these letters, of whatever script."""
    for letter in words:
        at: QWidget = QApplication.focusWidget() or desk
        for is_press in (True, False):
            QTest.simulateEvent(at, is_press, ord(letter), _NONE, letter, False)


def drag(desk: Any, begin: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = _NONE) -> None:
    """Draw the mouse from one point of the window to another."""
    window = desk.windowHandle()
    QTest.mousePress(window, _LEFT, modifiers, begin)
    for part in range(1, 5):
        QTest.mouseMove(window, begin + (end - begin) * (part / 4))
    QTest.mouseRelease(window, _LEFT, modifiers, end)


def _on_page(desk: Any, a: int) -> QPoint:
    viewport = desk.view.viewport()
    spot = QPoint(a % viewport.width(), (a // 7919) % viewport.height())
    found: QPoint = viewport.mapTo(desk, spot)
    return found


def _on_words(desk: Any, a: int, length: int) -> tuple[QPoint, QPoint]:
    """Return where some letters of the text begin and end, once they are in view."""
    text = desk.workspace.text
    start = a % max(1, len(text) - length - 1)
    span = Span(start, start + length)
    desk.view.reveal(span)
    QApplication.processEvents()
    first = desk.view.span_rect(Span(start, start + 1)).center()
    last = desk.view.span_rect(Span(start + length - 1, start + length)).center()
    viewport = desk.view.viewport()
    return viewport.mapTo(desk, first), viewport.mapTo(desk, last)


def _select(desk: Any, a: int, b: int) -> None:
    if desk.workspace.article is not None:
        drag(desk, *_on_words(desk, a, 2 + b % 40))


def _mark(desk: Any, a: int, b: int) -> None:
    _select(desk, a, b // 16)
    _label(desk, a, b)


def _label(desk: Any, a: int, b: int) -> None:
    match b % 3:
        case 0:
            press(desk, _MARKS[a % 4])
        case 1:
            press(desk, _FUNCTIONS[a % 4])
        case _:
            write(desk, "١٢٣٤"[a % 4])


def _scribble(desk: Any, a: int, b: int) -> None:
    modifiers = (_NONE, _SHIFT, _CTRL, _ALT)[b % 4]
    drag(desk, _on_page(desk, a), _on_page(desk, b), modifiers)


def _add_fragment(desk: Any, a: int, b: int) -> None:
    _step(desk, a, 0)
    if desk.workspace.current is not None:
        text = desk.workspace.text
        start = min(desk.workspace.current.end + 1 + a % 30, len(text) - 12)
        drag(desk, *_on_words(desk, start, 3 + b % 8), _CTRL if b % 2 else _NONE)
        if not b % 2:
            press(desk, _KEY.Key_Return, _SHIFT)


def _remove_fragment(desk: Any, _a: int, _b: int) -> None:
    press(desk, _KEY.Key_Delete, _SHIFT)


def _click(desk: Any, a: int, b: int) -> None:
    window, spot = desk.windowHandle(), _on_page(desk, a)
    QTest.mouseClick(window, _LEFT, _NONE, spot)
    if b % 3 == 0:
        QTest.mouseDClick(window, _LEFT, _NONE, spot)


def _click_anywhere(desk: Any, a: int, _b: int) -> None:
    spot = QPoint(a % desk.width(), 30 + (a // 4001) % (desk.height() - 30))
    # a button with a menu comes back from the click only when its menu is gone
    escape = QTimer()
    escape.timeout.connect(_escape_from_popup)
    escape.start(50)
    QTest.mouseClick(desk.windowHandle(), _LEFT, _NONE, spot)
    escape.stop()


def _escape_from_popup() -> None:
    popup = QApplication.activePopupWidget()
    if popup is not None:
        QTest.keyClick(popup, _KEY.Key_Escape)


def _menu(desk: Any, a: int, b: int) -> None:
    QTest.mouseClick(desk.windowHandle(), Qt.MouseButton.RightButton, _NONE, _on_page(desk, a))
    for _ in range(b % 9):
        press(desk, _KEY.Key_Down)
    press(desk, _KEY.Key_Return if b % 2 else _KEY.Key_Escape)


def _step(desk: Any, a: int, _b: int) -> None:
    desk.view.setFocus()
    press(desk, (_KEY.Key_Tab, _KEY.Key_Backtab, _KEY.Key_N, _KEY.Key_B)[a % 4])


def _move(desk: Any, a: int, b: int) -> None:
    modifiers = (_NONE, _SHIFT, _CTRL, _CTRL | _SHIFT)[b % 4]
    for _ in range(1 + b % 5):
        press(desk, _MOVES[a % len(_MOVES)], modifiers)


def _move_edge(desk: Any, a: int, b: int) -> None:
    key = (_KEY.Key_Left, _KEY.Key_Right)[a % 2]
    press(desk, key, (_ALT, _ALT | _SHIFT, _ALT | _CTRL, _ALT | _CTRL | _SHIFT)[b % 4])


def _plain_key(*keys: Qt.Key) -> Deed:
    return lambda desk, a, _b: press(desk, keys[a % len(keys)])


def _way(key: Qt.Key) -> Deed:
    def walk(desk: Any, _a: int, b: int) -> None:
        for _ in range(1 + b % 4):
            press(desk, key, _CTRL)

    return walk


def _link(desk: Any, a: int, b: int) -> None:
    _step(desk, a, 0)
    press(desk, _KEY.Key_L)
    match b % 4:
        case 0:
            _select(desk, a, b // 4)
            press(desk, _KEY.Key_Return)
        case 1:
            press(desk, _MARKS[b // 4 % 4])
        case 2:
            press(desk, _KEY.Key_Down)
            press(desk, _KEY.Key_Return)
        case _:
            _click(desk, a, 1)


def _tie_by_badges(desk: Any, a: int, b: int) -> None:
    """Draw the mouse from one badge in view to another."""
    spots = list(_badges(desk))
    if len(spots) > 1:
        drag(desk, spots[a % len(spots)], spots[b % len(spots)])


def _badges(desk: Any) -> Iterator[QPoint]:
    view = desk.view
    height = view.viewport().height()
    top = view.to_document(QPoint(0, 0)).y()
    for strip in view.scene.page.strips(top, top + height):
        for badges in view.scene.margin.beside(strip).by_annotation.values():
            for badge in badges:
                spot = badge.rect.translated(strip.origin).center() - QPointF(0, top)
                if 0 < spot.y() < height:
                    yield view.viewport().mapTo(desk, spot.toPoint())


def _comment(desk: Any, a: int, b: int) -> None:
    press(desk, _KEY.Key_C)
    write(desk, _WORDS[a % len(_WORDS)])
    press(desk, _KEY.Key_Return, _CTRL if b % 3 else _NONE)
    desk.view.setFocus()


def _next_article(desk: Any, a: int, b: int) -> None:
    press(desk, _KEY.Key_PageDown if a % 2 else _KEY.Key_PageUp, _CTRL if b % 3 else _CTRL | _SHIFT)


def _finish(desk: Any, _a: int, _b: int) -> None:
    press(desk, _KEY.Key_Return, _CTRL)


def _find(desk: Any, a: int, b: int) -> None:
    press(desk, _KEY.Key_F, _CTRL)
    write(desk, _WORDS[a % len(_WORDS)])
    for _ in range(b % 3):
        press(desk, _KEY.Key_Return)
    press(desk, _KEY.Key_Escape)


def _search(desk: Any, a: int, b: int) -> None:
    press(desk, _KEY.Key_E, _CTRL | _SHIFT)
    write(desk, _WORDS[a % len(_WORDS)])
    QTest.qWait(20 * (b % 3))
    if b % 2:
        press(desk, _KEY.Key_Return)
    press(desk, _KEY.Key_Escape)


def _zoom(desk: Any, a: int, b: int) -> None:
    match b % 3:
        case 0:
            press(desk, (_KEY.Key_Equal, _KEY.Key_Minus, _KEY.Key_0)[a % 3], _CTRL)
        case _:
            spot = QPointF(desk.view.viewport().rect().center())
            turn = QPoint(0, 120 if a % 2 else -120)
            modifiers, phase = (_CTRL if b % 3 == 1 else _NONE), Qt.ScrollPhase.NoScrollPhase
            wheel = QWheelEvent(spot, spot, turn, turn, Qt.MouseButton.NoButton, modifiers, phase, False)
            QApplication.sendEvent(desk.view.viewport(), wheel)


def _dress(desk: Any, a: int, b: int) -> None:
    if b % 2:
        desk.appearance.set(theme=("light", "dark", "system")[a % 3])
    else:
        desk.appearance.set(language=("ar", "en")[a % 2], digits=("arabic", "latin")[b // 2 % 2])


def _panel(desk: Any, a: int, _b: int) -> None:
    desk.menus.actions[f"show_{_PANELS[a % len(_PANELS)]}"].trigger()


def _dialog(desk: Any, a: int, b: int) -> None:
    desk.menus.actions[_DIALOGS[a % len(_DIALOGS)]].trigger()
    QTest.qWait(10)
    for _ in range(b % 4):
        press(desk, _KEY.Key_Tab)
    if b % 5 == 0:
        write(desk, _WORDS[a % len(_WORDS)])
    press(desk, _KEY.Key_Escape)


def _status(desk: Any, a: int, b: int) -> None:
    from hashiya.core.articles import Direction, Status

    if b % 3 == 0:
        desk.workspace.set_direction(list(Direction)[a % 2])
    else:
        desk.workspace.set_status(list(Status)[a % len(Status)])


def _remove_article(desk: Any, _a: int, b: int) -> None:
    if b % 4 == 0 and len(desk.workspace.articles()) > 1:
        desk.menus.actions["remove_article"].trigger()


DEEDS: dict[str, tuple[int, Deed]] = {
    "mark": (14, _mark),
    "select": (4, _select),
    "label": (8, _label),
    "scribble": (5, _scribble),
    "add fragment": (4, _add_fragment),
    "remove fragment": (2, _remove_fragment),
    "click": (6, _click),
    "click anywhere": (5, _click_anywhere),
    "menu": (2, _menu),
    "step": (5, _step),
    "move": (4, _move),
    "move edge": (5, _move_edge),
    "remove": (4, _plain_key(_KEY.Key_Delete, _KEY.Key_Backspace)),
    "proclitic or unsure": (3, _plain_key(_KEY.Key_P, _KEY.Key_U)),
    "escape": (4, _plain_key(_KEY.Key_Escape)),
    "undo": (7, _way(_KEY.Key_Z)),
    "redo": (5, _way(_KEY.Key_Y)),
    "link": (6, _link),
    "drag from mark to mark": (3, _tie_by_badges),
    "comment": (3, _comment),
    "article": (3, _next_article),
    "finish": (1, _finish),
    "find": (2, _find),
    "search": (2, _search),
    "zoom": (3, _zoom),
    "dress": (2, _dress),
    "panel": (3, _panel),
    "dialog": (2, _dialog),
    "status": (2, _status),
    "remove article": (1, _remove_article),
}
"""For each deed its weight, and what does it."""
