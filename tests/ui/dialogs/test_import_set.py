from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from hashiya.formats.units import Unit
from hashiya.project import Project
from hashiya.project.import_report import ImportReport
from hashiya.ui.dialogs.import_set import ImportSet
from hashiya.ui.jobs import Jobs
from hashiya.ui.models.arrival import ImportOrder, Outcome, brought_in, undo
from hashiya.ui.models.row import ROW, Row
from hashiya.ui.workspace import Workspace

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

NEW = "قال الوزير إن السعر ارتفع."


@pytest.fixture
def files(desk: Desk, tmp_path: Path) -> Path:
    """A doccano file: the desk's article with two marks, a new one with four, one of them past its end."""
    path = tmp_path / "ملف.jsonl"
    start = desk.workspace.text.index("باريس")
    lines = [
        {"text": desk.workspace.text, "label": [[0, 3, "claim"], [start, start + 5, "LOC"]]},
        {"text": NEW, "label": [[4, 10, "PER"], [0, 3, "ادعاء"], [11, 13, "PER"], [0, 9000, "PER"]]},
    ]
    path.write_text("\n".join(json.dumps(each, ensure_ascii=False) for each in lines), encoding="utf-8")
    return path


@pytest.fixture
def sheet(desk: Desk, qtbot: QtBot, files: Path) -> ImportSet:
    return _open(desk.workspace, qtbot, files)


def _open(workspace: Workspace, qtbot: QtBot, *paths: Path) -> ImportSet:
    sheet = ImportSet(workspace, paths, Path("/"))
    qtbot.addWidget(sheet)
    sheet.show()
    _settle(sheet, qtbot)
    return sheet


def _settle(sheet: ImportSet, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not sheet.latest.busy, timeout=20_000)


def _rows(sheet: ImportSet) -> list[Row]:
    model = sheet.report.model
    return [model.index(row, 0).data(ROW) for row in range(model.rowCount())]


def _choose(choice: Any, value: object) -> None:
    choice.choose(value)
    choice.activated.emit(choice.currentIndex())


def _options(choice: Any) -> list[str]:
    return [choice.itemText(place) for place in range(choice.count())]


def _import(sheet: ImportSet, project: Project) -> Outcome:
    """Do what the window does when the sheet asks for it."""
    found: list[ImportOrder] = []
    sheet.import_requested.connect(found.append)
    sheet.accept()
    outcome = brought_in(project, found[0], lambda *_: None, lambda: False, dry_run=False)
    sheet.show_imported(outcome)
    return outcome


def test_a_dry_run_tells_what_would_come_in_and_changes_nothing(desk: Desk, sheet: ImportSet) -> None:
    assert sheet.report.figures.text().splitlines() == [
        "1 new article",
        "5 annotations",
        "0 links",
        "1 article there already",
    ]
    assert sheet.report.heading.text() == "What would come in"
    assert sheet.take_in.text() == "Import 5 annotations"
    assert sheet.choices.format.currentText().strip("\u2068\u2069") == "Found: \u2068doccano"
    assert len(desk.project.articles()) == 1
    assert desk.project.annotations() == []


def test_what_two_files_hold_would_come_in_once(desk: Desk, qtbot: QtBot, files: Path) -> None:
    again = shutil.copy(files, files.with_name("نسخة.jsonl"))
    sheet = _open(desk.workspace, qtbot, files, again)
    assert sheet.report.figures.text().splitlines()[:3] == ["1 new article", "5 annotations", "0 links"]
    assert sheet.take_in.text() == "Import 5 annotations"


def test_each_fault_has_file_line_and_reason(sheet: ImportSet) -> None:
    (row,) = _rows(sheet)
    assert "past the end of the text" in row.text
    assert "ملف.jsonl" in row.note
    assert "line 2" in row.note
    assert row.warns
    assert sheet.report.told.text() == "1 fault"
    assert "past the end" in sheet.report.model.explained("0")
    assert "line 2" in sheet.report.model.spoken("0")


def test_the_list_can_be_copied_whole(sheet: ImportSet, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    sheet.report.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "past the end" in copied
    QGuiApplication.clipboard().clear()
    sheet.activateWindow()
    sheet.report.list.setFocus()
    qtbot.waitUntil(sheet.report.list.hasFocus)
    qtbot.keySequence(sheet.report.list, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text() == copied


def test_labels_are_mapped_by_the_project_and_then_by_hand(
    desk: Desk, sheet: ImportSet, qtbot: QtBot
) -> None:
    choices = sheet.mapping.choices
    assert list(choices) == ["PER", "claim", "LOC", "ادعاء"]
    assert {theirs: each.currentText() for theirs, each in choices.items()} == {
        "PER": "A new label",
        "LOC": "A new label",
        "claim": "claim",
        "ادعاء": "claim",
    }
    assert _options(choices["PER"]) == ["A new label", "claim", "source", "denial", "quote", "Left out"]
    assert _options(choices["claim"]) == ["claim", "source", "denial", "quote", "Left out"]
    _choose(choices["PER"], "source")
    _choose(choices["LOC"], "")
    _settle(sheet, qtbot)
    assert "4 annotations" in sheet.report.figures.text()
    assert "1 annotation left out by label" in sheet.report.figures.text()
    assert sheet.mapping.choices["PER"] is choices["PER"]
    _choose(choices["LOC"], "\0new")
    assert sheet.mapping.mapping() == {"PER": "source"}
    _settle(sheet, qtbot)
    outcome = _import(sheet, desk.project)
    assert sorted({each.label for each in desk.project.annotations()}) == ["claim", "loc", "source"]
    assert outcome.labels["PER"] == ("source", 2, False)


def test_whose_layer_it_is_can_be_written(desk: Desk, sheet: ImportSet, qtbot: QtBot) -> None:
    assert "Mona" in sheet.choices.annotator.placeholderText()
    qtbot.keyClicks(sheet.choices.annotator, "Nadia")
    qtbot.waitUntil(lambda: sheet.latest.busy)
    _settle(sheet, qtbot)
    _import(sheet, desk.project)
    assert {each.annotator for each in desk.project.annotations()} == {"Nadia"}


def test_layers_are_named_up_to_a_handful(sheet: ImportSet) -> None:
    assert sheet.report.layers.text() == "In the layer of \u2068Mona\u2069"
    assert sheet.outcome is not None
    sheet.outcome.reports[0].layers = {f"A{number}": 9 - number for number in range(7)}
    sheet.retranslate()
    assert sheet.report.layers.text().endswith("\u2068A4\u2069 and 2 more")


def test_another_format_or_unit_is_tried_at_once(sheet: ImportSet, qtbot: QtBot) -> None:
    _choose(sheet.choices.unit, Unit.BYTE)
    _settle(sheet, qtbot)
    assert sheet.outcome is not None
    assert sheet.outcome.fault_count > 1
    _choose(sheet.choices.format, "brat")
    _settle(sheet, qtbot)
    assert _options(sheet.choices.format)[0] == "Found by itself"
    assert not sheet.take_in.isEnabled()


def test_what_cannot_be_read_at_all_is_said_in_a_sentence(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text('{"a": 1}')
    sheet = _open(desk.workspace, qtbot, path)
    assert "can't be told" in sheet.report.empty.sentence
    assert sheet.report.empty.isVisible()
    assert not sheet.take_in.isEnabled()
    assert sheet.mapping.choices == {}
    sheet.accept()
    assert sheet.report.text() == ""


def test_of_several_files_one_that_cannot_be_read_is_a_fault(
    desk: Desk, qtbot: QtBot, tmp_path: Path, files: Path
) -> None:
    path = tmp_path / "x.json"
    path.write_text('{"a": 1}')
    sheet = _open(desk.workspace, qtbot, path, files)
    assert sheet.source.whole == "2 files"
    assert [("can't be told" in row.text, row.note.count("line")) for row in _rows(sheet)] == [
        (True, 0),
        (False, 1),
    ]
    assert sheet.take_in.text() == "Import 5 annotations"


def test_an_import_is_reported_and_undone_by_name(desk: Desk, sheet: ImportSet, qtbot: QtBot) -> None:
    assert not sheet.undo.isVisible()
    outcome = _import(sheet, desk.project)
    assert sheet.report.heading.text() == "What came in"
    assert not sheet.take_in.isVisible()
    assert not sheet.choices.isEnabled()
    assert sheet.undo.isVisible()
    assert sheet.close_button.text() == "Close"
    with qtbot.waitSignal(sheet.save_requested) as saved:
        sheet.save.click()
    assert "ملف.jsonl (doccano)" in saved.args[0]
    assert "5 annotations" in saved.args[0]
    assert "past the end" in saved.args[0]
    with qtbot.waitSignal(sheet.undo_requested) as undone:
        sheet.undo.click()
    assert undone.args[0] == outcome.edits
    undo(desk.project, undone.args[0])
    sheet.show_undone()
    assert len(desk.project.articles()) == 1
    assert desk.project.annotations() == []
    assert "was undone" in sheet.report.heading.text()
    assert not sheet.undo.isVisible()
    sheet.choices.changed.emit()
    assert not sheet.latest.busy


def test_importing_twice_has_nothing_to_bring(
    desk: Desk, sheet: ImportSet, qtbot: QtBot, files: Path
) -> None:
    _import(sheet, desk.project)
    sheet.show_paths([files])
    _settle(sheet, qtbot)
    assert "5 annotations there already" in sheet.report.figures.text()
    assert not sheet.take_in.isEnabled()
    assert sheet.take_in.text() == "Import"


def test_nothing_to_tell_is_an_empty_state(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    desk.mark("باريس")
    desk.project.export("jsonl", path)
    sheet = _open(desk.workspace, qtbot, path)
    assert sheet.report.empty.isVisible()
    assert "Nothing stands in the way" in sheet.report.empty.sentence
    assert sheet.report.told.text() == "No fault and no note"
    assert not sheet.report.copy.isVisible()


def test_no_file_yet_says_what_to_do(desk: Desk, qtbot: QtBot, files: Path, monkeypatch: Any) -> None:
    sheet = _open(desk.workspace, qtbot)
    assert "Choose files or a folder" in sheet.report.empty.sentence
    assert sheet.source.whole == ""
    assert sheet.focusWidget() is sheet.files
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([], ""))
    sheet.files.click()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")
    sheet.directory.click()
    assert not sheet.latest.busy
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([str(files)], ""))
    sheet.files.click()
    _settle(sheet, qtbot)
    assert "5 annotations" in sheet.report.figures.text()
    folder = files.parent / "folder"
    folder.mkdir()
    files.rename(folder / files.name)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: str(folder))
    sheet.directory.click()
    _settle(sheet, qtbot)
    assert "folder" in sheet.source.whole


def test_files_can_be_dropped_on_the_page(desk: Desk, qtbot: QtBot, files: Path) -> None:
    sheet = _open(desk.workspace, qtbot)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(files))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), copy, data, left, none)
    sheet.dragEnterEvent(enter)
    assert enter.isAccepted()
    sheet.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))
    _settle(sheet, qtbot)
    assert "5 annotations" in sheet.report.figures.text()
    data.clear()
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), copy, data, left, none)
    enter.ignore()
    sheet.dragEnterEvent(enter)
    assert not enter.isAccepted()
    sheet.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))
    assert not sheet.latest.busy


@pytest.fixture
def slowly(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[bool]]:
    """Let every import go on until it is stopped."""
    stopped: list[bool] = []

    def import_set(_: Project, path: Path, *__: object, **options: Any) -> ImportReport:
        options["on_article"](300)
        while not options["cancelled"]():
            pass
        stopped.append(True)
        return ImportReport(path, "doccano", stopped=True)

    monkeypatch.setattr(Project, "import_set", import_set)
    return stopped


def test_the_look_tells_how_far_it_is_and_can_be_stopped(
    sheet: ImportSet, qtbot: QtBot, slowly: list[bool]
) -> None:
    sheet.choices.changed.emit()
    qtbot.waitUntil(lambda: sheet.line.isVisible() and sheet.line.words.endswith("· 300"))
    sheet.line.stop.click()
    assert "was stopped" in sheet.report.empty.sentence
    qtbot.waitUntil(lambda: slowly == [True])
    assert not sheet.take_in.isEnabled()


def test_an_import_is_followed_and_can_be_stopped(
    sheet: ImportSet, desk: Desk, qtbot: QtBot, slowly: list[bool], files: Path
) -> None:
    jobs = Jobs()
    order = ImportOrder([files, files], whole=600)
    job = jobs.run(
        "Importing",
        lambda progress, cancelled: brought_in(desk.project, order, progress, cancelled, dry_run=False),
    )
    job.succeeded.connect(sheet.show_imported)
    sheet.follow(job)
    qtbot.waitUntil(lambda: sheet.line.words == "Importing · 300 of 600")
    assert not sheet.take_in.isEnabled()
    assert not sheet.files.isEnabled()
    with qtbot.waitSignal(jobs.ended):
        sheet.line.stop.click()
    qtbot.waitUntil(lambda: not sheet.line.isVisible())
    assert "Stopped half way" in sheet.report.heading.text()
    assert slowly == [True]


def test_a_project_that_can_only_be_read_takes_nothing(project_file: Path, qtbot: QtBot, files: Path) -> None:
    workspace = Workspace()
    assert workspace.open_project(project_file, read_only=True)
    sheet = _open(workspace, qtbot, files)
    assert "2 new articles" in sheet.report.figures.text()
    assert not sheet.take_in.isEnabled()
    assert "reading only" in sheet.refusal.text()
    workspace.close_project()
    assert not sheet.isVisible()
    sheet.choices.changed.emit()
    assert not sheet.latest.busy


def test_more_faults_than_are_shown_are_counted(sheet: ImportSet, monkeypatch: Any) -> None:
    assert sheet.outcome is not None
    sheet.outcome.reports[0].fault_count += 1240
    sheet.retranslate()
    assert sheet.report.more.text() == "… and 1240 more"
    assert sheet.report.more.isVisible()
    assert "1240" in sheet.report.text()


def test_a_file_with_a_thousand_labels_offers_the_most_used(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    marks = [[n % 20, n % 20 + 3, f"L{n}"] for n in range(230)]
    path.write_text(json.dumps({"text": NEW, "label": [*marks, [0, 3, "L229"]]}), encoding="utf-8")
    sheet = _open(desk.workspace, qtbot, path)
    assert len(sheet.mapping.choices) == 200
    assert next(iter(sheet.mapping.choices)) == "L229"
    more = sheet.mapping._more
    assert more.text() == "… and 30 more labels"
    assert more.isVisible()


def test_every_part_is_reached_by_keys_and_speaks_arabic(
    desk: Desk, sheet: ImportSet, qtbot: QtBot, qapp: Any
) -> None:
    seen = []
    sheet.files.setFocus()
    for _ in range(40):
        focused = sheet.focusWidget()
        if focused in seen:
            break
        seen.append(focused)
        sheet.focusNextChild()
    choices = sheet.choices
    wanted = [sheet.files, sheet.directory, choices.format, choices.unit, choices.annotator]
    wanted += [*sheet.mapping.choices.values(), sheet.report.copy, sheet.report.list]
    wanted += [sheet.close_button, sheet.take_in]
    assert [each for each in seen if each in wanted] == wanted
    assert all(each.accessibleName() for each in sheet.mapping.choices.values())
    from hashiya.ui.language import speak

    speak(qapp, "ar")
    desk.workspace.set_appearance(language="ar")
    assert sheet.report.heading.text() == "ما سيدخل"
    assert sheet.mapping.choices["PER"].currentText() == "فئة جديدة"
    assert sheet.mapping.choices["claim"].currentText() == "ادعاء"
    assert sheet.grab().width() == sheet.width()


def test_a_choice_that_was_made_stays_while_it_is_looked_again(sheet: ImportSet, qtbot: QtBot) -> None:
    choice = sheet.mapping.choices["claim"]
    _choose(choice, "quote")
    _settle(sheet, qtbot)
    assert choice.value == "quote"
    _choose(choice, "claim")
    assert sheet.mapping.mapping() == {}
    _settle(sheet, qtbot)
