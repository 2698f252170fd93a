"""Label Studio: ``tasks.json``, an array with one task a line, and ``config.xml``, the labelling config.

Each annotator's layer is an annotation of the task. Whose it is stands in it as the answer to a text field
``annotator``, not under ``completed_by``: Label Studio refuses a whole import for one e-mail address that it
doesn't know. Comments and flags of being unsure are the answers to fields of a region. A link stands in the
annotation of the mark that it begins at, wherever it leads.
"""

from __future__ import annotations

from typing import Any

from hashiya.core.annotations import Annotation, Link
from hashiya.files.json_text import dump_json
from hashiya.formats.annotation_set import AnnotatedArticle, AnnotationSet
from hashiya.formats.labelstudio.config import ANNOTATOR, COMMENT, CONFIG, LABEL, TEXT, UNSURE, config
from hashiya.formats.labelstudio.reading import read
from hashiya.formats.writing import Out, Writing

__all__ = ["read", "write"]

TASKS = "tasks.json"


def write(articles: AnnotationSet, out: Out, writing: Writing) -> None:
    """Write the tasks one by one, then the config with every label and kind of link that they hold."""
    labels: dict[str, None] = {}
    kinds: dict[str, None] = {}
    before = b"["
    with out.create(TASKS) as stream:
        for given in articles:
            labels.update((mark.label, None) for mark in given.annotations)
            kinds.update((link.kind, None) for link in given.links)
            stream.write(before + b"\n" + dump_json(_task(given)))
            before = b","
        stream.write(b"[]\n" if before == b"[" else b"\n]\n")
    out.put(CONFIG, config(writing.labels, labels, kinds))


def _task(given: AnnotatedArticle) -> dict[str, Any]:
    data = {"text": given.text}
    if given.article.title:
        data["title"] = given.article.title
    if given.split:
        data["split"] = given.split
    return {"data": data, "annotations": [_layer(results) for results in _layers(given)]}


def _layer(results: list[dict[str, Any]]) -> dict[str, Any]:
    return {"result": results, "was_cancelled": False, "ground_truth": False}


def _layers(given: AnnotatedArticle) -> list[list[dict[str, Any]]]:
    """Return the results of each annotator."""
    layers: dict[str, list[dict[str, Any]]] = {}
    owners: dict[str, list[dict[str, Any]]] = {}
    for mark in given.annotations:
        results = layers.get(mark.annotator)
        if results is None:
            results = layers[mark.annotator] = _beginning(mark.annotator, len(layers) + 1)
        owners[mark.id] = results
        _add_region(results, mark, given.text)
    for link in given.links:
        owners[link.from_].append(_relation(link))
    return list(layers.values())


def _beginning(annotator: str, number: int) -> list[dict[str, Any]]:
    if not annotator:
        return []
    return [_answer(f"{ANNOTATOR}-{number}", ANNOTATOR, "textarea", {"text": [annotator]})]


def _add_region(results: list[dict[str, Any]], mark: Annotation, text: str) -> None:
    start, end = mark.start, mark.end
    value = {"start": start, "end": end, "text": text[start:end], "labels": [mark.label]}
    results.append(_answer(mark.id, LABEL, "labels", value))
    if mark.comment:
        value = {"start": start, "end": end, "text": [mark.comment]}
        results.append(_answer(mark.id, COMMENT, "textarea", value))
    if mark.unsure:
        value = {"start": start, "end": end, "text": text[start:end], "choices": [UNSURE]}
        results.append(_answer(mark.id, UNSURE, "choices", value))


def _answer(id_: str, name: str, kind: str, value: dict[str, Any]) -> dict[str, Any]:
    return {"id": id_, "from_name": name, "to_name": TEXT, "type": kind, "value": value}


def _relation(link: Link) -> dict[str, Any]:
    return {
        "type": "relation",
        "from_id": link.from_,
        "to_id": link.to,
        "direction": "right",
        "labels": [link.kind],
    }
