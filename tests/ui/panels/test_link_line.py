"""One link in a line: its words whole where there is room, the passage cut."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from hashiya.core.articles import Direction
from hashiya.ui.panels import link_line
from hashiya.ui.panels.link_line import LinkButton


@pytest.mark.parametrize("words", ["source of →", "denied by →", "attributed to →", "منسوب إلى ←", "ينفي ←"])
@pytest.mark.parametrize("width", [200, 320])
def test_words_are_whole_where_there_is_room(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, words: str, width: int
) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(link_line, "draw_words", lambda _painter, _rect, text, *_: drawn.append(text))
    button = LinkButton()
    qtbot.addWidget(button)
    button.resize(width, 20)
    button.show_link(
        words, "تحدث مع بوتين مرة واحدة فقط، في مكالمة قبل 18 شهرًا ركزت على الفضاء", Direction.RTL
    )
    button.render(QPixmap(width, 20))
    assert drawn[0] == words
    assert drawn[1].endswith("…")
