"""Where an annotation set should lie: a file, or a folder of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from hashiya.formats.registry import Format
from hashiya.text.direction import isolate


def ask_place(parent: QWidget, format: Format, folder: Path, name: str) -> Path | str | None:
    """Ask for a file or the name of a folder.

    Returns the place, ``None`` where nothing was chosen, or a sentence where something else lies there.
    """
    if format.folder:
        return _ask_folder(parent, format, folder, name)
    start = str(folder / f"{name}{format.suffix}")
    title = QCoreApplication.translate("ExportPlace", "Export to a file")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, start, f"\u200e(*{format.suffix})")
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix:
        return path
    path = path.with_name(path.name + format.suffix)
    if path.exists():  # the dialog asked about the name without its ending
        said = QCoreApplication.translate("ExportPlace", "{} is there already: choose it to replace it.")
        return said.format(isolate(str(path)))
    return path


def _ask_folder(parent: QWidget, format: Format, folder: Path, name: str) -> Path | str | None:
    start = str(folder / f"{name}-{format.name}")
    title = QCoreApplication.translate("ExportPlace", "Export to a new folder")
    # what an export wrote is replaced, and nothing else is: the export itself looks after that
    option = QFileDialog.Option.DontConfirmOverwrite
    chosen, _ = QFileDialog.getSaveFileName(parent, title, start, "\u200e(*)", options=option)
    return Path(chosen) if chosen else None
