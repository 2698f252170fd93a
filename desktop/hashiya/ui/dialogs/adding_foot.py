"""What can be done with texts on their way in: the buttons under them."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from hashiya.ui.dialogs.adding_pages import AddingPages
from hashiya.ui.dialogs.sheet import Sheet
from hashiya.ui.messages import in_digits
from hashiya.ui.models.intake import Intake


class AddingFoot(QObject):
    """Hold the buttons of a dialog that adds texts; which there are follows the page and the texts."""

    def __init__(self, sheet: Sheet, intake: Intake, pages: AddingPages) -> None:
        super().__init__(sheet)
        self._intake, self._pages = intake, pages
        self.leave_out = sheet.button(quiet=True, first=True)
        self.cancel, self.looks_right = sheet.button(), sheet.button()
        self.add_clean, self.add = sheet.button(), sheet.button(default=True)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons in the order of the Tab key."""
        return self.leave_out, self.cancel, self.looks_right, self.add_clean, self.add

    def retranslate(self) -> None:
        """Say everything in the interface's language, but for what counts."""
        self.leave_out.setText(self.tr("Leave out"))
        self.cancel.setText(self.tr("Cancel"))
        self.looks_right.setText(self.tr("It is right"))

    def allow(self, *, busy: bool, writes: bool) -> None:
        """Offer what can be done now; while files are read nothing is added."""
        texts, pages = self._intake.texts, self._pages
        current = self._intake.get(pages.current)
        fitting = sum(each.fits for each in texts)
        clean = sum(each.fits and not each.doubtful for each in texts)
        words = in_digits(self.tr("Add %n article(s)", "", fitting)) if fitting else self.tr("Add")
        self.add.setText(words)
        self.add.setEnabled(fitting > 0 and writes and not busy)
        self.add_clean.setText(in_digits(self.tr("Add %n without doubts", "", clean)))
        self.add_clean.setVisible(current is None and 0 < clean < fitting)
        self.add_clean.setEnabled(writes and not busy)
        waits = current is not None and current.fits and not current.seen and pages.is_batch
        self.looks_right.setVisible(waits)
        (self.looks_right if waits else self.add).setDefault(True)
        self.leave_out.setVisible(pages.is_batch or current is not None)
        self.leave_out.setEnabled(not busy and (current is not None or bool(pages.batch.chosen_ids())))
