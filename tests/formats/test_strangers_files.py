"""Files as other programs write them, made by hand: what the fixtures of those programs also show."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from hashiya.formats.annotation_set import AnnotatedArticle, Fault
from hashiya.formats.reading import open_set

TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"


def read(path: Path, name: str) -> tuple[list[AnnotatedArticle], list[str], list[str]]:
    """Return the articles of a file, its faults and its notes."""
    faults: list[Fault] = []
    notes: list[Fault] = []
    found = list(open_set(path, name, on_fault=faults.append, on_note=notes.append))
    return found, [str(each.message) for each in faults], [str(each.message) for each in notes]


def test_a_table_of_texts_with_a_class_each_brings_the_texts(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("text,label\r\nAAA,x\r\nBBB,y\r\n".encode("utf-16"))
    found, faults, notes = read(tmp_path / "a.csv", "csv")
    assert [(each.text, list(each.annotations)) for each in found] == [("AAA", []), ("BBB", [])]
    assert faults == []
    assert notes == ["the column «label» labels whole texts, not spans of them, and isn't brought in"]


@pytest.mark.parametrize("where", ["annotations", "predictions"])
def test_positions_in_html_are_refused(tmp_path: Path, where: str) -> None:
    value = {"start": "/p[1]/text()[1]", "end": "/p[1]/text()[1]", "startOffset": 0, "endOffset": 3}
    result = {
        "id": "r",
        "type": "hypertextlabels",
        "value": {**value, "text": "abc", "hypertextlabels": ["L"]},
    }
    task: dict[str, Any] = {"data": {"text": "<p>abc</p>"}, where: [{"result": [result]}]}
    (tmp_path / "a.json").write_text(json.dumps([task]))
    found, faults, _ = read(tmp_path / "a.json", "labelstudio")
    assert found == []
    assert "its text is HTML; positions in it aren't those of an article" in faults


def test_a_target_without_a_source_is_looked_for_in_the_text_beside(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("this is an anotation that has some", encoding="utf-8")
    selector = {"type": "TextQuoteSelector", "exact": "anotation", "prefix": "this is an ", "suffix": " that"}
    given = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "body": "http://example.org/tag",
        "target": {"selector": selector},
    }
    (tmp_path / "a.json").write_text(json.dumps(given))
    found, _, _ = read(tmp_path / "a.json", "w3c")
    assert [mark.passage(each.text) for each in found for mark in each.annotations] == ["anotation"]


def test_a_token_that_a_relation_leads_to_is_brought_in(tmp_path: Path) -> None:
    lines = (
        "#FORMAT=WebAnno TSV 3.3",
        f"#T_RL=webanno.custom.Rel|value|BT_{TOKEN}",
        "",
        "",
        "#Text=a b",
        "1-1\t0-1\ta\t_\t_\t",
        "1-2\t2-3\tb\tnsubj\t1-1\t",
        "",
    )
    (tmp_path / "a.tsv").write_text("\n".join(lines), encoding="utf-8")
    ((found,), faults, _) = read(tmp_path / "a.tsv", "webanno-tsv")
    assert faults == []
    assert [(mark.label, mark.passage(found.text)) for mark in found.annotations] == [
        ("Token", "a"),
        ("Token", "b"),
    ]
    assert [link.kind for link in found.links] == ["nsubj"]
