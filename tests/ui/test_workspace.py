"""What the window can do to annotations, and what it says about it."""

import pytest

from hashiya.core.articles import Direction, Status
from hashiya.core.spans import Span
from hashiya.text.segments import Step
from hashiya.ui.workspace import Workspace
from tests.ui.shell import passage

WORDS = "صحيفة وول ستريت جورنال"


def mark(workspace, words=WORDS, label="source", exact=False):
    workspace.select(passage(workspace, words))
    workspace.annotate(label, exact)
    return workspace.current


def test_selection_is_marked_and_becomes_current(workspace, heard):
    made = mark(workspace)
    assert made.passage(workspace.text) == WORDS
    assert made.label == "source"
    assert made.annotator == "Huda"
    assert workspace.selection is None
    assert workspace.annotations == [made] == workspace.project.annotations()
    assert workspace.count("source") == 1
    assert workspace.article.status is Status.IN_PROGRESS
    assert "source" in heard.said[-1]
    assert "صحيفة وول ستريت جورنال" in heard.said[-1]


def test_selection_is_snapped_to_words_and_exactly_only_to_graphemes(workspace):
    span = passage(workspace, WORDS)
    inside = Span(span.start + 1, span.end - 2)
    workspace.select(inside)
    assert workspace.target() == span
    workspace.annotate("source")
    assert workspace.current.spans == (span,)
    workspace.select(inside)
    workspace.annotate("claim", exact=True)
    assert workspace.current.spans == (inside,)


def test_selection_without_a_word_says_so(workspace, heard):
    newline = workspace.text.index("\n")
    workspace.select(Span(newline, newline + 1))
    workspace.annotate("claim")
    assert workspace.annotations == []
    assert "no word" in heard.said[-1]


def test_label_relabels_the_current_annotation_where_nothing_is_selected(workspace, heard):
    made = mark(workspace)
    workspace.annotate("denial")
    assert workspace.current.id == made.id
    assert workspace.current.label == "denial"
    assert "denial" in heard.said[-1]
    workspace.annotate("denial")
    assert len(workspace.project.history(workspace.article.id).entries) == 2


def test_label_with_nothing_to_mark_says_what_to_do(workspace, heard):
    workspace.annotate("claim")
    assert workspace.annotations == []
    assert heard.said == ["Select a passage first, then press the label's key."]


def test_unknown_label_does_nothing(workspace, heard):
    mark(workspace)
    workspace.annotate("nonsense")
    workspace.relabel_current("nonsense")
    assert workspace.current.label == "source"


def test_the_same_mark_twice_is_refused_and_found(workspace, heard):
    made = mark(workspace)
    workspace.set_current(None)
    again = mark(workspace)
    assert again.id == made.id
    assert len(workspace.annotations) == 1
    assert "already" in heard.said[-1]
    other = mark(workspace, label="claim")
    workspace.annotate("source")
    assert workspace.current.id == made.id
    assert workspace.annotation(other.id).label == "claim"


def test_edges_move_by_word_and_by_letter(workspace):
    mark(workspace, "وول ستريت")
    workspace.move_edge("end", Step.WORD, outward=True)
    assert workspace.current.passage(workspace.text) == "وول ستريت جورنال"
    workspace.move_edge("start", Step.WORD, outward=True)
    assert workspace.current.passage(workspace.text) == "صحيفة وول ستريت جورنال"
    workspace.move_edge("end", Step.GRAPHEME, outward=False)
    assert workspace.current.passage(workspace.text) == "صحيفة وول ستريت جورنا"
    workspace.move_edge("start", Step.WORD, outward=False)
    assert workspace.current.passage(workspace.text) == "وول ستريت جورنا"
    assert len(workspace.project.history(workspace.article.id).entries) == 5


def test_edges_stop_where_nothing_would_be_left(workspace):
    mark(workspace, "وول")
    for _ in range(6):
        workspace.move_edge("end", Step.GRAPHEME, outward=False)
    assert workspace.current.passage(workspace.text) == "و"


def test_edges_do_not_move_onto_a_twin(workspace, heard):
    mark(workspace, "وول ستريت", "claim")
    first = workspace.current
    mark(workspace, "وول ستريت جورنال", "claim")
    workspace.move_edge("end", Step.WORD, outward=False)
    assert workspace.current.id == first.id
    assert "already" in heard.said[-1]


def test_proclitic_goes_out_and_in(workspace, heard):
    mark(workspace, "وأكد شخص")
    workspace.toggle_proclitic()
    assert workspace.current.passage(workspace.text) == "أكد شخص"
    workspace.toggle_proclitic()
    assert workspace.current.passage(workspace.text) == "وأكد شخص"
    mark(workspace, "شخص", "claim")
    workspace.toggle_proclitic()
    assert workspace.current.passage(workspace.text) == "شخص"
    assert "particle" in heard.said[-1]


def test_without_a_current_annotation_its_keys_do_nothing(workspace, heard):
    workspace.move_edge("end", Step.WORD, outward=True)
    workspace.toggle_proclitic()
    workspace.remove_current()
    workspace.set_comment("?")
    workspace.set_unsure(True)
    assert heard.signals == []


def test_removed_annotations_come_back(workspace, heard):
    made = mark(workspace)
    workspace.remove_current()
    assert workspace.annotations == []
    assert workspace.current is None
    assert heard.said[-1].startswith("Removed")
    workspace.undo()
    assert [each.id for each in workspace.annotations] == [made.id]
    workspace.remove(made.id)
    seq = workspace.project.history(workspace.article.id).entries[-1].seq
    mark(workspace, "SpaceX", "claim")
    workspace.restore(seq)
    assert made.id in [each.id for each in workspace.annotations]
    workspace.remove("nobody")
    assert len(workspace.annotations) == 2


def test_comment_and_flag(workspace, heard):
    mark(workspace)
    workspace.set_comment("  لا متحدث بعينه \n")
    assert workspace.current.comment == "لا متحدث بعينه"
    before = len(heard.signals)
    workspace.set_comment("لا متحدث بعينه")
    assert len(heard.signals) == before
    workspace.set_comment("  ")
    assert workspace.current.comment is None
    workspace.set_unsure(True)
    assert workspace.current.unsure
    workspace.set_unsure(True)
    workspace.set_unsure(False)
    assert not workspace.current.unsure
    assert len(workspace.project.history(workspace.article.id).entries) == 5


def test_comment_for_another_annotation_leaves_the_current_one(workspace):
    first = mark(workspace)
    second = mark(workspace, "SpaceX", "claim")
    workspace.set_comment("later", first.id)
    assert workspace.current.id == second.id
    workspace.set_current(None)
    workspace.set_comment("later still", first.id)
    assert workspace.current is None
    assert workspace.annotation(first.id).comment == "later still"


def test_sticky_mode_marks_the_selection_that_is_there(workspace, heard):
    told = []
    workspace.sticky_changed.connect(told.append)
    workspace.select(passage(workspace, WORDS))
    workspace.set_sticky("quote")
    assert workspace.current.label == "quote"
    workspace.set_sticky("quote")
    workspace.set_sticky(None)
    assert [label and label.id for label in told] == ["quote", None]
    assert "no longer" in heard.said[-1]


def test_sticky_mode_ends_when_its_label_is_gone_or_another_article_opens(workspace):
    workspace.set_sticky("quote")
    workspace.edit(lambda project: project.retire_label("quote"))
    assert workspace.sticky is None
    workspace.set_sticky("quote")
    assert workspace.sticky is None


def test_annotations_are_walked_from_the_caret_and_around(workspace):
    first = mark(workspace)
    second = mark(workspace, "SpaceX", "claim")
    order = [each.id for each in workspace.annotations]
    assert order == sorted(order, key=lambda i: workspace.annotation(i).start)
    revealed = []
    workspace.reveal_requested.connect(revealed.append)
    workspace.set_current(None)
    workspace.set_caret(workspace.annotations[0].end)
    workspace.step_annotation(True)
    assert workspace.current.id == order[1]
    workspace.step_annotation(True)
    assert workspace.current.id == order[0]
    workspace.step_annotation(False)
    assert workspace.current.id == order[1]
    assert len(revealed) == 3
    assert {first.id, second.id} == set(order)


def test_walking_without_annotations_stays(workspace):
    workspace.step_annotation(True)
    assert workspace.current is None


def test_status_title_details_and_directions(workspace):
    article = workspace.article.id
    workspace.set_status(Status.DONE)
    assert workspace.set_title("عنوان آخر")
    assert workspace.set_meta({"source": "AP"})
    assert workspace.set_direction(Direction.LTR)
    assert workspace.set_paragraph_direction(2, Direction.RTL)
    now = workspace.article
    assert (now.status, now.title, now.meta, now.direction) == (
        Status.DONE,
        "عنوان آخر",
        {"source": "AP"},
        Direction.LTR,
    )
    assert now.direction_of(2) is Direction.RTL
    assert workspace.set_title("ثالث", article)
    for _ in range(6):
        workspace.undo()
    assert workspace.article.direction is Direction.RTL
    assert workspace.article.status is Status.NEW


def test_removed_article_is_left_and_undo_brings_it_back(workspace):
    article = workspace.article.id
    opened = []
    workspace.article_opened.connect(opened.append)
    assert workspace.remove_article(article)
    assert workspace.article is None
    assert workspace.text == ""
    assert not workspace.set_title("no article")
    workspace.undo()
    assert workspace.article.id == article
    assert opened == [None, article]


def test_removed_article_comes_back_from_the_history(workspace):
    article = workspace.article.id
    workspace.remove_article(article)
    seq = workspace.project.history(None).entries[-1].seq
    workspace.edit(lambda project: project.add("نص آخر تمامًا"))
    workspace.restore_article(seq)
    assert article in [each.id for each in workspace.articles()]


def test_another_annotator_sees_another_layer(workspace):
    mine = mark(workspace)
    workspace.set_annotator("Samir")
    assert workspace.annotator == "Samir"
    assert workspace.annotations == []
    assert workspace.current is None
    his = mark(workspace)
    assert his.annotator == "Samir"
    workspace.set_annotator("Huda")
    assert [each.id for each in workspace.annotations] == [mine.id]
    workspace.set_annotator("  ")
    assert workspace.annotator == "Huda"


def test_reading_only_refuses_in_a_sentence(qapp, project_file):
    reader = Workspace()
    failed = []
    reader.failed.connect(lambda sentence, kind: failed.append(kind))
    assert reader.open_project(project_file, read_only=True)
    reader.select(passage(reader, WORDS))
    reader.annotate("claim")
    assert reader.annotations == []
    assert failed == ["read_only"]
    assert reader.read_only
    reader.close_project()


@pytest.mark.parametrize("way", ["undo", "redo"])
def test_nothing_to_walk_says_so(workspace, heard, way):
    getattr(workspace, way)()
    assert heard.said == [f"There is nothing to {way} here."]
    assert getattr(workspace, f"{way}_name")() == ""
