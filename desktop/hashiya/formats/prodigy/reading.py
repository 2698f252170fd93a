"""Read Prodigy's JSON lines: what was accepted, with or without tokens."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hashiya.errors import Sentence
from hashiya.formats.incoming import NOTHING, Incoming, IncomingLink, IncomingMark, Source
from hashiya.formats.json_objects import Names, metadata, name_of, objects, text_of
from hashiya.formats.values import quoted

HEAD, CHILD = "head_id", "child_id"
"""The keys of our own for the spans that a relation ties."""
_SPAN = frozenset(
    ("start", "end", "token_start", "token_end", "label", "text", "id", "comment", "annotator", "unsure")
)
_KNOWN = frozenset(("text", "tokens", "spans", "relations", "meta", "answer"))
_SESSION = ("_annotator_id", "_session_id")


def read(source: Source) -> Iterator[Incoming]:
    """Give each article that was accepted; what doesn't fit is told with its line."""
    for line, task in objects(source, source.path):
        answer = task.get("answer", "accept")
        if answer != "accept":
            source.note(Sentence("the answer is {answer}; it stays out", answer=quoted(answer)), line)
        elif type(task.get("text")) is not str:
            source.fault(Sentence("it has no text"), line)
        else:
            yield _Task(task, line, source).article()


class _Task:
    """Read one article."""

    def __init__(self, task: Mapping[str, Any], line: int, source: Source) -> None:
        self._task = task
        self._line = line
        self._source = source
        self._names = Names()
        self._marks: list[IncomingMark] = []
        self._ends: dict[int, str] = {}
        self._ids: dict[str, str] = {}
        self._annotator = next((name for key in _SESSION if (name := text_of(task, key))), "")

    def article(self) -> Incoming:
        for span in self._objects("spans"):
            self._add(span)
        meta = self._task.get("meta")
        inner: Mapping[str, Any] = meta if type(meta) is dict else NOTHING
        return Incoming(
            text_of(self._task, "text"),
            self._marks,
            list(self._links()),
            "",
            text_of(inner, "title"),
            {**self._outer(), **metadata(inner, ("title", "split"))},
            split=text_of(inner, "split"),
            line=self._line,
        )

    def _outer(self) -> dict[str, Any]:
        found = metadata(self._task, _KNOWN)
        return {key: value for key, value in found.items() if key[:1] != "_"}

    def _objects(self, key: str) -> Iterator[Mapping[str, Any]]:
        found = self._task.get(key)
        if found is not None and type(found) is not list:
            self._fault(Sentence("{key} is no list", key=key))
            return
        for each in found or ():
            if type(each) is dict:
                yield each
            else:
                self._fault(Sentence("{item} is no JSON object", item=quoted(each)))

    def _add(self, span: Mapping[str, Any]) -> None:
        start, end, label, quote = (
            span.get("start"),
            span.get("end"),
            text_of(span, "label"),
            span.get("text"),
        )
        if type(start) is not int or type(end) is not int:
            self._fault(
                Sentence(
                    "the span {start}:{end} isn't given in whole numbers",
                    start=quoted(start),
                    end=quoted(end),
                )
            )
            return
        if not label:
            self._fault(Sentence("the span {start}:{end} has no label", start=start, end=end))
            return
        id_ = name_of(span.get("id"))
        name = self._names.take(id_)
        if id_:
            self._ids.setdefault(id_, name)
        last = span.get("token_end")
        if type(last) is int:
            self._ends.setdefault(last, name)
        self._marks.append(
            IncomingMark(
                name,
                label,
                ((start, end),),
                (quote,) if type(quote) is str else None,
                text_of(span, "comment") or None,
                text_of(span, "annotator") or self._annotator,
                span.get("unsure") is True,
                extra={key: span[key] for key in span if key not in _SPAN} or NOTHING,
            )
        )

    def _links(self) -> Iterator[IncomingLink]:
        places = _by_place(self._marks)
        for number, relation in enumerate(self._objects("relations"), start=1):
            kind = text_of(relation, "label")
            if kind:
                head, child = (self._end(relation, *keys, places) for keys in _ENDS)
                yield IncomingLink(f"r{number}", kind, head, child)
            else:
                self._fault(Sentence("a relation has no label"))

    def _end(
        self, relation: Mapping[str, Any], id_: str, span: str, token: str, places: Mapping[Any, str]
    ) -> str:
        """Return the mark at one end of a relation: by its id, by its place, or by its last token."""
        known = self._ids.get(text_of(relation, id_))
        if known is not None:
            return known
        place = relation.get(span)
        if type(place) is dict:
            start, end, label = (_plain(place.get(key)) for key in ("start", "end", "label"))
            found = places.get((start, end, label)) or places.get((start, end))
            if found is not None:
                return found
        return self._by_token(_plain(relation.get(token)))

    def _by_token(self, index: Any) -> str:
        if index in self._ends:
            return self._ends[index]
        tokens: Any = self._task.get("tokens")
        if type(tokens) is list and type(index) is int and 0 <= index < len(tokens):
            end = tokens[index].get("end") if type(tokens[index]) is dict else None
            return next((mark.id for mark in self._marks if mark.spans[0][1] == end), "")
        return ""

    def _fault(self, message: Sentence) -> None:
        self._source.fault(message, self._line)


_ENDS = ((HEAD, "head_span", "head"), (CHILD, "child_span", "child"))


def _by_place(marks: Sequence[IncomingMark]) -> dict[Any, str]:
    """Return the first mark of each place and label, and of each place."""
    places: dict[Any, str] = {}
    for mark in marks:
        places.setdefault((*mark.spans[0], mark.label), mark.id)
        places.setdefault(mark.spans[0], mark.id)
    return places


def _plain(value: Any) -> Any:
    """Return a text or a whole number; anything else is nothing that could be looked up."""
    return value if type(value) in (str, int) else None
