"""Feature structures: what a CAS is made of, as its JSON and its XMI tell it, before anything is made of it.

A file of another program may tell of types and features that nobody declared; each structure is taken as it
stands, so that one that is strange never loses the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from hashiya.errors import Sentence
from hashiya.files.json_text import json_value
from hashiya.files.xml import parse_xml
from hashiya.formats.uima.types import Types, add_told

SOFA = "uima.cas.Sofa"
_XMI_ID = "{http://www.omg.org/XMI}id"
_VIEW = "uima.cas.View"
_NULL = "uima.cas.NULL"
_NAMELESS = Sentence("a structure has no id or no type")
_ARRAYS = ("uima.cas.FSArray", "uima.cas.AnnotationArray")
_LIST = "uima.cas.NonEmptyFSList"
_EMPTY = "uima.cas.EmptyFSList"
_WHOLE = re.compile(r"-?[0-9]{1,18}")
_LONGEST_LIST = 100_000


class CasError(ValueError):
    """Say in one clause why a file holds no CAS."""

    def __init__(self, message: Sentence) -> None:
        super().__init__(message)
        self.sentence = message


class Structure(NamedTuple):
    """Hold a feature structure: its plain values, and the ids of those that each feature refers to."""

    id: Any
    type: str
    values: dict[str, Any]
    refs: dict[str, list[Any]]


@dataclass(slots=True)
class Cas:
    """Hold what a file tells: structures by id, and the ids of those in each sofa's index.

    ``faults`` are clauses that say of what was left out.
    """

    types: Types
    structures: dict[Any, Structure] = field(default_factory=dict)
    members: dict[Any, set[Any]] = field(default_factory=dict)
    faults: list[Sentence] = field(default_factory=list)

    def add(self, found: Structure) -> None:
        """Take in a structure; of two with one id the first stays."""
        if self.structures.setdefault(found.id, found) is not found:
            self.faults.append(Sentence("the id {id} stands there twice", id=found.id))

    def referred(self, structure: Structure, feature: str) -> list[Structure]:
        """Return what a feature refers to, arrays and lists opened; what isn't there is left out."""
        return [found for id_ in structure.refs.get(feature, ()) for found in self._opened(id_)]

    def _opened(self, id_: Any) -> Iterator[Structure]:
        found = self.structures.get(id_)
        if found is None or found.type == _EMPTY:
            return
        if found.type in _ARRAYS or found.type.endswith("[]"):
            for each in found.refs.get("elements", ()):
                if each in self.structures:
                    yield self.structures[each]
        elif found.type == _LIST:
            yield from self._listed(found)
        else:
            yield found

    def _listed(self, node: Structure | None) -> Iterator[Structure]:
        for _ in range(_LONGEST_LIST):
            if node is None or node.type != _LIST:
                return
            head, tail = (
                self.structures.get(next(iter(node.refs.get(k, ())), None)) for k in ("head", "tail")
            )
            if head is not None:
                yield head
            node = tail


def of_json(data: bytes) -> Cas:
    """Return the CAS of CAS JSON; raises JsonError for what isn't JSON, CasError for other JSON."""
    told = json_value(data)
    if not isinstance(told, dict) or "%FEATURE_STRUCTURES" not in told:
        raise CasError(Sentence("it holds no CAS"))
    cas = Cas(Types())
    add_told(cas.types, told.get("%TYPES"))
    for id_, each in _numbered(told["%FEATURE_STRUCTURES"]):
        if _is_id(id_) and isinstance(each, dict) and isinstance(each.get("%TYPE"), str):
            cas.add(_of_object(id_, each))
        else:
            cas.faults.append(_NAMELESS)
    views = told.get("%VIEWS")
    for view in views.values() if isinstance(views, dict) else ():
        if isinstance(view, dict) and _is_id(view.get("%SOFA")) and isinstance(view.get("%MEMBERS"), list):
            members = [each for each in view["%MEMBERS"] if _is_id(each)]
            cas.members.setdefault(view["%SOFA"], set()).update(members)
    return cas


def _numbered(told: Any) -> Iterable[tuple[Any, Any]]:
    if isinstance(told, dict):
        return [(int(key) if _WHOLE.fullmatch(key) else key, each) for key, each in told.items()]
    listed = told if isinstance(told, list) else []
    return [(each.get("%ID") if isinstance(each, dict) else None, each) for each in listed]


def _of_object(id_: Any, told: Mapping[str, Any]) -> Structure:
    values, refs = {}, {}
    for key, value in told.items():
        if key[:1] == "@":
            refs[key[1:]] = [each for each in (value if isinstance(value, list) else [value]) if _is_id(each)]
        elif key == "%ELEMENTS":
            refs["elements"] = [each for each in value if _is_id(each)] if isinstance(value, list) else []
        elif key[:1] not in ("%", "^"):
            values[key.removeprefix("#")] = value
    return Structure(id_, told["%TYPE"], values, refs)


def _is_id(value: Any) -> bool:
    return type(value) in (int, str)


def of_xmi(data: bytes, types: Types) -> Cas:
    """Return the CAS of XMI; raises XmlError for what isn't XML, CasError for other XML."""
    root = parse_xml(data)
    if root.tag.rpartition("}")[2] != "XMI":
        raise CasError(Sentence("it holds no CAS"))
    cas = Cas(types)
    names: dict[str, str] = {}
    for element in root:
        tag = element.tag
        type_ = names.get(tag) or names.setdefault(tag, _type_name(tag))
        if type_ == _VIEW:
            cas.members.setdefault(element.get("sofa"), set()).update(element.get("members", "").split())
        elif (id_ := element.get(_XMI_ID)) is None:
            cas.faults.append(_NAMELESS)
        elif type_ != _NULL:
            cas.add(_of_element(id_, type_, element, types))
    return cas


def _of_element(id_: str, type_: str, element: Any, types: Types) -> Structure:
    values: dict[str, Any] = {}
    refs: dict[str, list[Any]] = {}
    for key, value in element.attrib.items():
        if key == "begin" or key == "end":
            values[key] = int(value) if _WHOLE.fullmatch(value) else value
        elif key == _XMI_ID:
            continue
        elif types.refers(type_, key):
            refs[key] = value.split()
        else:
            values[key] = value
    for child in element:
        values.setdefault(child.tag, child.text or "")
    return Structure(id_, type_, values, refs)


def _type_name(tag: str) -> str:
    """Return the type that a tag such as ``{http:///webanno/custom.ecore}Span`` stands for."""
    space, _, name = tag.removeprefix("{").rpartition("}")
    package = space.removeprefix("http:///").removesuffix(".ecore").replace("/", ".")
    return name if package in ("", "uima.noNamespace") else f"{package}.{name}"
