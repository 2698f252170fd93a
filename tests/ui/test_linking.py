"""Linking mode in the window: by digits, arrows, Enter, clicks, badges, and passages marked on the way."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hashiya.core.articles import Direction
from hashiya.core.labels import Label
from hashiya.core.link_kinds import STANDARD_LINK_KINDS, LinkKind
from hashiya.core.spans import Span
from hashiya.errors import StorageError
from hashiya.project import Project
from hashiya.text.direction import isolate
from hashiya.ui.menu import Menu
from tests.ui.shell import passage
from tests.ui.walks import seen, walked_twice

ALT, CTRL, SHIFT, NONE = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
KEYPAD = Qt.KeyboardModifier.KeypadModifier
CLAIM = "على اتصال منتظم مع الرئيس الروسي فلاديمير بوتين"
QUOTE, DENIAL = "إنه مجرم حرب يذبح المدنيين", "ونفت روسيا إجراء المحادثات"
PAPER, PERSON, RUSSIA = "صحيفة وول ستريت جورنال", "شخص مطلع على الوضع", "روسيا"


@pytest.fixture
def said(window):
    notes = []
    window.workspace.said.connect(notes.append)
    return notes


@pytest.fixture
def marks(window):
    """Mark a claim, a denial and three sources; the claim is the current annotation."""
    return mark_all(window)


def place(workspace, words):
    """Return where words stand; Russia where it denies."""
    start = workspace.text.index(words, passage(workspace, DENIAL).start if words == RUSSIA else 0)
    return Span(start, start + len(words))


def mark_all(window):
    workspace = window.workspace
    made = {}
    for words, label in (
        (PAPER, "source"),
        (CLAIM, "claim"),
        (PERSON, "source"),
        (DENIAL, "denial"),
        (RUSSIA, "source"),
    ):
        workspace.select(place(workspace, words))
        workspace.annotate(label)
        made[words] = workspace.current.id
    workspace.set_current(made[CLAIM])
    return made


def press(window, key, modifiers=NONE):
    QTest.keyClick(window.view, key, modifiers)


def write(window, text, modifiers=NONE, key=None):
    """Send a key as a keyboard of another script does."""
    code = ord(text) if key is None else key
    for is_press in (True, False):
        QTest.simulateEvent(window.view, is_press, code, modifiers, text, False)


def select(window, words):
    span = passage(window.workspace, words)
    window.view.move_caret(span.start)
    window.view.move_caret(span.end, keep_anchor=True)
    return span


def numbered(window):
    """Return the passages with a number, and check that the page shows what the workspace knows."""
    state, shown = window.workspace.linking, window.view.scene.ties.linking
    assert shown.origin == state.origin
    assert shown.chosen == state.place
    assert [target.annotation for target in shown.targets] == [p.annotation.id for p in state.partners]
    assert [target.number for target in shown.targets] == list(range(1, len(shown.targets) + 1))
    assert [target.linked for target in shown.targets] == [p.link is not None for p in state.partners]
    return [each.annotation.passage(window.workspace.text) for each in state.partners]


def is_off(window):
    assert window.workspace.linking is window.view.scene.ties.linking is None
    return True


def ties(window):
    """Return each link as its passages and its kind."""
    workspace = window.workspace
    names = {each.id: each.passage(workspace.text) for each in workspace.annotations}
    return [(names[link.from_], link.kind, names[link.to]) for link in workspace.links]


TIED = (CLAIM, "attributed_to", PAPER)


# -- starting and leaving


@pytest.mark.parametrize("key", ["L", "Ctrl+L", "Ins", "م", "Ctrl+م"])
def test_each_of_its_keys_starts_the_mode(window, marks, said, key):
    held = CTRL if key.startswith("Ctrl") else NONE
    if key == "Ins":
        press(window, Qt.Key.Key_Insert)
    elif key.endswith("L"):
        press(window, Qt.Key.Key_L, held)
    else:
        write(window, "م", held)
    assert numbered(window) == [PAPER, PERSON, DENIAL, RUSSIA]
    assert said[-1] == window.furniture.status.echo
    label = isolate("source")
    assert said[-1] == f"Choose a partner: 1 to 4, or select the {label} and press its label's key."
    press(window, Qt.Key.Key_Escape)
    assert is_off(window)
    assert said[-1] == "No link was made."
    assert window.workspace.current.id == marks[CLAIM]
    press(window, Qt.Key.Key_Escape)
    assert window.workspace.current is None


def test_prompt_stands_in_the_strip_as_long_as_the_mode_lasts(window, marks):
    press(window, Qt.Key.Key_L)
    window.furniture.status.calm()
    assert window.furniture.status.echo.startswith("Choose a partner")
    select(window, QUOTE)
    assert window.furniture.status.echo.startswith("Selected")
    window.workspace.select(None)
    window.workspace.stop_linking()
    window.furniture.status.calm()
    assert window.furniture.status.echo.startswith("Selected: ")


def test_nothing_to_start_from_is_told(window, said):
    press(window, Qt.Key.Key_L)
    assert is_off(window)
    assert said == ["Choose an annotation, or select the words of a quote, to link it."]


def test_without_partners_the_mode_waits_for_a_passage(window, said):
    workspace = window.workspace
    workspace.select(passage(workspace, CLAIM))
    workspace.annotate("claim")
    press(window, Qt.Key.Key_L)
    assert numbered(window) == []
    label = isolate("source")
    assert said[-1] == f"No partner here yet: select the {label} and press its label's key."
    assert window.view.caret_label == workspace.labels.find("source")
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return):
        said.clear()
        press(window, key)
        assert said[-1].startswith("No partner here yet")
    press(window, Qt.Key.Key_3)
    assert said[-1] == "There is no number 3 here."
    window.view.move_caret(0)
    press(window, Qt.Key.Key_Left)  # nobody to walk to: arrows are the caret's
    assert workspace.caret == 1
    assert workspace.linking is not None
    press(window, Qt.Key.Key_Escape)
    assert window.view.caret_label is None


def test_a_label_without_links_starts_nothing(window, said):
    workspace = window.workspace
    workspace.edit(lambda project: project.add_label(Label("irony", "تهكم", "irony", key="7")))
    workspace.select(passage(workspace, QUOTE))
    workspace.annotate("irony")
    press(window, Qt.Key.Key_L)
    assert is_off(window)
    assert said[-1] == f"This project has no links for {isolate('irony')}."


def test_an_unsaved_annotation_is_not_linked(window, marks, said, monkeypatch):
    write = Project._edit

    def refuse(project, build):
        raise StorageError("No.", kind="full")

    monkeypatch.setattr(Project, "_edit", refuse)
    workspace = window.workspace
    workspace.select(passage(workspace, QUOTE))
    workspace.annotate("quote")
    press(window, Qt.Key.Key_L)
    assert is_off(window)
    assert said[-1].startswith("The annotation isn't saved yet")
    unsaved = workspace.current.id
    workspace.tie(unsaved, marks[PAPER])
    assert said[-1].startswith("The annotation isn't saved yet")
    workspace.select(passage(workspace, "SpaceX"))
    press(window, Qt.Key.Key_L)  # the quote is kept as unsaved, and can't look for a source
    assert is_off(window)
    workspace.set_current(marks[DENIAL])
    press(window, Qt.Key.Key_L)
    assert QUOTE not in numbered(window)
    monkeypatch.setattr(Project, "_edit", write)


# -- choosing


@pytest.mark.parametrize(
    "digit",
    [("1", NONE), ("١", NONE), ("۱", NONE), ("1", KEYPAD)],
    ids=["ascii", "arabic", "persian", "keypad"],
)
def test_digits_of_every_script_choose_at_once(window, marks, said, digit):
    text, held = digit

    def work():
        press(window, Qt.Key.Key_L)
        write(window, text, held)

    walked_twice(window, work)
    assert is_off(window)
    assert ties(window) == [TIED]
    assert any(
        each == f"Linked: {isolate('على اتصال منتظم … الروسي فلاديمير بوتين')} {isolate('attributed to')} "
        f"{isolate(PAPER)}"
        for each in said
    )
    assert window.workspace.current.id == marks[CLAIM]


def test_the_place_of_a_digit_chooses_on_other_keyboards(window, marks):
    press(window, Qt.Key.Key_L)
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Eacute, NONE, 11, 0, 0, "é")
    QApplication.sendEvent(window.view, event)
    assert ties(window) == [(CLAIM, "attributed_to", PERSON)]


def test_after_a_choice_digits_label_again(window, marks):
    press(window, Qt.Key.Key_L)
    press(window, Qt.Key.Key_1)
    press(window, Qt.Key.Key_4)
    assert window.workspace.current.label == "quote"


def test_choosing_one_that_is_linked_takes_the_link_away(window, marks, said):
    press(window, Qt.Key.Key_L)
    press(window, Qt.Key.Key_2)
    press(window, Qt.Key.Key_L)
    assert [each.link is not None for each in window.workspace.linking.partners] == [
        False,
        True,
        False,
        False,
    ]
    numbered(window)
    walked_twice(window, lambda: press(window, Qt.Key.Key_2))
    assert ties(window) == []
    assert any(each.startswith("No longer linked: ") and PERSON in each for each in said)
    assert is_off(window)


def test_arrows_and_tab_walk_and_enter_takes(window, marks, said):
    press(window, Qt.Key.Key_L)

    def walks(key, held=NONE):
        press(window, key, held)
        numbered(window)
        return window.workspace.linking.place

    assert walks(Qt.Key.Key_Down) == 0
    assert said[-1] == f"1 · {isolate('source')}: {isolate(PAPER)}"
    assert [walks(Qt.Key.Key_Tab), walks(Qt.Key.Key_Left), walks(Qt.Key.Key_Down)] == [1, 2, 3]
    assert walks(Qt.Key.Key_Down) == 0
    assert [walks(Qt.Key.Key_Up), walks(Qt.Key.Key_Right), walks(Qt.Key.Key_Tab, SHIFT)] == [3, 2, 1]
    assert window.workspace.current.id == marks[CLAIM]
    walked_twice(window, lambda: press(window, Qt.Key.Key_Return))
    assert ties(window) == [(CLAIM, "attributed_to", PERSON)]
    window.workspace.set_current(marks[CLAIM])
    press(window, Qt.Key.Key_L)
    press(window, Qt.Key.Key_Backtab, SHIFT)
    press(window, Qt.Key.Key_Up)
    press(window, Qt.Key.Key_Up)
    assert said[-1] == f"2, linked · {isolate('source')}: {isolate(PERSON)}"


def test_enter_before_a_walk_takes_nobody(window, marks, said):
    press(window, Qt.Key.Key_L)
    press(window, Qt.Key.Key_Enter, KEYPAD)
    assert ties(window) == []
    assert said[-1].startswith("Choose a partner")
    assert window.workspace.linking is not None


def test_the_view_goes_where_the_walk_goes(window, marks):
    revealed = []
    window.workspace.reveal_requested.connect(revealed.append)
    press(window, Qt.Key.Key_L)
    press(window, Qt.Key.Key_Up)
    assert revealed == [place(window.workspace, RUSSIA)]


def test_arrows_are_turned_in_an_article_read_left_to_right(window, marks):
    window.workspace.set_direction(Direction.LTR)
    press(window, Qt.Key.Key_L)
    press(window, Qt.Key.Key_Right)
    assert window.workspace.linking.place == 0


def test_keys_that_are_not_the_mode_s_do_what_they_always_do(window, marks):
    press(window, Qt.Key.Key_L)
    caret = window.workspace.caret
    press(window, Qt.Key.Key_Left, CTRL)
    assert window.workspace.caret > caret
    press(window, Qt.Key.Key_Left, CTRL | SHIFT)
    assert window.workspace.selection is not None
    press(window, Qt.Key.Key_U)
    assert window.workspace.annotation(marks[CLAIM]).unsure
    press(window, Qt.Key.Key_Home, CTRL)
    assert window.workspace.caret == 0
    assert window.workspace.linking is not None


def test_walking_drops_the_selection(window, marks):
    press(window, Qt.Key.Key_L)
    select(window, QUOTE)
    press(window, Qt.Key.Key_Down)
    assert window.workspace.selection is None
    assert window.view.selected_span() is None
    press(window, Qt.Key.Key_Return)
    assert ties(window) == [TIED]


def test_a_denial_is_tied_by_the_first_kind_that_fits(window, marks):
    workspace = window.workspace
    workspace.set_current(marks[DENIAL])
    press(window, Qt.Key.Key_L)
    assert numbered(window)[0] == RUSSIA
    assert set(numbered(window)) == {RUSSIA, CLAIM, PERSON, PAPER}
    press(window, Qt.Key.Key_1)
    press(window, Qt.Key.Key_L)
    press(window, getattr(Qt.Key, f"Key_{1 + numbered(window).index(CLAIM)}"))
    assert sorted(ties(window)) == sorted([(DENIAL, "attributed_to", RUSSIA), (DENIAL, "denies", CLAIM)])


def test_a_source_is_tied_from_the_other_end(window, marks):
    window.workspace.set_current(marks[PAPER])
    press(window, Qt.Key.Key_L)
    assert numbered(window) == [CLAIM, DENIAL]
    press(window, Qt.Key.Key_1)
    assert ties(window) == [TIED]
    assert window.workspace.current.id == marks[PAPER]


def test_the_key_again_narrows_to_each_kind_and_widens(window, marks, said):
    window.workspace.set_current(marks[DENIAL])
    press(window, Qt.Key.Key_L)
    both = numbered(window)
    press(window, Qt.Key.Key_L)
    assert set(numbered(window)) == {RUSSIA, PERSON, PAPER}
    assert said[-1].startswith(f"{isolate('attributed to')}: Choose")
    press(window, Qt.Key.Key_L)
    assert numbered(window) == [CLAIM]
    assert said[-1].startswith(f"{isolate('denies')}: Choose a partner: 1, or select the")
    assert isolate("claim") in said[-1]
    press(window, Qt.Key.Key_L)
    assert numbered(window) == both
    press(window, Qt.Key.Key_L)
    press(window, Qt.Key.Key_L)
    walked_twice(window, lambda: press(window, Qt.Key.Key_1))
    assert ties(window) == [(DENIAL, "denies", CLAIM)]


# -- with the mouse


def click(window, words):
    span = passage(window.workspace, words)
    window.view.reveal(span)
    box = window.view.span_rect(span)
    QTest.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, NONE, box.center())


def test_a_click_on_a_numbered_annotation_chooses_it(window, marks):
    press(window, Qt.Key.Key_L)
    walked_twice(window, lambda: click(window, PAPER))
    assert ties(window) == [TIED]
    assert is_off(window)
    window.workspace.set_current(marks[CLAIM])
    assert window.view.scene.state.current == marks[CLAIM]


def test_a_click_on_what_lies_within_a_numbered_one_chooses_that(window, marks):
    window.workspace.set_current(marks[CLAIM])
    window.workspace.project.annotate(
        window.workspace.article.id, label="claim", spans=[passage(window.workspace, "وول ستريت")]
    )
    press(window, Qt.Key.Key_L)
    click(window, "وول ستريت")
    assert ties(window) == [TIED]


def test_other_clicks_choose_nobody_and_leave_the_mode_on(window, marks, said):
    workspace = window.workspace
    workspace.project.annotate(workspace.article.id, label="claim", spans=[passage(workspace, "SpaceX")])
    press(window, Qt.Key.Key_L)
    window.view.reveal(passage(workspace, "SpaceX"))
    for chosen in (None, marks[CLAIM]):
        said.clear()
        window.view.annotation_selected.emit(chosen)
        assert said == []
        assert workspace.current.id == marks[CLAIM]
    click(window, "SpaceX")
    claim = isolate("claim")
    assert said[-1] == f"This project has no link between {claim} and {claim}."
    assert workspace.current.id == marks[CLAIM] == window.view.scene.state.current
    assert workspace.linking is not None


def badge(window, annotation):
    """Return the middle of an annotation's badge, found as a pointer would find it."""
    port = window.view.viewport().rect()
    here = [
        QPoint(x, y)
        for x in range(0, port.width(), 3)
        for y in range(0, port.height(), 3)
        if window.view.badge_at(QPoint(x, y)) == annotation
    ]
    return here[len(here) // 2]


def test_the_mouse_drags_a_link_from_one_badge_to_another(window, marks):
    window.view.reveal(passage(window.workspace, CLAIM))
    start, end = badge(window, marks[CLAIM]), badge(window, marks[PERSON])

    def drag():
        port, button = window.view.viewport(), Qt.MouseButton.LeftButton
        QTest.mousePress(port, button, NONE, start)
        for part in range(1, 9):
            QTest.mouseMove(port, start + (end - start) * (part / 8))
        QTest.mouseRelease(port, button, NONE, end)

    walked_twice(window, drag)
    assert ties(window) == [(CLAIM, "attributed_to", PERSON)]


@pytest.mark.parametrize("way", [(CLAIM, PAPER), (PAPER, CLAIM)])
def test_a_link_dragged_from_badge_to_badge_has_the_schema_s_direction(window, marks, said, way):
    walked_twice(window, lambda: window.view.link_dragged.emit(*(marks[words] for words in way)))
    assert ties(window) == [TIED]
    window.view.link_dragged.emit(*(marks[words] for words in way))
    assert said[-1].startswith("Linked already: ")
    assert window.workspace.current.id == marks[way[0]]


def test_what_the_schema_forbids_is_refused_with_a_sentence(window, marks, said):
    before = seen(window)
    window.view.link_dragged.emit(marks[PAPER], marks[PERSON])
    source = isolate("source")
    assert said[-1] == f"This project has no link between {source} and {source}."
    window.view.link_dragged.emit(marks[PAPER], marks[PAPER])
    window.view.link_dragged.emit(marks[PAPER], "nobody")
    assert seen(window) == before


# -- passages marked on the way


@pytest.mark.parametrize("keys", [["2"], ["٢"], ["F2"], ["L"], ["م"], ["Return"], ["Ctrl+L"]])
def test_a_selected_passage_is_marked_and_tied_as_one_edit(window, marks, said, keys):
    words = "مايكل ماكفول"
    press(window, Qt.Key.Key_L)
    select(window, words)

    def work():
        for key in keys:
            if key in ("٢", "م"):
                write(window, key)
            else:
                name = key.removeprefix("Ctrl+")
                press(window, getattr(Qt.Key, f"Key_{name}"), CTRL if "+" in key else NONE)

    walked_twice(window, work)
    assert (CLAIM, "attributed_to", words) in ties(window)
    assert is_off(window)
    assert window.workspace.undo_name() == "Mark and link"
    assert any(each.startswith(f"Marked as {isolate('source')} and linked: ") for each in said)
    assert window.workspace.selection is None


def test_the_annotation_that_looked_for_its_source_stays_the_current_one(window, marks):
    press(window, Qt.Key.Key_L)
    select(window, "مايكل ماكفول")
    press(window, Qt.Key.Key_2)
    assert window.workspace.current.id == marks[CLAIM]
    press(window, Qt.Key.Key_Z, CTRL)
    assert window.workspace.current.id == marks[CLAIM]
    press(window, Qt.Key.Key_Y, CTRL)
    assert window.workspace.current.label == "source"


def test_from_a_source_the_content_is_marked_and_tied(window, marks):
    window.workspace.set_current(marks[PERSON])
    press(window, Qt.Key.Key_L)
    select(window, QUOTE)
    walked_twice(window, lambda: press(window, Qt.Key.Key_4))
    assert ties(window) == [(QUOTE, "attributed_to", PERSON)]
    window.workspace.undo()
    assert window.workspace.current.id == marks[PERSON]


def test_alt_marks_the_partner_as_selected(window, marks):
    press(window, Qt.Key.Key_L)
    span = select(window, "مايكل ماكفول")
    window.view.select(Span(span.start + 1, span.end))
    window.workspace.select(Span(span.start + 1, span.end))
    press(window, Qt.Key.Key_2, ALT)
    assert (CLAIM, "attributed_to", "ايكل ماكفول") in ties(window)


def test_a_passage_that_is_marked_already_is_only_linked(window, marks, said):
    press(window, Qt.Key.Key_L)
    select(window, PERSON)
    count = len(window.workspace.annotations)
    walked_twice(window, lambda: press(window, Qt.Key.Key_2))
    assert ties(window) == [(CLAIM, "attributed_to", PERSON)]
    assert len(window.workspace.annotations) == count
    assert window.workspace.undo_name() == "Link"


def test_a_label_that_does_not_fit_is_refused_and_the_mode_stays(window, marks, said):
    before = seen(window)
    press(window, Qt.Key.Key_L)
    select(window, QUOTE)
    press(window, Qt.Key.Key_4)
    assert said[-1] == f"This project has no link between {isolate('quote')} and {isolate('claim')}."
    assert seen(window) == before
    assert window.workspace.linking is not None
    assert window.workspace.selection is not None


def test_what_else_cannot_be_marked_as_a_partner_is_told(window, marks, said):
    workspace = window.workspace
    press(window, Qt.Key.Key_L)
    press(window, Qt.Key.Key_F2)
    assert said[-1] == "Select a passage first, then press the label's key."
    newline = workspace.text.index("\n")
    workspace.select(Span(newline, newline + 1))
    press(window, Qt.Key.Key_2)
    assert "no word in the selection" in said[-1]
    assert workspace.linking is not None
    assert ties(window) == []


def test_an_annotation_is_not_its_own_partner(window, said):
    workspace = window.workspace
    near = LinkKind("near", "قرب", "near")
    workspace.edit(lambda project: project.set_link_kinds([near]))
    workspace.select(passage(workspace, CLAIM))
    workspace.annotate("claim")
    press(window, Qt.Key.Key_L)
    select(window, CLAIM)
    press(window, Qt.Key.Key_1)
    assert said[-1] == "An annotation can't be linked to itself; select another passage."
    assert workspace.linking is not None


def test_a_partner_that_the_disk_refuses_stays_with_its_link_until_it_is_saved(window, marks, monkeypatch):
    failed = []
    window.workspace.failed.connect(lambda sentence, kind: failed.append(kind))
    write, workspace = Project._edit, window.workspace

    def refuse(project, build):
        raise StorageError("No.", kind="full")

    press(window, Qt.Key.Key_L)
    select(window, "مايكل ماكفول")
    monkeypatch.setattr(Project, "_edit", refuse)
    press(window, Qt.Key.Key_2)
    assert failed == ["full"]
    assert (workspace.unsaved_count, workspace.selection, workspace.linking) == (2, None, None)
    assert len(ties(window)) == 1
    assert window.furniture.status.saved == "Not saved: 1 annotation, 1 link"
    assert workspace.project.links(workspace.article.id) == []
    monkeypatch.setattr(Project, "_edit", write)
    window.files.save()
    assert len(ties(window)) == 1
    assert seen(window)[1][0].from_ == marks[CLAIM]
    assert workspace.project.history(workspace.article.id).entries[-1].verb == "mark_linked"


def test_a_link_that_the_disk_refuses_stays_and_is_given_up_without_the_disk(window, marks, monkeypatch):
    workspace, write = window.workspace, Project._edit

    def refuse(project, build):
        raise StorageError("No.", kind="full")

    press(window, Qt.Key.Key_L)
    press(window, Qt.Key.Key_1)
    monkeypatch.setattr(Project, "_edit", refuse)
    workspace.untie_all()
    assert len(ties(window)) == 1
    press(window, Qt.Key.Key_L)
    press(window, Qt.Key.Key_2)
    assert workspace.linking is None
    assert len(ties(window)) == 2
    assert window.furniture.status.saved == "Not saved: 1 link"
    (unsaved,) = workspace.unsaved_links.values()
    assert workspace.untie(unsaved)
    assert len(ties(window)) == 1
    press(window, Qt.Key.Key_L)
    press(window, Qt.Key.Key_2)
    workspace.untie_all()  # of the two only the one that was never saved can go
    assert len(ties(window)) == 1
    assert window.furniture.status.saved == "Everything is saved"
    monkeypatch.setattr(Project, "_edit", write)


# -- a quote and its source in one go


def test_quote_and_source_in_two_presses(window):
    def work():
        select(window, QUOTE)
        press(window, Qt.Key.Key_L)
        assert window.workspace.linking is not None
        select(window, "مايكل ماكفول")
        press(window, Qt.Key.Key_L)

    walked_twice(window, work, edits=2)
    assert ties(window) == [(QUOTE, "attributed_to", "مايكل ماكفول")]
    assert is_off(window)


def test_a_quote_that_is_marked_already_looks_for_its_source(window, marks):
    workspace = window.workspace
    workspace.select(passage(workspace, QUOTE))
    workspace.annotate("quote")
    workspace.set_current(marks[CLAIM])
    count = len(workspace.annotations)
    select(window, QUOTE)
    press(window, Qt.Key.Key_L)
    assert workspace.current.passage(workspace.text) == QUOTE
    assert workspace.linking.origin == workspace.current.id
    assert len(workspace.annotations) == count
    assert workspace.selection is None


def test_selection_without_a_word_starts_nothing(window, marks, said):
    newline = window.workspace.text.index("\n")
    window.workspace.select(Span(newline, newline + 1))
    press(window, Qt.Key.Key_L)
    assert is_off(window)
    assert "no word in the selection" in said[-1]


def test_without_quotes_the_first_content_takes_their_place(window, said):
    workspace = window.workspace
    workspace.edit(lambda project: project.retire_label("quote"))
    select(window, QUOTE)
    press(window, Qt.Key.Key_L)
    assert workspace.current.label == "claim"
    press(window, Qt.Key.Key_Escape)
    own = LinkKind("cites", "يستشهد", "cites", ("source",), ("source",))
    workspace.edit(lambda project: project.set_link_kinds([own]))
    select(window, "مايكل ماكفول")
    press(window, Qt.Key.Key_L)
    assert workspace.current.label == "source"
    press(window, Qt.Key.Key_Escape)
    workspace.edit(lambda project: project.set_link_kinds([]))
    select(window, "SpaceX")
    press(window, Qt.Key.Key_L)
    assert said[-1] == "No label of this project can be linked to a source."
    assert len(workspace.annotations) == 2


def test_without_a_label_for_the_other_end_a_passage_is_refused(window, said):
    workspace = window.workspace
    workspace.select(passage(workspace, QUOTE))
    workspace.annotate("quote")
    workspace.edit(lambda project: project.retire_label("source"))
    workspace.edit(lambda project: project.set_link_kinds(STANDARD_LINK_KINDS[:1]))
    press(window, Qt.Key.Key_L)
    assert said[-1] == "There is no partner here."
    select(window, "مايكل ماكفول")
    press(window, Qt.Key.Key_L)
    assert said[-1] == "No label of this project can stand at the other end of the link."
    assert workspace.linking is not None


def test_numbers_alone_are_offered_where_nothing_can_be_marked(window, marks, said):
    workspace = window.workspace
    workspace.edit(lambda project: project.set_link_kinds(STANDARD_LINK_KINDS[:1]))
    workspace.edit(lambda project: project.retire_label("source"))
    workspace.set_current(marks[CLAIM])
    press(window, Qt.Key.Key_L)
    assert said[-1] == "Choose a partner: 1 to 3."


# -- the end of the mode


@pytest.mark.parametrize(
    "end",
    [
        lambda window: window.workspace.open_article(window.workspace.project.add("نص آخر")),
        lambda window: window.files.close_project(),
        lambda window: window.workspace.set_annotator("Samir"),
        lambda window: press(window, Qt.Key.Key_Delete),
        lambda window: press(window, Qt.Key.Key_Z, CTRL),
        lambda window: press(window, Qt.Key.Key_N),
        lambda window: press(window, Qt.Key.Key_2, CTRL),
        lambda window: window.workspace.edit(lambda project: project.set_link_kinds([])),
        lambda window: window.workspace.relabel_current("irony"),
    ],
    ids=["article", "project", "annotator", "removed", "undo", "other", "sticky", "kinds", "label"],
)
def test_the_mode_ends_where_it_has_no_ground_any_more(window, marks, end):
    window.workspace.edit(lambda project: project.add_label(Label("irony", "تهكم", "irony", key="7")))
    window.workspace.set_current(marks[CLAIM])
    press(window, Qt.Key.Key_L)
    assert window.workspace.linking is not None
    end(window)
    assert is_off(window)


def test_marking_every_selection_ends_where_linking_starts(window, marks):
    press(window, Qt.Key.Key_2, CTRL)
    assert window.workspace.sticky is not None
    press(window, Qt.Key.Key_L)
    assert window.workspace.sticky is None
    assert window.workspace.linking is not None


def test_edits_on_the_way_are_followed(window, marks):
    workspace = window.workspace
    press(window, Qt.Key.Key_L)
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Down)
    workspace.project.remove(marks[PAPER])
    assert numbered(window) == [PERSON, DENIAL, RUSSIA]
    assert workspace.linking.place == 0
    workspace.project.remove(marks[PERSON])
    assert workspace.linking.place is None


def test_a_kind_that_is_gone_is_offered_alone_no_longer(window, marks):
    workspace = window.workspace
    workspace.set_current(marks[DENIAL])
    press(window, Qt.Key.Key_L)
    press(window, Qt.Key.Key_L)
    press(window, Qt.Key.Key_L)
    assert workspace.linking.kind.id == "denies"
    workspace.project.set_link_kinds(STANDARD_LINK_KINDS[:1])
    assert workspace.linking.kind is None
    assert set(numbered(window)) == {RUSSIA, PERSON, PAPER}


def test_nothing_is_done_where_the_mode_is_off(window, said):
    workspace = window.workspace
    workspace.take_walked_to()
    workspace.walk_partners(True)
    workspace.choose_number(1)
    workspace.choose_at("x")
    workspace.offer_next_kind()
    workspace.mark_content()
    workspace.mark_partner(workspace.labels.active[0])
    workspace.untie_all()
    assert workspace.annotations == workspace.links == []
    assert is_off(window)


def test_reading_alone_links_nothing(window, tmp_path):
    path = tmp_path / "read.hashiya"
    with Project.create(path, annotator="Huda", sample=True) as project:
        article = project.articles()[0].id
        ends = [project.annotate(article, label=label, start=0, end=4) for label in ("claim", "source")]
    workspace = window.workspace
    assert workspace.open_project(path, read_only=True)
    workspace.set_current(ends[0])
    workspace.press_link()
    assert workspace.linking is None
    assert not workspace.tie(*ends)
    workspace.select(Span(8, 12))
    workspace.press_link()
    assert workspace.links == []


# -- taking links away


def test_all_links_of_an_annotation_go_by_its_menu_as_one_edit(window, marks, said):
    workspace = window.workspace
    window.menus.refresh()
    assert not window.menus.actions["remove_links"].isEnabled()
    for other in (PAPER, PERSON, DENIAL):
        workspace.tie(marks[CLAIM], marks[other])
    window.menus.allow()
    action = window.menus.actions["remove_links"]
    assert action.isEnabled()
    walked_twice(window, action.trigger)
    assert ties(window) == []
    assert said[-1].startswith("Done again")
    workspace.untie_all(marks[CLAIM])
    assert said[-1] == "The annotation has no links."


def test_links_go_and_come_with_their_annotation(window, marks):
    workspace = window.workspace
    workspace.tie(marks[CLAIM], marks[PAPER])
    workspace.tie(marks[DENIAL], marks[CLAIM])
    workspace.set_current(marks[CLAIM])
    walked_twice(window, lambda: press(window, Qt.Key.Key_Delete))
    assert ties(window) == []


def test_the_menu_of_the_page_offers_links_and_fragments(window, marks):
    def offered(annotation):
        window.view.menu_requested.emit(QPoint(10, 10), annotation)
        menu = next(each for each in window.findChildren(Menu) if each.isVisible() and each.actions())
        words = {each.text().replace("&", ""): each.isEnabled() for each in menu.actions()}
        menu.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return words

    words = offered(marks[CLAIM])
    assert words["Link…"]
    assert not words["Mark as quote and source"]
    assert not words["Remove the links of this annotation"]
    window.workspace.tie(marks[CLAIM], marks[PAPER])
    select(window, QUOTE)
    words = offered(None)
    assert words["Mark as quote and source"]
    assert words["Remove the links of this annotation"]
    assert words["Add the selection as a fragment"]
    walked_twice(window, window.menus.actions["quote_and_source"].trigger)
    window.menus.actions["link"].trigger()
    assert window.workspace.linking is not None
