"""What the disk refuses stays on the page, is told, and is written first when the disk takes it again."""

from dataclasses import replace

import pytest

from hashiya.errors import EditError, StorageError
from hashiya.project import Project
from hashiya.text.segments import Step
from tests.ui.shell import passage


class Disk:
    """A disk that can be filled."""

    def __init__(self, monkeypatch):
        self.kind = ""
        write = Project._edit

        def edit(project, build):
            if self.kind:
                raise StorageError("No.", kind=self.kind)
            return write(project, build)

        monkeypatch.setattr(Project, "_edit", edit)


@pytest.fixture
def disk(monkeypatch):
    return Disk(monkeypatch)


def mark(workspace, words="SpaceX", label="claim"):
    workspace.select(passage(workspace, words))
    workspace.annotate(label)
    return workspace.current


@pytest.mark.parametrize("kind", ["full", "io", "read_only"])
def test_refused_mark_stays_as_unsaved_and_outside_the_history(workspace, heard, disk, kind):
    disk.kind = kind
    made = mark(workspace)
    assert made.passage(workspace.text) == "SpaceX"
    assert workspace.is_unsaved(made.id)
    assert workspace.annotations == [made]
    assert workspace.project.annotations() == []
    assert workspace.project.history(workspace.article.id).entries == ()
    assert ("annotation_put", (made, True)) in heard.signals
    assert ("unsaved_changed", (1,)) in heard.signals
    assert [failed[1] for failed in heard.failed] == [kind]
    assert heard.failed[0][0].endswith("save a copy elsewhere.")
    assert heard.said == []


def test_next_success_writes_it_first(workspace, heard, disk):
    disk.kind = "full"
    first = mark(workspace)
    disk.kind = ""
    second = mark(workspace, "ستارلينك" if "ستارلينك" in workspace.text else "ترامب", "source")
    stored = workspace.project.annotations()
    assert {each.passage(workspace.text) for each in stored} == {"SpaceX", second.passage(workspace.text)}
    entries = workspace.project.history(workspace.article.id).entries
    assert [entry.edit.images[0].after["label"] for entry in entries] == ["claim", "source"]
    assert workspace.unsaved == {}
    assert ("annotation_dropped", (first.id,)) in heard.signals
    assert workspace.annotations == stored


def test_an_unsaved_mark_can_be_corrected_and_is_written_as_it_stands(workspace, disk):
    disk.kind = "full"
    mark(workspace, "وول ستريت")
    workspace.annotate("source")
    workspace.move_edge("end", Step.WORD, outward=True)
    workspace.set_comment("why")
    workspace.set_unsure(True)
    assert len(workspace.unsaved) == 1
    disk.kind = ""
    assert workspace.save_unsaved()
    (stored,) = workspace.project.annotations()
    assert (stored.label, stored.comment, stored.unsure) == ("source", "why", True)
    assert stored.passage(workspace.text) == "وول ستريت جورنال"
    assert workspace.annotations == [stored]


def test_refused_changes_of_a_stored_mark_are_written_one_by_one(workspace, disk):
    made = mark(workspace, "وول ستريت")
    disk.kind = "io"
    workspace.annotate("source")
    workspace.move_edge("end", Step.WORD, outward=True)
    workspace.set_comment("why")
    workspace.set_unsure(True)
    assert workspace.is_unsaved(made.id)
    assert workspace.project.annotation(made.id).label == "claim"
    assert workspace.current.label == "source"
    disk.kind = ""
    workspace.save_unsaved()
    stored = workspace.project.annotation(made.id)
    assert (stored.label, stored.comment, stored.unsure) == ("source", "why", True)
    assert stored.passage(workspace.text) == "وول ستريت جورنال"
    verbs = [entry.verb for entry in workspace.project.history(workspace.article.id).entries]
    assert verbs == ["mark", "relabel", "move", "comment", "unsure"]


def test_still_full_keeps_everything(workspace, heard, disk):
    disk.kind = "full"
    first, second = mark(workspace), mark(workspace, "ترامب", "source")
    assert list(workspace.unsaved) == [first.id, second.id]
    assert not workspace.save_unsaved()
    assert not workspace.edit(lambda project: project.set_title(workspace.article.id, "عنوان"))
    assert list(workspace.unsaved) == [first.id, second.id]
    assert len(workspace.annotations) == 2


def test_removing_an_unsaved_mark_needs_no_disk(workspace, heard, disk):
    disk.kind = "full"
    made = mark(workspace)
    workspace.remove_current()
    assert workspace.annotations == []
    assert workspace.unsaved == {}
    assert heard.said[-1].startswith("Removed")
    assert ("annotation_dropped", (made.id,)) in heard.signals


def test_refused_removal_leaves_the_mark(workspace, heard, disk):
    made = mark(workspace)
    disk.kind = "full"
    workspace.remove_current()
    assert [each.id for each in workspace.annotations] == [made.id]
    assert len(heard.failed) == 1


def test_refused_removal_of_a_refused_change_loses_neither(workspace, disk):
    made = mark(workspace)
    disk.kind = "full"
    workspace.annotate("source")
    workspace.remove_current()
    assert workspace.is_unsaved(made.id)
    assert workspace.annotation(made.id).label == "source"
    disk.kind = ""
    workspace.save_unsaved()
    assert workspace.project.annotation(made.id).label == "source"


def test_unsaved_marks_stay_in_their_annotators_layer(workspace, disk):
    disk.kind = "full"
    made = mark(workspace)
    assert workspace.annotator == made.annotator
    workspace.unsaved[made.id] = replace(made, annotator="Samir")
    workspace.open_article(workspace.article.id)
    assert workspace.annotations == []


def test_unsaved_marks_are_there_when_the_article_is_opened_again(workspace, disk):
    article = workspace.article.id
    other = workspace.project.add("نص آخر تمامًا")
    disk.kind = "full"
    made = mark(workspace)
    workspace.open_article(other)
    assert workspace.annotations == []
    workspace.open_article(article)
    assert workspace.annotations == [made]
    workspace.open_article(other)
    disk.kind = ""
    workspace.save_unsaved()
    assert workspace.annotations == []
    assert len(workspace.project.annotations(article)) == 1


def test_copy_elsewhere_holds_what_is_not_saved(workspace, disk, tmp_path):
    mark(workspace, "ترامب", "source")
    disk.kind = "full"
    mark(workspace)
    write = Project._edit
    elsewhere = tmp_path / "elsewhere.hashiya"
    refused = workspace.project

    def edit(project, build):
        kind, disk.kind = disk.kind, "" if project is not refused else disk.kind
        try:
            return write(project, build)
        finally:
            disk.kind = kind

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Project, "_edit", edit)
        assert workspace.save_copy(elsewhere)
    with Project.open(elsewhere, read_only=True) as copy:
        assert {each.label for each in copy.annotations()} == {"claim", "source"}
    assert len(workspace.unsaved) == 1


def test_copy_that_cannot_be_written_is_told(workspace, heard, tmp_path):
    assert not workspace.save_copy(tmp_path / "no such folder" / "copy.hashiya")
    assert len(heard.failed) == 1


def test_what_became_impossible_meanwhile_is_told_and_given_up(workspace, heard, disk, monkeypatch):
    disk.kind = "full"
    made = mark(workspace)
    disk.kind = ""
    workspace.project.annotate(workspace.article.id, label="claim", spans=made.spans)
    assert workspace.save_unsaved()
    assert workspace.unsaved == {}
    assert len(workspace.annotations) == 1
    assert "already" in heard.failed[-1][0]


def test_other_refusals_leave_nothing_behind(workspace, heard, monkeypatch):
    def refuse(*args, **kwargs):
        raise EditError("Not this one.")

    monkeypatch.setattr(Project, "annotate", refuse)
    mark(workspace)
    assert workspace.annotations == []
    assert heard.failed == [("Not this one.", "")]


def test_closing_gives_them_up(workspace, disk):
    disk.kind = "full"
    mark(workspace)
    told = []
    workspace.unsaved_changed.connect(told.append)
    workspace.close_project()
    assert told == [0]
    assert workspace.save_unsaved()
