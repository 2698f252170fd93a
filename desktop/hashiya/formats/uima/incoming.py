"""Make an article of a CAS: its annotations, whatever layer they are in, and the links between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hashiya.errors import Sentence
from hashiya.formats.incoming import Incoming, IncomingLink, IncomingMark, Source
from hashiya.formats.layers import (
    LABELLING,
    NEXT,
    SPAN,
    carried,
    is_layer,
    label_of,
    said,
    short_name,
)
from hashiya.formats.uima.structures import SOFA, Cas, CasError, Structure
from hashiya.formats.uima.types import ANNOTATION, DOCUMENT
from hashiya.formats.values import quoted

_PAIRS = (("Governor", "Dependent"), ("governor", "dependent"), ("source", "target"), ("from", "to"))
_OURS = ("id", "label", "comment", "annotator", "unsure")
_PLACE = ("begin", "end", *LABELLING, "comment")


@dataclass(slots=True)
class _Making:
    """Make one article of a CAS."""

    cas: Cas
    source: Source
    file: Path
    sofa: Structure
    annotator: str
    article: str = ""
    marks: dict[Any, IncomingMark] = field(default_factory=dict)
    links: list[IncomingLink] = field(default_factory=list)
    relations: list[tuple[Structure, Structure, Structure]] = field(default_factory=list)
    names: set[str] = field(default_factory=set)

    def made(self, title: str, split: str) -> Incoming:
        metadata = self._metadata()
        self.article = said(metadata.get("documentId")) or title
        for found in self._indexed():
            self._take(found)
        for id_ in list(self.marks):
            self._links_of(self.cas.structures[id_])
        for found, start, end in self.relations:
            self._link(label_of(found.values, found.type), start, end, carried_by(found))
        return Incoming(
            self.sofa.values["sofaString"],
            list(self.marks.values()),
            self.links,
            said(metadata.get("documentId")),
            said(metadata.get("documentTitle")) or title,
            split=split,
            file=self.file,
        )

    def _metadata(self) -> dict[str, Any]:
        """Return what is known of the text, from the structure that knows its name if there is one."""
        found = [each.values for each in self._here() if self._is_metadata(each)]
        return next((values for values in found if "documentId" in values or "documentTitle" in values), {})

    def _is_metadata(self, found: Structure) -> bool:
        return self.cas.types.is_a(found.type, DOCUMENT) or short_name(found.type) == "DocumentMetaData"

    def _here(self) -> Iterator[Structure]:
        id_ = self.sofa.id
        for found in self.cas.structures.values():
            if found.refs.get("sofa") == [id_]:
                yield found

    def _indexed(self) -> Iterator[Structure]:
        """Give the annotations of the layers: those that the index holds, all where there is none."""
        members = self.cas.members.get(self.sofa.id)
        for found in self._here():
            if (members is None or found.id in members) and self._is_annotation(found):
                yield found

    def _is_annotation(self, found: Structure) -> bool:
        types, type_ = self.cas.types, found.type
        if not is_layer(type_) or types.is_a(type_, DOCUMENT):
            return False
        return types.is_a(type_, ANNOTATION) if types.knows(type_) else "begin" in found.values

    def _take(self, found: Structure) -> None:
        pair = self._pair(found)
        if pair is None:
            self._mark(found, label_of(found.values, found.type))
            return
        start, end = (self.cas.referred(found, feature) for feature in pair)
        if start and end:
            self.relations.append((found, start[0], end[0]))
        else:
            kind = label_of(found.values, found.type)
            self._fault(Sentence("the link {kind} leads to nothing", kind=quoted(kind)))

    def _pair(self, found: Structure) -> tuple[str, str] | None:
        """Return the features that a relation leads from and to by, ``None`` for what is none."""
        for first, second in _PAIRS:
            if first in found.refs and second in found.refs:
                return first, second
        single = [feature for feature, ids in found.refs.items() if feature != "sofa" and len(ids) == 1]
        if len(single) != 2 or len(found.refs) != 3:
            return None
        ends = [each for feature in single for each in self.cas.referred(found, feature)]
        both = len(ends) == 2 and all("begin" in each.values for each in ends)
        return (single[0], single[1]) if both else None

    def _mark(self, found: Structure, label: str) -> bool:
        values = found.values
        start, end = values.get("begin"), values.get("end")
        if type(start) is not int or type(end) is not int:
            self._fault(
                Sentence(
                    "{label} begins or ends at no whole number: {start}:{end}",
                    label=quoted(label),
                    start=quoted(start),
                    end=quoted(end),
                )
            )
            return False
        ours = found.type == SPAN
        comment = values.get("comment")
        self.marks[found.id] = IncomingMark(
            self._name(values.get("id") if ours else None, found.id),
            label,
            ((start, end),),
            None,
            comment if isinstance(comment, str) and comment else None,
            said(values.get("annotator")) if ours else self.annotator,
            ours and values.get("unsure") in (True, "true"),
            extra={} if ours else carried_by(found),
        )
        return True

    def _name(self, told: Any, id_: Any) -> str:
        """Return the id that a mark is told by: its own if it has one that no other has."""
        name = told if isinstance(told, str) and told and told not in self.names else f"fs-{id_}"
        self.names.add(name)
        return name

    def _links_of(self, found: Structure) -> None:
        for feature in found.refs:
            if feature == "sofa":
                continue
            for target in self.cas.referred(found, feature):
                if "begin" in target.values:
                    kind = said(found.values.get("referenceRelation")) or NEXT if feature == NEXT else feature
                    self._link(kind, found, target, {})
                elif target.refs.get("target"):
                    role = said(target.values.get("role")) or feature
                    for end in self.cas.referred(target, "target"):
                        self._link(role, found, end, {})

    def _link(self, kind: str, start: Structure, end: Structure, extra: dict[str, Any]) -> None:
        names = [self._end(start), self._end(end)]
        self.links.append(IncomingLink(f"link-{len(self.links) + 1}", kind, names[0], names[1], extra))

    def _end(self, found: Structure) -> str:
        """Return the id of what a link leads to; a token that one leads to is an annotation by that."""
        if (
            found.id not in self.marks
            and not is_layer(found.type)
            and found.refs.get("sofa") == [self.sofa.id]
        ):
            self._mark(found, short_name(found.type))
        mark = self.marks.get(found.id)
        return mark.id if mark is not None else f"fs-{found.id}"

    def _fault(self, message: Sentence) -> None:
        self.source.fault(message, file=self.file, article=self.article or None)


def carried_by(found: Structure) -> dict[str, Any]:
    """Return what a structure of another program's layer carries besides what is taken from it."""
    rest = {key: value for key, value in found.values.items() if key not in _PLACE}
    return carried(rest, found.type)


def article_of(cas: Cas, source: Source, file: Path, title: str, annotator: str, split: str) -> Incoming:
    """Return the article that a CAS holds.

    ``title`` is for one that has none, ``annotator`` for annotations that name none. Raises CasError where no
    text is in it.
    """
    sofas = [
        found
        for found in cas.structures.values()
        if found.type == SOFA and isinstance(found.values.get("sofaString"), str)
    ]
    if not sofas:
        raise CasError(Sentence("it holds no text"))
    sofas.sort(key=lambda found: found.values.get("sofaID") != "_InitialView")
    if len(sofas) > 1:
        source.note(
            Sentence("it has {number} texts; the first one came in", number=len(sofas)),
            file=file,
            article=title,
        )
    making = _Making(cas, source, file, sofas[0], annotator)
    given = making.made(title, split)
    for fault in cas.faults:
        source.fault(fault, file=file, article=making.article or None)
    return given
