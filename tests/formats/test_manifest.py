"""A manifest is read again as it was written, and what is none of ours is told from one that is damaged."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from hashiya import __version__
from hashiya.core.annotations import Link
from hashiya.core.labels import Label, LabelSet
from hashiya.errors import FormatError
from hashiya.formats.manifest import Tally, beside, hashes, load, manifest_of, moment, place_of, write
from hashiya.formats.units import Unit

from .conftest import annotated, mark

SOUND: dict[str, Any] = {
    "program": "hashiya",
    "version": "9.9",
    "schema": 1,
    "format": "jsonl",
    "files": {},
    "articles": [],
    "counts": {},
    "labels": [],
}


def put(path: Path, **changes: Any) -> Path:
    path.write_text(json.dumps({**SOUND, **changes}), encoding="utf-8")
    return path


def test_a_sound_manifest_is_read(tmp_path: Path) -> None:
    assert load(put(tmp_path / "m.json", unit="utf16")) == {**SOUND, "unit": "utf16"}
    assert load(put(tmp_path / "m.json", schema="old")) == {**SOUND, "schema": "old"}


def test_none_and_a_strangers_are_none(tmp_path: Path) -> None:
    assert load(tmp_path / "none.json") is None
    assert load(put(tmp_path / "m.json", program="npm")) is None
    for data in ("[]", "5", "{}"):
        (tmp_path / "m.json").write_text(data)
        assert load(tmp_path / "m.json") is None


def test_a_newer_one_names_its_program(tmp_path: Path) -> None:
    path = put(tmp_path / "m.json", schema=2)
    with pytest.raises(FormatError) as caught:
        load(path)
    assert str(caught.value) == f"The manifest {path} was written by a newer program (9.9); use that one."
    assert caught.value.file == str(path)


@pytest.mark.parametrize(
    ("key", "value"),
    [("format", None), ("files", []), ("articles", {}), ("counts", 1), ("labels", {}), ("format", 7)],
)
def test_a_part_that_is_not_as_it_should_is_named(tmp_path: Path, key: str, value: object) -> None:
    path = put(tmp_path / "m.json", **{key: value})
    with pytest.raises(FormatError) as caught:
        load(path)
    assert str(caught.value) == (
        f"The manifest {path} has no {key} as it should; export again, or take it away."
    )


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"{", "it isn't JSON from column 2 on"),
        (b"\xff", "it isn't UTF-8 from byte 1 on"),
        (b"[" * 100_000, "it is nested too deep"),
        (b'{"a": NaN}', "it holds NaN, which is no JSON number"),
    ],
)
def test_a_damaged_one_says_why(tmp_path: Path, data: bytes, why: str) -> None:
    path = tmp_path / "m.json"
    path.write_bytes(data)
    with pytest.raises(FormatError) as caught:
        load(path)
    assert str(caught.value) == f"The manifest {path} can't be read ({why}); export again, or take it away."


def test_it_lies_in_a_folder_or_beside_a_file(tmp_path: Path) -> None:
    assert place_of(tmp_path) == tmp_path / "manifest.json"
    assert (
        place_of(tmp_path / "a.jsonl") == beside(tmp_path / "a.jsonl") == tmp_path / "a.jsonl.manifest.json"
    )


def test_the_moment_is_now_or_that_of_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert moment() == "1970-01-01T00:00:00+00:00"
    for odd in ("yesterday", ""):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", odd)
        now = datetime.fromisoformat(moment())
        assert abs((datetime.now(UTC) - now).total_seconds()) < 60


def test_what_is_tallied_is_told() -> None:
    tally = Tally()
    marks = [mark("m", (0, 1), (2, 3)), mark("n", (0, 1), label="خاص", annotator="")]
    first = annotated("نص ثان", marks, [Link("l", "a1", "k", "m", "n")])
    second = annotated("لا", id="a2")._replace(split="dev")
    for given, facts in ((first, 255), (second, 0)):
        tally.add(given)
        tally.hold(given, facts)
        tally.lose({"links": 1})
    told = manifest_of(
        tally,
        format="csv",
        unit=Unit.UTF16,
        labels=LabelSet([Label("claim", "ادعاء", "claim")]),
        filter={},
        split=None,
        proof="p",
        options={"o": 1},
        agreed={"guidelines": {"ar": "نص"}},
    )
    stream = io.BytesIO()
    with tally.listed:
        write(told, [("a", "0"), ("ب", "1")], tally, stream)
    data = stream.getvalue()
    assert data.endswith(b"}\n")
    assert "ادعاء".encode() in data
    again = json.loads(data)
    assert (again["program"], again["version"], again["schema"]) == ("hashiya", __version__, 1)
    assert (again["unit"], again["split"], again["options"], again["proof"]) == ("utf16", None, {"o": 1}, "p")
    assert again["counts"]["by_label"] == again["held"]["by_label"] == {"claim": 1, "خاص": 1}
    assert again["counts"]["by_annotator"] == {"ليلى": 1}
    assert again["guidelines"] == {"ar": "نص"}
    assert again["counts"]["by_link"] == {"k": 1}
    assert again["not_held"] == {"links": 2}
    assert again["files"] == {"a": "0", "ب": "1"}
    assert [(each["id"], each["name_ar"], each["definition_en"]) for each in again["labels"]] == [
        ("claim", "ادعاء", ""),
        ("خاص", "خاص", ""),
    ]
    assert "accent" in again["labels"][0]
    assert "accent" not in again["labels"][1]
    assert [each["facts"] for each in again["articles"]] == ["ff".rjust(64, "0"), "0" * 64]
    assert [each.get("split") for each in again["articles"]] == [None, "dev"]
    assert list(hashes(again)) == [first.article.sha256, second.article.sha256]
    assert list(hashes({"articles": [1, {}, {"sha256": 2}, {"sha256": "x"}]})) == ["x"]
    assert list(hashes({})) == []


def test_a_manifest_of_no_article_has_an_empty_list() -> None:
    stream = io.BytesIO()
    tally = Tally()
    with tally.listed:
        write({"program": "hashiya"}, [], tally, stream)
    assert json.loads(stream.getvalue()) == {"program": "hashiya", "files": {}, "articles": []}
    assert stream.getvalue().endswith(b"}\n")
