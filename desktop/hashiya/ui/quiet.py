"""When nobody does anything: what works unasked waits for that, and stops as soon as somebody does."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from hashiya.ui.workspace import Workspace


class Quiet(QTimer):
    """Time out once after so many milliseconds; ``disturbed`` tells whoever started it of a doing."""

    disturbed = Signal()

    def __init__(self, workspace: Workspace, milliseconds: int, parent: QObject) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(milliseconds)
        for signal in (
            workspace.article_opened,
            workspace.current_changed,
            workspace.selection_changed,
            workspace.caret_changed,
        ):
            signal.connect(self.disturbed)
