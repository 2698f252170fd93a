from __future__ import annotations

from typing import Any

import pytest

from hashiya.core.annotations import Annotation, Link
from hashiya.core.edits import Edit, Entity, Image
from hashiya.core.labels import STANDARD_LABELS, LabelSet
from hashiya.core.rows import row_of_annotation, row_of_label, row_of_link
from hashiya.core.spans import Span
from hashiya.text.direction import isolate
from hashiya.ui.models.edit_words import edited_label, edited_words

TEXT = "قال الوزير إن المحادثات بدأت أمس في باريس."
MARK = row_of_annotation(Annotation("a", "x", "claim", "Mona", (Span(4, 10),)))


def _edit(verb: str, *images: Image) -> Edit:
    return Edit("e", verb, "Mona", "2025-01-01T00:00:00.000Z", images, ("x",))


def _article(before: dict[str, Any], after: dict[str, Any] | None) -> Image:
    return Image(Entity.ARTICLE, "x", "x", before, after)


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (_edit("mark", Image(Entity.ANNOTATION, "a", "x", None, MARK)), f"Mark: {isolate('الوزير')}"),
        (
            _edit("remove", Image(Entity.ANNOTATION, "a", "x", MARK, None)),
            f"Remove annotation: {isolate('الوزير')}",
        ),
        (_edit("title", _article({"title": "a"}, {"title": "b"})), f"Change title: {isolate('b')}"),
        (_edit("status", _article({"status": "new"}, {"status": "done"})), "Change status: Done"),
        (
            _edit("direction", _article({"direction": "rtl"}, {"direction": "ltr"})),
            "Change direction: Left to right",
        ),
        (_edit("meta", _article({"meta": {}}, {"meta": {"a": 1}})), "Change details"),
        (
            _edit("add_label", Image(Entity.LABEL, "claim", None, None, row_of_label(STANDARD_LABELS[0], 0))),
            f"Add label: {isolate('claim')}",
        ),
        (
            _edit("merge_label", *(Image(Entity.ANNOTATION, str(n), "x", MARK, MARK) for n in range(3))),
            "Merge labels (3)",
        ),
        (_edit("restore"), "Bring back"),
    ],
    ids=lambda value: value.verb if isinstance(value, Edit) else "",
)
def test_an_edit_is_told_in_one_line(qapp: object, edit: Edit, words: str) -> None:
    assert edited_words(edit, TEXT, "en") == words


def test_a_first_mark_is_about_the_mark_and_not_about_the_status(qapp: object) -> None:
    edit = _edit(
        "mark",
        Image(Entity.ANNOTATION, "a", "x", None, MARK),
        _article({"status": "new"}, {"status": "in_progress"}),
    )
    assert edited_words(edit, TEXT, "en") == f"Mark: {isolate('الوزير')}"
    assert edited_label(edit, LabelSet()) == STANDARD_LABELS[0]


def test_a_title_has_no_label() -> None:
    edit = _edit("title", _article({"title": "a"}, {"title": "b"}))
    assert edited_label(edit, LabelSet()) is None
    assert edited_label(_edit("restore"), LabelSet()) is None


def test_a_marked_book_is_told_by_its_first_and_last_words(qapp: object) -> None:
    row = row_of_annotation(Annotation("a", "x", "claim", "Mona", (Span(0, len(TEXT)),)))
    words = edited_words(_edit("mark", Image(Entity.ANNOTATION, "a", "x", None, row)), TEXT, "en")
    assert words == f"Mark: {isolate('قال الوزير إن … أمس في باريس.')}"


CLAIM = Annotation("c", "x", "claim", "Mona", (Span(14, 28),))
SOURCE = Annotation("a", "x", "source", "Mona", (Span(4, 10),))
LINK = row_of_link(Link("l", "x", "attributed_to", "c", "a"))


def test_a_link_is_told_by_the_passages_at_its_ends(qapp: object) -> None:
    known = {mark.id: mark for mark in (CLAIM, SOURCE)}
    made = _edit("link", Image(Entity.LINK, "l", "x", None, LINK))
    gone = _edit("unlink", Image(Entity.LINK, "l", "x", LINK, None))
    claim, source = (isolate(mark.passage(TEXT)) for mark in (CLAIM, SOURCE))
    assert edited_words(made, TEXT, "en", known.get) == f"Link: {claim} → {source}"
    assert edited_words(gone, TEXT, "ar", known.get) == f"Remove link: {claim} ← {source}"
    assert edited_words(made, TEXT, "en") == "Link"
    assert edited_label(made, LabelSet()) is None


def test_a_mark_that_was_tied_at_once_is_told_by_itself(qapp: object) -> None:
    edit = _edit(
        "mark_linked",
        Image(Entity.ANNOTATION, "a", "x", None, MARK),
        Image(Entity.LINK, "l", "x", None, LINK),
    )
    assert edited_words(edit, TEXT, "en") == f"Mark and link: {isolate('الوزير')}"
    assert edited_label(edit, LabelSet()) == STANDARD_LABELS[0]


@pytest.mark.parametrize(
    ("verb", "words"),
    [
        ("link_kinds", "Change kinds of links"),
        ("rules", "Change the checks"),
        ("guidelines", "Change guidelines"),
    ],
)
def test_what_the_project_agrees_on_is_told_by_its_name(qapp: object, verb: str, words: str) -> None:
    edit = _edit(verb, Image(Entity.CONVENTION, "key", None, None, {"value": "x"}))
    assert edited_words(edit, TEXT, "en") == words


@pytest.mark.parametrize(
    ("verb", "words"),
    [
        ("add_fragment", "Add fragment"),
        ("remove_fragment", "Remove fragment"),
        ("meant", "Answer a finding"),
    ],
)
def test_what_is_done_to_a_mark_is_told_with_its_passage(qapp: object, verb: str, words: str) -> None:
    edit = _edit(verb, Image(Entity.ANNOTATION, "a", "x", MARK, MARK))
    assert edited_words(edit, TEXT, "en") == f"{words}: {isolate('الوزير')}"
