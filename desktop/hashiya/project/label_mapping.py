"""Which label of the project stands for a label of a file, and which labels the project lacks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from hashiya.core.label_rules import checked_id, checked_label, id_from_name
from hashiya.core.labels import ACCENTS, Label, Pattern
from hashiya.core.lookalikes import skeleton
from hashiya.errors import EditError, NotFoundError, Sentence

LEFT_OUT = ""
"""What a label is mapped to whose annotations aren't wanted."""


@dataclass(slots=True)
class LabelMapping:
    """Find for each label of a file the project's, and make those that are missing.

    ``given`` maps names of the file to ids of the project, or to nothing; every other label is the project's
    of that id, or else of a name that looks like it or like the names that ``told``, the file's own list of
    labels, gives it, or becomes a new one.
    """

    labels: list[Label]
    used_ids: set[str]
    given: Mapping[str, str]
    told: Sequence[Mapping[str, Any]] = ()
    new: list[Label] = field(default_factory=list)
    refused: dict[str, Sentence] = field(default_factory=dict)
    found: dict[str, str | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        known = {label.id for label in self.labels}
        for ours in self.given.values():
            if ours != LEFT_OUT and ours not in known:
                raise NotFoundError(
                    "There is no label {label} in this project: use one of {known}.",
                    label=ours,
                    known=", ".join(sorted(known)),
                )

    def ours(self, theirs: str) -> str | None:
        """Return the id of the project's label, ``None`` where annotations with this one are left out."""
        if theirs not in self.found:
            self.found[theirs] = self._look_up(theirs)
        return self.found[theirs]

    def taken(self) -> list[Label]:
        """Return the labels that are new since this was asked last; they are known from now on."""
        new, self.new = self.new, []
        return new

    def _look_up(self, theirs: str) -> str | None:
        if theirs in self.given:
            return self.given[theirs] or None
        if any(theirs == label.id for label in self.labels):
            return theirs
        told = next((each for each in self.told if each.get("id") == theirs), {})
        for name in (theirs, _text(told, "name_ar"), _text(told, "name_en")):
            known = self._named(skeleton(name))
            if known is not None:
                return known
        return self._made(theirs, told)

    def _named(self, wanted: str) -> str | None:
        named = (each for each in self.labels if wanted in (skeleton(each.name_ar), skeleton(each.name_en)))
        return next((label.id for label in named), None)

    def _made(self, theirs: str, told: Mapping[str, Any]) -> str | None:
        try:
            label = checked_label(_label(theirs, told, len(self.labels)), self.labels)
        except EditError as error:
            self.refused[theirs] = error.sentence.clause()
            return None
        id_ = theirs if _is_id(theirs, self.used_ids) else id_from_name(label.name_en, self.used_ids)
        made = replace(label, id=id_)
        self.labels.append(made)
        self.new.append(made)
        self.used_ids.add(id_)
        return id_


def mapping_of(pairs: Iterable[str]) -> dict[str, str]:
    """Return what ``their=ours`` pairs say; raises EditError for one without an equals sign."""
    found: dict[str, str] = {}
    for pair in pairs:
        theirs, equals, ours = pair.rpartition("=")
        if not equals or not theirs:
            raise EditError(
                "The mapping {pair} can't be read: give their=ours, or their= to leave it out.",
                pair=repr(pair),
            )
        found[theirs] = ours
    return found


def _label(theirs: str, told: Mapping[str, Any], number: int) -> Label:
    accents, patterns = list(ACCENTS), list(Pattern)
    return Label(
        "",
        _text(told, "name_ar") or theirs,
        _text(told, "name_en") or theirs,
        _text(told, "definition_ar"),
        _text(told, "definition_en"),
        _one_of(_text(told, "accent"), accents, accents[number % len(accents)]),
        Pattern(_one_of(_text(told, "pattern"), patterns, patterns[number % len(patterns)])),
        _text(told, "badge_ar")[:4],
        _text(told, "badge_en")[:4],
    )


def _one_of(value: str, known: Sequence[str], otherwise: str) -> str:
    return value if value in known else otherwise


def _text(told: Mapping[str, Any], key: str) -> str:
    value = told.get(key)
    return value if isinstance(value, str) else ""


def _is_id(name: str, used: set[str]) -> bool:
    try:
        return checked_id(name, used) == name
    except EditError:
        return False
