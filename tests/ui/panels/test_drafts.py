from __future__ import annotations

from dataclasses import replace

from hashiya.core.annotations import Annotation
from hashiya.core.spans import Span
from hashiya.ui.panels.drafts import Drafts

MARK = Annotation("a", "x", "claim", "Mona", (Span(0, 3),), comment="old")


def test_what_was_typed_is_given_back_once() -> None:
    drafts = Drafts()
    drafts.keep(MARK, "new")
    assert len(drafts) == 1
    assert drafts.take(MARK) == "new"
    assert drafts.take(MARK) is None


def test_what_the_annotation_holds_is_no_draft() -> None:
    drafts = Drafts()
    drafts.keep(MARK, "new")
    drafts.keep(MARK, " old ")
    assert len(drafts) == 0


def test_a_mark_that_got_its_own_id_from_the_disk_is_known_by_its_spans() -> None:
    drafts = Drafts()
    drafts.keep(replace(MARK, id="unsaved-1"), "new")
    assert drafts.take(replace(MARK, label="source")) is None
    assert drafts.take(MARK) == "new"


def test_what_is_saved_is_forgotten() -> None:
    drafts = Drafts()
    drafts.keep(MARK, "new")
    drafts.forget("a")
    drafts.forget("a")
    assert drafts.take(MARK) is None
