from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from hashiya.core.articles import Status
from hashiya.core.labels import Label
from hashiya.core.spans import Span
from hashiya.formats import registry
from hashiya.formats.registry import FORMATS
from hashiya.formats.splits import By
from hashiya.formats.units import Unit
from hashiya.ui.dialogs.export_set import ExportOrder, ExportSet, LastExport
from hashiya.ui.jobs import Jobs
from hashiya.ui.messages import set_digits
from hashiya.ui.models.row import ROW

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


@pytest.fixture
def marked(desk: Desk) -> Desk:
    """A project with three marks by Mona, one by Nadia, and a second article that is done."""
    desk.mark("وزير الخارجية", "source")
    desk.mark("المحادثات بدأت في باريس", comment="أين؟", unsure=True)
    desk.mark("ونفت روسيا", "denial")
    desk.project.set_annotator("Nadia")
    desk.mark("روسيا", "source")
    desk.project.set_annotator("Mona")
    other = desk.project.add("خبر ثان.", title="ثان")
    desk.project.set_status(other, Status.DONE)
    return desk


@pytest.fixture
def sheet(marked: Desk, qtbot: QtBot, tmp_path: Path) -> ExportSet:
    return _open(marked, qtbot, tmp_path)


def _open(desk: Desk, qtbot: QtBot, folder: Path, last: LastExport | None = None) -> ExportSet:
    sheet = ExportSet(desk.workspace, last or LastExport(), folder)
    qtbot.addWidget(sheet)
    sheet.show()
    _settle(sheet, qtbot)
    return sheet


def _settle(sheet: ExportSet, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not sheet.latest.busy, timeout=20_000)


def _go_to(sheet: ExportSet, format: str, qtbot: QtBot) -> None:
    sheet.list.setCurrentIndex(sheet.model.index_of(format))
    _settle(sheet, qtbot)


def _choose(choice: Any, value: object) -> None:
    choice.choose(value)
    choice.activated.emit(choice.currentIndex())


def _figures(sheet: ExportSet) -> dict[str, str]:
    return {each.label.id: each.accessibleName() for each in sheet.view.by_label.figures}


def test_what_will_be_written_is_counted_by_label(sheet: ExportSet) -> None:
    assert sheet.format.name == "jsonl"
    assert sheet.view.counts.text() == "2 articles · 4 annotations · 0 links"
    assert _figures(sheet) == {"claim": "claim: 1", "source": "source: 2", "denial": "denial: 1"}
    assert sheet.view.whole.isVisible()
    assert not sheet.view.losses.isVisible()


def test_how_the_articles_are_dealt_is_told_before_they_are_written(sheet: ExportSet, qtbot: QtBot) -> None:
    assert sheet.view.split.isHidden()
    sheet.choices.shares.setText("80/10/10")
    _settle(sheet, qtbot)
    assert sheet.view.split.text() == (
        "Articles by part: training 1, test 1. "
        "No article is left for: validation. What is kept together is not parted."
    )
    assert '"split":"' in sheet.view.beginnings.text.toPlainText()
    sheet.choices.shares.setText("50/50")
    _settle(sheet, qtbot)
    assert sheet.view.split.text() == "Articles by part: training 1, test 1."
    sheet.choices.shares.setText("50/")
    _settle(sheet, qtbot)
    assert not sheet.refusal.isHidden()
    assert sheet.view.split.isHidden()
    sheet.choices.shares.clear()
    _settle(sheet, qtbot)
    assert sheet.view.split.isHidden()
    assert sheet.refusal.isHidden()


def test_what_the_format_cannot_hold_is_told_with_its_count(sheet: ExportSet, qtbot: QtBot) -> None:
    _go_to(sheet, "doccano", qtbot)
    lines = sheet.view.losses.text().splitlines()
    assert lines == ["4 annotations whose id, times and origin are left out"]
    _go_to(sheet, "brat", qtbot)
    assert "4 annotators' names" in sheet.view.losses.text()
    assert not sheet.view.whole.isVisible()


def test_the_first_lines_are_shown_as_they_will_stand(sheet: ExportSet, qtbot: QtBot) -> None:
    text = sheet.view.beginnings.text
    assert text.toPlainText().startswith('{"id":')
    assert text.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert text.isReadOnly()
    assert not sheet.view.beginnings.file.isVisible()
    _go_to(sheet, "brat", qtbot)
    files = sheet.view.beginnings.file
    assert files.isVisible()
    names = [files.itemText(place) for place in range(files.count())]
    assert any("annotation.conf" in name for name in names)
    files.setCurrentIndex(next(place for place, name in enumerate(names) if "annotation.conf" in name))
    assert "[entities]" in text.toPlainText()
    sheet.retranslate()
    assert "annotation.conf" in files.currentText()


@pytest.mark.parametrize("format", ["html", "pdf"])
def test_pages_to_read_show_no_source(sheet: ExportSet, qtbot: QtBot, format: str) -> None:
    _go_to(sheet, format, qtbot)
    assert "a page to read" in sheet.view.beginnings.empty.sentence
    assert sheet.view.beginnings.empty.isVisible()


def test_a_file_that_is_no_text_says_so(sheet: ExportSet) -> None:
    sheet.view.beginnings.show_files([("set.qdpx", "")])
    assert "isn't text" in sheet.view.beginnings.empty.sentence
    sheet.view.beginnings.show_files([])
    assert sheet.view.beginnings.file.isHidden()


def test_each_choice_is_counted_anew(sheet: ExportSet, qtbot: QtBot) -> None:
    choices = sheet.choices
    _choose(choices.status, "done")
    _settle(sheet, qtbot)
    assert sheet.view.counts.text() == "1 article · 0 annotations · 0 links"
    assert _figures(sheet) == {}
    _choose(choices.status, "")
    choices.labels.chips["source"].click()
    _settle(sheet, qtbot)
    assert _figures(sheet) == {"source": "source: 2"}
    choices.annotators.chips["Nadia"].click()
    _settle(sheet, qtbot)
    assert _figures(sheet) == {"source": "source: 1"}
    _choose(choices.articles, sheet.workspace.article.id if sheet.workspace.article else "")
    _settle(sheet, qtbot)
    assert sheet.view.counts.text() == "1 article · 1 annotation · 0 links"


def test_all_labels_pressed_are_all(sheet: ExportSet) -> None:
    for chip in sheet.choices.labels.chips.values():
        chip.click()
    assert sheet.choices.chosen().labels == []


def test_no_article_to_write_is_said(sheet: ExportSet, qtbot: QtBot) -> None:
    for article in sheet.workspace.articles():
        sheet.workspace.remove_article(article.id)
    sheet.choices.changed.emit()
    _settle(sheet, qtbot)
    assert "no article to write" in sheet.view.beginnings.empty.sentence


def test_options_are_those_of_the_format(sheet: ExportSet, qtbot: QtBot) -> None:
    choices = sheet.choices
    assert not any(each.isVisible() for each in (choices.unit, choices.scheme, choices.parquet))
    _go_to(sheet, "doccano", qtbot)
    assert choices.unit.isVisible()
    assert choices.options().unit is Unit.UTF16
    _choose(choices.unit, Unit.CODEPOINT)
    assert choices.options().unit is Unit.CODEPOINT
    _go_to(sheet, "conll", qtbot)
    assert choices.scheme.isVisible()
    assert not choices.unit.isVisible()
    _choose(choices.scheme, "bilou")
    assert (choices.options().scheme, choices.options().unit) == ("bilou", None)
    _go_to(sheet, "huggingface", qtbot)
    choices.parquet.setChecked(True)
    assert choices.options().parquet
    _settle(sheet, qtbot)


def test_a_split_is_taken_in_any_digits_and_refused_in_place(sheet: ExportSet, qtbot: QtBot) -> None:
    choices = sheet.choices
    assert choices.split() is None
    assert not choices.seed.isVisible()
    choices.shares.setText("٨٠/١٠/١٠")
    assert choices.seed.isVisible()
    choices.seed.setValue(7)
    _choose(choices.together, By.SOURCE)
    split = choices.split()
    assert split is not None
    assert (str(split.shares), split.seed, split.by) == ("80/10/10", 7, By.SOURCE)
    choices.shares.setText("80/x")
    assert "can't be made" in sheet.refusal.text()
    with qtbot.assertNotEmitted(sheet.export_requested):
        sheet.export.click()
    choices.shares.setText("90/10")
    assert sheet.refusal.isHidden()


def test_a_format_whose_packages_are_missing_says_what_to_install(
    marked: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registry, "find_spec", lambda name: None if name == "spacy" else object())
    sheet = _open(marked, qtbot, tmp_path, LastExport("spacy"))
    assert sheet.format.name == "jsonl"
    index = sheet.model.index_of("spacy")
    assert "hashiya[spacy]" in sheet.model.spoken("spacy")
    assert "hashiya[spacy]" in index.data(ROW).note
    assert "hashiya[spacy]" in sheet.model.explained("spacy")
    assert not index.flags() & Qt.ItemFlag.ItemIsEnabled
    assert sheet.model.index_of("csv").flags() & Qt.ItemFlag.ItemIsEnabled
    monkeypatch.undo()


def test_what_is_refused_is_said_in_the_place_of_counts(
    sheet: ExportSet, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from hashiya.errors import FormatError

    def refuse(*_: object, **__: object) -> None:
        raise FormatError("The format {format} needs rest.", format="doccano")

    monkeypatch.setattr(type(sheet.workspace.project), "foresee", refuse)
    _go_to(sheet, "doccano", qtbot)
    assert "needs rest" in sheet.view.problem.text()
    assert sheet.view.problem.isVisible()
    monkeypatch.undo()
    _go_to(sheet, "jsonl", qtbot)
    assert not sheet.view.problem.isVisible()


def test_counting_tells_how_far_it_is_and_can_be_stopped(
    sheet: ExportSet, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def foresee(*_: object, on_article: Any, cancelled: Any, **__: object) -> None:
        on_article(1)
        while not cancelled():
            pass

    monkeypatch.setattr(type(sheet.workspace.project), "foresee", foresee)
    sheet.list.setCurrentIndex(sheet.model.index_of("csv"))
    qtbot.waitUntil(lambda: sheet.line.words == "Counting · 1 of 2" and sheet.line.isVisible())
    sheet.line.stop.click()
    assert "was stopped" in sheet.view.problem.text()
    assert not sheet.line.isVisible()
    assert not sheet.latest.busy


def _answer(monkeypatch: pytest.MonkeyPatch, answer: str) -> list[tuple[Any, ...]]:
    asked: list[tuple[Any, ...]] = []

    def ask(*arguments: Any, **_: Any) -> tuple[str, str]:
        asked.append(arguments)
        return answer, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return asked


def test_a_file_or_a_folder_is_suggested_and_remembered(
    sheet: ExportSet, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = _answer(monkeypatch, str(tmp_path / "there" / "out"))
    with qtbot.waitSignal(sheet.export_requested) as requested:
        qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    order = requested.args[0]
    assert isinstance(order, ExportOrder)
    assert order.path == tmp_path / "there" / "out.jsonl"
    assert Path(asked[0][2]) == tmp_path / "desk.jsonl"
    _go_to(sheet, "brat", qtbot)
    with qtbot.waitSignal(sheet.export_requested) as requested:
        sheet.export.click()
    assert requested.args[0].path == tmp_path / "there" / "out"
    assert Path(asked[1][2]) == tmp_path / "there" / "desk-brat"


def test_nothing_is_asked_for_twice_or_replaced_unasked(
    sheet: ExportSet, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "out.jsonl").write_text("mine")
    _answer(monkeypatch, str(tmp_path / "out"))
    with qtbot.assertNotEmitted(sheet.export_requested):
        sheet.export.click()
    assert "is there already" in sheet.refusal.text()
    for format in ("jsonl", "brat"):
        _go_to(sheet, format, qtbot)
        _answer(monkeypatch, "")
        with qtbot.assertNotEmitted(sheet.export_requested):
            sheet.export.click()
    _answer(monkeypatch, str(tmp_path / "out.jsonl"))
    _go_to(sheet, "jsonl", qtbot)
    with qtbot.waitSignal(sheet.export_requested):
        sheet.export.click()


def test_a_job_is_followed_to_its_end(sheet: ExportSet, qtbot: QtBot) -> None:
    sheet.choices.changed.emit()
    qtbot.waitUntil(lambda: not sheet.latest.busy)
    jobs = Jobs()
    begun: list[bool] = []

    def work(progress: Any, cancelled: Any) -> None:
        progress(1, 2)
        while not cancelled():
            begun.append(True)

    job = jobs.run("Exporting", work)
    sheet.follow(job)
    qtbot.waitUntil(lambda: sheet.line.words == "Exporting · 1 of 2")
    assert not sheet.export.isEnabled()
    sheet.accept()
    sheet.choices.changed.emit()
    assert not sheet.latest.busy
    with qtbot.waitSignal(jobs.ended):
        sheet.line.stop.click()
    qtbot.waitUntil(sheet.export.isEnabled)
    assert not sheet.line.isVisible()


def test_closing_gives_the_count_up_and_remembers_the_format(
    marked: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    last = LastExport()
    sheet = _open(marked, qtbot, tmp_path, last)
    sheet.list.setCurrentIndex(sheet.model.index_of("csv"))
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert last.format == "csv"
    assert not sheet.latest.busy
    assert _open(marked, qtbot, tmp_path, last).format.name == "csv"


def test_keys_walk_every_part_and_close_with_the_project(marked: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    sheet = _open(marked, qtbot, tmp_path)
    assert sheet.focusWidget() is sheet.list
    seen = []
    for _ in range(40):
        focused = sheet.focusWidget()
        if focused in seen:
            break
        seen.append(focused)
        sheet.focusNextChild()
    wanted = [sheet.list, sheet.choices.articles, sheet.choices.labels.chips["claim"], sheet.choices.shares]
    wanted += [sheet.view.beginnings.text, sheet.close_button, sheet.export]
    assert [each for each in seen if each in wanted] == wanted
    sheet.choices.changed.emit()
    marked.workspace.close_project()
    assert not sheet.isVisible()
    sheet.accept()
    sheet.choices.changed.emit()
    assert not sheet.latest.busy


def test_names_of_strangers_stay_plain_and_short(marked: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    name = "<img src='x'> " + "طويل جدا " * 4
    marked.project.add_label(Label("", name.strip(), "a & b", accent="red"))
    marked.project.annotate(marked.article.id, label="a-b", spans=[Span(0, 3)])
    sheet = _open(marked, qtbot, tmp_path)
    sheet.workspace.set_appearance(language="ar")
    chip = sheet.choices.labels.chips["a-b"]
    assert chip.accessibleName().startswith("<img")
    assert sheet.grab().width() == sheet.width()
    figure = next(each for each in sheet.view.by_label.figures if each.label.id == "a-b")
    assert figure.width() <= 220
    sheet.workspace.set_appearance(language="en")


def test_digits_are_the_readers_but_never_in_names(sheet: ExportSet, qtbot: QtBot) -> None:
    set_digits("arabic")
    try:
        sheet.retranslate()
        assert sheet.view.counts.text().startswith("٢ ")
        assert _figures(sheet)["source"] == "source: ٢"
        index = sheet.model.index_of("w3c")
        assert "W3C" in index.data(ROW).text
    finally:
        set_digits("ascii")


def test_every_format_that_writes_is_listed(sheet: ExportSet) -> None:
    assert list(sheet.model.ids) == [each.name for each in FORMATS.values() if each.writes]
    assert all(index.data(ROW).text for index in map(sheet.model.index_of, sheet.model.ids))
