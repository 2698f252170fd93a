"""A folder with articles of every kind, dropped on the window, looked over and added by keys."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hashiya.project import Project
from hashiya.ui.dialogs.add_articles import AddArticles
from hashiya.ui.dialogs.adding_report import AddingReportSheet
from tests.end2end.archive import KINDS, archive, told

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_folder_of_every_kind_is_dropped_reviewed_and_added(program, tmp_path):
    folder = archive(tmp_path / "أرشيف")

    def at_the_desk(person):
        desk = person.desk
        person.drops(folder)
        page = program.sheet(AddArticles)
        until = program.qtbot.waitUntil
        until(lambda: not page.reading.busy and not page.reading.looking, timeout=60_000)
        texts = {Path(each.meta.get("file", each.name)).name: each for each in page.intake.texts}
        assert len(texts) == 11
        assert texts["l.pdf"].problem
        assert texts["k.txt"].twin
        assert "m.png" not in texts

        batch = page.pages.batch
        person.walks_to(page, batch.table)
        person.presses(Qt.Key.Key_Home, CTRL, at=page)
        person.presses(Qt.Key.Key_Return, at=page)
        review = page.pages.review
        assert QApplication.focusWidget() is review.text
        assert review.text.text() == told(KINDS[0])
        person.presses(Qt.Key.Key_Home, CTRL, at=page)
        person.writes("عاجل: ")
        person.walks_to(page, review.form.title)
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
        person.walks_to(page, page.foot.add)
        with program.qtbot.waitSignal(desk.jobs.ended, timeout=20_000):
            person.presses(Qt.Key.Key_Space, at=page)
        report = program.sheet(AddingReportSheet)
        assert report.figures.text().startswith("10 articles added")
        assert "l.pdf" in report.more.text()
        person.presses(Qt.Key.Key_Escape, at=report)
        assert desk.workspace.text == f"عاجل: {told(KINDS[0])}"

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
