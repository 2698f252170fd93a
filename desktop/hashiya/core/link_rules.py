"""What a kind of link may be, which links the kinds allow, and how a project keeps its kinds."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from hashiya.core.annotations import Annotation
from hashiya.core.label_rules import ID, NAME_LENGTH, is_seen, one_line
from hashiya.core.labels import ACCENTS, LabelSet, Pattern
from hashiya.core.link_kinds import LinkKind, LinkKinds
from hashiya.core.lookalikes import skeleton
from hashiya.errors import EditError

RESERVED = frozenset({"next_fragment"})
"""Kinds with a meaning of their own in annotation sets: it ties the fragments of one annotation there."""

_MOST = 50


def checked_kinds(kinds: Iterable[LinkKind], labels: LabelSet) -> LinkKinds:
    """Return the kinds cleaned: names stand on one line, a missing name is that of the other language.

    Raises :class:`EditError` for an id that can't be used or is there twice, names that can't be told from
    another's, looks and labels that the project doesn't have, and more than fifty kinds.
    """
    cleaned: list[LinkKind] = []
    for kind in kinds:
        cleaned.append(_checked(kind, cleaned, labels))
    if len(cleaned) > _MOST:
        raise EditError("A project may have {most} kinds of links: leave some out.", most=_MOST)
    return LinkKinds(tuple(cleaned))


def refuse_link(kind: str, from_: Annotation, to: Annotation, kinds: LinkKinds, labels: LabelSet) -> None:
    """Raise :class:`EditError` for a link that the schema doesn't allow; ``labels`` give names alone."""
    if from_.id == to.id:
        raise EditError("An annotation can't be linked to itself: choose another one.")
    if from_.article != to.article:
        raise EditError(
            "The annotations {annotation} and {other} belong to different articles: "
            "link those of one article.",
            annotation=from_.id,
            other=to.id,
        )
    found = kinds.find(kind)
    if found is None:
        raise EditError(
            "There is no kind of link {kind} in this project: use one of {known}.",
            kind=kind,
            known=", ".join(known.id for known in kinds),
        )
    if not found.allows(from_.label, to.label):
        raise EditError(
            "A link {kind} can't lead from {from_label} to {to_label}: "
            "it leads from {from_labels} to {to_labels}.",
            kind=kind,
            kind_ar=found.name_ar,
            from_label=from_.label,
            from_label_ar=_arabic([from_.label], labels),
            to_label=to.label,
            to_label_ar=_arabic([to.label], labels),
            from_labels=", ".join(found.from_labels) or "*",
            from_labels_ar=_arabic(found.from_labels, labels) or "*",
            to_labels=", ".join(found.to_labels) or "*",
            to_labels_ar=_arabic(found.to_labels, labels) or "*",
        )


def rows_of_kinds(kinds: LinkKinds) -> list[dict[str, Any]]:
    """Return the kinds as plain data that JSON can hold."""
    return [
        {
            **kind._asdict(),
            "pattern": kind.pattern.value,
            "from_labels": list(kind.from_labels),
            "to_labels": list(kind.to_labels),
        }
        for kind in kinds
    ]


def kinds_of_rows(rows: Any) -> LinkKinds:
    """Return the kinds that :func:`rows_of_kinds` made the rows of; raises ValueError for anything else."""
    try:
        return LinkKinds(tuple(_kind_of(row) for row in rows))
    except (TypeError, KeyError) as error:
        raise ValueError("these are no kinds of links") from error


def relabelled(kinds: LinkKinds, old: str, new: str) -> LinkKinds:
    """Return the kinds with one label in the place of another."""

    def moved(labels: Sequence[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(new if label == old else label for label in labels))

    return LinkKinds(
        tuple(
            kind._replace(from_labels=moved(kind.from_labels), to_labels=moved(kind.to_labels))
            for kind in kinds
        )
    )


def _checked(kind: LinkKind, others: Sequence[LinkKind], labels: LabelSet) -> LinkKind:
    name_ar, name_en = one_line(kind.name_ar), one_line(kind.name_en)
    cleaned = kind._replace(
        name_ar=_name(kind.id, name_ar or name_en),
        name_en=_name(kind.id, name_en or name_ar),
        from_labels=_ends(kind, kind.from_labels, labels),
        to_labels=_ends(kind, kind.to_labels, labels),
        accent=_one_of(kind.id, kind.accent, ACCENTS),
        pattern=Pattern(_one_of(kind.id, kind.pattern, [each.value for each in Pattern])),
    )
    _refuse_id(cleaned, others)
    names = {skeleton(name) for other in others for name in (other.name_ar, other.name_en)}
    if names & {skeleton(cleaned.name_ar), skeleton(cleaned.name_en)}:
        raise EditError(
            "The name “{name}” can't be told from another kind of link's: choose another one.",
            name=cleaned.name_en,
        )
    return cleaned


def _refuse_id(kind: LinkKind, others: Sequence[LinkKind]) -> None:
    if ID.fullmatch(kind.id) is None or kind.id in RESERVED:
        raise EditError(
            "The id of a kind of link can't be {id}: give a letter a–z, then up to 39 of a–z, 0–9, - and _.",
            id=repr(kind.id),
        )
    if any(other.id == kind.id for other in others):
        raise EditError("The kind of link {id} is there twice: give each kind an id of its own.", id=kind.id)


def _ends(kind: LinkKind, given: Iterable[str], labels: LabelSet) -> tuple[str, ...]:
    ends = tuple(dict.fromkeys(given))
    for label in ends:
        if labels.find(label) is None:
            raise EditError(
                "The kind of link {kind} names the label {label}, which this project doesn't have: "
                "use one of {known}.",
                kind=kind.id,
                label=label,
                known=", ".join(known.id for known in labels),
            )
    return ends


def _name(kind: str, name: str) -> str:
    if not is_seen(name, 1, NAME_LENGTH):
        raise EditError(
            "The kind of link {kind} needs a name of 1 to {most} characters that can be seen: change it.",
            kind=kind,
            most=NAME_LENGTH,
        )
    return name


def _one_of(kind: str, value: str, known: Collection[str]) -> str:
    if value not in known:
        raise EditError(
            "The kind of link {kind} can't look like {value}: use one of {known}.",
            kind=kind,
            value=repr(value),
            known=", ".join(known),
        )
    return value


def _kind_of(row: Any) -> LinkKind:
    texts = [row[name] for name in ("id", "name_ar", "name_en", "accent", "pattern")]
    ends = [row["from_labels"], row["to_labels"]]
    if not all(isinstance(text, str) for text in (*texts, *ends[0], *ends[1])) or texts[3] not in ACCENTS:
        raise ValueError("these are no kinds of links")
    id_, name_ar, name_en, accent, pattern = texts
    return LinkKind(id_, name_ar, name_en, tuple(ends[0]), tuple(ends[1]), accent, Pattern(pattern))


def _arabic(ids: Sequence[str], labels: LabelSet) -> str:
    """Return the Arabic names of labels, the id of one that the project doesn't have."""
    return "، ".join(found.name_ar if (found := labels.find(id_)) else id_ for id_ in ids)
