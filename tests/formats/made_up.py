"""A format made up for tests: what it reads and how it spoils what it writes is given."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest

from hashiya.errors import FormatError, Sentence
from hashiya.files.serving import line_of, value_of
from hashiya.formats import apart, registry
from hashiya.formats.annotation_set import AnnotatedArticle, AnnotationSet
from hashiya.formats.holdings import Fragments, Holds
from hashiya.formats.incoming import Incoming, IncomingLink, IncomingMark, Source
from hashiya.formats.registry import FORMATS, Format
from hashiya.formats.writing import Out, Writing

WHOLE = Holds(links=True, comments=True, fragments=Fragments.KEPT, annotators=True, unsure=True)
Record = dict[str, Any]


@dataclass
class MadeUp:
    """Write a line an article, and read ``given``, or what was written where nothing is given."""

    given: Sequence[Incoming] | None = None
    spoil: Callable[[Record], Record | None] = field(default=lambda record: record)
    failing: BaseException | None = None
    walks: int = 0

    def write(self, articles: AnnotationSet, out: Out, writing: Writing) -> None:
        for given in articles:
            record = self.spoil(_record(given))
            if record is not None:
                out.stream.write(json.dumps(record).encode() + b"\n")
            if self.failing is not None:
                raise self.failing

    def read(self, source: Source) -> Iterator[Incoming]:
        self.walks += 1
        if self.given is not None:
            yield from self.given
            return
        for number, line in enumerate(source.path.read_bytes().strip().splitlines(), start=1):
            record = json.loads(line)
            if record.pop("odd", False):
                source.fault(Sentence("it is odd"), number, article=record["title"])
            yield _incoming(record, number)


class Near:
    """Stand for a second process: its answers are made in this one, and measured."""

    def __init__(self, *_: object, **__: object) -> None:
        pass

    def ask(self, request: object, *_: object) -> Iterator[object]:
        for item in apart.answer(value_of(line_of(request))):
            yield value_of(line_of(item))

    def close(self) -> None:
        pass


def answer_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let sets be read in this process."""
    monkeypatch.setattr(apart, "Apart", Near)


def make_up(monkeypatch: pytest.MonkeyPatch, module: Any, **fields: Any) -> Format:
    """Register a format called ``made-up``, which no other process knows."""
    answer_here(monkeypatch)
    given = {"suffix": ".made", "holds": WHOLE, **fields}
    monkeypatch.setitem(FORMATS, "made-up", Format("made-up", Sentence("Made up"), **given))
    monkeypatch.setitem(registry._GIVEN, "made-up", module)
    return FORMATS["made-up"]


def refused() -> FormatError:
    return FormatError("It can't be written.")


def _record(given: AnnotatedArticle) -> Record:
    return {
        "title": given.article.title,
        "text": given.text,
        "marks": [
            {
                "id": mark.id,
                "label": mark.label,
                "spans": [[span.start, span.end] for span in mark.spans],
                "comment": mark.comment,
                "annotator": mark.annotator,
                "unsure": mark.unsure,
            }
            for mark in given.annotations
        ],
        "links": [
            {"id": link.id, "kind": link.kind, "from_": link.from_, "to": link.to} for link in given.links
        ],
    }


def _incoming(record: Record, line: int) -> Incoming:
    marks = [IncomingMark(**each) for each in record.pop("marks")]
    links = [IncomingLink(**each) for each in record.pop("links")]
    return Incoming(marks=marks, links=links, line=line, **record)
