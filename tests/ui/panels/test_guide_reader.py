"""The reader goes to sections, keeps its place, paints the marks, and reads nothing from the disk."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QTextDocument
from pytestqt.qtbot import QtBot

from hashiya.assets import resource
from hashiya.core.labels import LabelSet
from hashiya.ui.panels.guide_reader import GuideReader
from hashiya.ui.panels.guide_text import Manner
from hashiya.ui.theme import DARK, LIGHT, Theme

TEXT = resource("guidelines", "ar.md").read_text(encoding="utf-8")


def manner(language: str = "ar", theme: Theme = LIGHT) -> Manner:
    return Manner(LabelSet(), theme, language)


@pytest.fixture
def reader(qtbot: QtBot) -> GuideReader:
    reader = GuideReader()
    qtbot.addWidget(reader)
    reader.resize(320, 400)
    reader.show()
    reader.show_text(TEXT, manner())
    return reader


def _at_top(reader: GuideReader) -> str:
    return reader.cursorForPosition(QPoint(reader.viewport().width() // 2, 16)).block().text()


def _has(image: QImage, colour: QColor) -> bool:
    wanted = colour.rgb()
    return any(image.pixel(x, y) == wanted for y in range(image.height()) for x in range(image.width()))


def test_a_section_is_gone_to_and_told(reader: GuideReader, qtbot: QtBot) -> None:
    told: list[str] = []
    reader.section_changed.connect(told.append)
    assert reader.section == ""
    assert reader.show_section("denial")
    assert (_at_top(reader), reader.section, told) == ("نفي", "denial", ["denial"])
    assert not reader.show_section("nothing")
    assert _at_top(reader) == "نفي"
    assert reader.show_section("")
    assert reader.verticalScrollBar().value() == 0
    assert told == ["denial", ""]


def test_scrolling_tells_the_section_that_is_read(reader: GuideReader) -> None:
    reader.show_section("source")
    reader.verticalScrollBar().setValue(reader.verticalScrollBar().value() - 40)
    assert reader.section == "claim"
    reader.verticalScrollBar().setValue(reader.verticalScrollBar().maximum())
    assert reader.section == ""  # the last part is about no label


def test_a_short_section_at_the_end_counts_once_it_is_gone_to(reader: GuideReader) -> None:
    reader.show_text("# a\n\n## one {#claim}\n\nx\n\n## two {#quote}\n\ny\n", manner())
    reader.show_section("quote")
    assert reader.section == "quote"


def test_what_is_read_stays_when_the_lines_break_elsewhere(reader: GuideReader) -> None:
    reader.show_section("quote")
    reader.resize(520, 300)
    assert _at_top(reader) == "اقتباس"
    reader.verticalScrollBar().setValue(reader.verticalScrollBar().value() + 150)
    before = _at_top(reader)
    assert before != "اقتباس"
    reader.resize(300, 420)
    assert _at_top(reader) == before
    reader.show_section("")
    reader.resize(420, 300)
    assert reader.verticalScrollBar().value() == 0


def test_the_place_is_kept_while_the_reader_is_not_seen(reader: GuideReader) -> None:
    reader.show_section("source")
    reader.verticalScrollBar().setValue(reader.verticalScrollBar().value() + 60)
    place = reader.verticalScrollBar().value()
    reader.hide()
    reader.show()
    assert reader.verticalScrollBar().value() == place


def test_a_reader_shown_later_stands_at_its_section(qtbot: QtBot) -> None:
    reader = GuideReader()
    qtbot.addWidget(reader)
    reader.show_text(TEXT, manner())
    reader.show_section("claim")
    reader.resize(320, 400)
    reader.show()
    assert _at_top(reader) == "ادعاء"


def test_another_text_begins_where_the_reading_stood(reader: GuideReader) -> None:
    reader.show_section("source")
    place = reader.verticalScrollBar().value()
    reader.show_text(TEXT + "\nزيادة\n", manner())
    assert reader.verticalScrollBar().value() == place
    reader.show_text("# قصير\n", manner())
    assert reader.section == ""
    reader.resize(300, 300)


def test_links_within_the_page_are_followed_and_no_others(reader: GuideReader) -> None:
    reader.anchorClicked.emit(QUrl("#quote"))
    assert reader.section == "quote"
    reader.anchorClicked.emit(QUrl("https://a.example/"))
    assert reader.document().isEmpty() is False
    assert _at_top(reader) == "دليل الوسم"


def test_nothing_is_read_from_the_disk(reader: GuideReader, tmp_path: Path) -> None:
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("#ff00ff"))
    path = tmp_path / "picture.png"
    assert picture.save(str(path))
    reader.show_text(f"![words]({path.as_uri()}) ![more]({path}) <img src='{path}'>\n", manner())
    assert not _has(reader.grab().toImage(), QColor("#ff00ff"))
    kind = QTextDocument.ResourceType.ImageResource.value
    assert reader.loadResource(kind, QUrl(path.as_uri())) is None


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_examples_are_marked_in_the_label_s_colours(reader: GuideReader, language: str, theme: Theme) -> None:
    text = "## x {#claim}\n\n> قال [كذا وكذا](#source).\n"
    reader.show_text(text, manner(language, theme))
    shown = reader.grab().toImage()
    for accent in ("blue", "green"):  # the badge of the one, the mark of the other
        assert _has(shown, theme.accent_band(accent))
    assert _has(shown, theme.accent_ink("green"))
    assert _has(shown, theme.paper)
    side = shown.width() - 1 - 26 if language == "ar" else 26
    column = [shown.pixel(side, y) for y in range(40)]
    assert theme.accent_band("blue").rgb() in column


def test_a_passage_over_two_lines_is_marked_on_both(reader: GuideReader) -> None:
    reader.show_text(f"> قال [{'كلمة طويلة ' * 12}](#denial).\n", manner())
    shown = reader.grab().toImage()
    band = LIGHT.accent_band("orange").rgb()
    rows = [y for y in range(shown.height()) if any(shown.pixel(x, y) == band for x in range(shown.width()))]
    assert rows[-1] - rows[0] > 3 * 20


def test_escape_leaves_and_keys_scroll(reader: GuideReader, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reader.left):
        qtbot.keyClick(reader, Qt.Key.Key_Escape)
    qtbot.keyClick(reader, Qt.Key.Key_PageDown)
    assert reader.verticalScrollBar().value() > 0


def test_a_reader_without_a_text_paints_nothing(qtbot: QtBot) -> None:
    empty = GuideReader()
    qtbot.addWidget(empty)
    assert not empty.grab().isNull()
