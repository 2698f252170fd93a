"""Links, their kinds and the frames follow everything that is committed."""

import pytest

from hashiya.core.frames import Frames
from hashiya.core.link_kinds import STANDARD_LINK_KINDS, LinkKind, LinkKinds
from hashiya.project import Project
from hashiya.ui.workspace import Workspace

CITES = LinkKind("cites", "يستشهد بـ", "cites", ("source",), ("source",))


@pytest.fixture
def told(desk):
    notes = []
    for name in ("links_reset", "link_kinds_changed", "article_opened", "annotation_dropped"):
        getattr(desk.workspace, name).connect(lambda *_args, name=name: notes.append(name))
    return notes


@pytest.fixture
def pair(desk):
    return desk.mark("المحادثات بدأت في باريس"), desk.mark("وزير الخارجية", "source")


@pytest.fixture
def link(desk, pair):
    return desk.project.link(*pair, kind="attributed_to")


def ids(desk):
    return [each.id for each in desk.workspace.links]


def assert_as_stored(desk):
    workspace = desk.workspace
    stored = desk.project.links(desk.article.id)
    assert sorted(workspace.links, key=lambda each: each.id) == sorted(stored, key=lambda each: each.id)
    marks = desk.project.annotations(desk.article.id)
    assert workspace.frames() == Frames.of(marks, stored, workspace.link_kinds)


def test_link_is_told_once_and_so_is_its_going(desk, pair, told):
    made = desk.project.link(*pair, kind="attributed_to")
    assert ids(desk) == [made]
    assert told == ["links_reset"]
    assert [each.id for each in desk.workspace.links_of(pair[1])] == [made]
    assert desk.workspace.frames().frames[0].sources[0].annotation.id == pair[1]
    desk.project.unlink(made)
    assert ids(desk) == []
    assert told == ["links_reset"] * 2
    assert desk.workspace.frames().idle_sources[0].id == pair[1]


def test_list_of_links_is_the_caller_s_own(desk, link):
    desk.workspace.links.clear()
    assert ids(desk) == [link]


def test_edits_of_other_things_tell_of_no_links(desk, pair, link, told):
    desk.project.set_comment(pair[0], "هل قالها؟")
    desk.project.set_title(desk.article.id, "عنوان")
    assert "links_reset" not in told
    assert desk.workspace.frames().frames[0].content.comment == "هل قالها؟"


@pytest.mark.parametrize("end", [0, 1])
def test_links_go_and_come_with_their_annotation(desk, pair, link, told, end):
    desk.project.remove(pair[end])
    assert told == ["annotation_dropped", "links_reset"]
    assert_as_stored(desk)
    for _ in range(2):
        desk.workspace.undo()
        assert ids(desk) == [link]
        assert_as_stored(desk)
        desk.workspace.redo()
        assert ids(desk) == []
        assert_as_stored(desk)


def test_undo_and_redo_of_a_link_show_where_it_begins(desk, pair, link):
    revealed = []
    desk.workspace.reveal_requested.connect(revealed.append)
    for walk in (desk.workspace.undo, desk.workspace.redo):
        desk.workspace.set_current(None)
        walk()
        assert desk.workspace.current.id == pair[0]
    assert revealed == [desk.workspace.annotation(pair[0]).spans[0]] * 2


def test_link_of_another_layer_is_not_shown(desk, pair, link, told):
    there = desk.project.annotate(desk.article.id, label="source", start=0, end=3, annotator="Samir")
    other = desk.project.link(pair[0], there, kind="attributed_to")
    assert ids(desk) == [link]
    assert told == []
    desk.workspace.undo()
    desk.workspace.redo()
    assert desk.workspace.current.id == pair[0]
    desk.workspace.set_annotator("Samir")
    assert ids(desk) == []
    desk.workspace.set_annotator("Mona")
    assert ids(desk) == [link]
    assert other in [each.id for each in desk.project.links()]


def test_undone_link_between_annotations_of_another_layer_shows_nothing(desk):
    mine, other = (
        desk.project.annotate(desk.article.id, label=label, start=0, end=3, annotator="Samir")
        for label in ("claim", "source")
    )
    desk.project.link(mine, other, kind="attributed_to")
    desk.workspace.undo()
    assert desk.workspace.current is None


def test_links_belong_to_the_open_article(desk, link, told):
    first = desk.article.id
    second = desk.project.add("مقال آخر لا صلات فيه.")
    desk.workspace.open_article(second)
    assert ids(desk) == []
    assert told == ["article_opened", "links_reset"]
    desk.workspace.open_article(first)
    assert ids(desk) == [link]
    desk.workspace.open_article(first)
    assert told[2:] == ["article_opened", "links_reset", "article_opened"]


def test_many_links_at_once_are_followed(desk, tmp_path, told):
    words = [desk.mark(word) for word in ("قال", "وزير", "الخارجية", "إن", "بدأت", "في", "باريس")]
    sources = [desk.mark(word, "source") for word in ("روسيا", "Reuters", "المتحدث", "وكالة", "ونفت", "بذلك")]
    for word in words:
        for source in sources:
            desk.project.link(word, source, kind="attributed_to")
    out = tmp_path / "set.jsonl"
    desk.project.export("jsonl", out)
    other = Workspace()
    assert other.create_project(tmp_path / "other.hashiya", annotator="Mona")
    heard = []
    other.links_reset.connect(lambda: heard.append(len(other.links)))
    assert other.edit(lambda project: project.import_set(out))
    assert len(other.links) == 42
    assert heard == [42]
    other.undo()
    assert other.links == []
    other.close_project()
    assert_as_stored(desk)


def test_kinds_of_links_follow_the_project(desk, link, told):
    workspace = desk.workspace
    assert workspace.link_kinds == LinkKinds()
    desk.project.set_link_kinds([*STANDARD_LINK_KINDS, CITES])
    assert [kind.id for kind in workspace.link_kinds] == ["attributed_to", "denies", "cites"]
    desk.project.set_link_kinds([CITES._replace(from_labels=("claim",))])
    assert told == ["link_kinds_changed"] * 2
    assert workspace.frames().frames[0].sources[0].link.id == link
    workspace.undo()
    workspace.undo()
    assert workspace.link_kinds == LinkKinds()
    workspace.redo()
    assert workspace.link_kinds.find("cites") == CITES
    assert_as_stored(desk)


def test_kinds_are_those_of_the_project_that_is_opened(desk, tmp_path, told):
    path = tmp_path / "cites.hashiya"
    with Project.create(path, annotator="Mona") as project:
        project.set_link_kinds([CITES])
    assert desk.workspace.open_project(path)
    assert list(desk.workspace.link_kinds) == [CITES]
    assert "link_kinds_changed" in told


def test_merged_labels_keep_their_links(desk, pair, link):
    desk.workspace.edit(lambda project: project.merge_labels("claim", "quote"))
    assert ids(desk) == [link]
    assert not desk.workspace.link_kinds.leaves("attributed_to", "claim")
    assert_as_stored(desk)


def test_nothing_is_tied_where_nothing_is_open(qapp):
    empty = Workspace()
    assert empty.links == empty.links_of("x") == []
    assert empty.frames() == Frames((), ())


def test_view_shows_the_links_that_there_are(window):
    workspace, shown = window.workspace, window.view.scene.ties.links
    article = workspace.article.id
    ends = [
        workspace.project.annotate(article, label=label, start=0, end=10) for label in ("claim", "source")
    ]
    link = workspace.project.link(*ends, kind="attributed_to")
    assert [each.id for each in shown.of(ends[1])] == [link]
    workspace.project.set_link_kinds([CITES])
    assert list(shown.kinds) == [CITES]
    workspace.open_article(article)
    shown = window.view.scene.ties.links
    assert [each.id for each in shown.of(ends[0])] == [link]
    assert list(shown.kinds) == [CITES]
    workspace.undo()
    workspace.undo()
    assert shown.of(ends[0]) == []
