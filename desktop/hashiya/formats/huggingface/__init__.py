"""Hugging Face: a folder that ``datasets`` loads as it is: JSON lines or Parquet a split, and a card.

Every row has the same keys. ``annotations`` and ``links`` hold all there is; tokens and a column of IOB2 tags
for each label stand beside them for what learns from tags, which can't hold two marks of a label on one word.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any, BinaryIO

import orjson

from hashiya.files.json_text import dump_json
from hashiya.formats.annotation_set import AnnotationSet
from hashiya.formats.huggingface.card import card
from hashiya.formats.huggingface.reading import read
from hashiya.formats.huggingface.rows import Rows, Split, TagList
from hashiya.formats.registry import FORMATS
from hashiya.formats.tokens import WordList
from hashiya.formats.writing import Out, Writing

__all__ = ["read", "write"]

_UNFIT = re.compile(r"\W+")
_USUAL = ("train", "validation", "test")


def write(articles: AnnotationSet, out: Out, writing: Writing) -> None:
    """Write a row an article into its split's file, and then the card; what has no split is ``train``.

    Raises FormatError where Parquet is asked for and pyarrow isn't installed.
    """
    rows = Rows(_labels(writing))
    with ExitStack() as stack:
        files = _Files(out, stack, rows.labels, writing.options.parquet)
        for given in articles:
            files.add(_split_name(given.split), rows.row(given))
        files.finish()
    found = sorted(files.splits.values(), key=lambda split: _place(split.name))
    guided = "guidelines" in writing.options.agreed
    out.put("README.md", card(rows.figures, found, writing.labels, files.suffix, guided).encode("utf-8"))


@dataclass(slots=True)
class _Files:
    """Hold a file a split, opened when its first row comes."""

    out: Out
    stack: ExitStack
    labels: list[str]
    parquet: bool
    splits: dict[str, Split] = field(default_factory=dict)
    _sinks: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.parquet:
            FORMATS["huggingface"].demand(("pyarrow",))

    @property
    def suffix(self) -> str:
        """How the files' names end."""
        return ".parquet" if self.parquet else ".jsonl"

    def add(self, name: str, row: dict[str, Any]) -> None:
        """Write a row into the split of this name."""
        if name not in self._sinks:
            self._open(name)
        self._sinks[name].add(row)
        self.splits[name].examples += 1

    def finish(self) -> None:
        """Write what is left; a set without articles is an empty ``train``."""
        if not self._sinks:
            self._open("train")
        for name, sink in self._sinks.items():
            self.splits[name].bytes = sink.close()

    def _open(self, name: str) -> None:
        stream = self.stack.enter_context(self.out.create(f"data/{name}{self.suffix}"))
        self.splits[name] = Split(name)
        self._sinks[name] = self._sink(stream)

    def _sink(self, stream: BinaryIO) -> Any:
        if not self.parquet:
            return _Lines(stream)
        from hashiya.formats.huggingface.parquet import ParquetRows

        return ParquetRows(stream, self.labels)


class _Lines:
    """Write rows as JSON lines."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._write: Callable[[bytes], int] = stream.write

    def add(self, row: dict[str, Any]) -> None:
        """Write a row."""
        for key, value in row.items():
            if type(value) is TagList or type(value) is WordList:
                row[key] = orjson.Fragment(value.json())
        self._write(dump_json(row) + b"\n")

    def close(self) -> int:
        """Return how many bytes were written."""
        return self._stream.tell()


def _labels(writing: Writing) -> list[str]:
    """Return every label that rows have a column for: the set's own, and others that are in use."""
    own = [label.id for label in writing.labels]
    if writing.complete:
        return own
    used = {mark.label for given in writing.articles for mark in given.annotations}
    return own + sorted(used - set(own))


def _split_name(split: str) -> str:
    """Return what a split is called here: letters, digits and ``_`` alone make a name that datasets takes."""
    name = _UNFIT.sub("_", split.lower())[:40].strip("_") or "train"
    return "all_" if name == "all" else name


def _place(name: str) -> tuple[int, str]:
    return (_USUAL.index(name) if name in _USUAL else len(_USUAL), name)
