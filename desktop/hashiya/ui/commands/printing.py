"""The open article on paper: through the system's dialog, or as PDF where there is none."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hashiya.errors import HashiyaError
from hashiya.text.direction import isolate

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from hashiya.formats.annotation_set import AnnotatedArticle
    from hashiya.ui.main_window import MainWindow

_NO_NAME = re.compile(r"[\x00-\x1f/\\:*?\"<>|]+")


class PrintCommands(QObject):
    """Do what File ▸ Print asks for."""

    def __init__(self, desk: MainWindow) -> None:
        super().__init__(desk)
        self._desk = desk

    def print(self) -> None:
        """Ask for a printer and print the open article as the page shows it."""
        given = self._given()
        if given is None:
            return
        try:
            from PySide6.QtPrintSupport import QPrintDialog, QPrinter
        except ImportError:  # a system may lack what Qt's printing needs
            self.save_pdf()
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setCreator("Hashiya")
        printer.setDocName(given.article.title)
        printer.setFullPage(True)
        dialog = QPrintDialog(printer, self._desk)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, False)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            self.print_on(printer)
        dialog.deleteLater()

    def print_on(self, printer: QPrinter) -> None:
        """Print the open article on a printer that was chosen."""
        from hashiya.ui.printing.dress import Dress
        from hashiya.ui.printing.pages import Survey, print_articles

        given = self._given()
        if given is None:
            return
        look, survey = self._desk.appearance.look(), Survey.of([given])
        dress = Dress.of(look.typeface, self._desk.workspace.labels, set(survey.counts), look.language)
        if not print_articles(printer, [given], survey, dress):
            self._desk.notice.tell(
                self.tr("The printer takes nothing; choose another one, or print to a file.")
            )

    def save_pdf(self) -> None:
        """Ask for a place and write what would be printed there."""
        from PySide6.QtWidgets import QFileDialog

        given = self._given()
        if given is None:
            return
        name = _NO_NAME.sub(" ", given.article.title).strip() or "article"
        start = str(Path(self._desk.files.folder()) / f"{name[:80]}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self._desk, self.tr("Save as PDF"), start, "\u200e(*.pdf)")
        if chosen:
            path = Path(chosen)
            self._write(given, path if path.suffix else path.with_suffix(".pdf"))

    def _write(self, given: AnnotatedArticle, path: Path) -> None:
        from hashiya.files.writing import replacing
        from hashiya.formats.units import Unit
        from hashiya.formats.writing import Options, Out, Writing
        from hashiya.ui.print import Printing

        look = self._desk.appearance.look()
        writing = Writing(
            self._desk.workspace.labels, Unit.CODEPOINT, Options(language=look.language), [given]
        )
        try:
            with replacing(path) as pending:
                Printing(lambda: look.typeface).write([given], Out(pending.path, pending.stream), writing)
        except HashiyaError as error:
            self._desk.files.tell(error)
        else:
            self._desk.workspace.said.emit(self.tr("The pages lie in {}.").format(isolate(str(path))))

    def _given(self) -> AnnotatedArticle | None:
        """Return the open article with its marks, what is being typed included."""
        from hashiya.formats.annotation_set import AnnotatedArticle

        self._desk.furniture.keep()
        workspace = self._desk.workspace
        if workspace.article is None:
            return None
        return AnnotatedArticle(workspace.article, workspace.text, list(workspace.annotations), [])
