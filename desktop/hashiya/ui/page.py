"""The middle of the window: notice, page, find bar, drawer; or what to do where there is no page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hashiya.ui.messages import plain_label
from hashiya.ui.notice import Notice
from hashiya.ui.review_notice import ReviewNotice
from hashiya.ui.workspace import Workspace

_DRAWN, _DRAWN_AT_MOST = 0.45, 0.6
"""The share of the height that a drawer begins with, and more where little would be seen of it."""
_DRAWN_AT_LEAST = 300
_LEAST, _MOST = 0.1, 0.9


class Welcome(QWidget):
    """Say what to do next where no article is open."""

    new_requested = Signal()
    open_requested = Signal()
    sample_requested = Signal()
    add_requested = Signal()
    paste_requested = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workspace = workspace
        self._sentence = plain_label(parent=self)
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._steps = {
            "new": self._step(self.new_requested),
            "open": self._step(self.open_requested),
            "sample": self._step(self.sample_requested),
            "add": self._step(self.add_requested),
            "paste": self._step(self.paste_requested),
        }
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch(2)
        layout.addWidget(self._sentence)
        layout.addSpacing(8)
        for button in self._steps.values():
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.retranslate()

    @property
    def steps(self) -> list[str]:
        """What the buttons say that can be pressed now."""
        return [button.text() for button in self._steps.values() if not button.isHidden()]

    def focus_step(self) -> None:
        """Give the keyboard to the first step that can be taken."""
        next(filter(lambda step: not step.isHidden(), self._steps.values()), self).setFocus()

    def retranslate(self) -> None:
        """Say everything in the interface's language, for what is open now."""
        words = {
            "new": self.tr("New project…"),
            "open": self.tr("Open project…"),
            "sample": self.tr("Open the sample project"),
            "add": self.tr("Add files…"),
            "paste": self.tr("Add a pasted text…"),
        }
        has_project = self._workspace.project is not None
        for name, button in self._steps.items():
            button.setText(words[name])
            button.setVisible((name in ("add", "paste")) == has_project and not self._is_closed(name))
        self._sentence.setText(
            self.tr("This project has no article yet: add texts, or drop files here.")
            if has_project
            else self.tr("No project is open: make one, open one, or drop one here.")
        )

    def _is_closed(self, name: str) -> bool:
        return name in ("add", "paste") and self._workspace.read_only

    def _step(self, signal: SignalInstance) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("wide", True)
        button.clicked.connect(signal)
        return button

    # Qt's names

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class Page(QWidget):
    """Hold the reading pane with the notice above it, the find bar and a drawer below."""

    def __init__(
        self, workspace: Workspace, view: QAbstractScrollArea, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.notice, self.review = Notice(self), ReviewNotice(workspace, self)
        self.welcome = Welcome(workspace, self)
        self._view = view
        self._stack = QStackedWidget(self)
        self._stack.addWidget(view)
        self._stack.addWidget(self.welcome)
        upper = QWidget(self)
        self._layout = QVBoxLayout(upper)
        self._layout.addWidget(self.notice)
        self._layout.addWidget(self.review)
        self._layout.addWidget(self._stack, 1)
        self.halves = QSplitter(Qt.Orientation.Vertical, self)
        self.halves.setHandleWidth(1)
        self.halves.setChildrenCollapsible(False)
        self.halves.addWidget(upper)
        self.halves.splitterMoved.connect(self._on_moved)
        self.drawn: float | None = None
        """The share of the height that a drawer was given by hand."""
        whole = QVBoxLayout(self)
        whole.addWidget(self.halves)
        for layout in (self._layout, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        for signal in (workspace.article_opened, workspace.project_opened, workspace.project_closed):
            signal.connect(self.refresh)
        self.refresh()

    @property
    def shown(self) -> QWidget:
        """What is painted in the middle now: the text of an article, or what to do where there is none."""
        if self._workspace.article is None:
            return self.welcome
        return self._view.viewport()

    def add_below(self, widget: QWidget) -> None:
        """Put a widget under the page."""
        self._layout.addWidget(widget)

    def add_drawer(self, widget: QWidget) -> None:
        """Put a widget that can be drawn higher under everything else.

        It begins as high as a drawer was drawn last, or at nearly half the height.
        """
        self.halves.addWidget(widget)
        self.halves.setStretchFactor(0, 1)
        height = self.height()
        if self.drawn is not None:
            drawn = round(height * min(max(self.drawn, _LEAST), _MOST))
        else:
            drawn = min(max(round(height * _DRAWN), _DRAWN_AT_LEAST), round(height * _DRAWN_AT_MOST))
        self.halves.setSizes([height - drawn, drawn])

    def refresh(self) -> None:
        """Show the article, or what to do where there is none."""
        focused: QWidget | None = self.window().focusWidget()
        held = focused is not None and self.welcome.isAncestorOf(focused)
        self.welcome.retranslate()
        is_open = self._workspace.article is not None
        self._stack.setCurrentWidget(self._view if is_open else self.welcome)
        if held:
            self.take_focus()

    def _on_moved(self) -> None:
        above, below = self.halves.sizes()
        self.drawn = below / (above + below)

    def take_focus(self) -> None:
        """Give the keyboard to the article, or to the first step where there is none."""
        if self._workspace.article is not None:
            self._view.setFocus()
        else:
            self.welcome.focus_step()
