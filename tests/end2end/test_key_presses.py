"""How many key presses the commonest tasks take, counted in the real program and printed."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt

from hashiya.text.segments import Step

ALT, CTRL, SHIFT, NONE = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
QUOTE, OTHER = "مجرم حرب يذبح", "سياسة الحكومة الأمريكية"
SOURCE, PART = "مايكل ماكفول", "في رأيي"


@dataclass
class Counted:
    """Press keys for a person, and count them; selections are made aside and counted apart."""

    person: object
    presses: int = 0
    selecting: int = 0

    @property
    def workspace(self):
        return self.person.desk.workspace

    def key(self, key, held=NONE):
        """Press a key that does something."""
        self.presses += 1
        self.person.presses(key, held)

    def write(self, letter):
        """Press a key of an Arabic keyboard that does something."""
        self.presses += 1
        self.person.writes(letter)

    def drag(self, words):
        """Select with the mouse, which takes no key."""
        self.person.drags_over(words)

    def select(self, words):
        """Select with the keyboard from the article's beginning: by paragraph, sentence, word."""
        view, start = self.person.desk.view, self.workspace.text.index(words)
        self._step(Qt.Key.Key_Home, CTRL)
        for key, held in ((Qt.Key.Key_Down, CTRL), (Qt.Key.Key_Down, ALT), (Qt.Key.Key_Left, CTRL)):
            while self._comes_before(start, key, held):
                self._step(key, held)
        while view.caret() < start + len(words):
            self._step(Qt.Key.Key_Left, CTRL | SHIFT)
        assert self.workspace.target().of(self.workspace.text) == words

    def _comes_before(self, start, key, held):
        """Tell whether a key leads no further than the space before a passage."""
        steps = {(Qt.Key.Key_Down, CTRL): Step.PARAGRAPH, (Qt.Key.Key_Down, ALT): Step.SENTENCE}
        there = self.workspace.segments.step(
            self.person.desk.view.caret(), steps.get((key, held), Step.WORD), True
        )
        return there <= start

    def _step(self, key, held):
        self.selecting += 1
        self.person.presses(key, held)

    def ties(self):
        names = {each.id: each.passage(self.workspace.text) for each in self.workspace.annotations}
        return [(names[link.from_], link.kind, names[link.to]) for link in self.workspace.links]


@pytest.fixture
def count(program, capsys, record_property):
    """Return what runs a task in the program, tells its presses, and holds them to at most so many."""

    def run(task, work, most):
        found = []

        def drive(person):
            counted = Counted(person)
            work(counted)
            found.append(counted)

        assert program.run("--sample", do=drive) == 0
        (counted,) = found
        record_property(task, counted.presses)
        with capsys.disabled():
            apart = f", and {counted.selecting} that select" if counted.selecting else ""
            print(f"\nkey presses · {task}: {counted.presses}{apart}")
        assert counted.presses <= most

    return run


def _mark(counted, words, key):
    """Have a passage marked before the counting begins."""
    counted.drag(words)
    counted.person.presses(key)


def test_mark_a_selection(count):
    def work(counted):
        counted.drag(QUOTE)
        counted.key(Qt.Key.Key_4)
        assert counted.person.marked() == [("quote", QUOTE)]

    count("Mark a selection", work, most=1)


def _ready(counted):
    counted.drag(QUOTE)


def _by_link_key(counted):
    counted.key(Qt.Key.Key_L)
    counted.drag(SOURCE)
    counted.key(Qt.Key.Key_L)


def _by_arabic_keys(counted):
    counted.write("م")
    counted.drag(SOURCE)
    counted.write("م")


def _by_label_keys(counted):
    counted.key(Qt.Key.Key_4)
    counted.key(Qt.Key.Key_Insert)
    counted.drag(SOURCE)
    counted.write("٢")


def _by_enter(counted):
    counted.key(Qt.Key.Key_L, CTRL)
    counted.drag(SOURCE)
    counted.key(Qt.Key.Key_Return)


def _by_keyboard_alone(counted):
    counted.key(Qt.Key.Key_L)
    counted.select(SOURCE)
    counted.key(Qt.Key.Key_L)


@pytest.mark.parametrize(
    ("way", "work"),
    [
        ("L, L", _by_link_key),
        ("م, م", _by_arabic_keys),
        ("4, Insert, ٢", _by_label_keys),
        ("Ctrl+L, Enter", _by_enter),
        ("L, L, the source selected with the keyboard", _by_keyboard_alone),
    ],
)
def test_mark_a_quote_with_its_source(count, way, work):
    def whole(counted):
        _ready(counted)
        work(counted)
        assert sorted(counted.person.marked()) == sorted([("quote", QUOTE), ("source", SOURCE)])
        assert counted.ties() == [(QUOTE, "attributed_to", SOURCE)]
        assert counted.workspace.current.label == "quote"

    count(f"Mark a quote with its source by {way}", whole, most=5)


def test_mark_a_quote_whose_source_is_marked_already(count):
    def work(counted):
        _mark(counted, SOURCE, Qt.Key.Key_2)
        counted.drag(QUOTE)
        counted.key(Qt.Key.Key_L)
        counted.write("١")
        assert counted.ties() == [(QUOTE, "attributed_to", SOURCE)]

    count("Mark a quote whose source is marked already", work, most=2)


def test_link_two_marks(count):
    def work(counted):
        _mark(counted, SOURCE, Qt.Key.Key_2)
        _mark(counted, QUOTE, Qt.Key.Key_4)
        counted.key(Qt.Key.Key_L)
        counted.key(Qt.Key.Key_1)
        assert counted.ties() == [(QUOTE, "attributed_to", SOURCE)]

    count("Link the current annotation with another", work, most=2)


def test_add_a_fragment(count):
    def work(counted):
        _mark(counted, QUOTE, Qt.Key.Key_4)
        counted.drag(OTHER)
        counted.key(Qt.Key.Key_Return, SHIFT)
        assert counted.person.marked() == [("quote", f"{QUOTE} … {OTHER}")]

    count("Add a fragment", work, most=1)


def test_take_back_a_mistake(count):
    def work(counted):
        _mark(counted, QUOTE, Qt.Key.Key_L)
        counted.drag(PART)
        counted.person.presses(Qt.Key.Key_L)
        assert len(counted.ties()) == 1
        counted.key(Qt.Key.Key_Z, CTRL)
        assert counted.person.marked() == [("quote", QUOTE)]
        assert counted.ties() == []
        assert counted.workspace.current.passage(counted.workspace.text) == QUOTE

    count("Take a wrong source back, mark and link", work, most=1)


def test_put_a_mistake_right(count):
    def work(counted):
        _mark(counted, QUOTE, Qt.Key.Key_1)
        counted.key(Qt.Key.Key_4)
        assert counted.person.marked() == [("quote", QUOTE)]

    count("Give a mark its right label", work, most=1)
