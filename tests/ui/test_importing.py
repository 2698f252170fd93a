"""The import page of the real window: by menu, by drop, followed by every list, undone."""

import json

import pytest
from PySide6.QtWidgets import QFileDialog

from hashiya.core.edits import PROJECT_SCOPE
from hashiya.project import Project
from hashiya.project.backups import Backups
from hashiya.ui.commands.importing import is_set
from hashiya.ui.dialogs.add_articles import AddArticles
from hashiya.ui.models.arrival import ImportOrder
from hashiya.ui.panels.history import HistoryPanel
from tests.ui.test_main_window import drop

NEW = "قال الوزير إن السعر ارتفع."


@pytest.fixture
def files(window, tmp_path):
    """A doccano file: the sample with ninety marks of a new label, and 450 new articles with one each."""
    path = tmp_path / "set.jsonl"
    lines = [{"text": window.workspace.text, "label": [[n, n + 40, "PER"] for n in range(90)]}]
    lines += [{"text": f"{NEW} {number}", "label": [[0, 3, "claim"]]} for number in range(450)]
    path.write_text("\n".join(json.dumps(each, ensure_ascii=False) for each in lines), encoding="utf-8")
    return path


@pytest.fixture
def page(window, qtbot, files):
    assert drop(window, files)
    sheet = window.importing._sheet
    qtbot.waitUntil(lambda: sheet.isVisible() and not sheet.latest.busy, timeout=20_000)
    return sheet


def take_in(window, sheet, qtbot):
    with qtbot.waitSignal(window.jobs.ended, timeout=60_000):
        sheet.take_in.click()
    qtbot.waitUntil(sheet.undo.isVisible)


def test_every_list_follows_an_import_and_its_undoing(window, page, qtbot):
    workspace = window.workspace
    take_in(window, page, qtbot)
    assert len(workspace.articles()) == 451
    assert window.furniture.article_list.model.total == 451
    assert len(workspace.annotations) == 90
    assert [chip.label.id for chip in window.furniture.top_bar.chips.chips][-1] == "per"
    assert "450 articles" in window.furniture.status.echo
    window.furniture.catch_up()
    assert len(window.furniture.annotation_list.model.ids) == 90
    with qtbot.waitSignal(window.jobs.ended, timeout=60_000):
        page.undo.click()
    qtbot.waitUntil(lambda: "was undone" in page.report.heading.text())
    assert len(workspace.articles()) == 1
    assert workspace.annotations == []
    assert window.furniture.article_list.model.total == 1
    assert workspace.labels.find("per") is None
    assert workspace.project.check() == []


def test_an_import_is_one_step_of_the_history(window, page, qtbot):
    take_in(window, page, qtbot)
    page.close_button.click()
    panel = HistoryPanel(window.workspace)
    qtbot.addWidget(panel)
    panel.of_project.setChecked(True)
    panel.show()
    model = panel.model
    assert model.row(model.ids[0]).text.startswith("Import (")
    (held,) = Backups(window.workspace.project.path).listed()
    assert held.reason == "before-import"
    assert Backups(held.path).extent().articles == 1
    assert len(model.ids) == 3
    assert model.way_to(model.ids[1]) == ("undo", 1)
    panel.go_to(model.ids[1])
    assert len(window.workspace.articles()) == 1
    panel.reload()
    assert model.row(model.ids[0]).faded
    assert model.way_to(model.ids[0]) == ("redo", 1)
    panel.go_to(model.ids[0])
    assert len(window.workspace.articles()) == 451


def test_undo_of_the_desk_takes_an_import_back_while_one_of_its_articles_is_open(window, page, qtbot, files):
    with files.open("a", encoding="utf-8") as stream:
        for number in range(250, 260):
            line = {"text": f"{NEW} {number}", "label": [[4, 10, "claim"]]}
            stream.write("\n" + json.dumps(line, ensure_ascii=False))
    page.show_paths([files])
    qtbot.waitUntil(lambda: not page.latest.busy, timeout=20_000)
    take_in(window, page, qtbot)
    page.close_button.click()
    workspace = window.workspace
    new = next(each.id for each in workspace.articles() if each.counts["claim"] == 2)
    workspace.open_article(new)
    workspace.undo()
    assert [each.title for each in workspace.articles()] == [workspace.article.title]
    workspace.redo()
    assert len(workspace.articles()) == 451
    workspace.open_article(new)
    window.importing.undo([(PROJECT_SCOPE, workspace.project.history().undo_name.edit.id)])
    with qtbot.waitSignal(window.jobs.ended, timeout=60_000):
        pass
    qtbot.waitUntil(lambda: workspace.article is not None)
    assert [each.id for each in workspace.articles()] == [workspace.article.id]


def test_an_import_that_is_not_the_last_edit_is_not_undone(window, page, qtbot):
    take_in(window, page, qtbot)
    window.workspace.project.add("نص آخر.")
    opened = window.workspace.article.id
    with qtbot.waitSignal(window.jobs.ended):
        page.undo.click()
    qtbot.waitUntil(lambda: "Other edits came after it" in page.refusal.text())
    assert len(window.workspace.articles()) == 452
    assert window.workspace.article.id == opened


def test_stopped_half_way_the_project_is_sound(window, page, qtbot, monkeypatch):
    real = Project.import_set

    def until_stopped(project, *args, on_article, cancelled, **options):
        def tell(done):
            on_article(done)
            while not cancelled():
                pass

        return real(project, *args, on_article=tell, cancelled=cancelled, **options)

    monkeypatch.setattr(Project, "import_set", until_stopped)
    page.take_in.click()
    qtbot.waitUntil(lambda: page.line.words == "Importing · 200 of 451", timeout=60_000)
    assert "200 / 451" in window.furniture.status._work.words
    assert window.furniture.article_list.model.total == 1
    panel = HistoryPanel(window.workspace)
    qtbot.addWidget(panel)
    panel.of_project.setChecked(True)
    panel.show()
    assert list(panel.model.ids) == []
    panel.model.set_history(window.workspace.project.history(), "", window.workspace.labels, "en")
    panel.go_to(panel.model.ids[1])
    window.workspace.undo()
    assert "The whole project is being written" in window.furniture.status.echo
    assert window.workspace.undo_name() == ""
    with qtbot.waitSignal(window.jobs.ended, timeout=60_000):
        page.line.stop.click()
    qtbot.waitUntil(page.undo.isVisible)
    assert len(window.workspace.articles()) == window.furniture.article_list.model.total == 200
    assert window.workspace.undo_name() == "Import"
    assert "Stopped" in page.report.heading.text()
    project = window.workspace.project
    assert project.check() == []
    assert all(project.text(each.id) for each in project.articles())
    with qtbot.waitSignal(window.jobs.ended, timeout=60_000):
        page.undo.click()
    qtbot.waitUntil(lambda: len(window.workspace.articles()) == 1)
    assert project.check() == []


def test_the_page_may_be_closed_meanwhile(window, page, qtbot, files):
    files.write_text('{"text": "نص.", "label": [[0, 99, "PER"]]}', encoding="utf-8")
    page.take_in.click()
    page.close_button.click()
    with qtbot.waitSignal(window.jobs.ended):
        pass
    assert "1 fault in the files" in window.notice.text
    assert window.importing._sheet is None


def test_what_the_project_refuses_is_said(window, page, qtbot, files, monkeypatch):
    from hashiya.errors import StorageError

    def full(*_, **__):
        raise StorageError("There is no room in {folder}.", kind="full", folder="/x")

    monkeypatch.setattr(Project, "import_set", full)
    with qtbot.waitSignal(window.jobs.ended):
        page.take_in.click()
    qtbot.waitUntil(lambda: "no room" in page.refusal.text())
    page.take_in.click()
    page.close_button.click()
    with qtbot.waitSignal(window.jobs.ended):
        pass
    qtbot.waitUntil(lambda: "no room" in window.notice.text)


def test_the_report_is_saved_as_text(window, page, qtbot, tmp_path, monkeypatch):
    take_in(window, page, qtbot)
    answers = ["", str(tmp_path / "no" / "report.txt"), str(tmp_path / "report.txt")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (answers.pop(0), ""))
    page.save.click()
    assert page.refusal.isHidden()
    page.save.click()
    assert not page.refusal.isHidden()
    page.save.click()
    text = (tmp_path / "report.txt").read_text("utf-8")
    assert "450 new articles" in text
    assert "set.jsonl (doccano)" in text
    window.importing._sheet.reject()
    window.importing._on_save("late")


def test_texts_are_still_added_and_others_told_apart(window, qtbot, tmp_path, monkeypatch):
    text, strange = tmp_path / "a.txt", tmp_path / "a.bin"
    text.write_text("نص.", "utf-8")
    strange.write_bytes(b"\x00\x01")
    table = tmp_path / "a.tsv"
    table.write_text("#FORMAT=WebAnno TSV 3.3\n", "utf-8")
    assert not is_set(text)
    assert not is_set(strange)
    assert not is_set(tmp_path / "none.xyz")
    assert is_set(table)
    assert is_set(tmp_path)
    opened = []
    monkeypatch.setattr(AddArticles, "open", lambda self: opened.append(self))
    assert drop(window, text)
    assert len(opened) == 1
    opened[0].done(0)
    (tmp_path / "a.ann").write_text("", "utf-8")
    (tmp_path / "b.txt").write_text("نص.", "utf-8")
    assert drop(window, tmp_path / "a.ann", text, tmp_path / "b.txt")
    assert "1 text was left aside" in window.furniture.status.echo
    window.importing.ask()
    assert window.importing._sheet is not None
    window.importing._sheet.reject()


def test_without_a_project_there_is_no_page(desks, files):
    desk = desks()
    desk.files.close_project()
    desk.importing.ask()
    assert desk.importing._sheet is None
    desk.importing.undo([])
    desk.importing.bring_in(ImportOrder([files]))
    assert desk.jobs.running is None


def test_the_menu_asks_with_an_empty_page(window, qtbot):
    window.menus.actions["import"].trigger()
    sheet = window.importing._sheet
    assert "Choose files" in sheet.report.empty.sentence
    sheet.reject()
