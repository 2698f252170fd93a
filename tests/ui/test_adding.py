"""Articles into the project through the window: chosen, dropped, reported."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from hashiya.ui.commands.importing import is_set
from hashiya.ui.dialogs.add_articles import AddArticles
from hashiya.ui.dialogs.adding_report import AddingReportSheet


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "in"
    (folder / "within").mkdir(parents=True)
    (folder / "a.txt").write_text("نص أول.", "utf-8")
    (folder / "within" / "b.txt").write_text("نص ثان.", "utf-8")
    (folder / "c.rtf").write_text("{\\rtf1}", "utf-8")
    (folder / "d.csv").write_text("العنوان,النص\nأ,قال الوزير إن الأمر قيد الدراسة\n", "utf-8")
    return folder


def drop(desk, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    desk.dropEvent(QDropEvent(QPointF(40, 40), Qt.DropAction.CopyAction, data, left, none))


def page(qtbot):
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), AddArticles))
    found = QApplication.activeModalWidget()
    qtbot.waitUntil(lambda: not found.reading.busy)
    return found


def test_a_dropped_folder_is_added_and_reported(window, qtbot, folder):
    before = len(window.workspace.articles())
    drop(window, folder)
    found = page(qtbot)
    assert [each.title for each in found.intake.texts] == ["a", "أ", "b"]
    assert "Files of other kinds" in found.pages.batch.left_out.text()
    found.read([folder / "c.rtf"])
    qtbot.waitUntil(lambda: len(found.intake) == 4)
    qtbot.waitUntil(lambda: not found.reading.busy)
    with qtbot.waitSignal(window.jobs.ended):
        found.foot.add.click()
    assert len(window.workspace.articles()) == before + 3
    assert window.workspace.text == "نص أول."
    report = QApplication.activeModalWidget()
    assert isinstance(report, AddingReportSheet)
    assert report.figures.text() == "3 articles added\n1 couldn't be added"
    assert "c.rtf" in report.more.text()
    report.copy.click()
    assert QGuiApplication.clipboard().text() == report.text()
    report.close_button.click()
    assert QApplication.activeModalWidget() is None


def test_what_is_there_already_is_told_and_long_reports_are_cut(window, qtbot, folder, monkeypatch):
    from hashiya.ui.dialogs import adding_report

    monkeypatch.setattr(adding_report, "_NAMED", 1)
    for text in ("نص أول.", "نص ثان."):
        window.workspace.project.add(text)
    window.adding.add_files([folder])
    found = page(qtbot)
    with qtbot.waitSignal(window.jobs.ended):
        found.foot.add.click()
    assert window.furniture.status.echo == "1 article added. 2 texts were in the project already."
    window.adding.add_files([folder, folder / "c.rtf"])
    found = page(qtbot)
    assert not found.foot.add.isEnabled()
    (folder / "e.txt").write_text("نص خامس.", "utf-8")
    found.read([folder / "e.txt"])
    qtbot.waitUntil(found.foot.add.isEnabled)
    with qtbot.waitSignal(window.jobs.ended):
        found.foot.add.click()
    report = QApplication.activeModalWidget()
    assert report.more.text().endswith("… and 3 more")
    report.reject()


def test_those_without_doubts_come_in_while_the_others_are_looked_over(window, qtbot, tmp_path):
    words = " ".join(f"كلمة{number}" for number in range(60))
    for name, text in {"a": words, "b": f"{words} زائدة", "c": "نص آخر تماما"}.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    window.adding.add_files([tmp_path / f"{name}.txt" for name in "abc"])
    found = page(qtbot)
    qtbot.waitUntil(found.foot.add_clean.isVisible)
    with qtbot.waitSignal(window.jobs.ended):
        found.foot.add_clean.click()
    report = QApplication.activeModalWidget()
    assert isinstance(report, AddingReportSheet)
    assert report.parent() is found
    report.accept()
    assert [each.title for each in found.intake.texts] == ["b"]
    with qtbot.waitSignal(window.jobs.ended):
        found.foot.add.click()
    assert window.furniture.status.echo == "1 article added."
    assert window.workspace.article.title == "b"


def test_files_and_folders_are_asked_for(window, qtbot, folder, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([], ""))
    window.adding.add_files()
    assert QApplication.activeModalWidget() is None
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([str(folder / "a.txt")], ""))
    window.adding.add_files()
    found = page(qtbot)
    assert found.pages.review.form.title.text() == "a"
    found.reject()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: str(folder / "within"))
    window.menus.actions["add_folder"].trigger()
    found = page(qtbot)
    assert found.pages.review.form.title.text() == "b"
    found.reject()


def test_without_a_project_nothing_is_asked(window, folder):
    from hashiya.ui.models.intake import Intake

    window.files.close_project()
    window.adding.add_files([folder])
    window.adding.add_folder()
    window.adding.add_pasted()
    window.adding.add(Intake(lambda _hashes: {}).accepted())
    assert QApplication.activeModalWidget() is None
    assert window.jobs.running is None


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.jsonl", '{"text": "نص", "title": "ع"}\n', False),
        ("a.jsonl", '{"text": "نص", "label": []}\n', True),
        ("a.csv", "title,text\na,b\n", False),
        ("a.csv", "article,start,end,label\n1,2,3,claim\n", True),
        ("articles.csv", "id,title,text\n1,2,3\n", False),
        ("a.html", "<p>x</p>", False),
    ],
)
def test_annotations_are_told_from_articles(tmp_path, name, content, expected):
    path = tmp_path / name
    path.write_text(content, "utf-8")
    assert is_set(path) is expected
    assert is_set(tmp_path) is expected


def test_each_table_of_a_set_stands_for_the_set(tmp_path):
    (tmp_path / "articles.csv").write_text("id,title,sha256,text\n", "utf-8")
    (tmp_path / "spans.csv").write_text("article,start,end,label\n", "utf-8")
    assert is_set(Path(tmp_path / "articles.csv"))


def test_texts_nobody_looked_at_are_flagged_above_the_page(window, qtbot):
    workspace, notice = window.workspace, window.page.review
    meta = {"file": "a.pdf", "review": ["One.", "Two.", "Three.", "Four.", 5]}
    added = workspace.project.add("نص.", title="مقال", meta=meta)
    assert notice.text == ""
    workspace.open_article(added)
    assert "a.pdf" in notice.text
    assert "Three." in notice.text
    assert notice.text.endswith("… and 1 more")
    notice.take_step("Looked at")
    assert notice.text == ""
    assert workspace.article.meta == {"file": "a.pdf"}
    workspace.undo()
    assert "One." in notice.text
    window.appearance.set(language="ar")
    qtbot.waitUntil(lambda: "راجعته" in notice.steps)
    window.appearance.set(language="en")
    notice.dismiss()
    first = next(each.id for each in workspace.articles() if each.id != added)
    workspace.open_article(first)
    workspace.open_article(added)
    assert notice.text == ""


def test_what_others_wrote_under_that_name_is_shown_too(window, project_file):
    added = window.workspace.project.add("نص.", title="مقال", meta={"review": "Look here."})
    window.workspace.open_article(added)
    assert "Look here." in window.page.review.text
    assert "مقال" in window.page.review.text
    window.files.open_path(project_file, read_only=True, article=added)
    assert window.page.review.steps == ["Dismiss"]
