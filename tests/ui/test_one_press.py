"""What one edit asks of the project and the lists: each thing once."""

from __future__ import annotations

from hashiya.ui.panels.articles import ArticleList
from tests.ui.shell import passage


def noting(monkeypatch, project, name):
    """Return the arguments that a method of the project is called with from now on."""
    asked = []
    method = getattr(project, name)
    monkeypatch.setattr(
        project, name, lambda *args, **options: (asked.append(args), method(*args, **options))[1]
    )
    return asked


def test_the_way_back_is_read_once_an_edit(workspace, monkeypatch):
    asked = noting(monkeypatch, workspace.project, "history")
    for _ in range(3):
        assert (workspace.undo_name(), workspace.redo_name()) == ("", "")
    once = len(asked)
    assert once == 2  # the article's, for each way; of the project's the next edit alone is read
    workspace.select(passage(workspace, "SpaceX"))
    workspace.annotate("claim")
    assert (workspace.undo_name(), workspace.redo_name()) == ("Mark", "")
    assert (workspace.undo_name(), len(asked)) == ("Mark", 2 * once)


def test_the_way_back_is_another_one_in_another_article_and_project(workspace, tmp_path):
    article = workspace.article.id
    other = workspace.project.add("نص آخر عن المناخ")
    workspace.select(passage(workspace, "SpaceX"))
    workspace.annotate("claim")
    assert workspace.undo_name() == "Mark"
    workspace.open_article(other)
    assert workspace.undo_name() == "Add articles"
    workspace.open_article(article)
    assert workspace.undo_name() == "Mark"
    workspace.create_project(tmp_path / "another.hashiya")
    assert workspace.undo_name() == ""
    workspace.close_project()
    assert workspace.undo_name() == ""


def test_counts_and_ids_follow_every_edit(workspace):
    assert (workspace.count("claim"), workspace.annotation(None), workspace.annotation("x")) == (
        0,
        None,
        None,
    )
    for words, label in (("SpaceX", "claim"), ("ماسك", "claim"), ("بوتين", "source")):
        workspace.select(passage(workspace, words))
        workspace.annotate(label)
    assert (workspace.count("claim"), workspace.count("source"), workspace.count("quote")) == (2, 1, 0)
    assert workspace.annotations == sorted(workspace.annotations, key=lambda each: each.start)
    assert workspace.annotation(workspace.current.id) is workspace.current
    workspace.relabel_current("quote")
    assert (workspace.count("source"), workspace.count("quote")) == (0, 1)
    workspace.remove_current()
    assert (workspace.count("quote"), len(workspace.annotations)) == (0, 2)
    workspace.undo()
    assert (workspace.count("quote"), len(workspace.annotations)) == (1, 3)
    workspace.set_annotator("Salma")
    assert (workspace.count("claim"), workspace.annotations) == (0, [])


def test_the_open_article_is_read_once_an_edit(workspace, qtbot, monkeypatch):
    panel = ArticleList(workspace)
    qtbot.addWidget(panel)
    asked = noting(monkeypatch, workspace.project, "article")
    workspace.select(passage(workspace, "SpaceX"))
    workspace.annotate("claim")
    assert asked == [(workspace.article.id,)]
    assert panel.model.article(workspace.article.id).annotations == 1
