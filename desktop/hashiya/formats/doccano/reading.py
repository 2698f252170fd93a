"""Read doccano's JSON: spans as lists or objects under any of the names that its versions gave them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from hashiya.errors import Sentence
from hashiya.formats.incoming import NOTHING, Incoming, IncomingLink, IncomingMark, Source
from hashiya.formats.json_objects import Names, metadata, name_of, objects, text_of
from hashiya.formats.values import quoted

OWN = "hashiya"
"""The key for what doccano has no place for."""
_TEXTS = ("text", "column_data")
_LABELS = ("label", "labels", "annotations", "entities", "column_label")
_KNOWN = frozenset((*_TEXTS, *_LABELS, "relations", "meta", "id", OWN))
_ENTITY = frozenset(("id", "label", "start_offset", "end_offset"))


def read(source: Source) -> Iterator[Incoming]:
    """Give each article of a doccano file; what doesn't fit is told with its line."""
    for line, record in objects(source, source.path):
        text = next((record[key] for key in _TEXTS if type(record.get(key)) is str), None)
        if text is None:
            source.fault(Sentence("it has no text"), line, article=name_of(record.get("id")) or None)
        else:
            yield _Row(record, line, source).article(text)


class _Row:
    """Read one article."""

    def __init__(self, record: Mapping[str, Any], line: int, source: Source) -> None:
        self._record = record
        self._line = line
        self._source = source
        own = record.get(OWN)
        self._own: Mapping[str, Any] = own if type(own) is dict else NOTHING
        self._id = name_of(record.get("id"))
        self._names = Names()
        self._marks: list[IncomingMark] = []
        self._usual = text_of(self._own, "annotator")
        self._details = _details(self._own.get("spans"))

    def article(self, text: str) -> Incoming:
        for key in _LABELS:
            if key in self._record:
                self._read_list(key)
        return Incoming(
            text,
            self._marks,
            list(self._links()),
            self._id,
            text_of(self._own, "title"),
            self._meta(),
            split=text_of(self._own, "split"),
            line=self._line,
        )

    def _meta(self) -> dict[str, Any]:
        found = self._record
        meta = metadata(found, _KNOWN)
        if meta.get("Comments") == []:
            del meta["Comments"]
        inner = found.get("meta", NOTHING)
        return {**metadata(inner, ()), **meta} if isinstance(inner, Mapping) else {"meta": inner, **meta}

    def _read_list(self, key: str) -> None:
        items = self._record[key]
        if type(items) is not list:
            self._fault(Sentence("{key} is no list of spans", key=quoted(key)))
            return
        for item in items:
            if type(item) is dict:
                at = item.get
                id_, extra = at("id"), NOTHING
                if (
                    len(item) != len(_ENTITY) or id_ is None
                ):  # else the usual four, or what doesn't fit anyway
                    extra = {name: item[name] for name in item if name not in _ENTITY} or NOTHING
                self._mark(id_, at("start_offset"), at("end_offset"), at("label"), extra)
            elif type(item) is list and len(item) == 3:
                start, end, label = item
                self._mark(None, start, end, label, NOTHING)
            else:
                self._fault(Sentence("{item} marks no span", item=quoted(item)))

    def _mark(self, id_: Any, start: Any, end: Any, label: Any, extra: Mapping[str, Any]) -> None:
        if type(start) is not int or type(end) is not int:
            self._fault(
                Sentence(
                    "the span {start}:{end} isn't given in whole numbers",
                    start=quoted(start),
                    end=quoted(end),
                )
            )
            return
        name = label if type(label) is str else name_of(label)  # old versions gave the label's number
        if not name:
            self._fault(Sentence("the span {start}:{end} has no label", start=start, end=end))
            return
        spans, comment, annotator, unsure = ((start, end),), None, self._usual, False
        if ("", start, end, name) in self._details:  # so most spans are done with one look
            detail = self._detail(id_, start, end, name)
            comment = text_of(detail, "comment") or None
            annotator = text_of(detail, "annotator") if "annotator" in detail else annotator
            unsure = detail.get("unsure") is True
        self._marks.append(
            IncomingMark(self._name(id_), name, spans, None, comment, annotator, unsure, "", "", "", extra)
        )

    def _detail(self, id_: Any, start: int, end: int, label: str) -> Mapping[str, Any]:
        number = len(self._marks) + 1 if id_ is None else id_
        place = (start, end, label)
        exact = self._details.get((name_of(number), *place))
        return exact or self._details.get(("", *place), NOTHING)

    def _name(self, id_: Any) -> str:
        wanted = name_of(id_)
        name = self._names.take(wanted)
        if wanted and name != wanted:
            self._source.note(
                Sentence("two spans have the id {id}; links lead to the first", id=quoted(wanted)),
                self._line,
                article=self._id or None,
            )
        return name

    def _links(self) -> Iterator[IncomingLink]:
        relations = self._record.get("relations", ())
        if type(relations) not in (list, tuple):
            self._fault(Sentence("{key} is no list of links", key=quoted("relations")))
            return
        names = Names()
        for given in relations:
            link = _link(given, names)
            if link is None:
                self._fault(Sentence("a link lacks from_id, to_id or type"))
            else:
                yield link

    def _fault(self, message: Sentence) -> None:
        self._source.fault(message, self._line, article=self._id or None)


def _link(given: Any, names: Names) -> IncomingLink | None:
    if type(given) is not dict:
        return None
    from_, to, kind = name_of(given.get("from_id")), name_of(given.get("to_id")), text_of(given, "type")
    return (
        IncomingLink(names.take(name_of(given.get("id"))), kind, from_, to) if from_ and to and kind else None
    )


def _details(spans: Any) -> dict[tuple[Any, ...], Mapping[str, Any]]:
    """Return what our key says of spans, by number and place, and by place alone."""
    found: dict[tuple[Any, ...], Mapping[str, Any]] = {}
    for span in spans if type(spans) is list else ():
        if type(span) is dict:
            place = (span.get("start_offset"), span.get("end_offset"), span.get("label"))
            if all(type(each) in (int, str) for each in place):
                found[name_of(span.get("id")), *place] = span
                found.setdefault(("", *place), span)
    return found
