"""A jsonl file holds everything, to the letter, and takes its name only once every span is proven."""

import hashlib
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hashiya.core.annotations import Link
from hashiya.core.articles import Direction
from hashiya.core.spans import Span
from hashiya.errors import FormatError, StorageError
from hashiya.formats import proving
from hashiya.formats.annotation_set import AnnotatedArticle, CancelledError, Counts, ExportReport
from hashiya.formats.exporting import export
from hashiya.formats.incoming import Source
from hashiya.formats.jsonl import annotation_record
from hashiya.formats.registry import FORMATS
from hashiya.formats.verify import verify

from .conftest import HARD, WHEN, annotated, mark


def test_the_keys_stand_as_documented_and_in_this_order(tmp_path: Path, hard: AnnotatedArticle) -> None:
    export("jsonl", [hard], tmp_path / "set.jsonl")
    data = (tmp_path / "set.jsonl").read_bytes()
    assert data.endswith(b"\n")
    assert data.count(b"\n") == 1
    assert b"\r" not in data
    record = json.loads(data)
    assert list(record) == [
        "id",
        "title",
        "text",
        "sha256",
        "direction",
        "status",
        "meta",
        "annotations",
        "links",
    ]
    assert list(record["annotations"][0]) == [
        "id",
        "label",
        "annotator",
        "comment",
        "origin",
        "created_at",
        "updated_at",
        "spans",
    ]
    assert list(record["annotations"][0]["spans"][0]) == ["start", "end", "text"]
    assert list(record["links"][0])[:4] == ["id", "kind", "from", "to"]


def test_everything_is_in_the_file(tmp_path: Path, hard: AnnotatedArticle) -> None:
    export("jsonl", [hard], tmp_path / "set.jsonl")
    record = json.loads((tmp_path / "set.jsonl").read_bytes())
    first, second, third, fourth = record.pop("annotations")
    assert record == {
        "id": "a1",
        "title": "عنوان",
        "text": HARD,
        "sha256": hashlib.sha256(HARD.encode()).hexdigest(),
        "direction": "rtl",
        "status": "in_progress",
        "meta": {"source": "وكالة", "n": 1, "paragraph_directions": {"1": "ltr", "2": "ltr"}},
        "links": [{"id": "l1", "kind": "attributed_to", "from": "m1", "to": "m2", "weight": 0.5}],
    }
    assert first == {
        "id": "m1",
        "label": "claim",
        "annotator": "ليلى",
        "comment": 'سطر\nو"علامة" \u2028',
        "origin": "manual",
        "created_at": WHEN,
        "updated_at": WHEN,
        "spans": [{"start": 0, "end": len(HARD), "text": HARD}],
    }
    assert second["unsure"] is True
    assert [span["text"] for span in second["spans"]] == ["قالَ", "لا"]
    assert (third["رأي"], third["id"]) == ([1, None], "m3")
    assert (fourth["origin"], fourth["spans"]) == (
        "import:brat",
        [{"start": 22, "end": 23, "text": HARD[22]}],
    )


def test_arabic_stands_as_itself(tmp_path: Path, hard: AnnotatedArticle) -> None:
    export("jsonl", [hard], tmp_path / "set.jsonl")
    assert "سطرٌ ثانٍ" in (tmp_path / "set.jsonl").read_text(encoding="utf-8")


def test_no_override_of_direction_leaves_meta_alone(tmp_path: Path) -> None:
    export("jsonl", [annotated("نص", meta={"k": "v"})], tmp_path / "set.jsonl")
    assert json.loads((tmp_path / "set.jsonl").read_bytes())["meta"] == {"k": "v"}


def test_the_report_says_what_was_written(tmp_path: Path, hard: AnnotatedArticle) -> None:
    passed: list[int] = []
    out = tmp_path / "set.jsonl"
    report = export("jsonl", [hard, annotated("نص", id="a2")], str(out), on_article=passed.append)
    digest = hashlib.sha256(out.read_bytes()).hexdigest()
    labels = {"claim": 1, "source": 1, "denial": 1, "اقتباس": 1}
    manifest = tmp_path / "set.jsonl.manifest.json"
    assert report == ExportReport(out, "jsonl", Counts(2, 4, 5, 1), digest, manifest, {}, labels)
    assert manifest.is_file()
    assert passed == [1, 2]
    assert verify(out).counts == report.counts


def test_an_empty_set_is_an_empty_file(tmp_path: Path) -> None:
    assert export("jsonl", [], tmp_path / "set.jsonl").counts == Counts()
    assert (tmp_path / "set.jsonl").read_bytes() == b""


def test_articles_are_taken_one_at_a_time(tmp_path: Path) -> None:
    made: list[int] = []

    def articles() -> Iterator[AnnotatedArticle]:
        for number in range(3):
            made.append(number)
            yield annotated("نص", id=str(number))

    export("jsonl", articles(), tmp_path / "set.jsonl", on_article=lambda done: made.append(-done))
    assert made == [0, -1, 1, -2, 2, -3]


def test_stopping_leaves_the_old_file(tmp_path: Path) -> None:
    out = tmp_path / "set.jsonl"
    out.write_bytes(b"old")
    with pytest.raises(CancelledError, match="nothing was written"):
        export("jsonl", [annotated(), annotated(id="a2")], out, cancelled=lambda: True)
    assert out.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["set.jsonl"]


def test_stopping_in_the_proof_leaves_the_old_file(tmp_path: Path) -> None:
    out = tmp_path / "set.jsonl"
    out.write_bytes(b"old")
    answers = iter([False, True])
    with pytest.raises(CancelledError, match="nothing was written"):
        export("jsonl", [annotated()], out, cancelled=lambda: next(answers))
    assert out.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["set.jsonl"]


def test_going_on_is_no_stopping(tmp_path: Path) -> None:
    assert export("jsonl", [annotated()], tmp_path / "a", cancelled=lambda: False).counts.articles == 1


@pytest.mark.parametrize(
    ("broken", "clause"),
    [
        (annotated("نص", sha256="0" * 64), "its text isn't one of the project's"),
        (annotated("نص", [mark("m", (0, 3))]), r"the span 0:3 ends past the end of the text, which has 2"),
        (annotated("نص", [mark("m", (1, 1))]), "the span 1:1 is empty"),
        (annotated("نص", [mark("m", (0, 1)), mark("m", (1, 2))]), "which the file has used already"),
        (annotated("نص", [mark("m", (0, 1), created_at="أمس")]), "which is no ISO 8601 time"),
        (annotated("نص", [mark("m", (0, 1))], [Link("l", "a1", "k", "m", "n")]), "an end that isn't among"),
        (annotated("نص", paragraph_directions={1: Direction.LTR}), "names no paragraph of the text"),
    ],
)
def test_what_can_not_be_proven_is_never_put_in_place(
    tmp_path: Path, broken: AnnotatedArticle, clause: str
) -> None:
    out = tmp_path / "set.jsonl"
    out.write_bytes(b"old")
    with pytest.raises(FormatError, match=f"Nothing was written to .*article a1 does not hold: .*{clause}"):
        export("jsonl", [broken], out)
    assert out.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["set.jsonl"]


def test_a_disk_that_gives_back_something_else_is_noticed(
    tmp_path: Path, hard: AnnotatedArticle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def another(path: Path) -> BinaryIO:
        return io.BytesIO(path.read_bytes().replace("علامة".encode(), "علامت".encode()))

    monkeypatch.setattr(proving, "Source", partial(Source, open=another))
    with pytest.raises(FormatError, match=f"the claim at 0:{len(HARD)} is another one when read again"):
        export("jsonl", [hard], tmp_path / "set.jsonl")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("value", [float("nan"), b"bytes", "\ud800"])
def test_metadata_that_json_can_not_hold_is_refused(tmp_path: Path, value: object) -> None:
    with pytest.raises(FormatError, match="The article a1 holds what JSON can't"):
        export("jsonl", [annotated(meta={"k": value})], tmp_path / "set.jsonl")
    assert list(tmp_path.iterdir()) == []


def test_a_target_that_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="it is a folder"):
        export("jsonl", [annotated()], tmp_path)


def test_an_unknown_format_names_those_there_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FORMATS, "in-only", replace(FORMATS["jsonl"], name="in-only", writes=False))
    for name in ("word", "in-only"):
        with pytest.raises(
            FormatError, match=f"There is no format '{name}' to write; give one of these: jsonl"
        ):
            export(name, [], tmp_path / "a")
    assert list(tmp_path.iterdir()) == []


def test_jsonl_is_registered() -> None:
    found = FORMATS["jsonl"]
    assert (found.name, found.suffix, found.writes) == ("jsonl", ".jsonl", True)


TEXTS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\x85\u2028\u2029"),
    min_size=1,
    max_size=60,
).filter(lambda text: bool(text.strip()))


@given(TEXTS, st.data())
def test_every_span_of_every_text_is_proven(
    tmp_path_factory: pytest.TempPathFactory, text: str, data: st.DataObject
) -> None:
    places = st.integers(0, len(text) - 1)
    starts = data.draw(st.lists(places, max_size=5))
    spans = [Span(start, data.draw(st.integers(start + 1, len(text)))) for start in starts]
    marks = [mark(f"m{number}", (span.start, span.end)) for number, span in enumerate(spans)]
    out = tmp_path_factory.mktemp("set") / "set.jsonl"
    export("jsonl", [annotated(text, marks)], out)
    record = json.loads(out.read_bytes())
    assert record["text"] == text
    assert [each["spans"][0]["text"] for each in record["annotations"]] == [span.of(text) for span in spans]


def test_one_record_is_the_same_alone() -> None:
    record = annotation_record(mark("m", (0, 2)), "نص")
    assert record["spans"] == [{"start": 0, "end": 2, "text": "نص"}]
    assert "unsure" not in record
