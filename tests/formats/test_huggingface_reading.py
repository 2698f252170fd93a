"""Strangers' folders come in where they can be recognised; what doesn't fit is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from hashiya.errors import FormatError
from hashiya.formats.annotation_set import AnnotatedArticle, Fault
from hashiya.formats.huggingface import parquet as huggingface_parquet
from hashiya.formats.huggingface import tags as huggingface_tags
from hashiya.formats.reading import open_set

SPAN = {"start": 0, "end": 3, "text": "قال"}
MARK = {
    "id": "m1",
    "label": "claim",
    "annotator": "ليلى",
    "comment": None,
    "unsure": False,
    "spans": [SPAN],
}
ROW = {
    "id": "a1",
    "title": "ع",
    "text": "قال لا",
    "tokens": ["قال", "لا"],
    "ner_tags_claim": [1, 0],
    "annotations": [MARK],
    "links": [],
}
CARD = """---
dataset_info:
  features:
  - name: tokens
    sequence: string
  - name: ner_tags
    sequence:
      class_label:
        names:
          '0': O
          '1': B-PER
          '2': I-PER
          '4': never
  - name: entities
    list:
    - name: label
      dtype:
        class_label:
          names:
            '0': 'it''s'
---
"""


def put(folder: Path, *rows: Any, name: str = "data/train.jsonl", card: str = "") -> Path:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    if card:
        (folder / "README.md").write_text(card, encoding="utf-8")
    return folder


def read(path: Path, **listeners: Any) -> tuple[list[AnnotatedArticle], list[str], list[str]]:
    faults: list[Fault] = []
    notes: list[Fault] = []
    found = list(open_set(path, "huggingface", on_fault=faults.append, on_note=notes.append, **listeners))
    return found, [str(fault.message) for fault in faults], [str(note.message) for note in notes]


def places(given: AnnotatedArticle) -> list[tuple[str, int, int]]:
    return [(mark.label, mark.start, mark.end) for mark in given.annotations]


@pytest.mark.parametrize(
    "marks",
    [
        {"entities": [{"start": 0, "end": 3, "label": "PER"}]},
        {"spans": [{"start": 0, "end": 3, "type": "PER", "text": "قال", "id": 7}]},
        {"annotations": [{"start": 0, "end": 3, "tag": "PER"}]},
        {"entities": {"start": [0], "end": [3], "label": ["PER"], "n": 1}},
        {"entities": None, "spans": 3, "label": [{"start": 0, "end": 3, "entity_group": "PER"}]},
    ],
)
def test_spans_of_characters(tmp_path: Path, marks: dict[str, Any]) -> None:
    row = {"id": 5, "text": "قال لا", "source": "وكالة", "odd": [1], "none": None, **marks}
    found, faults, _ = read(put(tmp_path, row))
    assert faults == []
    assert [places(each) for each in found] == [[("PER", 0, 3)]]
    assert (found[0].article.id, found[0].article.meta["source"]) == ("5", "وكالة")
    assert "odd" not in found[0].article.meta


def test_line_breaks_of_other_systems_move_nothing(tmp_path: Path) -> None:
    row = {"text": "قال\r\nلا", "entities": [{"start": 5, "end": 7, "label": "PER"}]}
    (found,), faults, _ = read(put(tmp_path, row))
    assert (found.text, places(found), faults) == ("قال\nلا", [("PER", 4, 6)], [])


def test_labels_that_are_numbers_are_named_by_the_card(tmp_path: Path) -> None:
    marks = [{"start": 0, "end": 3, "label": 0}, {"start": 0, "end": 3, "label": 1}]
    (found,), faults, _ = read(put(tmp_path, {"text": "قال", "entities": marks}, card=CARD))
    assert places(found) == [("it's", 0, 3)]
    assert faults == [f"the annotation «{marks[1]!s}» isn't as it should be"]


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (["B-PER", "I-PER", "O"], [("PER", 0, 10)]),
        (["B-PER", "B-PER", "I-LOC"], [("PER", 0, 3), ("PER", 4, 10), ("LOC", 11, 13)]),
        (["I-PER", "I-PER", "O"], [("PER", 0, 10)]),
        (["B-PER", "E-PER", "S-LOC"], [("PER", 0, 10), ("LOC", 11, 13)]),
        (["B-PER", "L-PER", "U-PER"], [("PER", 0, 10), ("PER", 11, 13)]),
        (["PER", "PER", "_"], [("PER", 0, 10)]),
        (["", "O", "O"], []),
        ([1, 2, 0], [("PER", 0, 10)]),
    ],
)
@pytest.mark.parametrize("text", ["قال الوزير لا", None])
def test_tags_are_made_spans(tmp_path: Path, tags: list[Any], expected: list[Any], text: str | None) -> None:
    row = {"tokens": ["قال", "الوزير", "لا"], "ner_tags": tags, **({"text": text} if text else {})}
    (found,), faults, notes = read(put(tmp_path, row, card=CARD))
    assert (found.text, places(found), faults) == ("قال الوزير لا", expected, [])
    joined = ["the row has no text, and its words were joined by spaces"]
    assert notes == ([] if text else joined)


def test_words_are_looked_for_in_their_text(tmp_path: Path) -> None:
    row = {"text": "«قال»  لا", "words": ["«", "قال", "»", "لا"], "labels": ["O", "B-X", "O", "B-X"]}
    (found,), faults, notes = read(put(tmp_path, row))
    assert (places(found), faults, notes) == ([("X", 1, 4), ("X", 7, 9)], [], [])


@pytest.mark.parametrize("tokens", [["قال", "نعم"], ["لا"]])
def test_words_of_another_text_are_joined(tmp_path: Path, tokens: list[str]) -> None:
    row = {"text": "قال لا", "tokens": tokens, "labels": ["B-X"] * len(tokens)}
    (found,), _, notes = read(put(tmp_path, row))
    assert (found.text, len(found.annotations), len(notes)) == (" ".join(tokens), len(tokens), 1)


def test_a_text_alone_is_an_article(tmp_path: Path) -> None:
    (found,), faults, notes = read(put(tmp_path, {"text": "قال", "label": 3}))
    assert (found.text, found.annotations, faults, notes) == ("قال", [], [], [])


@pytest.mark.parametrize("card", ["", "---\n- name: ner_tags\n  names:\n  '0': O\n---\n"])
def test_tags_without_names_are_told(tmp_path: Path, card: str) -> None:
    (found,), faults, _ = read(put(tmp_path, {"tokens": ["قال"], "ner_tags": [1]}, card=card))
    assert found.annotations == []
    assert faults == ["the tags in «ner_tags» have no names that a card would give"]


def test_a_card_that_is_too_large_names_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(huggingface_tags, "_LARGEST", 5)
    folder = put(tmp_path, {"tokens": ["قال"], "ner_tags": [1]}, card=CARD)
    assert read(folder)[1] == ["the tags in «ner_tags» have no names that a card would give"]


def test_a_file_alone_finds_its_card(tmp_path: Path) -> None:
    folder = put(tmp_path, {"tokens": ["قال"], "ner_tags": [1]}, card=CARD)
    (found,), faults, _ = read(folder / "data" / "train.jsonl")
    assert (places(found), found.split, faults) == ([("PER", 0, 3)], "", [])


def test_parquet_of_others(tmp_path: Path) -> None:
    table = pa.table(
        {
            "text": ["قال لا", None],
            "entities": [[{"start": 0, "end": 3, "label": "PER"}], []],
            "score": [float("nan"), 1.5],
            "n": [0.5, 1.5],
        }
    )
    (tmp_path / "data").mkdir()
    pq.write_table(table, tmp_path / "data" / "test-00000-of-00001.parquet")
    passed: list[int] = []
    found, faults, _ = read(tmp_path, on_bytes=passed.append)
    assert [places(each) for each in found] == [[("PER", 0, 3)]]
    assert (found[0].split, found[0].article.meta) == ("test", {"n": 0.5})
    assert faults == ["the row has no text"]
    assert passed == [(tmp_path / "data" / "test-00000-of-00001.parquet").stat().st_size]


def test_files_are_splits_and_what_describes_them_is_left(tmp_path: Path) -> None:
    row = {"text": "قال", "entities": []}
    put(tmp_path, row, name="train-00000-of-00002.jsonl")
    put(tmp_path, {**row, "text": "لا"}, name="dev.json")
    put(tmp_path, {**row, "text": "نعم"}, name="corpus.ndjson")
    put(tmp_path, {"splits": {}}, name="dataset_infos.json")
    (tmp_path / "notes.txt").write_text("x", encoding="utf-8")
    found, faults, _ = read(tmp_path)
    assert faults == []
    assert [(each.text, each.split) for each in found] == [("نعم", ""), ("لا", "dev"), ("قال", "train")]
    put(tmp_path, {**row, "text": "في البيانات"})
    assert [each.text for each in read(tmp_path)[0]] == ["في البيانات"]


def changed(**fields: Any) -> dict[str, Any]:
    return {**ROW, "annotations": [{**MARK, **fields}]}


@pytest.mark.parametrize(
    ("row", "clause"),
    [
        ([1], "there is no JSON object here"),
        ({}, "the row has no text"),
        ({"text": 3, "annotations": []}, "the row has no text"),
        ({"text": " ", "annotations": []}, "the article has no text"),
        ({"tokens": [], "ner_tags": []}, "the row has no text"),
        ({"tokens": ["قال", 3], "ner_tags": [0, 0]}, "the row has no text"),
        ({"tokens": ["قال"], "tags": ["O", "O"]}, "the column «tags» hasn't a tag a token"),
        ({"tokens": ["قال"], "tags": [[1]]}, "the tags in «tags» have no names that a card would give"),
        (changed(id=3), "the annotation «{'id': 3"),
        (changed(label=""), "the annotation «{'id': 'm1'"),
        (changed(label=None), "the annotation «{'id': 'm1'"),
        (changed(comment=False), "the annotation «{'id': 'm1'"),
        (changed(comment=3), "the annotation «{'id': 'm1'"),
        (changed(unsure=None), "the annotation «{'id': 'm1'"),
        (changed(spans=[]), "the annotation «{'id': 'm1'"),
        (changed(spans=[3]), "the annotation «{'id': 'm1'"),
        (changed(spans=[{**SPAN, "start": True}]), "the annotation «{'id': 'm1'"),
        (changed(spans=[{**SPAN, "end": 3.0}]), "the annotation «{'id': 'm1'"),
        (changed(spans=[{**SPAN, "text": None}]), "the annotation «{'id': 'm1'"),
        (changed(spans=[{**SPAN, "text": "لا"}]), "the span 0:3 says «لا», where the text has «قال»"),
        (changed(spans=[{**SPAN, "start": -1}]), "the span -1:3 begins before the text"),
        (changed(spans=[{**SPAN, "end": 0}]), "the span 0:0 is empty"),
        (changed(spans=[{**SPAN, "start": 5}]), "the span 5:3 is reversed"),
        (changed(spans=[{**SPAN, "end": 99}]), "the span 0:99 ends past the end of the text"),
        (changed(spans=[SPAN, SPAN]), "two spans of one annotation overlap"),
        ({**ROW, "tokens": ["قال"]}, "its tokens aren't the words of its text"),
        ({**ROW, "tokens": None}, "its tokens aren't the words of its text"),
        ({**ROW, "tokens": [3]}, "its tokens aren't the words of its text"),
        ({**ROW, "ner_tags_claim": [1]}, "the column «ner_tags_claim» hasn't a tag a token"),
        ({**ROW, "ner_tags_claim": None}, "the column «ner_tags_claim» hasn't a tag a token"),
        ({**ROW, "links": [3]}, "the link «3» isn't as it should be"),
        ({**ROW, "links": [{"id": "l", "kind": "k", "from": "m1"}]}, "the link «{'id': 'l'"),
        ({**ROW, "links": [{"id": 1, "kind": "k", "from": "m1", "to": "m1"}]}, "the link «{'id': 1"),
        (
            {**ROW, "links": [{"id": "l", "kind": "k", "from": "m1", "to": "m1"}]},
            "the link «k» leads from an annotation to itself",
        ),
        ({"text": "قال", "spans": [{"start": 0, "end": 3}]}, "the annotation «{'start': 0, 'end': 3}» isn't"),
        ({"text": "قال", "spans": [{"start": 0, "end": 3, "label": ""}]}, "the annotation «{'start': 0"),
        ({"text": "قال", "spans": [{"start": "0", "end": 3, "label": "x"}]}, "the annotation «{'start': '0'"),
        ({"text": "قال", "spans": {"start": [0], "end": 3}}, "the annotation «{'start': 0}» isn't as it"),
    ],
)
def test_what_does_not_fit_is_told(tmp_path: Path, row: Any, clause: str) -> None:
    if row == [1]:
        row = [[1]]
    _, faults, _ = read(put(tmp_path, row))
    assert len(faults) == 1
    assert faults[0].startswith(clause)


def test_links_that_are_no_list_are_none(tmp_path: Path) -> None:
    (found,), faults, _ = read(put(tmp_path, {**ROW, "links": None}))
    assert (found.links, len(found.annotations), faults) == ([], 1, [])


def test_an_id_that_stands_twice_is_made_another(tmp_path: Path) -> None:
    (found,), faults, _ = read(put(tmp_path, {**ROW, "annotations": [MARK, MARK]}))
    assert (len({mark.id for mark in found.annotations}), faults) == (2, [])


@pytest.mark.parametrize(
    ("data", "clause"),
    [
        (b'{"text":"abc","annotations":[', "the file seems to be cut off here"),
        (b'{"text":"\xff"}', "it isn't UTF-8 from byte 10 on"),
        (b'{"text":"abc","n":NaN}', "it holds NaN, which is no JSON number"),
        (b'{"text":"abc","text":"d"}', "it has the key 'text' twice in one object"),
        (b'{"text":' + b"[" * 9999 + b"]" * 9999 + b"}", "it is nested too deep"),
    ],
)
def test_damaged_lines_are_told(tmp_path: Path, data: bytes, clause: str) -> None:
    (put(tmp_path) / "data" / "train.jsonl").write_bytes(data)
    assert read(tmp_path) == ([], [clause], [])


def test_a_folder_without_rows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="holds neither JSON lines nor Parquet"):
        read(tmp_path)


@pytest.mark.parametrize("cut", [0, 4, 40, -1])
def test_parquet_that_is_damaged_is_refused(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "train.parquet"
    pq.write_table(pa.table({"text": ["قال"], "entities": [[]]}), path)
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(FormatError, match="is no Parquet that can be read, or is cut off"):
        read(path)


def test_parquet_that_unpacks_to_far_more_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(huggingface_parquet, "_SMALL", 10)
    path = tmp_path / "train.parquet"
    pq.write_table(pa.table({"text": ["ا" * 10_000_000]}), path, use_dictionary=False, compression="zstd")
    with pytest.raises(FormatError, match="unpacks to more than 200 times its size"):
        read(path)
