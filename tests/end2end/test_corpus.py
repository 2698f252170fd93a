"""A dropped folder of every kind is searched, marked all over, undone, and its figures are read."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hashiya.project import Project
from hashiya.ui.dialogs.add_articles import AddArticles
from hashiya.ui.dialogs.adding_report import AddingReportSheet
from tests.end2end.archive import KINDS, archive

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WANTED = "لن تقبل بفرض الامر"
"""As somebody types it in a hurry: without the hamza that every article writes."""


def _adds(program, person, folder):
    person.drops(folder)
    page = program.sheet(AddArticles)
    program.qtbot.waitUntil(lambda: not page.reading.busy and not page.reading.looking, timeout=60_000)
    person.walks_to(page, page.foot.add)
    with program.qtbot.waitSignal(person.desk.jobs.ended, timeout=20_000):
        person.presses(Qt.Key.Key_Space, at=page)
    person.presses(Qt.Key.Key_Escape, at=program.sheet(AddingReportSheet))
    person.desk.activateWindow()
    program.qtbot.waitUntil(person.desk.isActiveWindow)


def _searches(program, person):
    person.presses(Qt.Key.Key_E, CTRL | SHIFT)
    drawer = person.desk.furniture.search_drawer
    program.qtbot.waitUntil(lambda: QApplication.focusWidget() is drawer.head.field)
    person.writes(WANTED)
    person.presses(Qt.Key.Key_Return)
    program.qtbot.waitUntil(lambda: not drawer.busy and drawer.model.rowCount() > 0, timeout=20_000)
    return drawer


def _marks_all(program, person, drawer, label):
    drawer.bar.chips[label].setFocus()
    person.presses(Qt.Key.Key_Space)
    assert drawer.bar.label == label
    drawer.bar.mark.setFocus()
    with program.qtbot.waitSignal(person.desk.jobs.ended, timeout=20_000):
        person.presses(Qt.Key.Key_Space)


def _counted(desk):
    return sum(each.annotations for each in desk.workspace.project.articles())


def test_a_folder_is_added_searched_marked_and_counted(program, tmp_path: Path) -> None:
    folder = archive(tmp_path / "أرشيف")

    def at_the_desk(person):
        desk = person.desk
        _adds(program, person, folder)
        drawer = _searches(program, person)
        hits = drawer.model.rowCount()
        assert hits == len(KINDS)

        person.presses(Qt.Key.Key_Down)
        person.presses(Qt.Key.Key_Down)
        person.presses(Qt.Key.Key_Return)
        assert desk.workspace.selection.of(desk.workspace.text) == "لن تقبل بفرض الأمر"

        _marks_all(program, person, drawer, "denial")
        assert _counted(desk) == hits
        assert [label for label, _ in person.marked()] == ["denial"]

        person.presses(Qt.Key.Key_Escape)
        program.qtbot.waitUntil(desk.view.hasFocus)
        person.presses(Qt.Key.Key_Z, CTRL)
        assert _counted(desk) == 0  # one step takes all of it back, in every article
        person.presses(Qt.Key.Key_Z, CTRL | SHIFT)
        assert _counted(desk) == hits

        person.presses(Qt.Key.Key_R, CTRL | SHIFT)
        page = desk.figures.page
        program.qtbot.waitUntil(lambda: not page.latest.busy and page.figures is not None, timeout=20_000)
        page.show_figure("labels")
        denials = {each.name: each.number for each in page.figures.labels}["denial"]
        assert denials == hits
        program.qtbot.waitUntil(lambda: page.chart is not None)
        page.close()

    path = tmp_path / "all.hashiya"
    Project.create(path, annotator="Mona").close()
    assert program.run(str(path), do=at_the_desk) == 0
    with Project.open(path) as project:
        assert project.check() == []
        assert {each.origin for each in project.annotations()} == {f"search:{WANTED}"}
