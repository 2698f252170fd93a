"""The ways in which texts come in: files, a folder, the clipboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from hashiya.readers import READERS


class AddWays(QWidget):
    """Ask for files or a folder, or wish for what is on the clipboard; ``folder`` is where dialogs begin."""

    paths_chosen = Signal(object)  # list[Path]
    paste_requested = Signal()

    def __init__(self, place: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self.files, self.folder, self.paste = QPushButton(), QPushButton(), QPushButton()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for button in (self.files, self.folder, self.paste):
            button.setAutoDefault(False)
            layout.addWidget(button)
        layout.addStretch(1)
        self.files.clicked.connect(self.ask_files)
        self.folder.clicked.connect(self.ask_folder)
        self.paste.clicked.connect(self.paste_requested)

    def ask_files(self) -> None:
        """Ask for files."""
        options = QFileDialog.Option.DontUseNativeDialog
        title = self.tr("Choose files")
        names, _ = QFileDialog.getOpenFileNames(self, title, str(self.place), self.kinds(), options=options)
        if names:
            self.paths_chosen.emit([Path(name) for name in names])

    def ask_folder(self) -> None:
        """Ask for a folder."""
        name = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder"), str(self.place))
        if name:
            self.paths_chosen.emit([Path(name)])

    def kinds(self) -> str:
        """Return what a dialog filters by: everything that can be read, or everything."""
        suffixes = sorted(each for suffixes in READERS.values() for each in suffixes if each)
        readable = " ".join(f"*{each}" for each in [*suffixes, ".zip"])
        articles, every = self.tr("Articles"), self.tr("All files")
        return f"{articles} ({readable});;{every} (*)"

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.files.setText(self.tr("Add &files…"))
        self.folder.setText(self.tr("Add a f&older…"))
        self.paste.setText(self.tr("Paste a text"))
