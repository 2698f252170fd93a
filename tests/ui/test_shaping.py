"""Fragments added and taken out, by keys and mouse; edges of the fragment at the caret."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hashiya.core.spans import Span
from hashiya.errors import StorageError
from hashiya.project import Project
from hashiya.text.segments import Step
from hashiya.ui.menu import Menu
from tests.ui.shell import passage
from tests.ui.walks import walked_twice

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
FIRST, SECOND, THIRD = "صحيفة وول ستريت جورنال", "إيلون ماسك", "فلاديمير بوتين"


@pytest.fixture
def marked(window):
    mark(window.workspace, FIRST)
    return window


def mark(workspace, words, label="quote"):
    workspace.select(passage(workspace, words))
    workspace.annotate(label)
    return workspace.current


def press(window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.view, key, modifiers)


def select(window, words):
    """Select as the keyboard does, the caret at the passage's end."""
    span = passage(window.workspace, words)
    window.view.move_caret(span.start)
    window.view.move_caret(span.end, keep_anchor=True)
    return span


def add(window, words):
    select(window, words)
    press(window, Qt.Key.Key_Return, SHIFT)


def put_caret(window, words, at=1):
    window.view.move_caret(passage(window.workspace, words).start + at)


def passages(workspace):
    return [span.of(workspace.text) for span in workspace.current.spans]


@pytest.mark.parametrize("keys", [(Qt.Key.Key_Return, SHIFT), (Qt.Key.Key_Enter, SHIFT), (Qt.Key.Key_Plus,)])
def test_selection_becomes_a_fragment_of_the_current_annotation(marked, heard_window, keys):
    workspace, current = marked.workspace, marked.workspace.current.id
    select(marked, SECOND)
    assert workspace.current.id == current
    walked_twice(marked, lambda: press(marked, *keys))
    assert workspace.current.id == current
    assert sorted(passages(workspace)) == sorted([FIRST, SECOND])
    assert workspace.current.spans == tuple(sorted(workspace.current.spans))
    assert workspace.selection is None
    assert workspace.undo_name() == "Add fragment"
    assert any(said.startswith("Fragment added: ") and SECOND in said for said in heard_window)


@pytest.fixture
def heard_window(window):
    said = []
    window.workspace.said.connect(said.append)
    return said


def test_fragment_is_snapped_or_taken_as_it_is(marked):
    workspace = marked.workspace
    span = passage(workspace, SECOND)
    inside = Span(span.start + 1, span.end - 1)
    workspace.add_fragment(inside)
    assert span in workspace.current.spans
    workspace.undo()
    workspace.add_fragment(inside, exact=True)
    assert inside in workspace.current.spans


def test_what_cannot_become_a_fragment_is_told_in_a_sentence(marked, heard_window):
    workspace = marked.workspace
    before = workspace.annotations
    press(marked, Qt.Key.Key_Return, SHIFT)
    assert heard_window[-1] == "Select the words to add to the annotation first."
    select(marked, "وول ستريت")
    press(marked, Qt.Key.Key_Return, SHIFT)
    assert heard_window[-1] == "A fragment can't overlap another one of its annotation."
    newline = workspace.text.index("\n")
    workspace.select(Span(newline, newline + 1))
    press(marked, Qt.Key.Key_Return, SHIFT)
    assert "no word in the selection" in heard_window[-1]
    workspace.set_current(None)
    add(marked, SECOND)
    assert heard_window[-1] == "Choose an annotation first, then select the words that belong to it."
    assert workspace.annotations == before


def test_fragment_that_would_make_a_twin_is_refused(marked, heard_window):
    workspace = marked.workspace
    add(marked, SECOND)
    whole = workspace.current
    mark(workspace, "SpaceX", "claim")
    workspace.edit(
        lambda project: project.annotate(workspace.article.id, label="quote", spans=[whole.spans[0]])
    )
    workspace.set_current(whole.id)
    put_caret(marked, workspace.current.spans[1].of(workspace.text))
    press(marked, Qt.Key.Key_Delete, SHIFT)
    assert "already" in heard_window[-1]
    assert workspace.annotation(whole.id) == whole
    workspace.add_fragment(whole.spans[1])
    assert "already" in heard_window[-1]
    assert workspace.current.id == whole.id


def test_the_middle_fragment_goes_and_the_others_stay(marked, heard_window):
    workspace = marked.workspace
    add(marked, SECOND)
    add(marked, THIRD)
    before = passages(workspace)
    put_caret(marked, before[1])
    walked_twice(marked, lambda: press(marked, Qt.Key.Key_Delete, SHIFT))
    assert passages(workspace) == [before[0], before[2]]
    assert workspace.undo_name() == "Remove fragment"
    assert any(said.startswith("Fragment removed: ") and before[1] in said for said in heard_window)


def test_a_caret_behind_a_fragment_is_at_it_too(marked):
    add(marked, SECOND)
    put_caret(marked, SECOND, at=len(SECOND))
    press(marked, Qt.Key.Key_Delete, SHIFT)
    assert passages(marked.workspace) == [FIRST]


def test_what_cannot_be_taken_out_is_told(marked, heard_window):
    workspace = marked.workspace
    put_caret(marked, FIRST)
    press(marked, Qt.Key.Key_Delete, SHIFT)
    assert "no other fragment" in heard_window[-1]
    add(marked, SECOND)
    put_caret(marked, "SpaceX")
    press(marked, Qt.Key.Key_Delete, SHIFT)
    assert heard_window[-1] == "Put the caret into the fragment that is to go."
    assert len(workspace.current.spans) == 2
    workspace.set_current(None)
    workspace.remove_fragment()
    assert len(workspace.annotations[0].spans) == 2


def test_edges_and_particle_are_those_of_the_fragment_at_the_caret(marked):
    workspace = marked.workspace
    add(marked, "وأكد شخص")
    put_caret(marked, "وأكد شخص", at=3)
    press(marked, Qt.Key.Key_Left, ALT)
    assert passages(workspace) == [FIRST, "وأكد شخص مطلع"]
    press(marked, Qt.Key.Key_Left, ALT | CTRL)
    press(marked, Qt.Key.Key_Left, ALT | CTRL)  # the caret stands outside of it now
    assert passages(workspace) == [FIRST, "مطلع"]
    press(marked, Qt.Key.Key_Right, ALT | CTRL)
    press(marked, Qt.Key.Key_Right, ALT | CTRL)
    press(marked, Qt.Key.Key_P)
    assert passages(workspace) == [FIRST, "أكد شخص مطلع"]
    put_caret(marked, FIRST)
    press(marked, Qt.Key.Key_Right, ALT)
    assert passages(workspace) == ["صحيفة وول ستريت", "أكد شخص مطلع"]


def test_far_from_the_caret_the_first_start_and_the_last_end_move(marked):
    workspace = marked.workspace
    add(marked, "وأكد شخص")
    marked.view.move_caret(len(workspace.text))
    workspace.move_edge("end", Step.WORD, outward=True)
    workspace.move_edge("start", Step.WORD, outward=False)
    assert passages(workspace) == ["وول ستريت جورنال", "وأكد شخص مطلع"]


def test_an_edge_stops_at_the_next_fragment(marked, heard_window):
    workspace = marked.workspace
    before = Span(workspace.current.end + 1, workspace.current.end + 2)
    neighbour = workspace.segments.word_at(before.start)
    workspace.add_fragment(neighbour)
    put_caret(marked, FIRST)
    assert len(workspace.current.spans) == 2
    spans = workspace.current.spans
    press(marked, Qt.Key.Key_Left, ALT)
    assert heard_window[-1] == "A fragment can't overlap another one of its annotation."
    assert workspace.current.spans == spans


def drag(window, words, modifiers):
    span = passage(window.workspace, words)
    window.view.reveal(span)
    QApplication.processEvents()
    box = window.view.span_rect(span)
    start, end = (
        QPoint(box.right() - 1, box.center().y()),
        QPoint(box.left() + 2, box.center().y()),
    )
    port, button = window.view.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(port, button, modifiers, start)
    for part in range(1, 9):
        QTest.mouseMove(port, start + (end - start) * (part / 8))
    QTest.mouseRelease(port, button, modifiers, end)


def test_ctrl_and_the_mouse_add_a_fragment(marked):
    current = marked.workspace.current.id
    walked_twice(marked, lambda: drag(marked, SECOND, CTRL))
    assert marked.workspace.current.id == current
    assert sorted(passages(marked.workspace)) == sorted([FIRST, SECOND])
    assert marked.workspace.selection is None


def test_selecting_with_the_mouse_leaves_the_current_annotation(marked):
    current = marked.workspace.current.id
    drag(marked, SECOND, Qt.KeyboardModifier.NoModifier)
    assert marked.workspace.current.id == current
    press(marked, Qt.Key.Key_Plus)
    assert marked.workspace.current.id == current
    assert len(marked.workspace.current.spans) == 2


def test_menu_over_a_fragment_takes_that_one_out(marked):
    workspace = marked.workspace
    add(marked, SECOND)
    current = workspace.current.id
    put_caret(marked, FIRST)
    box = marked.view.span_rect(passage(workspace, SECOND))
    place = marked.view.viewport().mapToGlobal(box.center())
    marked.view.menu_requested.emit(place, current)
    menu = next(each for each in marked.findChildren(Menu) if each.isVisible())
    (action,) = [each for each in menu.actions() if each.text().replace("&", "") == "Remove fragment"]
    action.trigger()
    menu.close()
    assert passages(workspace) == [FIRST]
    marked.view.menu_requested.emit(place, None)
    menu = next(each for each in marked.findChildren(Menu) if each.isVisible())
    assert "Remove fragment" not in [each.text().replace("&", "") for each in menu.actions()]
    menu.close()


def test_fragment_that_the_disk_refuses_stays_unsaved_and_is_written_next(marked, monkeypatch):
    workspace, write = marked.workspace, Project._edit

    def refuse(project, build):
        raise StorageError("No.", kind="full")

    monkeypatch.setattr(Project, "_edit", refuse)
    add(marked, SECOND)
    assert len(passages(workspace)) == 2
    assert workspace.is_unsaved(workspace.current.id)
    assert len(workspace.project.annotations()[0].spans) == 1
    monkeypatch.setattr(Project, "_edit", write)
    assert workspace.save_unsaved()
    assert workspace.undo_name() == "Add fragment"
    assert workspace.project.annotations() == workspace.annotations


def test_several_changes_of_the_spans_at_once_are_a_move(marked, monkeypatch):
    workspace, write = marked.workspace, Project._edit
    monkeypatch.setattr(Project, "_edit", lambda project, build: (_ for _ in ()).throw(StorageError("No.")))
    add(marked, SECOND)
    add(marked, THIRD)
    monkeypatch.setattr(Project, "_edit", write)
    assert workspace.save_unsaved()
    assert workspace.undo_name() == "Move edge"
    assert len(workspace.project.annotations()[0].spans) == 3


def test_reading_alone_adds_and_removes_nothing(window, heard_window, tmp_path):
    path = tmp_path / "read.hashiya"
    with Project.create(path, annotator="Huda", sample=True) as project:
        project.annotate(project.articles()[0].id, label="quote", spans=[(0, 4), (8, 12)])
    assert window.workspace.open_project(path, read_only=True)
    window.workspace.set_current(window.workspace.annotations[0].id)
    window.workspace.add_fragment(Span(20, 30))
    window.workspace.remove_fragment(1)
    assert len(window.workspace.current.spans) == 2
