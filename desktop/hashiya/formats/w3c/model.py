"""The Web Annotation model as strangers write it: bodies, targets and selectors in all their shapes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from hashiya.formats.values import MisfitError

_REMARKS = frozenset(("commenting", "describing", "replying", "questioning", "assessing", "moderating"))
_DEEPEST = 16


class Anchor(NamedTuple):
    """Hold what selectors say of a passage: words, what stands around them, positions, half-open.

    ``within`` is the passage that the others count from; ``relative`` tells that they count from a part
    of the source that only its own program can find.
    """

    exact: str | None = None
    prefix: str = ""
    suffix: str = ""
    span: tuple[int, int] | None = None
    within: Anchor | None = None
    relative: bool = False


class Target(NamedTuple):
    """Hold one target: the address of the text, empty where none is given, and where in it."""

    source: str
    anchor: Anchor


class Bodies(NamedTuple):
    """Hold what the bodies say: tags, other texts, remarks, and the addresses of other annotations."""

    tags: list[str]
    values: list[str]
    remarks: list[str]
    addresses: list[str]


def listed(value: Any) -> list[Any]:
    """Return a value that may be one or several, as a list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def address(value: Any) -> str:
    """Return the IRI that a value is or has, an empty text where there is none."""
    if isinstance(value, dict):
        value = value.get("id", value.get("@id"))
    return value if isinstance(value, str) else ""


def types(value: dict[str, Any]) -> list[Any]:
    """Return the types of an object, whichever key they stand under."""
    return listed(value.get("type", value.get("@type")))


def each_annotation(value: Any, depth: int = 0) -> Iterator[Any]:
    """Give each annotation in a value: itself, or those of a page, a collection, a graph, a list."""
    if isinstance(value, list) or not isinstance(value, dict):
        for each in listed(value):
            yield from each_annotation(each, depth + 1) if isinstance(each, dict) else iter([each])
        return
    inner = [value[key] for key in ("items", "first", "@graph") if isinstance(value.get(key), list | dict)]
    if not inner or "Annotation" in types(value) or depth > _DEEPEST:
        yield value
        return
    for each in inner:
        yield from each_annotation(each, depth + 1)


def bodies(annotation: dict[str, Any]) -> Bodies:
    """Return what the bodies of an annotation say."""
    found = Bodies([], [], [], [])
    for each in listed(annotation.get("bodyValue")):
        if isinstance(each, str):
            found.remarks.append(each)
    for each in listed(annotation.get("body")):
        _body(each, found, 0)
    return found


def _body(body: Any, found: Bodies, depth: int) -> None:
    if isinstance(body, str):
        found.addresses.append(body)
    if not isinstance(body, dict) or depth > _DEEPEST:
        return
    if isinstance(body.get("items"), list):
        for each in body["items"][: 1 if "Choice" in types(body) else None]:
            _body(each, found, depth + 1)
        return
    value = body.get("value")
    if not isinstance(value, str):
        value = address(body.get("source")) or address(body)
        if value and "purpose" not in body:
            found.addresses.append(value)
            return
    purposes = {each for each in listed(body.get("purpose")) if isinstance(each, str)}
    if not value:
        return
    if purposes & {"tagging", "classifying", "identifying"}:
        found.tags.append(value)
    else:
        (found.remarks if purposes & _REMARKS else found.values).append(value)


def targets(annotation: dict[str, Any]) -> list[Target]:
    """Return the targets of an annotation; raises MisfitError, one clause, for positions that are none."""
    return [found for each in listed(annotation.get("target")) for found in _targets(each, 0)]


def _targets(target: Any, depth: int) -> Iterator[Target]:
    if isinstance(target, dict) and isinstance(target.get("items"), list) and depth < _DEEPEST:
        for each in target["items"]:
            yield from _targets(each, depth + 1)
    elif isinstance(target, dict):
        source = target.get("source", target.get("@id", target.get("id")))
        if "source" not in target and "selector" in target:
            source = ""
        yield Target(address(source), _anchor(listed(target.get("selector")), 0))
    elif isinstance(target, str):
        yield Target(target, Anchor())


def _anchor(selectors: list[Any], depth: int) -> Anchor:
    """Return what several selectors of one passage say together."""
    found = Anchor()
    for each in selectors:
        if not isinstance(each, dict) or depth > _DEEPEST:
            continue
        if isinstance(each.get("items"), list):
            found = _merged(found, _anchor(each["items"], depth + 1))
            continue
        own = _selector(each)
        if "refinedBy" in each:
            inner = _anchor(listed(each["refinedBy"]), depth + 1)
            known = own.exact is not None or own.span is not None
            own = inner._replace(within=own) if known else inner._replace(relative=True)
        found = _merged(found, own)
    return found


def _merged(one: Anchor, other: Anchor) -> Anchor:
    if other.exact is None and other.span is None:
        return one
    words = one if one.exact is not None else other
    span = one.span if one.span is not None else other.span
    return Anchor(
        words.exact,
        words.prefix,
        words.suffix,
        span,
        one.within or other.within,
        (one if one.span is not None else other).relative,
    )


def _selector(selector: dict[str, Any]) -> Anchor:
    kinds = types(selector)
    if "TextQuoteSelector" in kinds:
        exact, prefix, suffix = (selector.get(key, "") for key in ("exact", "prefix", "suffix"))
        if not all(isinstance(each, str) for each in (exact, prefix, suffix)):
            raise MisfitError("the quote isn't a text")
        return Anchor(exact, prefix, suffix) if exact else Anchor()
    if "TextPositionSelector" in kinds:
        start, end = selector.get("start"), selector.get("end")
        if type(start) is not int or type(end) is not int:
            raise MisfitError("start and end of the span aren't whole numbers")
        return Anchor(span=(start, end))
    return Anchor()
