"""Type systems of UIMA: which type is under which, and which features refer to other structures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from hashiya.files.xml import parse_xml

ANNOTATION = "uima.tcas.Annotation"
DOCUMENT = "uima.tcas.DocumentAnnotation"
_BASE = {
    "uima.cas.AnnotationBase": ("uima.cas.TOP", {"sofa": "uima.cas.Sofa"}),
    ANNOTATION: ("uima.cas.AnnotationBase", {"begin": "uima.cas.Integer", "end": "uima.cas.Integer"}),
    DOCUMENT: (ANNOTATION, {"language": "uima.cas.String"}),
    "uima.cas.FSArray": ("uima.cas.ArrayBase", {"elements": "uima.cas.TOP"}),
    "uima.cas.NonEmptyFSList": ("uima.cas.FSList", {"head": "uima.cas.TOP", "tail": "uima.cas.FSList"}),
}
_PLAIN = frozenset(
    f"uima.cas.{kind}{form}"
    for kind in ("String", "Integer", "Float", "Boolean", "Byte", "Short", "Long", "Double")
    for form in ("", "Array", "List")
)
_REFERRING = frozenset(
    ("sofa", "Governor", "Dependent", "governor", "dependent", "next", "first", "target", "elements")
)
"""Features that refer to structures wherever they stand, for types that no type system tells of."""


class Types:
    """Answer what a type system says; types that it doesn't know are unknown, never an error."""

    def __init__(self) -> None:
        self._supers = {name: above for name, (above, _) in _BASE.items()}
        self._ranges: dict[str, dict[str, str]] = {name: dict(told) for name, (_, told) in _BASE.items()}
        self._refers: dict[tuple[str, str], bool] = {}

    def add(self, name: str, above: str, ranges: Mapping[str, str]) -> None:
        """Take in a type, the one above it, and the range of each feature; one told twice gains features."""
        self._supers.setdefault(name, above)
        self._ranges.setdefault(name, {}).update(ranges)

    def knows(self, name: str) -> bool:
        """Tell whether the type system has this type."""
        return name in self._supers

    def is_a(self, name: str, base: str) -> bool:
        """Tell whether a type is ``base`` or under it."""
        return base in self._line(name)

    def refers(self, name: str, feature: str) -> bool:
        """Tell whether a feature of a type refers to other structures."""
        key = (name, feature)
        if key not in self._refers:
            self._refers[key] = self._decided(name, feature)
        return self._refers[key]

    def _decided(self, name: str, feature: str) -> bool:
        for each in self._line(name):
            found = self._ranges.get(each, {}).get(feature)
            if found is not None:
                return not _PLAIN.intersection(self._line(found))
        return feature in _REFERRING

    def _line(self, name: str) -> list[str]:
        """Return a type and those above it, nearest first; a type system that goes in circles ends."""
        line = [name]
        while (above := self._supers.get(line[-1])) is not None and above not in line:
            line.append(above)
        return line


def add_described(types: Types, data: bytes) -> None:
    """Take in the types of a type system's XML; raises XmlError for what is none."""
    for found in parse_xml(data).iter("{*}typeDescription"):
        ranges = {
            _text(each, "name"): _text(each, "rangeTypeName") for each in found.iter("{*}featureDescription")
        }
        types.add(_text(found, "name"), _text(found, "supertypeName"), ranges)


def add_told(types: Types, told: Any) -> None:
    """Take in the types that CAS JSON tells; what isn't as it should be is left out."""
    for name, found in _items(told):
        above = found.get("%SUPER_TYPE")
        ranges = {key: each["%RANGE"] for key, each in _items(found) if isinstance(each.get("%RANGE"), str)}
        types.add(name, above if isinstance(above, str) else "uima.cas.TOP", ranges)


def _items(value: Any) -> Iterable[tuple[str, dict[str, Any]]]:
    if not isinstance(value, dict):
        return ()
    return [(key, each) for key, each in value.items() if isinstance(each, dict)]


def _text(element: Any, name: str) -> str:
    return (element.findtext(f"{{*}}{name}") or "").strip()
