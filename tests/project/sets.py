"""Annotation sets made by hand, as another machine or another program would give them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from hashiya.project import Project

WHEN = "2025-03-04T05:06:07.000Z"
NEWS = "قال الوزير إن السعر ارتفع.\nونفى ذلك المتحدث."
OTHER = "أعلنت الوكالة خبرا آخر أمس."


def mark(text: str, id_: str, label: str, start: int, end: int, **more: Any) -> dict[str, Any]:
    """Return an annotation of ``start:end`` as the jsonl format has it."""
    return {
        "id": id_,
        "label": label,
        "annotator": "ليلى",
        "comment": None,
        "origin": "manual",
        "created_at": WHEN,
        "updated_at": WHEN,
        "spans": [{"start": start, "end": end, "text": text[start:end]}],
        **more,
    }


def link(id_: str, kind: str, from_: str, to: str, **more: Any) -> dict[str, Any]:
    """Return a link as the jsonl format has it."""
    return {"id": id_, "kind": kind, "from": from_, "to": to, **more}


def record(
    id_: str,
    text: str,
    marks: Iterable[Mapping[str, Any]] = (),
    links: Iterable[Mapping[str, Any]] = (),
    **more: Any,
) -> dict[str, Any]:
    """Return an article as the jsonl format has it."""
    return {
        "id": id_,
        "title": f"عنوان {id_}",
        "text": text,
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "direction": "rtl",
        "status": "in_progress",
        "meta": {},
        "annotations": list(marks),
        "links": list(links),
        **more,
    }


def whole_set() -> list[dict[str, Any]]:
    """Return two articles with everything that the jsonl format can hold, strange keys included."""
    fragments = mark(NEWS, "m1", "claim", 0, 3, comment="في أجزاء\nوسطر", unsure=True, weight=[1, None])
    fragments["spans"].append({"start": 11, "end": 13, "text": NEWS[11:13], "رأي": {"x": 0.5}})
    return [
        record(
            "article-1",
            NEWS,
            [
                fragments,
                mark(NEWS, "m2", "source", 4, 10, annotator="Omar", updated_at="2025-03-05T00:00:00.000Z"),
                mark(NEWS, "m3", "claim", 11, 25, annotator="Omar", origin="import:brat"),
            ],
            [link("l1", "attributed_to", "m1", "m2", sure=False), link("l2", "يتبع", "m3", "m1")],
            status="done",
            meta={"source": "وكالة", "n": 1, "paragraph_directions": {"1": "ltr"}},
            **{"من غيرنا": {"a": [1, 2]}},
        ),
        record("article-2", OTHER, direction="ltr", status="new", meta={"date": "2025-01-02"}),
    ]


def written(path: Path, records: Iterable[Mapping[str, Any]]) -> Path:
    """Write a set in the jsonl format, and return where it lies."""
    lines = (json.dumps(each, ensure_ascii=False, separators=(",", ":")) + "\n" for each in records)
    path.write_text("".join(lines), encoding="utf-8")
    return path


def state(project: Project) -> list[Any]:
    """Return all that a project holds, in values that can be compared."""
    return [project.articles(), project.annotations(), project.links(), project.labels, project.annotators()]


def passages(project: Project) -> list[tuple[str, str, str]]:
    """Return layer, label and passage of each annotation."""
    return [
        (each.annotator, each.label, each.passage(project.text(each.article)))
        for each in project.annotations()
    ]
