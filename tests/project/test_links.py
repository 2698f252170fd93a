"""Links and fragments: made, refused, removed with their annotations, undone and redone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hashiya.core.link_kinds import STANDARD_LINK_KINDS, LinkKind, LinkKinds
from hashiya.core.spans import Span
from hashiya.errors import EditError, NotFoundError
from hashiya.project import Project

OWN = LinkKind("supports", "يدعم", "supports", ("claim",), ("claim",))


@pytest.fixture
def claim(project: Project, article: str) -> str:
    return project.annotate(article, label="claim", start=11, end=25)


@pytest.fixture
def source(project: Project, article: str, claim: str) -> str:
    return project.annotate(article, label="source", start=4, end=10)


def seen(project: Project, article: str) -> object:
    return project.annotations(article), project.links(article)


def walked_twice(project: Project, article: str, work: Callable[[], object]) -> None:
    """Do the work, then undo and redo it twice; each way leads to exactly the same state."""
    before = seen(project, article)
    work()
    after = seen(project, article)
    assert after != before
    for _ in range(2):
        project.undo(article)
        assert seen(project, article) == before
        project.redo(article)
        assert seen(project, article) == after


def test_a_link_is_made_listed_and_walked(project: Project, article: str, claim: str, source: str) -> None:
    walked_twice(project, article, lambda: project.link(claim[:8], source[:8], kind="attributed_to"))
    (link,) = project.links(article)
    assert (link.kind, link.from_, link.to, link.article) == ("attributed_to", claim, source, article)
    assert project.links() == [link]
    walked_twice(project, article, lambda: project.unlink(link.id[:8]))
    assert project.links(article) == []


def test_a_link_is_made_once(project: Project, claim: str, source: str) -> None:
    link = project.link(claim, source, kind="attributed_to")
    with pytest.raises(EditError, match=f"linked as attributed_to already .{link}"):
        project.link(claim, source, kind="attributed_to")


def test_what_the_schema_forbids_is_refused_and_nothing_is_written(
    project: Project, article: str, claim: str, source: str
) -> None:
    with pytest.raises(EditError, match="from source to claim"):
        project.link(source, claim, kind="attributed_to")
    with pytest.raises(EditError, match="no kind of link by"):
        project.link(claim, source, kind="by")
    with pytest.raises(NotFoundError):
        project.link(claim, "nothing", kind="attributed_to")
    with pytest.raises(NotFoundError, match="no link"):
        project.unlink("nothing")
    assert project.links() == []


def test_one_source_serves_many_and_a_content_has_several(
    project: Project, article: str, claim: str, source: str
) -> None:
    quote = project.annotate(article, label="quote", start=11, end=17)
    other = project.annotate(article, label="source", start=36, end=43)
    for from_, to in ((claim, source), (quote, source), (claim, other)):
        project.link(from_, to, kind="attributed_to")
    assert len(project.links(article)) == 3


def test_links_go_with_their_annotation_and_come_back_with_it(
    project: Project, article: str, claim: str, source: str
) -> None:
    project.link(claim, source, kind="attributed_to")
    walked_twice(project, article, lambda: project.remove(source))
    assert project.links(article) == []
    removal = project.history(article).entries[-1].seq
    walked_twice(project, article, lambda: project.restore(article, removal))
    assert len(project.links(article)) == 1


def test_a_link_that_was_made_again_is_not_brought_back_beside_it(
    project: Project, article: str, claim: str, source: str
) -> None:
    first = project.link(claim, source, kind="attributed_to")
    removal = project.unlink(first).seq
    project.link(claim, source, kind="attributed_to")
    with pytest.raises(EditError, match="Nothing of this edit is missing"):
        project.restore(article, removal)


def test_a_source_is_marked_and_tied_as_one_edit(project: Project, article: str, claim: str) -> None:
    made: list[tuple[str, str]] = []
    walked_twice(
        project,
        article,
        lambda: made.append(
            project.annotate_linked(claim, label="source", spans=[(4, 10)], kind="attributed_to")
        ),
    )
    (link,) = project.links(article)
    assert made == [(link.to, link.id)]
    assert link.from_ == claim
    assert project.history(article).entries[-1].edit.verb == "mark_linked"


def test_a_denial_is_marked_and_tied_to_what_it_denies(project: Project, article: str, claim: str) -> None:
    denial, _ = project.annotate_linked(
        claim, label="denial", spans=[Span(27, 35)], kind="denies", from_partner=False, annotator="Omar"
    )
    (link,) = project.links(article)
    assert (link.from_, link.to) == (denial, claim)
    assert project.annotation(denial).annotator == "Omar"


def test_a_source_that_cannot_be_tied_is_not_marked(project: Project, article: str, claim: str) -> None:
    before = seen(project, article)
    with pytest.raises(EditError, match="from claim to quote"):
        project.annotate_linked(claim, label="quote", spans=[(4, 10)], kind="attributed_to")
    assert seen(project, article) == before


def test_fragments_are_added_and_taken_out_one_by_one(project: Project, article: str) -> None:
    quote = project.annotate(article, label="quote", spans=[(4, 10)])
    walked_twice(project, article, lambda: project.add_fragment(quote, Span(36, 43)))
    walked_twice(project, article, lambda: project.add_fragment(quote, Span(15, 20)))
    assert project.annotation(quote).spans == (Span(4, 10), Span(15, 20), Span(36, 43))
    walked_twice(project, article, lambda: project.remove_fragment(quote, Span(15, 20)))
    assert project.annotation(quote).spans == (Span(4, 10), Span(36, 43))
    walked_twice(project, article, lambda: project.remove_fragment(quote, Span(4, 10)))
    with pytest.raises(EditError, match="last fragment"):
        project.remove_fragment(quote, Span(36, 43))


def test_a_fragment_may_not_overlap_its_siblings(project: Project, article: str, claim: str) -> None:
    with pytest.raises(EditError, match="overlap"):
        project.add_fragment(claim, Span(20, 27))
    with pytest.raises(EditError, match="leaves the article"):
        project.add_fragment(claim, Span(20, 999))
    with pytest.raises(EditError, match="no fragment 4:10"):
        project.remove_fragment(claim, Span(4, 10))


def test_a_project_has_kinds_of_its_own(project: Project, article: str, claim: str) -> None:
    assert project.link_kinds == LinkKinds()
    other = project.annotate(article, label="claim", start=26, end=35)
    project.set_link_kinds([*STANDARD_LINK_KINDS, OWN])
    assert project.link_kinds.find("supports") == OWN
    project.link(claim, other, kind="supports")
    with pytest.raises(EditError, match="like that already"):
        project.set_link_kinds([*STANDARD_LINK_KINDS, OWN])
    project.undo()
    assert project.link_kinds == LinkKinds()
    assert len(project.links(article)) == 1
    project.redo()
    assert project.link_kinds.find("supports") == OWN
    project.set_link_kinds(STANDARD_LINK_KINDS)
    assert project.link_kinds == LinkKinds()


def test_kinds_follow_a_label_that_is_merged(project: Project, article: str, claim: str) -> None:
    project.merge_labels("claim", "quote")
    kind = project.link_kinds.find("denies")
    assert kind is not None
    assert kind.to_labels == ("quote",)
    project.undo()
    assert project.link_kinds == LinkKinds()
    project.set_link_kinds([OWN])
    project.merge_labels("denial", "quote")
    assert project.link_kinds == LinkKinds((OWN,))


def test_a_reader_sees_the_kinds_that_a_writer_gives(project: Project) -> None:
    with Project.open(project.path, read_only=True) as reader:
        assert reader.link_kinds == LinkKinds()
        project.set_link_kinds([OWN])
        assert reader.link_kinds == LinkKinds((OWN,))


@pytest.mark.parametrize("value", ["{", "[3]", "[" * 100_000])
def test_strange_kinds_in_a_strangers_file_are_as_good_as_none(project: Project, value: str) -> None:
    project._set_convention("link_kinds", "link_kinds", value)
    assert project.link_kinds == LinkKinds()


def test_all_links_of_an_annotation_go_at_once(
    project: Project, article: str, claim: str, source: str
) -> None:
    other = project.annotate(article, label="denial", start=26, end=30)
    project.link(claim, source, kind="attributed_to")
    project.link(other, claim, kind="denies")
    kept = project.link(other, source, kind="attributed_to")
    walked_twice(project, article, lambda: project.unlink_all(claim[:8]))
    assert [link.id for link in project.links(article)] == [kept]
    assert project.history(article).undo_name.verb == "unlink"
    with pytest.raises(EditError, match="has no links"):
        project.unlink_all(claim)
    with pytest.raises(NotFoundError):
        project.unlink_all("nobody")
