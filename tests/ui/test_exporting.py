"""The export page of the real window: asked for, run, told of, stopped."""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from hashiya.core.spans import Span
from hashiya.formats.annotation_set import Counts, ExportReport
from hashiya.formats.registry import FORMATS
from hashiya.formats.verify import verify
from hashiya.formats.writing import Options
from hashiya.project import Project
from hashiya.project.choosing import Chosen
from hashiya.ui.commands.exporting import ExportCommands
from hashiya.ui.dialogs.export_set import ExportOrder


@pytest.fixture
def page(window, qtbot):
    """Return what opens the export page and waits for its first count."""
    start = window.workspace.text.index("صحيفة")
    window.workspace.project.annotate(
        window.workspace.article.id, label="source", spans=[Span(start, start + 5)], comment="أيها؟"
    )

    def ask():
        window.menus.actions["export"].trigger()
        sheet = window.exporting._sheet
        qtbot.waitUntil(lambda: sheet.isVisible() and not sheet.latest.busy)
        return sheet

    return ask


def choose(sheet, format, qtbot):
    sheet.list.setCurrentIndex(sheet.model.index_of(format))
    qtbot.waitUntil(lambda: not sheet.latest.busy)


def answer(monkeypatch, path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))


def test_export_lies_where_it_was_asked_for(window, page, tmp_path, monkeypatch, qtbot):
    path = tmp_path / "out.jsonl"
    answer(monkeypatch, path)
    sheet = page()
    with qtbot.waitSignal(window.jobs.ended):
        sheet.export.click()
    qtbot.waitUntil(sheet.export.isEnabled)
    assert verify(path)
    assert sheet.outcome.text().endswith(": 1 annotation, every one read again and compared.")
    assert str(path) in window.notice.text
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())))
    window.notice.take_step("Show the folder")
    assert opened == [tmp_path]
    choose(sheet, "doccano", qtbot)
    assert sheet.outcome.isHidden()


def test_what_was_not_held_is_told_and_the_page_may_be_closed(window, page, tmp_path, monkeypatch, qtbot):
    answer(monkeypatch, tmp_path / "out")
    sheet = page()
    choose(sheet, "brat", qtbot)
    sheet.export.click()
    sheet.close_button.click()
    with qtbot.waitSignal(window.jobs.ended):
        pass
    assert (tmp_path / "out").is_dir()
    assert "Not held: annotators' names (1); annotations whose id, times" in window.notice.text
    again = page()
    assert again.format.name == "brat"
    again.close_button.click()


def test_a_refused_export_is_said_on_the_page_or_above_the_text(window, page, tmp_path, monkeypatch, qtbot):
    answer(monkeypatch, tmp_path / "no" / "out.jsonl")
    sheet = page()
    with qtbot.waitSignal(window.jobs.ended):
        sheet.export.click()
    qtbot.waitUntil(lambda: not sheet.refusal.isHidden())
    assert "out.jsonl" in sheet.refusal.text() or "no" in sheet.refusal.text()
    sheet.export.click()
    sheet.close_button.click()
    with qtbot.waitSignal(window.jobs.ended):
        pass
    assert window.notice.text


def test_a_stopped_export_leaves_nothing(window, page, tmp_path, monkeypatch, qtbot):
    answer(monkeypatch, tmp_path / "out.jsonl")
    window.jobs.started.connect(lambda job: job.cancel())
    sheet = page()
    with qtbot.waitSignal(window.jobs.ended):
        sheet.export.click()
    qtbot.waitUntil(lambda: "stopped" in sheet.refusal.text())
    sheet.export.click()
    sheet.close_button.click()
    with qtbot.waitSignal(window.jobs.ended):
        pass
    qtbot.waitUntil(lambda: "stopped" in window.furniture.status.echo)
    assert list(tmp_path.glob("out*")) == []


def test_paper_is_not_said_to_be_compared(window, tmp_path):
    report = ExportReport(tmp_path / "a.pdf", "pdf", Counts(1, 2, 2, 0), losses={"links": 3, "comments": 0})
    said = ExportCommands(window).told(report)
    assert "can't be read again" in said
    assert said.endswith("Not held: links (3).")


@pytest.mark.parametrize(
    ("by", "articles", "deceives"),
    [
        ("article", {"train": 8, "validation": 1, "test": 1}, ""),
        ("source", {"train": 9, "test": 1}, "1 article has no source."),
        ("date", {"train": 9, "test": 1}, "1 article has no date."),
    ],
)
def test_of_a_split_it_is_told_what_may_deceive(window, tmp_path, by, articles, deceives):
    told = {"near_duplicates_across": 2 if deceives else 0, "without_group": 1 if deceives else 0}
    split = {"shares": "80/10/10", "by": by, "articles": articles, **told}
    report = ExportReport(tmp_path / "a", "jsonl", Counts(10, 2, 2, 0), split=split)
    said = ExportCommands(window).told(report)
    if not deceives:
        assert said.endswith("compared. Articles by part: training 8, validation 1, test 1.")
        return
    assert said.endswith(
        "Articles by part: training 9, test 1. "
        "No article is left for: validation. What is kept together is not parted. "
        f"2 pairs of nearly the same articles lie in different parts. {deceives}"
    )


def test_without_a_project_there_is_no_page(desks, tmp_path):
    desk = desks()
    desk.files.close_project()
    desk.exporting.ask()
    order = ExportOrder(FORMATS["jsonl"], tmp_path / "out.jsonl", Chosen(), Options(), None)
    assert desk.exporting.export(order) is None
    assert desk.exporting._sheet is None
    assert not desk.menus.actions["export"].isEnabled()


def test_an_export_needs_no_page(window, tmp_path, qtbot):
    order = ExportOrder(FORMATS["jsonl"], tmp_path / "out.jsonl", Chosen(), Options(), None)
    with qtbot.waitSignal(window.jobs.ended):
        window.exporting.export(order)
    assert "out.jsonl" in window.notice.text


def test_a_project_that_can_only_be_read_is_exported(desks, project_file, tmp_path, monkeypatch, qtbot):
    desk = desks(project_file)
    desk.files.open_path(project_file, read_only=True)
    desk.exporting.ask()
    desk.exporting.ask()
    sheet = desk.exporting._sheet
    answer(monkeypatch, tmp_path / "out.jsonl")
    with qtbot.waitSignal(desk.jobs.ended):
        sheet.export.click()
    (line,) = (tmp_path / "out.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line)["text"] == desk.workspace.text
    assert Project.open(project_file, read_only=True).annotations() == []
