"""A folder that datasets loads without another word, every column as the card declares it."""

from __future__ import annotations

import importlib.util
import json
import os
import warnings
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from hashiya.core.labels import Label, LabelSet
from hashiya.errors import FormatError
from hashiya.formats.annotation_set import AnnotatedArticle, Fault
from hashiya.formats.exporting import export
from hashiya.formats.huggingface.card import cell, scalar
from hashiya.formats.huggingface.tags import class_names_of
from hashiya.formats.reading import open_set
from hashiya.formats.registry import FORMATS
from hashiya.formats.writing import Options

from .drawn import PAINFUL, articles, made, marked, painful, said

os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["HF_DATASETS_OFFLINE"] = "1"
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import datasets
    import pyarrow.parquet
    import yaml

datasets.disable_progress_bars()
BOTH = pytest.mark.parametrize("parquet", [False, True])


def read(path: Path) -> tuple[list[AnnotatedArticle], list[str]]:
    faults: list[Fault] = []
    found = list(open_set(path, "huggingface", on_fault=faults.append))
    return found, [str(fault.message) for fault in faults]


def write(tmp_path: Path, given: list[AnnotatedArticle], parquet: bool = False, **options: Any) -> Path:
    out = tmp_path / "set"
    export("huggingface", given, out, options=Options(parquet=parquet), **options)
    return out


def loaded(folder: Path, tmp_path: Path) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return datasets.load_dataset(str(folder), cache_dir=str(tmp_path / "cache"))


def rows(folder: Path, split: str = "train") -> list[dict[str, Any]]:
    data = (folder / "data" / f"{split}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in data.split("\n") if line]


def front(folder: Path) -> dict[str, Any]:
    _, matter, _ = (folder / "README.md").read_text(encoding="utf-8").split("---\n", 2)
    return dict(yaml.safe_load(matter))


def parted() -> list[AnnotatedArticle]:
    """Return articles without a comment or a link, in three splits and none."""
    return [
        made("نص أول", [marked("m", (0, 2))], [], "a1", "test"),
        made("نص ثانٍ", [], [], "a2"),
        made("نص ثالث", [marked("m", (3, 7), label="source")], [], "a3", "validation"),
        made("نص رابع", [], [], "a4", "Eval/ all!"),
    ]


@BOTH
def test_everything_comes_back(tmp_path: Path, parquet: bool) -> None:
    out = write(tmp_path, painful(), parquet)
    found, faults = read(out)
    assert faults == []
    assert [said(each) for each in found] == [said(each) for each in painful()]
    assert [(each.article.id, each.article.title, each.split) for each in found] == [
        ("a1", "عنوان a1", ""),
        ("a2", "عنوان a2", ""),
    ]
    first = {path: path.read_bytes() for path in out.rglob("*.*") if path.name != "manifest.json"}
    write(tmp_path, painful(), parquet)
    assert first == {path: path.read_bytes() for path in out.rglob("*.*") if path.name != "manifest.json"}


@given(articles())
@settings(max_examples=40, deadline=None)
def test_any_article_comes_back(tmp_path_factory: pytest.TempPathFactory, article: AnnotatedArticle) -> None:
    out = write(tmp_path_factory.mktemp("set"), [article], parquet=len(article.text) % 2 == 0)
    found, faults = read(out)
    assert faults == []
    assert [said(each) for each in found] == [said(article)]


@BOTH
def test_datasets_loads_it_as_the_card_declares(tmp_path: Path, parquet: bool) -> None:
    folder = write(tmp_path, painful(), parquet)
    found = loaded(folder, tmp_path)
    assert list(found) == ["train"]
    features = found["train"].features
    text = datasets.Value("string")
    names = ["claim", "source", "denial", "quote", "Token", "اقتباس طويل"]
    assert list(features) == [
        "id",
        "title",
        "text",
        "tokens",
        *(f"ner_tags_{name}" for name in names),
        "annotations",
        "links",
    ]
    assert features["tokens"] == datasets.List(text)
    for name in names:
        assert features[f"ner_tags_{name}"] == datasets.List(
            datasets.ClassLabel(names=["O", f"B-{name}", f"I-{name}"])
        )
    whole = datasets.Value("int64")
    assert features["annotations"] == datasets.List(
        {
            "id": text,
            "label": text,
            "annotator": text,
            "comment": text,
            "unsure": datasets.Value("bool"),
            "spans": datasets.List({"start": whole, "end": whole, "text": text}),
        }
    )
    assert features["links"] == datasets.List({"id": text, "kind": text, "from": text, "to": text})
    first = found["train"][0]
    assert first["text"] == PAINFUL
    for mark in first["annotations"]:
        for span in mark["spans"]:
            assert PAINFUL[span["start"] : span["end"]] == span["text"]
    assert "".join("".join(first["tokens"]).split()) == "".join(PAINFUL.split())
    assert {len(first[f"ner_tags_{name}"]) for name in names} == {len(first["tokens"])}
    assert [mark["comment"] for mark in first["annotations"] if mark["comment"]] == [
        'سطر\nو"علامة" \u2028,\t\\',
        "ثلاثة",
    ]


@BOTH
def test_splits_without_comments_or_links_load_too(tmp_path: Path, parquet: bool) -> None:
    folder = write(tmp_path, parted(), parquet)
    found = loaded(folder, tmp_path)
    assert {name: [row["id"] for row in found[name]] for name in found} == {
        "train": ["a2"],
        "validation": ["a3"],
        "test": ["a1"],
        "eval_all": ["a4"],
    }
    assert len({str(found[name].features) for name in found}) == 1
    there, faults = read(folder)
    assert faults == []
    assert sorted((each.article.id, each.split) for each in there) == [
        ("a1", "test"),
        ("a2", "train"),
        ("a3", "validation"),
        ("a4", "eval_all"),
    ]


def test_tags_are_whole_numbers_in_iob2(tmp_path: Path) -> None:
    marks = [
        marked("m", (0, 3)),
        marked("n", (4, 10)),
        marked("o", (0, 14)),
        marked("p", (0, 3), label="source"),
        marked("q", (0, 3), label="source", annotator="Zoë"),
        marked("r", (4, 10), (11, 12), label="denial"),
    ]
    (row,) = rows(write(tmp_path, [made("قال الوزير «لا»", marks, [])]))
    assert row["tokens"] == ["قال", "الوزير", "«", "لا", "»"]
    assert row["ner_tags_claim"] == [1, 2, 2, 2, 0]
    assert row["ner_tags_source"] == [1, 0, 0, 0, 0]
    assert row["ner_tags_denial"] == [0, 1, 1, 0, 0]
    assert row["ner_tags_quote"] == [0, 0, 0, 0, 0]
    card = (tmp_path / "set" / "README.md").read_text(encoding="utf-8")
    assert "3 spans of\n  this set are in `annotations` alone" in card
    assert [mark["annotator"] for mark in row["annotations"]] == ["ليلى"] * 4 + ["Zoë", "ليلى"]


def test_the_card_tells_all_there_is(tmp_path: Path) -> None:
    labels = LabelSet(
        (Label("claim", "ادعاء", "claim|x", definition_ar="ما\nيقال", definition_en="<b>what"),)
    )
    folder = write(tmp_path, [*painful(), *parted()[:1]], labels=labels)
    matter = front(folder)
    assert matter["language"] == ["ar"]
    assert matter["task_categories"] == ["token-classification"]
    assert matter["size_categories"] == ["n<1K"]
    assert set(matter) == {
        "language",
        "license",
        "task_categories",
        "pretty_name",
        "size_categories",
        "configs",
        "dataset_info",
    }
    sizes = [(folder / "data" / f"{name}.jsonl").stat().st_size for name in ("train", "test")]
    assert matter["dataset_info"]["splits"] == [
        {"name": "train", "num_bytes": sizes[0], "num_examples": 2},
        {"name": "test", "num_bytes": sizes[1], "num_examples": 1},
    ]
    assert matter["dataset_info"]["download_size"] == sum(sizes)
    keys = list(matter["dataset_info"]["features"][4]["sequence"]["class_label"]["names"])
    assert keys == ["0", "1", "2"]
    text = (folder / "README.md").read_text(encoding="utf-8")
    for line in (
        "| articles | 3 |",
        "| annotations | 12 |",
        "| links | 4 |",
        "| split `test` | 1 |",
        "| denies | 2 |",
        '| Zoë "Z" O\'Neil | 3 |',
        "| claim | ادعاء | claim\\|x | 4 | ما يقال | &lt;b>what |",
        "| اقتباس طويل | اقتباس طويل | اقتباس طويل | 1 |  |  |",
    ):
        assert line in text.split("\n")
    assert "half-open" in text
    assert 'load_dataset("path/to/this/folder", split="train")' in text


def test_the_card_points_to_the_guidelines_where_there_are_any(tmp_path: Path) -> None:
    for agreed in ({}, {"guidelines": {"ar": "# دليل"}}):
        export("huggingface", painful(), tmp_path / "set", options=Options(agreed=agreed))
        card = (tmp_path / "set" / "README.md").read_text(encoding="utf-8")
        assert ("under `guidelines` and `link_kinds`.\n\n## Columns" in card) is bool(agreed)


@pytest.mark.parametrize(
    ("count", "size"), [(999, "n<1K"), (1000, "1K<n<10K"), (10**5, "100K<n<1M"), (10**7, "n>1M")]
)
def test_sizes_are_called_as_the_hub_calls_them(count: int, size: str) -> None:
    from hashiya.formats.huggingface.card import card
    from hashiya.formats.huggingface.rows import Figures, Split

    assert f"\n- {size}\n" in card(Figures(articles=count), [Split("train", count)], LabelSet(), ".jsonl")


@pytest.mark.parametrize("text", ["a\"\\': #-", "😀\u0301", "\u202e\x00\x7f\x85\ufeff\U000e0001", "\n\t", ""])
def test_any_text_is_one_scalar_of_yaml(tmp_path: Path, text: str) -> None:
    assert yaml.safe_load(scalar(text)) == text
    assert yaml.safe_load(f"- name: {scalar(text)}") == [{"name": text}]
    (tmp_path / "README.md").write_text(f"- name: x\n names:\n  '0': {scalar(text)}\n", encoding="utf-8")
    assert class_names_of(tmp_path) == {"x": [text]}
    assert "\n" not in cell(text)


@BOTH
def test_an_empty_set_is_an_empty_split(tmp_path: Path, parquet: bool) -> None:
    folder = write(tmp_path, [], parquet)
    assert read(folder) == ([], [])
    assert front(folder)["dataset_info"]["splits"][0]["num_examples"] == 0


def test_more_rows_than_a_group_are_written_in_groups(tmp_path: Path) -> None:
    given = [made(f"نص {number}", [], [], f"a{number}") for number in range(401)]
    folder = write(tmp_path, given, parquet=True)
    file = pyarrow.parquet.ParquetFile(folder / "data" / "train.parquet")
    assert file.metadata.num_row_groups == 3
    assert [each.article.id for each in read(folder)[0]] == [f"a{number}" for number in range(401)]


def test_a_group_that_is_full_leaves_nothing_behind(tmp_path: Path) -> None:
    given = [made(f"نص {number}", [], [], f"a{number}") for number in range(200)]
    assert len(read(write(tmp_path, given, parquet=True))[0]) == 200


def test_a_split_that_datasets_keeps_for_itself_gets_another_name(tmp_path: Path) -> None:
    folder = write(tmp_path, [made("نص", [], [], split="all"), made("نصان", [], [], "a2", split="?")])
    assert list(loaded(folder, tmp_path)) == ["train", "all_"]


def test_parquet_without_its_package_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(tmp_path, painful(), parquet=True)
    monkeypatch.setattr(
        "hashiya.formats.registry.find_spec",
        lambda name: None if name == "pyarrow" else importlib.util.find_spec(name),
    )
    assert FORMATS["huggingface"].available
    told = r"needs the package pyarrow; install hashiya\[huggingface\]"
    with pytest.raises(FormatError, match=told):
        export("huggingface", painful(), tmp_path / "new", options=Options(parquet=True))
    with pytest.raises(FormatError, match=told):
        read(folder)
    assert not (tmp_path / "new").exists()
    export("huggingface", painful(), tmp_path / "new")


def test_known_labels_spare_a_walk_through_the_set(tmp_path: Path) -> None:
    walks: list[int] = []

    class Once:
        def __iter__(self) -> Any:
            walks.append(1)
            return iter(parted())

    columns = {key for key in rows(write(tmp_path, parted()))[0] if key.startswith("ner_tags_")}
    export("huggingface", Once(), tmp_path / "known", labels=LabelSet(), complete=True)
    assert len(walks) == 1
    assert {key for key in rows(tmp_path / "known")[0] if key.startswith("ner_tags_")} == columns
    export("huggingface", Once(), tmp_path / "unknown", labels=LabelSet())
    assert len(walks) == 3
