"""The figures in a window of their own: counted beside the desk, shown, copied, kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from hashiya import settings
from hashiya.core.spans import Span
from hashiya.errors import StorageError
from hashiya.project import Project
from hashiya.ui.dialogs.figures_page import FiguresPage
from hashiya.ui.main_window import MainWindow
from hashiya.ui.models.figure_list import FigureListModel
from hashiya.ui.models.figure_table import FigureTableModel
from hashiya.ui.panels.chart_view import ChartView
from hashiya.ui.theme import DARK


def _counted(page: FiguresPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.latest.busy)


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> Iterator[FiguresPage]:
    """The page over the sample with three marks, its sources in sight."""
    project = window.workspace.project
    assert project is not None
    article = window.workspace.article
    assert article is not None
    text = project.text(article.id)
    for label, words in (("source", "الصحيفة"), ("source", "ماكفول"), ("claim", "محادثات")):
        start = text.index(words)
        project.annotate(article.id, label=label, spans=[Span(start, start + len(words))])
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    shift_ctrl = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window.view, Qt.Key.Key_R, shift_ctrl)
    page = window.figures.page
    assert page is not None
    _counted(page, qtbot)
    page.show_figure("labels")
    yield page
    page.reject()


def _cells(page: FiguresPage) -> list[list[Any]]:
    model = page.pane.table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_page_shows_what_was_counted(page: FiguresPage) -> None:
    assert page.windowModality() == Qt.WindowModality.NonModal
    assert page.figures is not None
    assert page.figures.annotations == 3
    assert _cells(page) == [["claim", "1"], ["source", "2"], ["denial", "0"], ["quote", "0"]]
    header = page.pane.table.model()
    assert [header.headerData(n, Qt.Orientation.Horizontal) for n in (0, 1)] == ["Label", "Annotations"]
    assert page.pane.view.accessibleDescription() == "3 in all; claim: 1; source: 2; denial: 0; quote: 0"
    assert page.pane.table.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "<qt>claim</qt>"


def test_another_row_is_another_chart(page: FiguresPage, qtbot: QtBot) -> None:
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.chart is not None
    assert page.chart.name == "articles"
    assert page.pane.view.chart is page.chart
    page.show_figure("time")
    assert page.pane.view.accessibleDescription().startswith("No time is recorded yet")


def test_the_same_is_a_table(page: FiguresPage, qtbot: QtBot) -> None:
    assert page.pane.shown.currentIndex() == 0
    qtbot.mouseClick(page.pane.as_table, Qt.MouseButton.LeftButton)
    assert page.pane.table.isVisible()
    qtbot.mouseClick(page.pane.as_chart, Qt.MouseButton.LeftButton)
    assert page.pane.view.isVisible()


def test_the_chart_is_drawn_at_its_size(page: FiguresPage, qtbot: QtBot) -> None:
    view = page.pane.view
    band = DARK.accent_band("green"), "#d8f1e7"

    def shows_band() -> bool:
        image = view.grab().toImage()
        colours = {
            image.pixelColor(x, y).name() for x in range(0, image.width(), 9) for y in range(image.height())
        }
        return band[1] in colours

    assert shows_band()
    page.resize(700, 500)
    qtbot.waitUntil(lambda: view._drawn is not None and view._drawn[3] == view.width())
    assert shows_band()
    page.workspace.set_appearance(theme=DARK)
    assert not shows_band()
    assert view.sizeHint().width() == 640
    QApplication.sendEvent(view, QEvent(QEvent.Type.DevicePixelRatioChange))


def test_the_page_follows_language_and_digits(page: FiguresPage, window: MainWindow) -> None:
    window.appearance.set(language="ar", digits="arabic")
    assert page.windowTitle() != "Figures"
    assert _cells(page)[1] == ["مصدر", "٢"]
    assert page.pane.view.grab().toImage().width() > 0
    assert page.model.row("labels").text == "الوسوم بحسب الفئة"


def test_counting_again_sees_what_was_done_meanwhile(
    page: FiguresPage, window: MainWindow, qtbot: QtBot
) -> None:
    project = window.workspace.project
    assert project is not None
    project.undo(project.articles()[0].id)
    assert _cells(page)[0] == ["claim", "1"]
    qtbot.mouseClick(page.refresh, Qt.MouseButton.LeftButton)
    _counted(page, qtbot)
    assert _cells(page)[0] == ["claim", "0"]
    assert page.chart is not None
    assert page.chart.name == "labels"
    project.redo(project.articles()[0].id)
    window.figures.show()
    assert window.figures.page is page
    _counted(page, qtbot)
    assert _cells(page)[0] == ["claim", "1"]


def test_the_table_is_copied_in_ascii_digits(page: FiguresPage, window: MainWindow, qtbot: QtBot) -> None:
    window.appearance.set(digits="arabic")
    qtbot.mouseClick(page.copy, Qt.MouseButton.LeftButton)
    assert (
        QGuiApplication.clipboard().text() == "Label\tAnnotations\nclaim\t1\nsource\t2\ndenial\t0\nquote\t0"
    )
    assert page.outcome.text() == "The table is in the clipboard."
    page.list.gone_to.emit(page.model.index_of("days"))
    assert page.outcome.isHidden()


@pytest.fixture
def saving(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path | None], list[str]]:
    """Answer the file dialog, and note where it began."""
    begun: list[str] = []

    def answer(path: Path | None) -> list[str]:
        def ask(_parent: object, _title: str, start: str, _kinds: str) -> tuple[str, str]:
            begun.append(start)
            return (str(path) if path else "", "")

        monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
        return begun

    return answer


def test_a_picture_is_kept(
    page: FiguresPage, saving: Callable[[Path | None], list[str]], tmp_path: Path, qtbot: QtBot
) -> None:
    begun = saving(tmp_path / "labels.svg")
    qtbot.mouseClick(page.save, Qt.MouseButton.LeftButton)
    assert (tmp_path / "labels.svg").read_bytes().startswith(b"<?xml")
    assert "labels.svg" in page.outcome.text()
    assert begun[0].endswith("musk Annotations by label.png")
    saving(tmp_path / "bare")
    qtbot.mouseClick(page.save, Qt.MouseButton.LeftButton)
    assert (tmp_path / "bare.png").read_bytes().startswith(b"\x89PNG")
    assert begun[1].startswith(str(tmp_path))


def test_nothing_is_kept_where_nobody_wants_it(
    page: FiguresPage, saving: Callable[[Path | None], list[str]], tmp_path: Path, qtbot: QtBot
) -> None:
    saving(None)
    qtbot.mouseClick(page.save, Qt.MouseButton.LeftButton)
    assert page.outcome.isHidden()
    saving(tmp_path / "a.gif")
    qtbot.mouseClick(page.save, Qt.MouseButton.LeftButton)
    assert "is no picture that a chart can be written as" in page.refusal.text()
    assert not (tmp_path / "a.gif").exists()


def test_a_failed_count_is_told(page: FiguresPage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    def fail(*_: object, **__: object) -> None:
        raise StorageError("{name} is closed: open it again.", name="musk")

    monkeypatch.setattr(Project, "figures", fail)
    page.count()
    _counted(page, qtbot)
    assert "is closed: open it again." in page.refusal.text()


def test_a_count_can_be_stopped(page: FiguresPage, qtbot: QtBot) -> None:
    page.count()
    page.line.stop_requested.emit()
    assert not page.latest.busy
    assert page.refusal.text().startswith("The count was stopped")
    assert page.figures is not None


def test_closing_the_project_closes_its_figures(page: FiguresPage, window: MainWindow) -> None:
    window.workspace.close_project()
    assert window.figures.page is None
    page.count()
    assert not page.latest.busy
    window.figures.show()
    assert window.figures.page is None


def test_what_was_asked_for_too_late_does_nothing(page: FiguresPage, window: MainWindow) -> None:
    chart, speech = page.chart, page.speech
    assert chart is not None
    page.reject()
    window.figures.save(chart, speech)
    assert window.figures.page is None


def test_an_empty_project_says_what_to_do(
    desks: Callable[..., MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    settings.save(settings.Settings(language="en", theme="light"))
    Project.create(tmp_path / "empty.hashiya", annotator="Huda").close()
    desk = desks(tmp_path / "empty.hashiya")
    desk.figures.show()
    page = desk.figures.page
    assert page is not None
    assert not page.save.isEnabled()
    page.copy.click()
    page._on_copy()
    page._on_save()
    _counted(page, qtbot)
    assert page.pane.view.chart is not None
    assert page.pane.view.accessibleDescription() == "There are no articles yet: add text files."
    assert page.save.isEnabled()
    page.reject()


def test_models_and_view_are_empty_at_first(qtbot: QtBot) -> None:
    table, listed, view = FigureTableModel(), FigureListModel(), ChartView()
    qtbot.addWidget(view)
    assert (table.rowCount(), table.columnCount()) == (0, 0)
    assert table.headerData(0, Qt.Orientation.Horizontal) is None
    assert table.data(table.index(0, 0)) is None
    assert listed.chart(None) is None
    assert view.minimumSizeHint().height() == 0
    view.resize(400, 40)
    assert view.grab().toImage().pixelColor(9, 9).name() == "#fffdf8"
    view._redraw()
    assert view._drawn is None
