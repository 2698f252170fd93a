"""Annotation sets out of one project and into another, by keys and by drop."""

import json

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from hashiya.project import Project
from hashiya.text.direction import isolate

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_set_goes_out_by_keys_and_comes_in_by_drop(program, tmp_path, monkeypatch):
    out = tmp_path / "من_ليلى.jsonl"
    seen = {}

    def at_the_first_desk(person):
        person.drags_over("صحيفة وول ستريت جورنال")
        person.presses(Qt.Key.Key_2)
        person.clicks_on("والحليف", twice=True)
        person.presses(Qt.Key.Key_3)
        seen["marked"] = person.marked()
        seen["annotator"] = person.desk.workspace.annotator
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(out), ""))
        person.presses(Qt.Key.Key_E, CTRL)
        page = person.page()
        assert QApplication.focusWidget() is page.list
        person.presses(Qt.Key.Key_Down, at=page)
        assert page.format.name == "doccano"
        person.walks_to(page, page.choices.labels.chips["source"])
        person.presses(Qt.Key.Key_Space, at=page)
        assert [figure.label.id for figure in person.page().view.by_label.figures] == ["source"]
        person.presses(Qt.Key.Key_Space, at=page)
        person.page()
        person.walks_to(page, page.export)
        with program.qtbot.waitSignal(person.desk.jobs.ended):
            person.presses(Qt.Key.Key_Return, at=page)
        person.presses(Qt.Key.Key_Escape, at=page)
        assert "every one read again and compared" in person.desk.notice.text

    assert program.run("--sample", do=at_the_first_desk) == 0
    (line,) = out.read_text("utf-8").splitlines()
    assert len(json.loads(line)["label"]) == 2

    def at_the_other_desk(person):
        desk, workspace = person.desk, person.desk.workspace
        person.drops(out)
        page = person.page()
        assert page.take_in.text() == "Import 2 annotations"
        assert page.report.layers.text() == f"In the layer of {isolate(seen['annotator'])}"
        person.walks_to(page, page.choices.annotator)
        person.writes("Mona")
        program.qtbot.waitUntil(lambda: page.latest.busy)
        person.page()
        assert page.report.layers.text() == f"In the layer of {isolate('Mona')}"
        person.walks_to(page, page.mapping.choices["denial"])
        person.presses(Qt.Key.Key_Down, at=page)
        person.page()
        assert page.mapping.mapping() == {"denial": "quote"}
        person.walks_to(page, page.take_in)
        with program.qtbot.waitSignal(desk.jobs.ended):
            person.presses(Qt.Key.Key_Return, at=page)
        program.qtbot.waitUntil(page.undo.isVisible)
        wanted = [(label.replace("denial", "quote"), passage) for label, passage in seen["marked"]]
        assert person.marked() == wanted
        person.settles()
        person.walks_to(page, page.undo)
        with program.qtbot.waitSignal(desk.jobs.ended):
            person.presses(Qt.Key.Key_Space, at=page)
        program.qtbot.waitUntil(lambda: "was undone" in page.report.heading.text())
        assert workspace.articles() == []
        person.presses(Qt.Key.Key_Escape, at=page)
        assert QApplication.activeModalWidget() is None
        desk.activateWindow()
        program.qtbot.waitUntil(desk.isActiveWindow)

        person.presses(Qt.Key.Key_I, CTRL)
        page = person.page()
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([str(out)], ""))
        assert QApplication.focusWidget() is page.files
        person.presses(Qt.Key.Key_Space, at=page)
        person.page()
        person.walks_to(page, page.choices.annotator)
        person.writes("Mona")
        program.qtbot.waitUntil(lambda: page.latest.busy)
        person.page()
        with program.qtbot.waitSignal(desk.jobs.ended):
            person.presses(Qt.Key.Key_Return, at=page)
        person.settles()
        person.presses(Qt.Key.Key_Escape, at=page)
        assert person.marked() == seen["marked"]
        assert workspace.project.check() == []

    path = tmp_path / "other.hashiya"
    Project.create(path, annotator="Mona").close()
    assert program.run(str(path), do=at_the_other_desk) == 0
