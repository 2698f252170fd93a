"""Made-up articles and marks from the sample's sentences, the same for the same seed."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from hashiya.assets import resource
from hashiya.core.spans import Span


def sample_text() -> str:
    return resource("samples", "musk-putin.txt").read_text(encoding="utf-8").rstrip("\n")


def _sentences() -> list[str]:
    return [
        part.strip() + "." for line in sample_text().split("\n") for part in line.split(".") if part.strip()
    ]


def article_texts(count: int, characters: int = 6_200, seed: int = 20_26) -> Iterator[str]:
    """Yield ``count`` different texts of exactly ``characters`` code points, three sentences a paragraph."""
    chance = random.Random(seed)
    sentences = _sentences()
    for number in range(count):
        parts, length = [f"المقال رقم {number}"], 0
        while length < characters:
            paragraph = " ".join(chance.choices(sentences, k=3))
            parts.append(paragraph)
            length += len(paragraph) + 2
        yield "\n\n".join(parts)[:characters].rstrip().ljust(characters, ".")


def random_spans(text: str, count: int, seed: int = 7, longest: int = 60) -> list[Span]:
    """Return ``count`` different spans of words inside one paragraph each."""
    chance = random.Random(seed)
    found: set[Span] = set()
    while len(found) < count:
        start = chance.randrange(len(text) - 1)
        end = min(len(text), start + chance.randrange(2, longest))
        stretch = text[start:end]
        if "\n" not in stretch and stretch.strip() == stretch:
            found.add(Span(start, end))
    return sorted(found)


LABELS = ("claim", "source", "denial", "quote")


def annotated_records(count: int, spans: int = 30, seed: int = 11) -> Iterator[dict[str, Any]]:
    """Yield a record of the jsonl format for each of ``count`` articles with ``spans`` annotations each.

    One in ten has a comment, every other source is linked to by what stands before it.
    """
    for number, text in enumerate(article_texts(count)):
        placed = random_spans(text, spans, seed + number, 120)
        marks = [_mark(number, place, span, text) for place, span in enumerate(placed)]
        links = [
            {"id": f"l{number}-{place}", "kind": "attributed_to", "from": one["id"], "to": other["id"]}
            for place, (one, other) in enumerate(pairwise(marks))
            if other["label"] == "source" and place % 8 == 0
        ]
        yield {
            "id": f"a{number}",
            "title": f"المقال رقم {number}",
            "text": text,
            "sha256": hashlib.sha256(text.encode()).hexdigest(),
            "direction": "rtl",
            "status": "done",
            "meta": {"source": f"وكالة {number % 7}"},
            "annotations": marks,
            "links": links,
        }


def _mark(article: int, place: int, span: Span, text: str) -> dict[str, Any]:
    moment = "2026-11-22T09:00:00+00:00"
    return {
        "id": f"m{article}-{place}",
        "label": LABELS[place % 4],
        "annotator": "ليلى",
        "comment": None if place % 10 else f"تعليق على الوسم رقم {place}",
        "origin": "manual",
        "created_at": moment,
        "updated_at": moment,
        "spans": [{"start": span.start, "end": span.end, "text": span.of(text)}],
    }
