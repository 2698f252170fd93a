"""Readers of our exports as the other programs document theirs, sharing no line with the program's own."""

import json
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import regex
from hypothesis import given, settings

from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.formats.exporting import export
from hashiya.formats.holdings import Fragments, Holds, reduced
from hashiya.formats.units import Unit
from hashiya.formats.writing import Options

from .rounds import articles, everything

CONTROLS = {"Labels": "labels", "Choices": "choices", "TextArea": "textarea"}
CHAINED = Holds(links=True, fragments=Fragments.CHAINED)
Mark = tuple[str, str]
Tie = tuple[Mark, str, Mark]


@dataclass
class Document:
    """Hold what a reader found: a text, label and passage of each span, and links by what they tie."""

    text: str
    marks: Counter[Mark] = field(default_factory=Counter)
    ties: Counter[Tie] = field(default_factory=Counter)


def expected(given: AnnotatedArticle) -> Document:
    """Return what a reader must find of an article."""
    held, _ = reduced(given, CHAINED)
    marks = {mark.id: (mark.label, mark.passage(given.text)) for mark in held.annotations}
    ties = Counter((marks[link.from_], link.kind, marks[link.to]) for link in held.links)
    return Document(given.text, Counter(marks.values()), ties)


class DoccanoImport:
    """Import JSON lines as doccano's import for sequence labelling with relations does.

    The project's setting says what positions count; a browser slices strings of UTF-16 units, a project that
    counts grapheme clusters slices lists of them.
    """

    def __init__(self, unit: Unit) -> None:
        self._unit = unit

    def documents(self, path: Path) -> list[Document]:
        data = path.read_bytes()
        assert not data.startswith(b"\xef\xbb\xbf")
        return [self._document(json.loads(line)) for line in data.decode("utf-8").split("\n") if line]

    def _document(self, row: dict[str, Any]) -> Document:
        found = Document(row.pop("text"))
        assert isinstance(found.text, str)
        assert found.text
        entities = row.pop("entities", None)
        if entities is None:
            spans = [(None, *item) for item in row.pop("label")]
        else:
            spans = [
                (each["id"], each["start_offset"], each["end_offset"], each["label"]) for each in entities
            ]
        marks = [(id_, self._mark(found.text, start, end, label)) for id_, start, end, label in spans]
        found.marks.update(mark for _, mark in marks)
        by_id = dict(marks)
        for relation in row.pop("relations", []):
            from_, to = by_id[relation["from_id"]], by_id[relation["to_id"]]
            found.ties[from_, relation["type"], to] += 1
        assert row.keys() <= {"Comments", "hashiya"}  # what is left becomes the article's metadata
        return found

    def _mark(self, text: str, start: int, end: int, label: str) -> Mark:
        assert type(start) is int
        assert type(end) is int
        assert 0 <= start < end
        assert label
        return label, self._sliced(text, start, end)

    def _sliced(self, text: str, start: int, end: int) -> str:
        if self._unit is Unit.UTF16:
            units = text.encode("utf-16-le")
            assert end * 2 <= len(units)
            return units[start * 2 : end * 2].decode("utf-16-le")
        parts = regex.findall(r"\X", text) if self._unit is Unit.GRAPHEME else list(text)
        assert end <= len(parts)
        return "".join(parts[start:end])


class LabelStudioImport:
    """Import tasks as Label Studio does: against the project's labelling config, code by code."""

    def __init__(self, config: Path) -> None:
        view = ET.fromstring(config.read_text("utf-8"))
        assert view.tag == "View"
        (self._object,) = view.findall("Text")
        self._controls = {each.attrib["name"]: each for each in view if each.tag in CONTROLS}
        for control in self._controls.values():
            assert control.attrib["toName"] == self._object.attrib["name"]
        (relations,) = view.findall("Relations")
        self._kinds = {each.attrib["value"] for each in relations.findall("Relation")}

    def documents(self, path: Path) -> list[Document]:
        tasks = json.loads(path.read_bytes())
        assert isinstance(tasks, list)
        return [self._document(task) for task in tasks]

    def _document(self, task: dict[str, Any]) -> Document:
        key = self._object.attrib["value"]
        assert key.startswith("$")
        found = Document(task["data"][key[1:]])
        marks: dict[str, Mark] = {}
        for annotation in task["annotations"]:
            assert "completed_by" not in annotation  # one that the installation doesn't know stops the import
            for result in annotation["result"]:
                if result["type"] != "relation":
                    self._take(result, found, marks)
        for annotation in task["annotations"]:
            for result in annotation["result"]:
                if result["type"] == "relation":
                    self._tie(result, found, marks)
        return found

    def _take(self, result: dict[str, Any], found: Document, marks: dict[str, Mark]) -> None:
        control = self._controls[result["from_name"]]
        assert result["to_name"] == self._object.attrib["name"]
        assert result["type"] == CONTROLS[control.tag]
        value = result["value"]
        if control.tag == "Labels":
            allowed = {each.attrib["value"] for each in control.findall("Label")}
            (label,) = value["labels"]
            assert label in allowed
            characters = list(found.text)
            assert 0 <= value["start"] < value["end"] <= len(characters)
            passage = "".join(characters[value["start"] : value["end"]])
            assert passage == value["text"]
            assert result["id"] not in marks
            marks[result["id"]] = (label, passage)
            found.marks[label, passage] += 1
        elif control.attrib.get("perRegion") == "true":
            assert result["id"] in marks
        else:
            assert all(isinstance(each, str) for each in value["text"])

    def _tie(self, result: dict[str, Any], found: Document, marks: dict[str, Mark]) -> None:
        (kind,) = result["labels"]
        assert kind in self._kinds
        ends = marks[result["from_id"]], marks[result["to_id"]]
        from_, to = reversed(ends) if result["direction"] == "left" else ends
        found.ties[from_, kind, to] += 1


@pytest.mark.parametrize("unit", [Unit.UTF16, Unit.CODEPOINT])
def test_doccano_finds_every_span_and_link(tmp_path: Path, unit: Unit) -> None:
    export("doccano", everything(), tmp_path / "set.jsonl", options=Options(unit=unit))
    found = DoccanoImport(unit).documents(tmp_path / "set.jsonl")
    assert found == [expected(each) for each in everything()]


@settings(max_examples=40, deadline=None)
@given(articles())
def test_doccano_finds_whole_graphemes(
    tmp_path_factory: pytest.TempPathFactory, drawn: AnnotatedArticle
) -> None:
    out = tmp_path_factory.mktemp("set") / "set.jsonl"
    report = export("doccano", [drawn], out, options=Options(unit=Unit.GRAPHEME))
    (found,) = DoccanoImport(Unit.GRAPHEME).documents(out)
    whole = expected(drawn)
    assert found.text == whole.text
    assert found.marks <= whole.marks
    assert found.ties <= whole.ties
    assert whole.marks.total() - found.marks.total() == report.losses.get("edges", 0)


@settings(max_examples=40, deadline=None)
@given(articles(links=False))
def test_doccano_finds_spans_where_there_are_no_links(
    tmp_path_factory: pytest.TempPathFactory, drawn: AnnotatedArticle
) -> None:
    out = tmp_path_factory.mktemp("set") / "set.jsonl"
    export("doccano", [drawn], out)
    assert DoccanoImport(Unit.UTF16).documents(out) == [expected(drawn)]


def test_label_studio_finds_every_span_and_link(tmp_path: Path) -> None:
    export("labelstudio", everything(), tmp_path / "set")
    reader = LabelStudioImport(tmp_path / "set" / "config.xml")
    found = reader.documents(tmp_path / "set" / "tasks.json")
    assert found == [expected(each) for each in everything()]


@settings(max_examples=40, deadline=None)
@given(articles())
def test_label_studio_finds_any_article(
    tmp_path_factory: pytest.TempPathFactory, drawn: AnnotatedArticle
) -> None:
    out = tmp_path_factory.mktemp("set") / "set"
    export("labelstudio", [drawn], out)
    assert LabelStudioImport(out / "config.xml").documents(out / "tasks.json") == [expected(drawn)]
