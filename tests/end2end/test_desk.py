"""From the first start to the export, by keys and mouse."""

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from hashiya import cli, paths
from hashiya.core.articles import Status
from hashiya.formats.verify import verify
from hashiya.project import Project
from hashiya.ui.article.bar import SelectionBar

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def test_an_hour_of_work_and_the_next_morning(program, tmp_path, monkeypatch, capsys):
    seen = {}

    def first_day(person):
        desk = person.desk
        assert QApplication.activeModalWidget() is None
        assert desk.workspace.article.status is Status.NEW

        person.drags_over("صحيفة وول ستريت جورنال")
        person.writes("١")
        assert person.marked() == [("claim", "صحيفة وول ستريت جورنال")]
        person.presses(Qt.Key.Key_F2)
        assert person.marked() == [("source", "صحيفة وول ستريت جورنال")]

        person.clicks_on("والحليف", twice=True)
        person.presses(Qt.Key.Key_3)
        assert ("denial", "والحليف") in person.marked()
        person.presses(Qt.Key.Key_P)
        assert ("denial", "الحليف") in person.marked()
        person.presses(Qt.Key.Key_Left, ALT)
        assert ("denial", "الحليف الرئيسي") in person.marked()
        person.presses(Qt.Key.Key_Right, ALT | SHIFT)
        assert ("denial", "الحليف الرئيس") in person.marked()

        person.presses(Qt.Key.Key_Delete)
        assert len(person.marked()) == 1
        person.presses(Qt.Key.Key_Z, CTRL)
        assert ("denial", "الحليف الرئيس") in person.marked()
        person.presses(Qt.Key.Key_Y, CTRL)
        person.presses(Qt.Key.Key_Z, CTRL)

        person.presses(Qt.Key.Key_C)
        person.writes("لماذا الرئيسي؟")
        person.presses(Qt.Key.Key_Return, CTRL)
        assert desk.workspace.current.comment == "لماذا الرئيسي؟"
        desk.view.setFocus()
        person.presses(Qt.Key.Key_U)
        assert desk.workspace.current.unsure

        person.sees("مايكل ماكفول")
        seen["marked"] = person.marked()
        seen["annotations"] = list(desk.workspace.annotations)
        seen["place"] = desk.view.scroll_place()
        seen["history"] = [
            entry.verb for entry in desk.workspace.project.history(desk.workspace.article.id).entries
        ]
        assert seen["place"] > 0
        assert desk.furniture.status.saved == "Everything is saved"

    def next_day(person):
        desk = person.desk
        assert person.marked() == seen["marked"]
        assert desk.workspace.annotations == seen["annotations"]
        assert desk.view.scroll_place() == seen["place"]
        assert desk.workspace.article.status is Status.IN_PROGRESS
        history = desk.workspace.project.history(desk.workspace.article.id)
        assert [entry.verb for entry in history.entries] == seen["history"]
        person.presses(Qt.Key.Key_Z, CTRL)
        assert not any(each.unsure for each in desk.workspace.annotations)
        person.presses(Qt.Key.Key_Y, CTRL)
        assert desk.workspace.annotations == seen["annotations"]

        out = tmp_path / "out.jsonl"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(out), ""))
        person.presses(Qt.Key.Key_E, CTRL)
        page = person.page()
        with program.qtbot.waitSignal(desk.jobs.ended):
            person.presses(Qt.Key.Key_Return, at=page)
        person.presses(Qt.Key.Key_Escape, at=page)

    assert program.run(do=first_day) == 0
    assert program.run(do=next_day) == 0
    assert verify(tmp_path / "out.jsonl")
    (line,) = (tmp_path / "out.jsonl").read_text("utf-8").splitlines()
    exported = json.loads(line)["annotations"]
    assert [(each["label"], each["spans"][0]["text"]) for each in exported] == seen["marked"]
    assert cli.main(["verify", str(tmp_path / "out.jsonl")]) == 0
    capsys.readouterr()
    assert cli.main(["annotations", str(paths.sample_project()), "--json"]) == 0
    assert [each["id"] for each in json.loads(capsys.readouterr().out)] == [each["id"] for each in exported]
    assert cli.main(["check", str(paths.sample_project())]) == 0


def test_reading_commands_work_beside_the_open_window(program, tmp_path, capsys):
    path = tmp_path / "mine.hashiya"
    Project.create(path, annotator="Huda", sample=True).close()

    def work(person):
        person.drags_over("صحيفة وول ستريت جورنال")
        person.presses(Qt.Key.Key_2)
        capsys.readouterr()
        assert cli.main(["annotations", str(path), "--json"]) == 0
        (found,) = json.loads(capsys.readouterr().out)
        assert found["spans"][0]["text"] == "صحيفة وول ستريت جورنال"
        assert cli.main(["undo", str(path), person.desk.workspace.article.id]) == 1
        assert "open" in capsys.readouterr().err

    assert program.run(str(path), do=work) == 0


def test_keyboard_alone_selects_in_reading_direction_and_marks(program):
    def work(person):
        workspace = person.desk.workspace
        for _ in range(2):
            person.presses(Qt.Key.Key_Left, CTRL)
        for _ in range(2):
            person.presses(Qt.Key.Key_Left, CTRL | SHIFT)
        assert workspace.selection is not None
        target = workspace.target().of(workspace.text)
        person.writes("٢")
        assert person.marked() == [("source", target)]
        assert len(target.split()) == 2
        person.presses(Qt.Key.Key_Escape)
        assert workspace.current is None
        person.presses(Qt.Key.Key_Tab, SHIFT)
        assert workspace.current.passage(workspace.text) == target

    assert program.run("--sample", do=work) == 0


def test_click_finds_the_annotation_and_again_the_one_below_it(program):
    def work(person):
        workspace = person.desk.workspace
        person.drags_over("صحيفة وول ستريت جورنال")
        person.presses(Qt.Key.Key_1)
        person.clicks_on("ستريت", twice=True)
        person.presses(Qt.Key.Key_2)
        person.presses(Qt.Key.Key_Escape)
        QTest.qWait(QApplication.doubleClickInterval())
        person.clicks_on("ستريت")
        assert workspace.current.label == "source"
        QTest.qWait(QApplication.doubleClickInterval())
        person.clicks_on("ستريت")
        assert workspace.current.label == "claim"
        person.presses(Qt.Key.Key_4)
        assert person.marked() == [("quote", "صحيفة وول ستريت جورنال"), ("source", "ستريت")]

    assert program.run("--sample", do=work) == 0


def test_chip_sticks_and_every_selection_is_marked(program):
    def work(person):
        desk = person.desk
        chip = desk.furniture.top_bar.chips.chips[3]
        QTest.mouseClick(
            desk.windowHandle(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            chip.mapTo(desk, chip.rect().center()),
        )
        assert desk.workspace.sticky.id == "quote"
        assert desk.view.hasFocus()
        person.drags_over("صحيفة وول ستريت جورنال")
        person.drags_over("وأكد شخص مطلع")
        person.presses(Qt.Key.Key_Escape)
        assert desk.workspace.sticky is None
        assert person.marked() == [("quote", "صحيفة وول ستريت جورنال"), ("quote", "وأكد شخص مطلع")]

    assert program.run("--sample", do=work) == 0


def test_bar_at_the_selection_marks_for_mouse_users(program):
    def work(person):
        desk = person.desk
        person.drags_over("صحيفة وول ستريت جورنال")
        bar = desk.view.findChild(SelectionBar)
        assert bar.isVisible()
        button = next(each for each in bar.findChildren(QPushButton) if each.accessibleName() == "denial")
        QTest.mouseClick(
            desk.windowHandle(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            button.mapTo(desk, QPoint(button.width() // 2, button.height() // 2)),
        )
        assert person.marked() == [("denial", "صحيفة وول ستريت جورنال")]
        assert not bar.isVisible()

    assert program.run("--sample", do=work) == 0


def test_words_are_found_however_they_are_spelled(program):
    def work(person):
        desk = person.desk
        person.presses(Qt.Key.Key_F, CTRL)
        assert desk.furniture.find_bar.isVisible()
        person.writes("ايلون")
        program.qtbot.waitUntil(lambda: len(desk.furniture.find_bar.found) > 0)
        found = desk.furniture.find_bar.current.of(desk.workspace.text)
        assert found == "إيلون"
        person.presses(Qt.Key.Key_Escape)
        assert desk.view.hasFocus()
        person.presses(Qt.Key.Key_1)
        assert person.marked() == [("claim", "إيلون")]

    assert program.run("--sample", do=work) == 0


def test_arabic_window_does_the_same(program):
    def work(person):
        desk = person.desk
        desk.appearance.set(language="ar", digits="arabic")
        person.settles()
        assert desk.layoutDirection() == Qt.LayoutDirection.RightToLeft
        person.drags_over("صحيفة وول ستريت جورنال")
        person.writes("٢")
        assert person.marked() == [("source", "صحيفة وول ستريت جورنال")]
        assert "صحيفة وول ستريت جورنال" in desk.furniture.status.echo

    assert program.run("--sample", do=work) == 0


@pytest.mark.parametrize("name", ["no such.hashiya", "text.hashiya"])
def test_what_is_no_project_ends_or_stays_in_a_sentence(program, tmp_path, capsys, name):
    path = tmp_path / name
    if name.startswith("no"):
        assert cli.main([str(path)]) == 1
        assert "no project" in capsys.readouterr().err
        return
    path.write_text("only text")
    told = []

    def look(person):
        told.append(person.desk.notice.text)
        assert person.desk.page.welcome.isVisible()

    assert program.run(str(path), do=look) == 0
    assert "text.hashiya" in told[0]
