"""hashiya annotate, annotations, remove, undo, redo."""

import json
from datetime import datetime
from typing import Any

import pytest

from hashiya.core.spans import Span
from hashiya.project import Project

from .conftest import TEXT, Answer, Call, Made, failed, misused


def annotate(
    call: Call, made: Made, start: object, end: object, *more: object, label: str = "claim"
) -> Answer:
    return call("annotate", made.path, made.article, "--label", label, "--start", start, "--end", end, *more)


def listed(call: Call, made: Made, *more: object) -> Any:
    answer = call("annotations", made.path, *more, "--json")
    assert (answer.code, answer.err) == (0, "")
    return json.loads(answer.out)


def test_a_span_is_marked_and_its_id_printed(made: Made, call: Call) -> None:
    answer = annotate(call, made, 4, 10, "--comment", "لماذا؟")
    assert (answer.code, answer.err) == (0, "")
    (mark,) = listed(call, made)
    assert answer.out == mark["id"] + "\n"
    assert mark["article"] == made.article
    assert (mark["label"], mark["annotator"], mark["comment"]) == ("claim", "ليلى", "لماذا؟")
    assert mark["origin"] == "manual"
    assert mark["spans"] == [{"start": 4, "end": 10, "text": "الوزير"}]
    assert datetime.fromisoformat(mark["created_at"]) == datetime.fromisoformat(mark["updated_at"])


def test_an_annotation_has_the_keys_of_jsonl_and_its_article(made: Made, call: Call) -> None:
    annotate(call, made, 4, 10)
    (mark,) = listed(call, made)
    assert list(mark) == [
        "id",
        "article",
        "label",
        "annotator",
        "comment",
        "origin",
        "created_at",
        "updated_at",
        "spans",
    ]


def test_offsets_are_taken_as_given(made: Made, call: Call) -> None:
    inside = TEXT.index("مًا") + 1
    for start, end in ((5, 8), (inside, inside + 1), (0, len(TEXT))):
        assert annotate(call, made, start, end).code == 0
    spans = [mark["spans"][0] for mark in listed(call, made)]
    assert [(span["start"], span["end"]) for span in spans] == [(0, len(TEXT)), (5, 8), (inside, inside + 1)]
    assert spans[2]["text"] == "\u064b"


def test_only_snap_snaps(made: Made, call: Call) -> None:
    annotate(call, made, 5, 13, "--snap")
    assert listed(call, made)[0]["spans"] == [{"start": 4, "end": 14, "text": "الوزير «لا"}]


def test_nothing_but_punctuation_can_not_be_snapped(made: Made, call: Call) -> None:
    failed(annotate(call, made, 10, 12, "--snap"), "The span 10:12 holds no word to snap to")


@pytest.mark.parametrize("more", [(), ("--snap",)])
@pytest.mark.parametrize(
    ("start", "end", "part"),
    [
        (-1, 5, "-1:5"),
        (0, len(TEXT) + 1, f"0:{len(TEXT) + 1}"),
        (5, 5, "5:5 is empty"),
        (9, 4, "9:4 is reversed"),
        (10**30, 10**31, "leaves the article"),
    ],
)
def test_a_span_that_the_article_does_not_have_is_refused(
    made: Made, call: Call, start: int, end: int, part: str, more: tuple[str, ...]
) -> None:
    failed(annotate(call, made, start, end, *more), part)
    assert listed(call, made) == []


def test_what_nobody_knows_is_refused(made: Made, call: Call) -> None:
    failed(annotate(call, made, 0, 3, label="wish"), "wish")
    failed(call("annotate", made.path, "zzz", "--label", "claim", "--start", 0, "--end", 3), "zzz")
    failed(call("annotations", made.path, "zzz"), "zzz")
    failed(call("remove", made.path, "zzz"), "zzz")


def test_the_same_mark_twice_is_refused(made: Made, call: Call) -> None:
    annotate(call, made, 0, 3)
    failed(annotate(call, made, 0, 3), "already")


def test_another_annotator_is_named(made: Made, call: Call) -> None:
    annotate(call, made, 0, 3)
    assert annotate(call, made, 0, 3, "--annotator", "سامي").code == 0
    assert {mark["annotator"] for mark in listed(call, made)} == {"ليلى", "سامي"}


@pytest.mark.parametrize("given", [(), ("--label", "claim", "--start", "0")])
def test_missing_arguments_are_wrong_use(made: Made, call: Call, given: tuple[str, ...]) -> None:
    misused(call("annotate", made.path, made.article, *given), "--end")


@pytest.mark.parametrize("offset", ["x", "1.5", "", "9" * 5000])
def test_an_offset_that_is_no_number_is_wrong_use(made: Made, call: Call, offset: str) -> None:
    misused(annotate(call, made, offset, 5), "--start")


def test_bytes_that_are_no_text_are_wrong_use(made: Made, call: Call) -> None:
    misused(annotate(call, made, 0, 3, "--comment", "\udcff"), "--comment: it isn't text")


def test_prefixes_are_taken_where_they_are_unique(made: Made, call: Call) -> None:
    mark = call(
        "annotate", made.path, made.article[:6], "--label", "claim", "--start", 0, "--end", 3
    ).out.strip()
    assert [each["id"] for each in listed(call, made, made.article[:6])] == [mark]
    assert call("remove", made.path, mark[:6]).code == 0
    with Project.open(made.path) as project:
        others = [project.add(f"text {number}") for number in range(40)]
    first = next(each[0] for each in others if sum(each[0] == other[0] for other in others) > 1)
    failed(call("annotations", made.path, first), first)


def test_annotations_stand_in_text_order(made: Made, call: Call) -> None:
    annotate(call, made, 16, 19, label="source")
    annotate(call, made, 4, 10)
    with Project.open(made.path) as project:
        second = project.add("another text")
        project.annotate(second, label="quote", start=0, end=7)
    annotate(call, made, 0, 20, label="quote")
    places = [(mark["article"], mark["spans"][0]["start"]) for mark in listed(call, made)]
    assert places == [(made.article, 0), (made.article, 4), (made.article, 16), (second, 0)]
    assert len(listed(call, made, second)) == 1


def test_options_may_stand_anywhere(made: Made, call: Call) -> None:
    annotate(call, made, 4, 10)
    assert json.loads(call("annotations", "--json", made.path, made.article).out) == listed(call, made)
    assert json.loads(call("annotations", made.path, "--json", made.article).out) == listed(call, made)
    assert call("annotate", "--label=quote", made.path, "--start=0", made.article, "--end=3").code == 0


def test_annotations_as_lines(made: Made, call: Call) -> None:
    assert call("annotations", made.path).out == ""
    first = annotate(call, made, 0, len(TEXT), "--comment", "سطر\nآخر").out.strip()
    with Project.open(made.path) as project:
        second = project.annotate(
            made.article, label="denial", spans=[Span(4, 10), Span(12, 14)], unsure=True
        )
    answer = call("annotations", made.path, made.article)
    assert answer.code == 0
    long, short = answer.lines
    assert long.startswith(f"{first}  {f'0:{len(TEXT)}':>10}  claim   قال الوزير «لا» أمس. ونفت")
    assert long.endswith("  · سطر آخر")
    assert short == f"{second}  4:10,12:14  denial? الوزير … لا"


def test_a_long_passage_is_shortened(made: Made, call: Call) -> None:
    with Project.open(made.path) as project:
        article = project.add("س" * 100)
        project.annotate(article, label="claim", start=0, end=100)
    (line,) = call("annotations", made.path, article).lines
    assert line.endswith(f" {'س' * 59}…")


def test_an_annotation_is_removed_undone_and_redone(made: Made, call: Call) -> None:
    mark = annotate(call, made, 4, 10).out.strip()
    answer = call("remove", made.path, mark)
    assert (answer.code, answer.out) == (0, f"Removed claim 4:10 ({mark}).\n")
    assert listed(call, made) == []
    answer = call("undo", made.path, made.article[:8])
    assert (answer.code, answer.out) == (0, "Undone: remove.\n")
    assert [each["id"] for each in listed(call, made)] == [mark]
    answer = call("redo", made.path, made.article)
    assert (answer.code, answer.out) == (0, "Done again: remove.\n")
    assert listed(call, made) == []


def test_nothing_to_undo_is_told(made: Made, call: Call) -> None:
    failed(call("undo", made.path, made.article), "nothing to undo")
    failed(call("redo", made.path, made.article), "nothing to redo")
    failed(call("undo", made.path, "zzz"), "zzz")


def test_without_an_article_the_projects_last_edit_is_walked(made: Made, call: Call) -> None:
    (mark,) = annotate(call, made, 0, 3).lines
    assert call("undo", made.path).out == "Undone: add articles.\n"
    assert call("articles", made.path).out == ""
    failed(call("undo", made.path), "nothing to undo")
    assert call("redo", made.path).out == "Done again: add articles.\n"
    assert [each["id"] for each in listed(call, made)] == [mark]
    failed(call("redo", made.path), "nothing to redo")
    misused(call("undo"), "PROJECT")


@pytest.mark.parametrize("number", ["1_0", "0x1", "1.0", " 2", "", "two", "9" * 5000])
def test_what_is_no_whole_number_is_wrong_use(made: Made, call: Call, number: str) -> None:
    misused(annotate(call, made, number, 10), "--start", "is no whole number")
    assert listed(call, made) == []


def test_a_number_may_have_a_sign(made: Made, call: Call) -> None:
    assert annotate(call, made, "+4", "10").code == 0
    failed(annotate(call, made, "-4", "10"), "-4:10 leaves the article")
