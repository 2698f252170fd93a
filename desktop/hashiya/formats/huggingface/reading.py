"""Read a folder of Hugging Face: our own rows, rows with spans of characters, or tokens with tags."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hashiya.errors import FormatError, Sentence
from hashiya.formats.file_walk import regular_files
from hashiya.formats.huggingface.rows import TAGS
from hashiya.formats.huggingface.tags import Tagged, class_names_of
from hashiya.formats.incoming import NOTHING, Incoming, IncomingLink, IncomingMark, Source
from hashiya.formats.json_objects import Names, metadata, name_of, objects, text_of
from hashiya.formats.registry import FORMATS
from hashiya.formats.values import quoted

_SUFFIXES = frozenset((".jsonl", ".json", ".ndjson", ".parquet"))
_ABOUT = frozenset(("dataset_infos.json", "dataset_info.json", "dataset_dict.json", "state.json"))
_PIECE = re.compile(r"-\d{5}-of-\d{5}.*")
_SPLITS = frozenset(("train", "test", "validation", "valid", "val", "dev", "eval"))
_MARKS = ("annotations", "spans", "entities", "labels", "label")
_LABELS = ("label", "type", "entity", "tag", "entity_type", "entity_group", "class")
_KNOWN = frozenset(("id", "title", "text", "tokens", "words", "links", *_MARKS))


def read(source: Source) -> Iterator[Incoming]:
    """Give each row of each file; a split is what its file is called.

    Raises FormatError where no file holds rows, and for Parquet where pyarrow isn't installed.
    """
    files = list(_files(source))
    if not files:
        raise FormatError(
            "The folder {path} holds neither JSON lines nor Parquet; give the folder with the card.",
            file=str(source.path),
            path=source.path,
        )
    splits = {path: _split(path, source) for path in files}
    parted = len(set(splits.values())) > 1
    names = class_names_of(source.path)
    before = 0
    for path in files:
        split = splits[path] if parted or splits[path] != "train" else ""
        for number, row in _rows(source, path, before):
            found = _Row(source, path, number, row, names).incoming(split)
            if found is not None:
                yield found
        before += path.stat().st_size
        if source.on_bytes is not None:
            source.on_bytes(before)


def _files(source: Source) -> Iterator[Path]:
    if not source.path.is_dir():
        yield source.path
        return
    found = [path for path in regular_files(source, _SUFFIXES) if path.name not in _ABOUT]
    inside = [path for path in found if path.relative_to(source.path).parts[0] == "data"]
    yield from inside or found


def _split(path: Path, source: Source) -> str:
    name = _PIECE.sub("", path.stem)
    ours = source.manifest.get("format") == "huggingface"
    return name if ours or name.lower() in _SPLITS else ""


def _rows(source: Source, path: Path, before: int) -> Iterator[tuple[int, dict[str, Any]]]:
    if path.suffix.lower() != ".parquet":
        return objects(source, path, before)
    FORMATS["huggingface"].demand(("pyarrow",))
    from hashiya.formats.huggingface.parquet import parquet_rows

    return parquet_rows(path)


class _Row:
    """Take one row apart; what doesn't fit is told."""

    def __init__(
        self, source: Source, path: Path, number: int, row: dict[str, Any], names: dict[str, list[str]]
    ) -> None:
        self._source = source
        self._path = path
        self._number = number
        self._row = row
        self._names = names
        self._ids = Names()
        self._name = name_of(row.get("id")) or text_of(row, "title")

    def incoming(self, split: str) -> Incoming | None:
        """Return the article, or ``None`` where there is no text."""
        text = self._row.get("text")
        column = next((key for key in _MARKS if _is_marks(self._row.get(key))), None)
        if column is None or type(text) is not str:
            return self._tagged(split)
        if "links" in self._row:
            self._check_tokens(text)
        marks = [mark for each in _items(self._row[column]) if (mark := self._mark(each)) is not None]
        return self._article(text, split, marks, list(self._links()))

    def _tagged(self, split: str) -> Incoming | None:
        tagged = Tagged(self._row, self._names)
        if tagged.text is None:
            self._fault(Sentence("the row has no text"))
            return None
        for fault in tagged.faults:
            self._fault(fault)
        if tagged.joined:
            self._note(Sentence("the row has no text, and its words were joined by spaces"))
        marks = [
            IncomingMark(self._ids.take(""), label, [(start, end)], line=self._number)
            for label, start, end in tagged.marks
        ]
        return self._article(tagged.text, split, marks, [])

    def _article(
        self, text: str, split: str, marks: list[IncomingMark], links: list[IncomingLink]
    ) -> Incoming:
        meta = {
            key: value
            for key, value in metadata(self._row, _KNOWN).items()
            if type(value) in (str, int, bool) or (type(value) is float and math.isfinite(value))
        }
        return Incoming(
            text,
            marks,
            links,
            name_of(self._row.get("id")),
            text_of(self._row, "title"),
            meta,
            split=split,
            file=self._path,
            line=self._number,
        )

    def _mark(self, given: Any) -> IncomingMark | None:
        """Return an annotation of ours, or of somebody who has one span and a label."""
        try:
            return self._own_mark(given) if "spans" in given else self._their_mark(given)
        except (KeyError, TypeError, ValueError):
            self._fault(
                Sentence("the annotation {annotation} isn't as it should be", annotation=quoted(given))
            )
            return None

    def _own_mark(self, given: dict[str, Any]) -> IncomingMark:
        id_, label, annotator = given["id"], given["label"], given["annotator"]
        comment, unsure = given["comment"], given["unsure"]
        if not (type(id_) is type(label) is type(annotator) is str and label and type(unsure) is bool):
            raise TypeError
        if not (comment is None or type(comment) is str):
            raise TypeError
        places, quotes = [], []
        for span in given["spans"]:
            start, end, quote = span["start"], span["end"], span["text"]
            if type(start) is not int or type(end) is not int or type(quote) is not str:
                raise TypeError
            places.append((start, end))
            quotes.append(quote)
        if not places:
            raise TypeError
        taken = self._ids.take(id_)
        return IncomingMark(
            taken, label, places, quotes, comment, annotator, unsure, "", "", "", NOTHING, self._number
        )

    def _their_mark(self, given: dict[str, Any]) -> IncomingMark:
        key = next(key for key in (*_LABELS, "") if key in given or not key)
        label, start, end = given[key], given["start"], given["end"]
        if type(label) is int and key in self._names and 0 <= label < len(self._names[key]):
            label = self._names[key][label]
        _demand(str, label)
        _demand(int, start, end)
        if not label:
            raise ValueError
        quote = given.get("text")
        return IncomingMark(
            self._ids.take(name_of(given.get("id"))),
            label,
            [(start, end)],
            [quote] if type(quote) is str else None,
            line=self._number,
        )

    def _links(self) -> Iterator[IncomingLink]:
        given = self._row.get("links")
        for each in given if type(given) is list else ():
            try:
                told = (each["id"], each["kind"], each["from"], each["to"])
                _demand(str, *told)
                yield IncomingLink(*told, line=self._number)
            except (KeyError, TypeError, ValueError):
                self._fault(Sentence("the link {link} isn't as it should be", link=quoted(each)))

    def _check_tokens(self, text: str) -> None:
        """Tell where a row of ours has other tokens than its text has words, or tags for other tokens."""
        tokens = self._row.get("tokens")
        try:
            told = "".join(tokens)  # type: ignore[arg-type]
        except TypeError:
            told = ""
        plain = text.replace(" ", "").replace("\n", "")
        same = told == plain or "".join(told.split()) == "".join(text.split())
        if not same:
            self._fault(Sentence("its tokens aren't the words of its text"))
            return
        for key, tags in self._row.items():
            if key.startswith(TAGS) and not (type(tags) is list and len(tags) == len(tokens or ())):
                self._fault(Sentence("the column {column} hasn't a tag a token", column=quoted(key)))

    def _fault(self, message: Sentence) -> None:
        self._source.fault(message, self._number, file=self._path, article=self._name or None)

    def _note(self, message: Sentence) -> None:
        self._source.note(message, self._number, file=self._path, article=self._name or None)


def _is_marks(value: Any) -> bool:
    """Tell whether a column holds spans: a list of objects, or an object of lists, as older sets have it."""
    if type(value) is dict:
        return type(value.get("start")) is list
    return type(value) is list and all(type(each) is dict for each in value)


def _items(value: Any) -> list[Any]:
    if type(value) is list:
        return value
    columns = {key: each for key, each in value.items() if type(each) is list}
    count = min(map(len, columns.values()))
    return [{key: each[place] for key, each in columns.items()} for place in range(count)]


def _demand(kind: type, *values: Any) -> None:
    for value in values:
        if type(value) is not kind:
            raise TypeError
