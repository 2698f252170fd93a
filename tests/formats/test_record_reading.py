"""What jsonl holds comes back to the letter, and of a spoiled record what still fits."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hashiya.core.annotations import Link
from hashiya.core.articles import Direction, Status
from hashiya.core.spans import Span
from hashiya.formats.annotation_set import AnnotatedArticle, Fault
from hashiya.formats.exporting import export
from hashiya.formats.reading import open_set

from .conftest import HARD, annotated, mark

Record = dict[str, Any]


def read(path: Path) -> tuple[list[AnnotatedArticle], list[str]]:
    faults: list[Fault] = []
    found = list(open_set(path, "jsonl", on_fault=faults.append))
    return found, [str(fault).removeprefix(f"{path}, ") for fault in faults]


def test_everything_comes_back(tmp_path: Path, hard: AnnotatedArticle) -> None:
    given = hard._replace(split="test")
    export("jsonl", [given, annotated("لا", id="a2")], tmp_path / "a.jsonl")
    (found, other), faults = read(tmp_path / "a.jsonl")
    assert faults == []
    third = replace(given.annotations[2], extra={"رأي": [1, None]})
    assert found.annotations == [*given.annotations[:2], third, given.annotations[3]]
    assert (found.text, found.links, found.split) == (given.text, list(given.links), "test")
    assert found.article == replace(given.article, counts={})
    assert (other.text, other.annotations, other.links, other.split) == ("لا", [], [], "")


def test_what_a_stranger_carried_comes_back(tmp_path: Path) -> None:
    marks = [
        mark("m", (0, 1), (2, 3), extra={"k": {"x": [1.5]}, "spans": [{"score": 0.5}, {}]}),
        mark("n", (0, 1), extra={"spans": "odd", "unsure": 5, "k": 1}, unsure=False),
    ]
    links = [Link("l", "a1", "k", "m", "n", {"id": "x", "w": 1})]
    meta = {"k": None, "other_keys": {"گ": 2**70, "split": "x", "id": 1}}
    export("jsonl", [annotated("قال نعم", marks, links, meta=meta)], tmp_path / "a.jsonl")
    ((article, _, (one, other), (link,), split),), faults = read(tmp_path / "a.jsonl")
    assert faults == []
    assert (one.extra, other.extra) == (marks[0].extra, {"k": 1})
    assert not other.unsure
    assert link.extra == {"w": 1}
    assert article.meta == {"k": None, "other_keys": {"گ": 2**70}}
    assert split == ""
    first = (tmp_path / "a.jsonl").read_bytes()
    export("jsonl", open_set(tmp_path / "a.jsonl"), tmp_path / "b.jsonl")
    assert (tmp_path / "b.jsonl").read_bytes() == first


@pytest.mark.parametrize(
    "meta", [{"other_keys": "x"}, {"other_keys": {}}, {"paragraph_directions": {"9": "up"}}]
)
def test_metadata_that_looks_like_ours_is_no_trap(tmp_path: Path, meta: Record) -> None:
    export("jsonl", [annotated("نص", meta=meta)], tmp_path / "a.jsonl")
    (found,), faults = read(tmp_path / "a.jsonl")
    assert faults == []
    assert found.article.meta == {}


def test_a_text_that_begins_with_a_byte_order_mark_keeps_it(tmp_path: Path) -> None:
    export("jsonl", [annotated("\ufeffنص", [mark("m", (1, 3))])], tmp_path / "a.jsonl")
    (found,), faults = read(tmp_path / "a.jsonl")
    assert (found.text, faults) == ("\ufeffنص", [])
    assert found.annotations[0].spans == (Span(1, 3),)


TEXTS = st.text(
    st.sampled_from("اب \n😀\u064e\u0301e\u200d\ufeff\u0640")
    | st.characters(codec="utf-8", exclude_characters="\0\r\x85\u2028\u2029"),
    min_size=1,
    max_size=20,
).filter(lambda text: bool(text.strip()))
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)
EXTRA = st.dictionaries(st.text(max_size=3).map(lambda key: f"x{key}"), JSON, max_size=2)


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.data())
def test_out_and_in_is_the_same(
    tmp_path_factory: pytest.TempPathFactory, text: str, data: st.DataObject
) -> None:
    marks = []
    for number in range(data.draw(st.integers(0, 3))):
        edges = sorted(data.draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=6)))
        spans = list(zip(edges[::2], edges[1::2], strict=False))
        extra = data.draw(EXTRA)
        marks.append(
            mark(
                f"m{number}",
                *spans,
                label=data.draw(st.text(min_size=1, max_size=3)),
                comment=data.draw(st.none() | st.text(max_size=5)),
                annotator=data.draw(st.text(max_size=3)),
                unsure=data.draw(st.booleans()),
                extra=extra,
            )
        )
    ends = [(one.id, other.id) for one in marks for other in marks if one is not other]
    links = [Link(f"l{a}{b}", "a1", "k", a, b, data.draw(EXTRA)) for a, b in ends if data.draw(st.booleans())]
    given = annotated(
        text,
        marks,
        links,
        title=data.draw(st.text(max_size=4)),
        direction=data.draw(st.sampled_from(Direction)),
        status=data.draw(st.sampled_from(Status)),
        meta=data.draw(EXTRA),
        paragraph_directions=data.draw(
            st.dictionaries(st.integers(0, text.count("\n")), st.sampled_from(Direction), max_size=2)
        ),
    )
    path = tmp_path_factory.mktemp("set") / "a.jsonl"
    export("jsonl", [given], path)
    (found,), faults = read(path)
    assert faults == []
    assert {each.id: each for each in found.annotations} == {each.id: each for each in marks}
    assert (found.text, found.links, found.article) == (text, links, given.article)


def record(**changes: Any) -> Record:
    """Return a sound record of one annotation with two spans and a link."""
    other = {
        "id": "n",
        "label": "source",
        "annotator": "",
        "comment": None,
        "origin": "",
        "created_at": "",
        "updated_at": "",
    }
    text = "قال نعم لا"
    return {
        "id": "a",
        "title": "عنوان",
        "text": text,
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "direction": "rtl",
        "status": "new",
        "meta": {},
        "annotations": [
            {
                **other,
                "id": "m",
                "spans": [{"start": 0, "end": 3, "text": "قال"}, {"start": 4, "end": 7, "text": "نعم"}],
            },
            {**other, "spans": [{"start": 8, "end": 10, "text": "لا"}]},
        ],
        "links": [{"id": "l", "kind": "denies", "from": "m", "to": "n"}],
        **changes,
    }


def spoiled(change: Callable[[Record], object]) -> Record:
    given = record()
    change(given)
    return given


M, N, L = (
    lambda given: given["annotations"][0],
    lambda given: given["annotations"][1],
    lambda given: given["links"][0],
)


@pytest.mark.parametrize(
    ("change", "clause", "marks", "links"),
    [
        (lambda given: given.update(id=5), "id is a whole number, where a text must stand", 2, 1),
        (lambda given: given.pop("title"), "the record has no title", 2, 1),
        (lambda given: given.update(meta=[]), "meta is an array, where an object must stand", 2, 1),
        (lambda given: given.update(direction="up"), "direction is «up», which is none of rtl, ltr", 2, 1),
        (lambda given: given.update(status=["new"]), "status is an array, where a text must stand", 2, 1),
        (lambda given: given.update(sha256=None), "sha256 is null, where a text must stand", 2, 1),
        (
            lambda given: given["meta"].update(paragraph_directions={"1": "rtl"}),
            "meta.paragraph_directions.1 names no paragraph of the text",
            2,
            1,
        ),
        (
            lambda given: given["meta"].update(paragraph_directions={"x": "rtl"}),
            "meta.paragraph_directions.x names no paragraph of the text",
            2,
            1,
        ),
        (lambda given: M(given).pop("label"), "annotations[0] has no label", 1, 0),
        (lambda given: M(given).update(label=""), "annotations[0].label is empty", 1, 0),
        (
            lambda given: M(given).update(annotator=1),
            "annotations[0].annotator is a whole number, where a text must stand",
            1,
            0,
        ),
        (
            lambda given: M(given).update(comment=1),
            "annotations[0].comment is a whole number, where a text must stand",
            1,
            0,
        ),
        (
            lambda given: M(given).update(unsure=0),
            "annotations[0].unsure is a whole number, where true or false must stand",
            1,
            0,
        ),
        (
            lambda given: M(given).update(created_at="أمس"),
            "annotations[0].created_at is «أمس», which is no ISO 8601 time",
            1,
            0,
        ),
        (
            lambda given: M(given).update(updated_at="أمس"),
            "annotations[0].updated_at is «أمس», which is no ISO 8601 time",
            1,
            0,
        ),
        (
            lambda given: M(given).update(spans=[]),
            "annotations[0].spans is empty, where at least one span must stand",
            1,
            0,
        ),
        (
            lambda given: M(given)["spans"][0].update(start=0.0),
            "annotations[0].spans[0].start is a number with a fraction, where a whole number must stand",
            1,
            0,
        ),
        (
            lambda given: M(given)["spans"][1].update(end=True),
            "annotations[0].spans[1].end is true or false, where a whole number must stand",
            1,
            0,
        ),
        (lambda given: M(given)["spans"][1].pop("text"), "annotations[0].spans[1] has no text", 1, 0),
        (
            lambda given: given["annotations"].insert(0, 5),
            "annotations[0] is a whole number, where an object must stand",
            2,
            1,
        ),
        (
            lambda given: N(given).update(id="m"),
            "annotations[1].id is «m», which the file has used already",
            1,
            0,
        ),
        (
            lambda given: given.update(annotations={}),
            "annotations is an object, where an array must stand",
            0,
            0,
        ),
        (lambda given: given.update(links=None), "links is null, where an array must stand", 2, 0),
        (lambda given: L(given).update(kind=""), "links[0].kind is empty", 2, 0),
        (lambda given: L(given).update(id=None), "links[0].id is null, where a text must stand", 2, 0),
    ],
)
def test_of_a_spoiled_record_comes_what_fits(
    tmp_path: Path, change: Callable[[Record], object], clause: str, marks: int, links: int
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(spoiled(change)) + "\n" + json.dumps(record(id="b")), encoding="utf-8")
    (found, sound), faults = read(path)
    assert faults[0] == f"line 1: {clause}."
    assert (len(found.annotations), len(found.links)) == (marks, links)
    assert found.text == record()["text"]
    assert (len(sound.annotations), len(sound.links)) == (2, 1)


@pytest.mark.parametrize(
    ("line", "clause"),
    [
        ("[1]", "the record is an array, where an object must stand"),
        ("1", "there is no JSON object here"),
        ("{", "the file seems to be cut off here"),
        (json.dumps(record(text=5)), "text is a whole number, where a text must stand"),
        ('{"id": "a"}', "the record has no title"),
    ],
)
def test_what_is_no_article_is_told_with_its_line(tmp_path: Path, line: str, clause: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(record()) + "\n" + line, encoding="utf-8")
    (found,), faults = read(path)
    assert found.article.id == "a"
    assert f"line 2: {clause}." in faults


def test_the_words_of_a_span_decide(tmp_path: Path) -> None:
    given = record()
    M(given)["spans"][0]["text"] = "قيل"
    (tmp_path / "a.jsonl").write_text(json.dumps(given), encoding="utf-8")
    (found,), faults = read(tmp_path / "a.jsonl")
    assert faults[0] == "line 1: the span 0:3 says «قيل», where the text has «قال»."
    assert [each.id for each in found.annotations] == ["n"]


def test_positions_of_another_program_are_found_out(tmp_path: Path) -> None:
    text = f"😀 {HARD}"
    units = [len(text[:point].encode("utf-16-le")) // 2 for point in range(len(text) + 1)]
    marks = [mark("m", (2, 6)), mark("n", (8, 10))]
    export("jsonl", [annotated(text, marks)], tmp_path / "a.jsonl")
    given = json.loads((tmp_path / "a.jsonl").read_bytes())
    for each in given["annotations"]:
        for span in each["spans"]:
            span.update(start=units[span["start"]], end=units[span["end"]])
    (tmp_path / "b.jsonl").write_text(json.dumps(given), encoding="utf-8")
    notes: list[Fault] = []
    (found,) = open_set(tmp_path / "b.jsonl", on_note=notes.append)
    assert [each.spans for each in found.annotations] == [each.spans for each in marks]
    assert [str(each.message) for each in notes] == ["positions count UTF-16 units here, not code points"]


def test_how_far_the_reading_is_is_told(tmp_path: Path) -> None:
    lines = json.dumps(record()) + "\n" + json.dumps(record(id="b")) + "\n"
    (tmp_path / "a.jsonl").write_text(lines, encoding="utf-8")
    passed: list[int] = []
    assert len(list(open_set(tmp_path / "a.jsonl", on_bytes=passed.append))) == 2
    assert len(passed) == 2
    assert passed[0] < passed[1] <= len(lines)
