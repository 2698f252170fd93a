"""Read GATE's bdoc JSON: a document, a list of them, or one a line; what GATE's pipeline found is left."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hashiya.errors import Sentence
from hashiya.formats.incoming import Incoming, IncomingLink, IncomingMark, Source
from hashiya.formats.json_objects import metadata, objects, text_of
from hashiya.formats.units import Reading, Unit
from hashiya.formats.values import quoted

OFFSET_TYPES = {"p": Unit.CODEPOINT, "j": Unit.UTF16}
"""What positions count: as Python does, or as Java does."""
_MARKUP = "Original markups"
"""The set that GATE keeps the tags of a web page in."""
_PIPELINE = frozenset(
    ("Token", "SpaceToken", "Sentence", "Split", "Paragraph", "Lookup", "Word", "MWT", "NounChunk")
)
_KNOWN = {"comment": str, "unsure": bool, "links": list}
_TOLD = frozenset(("id", "title", "split"))


def read(source: Source) -> Iterator[Incoming]:
    """Give each document; every annotation set is taken for an annotator's."""
    skipped = 0
    for line, found in objects(source, source.path):
        document = _Document(source, line, found)
        incoming = document.incoming()
        skipped += document.skipped
        if incoming is not None:
            yield incoming
    if skipped:
        source.note(
            Sentence(
                "{count} annotations of GATE's own pipeline (tokens, sentences, markup) were left out",
                count=skipped,
            )
        )


class _Document:
    """Take one document apart; what doesn't fit is told."""

    def __init__(self, source: Source, line: int, found: dict[str, Any]) -> None:
        self._source = source
        self._line = line
        self._found = found
        features = found.get("features")
        self._features: dict[str, Any] = features if type(features) is dict else {}
        self._name = text_of(self._features, "title") or text_of(found, "name")
        self._marks: dict[tuple[str, int], IncomingMark] = {}
        self._links: list[tuple[str, int, Any]] = []
        self.skipped = 0

    def incoming(self) -> Incoming | None:
        """Return the article, or ``None`` where there is no text."""
        text = self._found.get("text")
        if type(text) is not str:
            self._fault(Sentence("the document has no text"))
            return None
        told = self._found.get("offset_type")
        reading = OFFSET_TYPES.get(told) if type(told) is str else None
        if reading is None and told is not None:
            self._fault(Sentence("the offset type {type} isn't known; it must be p or j", type=quoted(told)))
        else:
            self._take_sets()
        return Incoming(
            text,
            list(self._marks.values()),
            list(self._ties()),
            text_of(self._features, "id"),
            self._name,
            metadata(self._features, _TOLD),
            split=text_of(self._features, "split"),
            line=self._line,
            reading=Reading(reading) if reading else None,
        )

    def _take_sets(self) -> None:
        sets = self._found.get("annotation_sets", {})
        if type(sets) is not dict:
            self._fault(Sentence("the annotation sets aren't an object"))
            return
        for name, own in sets.items():
            given = own.get("annotations") if type(own) is dict else None
            if type(given) is not list:
                self._fault(Sentence("the annotation set {name} has no annotations", name=quoted(name)))
                continue
            for each in given:
                self._take(name, each)

    def _take(self, name: str, given: Any) -> None:
        if type(given) is not dict:
            self._fault(Sentence("an annotation in the set {name} is no object", name=quoted(name)))
            return
        label, start, end, number = (given.get(key) for key in ("type", "start", "end", "id"))
        features = given.get("features") or {}
        if type(label) is not str or not label or type(features) is not dict:
            self._fault(
                Sentence("an annotation in the set {name} has no type or wrong features", name=quoted(name))
            )
        elif (label in _PIPELINE or name == _MARKUP) and features.get("label") != label:
            self.skipped += 1
        elif type(start) is not int or type(end) is not int or type(number) is not int:
            self._fault(
                Sentence(
                    "a {label} has a start, an end or an id that is no whole number", label=quoted(label)
                )
            )
        elif (name, number) in self._marks:
            self._fault(Sentence("the id {id} stands twice in the set {name}", id=number, name=quoted(name)))
        else:
            self._keep(name, number, label, (start, end), features)

    def _keep(
        self, name: str, number: int, label: str, span: tuple[int, int], features: dict[str, Any]
    ) -> None:
        ours = {key: features[key] for key, kind in _KNOWN.items() if type(features.get(key)) is kind}
        if features.get("label") == label:
            ours["label"] = label
        self._marks[name, number] = IncomingMark(
            f"{name}/{number}",
            label,
            [span],
            comment=ours.get("comment"),
            annotator=name,
            unsure=ours.get("unsure", False),
            extra={key: features[key] for key in features if key not in ours},
            line=self._line,
        )
        self._links += ((name, number, each) for each in ours.get("links", ()))

    def _ties(self) -> Iterator[IncomingLink]:
        """Give the links; an id is one of the same set, or of the only other set that has it."""
        names: dict[int, list[str]] = {}
        for name, number in self._marks:
            names.setdefault(number, []).append(name)
        for place, (name, number, told) in enumerate(self._links):
            kind, to = (told.get("kind"), told.get("to")) if type(told) is dict else (None, None)
            if type(kind) is not str or not kind or type(to) is not int:
                self._fault(Sentence("a link of the annotation {id} has no kind or no end", id=number))
                continue
            found = names.get(to, [])
            where = name if name in found or len(found) != 1 else found[0]
            yield IncomingLink(f"{place}", kind, f"{name}/{number}", f"{where}/{to}", line=self._line)

    def _fault(self, message: Sentence) -> None:
        self._source.fault(message, self._line, article=self._name or None)
