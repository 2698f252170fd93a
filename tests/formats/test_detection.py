"""A format is told by its manifest, its name, or how the file begins; what can't be told is asked for."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from hashiya.errors import FormatError, NotFoundError
from hashiya.formats import detection
from hashiya.formats.detection import detected
from hashiya.formats.registry import FORMATS


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("a.ann", "brat"),
        ("a.XMI", "uima-xmi"),
        ("a.spacy", "spacy"),
        ("a.conll", "conll"),
        ("a.iob2", "conll"),
        ("a.bio", "conll"),
        ("a.qdpx", "refi-qda"),
        ("a.bdocjs", "gate-json"),
        ("a.bdocjsl", "gate-json"),
        ("a.jsonld", "w3c"),
        ("a.csv", "csv"),
        ("a.parquet", "huggingface"),
        ("a.tsv", "csv"),
    ],
)
def test_a_name_tells_the_format(tmp_path: Path, name: str, format: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    assert detected(tmp_path / name, {}) == format
    assert format in FORMATS


@pytest.mark.parametrize(
    ("value", "format"),
    [
        ({"id": "", "text": "", "sha256": "", "annotations": []}, "jsonl"),
        ({"%TYPES": {}, "%FEATURE_STRUCTURES": []}, "uima-json"),
        ({"text": "", "annotation_sets": {}}, "gate-json"),
        ({"text": "", "offset_type": "p"}, "gate-json"),
        ({"@context": "http://www.w3.org/ns/anno.jsonld"}, "w3c"),
        ({"@context": ["http://www.w3.org/ns/anno.jsonld", {}]}, "w3c"),
        ({"type": "Annotation", "body": ""}, "w3c"),
        ({"data": {"text": ""}, "annotations": []}, "labelstudio"),
        ({"data": {}, "completions": []}, "labelstudio"),
        ({"data": {}, "predictions": []}, "labelstudio"),
        ({"result": []}, "labelstudio"),
        ({"text": "", "_task_hash": 1}, "prodigy"),
        ({"text": "", "answer": "accept"}, "prodigy"),
        ({"text": "", "tokens": []}, "prodigy"),
        ({"text": "", "spans": [{"start": 0, "label": "x"}]}, "prodigy"),
        ({"text": "", "label": []}, "doccano"),
        ({"text": "", "labels": []}, "doccano"),
        ({"text": "", "entities": [], "relations": []}, "doccano"),
        ({"text": "", "spans": [1]}, None),
        ({"text": "", "spans": [{"start": 0}]}, None),
        ({"text": ""}, None),
        ({"data": 1}, None),
        ({"answer": 1}, None),
        ({"label": 1}, None),
        ({"@context": 5, "type": []}, None),
        ({}, None),
    ],
)
@pytest.mark.parametrize("layout", ["a.jsonl", "a.json", "a.ndjson", "a", "in an array"])
def test_the_first_object_tells_the_format(
    tmp_path: Path, value: dict[str, Any], format: str | None, layout: str
) -> None:
    path = tmp_path / layout
    text = json.dumps(value, indent=1)
    path.write_text(f" [{text},\n{{}}]" if layout == "in an array" else f"{text}\n{{}}")
    if format is None:
        with pytest.raises(FormatError) as caught:
            detected(path, {})
        assert str(caught.value).startswith(f"The format of {path} can't be told; ")
        assert caught.value.file == str(path)
    else:
        assert detected(path, {}) == format


@pytest.mark.parametrize("data", [b"", b"[1, 2]", b"5\n", b"{", b"\xff", b"plain text", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("name", ["a.json", "a"])
def test_what_tells_nothing_is_asked_for(tmp_path: Path, data: bytes, name: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(FormatError, match="can't be told"):
        detected(tmp_path / name, {})


def test_a_stray_value_is_passed_by(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('x\n{"text": "", "label": []}')
    assert detected(tmp_path / "a.json", {}) == "doccano"


@pytest.mark.parametrize(
    ("data", "format"),
    [
        (b"#FORMAT=WebAnno TSV 3.3\n", "webanno-tsv"),
        (b"\xef\xbb\xbf#FORMAT=WebAnno TSV 3.2\n", "webanno-tsv"),
        (b'<?xml version="1.0"?><xmi:XMI xmlns:xmi="">', "uima-xmi"),
    ],
)
@pytest.mark.parametrize("name", ["a.tsv", "a.xml", "a"])
def test_a_head_tells_the_format(tmp_path: Path, data: bytes, format: str, name: str) -> None:
    (tmp_path / name).write_bytes(data)
    assert detected(tmp_path / name, {}) == format


@pytest.mark.parametrize(
    ("names", "format"),
    [
        (["sources/a.txt", "Project.QDE"], "refi-qda"),
        (["TypeSystem.xml", "a.XMI"], "uima-xmi"),
        (["a.docx"], None),
        ([], None),
    ],
)
def test_a_zip_is_told_by_what_lies_in_it(tmp_path: Path, names: list[str], format: str | None) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name in names:
            archive.writestr(name, b"")
    if format is None:
        with pytest.raises(FormatError, match="can't be told"):
            detected(tmp_path / "a.zip", {})
    else:
        assert detected(tmp_path / "a.zip", {}) == format


def test_a_broken_zip_tells_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04broken")
    with pytest.raises(FormatError, match="can't be told"):
        detected(tmp_path / "a.zip", {})


def test_the_manifest_is_believed_first(tmp_path: Path) -> None:
    (tmp_path / "a.ann").write_bytes(b"")
    assert detected(tmp_path / "a.ann", {"format": "csv"}) == "csv"
    assert detected(tmp_path / "a.ann", {"format": 5}) == "brat"
    assert detected(tmp_path / "none", {"format": "csv"}) == "csv"
    with pytest.raises(NotFoundError, match=r"There is no file .*none; check its name and its folder"):
        detected(tmp_path / "none", {})


@pytest.mark.parametrize(
    ("files", "format"),
    [
        ({"a.txt": b"", "deep/b.ann": b""}, "brat"),
        ({"data/train.jsonl": b"{}", "README.md": b"#"}, "huggingface"),
        ({"a.txt": b"x", "b/c.xmi": b""}, "uima-xmi"),
        ({"manifest.json": b'{"text": "", "label": []}', "texts.csv": b""}, "csv"),
        ({"config.xml": b"<View/>", "tasks.json": b'[{"data": {}, "annotations": []}]'}, "labelstudio"),
        ({"a.txt": b"x"}, None),
        ({}, None),
    ],
)
def test_a_folder_is_told_by_its_files(tmp_path: Path, files: dict[str, bytes], format: str | None) -> None:
    (tmp_path / "set" / "data").mkdir(parents=True)
    for name, data in files.items():
        (tmp_path / "set" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "set" / name).write_bytes(data)
    if format is None:
        with pytest.raises(FormatError, match="can't be told"):
            detected(tmp_path / "set", {})
    else:
        assert detected(tmp_path / "set", {}) == format


def test_only_so_many_files_of_a_folder_are_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.txt", "b.txt", "c.ann"):
        (tmp_path / name).write_bytes(b"")
    monkeypatch.setattr(detection, "_MOST", 2)
    with pytest.raises(FormatError, match="can't be told"):
        detected(tmp_path, {})
    monkeypatch.setattr(detection, "_MOST", 3)
    assert detected(tmp_path, {}) == "brat"
