"""A folder with articles of every kind, dropped on the window, looked over and added by keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from hashiya.project import Project
from hashiya.ui.dialogs.add_articles import AddArticles
from hashiya.ui.dialogs.adding_report import AddingReportSheet
from tests.readers.documents import docx, epub, odt, p, r, tp, xhtml, zipped

openpyxl = pytest.importorskip("openpyxl")

CTRL = Qt.KeyboardModifier.ControlModifier
KINDS = ("نصية", "شبكية", "مكتبية", "مفتوحة", "كتابية", "جدولية", "حسابية", "سجلية", "مضغوطة")


def _told(kind: str) -> str:
    return (
        f"قال وزير الري في جلسة {kind} إن بلاده لن تقبل بفرض الأمر الواقع في ملف السد. "
        f"وأضاف أن الجولة المقبلة من المفاوضات ال{kind} ستحسم الخلاف حول قواعد الملء والتشغيل، "
        f"ونفى ما تردد عن اتفاق سري وقعه الطرفان في قاعة {kind} قبل شهرين."
    )


def _folder(folder: Path) -> Path:
    text, page, word, free, book, table, sheet, records, packed = map(_told, KINDS)
    folder.mkdir()
    (folder / "a.txt").write_text(text, "windows-1256")
    (folder / "b.html").write_text(
        f"<html><head><title>خبر</title></head><body><article><h1>خبر</h1><p>{page}</p><p>{page[::-1]}</p>"
        "</article></body></html>",
        "utf-8",
    )
    docx(folder / "c.docx", p(r(word)))
    odt(folder / "d.odt", tp(free))
    epub(folder / "e.epub", {"1.xhtml": xhtml(f"<h1>فصل</h1><p>{book}</p>")})
    (folder / "f.csv").write_text(f'العنوان,النص\nصف أول,"{table}"\n', "utf-8")
    book_of_sheets = openpyxl.Workbook()
    for row in (("title", "text"), ("ورقة", sheet)):
        book_of_sheets.active.append(row)
    book_of_sheets.save(folder / "g.xlsx")
    (folder / "h.jsonl").write_text(f'{{"title": "سجل", "text": "{records}"}}\n', "utf-8")
    zipped(folder / "i.zip", {"within/j.txt": packed})
    (folder / "k.txt").write_text(text, "utf-8")
    (folder / "l.pdf").write_bytes(b"%PDF-1.4 broken")
    (folder / "m.png").write_bytes(b"\x89PNG")
    return folder


def _drop(desk, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    desk.dropEvent(QDropEvent(QPointF(40, 40), Qt.DropAction.CopyAction, data, left, none))


def _walks_to(person, page, widget):
    for _ in range(40):
        if QApplication.focusWidget() is widget:
            return
        person.presses(Qt.Key.Key_Tab, at=page)
    raise AssertionError(f"Tab never came to {widget}")


def _sheet(program, kind):
    program.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=20_000)
    found = QApplication.activeModalWidget()
    program.qtbot.waitUntil(found.isActiveWindow)
    return found


def test_a_folder_of_every_kind_is_dropped_reviewed_and_added(program, tmp_path):
    folder = _folder(tmp_path / "أرشيف")

    def at_the_desk(person):
        desk = person.desk
        _drop(desk, folder)
        page = _sheet(program, AddArticles)
        until = program.qtbot.waitUntil
        until(lambda: not page.reading.busy and not page.reading.looking, timeout=60_000)
        texts = {Path(each.meta.get("file", each.name)).name: each for each in page.intake.texts}
        assert len(texts) == 11
        assert texts["l.pdf"].problem
        assert texts["k.txt"].twin
        assert "m.png" not in texts

        batch = page.pages.batch
        _walks_to(person, page, batch.table)
        person.presses(Qt.Key.Key_Home, CTRL, at=page)
        person.presses(Qt.Key.Key_Return, at=page)
        review = page.pages.review
        assert QApplication.focusWidget() is review.text
        assert review.text.text() == _told(KINDS[0])
        person.presses(Qt.Key.Key_Home, CTRL, at=page)
        person.writes("عاجل: ")
        _walks_to(person, page, review.form.title)
        person.presses(Qt.Key.Key_A, CTRL, at=page)
        person.writes("وزير الري")
        person.presses(Qt.Key.Key_Return, CTRL, at=page)
        until(lambda: not page.pages.review.isVisible() or page.pages.current is not None)
        while page.pages.current is not None:
            person.presses(Qt.Key.Key_Escape, at=page)
        assert page.intake.texts[0].seen
        assert page.intake.texts[-1].problem or page.intake.texts[-2].problem

        fitting = sum(each.fits for each in page.intake.texts)
        assert fitting == 10  # what was corrected is no twin of k.txt any more
        _walks_to(person, page, page.foot.add)
        with program.qtbot.waitSignal(desk.jobs.ended, timeout=20_000):
            person.presses(Qt.Key.Key_Space, at=page)
        report = _sheet(program, AddingReportSheet)
        assert report.figures.text().startswith("10 articles added")
        assert "l.pdf" in report.more.text()
        person.presses(Qt.Key.Key_Escape, at=report)
        assert desk.workspace.text == f"عاجل: {_told(KINDS[0])}"

    path = tmp_path / "all.hashiya"
    Project.create(path, annotator="Mona").close()
    assert program.run(str(path), do=at_the_desk) == 0
    with Project.open(path) as project:
        assert project.check() == []
        articles = project.articles()
        texts = [project.text(each.id) for each in articles]
        for kind in KINDS:
            assert any(f"جلسة {kind}" in text for text in texts)
        first = articles[0]
        assert first.title == "وزير الري"
        assert first.meta == {"file": "a.txt", "encoding": "windows-1256", "edited": True}
