"""Which format a file or folder is in, by its manifest, by its name, or by how it begins."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from hashiya.errors import FormatError, NotFoundError
from hashiya.files.folders import LISTING
from hashiya.files.json_stream import json_items
from hashiya.files.reading import open_regular

_HEAD = 4096
_MOST = 2000
"""Files of a folder that are looked at."""

_BY_SUFFIX = {
    ".ann": "brat",
    ".xmi": "uima-xmi",
    ".spacy": "spacy",
    ".conll": "conll",
    ".conll03": "conll",
    ".iob": "conll",
    ".iob2": "conll",
    ".bio": "conll",
    ".qdpx": "refi-qda",
    ".bdocjs": "gate-json",
    ".bdocjsl": "gate-json",
    ".jsonld": "w3c",
    ".csv": "csv",
    ".parquet": "huggingface",
}
_JSON = (".json", ".jsonl", ".ndjson")


def detected(path: Path, manifest: Mapping[str, Any]) -> str:
    """Return the name of the format that ``path`` is in.

    Raises NotFoundError where there is nothing, FormatError where it can't be told.
    """
    told = manifest.get("format")
    if isinstance(told, str):
        return told
    if not path.exists():
        raise NotFoundError("There is no file {file}; check its name and its folder.", file=path)
    found = _of_folder(path) if path.is_dir() else _of_file(path)
    if found is None:
        raise FormatError("The format of {path} can't be told; choose it.", file=str(path), path=path)
    return found


def _of_folder(path: Path) -> str | None:
    if (path / "data").is_dir() and any((path / "data").iterdir()):
        return "huggingface"
    names = sorted(_names(path))
    if any(name.endswith(".ann") for name in names):
        return "brat"
    return next((found for name in names if (found := _of_file(path / name)) is not None), None)


def _names(path: Path) -> Iterator[str]:
    seen = 0
    for folder, folders, names in os.walk(path):
        folders.sort()
        for name in sorted(names):
            seen += 1
            if seen > _MOST:
                return
            # the open project may lie among them: closing another handle on it would let go of its lock
            if name != LISTING and not name.endswith(".hashiya"):
                yield str((Path(folder) / name).relative_to(path))


def _of_file(path: Path) -> str | None:
    suffix = path.suffix.lower()
    if suffix in _BY_SUFFIX:
        return _BY_SUFFIX[suffix]
    if suffix in _JSON:
        return _of_json(path)
    with open_regular(path) as stream:
        head = stream.read(_HEAD)
    if head.startswith(b"PK"):
        return _of_zip(path)
    if head.lstrip(b"\xef\xbb\xbf").startswith(b"#FORMAT=WebAnno TSV"):
        return "webanno-tsv"
    if b"xmi:XMI" in head:
        return "uima-xmi"
    if head.lstrip()[:1] in (b"{", b"["):
        return _of_json(path)
    return "csv" if suffix == ".tsv" else None


def _of_zip(path: Path) -> str | None:
    try:
        with zipfile.ZipFile(path) as archive:
            names = [name.lower() for name in archive.namelist()[:_MOST]]
    except (zipfile.BadZipFile, OSError):
        return None
    if any(name.endswith(".qde") for name in names):
        return "refi-qda"
    # INCEpTION's project has a zip for each user of a document, or Java objects, which are refused by name
    inception = any(name.startswith(("annotation/", "curation/", "annotation_ser/")) for name in names)
    return "uima-xmi" if inception or any(name.endswith(".xmi") for name in names) else None


def _of_json(path: Path) -> str | None:
    with open_regular(path) as stream:
        for item in json_items(stream):
            if isinstance(item.value, dict):
                return next((name for name, fits in _SIGNS if fits(item.value)), None)
    return None


def _has(*keys: str) -> Callable[[dict[str, Any]], bool]:
    return lambda value: all(key in value for key in keys)


def _is_prodigy(value: dict[str, Any]) -> bool:
    spans = value.get("spans")
    marked = isinstance(spans, list) and all(isinstance(span, dict) and "label" in span for span in spans)
    return "text" in value and ("_task_hash" in value or "answer" in value or "tokens" in value or marked)


def _is_doccano(value: dict[str, Any]) -> bool:
    return "text" in value and any(key in value for key in ("label", "labels", "entities"))


def _is_w3c(value: dict[str, Any]) -> bool:
    return "anno.jsonld" in str(value.get("@context", "")) or value.get("type") == "Annotation"


def _is_labelstudio(value: dict[str, Any]) -> bool:
    return "result" in value or (
        "data" in value and any(key in value for key in ("annotations", "completions", "predictions"))
    )


_SIGNS: tuple[tuple[str, Callable[[dict[str, Any]], bool]], ...] = (
    ("jsonl", _has("id", "text", "sha256", "annotations")),
    ("uima-json", _has("%FEATURE_STRUCTURES")),
    ("gate-json", lambda value: "annotation_sets" in value or "offset_type" in value),
    ("w3c", _is_w3c),
    ("labelstudio", _is_labelstudio),
    ("prodigy", _is_prodigy),
    ("doccano", _is_doccano),
)
