"""The window as a whole: menus, keys, pane, side, status, notice, session."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from hashiya import settings
from hashiya.core.articles import Direction, Status
from hashiya.core.labels import Label
from hashiya.core.spans import Span
from hashiya.errors import StorageError
from hashiya.project import Project
from hashiya.ui.actions import ENTRIES, Action, Choice
from tests.ui.shell import passage

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def mark(window, words="SpaceX", label="claim"):
    window.workspace.select(passage(window.workspace, words))
    window.workspace.annotate(label)
    return window.workspace.current


def press(window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.view, key, modifiers)


def write(window, text, key=None):
    """Send a key as a keyboard of another script does."""
    code = key if key is not None else ord(text)
    QTest.simulateEvent(window.view, True, code, Qt.KeyboardModifier.NoModifier, text, False)
    QTest.simulateEvent(window.view, False, code, Qt.KeyboardModifier.NoModifier, text, False)


def trigger(window, name):
    window.menus.refresh()
    action = window.menus.actions[name]
    assert action.isEnabled(), name
    action.trigger()


# -- what is there


def test_window_shows_the_article_and_takes_the_keys(window):
    assert window.view.scene.text == window.workspace.text
    assert window.windowTitle().endswith("— Hashiya")
    assert "musk" in window.windowTitle()
    assert window.notice.text == ""
    assert QApplication.activeModalWidget() is None


def test_every_entry_stands_in_a_menu_with_words_and_no_key_twice(window):
    seen: dict[str, str] = {}
    for entry in ENTRIES:
        if isinstance(entry, Choice):
            continue
        action = window.menus.actions[entry.id]
        assert action.text()
        for sequence in action.shortcuts():
            key = sequence.toString()
            assert key not in seen, f"{key}: {entry.id} and {seen[key]}"
            seen[key] = entry.id
    labels = {sequence.toString() for action in window.menus.labels.made for sequence in action.shortcuts()}
    assert {"1", "١", "F1", "Ctrl+4", "Ctrl+٤", "Alt+2"} <= labels
    assert not labels & set(seen)


def test_every_choice_offers_values_and_ticks_the_one_that_holds(window):
    for entry in ENTRIES:
        if isinstance(entry, Choice) and entry.id != "recent":
            menu = window.menus.fill(entry.id)
            assert menu.actions(), entry.id
            assert [action.isChecked() for action in menu.actions()].count(True) == 1, entry.id


def test_everything_that_takes_the_focus_has_a_name(window):
    mark(window)
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        named = widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text())
        inner = widget.parentWidget() and widget.parentWidget().focusProxy() is widget
        assert named or inner or widget.objectName().startswith("qt_"), widget


# -- labels by key


@pytest.mark.parametrize("text", ["2", "٢", "۲"])
def test_digits_of_three_scripts_label(window, text):
    window.workspace.select(passage(window.workspace, "SpaceX"))
    write(window, text)
    assert window.workspace.current.label == "source"


def test_function_keys_label_and_relabel(window):
    window.workspace.select(passage(window.workspace, "SpaceX"))
    press(window, Qt.Key.Key_F3)
    assert window.workspace.current.label == "denial"
    press(window, Qt.Key.Key_F4)
    assert window.workspace.current.label == "quote"


def test_the_place_of_a_digit_labels_on_other_keyboards(window):
    window.workspace.select(passage(window.workspace, "SpaceX"))
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Eacute, Qt.KeyboardModifier.NoModifier, 11, 0, 0, "é")
    QApplication.sendEvent(window.view, event)
    assert window.workspace.current.label == "source"


def test_alt_keeps_the_selection_as_it_is(window):
    span = passage(window.workspace, "وول ستريت")
    inside = Span(span.start + 1, span.end)
    window.workspace.select(inside)
    press(window, Qt.Key.Key_1, ALT)
    assert window.workspace.current.spans == (inside,)


def test_keys_of_a_new_label_work_at_once(window):
    label = Label("irony", "تهكم", "irony", accent="teal", key="7")
    window.workspace.edit(lambda project: project.add_label(label))
    window.workspace.select(passage(window.workspace, "SpaceX"))
    press(window, Qt.Key.Key_7)
    assert window.workspace.current.label == "irony"


def test_letters_work_on_an_arabic_keyboard(window):
    made = mark(window)
    write(window, "ع")  # where u stands
    assert window.workspace.annotation(made.id).unsure
    write(window, "u", Qt.Key.Key_U)
    assert not window.workspace.annotation(made.id).unsure


def test_sticky_label_marks_every_selection_until_escape(window):
    press(window, Qt.Key.Key_2, CTRL)
    assert window.workspace.sticky.id == "source"
    span = passage(window.workspace, "SpaceX")
    window.view.selection_made.emit(span)
    window.view.selection_finished.emit(span)
    assert window.workspace.current.label == "source"
    press(window, Qt.Key.Key_Escape)
    assert window.workspace.sticky is None
    assert window.workspace.current is not None
    press(window, Qt.Key.Key_Escape)
    assert window.workspace.current is None


# -- edges and the rest of the marks' keys


def test_arrows_move_the_ends_as_the_paragraph_is_read(window):
    workspace = window.workspace
    mark(window, "وول ستريت")
    press(window, Qt.Key.Key_Left, ALT)
    assert workspace.current.passage(workspace.text) == "وول ستريت جورنال"
    press(window, Qt.Key.Key_Right, ALT | CTRL)
    assert workspace.current.passage(workspace.text) == "صحيفة وول ستريت جورنال"
    press(window, Qt.Key.Key_Right, ALT)
    assert workspace.current.passage(workspace.text) == "صحيفة وول ستريت"
    press(window, Qt.Key.Key_Left, ALT | CTRL)
    assert workspace.current.passage(workspace.text) == "وول ستريت"
    press(window, Qt.Key.Key_Right, ALT | SHIFT)
    assert workspace.current.passage(workspace.text) == "وول ستري"


def test_arrows_are_turned_in_a_paragraph_read_left_to_right(window):
    workspace = window.workspace
    workspace.set_direction(Direction.LTR)
    mark(window, "وول ستريت")
    press(window, Qt.Key.Key_Right, ALT)
    assert workspace.current.passage(workspace.text) == "وول ستريت جورنال"


def test_delete_undo_and_redo(window):
    made = mark(window)
    press(window, Qt.Key.Key_Delete)
    assert window.workspace.annotations == []
    press(window, Qt.Key.Key_Z, CTRL)
    assert [each.id for each in window.workspace.annotations] == [made.id]
    press(window, Qt.Key.Key_Y, CTRL)
    assert window.workspace.annotations == []
    window.menus.refresh()
    assert window.menus.actions["undo"].text() == "Undo: Remove annotation"


def test_comment_key_goes_to_the_comment(window):
    mark(window)
    window.views.toggle_side("history")
    press(window, Qt.Key.Key_C)
    assert window.side.page == "annotations"
    assert window.furniture.annotation_list.detail.comment.hasFocus()
    QTest.keyClicks(window.furniture.annotation_list.detail.comment, "12 u")
    window.furniture.annotation_list.keep()
    assert window.workspace.current.comment == "12 u"
    assert len(window.workspace.annotations) == 1


def test_menus_follow_what_can_be_done(window, qtbot):
    actions = window.menus.actions
    window.menus.refresh()
    assert not actions["remove"].isEnabled()
    mark(window)
    qtbot.waitUntil(actions["remove"].isEnabled)
    window.files.close_project()
    qtbot.waitUntil(lambda: not actions["export"].isEnabled())


# -- clipboard


def test_passages_are_copied_alone_with_label_and_shaped(window):
    mark(window, "صحيفة وول ستريت جورنال", "source")
    clipboard = QGuiApplication.clipboard()
    trigger(window, "copy")
    assert clipboard.text() == "صحيفة وول ستريت جورنال"
    trigger(window, "copy_labelled")
    assert clipboard.text() == "source: صحيفة وول ستريت جورنال"
    trigger(window, "copy_visual")
    assert clipboard.text() != "صحيفة وول ستريت جورنال"
    assert len(clipboard.text()) <= len("صحيفة وول ستريت جورنال")
    assert window.furniture.status.echo == "Copied."


def test_the_whole_article_is_selected(window):
    trigger(window, "select_all")
    assert window.workspace.selection == Span(0, len(window.workspace.text))


# -- status strip


def test_strip_echoes_what_would_be_marked(window):
    span = passage(window.workspace, "صحيفة وول ستريت جورنال")
    window.workspace.select(Span(span.start + 1, span.end - 1))
    assert window.furniture.status.echo == "Selected: \u2068صحيفة وول ستريت جورنال\u2069 · 4 words"
    window.workspace.select(None)
    assert window.furniture.status.echo == ""


def test_strip_says_what_was_done_and_then_the_mark(window, qtbot):
    mark(window)
    assert window.furniture.status.echo.startswith("Marked as")
    window.furniture.status.calm()
    assert window.furniture.status.echo.startswith("Selected: \u2068SpaceX")


def test_strip_tells_what_is_not_saved_and_the_notice_offers_a_way(window, monkeypatch, tmp_path):
    assert window.furniture.status.saved == "Everything is saved"
    write = Project._edit

    def refuse(project, build):
        raise StorageError("No.", kind="full")

    monkeypatch.setattr(Project, "_edit", refuse)
    mark(window)
    assert window.furniture.status.saved == "Not saved: 1 annotation"
    assert "full" in window.notice.text
    assert window.notice.steps == ["Save a copy elsewhere…", "Try again", "Dismiss"]
    assert window.view.scene.state.unsaved
    monkeypatch.setattr(Project, "_edit", write)
    window.notice.take_step("Try again")
    assert window.furniture.status.saved == "Everything is saved"
    assert window.notice.text == ""
    assert not window.view.scene.state.unsaved


# -- reading only, locked, missing


def test_locked_project_is_offered_for_reading_only(window, tmp_path):
    path = tmp_path / "other.hashiya"
    with Project.create(path, annotator="Samir", sample=True):
        window.files.open_path(path)
        assert "reading only" in window.notice.text
        window.notice.take_step("Open for reading only")
        assert window.workspace.project.path == path
        assert "[read only]" in window.windowTitle()
        assert window.furniture.status.saved == "Read only"
        mark(window)
        assert window.workspace.annotations == []
        window.files.close_project()


def test_keyboard_goes_from_the_first_steps_to_the_article_that_takes_their_place(window, qtbot, tmp_path):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.files.close_project()
    window.page.welcome.focus_step()
    assert window.focusWidget().text() == "New project…"
    with Project.create(tmp_path / "other.hashiya", annotator="Samir", sample=True):
        pass
    window.files.open_path(tmp_path / "other.hashiya")
    assert window.view.hasFocus()


def test_without_a_project_the_page_says_what_to_do(window):
    window.files.close_project()
    assert window.page.welcome.isVisible()
    assert window.page.welcome.steps == ["New project…", "Open project…", "Open the sample project"]
    window.page.welcome.sample_requested.emit()
    assert window.workspace.article is not None
    assert not window.page.welcome.isVisible()


# -- articles


def test_articles_are_walked_and_finished(window):
    workspace = window.workspace
    first = workspace.article.id
    second = workspace.project.add("المقال الثاني.")
    press(window, Qt.Key.Key_PageDown, CTRL)
    assert workspace.article.id == second
    press(window, Qt.Key.Key_PageDown, CTRL)
    assert workspace.article.id == second
    press(window, Qt.Key.Key_Return, CTRL)
    assert workspace.article.id == first
    assert workspace.project.article(second).status is Status.DONE
    press(window, Qt.Key.Key_Return, CTRL)
    assert window.furniture.status.echo == "Every article of the project is done."


def test_paragraph_is_turned_where_the_caret_stands(window):
    workspace = window.workspace
    window.view.move_caret(workspace.segments.paragraphs[2].start)
    window.articles.turn_paragraph(Direction.LTR)
    assert workspace.article.direction_of(2) is Direction.LTR
    assert window.articles.paragraph_direction() is Direction.LTR
    window.articles.turn_paragraph(None)
    assert workspace.article.direction_of(2) is Direction.RTL


def test_removed_article_comes_back_with_undo(window):
    article = window.workspace.article.id
    trigger(window, "remove_article")
    assert window.page.welcome.isVisible()
    assert "undo brings it back" in window.furniture.status.echo
    trigger(window, "undo")
    assert window.workspace.article.id == article


# -- looks


def test_language_turns_the_window_and_keeps_a_shape_a_direction(window, qtbot):
    window.resize(1200, 700)
    window.panes.setSizes([300, 600, 300])
    english = window.panes.sizes()
    window.appearance.set(language="ar")
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert window.view.look.language == window.workspace.language == "ar"
    left = [pane.mapTo(window, QPoint()).x() for pane in (window.side, window.page, window.furniture.start)]
    assert left == sorted(left)
    window.panes.setSizes([200, 700, 300])
    window.appearance.set(language="en")
    assert window.panes.sizes() == english
    window.appearance.set(language="ar")
    assert window.panes.sizes()[0] == 200
    window.appearance.set(language="en")


def test_theme_is_switched_live(window):
    window.appearance.set(theme="dark")
    assert window.view.look.theme.is_dark
    assert window.workspace.theme.is_dark
    window.appearance.set(theme="light")
    assert not window.view.look.theme.is_dark


def test_another_theme_leaves_the_zoom_and_every_line_where_they_are(window):
    window.appearance.zoom(2)
    view = window.view
    before = view.document().defaultFont(), view.document().size(), view.font()
    assert before[0].pixelSize() == window.appearance.settings.pixel_size
    window.appearance.set(theme="dark")
    assert (view.document().defaultFont(), view.document().size(), view.font()) == before


def test_zoom_goes_in_steps_and_is_kept(window):
    for _ in range(3):
        press(window, Qt.Key.Key_Plus, CTRL)
    assert window.view.look.pixel_size == 28
    press(window, Qt.Key.Key_Minus, CTRL)
    assert window.view.look.pixel_size == 24
    press(window, Qt.Key.Key_0, CTRL)
    assert window.view.look.pixel_size == 20
    for _ in range(20):
        window.appearance.zoom(1)
    assert settings.load().pixel_size == 64


def test_panes_fold_away_and_come_back(window):
    for name, shown in (("show_articles", window.furniture.start), ("show_annotations", window.side)):
        trigger(window, name)
        assert shown.isHidden()
        trigger(window, name)
        assert not shown.isHidden()
    trigger(window, "show_history")
    assert window.side.page == "history"
    trigger(window, "show_inspector")
    assert window.side.page == "inspector"


def test_invisible_marks_are_shown_on_demand(window):
    trigger(window, "show_invisible")
    assert window.view.look.show_invisible
    trigger(window, "show_invisible")
    assert not window.view.look.show_invisible


def test_all_links_are_shown_on_demand_and_at_the_next_start(window, desks, project_file):
    assert not window.view.scene.ties.links.all_shown
    trigger(window, "show_links")
    assert window.view.scene.ties.links.all_shown
    window.close()
    assert desks(project_file).view.scene.ties.links.all_shown
    trigger(window, "show_links")
    assert not window.view.scene.ties.links.all_shown


# -- files


def drop(window, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
    return event.isAccepted()


def test_dropped_project_is_opened(window, tmp_path):
    path = tmp_path / "dropped.hashiya"
    Project.create(path).close()
    assert drop(window, path)
    assert window.workspace.project.path == path


def test_new_open_and_copy_ask_for_a_place(window, tmp_path, monkeypatch):
    from PySide6.QtWidgets import QFileDialog

    answers = {"save": str(tmp_path / "mine"), "open": ""}
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args, **kwargs: (answers["save"], ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *args, **kwargs: (answers["open"], ""))
    before = window.workspace.project.path
    trigger(window, "save_copy")
    assert (tmp_path / "mine.hashiya").exists()
    trigger(window, "open_project")
    assert window.workspace.project.path == before
    answers["open"] = str(tmp_path / "mine.hashiya")
    trigger(window, "open_project")
    assert window.workspace.project.name == "mine"
    answers["save"] = str(tmp_path / "new.hashiya")
    trigger(window, "new_project")
    assert window.workspace.project.name == "new"
    assert window.workspace.article is None
    assert [Path(path).name for path, _ in window.files.recent()][:3] == [
        "new.hashiya",
        "mine.hashiya",
        "musk.hashiya",
    ]
    answers["save"] = ""
    trigger(window, "new_project")
    assert window.workspace.project.name == "new"


def _accepted(texts):
    from hashiya.ui.models.incoming import blank, with_text
    from hashiya.ui.models.intake import Intake

    intake = Intake(lambda _hashes: {})
    for text in texts:
        intake.put(*with_text(blank(), text))
    return intake.accepted()


def test_articles_are_added_beside_the_window(window, qtbot):
    new = _accepted([f"المقال رقم {n}." for n in range(120)])
    window.workspace.project.add("المقال رقم 7.")
    with qtbot.waitSignal(window.jobs.ended):
        window.adding.add(new)
    assert len(window.workspace.articles()) == 121
    assert window.furniture.status.echo == "119 articles added. 1 text was in the project already."
    assert window.workspace.text == "المقال رقم 0."


def test_adding_can_be_stopped(window, qtbot):
    window.jobs.started.connect(lambda job: job.cancel())
    with qtbot.waitSignal(window.jobs.ended):
        window.adding.add(_accepted([f"المقال رقم {n}." for n in range(500)]))
    assert len(window.workspace.articles()) < 400
    report = QApplication.activeModalWidget()
    assert "not added, since it was stopped" in report.figures.text()
    report.close()


def test_project_is_checked(window, qtbot):
    with qtbot.waitSignal(window.jobs.ended):
        trigger(window, "check")
    assert window.furniture.status.echo == "The project is sound."


# -- leaving


def test_closing_keeps_a_comment_that_is_being_typed(window, project_file):
    made = mark(window)
    press(window, Qt.Key.Key_C)
    QTest.keyClicks(window.furniture.annotation_list.detail.comment, "half")
    window.close()
    with Project.open(project_file) as project:
        assert project.annotation(made.id).comment == "half"


def test_next_start_is_at_the_same_place(window, desks):
    workspace = window.workspace
    workspace.project.add("مقال آخر")
    window.resize(780, 640)
    window.view.set_scroll_place(workspace.text.index("ماكفول"))
    place = window.view.scroll_place()
    window.views.toggle_side("history")
    assert place > 0
    article = workspace.article.id
    window.close()
    again = desks()
    assert again.workspace.article.id == article
    assert again.view.scroll_place() == place
    assert again.side.page == "history"
    assert (again.width(), again.height()) == (780, 640)


def test_place_is_kept_without_waiting_for_the_end(window, qtbot):
    window.keeper.keep_session()
    window.view.set_scroll_place(window.workspace.text.index("ماكفول"))
    place = window.view.scroll_place()
    qtbot.waitUntil(lambda: settings.load().session.place == place > 0)


def test_first_start_opens_the_sample_without_asking(desks):
    desk = desks()
    assert desk.workspace.article is not None
    assert QApplication.activeModalWidget() is None
    assert desk.notice.text == ""


def test_a_last_project_that_is_gone_leaves_the_desk_empty(desks, tmp_path):
    session = settings.Session(project=str(tmp_path / "gone.hashiya"))
    settings.save(replace(settings.load(), session=session))
    desk = desks()
    assert desk.workspace.project is None
    assert desk.page.welcome.isVisible()


def test_damaged_settings_are_told_in_the_window(desks, qtbot):
    path = settings.settings_file()
    path.parent.mkdir(parents=True)
    path.write_text("{")
    desk = desks()
    qtbot.waitUntil(lambda: "damaged" in desk.notice.text)


def test_context_menu_offers_labels_and_the_marks_commands(window):
    made = mark(window)
    window.workspace.set_current(None)
    window.view.menu_requested.emit(QPoint(5, 5), made.id)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert window.workspace.current.id == made.id
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words[:4] == ["claim", "source", "denial", "quote"]
    assert "&Remove annotation" in words
    menu.close()


def test_shortcuts_are_portable(qapp):
    for entry in ENTRIES:
        if isinstance(entry, Action):
            for key in entry.keys:
                if isinstance(key, str):
                    assert QKeySequence(key).count() == 1, entry.id


def test_a_mark_forbids_nothing_for_a_moment(window):
    window.workspace.select(passage(window.workspace, "SpaceX"))
    turned = []
    for name in ("copy", "copy_visual"):
        action = window.menus.actions[name]
        assert action.isEnabled()
        action.enabledChanged.connect(lambda on, name=name: turned.append((name, on)))
    window.workspace.annotate("claim")
    assert window.workspace.selection is None
    assert turned == []
    assert window.menus.actions["remove"].isEnabled()
    window.workspace.set_current(None)
    assert turned == [("copy", False), ("copy_visual", False)]


def test_a_label_that_marked_nothing_is_not_ticked(window):
    action = window.menus.labels.action("claim")
    window.workspace.set_current(None)
    action.trigger()
    assert not action.isChecked()
    mark(window)
    assert action.isChecked()
    action.trigger()
    assert action.isChecked()
