"""GATE's bdoc JSON holds everything in sets and features, and positions in either unit."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from hashiya.core.spans import Span
from hashiya.formats.annotation_set import AnnotatedArticle, Fault
from hashiya.formats.exporting import export
from hashiya.formats.reading import open_set
from hashiya.formats.units import Unit
from hashiya.formats.writing import Options

from .drawn import PAINFUL, articles, made, marked, painful, said


def documents(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def read(path: Path, notes: list[Fault] | None = None) -> tuple[list[AnnotatedArticle], list[str]]:
    faults: list[Fault] = []
    told = [] if notes is None else notes
    found = list(open_set(path, "gate-json", on_fault=faults.append, on_note=told.append))
    return found, [str(fault.message) for fault in faults]


def document(*annotations: Any, text: Any = "قال 😀 لا", **fields: Any) -> dict[str, Any]:
    sets = {"Key": {"name": "Key", "annotations": list(annotations), "next_annid": 9}}
    return {"annotation_sets": sets, "text": text, "features": {}, "offset_type": "p", **fields}


def annotation(number: Any = 0, start: Any = 0, end: Any = 3, type: Any = "claim", **features: Any) -> Any:
    return {"type": type, "start": start, "end": end, "id": number, "features": features}


def put(tmp_path: Path, value: Any) -> Path:
    path = tmp_path / "in.bdocjs"
    path.write_text(json.dumps(value), encoding="utf-8")
    return path


@pytest.mark.parametrize("unit", [None, Unit.UTF16])
def test_everything_comes_back(tmp_path: Path, unit: Unit | None) -> None:
    out = tmp_path / "set.bdocjsl"
    export("gate-json", painful(), out, options=Options(unit=unit))
    found, faults = read(out)
    assert faults == []
    assert [said(each) for each in found] == [said(each) for each in painful()]
    assert [each.article.title for each in found] == ["عنوان a1", "عنوان a2"]
    assert export("gate-json", painful(), tmp_path / "again", options=Options(unit=unit)).sha256
    assert (tmp_path / "again").read_bytes() == out.read_bytes()


@given(articles())
@settings(max_examples=40, deadline=None)
def test_any_article_comes_back(tmp_path_factory: pytest.TempPathFactory, article: AnnotatedArticle) -> None:
    out = tmp_path_factory.mktemp("set") / "set.bdocjsl"
    export("gate-json", [article], out, options=Options(unit=Unit.UTF16))
    found, faults = read(out)
    assert faults == []
    assert [said(each) for each in found] == [said(article)]


def test_a_line_is_a_document_as_gate_knows_it(tmp_path: Path) -> None:
    export("gate-json", painful(), tmp_path / "set")
    first, second = documents(tmp_path / "set")
    assert set(first) == {"annotation_sets", "text", "features", "offset_type", "name"}
    assert (first["text"], first["offset_type"], first["features"]["id"]) == (PAINFUL, "p", "a1")
    assert set(first["annotation_sets"]) == {"ليلى", 'Zoë "Z" O\'Neil', ""}
    ids = []
    for name, own in first["annotation_sets"].items():
        assert own["name"] == name
        for each in own["annotations"]:
            assert set(each) == {"type", "start", "end", "id", "features"}
            assert 0 <= each["start"] < each["end"] <= len(PAINFUL)
            assert each["id"] < own["next_annid"]
            ids.append(each["id"])
    assert sorted(ids) == list(range(len(ids)))
    assert second["annotation_sets"] == {}


def test_java_positions_count_units(tmp_path: Path) -> None:
    article = made("a😀b", [marked("m", (1, 2)), marked("n", (2, 3))], [], split="test")
    export("gate-json", [article], tmp_path / "set", options=Options(unit=Unit.UTF16))
    (found,) = documents(tmp_path / "set")
    assert found["offset_type"] == "j"
    marks = found["annotation_sets"]["ليلى"]["annotations"]
    assert [(each["start"], each["end"]) for each in marks] == [(1, 3), (3, 4)]
    assert [each.split for each in read(tmp_path / "set")[0]] == ["test"]


@pytest.mark.parametrize("wrap", [lambda one: one, lambda one: [one, one]])
@pytest.mark.parametrize(("told", "end"), [("p", 5), ("j", 6), (None, 5)])
def test_a_document_or_a_list_in_either_unit(tmp_path: Path, wrap: Any, told: str | None, end: int) -> None:
    given = document(annotation(4, 4, end, "emoji"), offset_type=told)
    found, faults = read(put(tmp_path, wrap(given)))
    assert faults == []
    for each in found:
        (mark,) = each.annotations
        assert (mark.label, mark.annotator, mark.spans) == ("emoji", "Key", (Span(4, 5),))


def test_crlf_and_a_mark_of_byte_order_count(tmp_path: Path) -> None:
    given = document(annotation(0, 3, 5), text="\ufeffa\r\nbc"[1:])
    (found,), faults = read(put(tmp_path, given))
    assert faults == []
    assert (found.text, found.annotations[0].spans) == ("a\nbc", (Span(2, 4),))


def test_what_the_pipeline_found_is_left_out_and_counted(tmp_path: Path) -> None:
    given = document(
        annotation(0, type="Token", string="قال"), annotation(1, type="Sentence"), annotation(2, label="PER")
    )
    given["annotation_sets"]["Original markups"] = {"annotations": [annotation(0, type="p")]}
    notes: list[Fault] = []
    (found,), faults = read(put(tmp_path, given), notes)
    assert faults == []
    assert [(mark.label, mark.extra) for mark in found.annotations] == [("claim", {"label": "PER"})]
    assert [str(note.message) for note in notes] == [
        "3 annotations of GATE's own pipeline (tokens, sentences, markup) were left out"
    ]


def test_features_that_mean_nothing_here_are_kept(tmp_path: Path) -> None:
    given = document(
        annotation(0, comment=3, unsure="yes", links="none", rule="R1", label="claim"),
        features={"id": 7, "title": "ع", "source": "وكالة", "paragraph_directions": "x"},
    )
    (found,), faults = read(put(tmp_path, given))
    assert faults == []
    (mark,) = found.annotations
    assert mark.extra == {"comment": 3, "unsure": "yes", "links": "none", "rule": "R1"}
    assert (mark.comment, mark.unsure, found.article.title) == (None, False, "ع")
    assert found.article.meta == {"source": "وكالة", "_paragraph_directions": "x"}


def test_a_link_finds_its_end_in_its_own_set_first(tmp_path: Path) -> None:
    own = {"annotations": [annotation(0), annotation(1, 4, 5, links=[{"kind": "denies", "to": 0}])]}
    other = {"annotations": [annotation(0, 6, 8), annotation(5, links=[{"kind": "denies", "to": 1}])]}
    third = {"annotations": [annotation(9, links=[{"kind": "denies", "to": 0}])]}
    given = document(annotation_sets={"a": own, "b": other, "c": third})
    (found,), faults = read(put(tmp_path, given))
    assert [(link.from_, link.to) for link in found.links] == [("a/1", "a/0"), ("b/5", "a/1")]
    assert faults == ["the link «denies» has an end that isn't among the annotations"]


@pytest.mark.parametrize(
    ("given", "clause"),
    [
        ([[1]], "there is no JSON object here"),
        ({"text": 3}, "the document has no text"),
        (document(text=" "), "the article has no text"),
        (document(offset_type="x"), "the offset type «x» isn't known; it must be p or j"),
        (document(offset_type=["p"]), "the offset type «['p']» isn't known; it must be p or j"),
        (document(annotation_sets=[]), "the annotation sets aren't an object"),
        (document(annotation_sets={"a": {}}), "the annotation set «a» has no annotations"),
        (document(annotation_sets={"a": 1}), "the annotation set «a» has no annotations"),
        (document(3), "an annotation in the set «Key» is no object"),
        (document(annotation(type="")), "an annotation in the set «Key» has no type or wrong features"),
        (document({**annotation(), "features": 3}), "an annotation in the set «Key» has no type or wrong"),
        (document(annotation(start=True)), "a «claim» has a start, an end or an id that is no whole number"),
        (document(annotation(end=3.0)), "a «claim» has a start, an end or an id that is no whole number"),
        (document(annotation(number="0")), "a «claim» has a start, an end or an id that is no whole number"),
        (document(annotation(), annotation()), "the id 0 stands twice in the set «Key»"),
        (document(annotation(end=0)), "the span 0:0 is empty"),
        (document(annotation(start=3, end=1)), "the span 3:1 is reversed"),
        (document(annotation(start=-1)), "the span -1:3 begins before the text"),
        (document(annotation(end=99)), "the span 0:99 ends past the end of the text, which has 8 characters"),
        (document(annotation(end=5), offset_type="j"), "the span 0:5 begins or ends inside a character"),
        (document(annotation(links=[3])), "a link of the annotation 0 has no kind or no end"),
        (document(annotation(links=[{"kind": "", "to": 1}])), "a link of the annotation 0 has no kind"),
        (document(annotation(links=[{"kind": "k", "to": True}])), "a link of the annotation 0 has no kind"),
        (document(annotation(links=[{"kind": "k", "to": 8}])), "the link «k» has an end that isn't among"),
    ],
)
def test_what_does_not_fit_is_told(tmp_path: Path, given: Any, clause: str) -> None:
    found, faults = read(put(tmp_path, given))
    assert len(faults) == 1
    assert faults[0].startswith(clause)
    assert len(found) <= 1


@pytest.mark.parametrize(
    ("data", "clause"),
    [
        (b'{"text":"abc","annotation_sets"', "the file seems to be cut off here"),
        ('{"text":"قال"}'.encode()[:-3] + b'"}', "it isn't UTF-8 from byte 14 on"),
        (b'{"text":"abc","features":{"x":NaN}}', "it holds NaN, which is no JSON number"),
        (b'{"text":"abc","text":"d"}', "it has the key 'text' twice in one object"),
        (b'{"text":"a\\ud800c"}', "it holds half a character (U+D800), which no text can"),
        (b'{"text":' + b"[" * 9999 + b"]" * 9999 + b"}", "it is nested too deep"),
    ],
)
def test_damaged_files_are_told(tmp_path: Path, data: bytes, clause: str) -> None:
    path = tmp_path / "in.bdocjsl"
    path.write_bytes(data)
    assert read(path) == ([], [clause])
