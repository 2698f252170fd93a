"""A split set of a format of one file goes into a folder, a file a part, and comes in from there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hashiya.errors import StorageError
from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.formats.exporting import export
from hashiya.formats.reading import open_set
from hashiya.formats.verify import verify
from hashiya.formats.writing import Options

from .conftest import annotated, mark

SPLIT = {"shares": "80/20", "articles": {"train": 2, "test": 1}}


def split_set() -> list[AnnotatedArticle]:
    texts = {"قال الوزير نعم": "train", "نفت الشركة ذلك": "test", "لا تعليق بعد": "train"}
    return [
        annotated(text, [mark(f"m{number}", (0, 3))], id=f"a{number}")._replace(split=part)
        for number, (text, part) in enumerate(texts.items())
    ]


@pytest.mark.parametrize("name", ["jsonl", "conll", "doccano"])
def test_each_part_has_its_file(tmp_path: Path, name: str) -> None:
    out = tmp_path / "set"
    out.mkdir()
    report = export(name, split_set(), out, options=Options(split=SPLIT))
    manifest = json.loads((out / "manifest.json").read_bytes())
    suffix = Path(next(iter(manifest["files"]))).suffix
    assert sorted(manifest["files"]) == [f"test{suffix}", f"train{suffix}"]
    assert (report.path, report.sha256, report.manifest) == (out, "", out / "manifest.json")
    assert [each["split"] for each in manifest["articles"]] == ["train", "train", "test"]
    found = verify(out)
    assert (found.faults, found.counts.articles) == (0, 3)
    assert {given.text for given in open_set(out)} == {given.text for given in split_set()}
    (train,) = (path for path in out.iterdir() if path.stem == "train")
    assert len(list(open_set(train, name))) == 2


def test_a_split_set_that_is_given_a_file_is_one_file(tmp_path: Path) -> None:
    out = tmp_path / "set.jsonl"
    export("jsonl", split_set(), out, options=Options(split=SPLIT))
    assert [json.loads(line)["split"] for line in out.read_bytes().splitlines()] == ["train", "test", "train"]


def test_without_a_split_a_folder_is_no_target(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="it is a folder"):
        export("jsonl", split_set(), tmp_path)
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(StorageError, match=r"notes\.txt, which no export wrote"):
        export("jsonl", split_set(), tmp_path, options=Options(split=SPLIT))
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]
