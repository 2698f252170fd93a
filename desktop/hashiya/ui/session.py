"""What is kept from one start to the next: the window's shape, the project, the article, the place in it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QTimer

from hashiya.settings import Session, Settings, WindowState
from hashiya.ui.language import side

if TYPE_CHECKING:
    from hashiya.ui.main_window import MainWindow

_FIRST_SIZE = (1320, 840)
_WHOLE = 1000
"""What the share of the height that a drawer takes is told of."""
_SETTLE = 1500
"""Milliseconds after opening an article, or scrolling it, until it is kept as the place to come back to."""


class Keeper(QObject):
    """Put the window and the reading back to where they were, and note where they are.

    The window's shape is kept once a direction: a state of one side restored on the other mixes the panes up.
    """

    def __init__(self, desk: MainWindow) -> None:
        super().__init__(desk)
        self._desk = desk
        self._place = 0
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE)
        self._settle.timeout.connect(self.keep_session)
        desk.workspace.article_opened.connect(lambda _article: self._settle.start())
        desk.view.verticalScrollBar().valueChanged.connect(lambda _value: self._settle.start())
        desk.workspace.project_opened.connect(self._on_project_opened)
        desk.appearance.language_changing.connect(self.keep_window)
        desk.appearance.language_changed.connect(lambda _language: self._restore_panes())

    def restore_window(self) -> None:
        """Give the window the shape that it had, or one that fits the screen."""
        desk = self._desk
        kept = self._kept()
        if not kept.geometry or not desk.restoreGeometry(QByteArray(kept.geometry)):
            room = desk.screen().availableGeometry()
            width, height = _FIRST_SIZE
            desk.resize(min(width, room.width()), min(height, room.height()))
        self._restore_panes()

    def restore_session(self) -> bool:
        """Open what was open; return whether anything is."""
        session = self._desk.appearance.settings.session
        if session.project is None or not Path(session.project).exists():
            return False
        desk = self._desk
        if not desk.files.open_path(Path(session.project), article=session.article):
            return False
        if desk.workspace.article and desk.workspace.article.id == session.article:
            self._place = session.place
        return True

    def restore_place(self) -> None:
        """Scroll to where the reading stopped; the window must be shown, or nothing is laid out yet."""
        if self._place:
            self._desk.view.set_scroll_place(self._place)
            self._place = 0

    def keep_window(self, language: str | None = None) -> None:
        """Note the window's shape under the direction of a language, the present one where none is named."""
        desk = self._desk
        parts = {
            "panes": bytes(desk.panes.saveState().data()),
            "articles": b"hidden" if desk.furniture.start.isHidden() else b"shown",
            "side": b"hidden" if desk.side.isHidden() else desk.side.page.encode(),
        }
        if desk.page.drawn is not None:
            parts["drawer"] = str(round(desk.page.drawn * _WHOLE)).encode()
        state = WindowState(geometry=bytes(desk.saveGeometry().data()), parts=parts)
        chosen = side("ar" if (language or desk.appearance.language) == "ar" else "en")
        desk.appearance.change(lambda settings: settings.with_window(chosen, state))

    def keep_session(self) -> None:
        """Note project, article and place."""
        desk = self._desk
        self._settle.stop()
        project, article = desk.workspace.project, desk.workspace.article
        if project is None:
            return
        place = desk.view.scroll_place() if article else 0
        session = Session(str(project.path), article.id if article else None, place)
        desk.appearance.change(lambda settings: replace(settings, session=session))

    def _kept(self) -> WindowState:
        return self._desk.appearance.settings.window(side(self._desk.appearance.language))

    def _restore_panes(self) -> None:
        desk, parts = self._desk, self._kept().parts
        if "panes" not in parts or not desk.panes.restoreState(QByteArray(parts["panes"])):
            desk.spread_panes()
        desk.furniture.start.setVisible(parts.get("articles") != b"hidden")
        page = parts.get("side", b"annotations").decode("ascii", "replace")
        desk.side.setVisible(page != "hidden")
        desk.side.show_page(page if page in desk.side.names else "annotations")
        drawn = parts.get("drawer", b"")
        if re.fullmatch(rb"[0-9]{1,4}", drawn):
            desk.page.drawn = int(drawn) / _WHOLE

    def _on_project_opened(self) -> None:
        project = self._desk.workspace.project
        if project is not None:
            path = Path(project.path)

            def with_recent(settings: Settings) -> Settings:
                return settings.with_recent(path)

            self._desk.appearance.change(with_recent)
