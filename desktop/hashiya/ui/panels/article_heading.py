"""What stands above the articles: how many are shown, and how far the work on all of them is."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from hashiya.ui.messages import in_digits, number
from hashiya.ui.panels.progress import ProgressLine
from hashiya.ui.panels.themed import Words


class ArticleHeading(QWidget):
    """Say in words, and by a bar, how far the work is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.progress = ProgressLine()
        self._title, self._done = Words(quiet=True), Words(quiet=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._title, 0, 0)
        grid.addWidget(self._done, 0, 2)
        grid.addWidget(self.progress, 1, 0, 1, 3)

    def show_state(self, total: int, done: int, shown: int | None) -> None:
        """Show that ``done`` of ``total`` are done; ``shown`` is how many fit a filter, if there is one."""
        self._title.setText(
            self.tr("Articles") if shown is None else self.tr("Articles: {}").format(number(shown))
        )
        self._done.setText(
            in_digits(self.tr("{} of {} done")).format(number(done), number(total)) if total else ""
        )
        self.progress.show_part(done, total)
        self.progress.setAccessibleName(self._done.text())
