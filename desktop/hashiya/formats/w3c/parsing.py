"""What one Web Annotation says, before anybody has looked for its text."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from hashiya.formats.values import MisfitError
from hashiya.formats.w3c.model import Anchor, Bodies, Target, address, bodies, listed, targets
from hashiya.formats.w3c.terms import KIND, UNSURE

_UNTOLD = "highlighting"
"""The motivation of an annotation that names none and has no body: it marks, and says no more."""


class Parsed(NamedTuple):
    """Hold an annotation: one label a tag, the remarks as one comment, where its passages are."""

    id: str
    labels: list[str]
    comment: str | None
    annotator: str
    unsure: bool
    created_at: str
    updated_at: str
    targets: list[Target]


class ParsedLink(NamedTuple):
    """Hold a link between two annotations, named by their IRIs."""

    id: str
    kind: str
    from_: str
    to: str


def parsed(value: Any) -> Parsed | list[ParsedLink]:
    """Return what an annotation says; one that ties annotations gives links.

    Raises MisfitError, a clause, for what is no annotation.
    """
    if not isinstance(value, dict):
        raise MisfitError("there is no annotation here")
    said, aims = bodies(value), targets(value)
    motivations = [each for each in listed(value.get("motivation")) if isinstance(each, str)]
    if "linking" in motivations or isinstance(value.get(KIND), str):
        links = _links(value, said, aims)
        if links:
            return links
    labels, comment = _labels(said, motivations)
    return Parsed(
        address(value),
        labels,
        comment,
        _creator(value.get("creator")),
        value.get(UNSURE) is True,
        _moment(value.get("created")),
        _moment(value.get("modified")),
        aims,
    )


def _links(value: dict[str, Any], said: Bodies, aims: list[Target]) -> list[ParsedLink]:
    """Return the links from a body to each target, or from the first target to the others."""
    if not aims or any(aim.anchor != Anchor() for aim in aims):
        return []
    ends = [*said.addresses[:1], *(aim.source for aim in aims)]
    kind = value.get(KIND)
    kinds = [kind] if isinstance(kind, str) else [*said.tags, *said.values]
    name = next((each for each in kinds if each), "linking")
    return [ParsedLink(address(value), name, ends[0], end) for end in ends[1:]]


def _labels(said: Bodies, motivations: list[str]) -> tuple[list[str], str | None]:
    """Return the labels, none twice, and the comment: what the bodies say besides."""
    rest = [*said.values, *said.addresses]
    labels = list(dict.fromkeys(said.tags))
    if not labels:
        labels = rest[:1] or motivations[:1] or [_UNTOLD]
        rest = rest[1:]
    return labels, "\n".join([*rest, *said.remarks]) or None


def _creator(value: Any) -> str:
    for each in listed(value):
        names = [each.get("name"), each.get("nickname")] if isinstance(each, dict) else []
        for name in (*names, address(each)):
            if isinstance(name, str) and name:
                return name
    return ""


def _moment(value: Any) -> str:
    if not isinstance(value, str):
        return ""
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return ""
    return value
