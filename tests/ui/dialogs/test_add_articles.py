from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from hashiya.core.articles import Direction
from hashiya.project import NewArticle
from hashiya.ui.dialogs.add_articles import AddArticles
from hashiya.ui.models.row import ROW, Row

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

ARABIC = "قمة المناخ: تعهدات جديدة.\nقال وزير البيئة إن الدول ستخفض الانبعاثات.\n"


@pytest.fixture
def files(tmp_path: Path, desk: Desk) -> list[Path]:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "قمة.txt").write_text(ARABIC, encoding="windows-1256")
    (folder / "twin.txt").write_text(desk.workspace.text, encoding="utf-8")
    (folder / "paper.pdf").write_bytes(b"%PDF-1.4")
    return [folder / name for name in ("قمة.txt", "twin.txt", "paper.pdf")]


def _open(desk: Desk, qtbot: QtBot, files: list[Path]) -> AddArticles:
    dialog = AddArticles(desk.workspace, files)
    qtbot.addWidget(dialog)
    dialog.show()
    if files:
        qtbot.waitUntil(lambda: dialog.model.rowCount() == len(files))
    return dialog


def _rows(dialog: AddArticles) -> list[Row]:
    return [dialog.model.index(row, 0).data(ROW) for row in range(dialog.model.rowCount())]


def _accepted(dialog: AddArticles, qtbot: QtBot) -> list[NewArticle]:
    with qtbot.waitSignal(dialog.articles_accepted) as accepted:
        qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    found: list[NewArticle] = accepted.args[0]
    return found


def test_files_are_shown_with_encoding_twin_or_what_is_wrong(
    desk: Desk, qtbot: QtBot, files: list[Path]
) -> None:
    dialog = _open(desk, qtbot, files)
    first, twin, paper = _rows(dialog)
    assert "windows-1256" in first.note
    assert not first.faded
    assert "مقال قصير" in twin.note
    assert twin.faded
    assert "as plain text" in paper.note
    assert dialog.form.encoding.currentText() == "windows-1256 (detected)"
    assert dialog.form.text.text() == ARABIC
    assert dialog.form.text.isReadOnly()
    assert dialog.add.text() == "Add 1 article"


def test_what_fits_is_handed_on_with_title_and_meta(desk: Desk, qtbot: QtBot, files: list[Path]) -> None:
    dialog = _open(desk, qtbot, files)
    dialog.form.title.selectAll()
    qtbot.keyClicks(dialog.form.title, "Summit")
    assert _rows(dialog)[0].text == "Summit"
    new = _accepted(dialog, qtbot)
    assert [each.title for each in new] == ["Summit"]
    assert new[0].text == ARABIC
    assert new[0].meta == {"file": "قمة.txt", "encoding": "windows-1256"}
    added = desk.project.add_many(new)
    assert desk.project.article(added[0].id).title == "Summit"


def test_another_encoding_is_read_at_once_and_keeps_the_title(
    desk: Desk, qtbot: QtBot, files: list[Path]
) -> None:
    dialog = _open(desk, qtbot, files)
    dialog.form.title.selectAll()
    qtbot.keyClicks(dialog.form.title, "Summit")
    dialog.form.encoding.choose("utf-8")
    dialog.form.encoding.activated.emit(dialog.form.encoding.currentIndex())
    assert "choose another encoding" in dialog.form.problem.text()
    assert not dialog.add.isEnabled()
    dialog.form.encoding.choose("iso-8859-6")
    dialog.form.encoding.activated.emit(dialog.form.encoding.currentIndex())
    dialog.form.encoding.choose("windows-1256")
    dialog.form.encoding.activated.emit(dialog.form.encoding.currentIndex())
    assert dialog.form.text.text() == ARABIC
    assert dialog.form.problem.isHidden()
    assert dialog.form.title.text() == "Summit"


def test_a_text_can_be_left_out_by_key_and_by_its_words(desk: Desk, qtbot: QtBot, files: list[Path]) -> None:
    dialog = _open(desk, qtbot, files)
    dialog.list.choose(dialog.model.ids[2])
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert len(_rows(dialog)) == 2
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert _rows(dialog) == []
    assert dialog.empty.isVisible()
    assert not dialog.add.isEnabled()


def test_going_to_a_row_shows_its_text(desk: Desk, qtbot: QtBot, files: list[Path]) -> None:
    dialog = _open(desk, qtbot, files)
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.form.title.text() == "twin"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.form.problem.isVisible()


def test_the_clipboard_is_taken_exactly_as_it_stands(desk: Desk, qtbot: QtBot) -> None:
    text = "نص ملصق\u00a0من الحافظة.\r\nوسطر\u200f ثان."
    QGuiApplication.clipboard().setText(text)
    dialog = _open(desk, qtbot, [])
    new = _accepted(dialog, qtbot)
    assert new[0].text == text.replace("\r\n", "\n")
    assert new[0].title is None


def test_a_text_can_be_pasted_into_the_empty_field_and_written_on(desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    dialog = _open(desk, qtbot, [])
    assert not dialog.add.isEnabled()
    data = QMimeData()
    data.setText("نص\u00a0ملصق \ufeffهنا")
    dialog.form.text.insertFromMimeData(data)
    assert dialog.model.texts[0].text == "نص\u00a0ملصق \ufeffهنا"
    dialog.form.text.moveCursor(dialog.form.text.textCursor().MoveOperation.End)
    qtbot.keyClicks(dialog.form.text, " more")
    assert dialog.model.texts[0].text.endswith("هنا more")
    assert "\u00a0" in dialog.model.texts[0].text
    more = QMimeData()
    more.setText(" and more")
    dialog.form.text.insertFromMimeData(more)
    assert dialog.model.texts[0].text.endswith("more and more")


def test_a_pasted_twin_is_noticed_while_it_is_written(desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(desk.workspace.text)
    dialog = _open(desk, qtbot, [])
    assert "in the project already" in _rows(dialog)[0].note
    qtbot.keyClicks(dialog.form.text, "x")
    assert not _rows(dialog)[0].faded
    qtbot.mouseClick(dialog.paste, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.paste, Qt.MouseButton.LeftButton)
    assert [row.faded for row in _rows(dialog)] == [False, True, True]


def test_the_direction_is_proposed_and_can_be_changed(desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("An interview in English.")
    dialog = _open(desk, qtbot, [])
    assert dialog.form.direction.value is Direction.LTR
    dialog.form.direction.choose(Direction.RTL)
    dialog.form.direction.activated.emit(0)
    assert _accepted(dialog, qtbot)[0].direction is Direction.RTL


def test_a_text_that_no_article_can_hold_is_told(desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    dialog = _open(desk, qtbot, [])
    data = QMimeData()
    data.setText("a\x00b")
    dialog.form.text.insertFromMimeData(data)
    assert "line 1" in dialog.form.problem.text()
    assert not dialog.add.isEnabled()


def test_reading_many_files_tells_how_far_it_is_and_can_be_stopped(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    from hashiya.ui.models import incoming

    names = [tmp_path / f"{n}.txt" for n in range(6)]
    for name in names:
        name.write_text(f"نص رقم {name.stem}", encoding="utf-8")
    gate, real = threading.Event(), incoming.read_file

    def slowly(path: Path) -> incoming.Incoming:
        if path == names[2]:
            assert gate.wait(20)
        return real(path)

    monkeypatch.setattr(incoming, "read_file", slowly)
    dialog = AddArticles(desk.workspace, names)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.reading.progress.accessibleName() == "Reading: 2 of 6")
    assert dialog.reading.progress.isVisible()
    qtbot.mouseClick(dialog.reading.stop, Qt.MouseButton.LeftButton)
    gate.set()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 3)
    qtbot.waitUntil(dialog.add.isEnabled)
    assert not dialog.reading.progress.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()


def test_files_can_be_chosen_and_dropped_each_once(
    desk: Desk, qtbot: QtBot, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    QGuiApplication.clipboard().clear()
    dialog = _open(desk, qtbot, [])
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([str(files[0])], ""))
    qtbot.mouseClick(dialog.files, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [row.text for row in _rows(dialog)] == ["قمة"])
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files[:2]])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    dialog.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))
    qtbot.waitUntil(lambda: len(_rows(dialog)) == 2)


def test_the_hash_is_the_projects(desk: Desk, qtbot: QtBot) -> None:
    from hashiya.ui.models.incoming import pasted

    assert pasted(desk.workspace.text).sha256 == desk.article.sha256
    assert pasted("ا").sha256 == hashlib.sha256("ا".encode()).hexdigest()


def test_a_direction_that_was_chosen_stays_while_the_text_is_written(desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("An interview in English.")
    dialog = _open(desk, qtbot, [])
    dialog.form.direction.choose(Direction.RTL)
    dialog.form.direction.activated.emit(0)
    qtbot.keyClicks(dialog.form.text, "More. ")
    assert dialog.model.texts[0].direction is Direction.RTL


def test_an_article_that_comes_meanwhile_is_noticed(desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("نص جديد.")
    dialog = _open(desk, qtbot, [])
    assert dialog.add.isEnabled()
    desk.project.add("نص جديد.")
    assert not dialog.add.isEnabled()
    assert _rows(dialog)[0].warns
