"""The results of a task's annotations: regions, what is said of a region, relations between regions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hashiya.errors import Sentence
from hashiya.formats.incoming import NOTHING, IncomingLink, IncomingMark, Source
from hashiya.formats.json_objects import Names, name_of, text_of
from hashiya.formats.labelstudio.config import ANNOTATOR, UNSURE
from hashiya.formats.labelstudio.text import plain_quote
from hashiya.formats.values import quoted

RELATED = "related"
"""The kind of a link that was drawn without a name."""
_HTML = "hypertextlabels"
_REFUSED = {
    _HTML: Sentence("a result marks HTML, whose positions are none of a text"),
    "paragraphlabels": Sentence("a result marks paragraphs of a dialogue, which are no positions of a text"),
}
_Result = Mapping[str, Any]
_Details = tuple[str | None, bool, Mapping[str, Any]]
_SILENCE: _Details = (None, False, NOTHING)


@dataclass(slots=True)
class Place:
    """Say where a task stands, and take what doesn't fit there."""

    source: Source
    file: Path
    line: int
    article: str | None = None

    def fault(self, message: Sentence) -> None:
        """Tell of something that doesn't come in."""
        self.source.fault(message, self.line, file=self.file, article=self.article)

    def note(self, message: Sentence) -> None:
        """Tell of something that comes in otherwise."""
        self.source.note(message, self.line, file=self.file, article=self.article)


def quotes(layers: Iterable[_Result]) -> Iterator[str]:
    """Give what regions say that they hold."""
    for layer in layers:
        for result in _objects(layer.get("result")):
            value = result.get("value")
            if type(value) is dict and type(value.get("text")) is str:
                yield value["text"]


def is_html(layer: _Result) -> bool:
    """Tell whether a layer marks HTML."""
    return any(result.get("type") == _HTML for result in _objects(layer.get("result")))


def _objects(given: Any) -> list[dict[str, Any]]:
    return [each for each in given if type(each) is dict] if type(given) is list else []


class Results:
    """Gather the marks and links of one task, layer after layer."""

    def __init__(self, place: Place, text: str) -> None:
        self.marks: list[IncomingMark] = []
        self.html = False
        self._place = place
        self._text = text
        self._taken = Names()
        self._regions: dict[str, str] = {}
        self._relations: list[tuple[dict[str, str], _Result]] = []

    def add(self, layer: _Result) -> None:
        """Take the results of one annotator."""
        given = layer.get("result")
        results: list[Any] = given if type(given) is list else [None]
        annotator = _annotator(layer.get("completed_by"))
        own: dict[str, str] = {}
        regions: list[_Result] = []
        answers: dict[str, list[_Result]] = {}
        for result in results:
            kind = result.get("type") if type(result) is dict else None
            if kind == "labels":
                regions.append(result)
            elif kind == "relation":
                self._relations.append((own, result))
            elif type(kind) is not str:
                self._place.fault(Sentence("a result is no JSON object with a type"))
            elif kind in _REFUSED:
                self._refuse(kind)
            elif result.get("from_name") == ANNOTATOR:
                annotator = "\n".join(_texts(_said(result))) or annotator
            else:
                answers.setdefault(name_of(result.get("id")), []).append(result)
        for region in regions:
            id_ = name_of(region.get("id"))
            self._add_region(id_, region, answers.get(id_, ()) if id_ else (), annotator, own)
        self._note_strays(answers.keys() - own.keys())

    def links(self) -> Iterator[IncomingLink]:
        """Give the links, once all layers are there: one may lead from a layer into another."""
        number = 0
        for own, relation in self._relations:
            kinds = _names(relation.get("labels") or [RELATED])
            if not kinds:
                self._place.fault(Sentence("the labels of a relation are no list of names"))
                continue
            ends = self._end(own, relation.get("from_id")), self._end(own, relation.get("to_id"))
            for kind in kinds:
                for from_, to in _directed(ends, relation.get("direction")):
                    number += 1
                    yield IncomingLink(f"r{number}", kind, from_, to)

    def _refuse(self, kind: str) -> None:
        self.html = self.html or kind == _HTML
        self._place.fault(_REFUSED[kind])

    def _end(self, own: Mapping[str, str], given: Any) -> str:
        name = name_of(given)
        return (own.get(name) or self._regions.get(name, "")) if name else ""

    def _add_region(
        self, id_: str, region: _Result, answers: Sequence[_Result], annotator: str, own: dict[str, str]
    ) -> None:
        value = region.get("value")
        at = value.get if type(value) is dict else NOTHING.get
        start, end, quote, labels = at("start"), at("end"), at("text"), _names(at("labels"))
        if type(start) is not int or type(end) is not int or not labels:
            self._place.fault(_why_not(start, end))
            return
        spans = ((start, end),)
        quoting = (plain_quote(quote, self._text),) if type(quote) is str else None
        comment, unsure, extra = _details(region, answers) if answers or "meta" in region else _SILENCE
        for label in labels:  # what is said of the region is said of each; links are those of the first
            name = self._taken.take(id_)
            if id_ and id_ not in own:
                own[id_] = name
                self._regions.setdefault(id_, name)
            mark = IncomingMark(name, label, spans, quoting, comment, annotator, unsure, "", "", "", extra)
            self.marks.append(mark)

    def _note_strays(self, ids: Set[str]) -> None:
        if ids:
            count = len(ids)
            self._place.note(Sentence("{count} answers that belong to no span are left out", count=count))


def _why_not(start: Any, end: Any) -> Sentence:
    if type(start) is int and type(end) is int:
        return Sentence("the span {start}:{end} has no label", start=start, end=end)
    return Sentence(
        "the span {start}:{end} isn't given in whole numbers", start=quoted(start), end=quoted(end)
    )


def _names(given: Any) -> list[str]:
    """Return a list of names, an empty one where anything in it is none."""
    if type(given) is not list:
        return []
    for each in given:
        if type(each) is not str or not each:
            return []
    return given


def _directed(ends: tuple[str, str], direction: Any) -> list[tuple[str, str]]:
    turned = ends[1], ends[0]
    if direction == "bi":
        return [ends, turned]
    return [turned] if direction == "left" else [ends]


def _annotator(completed_by: Any) -> str:
    """Return whoever made an annotation, as far as it says so: a number, an address, or a user's record."""
    if type(completed_by) is not dict:
        return name_of(completed_by)
    return next((name for key in ("email", "username", "id") if (name := name_of(completed_by.get(key)))), "")


def _details(region: _Result, answers: Sequence[_Result]) -> _Details:
    """Return comment, flag of being unsure, and whatever else is said of a region."""
    meta = region.get("meta")
    comments = _texts(meta.get("text")) if type(meta) is dict else []
    unsure, extra = False, {}
    for answer in answers:
        said = _said(answer)
        name = text_of(answer, "from_name")
        if answer.get("type") == "textarea":
            comments += _texts(said)
        elif name == UNSURE:
            unsure = bool(said)
        elif name:
            extra[name] = said
    return "\n".join(comments) or None, unsure, extra or NOTHING


def _said(answer: _Result) -> Any:
    """Return what an answer says: it stands under its kind's name, under ``text`` for a text field."""
    kind, value = answer.get("type"), answer.get("value")
    if type(kind) is not str or type(value) is not dict:
        return None
    return value.get("text" if kind == "textarea" else kind)


def _texts(given: Any) -> list[str]:
    if type(given) is str:
        return [given]
    return [each for each in given if type(each) is str] if type(given) is list else []
