"""Read Label Studio's tasks: a list, one task, one task a file, or annotations that carry their task."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hashiya.errors import Sentence
from hashiya.formats.file_walk import regular_files
from hashiya.formats.incoming import NOTHING, Incoming, Source
from hashiya.formats.json_objects import metadata, name_of, objects, text_of
from hashiya.formats.labelstudio.config import CONFIG, text_keys
from hashiya.formats.labelstudio.results import Place, Results, is_html, quotes
from hashiya.formats.labelstudio.text import text_key

_LAYERS = ("annotations", "completions")
"""The key for annotations, now and formerly."""


def read(source: Source) -> Iterator[Incoming]:
    """Give the article of each task; what doesn't fit is told with its line."""
    passed = 0
    for path in regular_files(source, (".json",)) if source.path.is_dir() else [source.path]:
        keys = text_keys(path.with_name(CONFIG), source)
        for line, value in objects(source, path, passed):
            place = Place(source, path, line)
            task = _whole(value, place)
            found = None if task is None else _Task(task, keys, place).article()
            if found is not None:
                yield found
        passed += path.stat().st_size


def _whole(value: dict[str, Any], place: Place) -> dict[str, Any] | None:
    """Return the task that an object is, or that it carries where it is an annotation."""
    if "result" not in value:
        return value
    task = value.get("task")
    if type(task) is dict:
        return {**task, "annotations": [value]}
    place.fault(Sentence("it is an annotation without its task, so that its text isn't known"))
    return None


class _Task:
    """Read one task."""

    def __init__(self, task: Mapping[str, Any], keys: Mapping[str, str], place: Place) -> None:
        self._task = task
        self._keys = keys
        self._place = place
        data = task.get("data")
        self._data: Mapping[str, Any] = data if type(data) is dict else NOTHING
        place.article = name_of(task.get("id")) or text_of(self._data, "title") or None

    def article(self) -> Incoming | None:
        """Return the article, ``None`` where its text can't be told."""
        layers = list(self._layers())
        suggestions = list(self._suggestions())
        key = text_key(self._data, self._keys, quotes([*layers, *suggestions]))
        results = Results(self._place, text_of(self._data, key or ""))
        for layer in layers:
            results.add(layer)
        if key is None:
            self._place.fault(Sentence("which of its data is the text can't be told"))
        elif results.html or any(map(is_html, suggestions)):
            self._place.fault(Sentence("its text is HTML; positions in it aren't those of an article"))
        else:
            return self._incoming(key, results)
        return None

    def _incoming(self, key: str, results: Results) -> Incoming:
        data, meta = self._data, self._task.get("meta")
        return Incoming(
            data[key],
            results.marks,
            list(results.links()),
            name_of(self._task.get("id")),
            text_of(data, "title"),
            {
                **(metadata(meta, ()) if type(meta) is dict else NOTHING),
                **metadata(data, (key, "title", "split")),
            },
            split=text_of(data, "split"),
            file=self._place.file,
            line=self._place.line,
        )

    def _layers(self) -> Iterator[Mapping[str, Any]]:
        """Give the annotations that count."""
        skipped = 0
        for key in _LAYERS:
            for layer in self._list(self._task, key):
                if type(layer) is not dict:
                    self._place.fault(Sentence("an annotation is no JSON object"))
                elif layer.get("was_cancelled") is True or layer.get("skipped") is True:
                    skipped += 1
                else:
                    yield layer
        if skipped:
            self._place.note(Sentence("{count} skipped annotations are left out", count=skipped))

    def _suggestions(self) -> Iterator[Mapping[str, Any]]:
        found = [each for each in self._list(self._task, "predictions") if type(each) is dict]
        if found:
            self._place.note(
                Sentence("{count} suggestions of models are left out; nobody accepted them", count=len(found))
            )
        yield from found

    def _list(self, given: Mapping[str, Any], key: str) -> Sequence[Any]:
        found = given.get(key)
        if found is None or type(found) is list:
            return found or ()
        self._place.fault(Sentence("{key} is no list", key=key))
        return ()
