from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from hashiya.core.articles import Direction
from hashiya.core.spans import Span
from hashiya.errors import Sentence
from hashiya.project import NewArticle
from hashiya.readers import Doubt, ReadArticle
from hashiya.ui.dialogs.add_articles import AddArticles
from hashiya.ui.models import gathering, resemblance
from hashiya.ui.models.incoming_table import REMARK, TITLE, Shown
from hashiya.ui.models.intake import Acceptance

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

ARABIC = "قمة المناخ: تعهدات جديدة.\nقال وزير البيئة إن الدول ستخفض الانبعاثات.\n"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def files(tmp_path: Path, desk: Desk) -> list[Path]:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "قمة.txt").write_text(ARABIC, encoding="windows-1256")
    (folder / "twin.txt").write_text(desk.workspace.text, encoding="utf-8")
    (folder / "paper.rtf").write_bytes(b"{\\rtf1}")
    return [folder / name for name in ("قمة.txt", "twin.txt", "paper.rtf")]


def open_dialog(desk: Desk, qtbot: QtBot, paths: list[Path]) -> AddArticles:
    dialog = AddArticles(desk.workspace, paths)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.waitUntil(lambda: not dialog.reading.busy and not dialog.reading.looking)
    return dialog


def remarks(dialog: AddArticles) -> list[str]:
    model = dialog.pages.batch.model
    return [model.index(row, REMARK).data() for row in range(model.rowCount())]


def titles(dialog: AddArticles) -> list[str]:
    model = dialog.pages.batch.model
    return [model.index(row, TITLE).data().strip("\u2068\u2069") for row in range(model.rowCount())]


def accepted(dialog: AddArticles, qtbot: QtBot) -> list[NewArticle]:
    with qtbot.waitSignal(dialog.articles_accepted) as signal:
        qtbot.mouseClick(dialog.foot.add, Qt.MouseButton.LeftButton)
    found: Acceptance = signal.args[0]
    return [found.article(each) for each in found.texts]


def drop(dialog: AddArticles, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    dialog.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, Qt.KeyboardModifier.NoModifier))


def choose(choice: object, value: object) -> None:
    choice.choose(value)  # type: ignore[attr-defined]
    choice.activated.emit(choice.currentIndex())  # type: ignore[attr-defined]


@pytest.fixture
def doubtful(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Path]:
    """Return files of which each is read with a doubt about its second word, but for the first."""

    def read_apart(paths, _options, **_more):  # type: ignore[no-untyped-def]
        for place, path in enumerate(paths):
            text = f"نص مشكوك فيه رقم {place} وبعده كلمات كثيرة تخصه وحده {'ab'[place % 2] * place}"
            doubts = (Doubt(Sentence("The letters may be wrong."), Span(3, 8)),) if place else ()
            yield gathering.Found(str(path), path, ReadArticle(path.stem, text, {"file": path.name}, doubts))

    monkeypatch.setattr(gathering, "read_apart", read_apart)
    return [tmp_path / f"{place}.pdf" for place in range(4)]


def test_files_are_listed_with_what_is_to_be_said_of_them(
    desk: Desk, qtbot: QtBot, files: list[Path]
) -> None:
    dialog = open_dialog(desk, qtbot, files)
    first, twin, paper = remarks(dialog)
    assert first == ""
    assert "in the project already" in twin
    assert "مقال قصير" in twin
    assert "as plain text" in paper
    assert dialog.pages.batch.summary.text() == "3 texts · 1 there already · 1 can't be added"
    assert dialog.foot.add.text() == "Add 1 article"
    new = accepted(dialog, qtbot)
    assert [(each.title, each.text) for each in new] == [("قمة", ARABIC)]
    assert new[0].meta == {"file": "قمة.txt", "encoding": "windows-1256"}


def test_one_file_is_shown_at_once_with_its_encoding(desk: Desk, qtbot: QtBot, files: list[Path]) -> None:
    dialog = open_dialog(desk, qtbot, files[:1])
    review = dialog.pages.review
    assert review.isVisible()
    assert not dialog.pages.back.isVisible()
    assert review.form.encoding.currentText() == "windows-1256 (detected)"
    assert review.text.text() == ARABIC
    review.form.title.selectAll()
    qtbot.keyClicks(review.form.title, "Summit")
    qtbot.keyClicks(review.form.meta["publisher"], "Agency")
    new = accepted(dialog, qtbot)
    assert new[0].title == "Summit"
    assert new[0].meta == {"file": "قمة.txt", "encoding": "windows-1256", "publisher": "Agency"}
    added = desk.project.add_many(new)
    assert desk.project.article(added[0].id).title == "Summit"


def test_another_encoding_is_read_again_and_what_was_written_stays(
    desk: Desk, qtbot: QtBot, files: list[Path]
) -> None:
    dialog = open_dialog(desk, qtbot, files[:1])
    form, text = dialog.pages.review.form, dialog.pages.review.text
    form.title.selectAll()
    qtbot.keyClicks(form.title, "Summit")
    choose(form.encoding, "utf-8")
    qtbot.waitUntil(form.problem.isVisible)
    assert "choose another encoding" in form.problem.text()
    assert not dialog.foot.add.isEnabled()
    choose(form.encoding, "iso-8859-6")
    qtbot.waitUntil(lambda: not dialog.reading.busy)
    choose(form.encoding, "windows-1256")
    qtbot.waitUntil(lambda: text.text() == ARABIC)
    assert form.problem.isHidden()
    assert form.title.text() == "Summit"
    assert form.encoding.currentText() == "windows-1256 (detected)"


def test_texts_are_left_out_by_key_and_by_button(desk: Desk, qtbot: QtBot, files: list[Path]) -> None:
    dialog = open_dialog(desk, qtbot, files)
    table = dialog.pages.batch.table
    dialog.pages.batch.choose(dialog.pages.batch.model.ids[2])
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert titles(dialog) == ["قمة", "twin"]
    qtbot.mouseClick(dialog.foot.leave_out, Qt.MouseButton.LeftButton)
    assert dialog.pages.review.isVisible()
    qtbot.mouseClick(dialog.foot.leave_out, Qt.MouseButton.LeftButton)
    assert dialog.pages.empty.isVisible()
    assert not dialog.foot.add.isEnabled()


def test_one_goes_into_a_text_and_back_by_keys(desk: Desk, qtbot: QtBot, files: list[Path]) -> None:
    dialog = open_dialog(desk, qtbot, files)
    table, review = dialog.pages.batch.table, dialog.pages.review
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert review.isVisible()
    assert review.form.title.text() == "twin"
    assert "in the project already" in review.remark.text()
    qtbot.keyClick(dialog, Qt.Key.Key_PageDown, CONTROL)
    assert review.form.title.text() == "paper"
    assert review.form.problem.isVisible()
    assert not dialog.pages.next.isEnabled()
    qtbot.mouseClick(dialog.pages.next, Qt.MouseButton.LeftButton)
    qtbot.keyClick(dialog, Qt.Key.Key_PageUp, CONTROL)
    qtbot.mouseClick(dialog.pages.previous, Qt.MouseButton.LeftButton)
    assert review.form.title.text() == "قمة"
    qtbot.keyClick(review.form.title, Qt.Key.Key_Escape)
    assert table.isVisible()
    assert dialog.pages.batch.chosen_ids() == [dialog.pages.batch.model.ids[0]]
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert dialog.isHidden()


def test_a_doubt_shows_its_passage_and_is_settled_by_correcting_it(
    desk: Desk, qtbot: QtBot, doubtful: list[Path]
) -> None:
    dialog = open_dialog(desk, qtbot, doubtful[1:2])
    dialog.intake.leave_out([dialog.intake.texts[0].id])
    drop(dialog, doubtful[:2])
    qtbot.waitUntil(lambda: len(titles(dialog)) == 2)
    dialog.pages.open(dialog.intake.texts[1].id)
    review = dialog.pages.review
    assert review.heading.text() == "1 doubt"
    qtbot.keyClick(review.doubts, Qt.Key.Key_Down)
    assert review.text.textCursor().selectedText() == "مشكوك"
    assert len(review.text.extraSelections()) == 1
    review.text.insertPlainText("أكيد")
    assert dialog.intake.text(dialog.pages.current or "").startswith("نص أكيد فيه")
    assert not review.heading.isVisible()
    assert review.text.extraSelections() == []
    new = accepted(dialog, qtbot)
    assert new[1].meta == {"file": "1.pdf", "edited": True}
    assert new[1].text.startswith("نص أكيد فيه")


def test_taking_a_correction_back_brings_the_doubt_back(
    desk: Desk, qtbot: QtBot, doubtful: list[Path]
) -> None:
    dialog = open_dialog(desk, qtbot, doubtful[:2])
    dialog.pages.open(dialog.intake.texts[1].id)
    review = dialog.pages.review
    review.text.reveal(Span(0, 8))
    qtbot.keyClick(review.text, Qt.Key.Key_Delete)
    assert review.incoming.doubts == ()
    review.text.undo()
    assert [doubt.span for doubt in review.incoming.doubts] == [Span(3, 8)]
    review.text.moveCursor(review.text.textCursor().MoveOperation.Start)
    qtbot.keyClicks(review.text, "1 ")
    assert [doubt.span for doubt in review.incoming.doubts] == [Span(5, 10)]


def test_what_was_looked_at_is_no_longer_doubtful(desk: Desk, qtbot: QtBot, doubtful: list[Path]) -> None:
    dialog = open_dialog(desk, qtbot, doubtful)
    batch = dialog.pages.batch
    assert batch.summary.text() == "4 texts · 3 to look at"
    assert dialog.foot.add_clean.text() == "Add 1 without doubts"
    dialog.pages.open(dialog.intake.texts[1].id)
    assert dialog.foot.looks_right.isDefault()
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    assert dialog.pages.current == dialog.intake.texts[2].id
    qtbot.mouseClick(dialog.foot.looks_right, Qt.MouseButton.LeftButton)
    assert dialog.pages.current == dialog.intake.texts[3].id
    dialog.pages.go_back()
    assert [remark for remark in remarks(dialog) if "looked at" in remark] == ["looked at"] * 2
    assert dialog.foot.add.text() == "Add 4 articles"
    meta = [each.meta for each in accepted(dialog, qtbot)]
    assert [("review" in (each or {})) for each in meta] == [False, False, False, True]
    assert meta[3] == {"file": "3.pdf", "review": ["The letters may be wrong."]}


def test_looking_at_the_last_doubtful_one_goes_back_to_the_list(
    desk: Desk, qtbot: QtBot, doubtful: list[Path]
) -> None:
    dialog = open_dialog(desk, qtbot, doubtful[:2])
    dialog.pages.open(dialog.intake.texts[1].id)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    assert dialog.pages.batch.table.isVisible()
    assert not dialog.foot.add_clean.isVisible()


def test_one_doubtful_text_that_is_added_from_its_page_was_looked_at(
    desk: Desk, qtbot: QtBot, doubtful: list[Path]
) -> None:
    dialog = open_dialog(desk, qtbot, doubtful[:2])
    dialog.pages.batch.choose(dialog.intake.texts[0].id)
    qtbot.mouseClick(dialog.foot.leave_out, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(dialog.articles_accepted) as signal:
        qtbot.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    found = signal.args[0]
    assert found.article(found.texts[0]).meta == {"file": "1.pdf"}


def test_those_without_doubts_are_added_and_the_others_stay(
    desk: Desk, qtbot: QtBot, doubtful: list[Path]
) -> None:
    dialog = open_dialog(desk, qtbot, doubtful)
    with qtbot.waitSignal(dialog.articles_accepted) as signal:
        qtbot.mouseClick(dialog.foot.add_clean, Qt.MouseButton.LeftButton)
    found = signal.args[0]
    assert [each.title for each in found.texts] == ["0"]
    assert found.article(found.texts[0]).text.startswith("نص مشكوك فيه رقم 0")
    assert found.rest == []
    assert dialog.isVisible()
    assert titles(dialog) == ["1", "2", "3"]


def test_the_list_shows_what_is_asked_for(desk: Desk, qtbot: QtBot, doubtful: list[Path]) -> None:
    dialog = open_dialog(desk, qtbot, doubtful)
    batch = dialog.pages.batch
    assert batch.chips[Shown.DOUBTFUL].text() == "Doubtful (3)"
    batch.choose(batch.model.ids[2])
    qtbot.mouseClick(batch.chips[Shown.DOUBTFUL], Qt.MouseButton.LeftButton)
    assert titles(dialog) == ["1", "2", "3"]
    assert batch.chosen_ids() == [batch.model.ids[1]]
    qtbot.mouseClick(batch.chips[Shown.PROBLEMS], Qt.MouseButton.LeftButton)
    assert titles(dialog) == []
    qtbot.keyClick(batch.table, Qt.Key.Key_Delete)
    qtbot.keyClick(batch.table, Qt.Key.Key_Return)
    assert len(dialog.intake) == 4


def test_texts_that_are_nearly_the_same_are_told(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    words = " ".join(f"كلمة{number}" for number in range(60))
    for name, text in {"a": words, "b": f"{words} زائدة", "c": "نص آخر تماما"}.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    dialog = open_dialog(desk, qtbot, [tmp_path / f"{name}.txt" for name in "abc"])
    qtbot.waitUntil(lambda: remarks(dialog)[1] != "")
    assert remarks(dialog)[1].endswith("% like \u2068a\u2069")
    assert dialog.pages.batch.summary.text() == "3 texts · 1 to look at"


def test_a_text_that_is_nearly_an_article_of_the_project_is_told(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    words = " ".join(f"كلمة{number}" for number in range(60))
    first = desk.project.add(words, title="في المشروع")
    (tmp_path / "a.txt").write_text(f"{words} زائدة", encoding="utf-8")
    dialog = open_dialog(desk, qtbot, [tmp_path / "a.txt"])
    qtbot.waitUntil(dialog.pages.review.remark.isVisible)
    assert dialog.pages.review.remark.text().endswith("% like \u2068في المشروع\u2069")
    assert resemblance._title(desk.project, first) == "في المشروع"
    assert resemblance._title(desk.project, "gone") == ""


def test_the_clipboard_is_taken_exactly_as_it_stands(desk: Desk, qtbot: QtBot) -> None:
    text = "نص ملصق\u00a0من الحافظة.\r\nوسطر\u200f ثان."
    QGuiApplication.clipboard().setText(text)
    dialog = open_dialog(desk, qtbot, [])
    new = accepted(dialog, qtbot)
    assert new[0].text == text.replace("\r\n", "\n")
    assert new[0].title is None
    assert new[0].meta == {}


def test_a_text_can_be_pasted_into_the_empty_field_and_written_on(desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    dialog = open_dialog(desk, qtbot, [])
    field = dialog.pages.review.text
    assert not dialog.foot.add.isEnabled()
    data = QMimeData()
    data.setText("نص\u00a0ملصق \ufeffهنا\r\n")
    field.insertFromMimeData(data)
    item = dialog.intake.texts[0].id
    assert dialog.intake.text(item) == "نص\u00a0ملصق \ufeffهنا\n"
    field.moveCursor(field.textCursor().MoveOperation.End)
    qtbot.keyClicks(field, " more")
    assert dialog.intake.text(item) == "نص\u00a0ملصق \ufeffهنا\n more"
    more = QMimeData()
    more.setText(" and more")
    field.insertFromMimeData(more)
    assert dialog.intake.text(item).endswith("more and more")


def test_a_pasted_twin_is_noticed_while_it_is_written(desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(desk.workspace.text)
    dialog = open_dialog(desk, qtbot, [])
    review = dialog.pages.review
    assert "in the project already" in review.remark.text()
    qtbot.keyClicks(review.text, "x")
    assert not review.remark.isVisible()
    qtbot.mouseClick(dialog.ways.paste, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.ways.paste, Qt.MouseButton.LeftButton)
    assert [each.fits for each in dialog.intake.texts] == [True, False, False]
    dialog.pages.go_back()
    dialog.pages.batch.model.tell_changed()
    assert "in the project already" in remarks(dialog)[2]
    QGuiApplication.clipboard().setText("نص آخر.")
    qtbot.mouseClick(dialog.ways.paste, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.ways.paste, Qt.MouseButton.LeftButton)
    assert "the same text as" in dialog.pages.review.remark.text()


def test_the_direction_is_proposed_and_can_be_changed(desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("An interview in English.")
    dialog = open_dialog(desk, qtbot, [])
    form, field = dialog.pages.review.form, dialog.pages.review.text
    assert form.direction.value is Direction.LTR
    assert field.document().defaultTextOption().textDirection() == Qt.LayoutDirection.LeftToRight
    choose(form.direction, Direction.RTL)
    assert field.document().defaultTextOption().textDirection() == Qt.LayoutDirection.RightToLeft
    qtbot.keyClicks(field, "More. ")
    assert accepted(dialog, qtbot)[0].direction is Direction.RTL


def test_a_text_that_no_article_can_hold_is_told(desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    dialog = open_dialog(desk, qtbot, [])
    data = QMimeData()
    data.setText("a\x00b")
    dialog.pages.review.text.insertFromMimeData(data)
    assert "line 1" in dialog.pages.review.form.problem.text()
    assert not dialog.foot.add.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    dialog.accept()
    assert dialog.isVisible()


def test_reading_many_files_tells_how_far_it_is_and_can_be_stopped(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    gate, real = threading.Event(), gathering.read_apart
    names = [tmp_path / f"{n}.txt" for n in range(26)]
    for name in names:
        name.write_text(f"نص رقم {name.stem}", encoding="utf-8")

    def slowly(*args, **options):  # type: ignore[no-untyped-def]
        for place, found in enumerate(real(*args, **options)):
            if place == 22:
                assert gate.wait(20)
            yield found

    monkeypatch.setattr(gathering, "read_apart", slowly)
    dialog = AddArticles(desk.workspace, names)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.line.words == "Reading · 20")
    qtbot.waitUntil(dialog.line.bar.isVisible)
    drop(dialog, names)  # one thing after another
    qtbot.mouseClick(dialog.line.stop, Qt.MouseButton.LeftButton)
    gate.set()
    qtbot.waitUntil(lambda: len(titles(dialog)) == 23)
    qtbot.waitUntil(dialog.foot.add.isEnabled)
    qtbot.waitUntil(lambda: not dialog.line.isVisible())
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()


def test_a_look_for_resemblances_can_be_stopped(
    desk: Desk, qtbot: QtBot, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    from hashiya.ui.dialogs import intake_reading

    gate = threading.Event()

    def slowly(_project, _intake, texts, progress, _cancelled):  # type: ignore[no-untyped-def]
        progress(1, 2)
        assert gate.wait(20)
        return {texts[0].id: ("x", 0.9)}

    monkeypatch.setattr(intake_reading, "resembling", slowly)
    dialog = AddArticles(desk.workspace, files)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.line.words.endswith("1 of 2"))
    qtbot.waitUntil(dialog.line.stop.isVisible)
    assert dialog.foot.add.isEnabled()
    qtbot.mouseClick(dialog.line.stop, Qt.MouseButton.LeftButton)
    assert not dialog.line.isVisible()
    gate.set()
    qtbot.wait(50)
    assert remarks(dialog)[0] == ""


def test_files_and_folders_can_be_chosen_and_dropped_each_once(
    desk: Desk, qtbot: QtBot, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    QGuiApplication.clipboard().clear()
    dialog = open_dialog(desk, qtbot, [])
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([str(files[0])], ""))
    qtbot.mouseClick(dialog.ways.files, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [each.title for each in dialog.intake.texts] == ["قمة"])
    (files[0].parent / "image.png").write_bytes(b"\x89PNG")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: str(files[0].parent))
    qtbot.waitUntil(lambda: not dialog.reading.busy)
    qtbot.mouseClick(dialog.ways.folder, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(titles(dialog)) >= 2)
    assert titles(dialog)[:2] == ["قمة", "twin"]
    assert ".png" in dialog.pages.batch.left_out.text()
    qtbot.waitUntil(lambda: not dialog.reading.busy)
    drop(dialog, files[:1])
    qtbot.waitUntil(lambda: not dialog.reading.busy)
    assert titles(dialog).count("قمة") == 1
    for cancelled in ("getOpenFileNames", "getExistingDirectory"):
        answer = ([], "") if cancelled == "getOpenFileNames" else ""
        monkeypatch.setattr(QFileDialog, cancelled, lambda *_, answer=answer, **__: answer)
    qtbot.mouseClick(dialog.ways.files, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.ways.folder, Qt.MouseButton.LeftButton)
    assert not dialog.reading.busy


def test_an_article_that_comes_meanwhile_is_noticed(desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("نص جديد.")
    dialog = open_dialog(desk, qtbot, [])
    assert dialog.foot.add.isEnabled()
    desk.project.add("نص جديد.")
    qtbot.waitUntil(lambda: not dialog.foot.add.isEnabled())
    assert "in the project already" in dialog.pages.review.remark.text()


def test_a_full_disk_is_told_and_what_was_read_stays(
    desk: Desk, qtbot: QtBot, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    from hashiya.errors import StorageError
    from hashiya.files.spool import Spool

    real = Spool.put

    def full(spool: Spool, text: str) -> int:
        if len(spool) > 0:
            raise StorageError("The disk is full.", kind="full")
        return real(spool, text)

    monkeypatch.setattr(Spool, "put", full)
    dialog = open_dialog(desk, qtbot, files)
    assert dialog.refusal.text() == "The disk is full."
    assert [each.title for each in dialog.intake.texts] == ["قمة"]


def test_what_was_left_out_while_it_is_read_again_stays_out(
    desk: Desk, qtbot: QtBot, files: list[Path]
) -> None:
    dialog = open_dialog(desk, qtbot, files[:2])
    first, second = dialog.intake.texts
    dialog.pages.open(first.id)
    choose(dialog.pages.review.form.encoding, "iso-8859-6")
    dialog.pages.batch.leaving_out.emit([first.id])
    assert dialog.pages.current == second.id
    qtbot.waitUntil(lambda: not dialog.reading.busy)
    assert dialog.intake.texts == [second]


def test_leaving_out_the_text_that_is_looked_over_goes_on_to_the_next(
    desk: Desk, qtbot: QtBot, doubtful: list[Path]
) -> None:
    dialog = open_dialog(desk, qtbot, doubtful)
    dialog.pages.open(dialog.intake.texts[1].id)
    qtbot.mouseClick(dialog.foot.leave_out, Qt.MouseButton.LeftButton)
    assert dialog.pages.review.form.title.text() == "2"
    dialog.pages.step(1)
    qtbot.mouseClick(dialog.foot.leave_out, Qt.MouseButton.LeftButton)
    assert dialog.pages.batch.table.isVisible()
    assert titles(dialog) == ["0", "2"]


def test_where_no_text_is_shown_nothing_is_asked_of_one(desk: Desk, qtbot: QtBot, files: list[Path]) -> None:
    from hashiya.readers import Options

    dialog = open_dialog(desk, qtbot, files)
    for ask in (
        lambda: dialog.pages.review.form.reading_requested.emit(Options()),
        dialog.pages.review.form.columns_requested.emit,
        dialog.pages.accept_current,
        lambda: dialog.pages.open("gone"),
        lambda: dialog.pages.step(1),
        dialog.pages.go_back,
        lambda: qtbot.keyClick(dialog, Qt.Key.Key_Return, CONTROL),
    ):
        ask()
        assert dialog.pages.batch.table.isVisible()
    assert not dialog.reading.busy


def test_only_files_may_be_dragged_in(desk: Desk, qtbot: QtBot, files: list[Path]) -> None:
    dialog = open_dialog(desk, qtbot, files[:1])
    for url, expected in ((QUrl.fromLocalFile(str(files[0])), True), (QUrl("https://example.org/a"), False)):
        data = QMimeData()
        data.setUrls([url])
        event = QDragEnterEvent(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        event.ignore()
        dialog.dragEnterEvent(event)
        assert event.isAccepted() is expected
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a")])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    dialog.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, Qt.KeyboardModifier.NoModifier))
    assert not dialog.reading.busy


def test_a_screen_reader_hears_what_is_shown(desk: Desk, qtbot: QtBot, doubtful: list[Path]) -> None:
    dialog = open_dialog(desk, qtbot, doubtful[:2])
    model = dialog.pages.batch.model
    spoken = model.index(1, REMARK).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "The letters may be wrong."
    assert "1.pdf" in model.index(1, TITLE).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(5, TITLE).data() is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) is None
    dialog.pages.open(dialog.intake.texts[1].id)
    doubt = dialog.pages.review.model.index(0, 0)
    assert doubt.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "\u2068مشكوك\u2069"
    assert "The letters may be wrong." in doubt.data(Qt.ItemDataRole.ToolTipRole)
    desk.workspace.set_appearance(language="ar")
    assert dialog.pages.review.doubts.accessibleName() != ""


def test_a_page_can_be_read_whole(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    story = "قال وزير البيئة إن الدول ستخفض الانبعاثات في السنوات المقبلة. " * 8
    page.write_text(
        f"<html><body><nav>قائمة الأقسام</nav><article><h1>قمة</h1><p>{story}</p></article></body></html>",
        encoding="utf-8",
    )
    dialog = open_dialog(desk, qtbot, [page])
    review = dialog.pages.review
    assert "قائمة الأقسام" not in review.text.text()
    choose(review.form.extent, True)
    qtbot.waitUntil(lambda: "قائمة الأقسام" in review.text.text(), timeout=20_000)
    assert review.form.extent.value is True


def test_a_reading_that_fails_is_told_and_the_next_one_is_none_of_its(
    desk: Desk, qtbot: QtBot, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    from hashiya.errors import FormatError
    from hashiya.ui.dialogs import intake_reading

    dialog = open_dialog(desk, qtbot, files[:1])

    def failing(*_args: object) -> gathering.Gathered:
        raise FormatError("It can't be read now.")

    monkeypatch.setattr(intake_reading, "read_again", failing)
    choose(dialog.pages.review.form.encoding, "utf-8")
    qtbot.waitUntil(dialog.refusal.isVisible)
    assert dialog.refusal.text() == "It can't be read now."
    qtbot.waitUntil(lambda: not dialog.reading.busy)
    drop(dialog, files[1:2])
    qtbot.waitUntil(lambda: titles(dialog) == ["قمة", "twin"])


def test_what_cannot_be_read_is_compared_with_nothing(desk: Desk, qtbot: QtBot, files: list[Path]) -> None:
    dialog = open_dialog(desk, qtbot, files[2:])
    assert "as plain text" in dialog.pages.review.form.problem.text()
    assert not dialog.foot.add.isEnabled()
    assert not dialog.reading.looking


def test_a_project_that_is_closed_meanwhile_has_no_twins(desk: Desk, qtbot: QtBot, files: list[Path]) -> None:
    dialog = open_dialog(desk, qtbot, files[:1])
    desk.project.close()
    dialog.intake._known.clear()
    dialog._on_articles()
    assert [each.title for each in dialog.intake.texts] == ["قمة"]
