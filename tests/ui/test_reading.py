"""What is open: projects and articles taken, left, refused."""

import pytest

from hashiya.core.spans import Span
from hashiya.errors import Sentence, StorageError
from hashiya.project import Project
from hashiya.text.direction import isolate
from hashiya.ui.theme import DARK
from hashiya.ui.workspace import Workspace
from tests.ui.shell import passage


def test_nothing_is_open_at_first(qapp):
    empty = Workspace()
    assert empty.articles() == []
    assert empty.annotator == ""
    assert empty.read_only
    assert [label.id for label in empty.labels.active] == ["claim", "source", "denial", "quote"]
    assert empty.undo_name() == empty.redo_name() == ""
    empty.undo()
    empty.close_project()
    assert not empty.edit(lambda project: project.undo())


def test_opening_tells_in_order(qapp, project_file):
    told = []
    found = Workspace()
    for name in ("project_opened", "labels_changed", "annotator_changed", "article_opened", "project_closed"):
        getattr(found, name).connect(lambda *args, name=name: told.append(name))
    assert found.open_project(project_file)
    assert told == ["project_opened", "labels_changed", "annotator_changed", "article_opened"]
    found.close_project()
    assert told[4:] == ["article_opened", "project_closed"]
    assert found.article is None


def test_project_is_opened_at_an_article(qapp, project_file):
    with Project.open(project_file) as project:
        second = project.add("نص آخر")
    found = Workspace()
    assert found.open_project(project_file, article=second)
    assert found.article.id == second
    found.close_project()
    assert found.open_project(project_file, article="gone")
    first = found.article.id
    assert first != second
    project = found.project
    assert found.open_project(project_file)
    assert found.open_project(project_file, article=second)
    assert (found.project, found.article.id) == (project, second)
    found.close_project()


def test_project_is_made(qapp, tmp_path):
    found = Workspace()
    assert found.create_project(tmp_path / "new.hashiya", annotator="Huda")
    assert found.annotator == "Huda"
    assert found.article is None
    found.close_project()


@pytest.mark.parametrize("kind", ["missing", "not_project", "locked", "exists"])
def test_what_cannot_be_opened_is_told_and_the_present_project_stays(workspace, tmp_path, kind):
    told = []
    workspace.opening_failed.connect(lambda sentence, kind: told.append((kind, sentence)))
    path = tmp_path / "other.hashiya"
    if kind == "missing":
        assert not workspace.open_project(path)
    elif kind == "not_project":
        path.write_text("not a project")
        assert not workspace.open_project(path)
    elif kind == "locked":
        with Project.create(path, annotator="Samir"):
            assert not workspace.open_project(path)
    else:
        path.write_text("mine")
        assert not workspace.create_project(path)
    assert [each for each, _ in told] == [kind]
    assert "other.hashiya" in told[0][1]
    assert workspace.article is not None


def test_holder_of_a_locked_project_is_named(workspace, tmp_path, monkeypatch):
    def refuse(path, *, read_only):
        who = Sentence("{annotator} on {machine}", annotator="Samir", machine="b")
        raise StorageError("{name} is held by {who}.", kind="locked", holder=who, name=path.name, who=who)

    told = []
    workspace.opening_failed.connect(lambda sentence, kind: told.append((sentence, kind)))
    monkeypatch.setattr(Project, "open", refuse)
    assert not workspace.open_project(tmp_path / "other.hashiya")
    other, samir, machine = isolate("other.hashiya"), isolate("Samir"), isolate("b")
    assert told == [(f"{other} is held by {samir} on {machine}.", "locked")]


def test_selection_caret_and_current_are_told_once(workspace):
    told = []
    workspace.selection_changed.connect(lambda span: told.append(("selection", span)))
    workspace.caret_changed.connect(lambda place: told.append(("caret", place)))
    workspace.select(Span(1, 4))
    workspace.select(Span(1, 4))
    workspace.set_caret(4)
    workspace.set_caret(4)
    workspace.select(None)
    assert told == [("selection", Span(1, 4)), ("caret", 4), ("selection", None)]
    assert workspace.target() is None


def test_segments_are_made_once_an_article(workspace):
    first = workspace.segments
    assert workspace.segments is first
    workspace.open_article(workspace.article.id)
    assert workspace.segments is not first
    assert workspace.segments.text == workspace.text


def test_changes_by_others_in_the_project_are_followed(workspace):
    article = workspace.article.id
    span = passage(workspace, "SpaceX")
    made = workspace.project.annotate(article, label="claim", start=span.start, end=span.end)
    workspace.project.annotate(article, label="quote", start=span.start, end=span.end, annotator="Samir")
    assert [each.id for each in workspace.annotations] == [made]
    workspace.project.relabel(made, "denial")
    assert workspace.annotation(made).label == "denial"
    workspace.set_current(made)
    workspace.project.remove(made)
    assert workspace.annotations == []
    assert workspace.current is None


def test_undo_shows_what_it_did(workspace):
    revealed = []
    workspace.reveal_requested.connect(revealed.append)
    span = passage(workspace, "SpaceX")
    workspace.select(span)
    workspace.annotate("claim")
    made = workspace.current.id
    workspace.set_current(None)
    workspace.undo()
    assert workspace.annotations == []
    assert revealed == [span]
    workspace.redo()
    assert workspace.current.id == made
    assert revealed == [span, span]


def test_merged_and_new_labels_are_followed(workspace):
    told = []
    workspace.labels_changed.connect(lambda: told.append([label.id for label in workspace.labels.active]))
    span = passage(workspace, "SpaceX")
    workspace.select(span)
    workspace.annotate("denial")
    workspace.edit(lambda project: project.merge_labels("denial", "claim"))
    assert workspace.annotations[0].label == "claim"
    assert told[-1] == ["claim", "source", "quote"]


def test_unreadable_article_is_told_and_the_present_one_stays(workspace):
    told = []
    workspace.failed.connect(lambda sentence, kind: told.append(sentence))
    present = workspace.article
    assert not workspace.open_article("no such article")
    assert workspace.article is present
    assert len(told) == 1


def test_appearance_is_told(workspace):
    told = []
    workspace.appearance_changed.connect(lambda: told.append((workspace.language, workspace.theme.name)))
    workspace.set_appearance(language="ar")
    workspace.set_appearance(theme=DARK)
    assert told == [("ar", "light"), ("ar", "dark")]


def test_names_of_undo_and_redo(workspace):
    span = passage(workspace, "SpaceX")
    workspace.select(span)
    workspace.annotate("claim")
    workspace.annotate("denial")
    assert workspace.undo_name() == "Change label"
    workspace.undo()
    assert (workspace.undo_name(), workspace.redo_name()) == ("Mark", "Change label")


def test_undo_leaves_what_the_project_did_before_this_session(workspace):
    article = workspace.article.id
    workspace.undo()
    assert workspace.article.id == article
    added = workspace.project.add("نص آخر")
    assert workspace.undo_name() == "Add articles"
    workspace.undo()
    assert added not in [each.id for each in workspace.articles()]
    workspace.redo()
    assert added in [each.id for each in workspace.articles()]
