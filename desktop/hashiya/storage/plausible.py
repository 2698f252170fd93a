"""Plausible: which rows of a damaged file could stand in a project, whatever witnesses say of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from hashiya.core.articles import Direction, Status
from hashiya.core.label_rules import ID
from hashiya.core.labels import ACCENTS, STANDARD_LABELS, Label
from hashiya.core.rows import label_of_row, row_of_label
from hashiya.core.spans import Span, check_spans
from hashiya.errors import EditError, Sentence

Row = Mapping[str, Any]
Fault = Callable[[dict[str, Any]], Sentence | None]
"""Tells what is wrong with a row, if anything."""

_OTHERWISE = Sentence("it holds something else than it should")
_NO_ARTICLE = Sentence("its article couldn't be rescued")
_NO_LABEL = Sentence("nothing tells of its label")
_NO_END = Sentence("an annotation that it ties couldn't be rescued")
_OUTSIDE = Sentence("its span doesn't fit its article")
_LABEL_TEXTS = (
    *("id", "name_ar", "name_en", "definition_ar", "definition_en"),
    *("accent", "pattern", "badge_ar", "badge_en", "key"),
)
_STANDARD = {label.id: label for label in STANDARD_LABELS}


def fault_of_label(row: Row) -> Sentence | None:
    """Tell what is wrong with the row of a label."""
    label = label_of_row(row)
    good = (
        all(isinstance(row[name], str) for name in _LABEL_TEXTS)
        and all((label.id, label.name_ar, label.name_en))
        and label.accent in ACCENTS
        and (not label.key or label.key in "123456789")
        and isinstance(row["retired"], bool)
        and isinstance(row["position"], int)
        and row["position"] >= 0
    )
    return None if good else _OTHERWISE


def may_stand_in(label: str, *, is_proven: bool) -> bool:
    """Tell whether a label may be made of nothing but its id."""
    return label in _STANDARD or (is_proven and ID.fullmatch(label) is not None)


def stand_in(label: str, position: int) -> dict[str, Any]:
    """Return the row of a label of which only its id is left; those of every project are known."""
    return row_of_label(_STANDARD.get(label) or Label(label, label, label), position)


def fault_of_article(row: Row) -> Sentence | None:
    """Tell what is wrong with the row of an article, but for its text."""
    Status(row["status"])
    Direction(row["direction"])
    for index, direction in row["paragraph_directions"].items():
        int(index)
        Direction(direction)
    good = (
        all(isinstance(row[name], str) for name in ("title", "sha256", "added_at"))
        and row["title"] != ""
        and isinstance(row["meta"], dict)
        and row["removed"] in (0, 1)
    )
    return None if good else _OTHERWISE


def fault_of_convention(row: Row) -> Sentence | None:
    """Tell what is wrong with a convention, whose words nobody but the team can judge."""
    return None if isinstance(row["value"], str) else _OTHERWISE


def is_time(row: tuple[Any, ...], articles: Collection[str]) -> bool:
    """Tell whether time was spent on an article that is there."""
    article, annotator, _, seconds = row
    return article in articles and bool(annotator) and seconds > 0


class AnnotationFault:
    """Tell what is wrong with the row of an annotation, given the articles and labels that are there."""

    def __init__(self, articles: Mapping[str, Row], labels: Collection[str]) -> None:
        self._articles, self._labels = articles, labels

    def __call__(self, row: Row) -> Sentence | None:
        """Return what is wrong, ``None`` where nothing is."""
        if row["article"] not in self._articles:
            return _NO_ARTICLE
        if row["label"] not in self._labels:
            return _NO_LABEL
        try:
            spans = [Span(start, end) for start, end in row["spans"]]
            check_spans(spans, self._articles[row["article"]]["characters"])
        except EditError:
            return _OUTSIDE
        named = all(
            isinstance(row[name], str) for name in ("origin", "created_at", "updated_at", "annotator")
        )
        good = (
            named
            and row["annotator"]
            and isinstance(row["comment"], str | None)
            and isinstance(row["unsure"], bool)
            and isinstance(row["extra"], dict)
            and all(isinstance(place, int) for pair in row["spans"] for place in pair)
        )
        return None if good else _OTHERWISE


class LinkFault:
    """Tell what is wrong with the row of a link, given the annotations that are there."""

    def __init__(self, annotations: Mapping[str, Row]) -> None:
        self._annotations = annotations

    def __call__(self, row: Row) -> Sentence | None:
        """Return what is wrong, ``None`` where nothing is."""
        ends = [self._annotations.get(row[name]) for name in ("from", "to")]
        if any(end is None or end["article"] != row["article"] for end in ends):
            return _NO_END
        good = isinstance(row["kind"], str) and row["kind"] and row["from"] != row["to"]
        return None if good and isinstance(row["extra"], dict) else _OTHERWISE
