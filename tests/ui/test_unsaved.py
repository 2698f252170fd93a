"""What the disk refuses stays on the page, is told, and is written first when the disk takes it again."""

from dataclasses import replace

import pytest

from hashiya.core.articles import Direction, Status
from hashiya.errors import EditError, StorageError
from hashiya.project import Project
from hashiya.text.segments import Step
from hashiya.ui import unsaved
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


# -- links, and what is told


def two_marks(workspace):
    """Mark a claim and a source on the disk."""
    return mark(workspace, "ترامب", "source"), mark(workspace)


def tied(workspace):
    return [(link.from_, link.kind, link.to) for link in workspace.links]


def test_refused_link_stays_and_is_written_with_the_next_edit(workspace, heard, disk):
    source, claim = two_marks(workspace)
    disk.kind = "full"
    assert workspace.tie(claim.id, source.id)
    assert workspace.unsaved_count == 1
    assert tied(workspace) == [(claim.id, "attributed_to", source.id)]
    assert workspace.project.links() == []
    assert [kind for _, kind in heard.failed] == ["full"]
    assert workspace.tie(claim.id, source.id)  # linked already
    assert workspace.unsaved_count == 1
    disk.kind = ""
    mark(workspace, "وول ستريت")
    assert workspace.unsaved_count == 0
    assert tied(workspace) == [(claim.id, "attributed_to", source.id)]
    assert workspace.links == workspace.project.links()


def linked_mark(workspace, origin, words="ترامب"):
    """Mark words as the source of an annotation, as linking mode does."""
    workspace.set_current(origin.id)
    workspace.start_linking()
    workspace.select(passage(workspace, words))
    workspace.annotate("source")


def test_refused_mark_and_its_link_are_written_as_one_edit(workspace, heard, disk):
    claim = mark(workspace)
    disk.kind = "io"
    linked_mark(workspace, claim)
    (made,) = workspace.unsaved.values()
    assert tied(workspace) == [(claim.id, "attributed_to", made.id)]
    assert workspace.linking is None
    assert workspace.current.id == claim.id
    assert workspace.project.annotations() == [claim]
    workspace.set_comment("why", made.id)
    workspace.set_unsure(True, made.id)
    disk.kind = ""
    assert workspace.save_unsaved()
    (link,) = workspace.project.links()
    stored = workspace.project.annotation(link.to)
    assert (stored.label, stored.comment, stored.unsure) == ("source", "why", True)
    assert workspace.links == [link]
    assert workspace.annotations == workspace.project.annotations()
    workspace.undo()
    assert workspace.project.annotations() == [claim]
    assert workspace.links == []


def test_links_follow_marks_that_get_their_ids_later(workspace, disk):
    disk.kind = "full"
    one = mark(workspace)
    other = mark(workspace, "ترامب", "source")
    link = workspace_link(workspace, one.id, other.id)
    disk.kind = ""
    assert workspace.save_unsaved()
    (stored,) = workspace.project.links()
    assert link.kind == stored.kind
    assert {workspace.project.annotation(end).label for end in (stored.from_, stored.to)} == {
        "claim",
        "source",
    }
    assert workspace.links == [stored]


def workspace_link(workspace, begin, end):
    """Keep a link between two marks, neither of which is on the disk."""
    link = unsaved.provisional_link(workspace.article.id, "attributed_to", begin, end)
    workspace._keep_link(link)
    return link


def test_a_mark_is_saved_though_its_link_became_impossible(workspace, heard, disk):
    claim = mark(workspace)
    disk.kind = "full"
    linked_mark(workspace, claim)
    (made,) = workspace.unsaved.values()
    workspace.set_current(made.id)
    workspace.annotate("denial")  # nothing is attributed to a denial
    disk.kind = ""
    assert workspace.save_unsaved()
    assert {each.label for each in workspace.project.annotations()} == {"claim", "denial"}
    assert workspace.project.links() == []
    assert workspace.links == []
    assert heard.failed[-1][1] == ""


def test_still_full_keeps_marks_with_their_links(workspace, disk):
    claim = mark(workspace)
    disk.kind = "full"
    linked_mark(workspace, claim)
    assert not workspace.save_unsaved()
    assert workspace.unsaved_count == 2
    assert len(workspace.links) == 1


def test_a_link_made_by_another_meanwhile_is_told_and_given_up(workspace, heard, disk):
    source, claim = two_marks(workspace)
    disk.kind = "full"
    workspace.tie(claim.id, source.id)
    disk.kind = ""
    workspace.project.link(claim.id, source.id, kind="attributed_to")
    assert workspace.save_unsaved()
    assert len(workspace.links) == 1
    assert "already" in heard.failed[-1][0]


def test_unsaved_links_go_with_their_mark_or_by_themselves(workspace, heard, disk):
    source, claim = two_marks(workspace)
    disk.kind = "full"
    workspace.tie(claim.id, source.id)
    assert workspace.untie(workspace.links[0])
    assert workspace.unsaved_count == 0
    workspace.tie(claim.id, source.id)
    workspace.untie_all(claim.id)
    assert heard.said[-1].startswith("The annotation has no links any more")
    linked_mark(workspace, claim, "إيلون ماسك")
    (made,) = workspace.unsaved.values()
    workspace.remove(made.id)
    assert (workspace.unsaved_count, workspace.links) == (0, [])


def test_copy_elsewhere_holds_unsaved_links(workspace, disk, tmp_path, monkeypatch):
    claim = mark(workspace)
    disk.kind = "full"
    linked_mark(workspace, claim)
    refused, write = workspace.project, Project._edit

    def edit(project, build):
        if project is refused:
            raise StorageError("No.", kind="full")
        disk.kind = ""
        try:
            return write(project, build)
        finally:
            disk.kind = "full"

    monkeypatch.setattr(Project, "_edit", edit)
    assert workspace.save_copy(tmp_path / "elsewhere.hashiya")
    with Project.open(tmp_path / "elsewhere.hashiya", read_only=True) as copy:
        (link,) = copy.links()
        assert copy.annotation(link.to).label == "source"
        assert link.from_ == claim.id
    assert workspace.unsaved_count == 2


def test_what_has_no_mark_to_stay_on_is_told_with_nothing_half_done(workspace, heard, disk):
    source, claim = two_marks(workspace)
    workspace.tie(claim.id, source.id)
    article, told = workspace.article, len(heard.failed)
    before = workspace.project.annotations(), workspace.project.links()
    disk.kind = "full"
    refused = [
        lambda: workspace.set_status(Status.DONE),
        lambda: workspace.set_direction(Direction.LTR),
        lambda: workspace.set_title("عنوان"),
        lambda: workspace.untie(workspace.links[0]),
        lambda: workspace.untie_all(claim.id),
        lambda: workspace.remove(claim.id),
        lambda: workspace.remove_article(article.id),
    ]
    for number, act in enumerate(refused, 1):
        act()
        assert len(heard.failed) == told + number
        assert heard.failed[-1][1] == "full"
        assert (workspace.project.annotations(), workspace.project.links()) == before
        assert workspace.article == workspace.project.article(article.id) == article
    assert workspace.annotations == before[0]
    assert workspace.links == before[1]
