"""The exports of the reference article are, byte for byte, those that were looked at and committed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hashiya.formats.reading import open_set
from hashiya.formats.registry import FORMATS
from hashiya.formats.verify import verify

from .reference_set import COMMENTS, EPOCH, LINKS, MARKS, SETS, WRITTEN, reference, write


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_the_reference_set_is_what_it_says() -> None:
    given = reference()
    assert len(given.annotations) == len(MARKS) >= 40
    assert len({mark.id for mark in given.annotations}) == len(MARKS)
    passages = {mark.passage(given.text) for mark in given.annotations}
    assert passages == {passage.rpartition("‖")[2] for _, _, passage in MARKS}
    assert sum(bool(mark.comment) for mark in given.annotations) == len(COMMENTS)
    assert any(len(mark.spans) == 2 for mark in given.annotations)
    assert len(given.links) == len(LINKS)


@pytest.mark.parametrize("name", WRITTEN)
def test_an_export_is_the_same_byte_for_byte(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    fresh = files_of(write(name, tmp_path))
    kept = files_of(SETS / name)
    assert fresh.keys() == kept.keys(), "run python -m tests.formats.reference_set, and look at what changed"
    for file, data in fresh.items():
        assert data == kept[file], (
            f"{file} changed: run python -m tests.formats.reference_set, and look at it"
        )


@pytest.mark.parametrize("name", WRITTEN)
def test_a_kept_export_is_proven_from_its_files_alone(name: str) -> None:
    format = FORMATS[name]
    found = verify(SETS / name if format.folder else SETS / name / f"reference{format.suffix}")
    assert (found.faults, found.first) == (0, None)
    assert found.counts.articles == 1


@pytest.mark.parametrize("name", [name for name in WRITTEN if FORMATS[name].reads])
def test_a_kept_export_says_what_was_marked(name: str) -> None:
    format = FORMATS[name]
    (found,) = open_set(SETS / name if format.folder else SETS / name / f"reference{format.suffix}")
    given = reference()
    assert found.text == given.text
    kept = {(mark.label, span.of(given.text)) for mark in found.annotations for span in mark.spans}
    assert kept == {(mark.label, span.of(given.text)) for mark in given.annotations for span in mark.spans}
    if format.holds.links:
        assert len(found.links) == len(given.links)
    if format.holds.comments:
        assert {mark.comment for mark in found.annotations} == {None, *COMMENTS.values()}


def test_a_manifest_says_what_the_issue_demands() -> None:
    manifest = json.loads((SETS / "jsonl" / "reference.jsonl.manifest.json").read_bytes())
    given = reference()
    assert manifest["format"] == "jsonl"
    assert manifest["unit"] == "codepoint"
    assert manifest["schema"] == 1
    assert manifest["written_at"] == "2026-05-28T20:26:40+00:00"
    assert manifest["counts"]["annotations"] == len(MARKS)
    assert manifest["counts"]["by_label"]["source"] == sum(label == "source" for _, label, _ in MARKS)
    assert manifest["annotators"] == ["سلمى", "ليلى"]
    assert [label["id"] for label in manifest["labels"]] == ["claim", "source", "denial", "quote"]
    assert all(label["definition_ar"] and label["definition_en"] for label in manifest["labels"])
    (article,) = manifest["articles"]
    assert article.pop("facts")
    assert article == {
        "id": given.article.id,
        "title": given.article.title,
        "sha256": given.article.sha256,
    }
    assert set(manifest["files"]) == {"reference.jsonl"}
    assert (manifest["filter"], manifest["split"], manifest["not_held"]) == ({}, None, {})
