"""The end side of the window: its pages one at a time, chosen by their names."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hashiya.ui.panels.flow import Flow


class Side(QWidget):
    """Stack pages under quiet words in as many lines as they need; a page is built when first shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, QToolButton] = {}
        self._builders: dict[str, Callable[[], QWidget]] = {}
        self._pages: dict[str, QWidget] = {}
        self._stack = QStackedWidget(self)
        self._group = QButtonGroup(self)
        self._names = Flow(gap=0)
        row = QHBoxLayout()
        row.setContentsMargins(8, 8, 8, 0)
        row.addLayout(self._names)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self._stack, 1)
        self.page = self.before = ""
        self._is_filled = False

    def add(self, name: str, build: Callable[[], QWidget]) -> None:
        """Add a page under an id; ``build`` is called when the page is first shown."""
        button = QToolButton(self)
        button.setProperty("quiet", True)
        button.setProperty("tab", True)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda _checked=False: self.show_page(name))
        self._names.addWidget(button)
        self._group.addButton(button)
        self._buttons[name], self._builders[name] = button, build

    @property
    def names(self) -> list[str]:
        """The ids of the pages."""
        return list(self._builders)

    def name_page(self, name: str, words: str) -> None:
        """Word the button of a page."""
        self._buttons[name].setText(words)
        self._buttons[name].setAccessibleName(words)

    def show_page(self, name: str) -> None:
        """Bring a page to the front."""
        if name not in self._builders:
            return
        if name != self.page:
            self.page, self.before = name, self.page
        self._buttons[name].setChecked(True)
        if self._is_filled:
            self.fill()

    def fill(self) -> None:
        """Show the page that was chosen, from now on at once."""
        self._is_filled = True
        if self.page not in self._pages:
            self._pages[self.page] = self._builders[self.page]()
            self._stack.addWidget(self._pages[self.page])
        self._stack.setCurrentWidget(self._pages[self.page])
