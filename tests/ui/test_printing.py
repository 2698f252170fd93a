"""File ▸ Print: the open article, with its marks, on a printer or in a PDF."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog

from hashiya.formats import registry
from hashiya.ui.main_window import MainWindow
from tests.ui.shell import passage


def mark(window: MainWindow, words: str = "SpaceX") -> None:
    window.workspace.select(passage(window.workspace, words))
    window.workspace.annotate("claim")


def sheets(path: Path) -> int:
    return len(re.findall(rb"/Type /Page\b", path.read_bytes()))


def test_the_open_article_is_printed(window: MainWindow, tmp_path: Path, monkeypatch: Any) -> None:
    mark(window)
    out = tmp_path / "printed.pdf"
    asked: list[str] = []

    def accept(dialog: QPrintDialog) -> QPrintDialog.DialogCode:
        printer = dialog.printer()
        asked.append(printer.docName())
        assert not dialog.testOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(out))
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    window.menus.actions["print"].trigger()
    assert window.workspace.article is not None
    assert asked == [window.workspace.article.title]
    assert sheets(out) >= 3


def test_a_dialog_that_is_closed_prints_nothing(window: MainWindow, monkeypatch: Any) -> None:
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: QPrintDialog.DialogCode.Rejected)
    monkeypatch.setattr(window.printing, "print_on", lambda _printer: pytest.fail("printed"))
    window.printing.print()


@pytest.mark.qt_log_ignore("QPainter::begin", "QPrinter", "QPdf")
def test_a_printer_that_takes_nothing_is_told(window: MainWindow, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "missing" / "x.pdf"))
    window.printing.print_on(printer)
    assert "The printer takes nothing" in window.notice.text


def test_without_printing_the_pages_are_saved(window: MainWindow, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtPrintSupport", None)
    asked: list[str] = []

    def choose(*given: Any) -> tuple[str, str]:
        asked.append(given[2])
        return str(tmp_path / "pages"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    window.printing.print()
    assert sheets(tmp_path / "pages.pdf") >= 3
    assert asked[0].endswith(".pdf")
    assert "pages.pdf" in window.furniture.status.echo
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    window.printing.save_pdf()
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["pages.pdf"]


def test_a_place_that_can_not_be_written_is_told(
    window: MainWindow, tmp_path: Path, monkeypatch: Any
) -> None:
    target = str(tmp_path / "missing" / "x.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (target, ""))
    window.printing.save_pdf()
    assert "There is no folder" in window.notice.text


def test_without_an_article_there_is_nothing_to_print(window: MainWindow, monkeypatch: Any) -> None:
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: pytest.fail("asked"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: pytest.fail("asked"))
    window.files.close_project()
    window.printing.print()
    window.printing.save_pdf()
    window.printing.print_on(QPrinter())
    assert not window.menus.actions["print"].isEnabled()


def test_the_desk_gives_the_format_pdf(window: MainWindow, tmp_path: Path) -> None:
    mark(window)
    assert window.workspace.project is not None
    window.workspace.project.export("pdf", tmp_path / "set.pdf")
    assert sheets(tmp_path / "set.pdf") >= 3
    assert "pdf" in registry._GIVEN
