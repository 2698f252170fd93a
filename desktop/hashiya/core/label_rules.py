"""What a label may be: its names, id, key and looks, and how it stands beside the others of the set."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import replace

from hashiya.core.labels import ACCENTS, Label, Pattern
from hashiya.core.lookalikes import skeleton
from hashiya.errors import EditError, Sentence

ID = re.compile(r"[a-z][a-z0-9_-]{0,39}")
"""The id that a label, or a kind of link, may have in files."""
NAME_LENGTH = 60
_DEFINITION_LENGTH = 4000
_BADGE_LENGTH = 4
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def checked_label(label: Label, others: Iterable[Label]) -> Label:
    """Return the label cleaned.

    Names stand on one line, the key is an ASCII digit, a missing name is that of the other language.
    Raises :class:`EditError` for a value that can't be used, and for a name or a key that another label has.
    """
    name_ar, name_en = one_line(label.name_ar), one_line(label.name_en)
    cleaned = replace(
        label,
        name_ar=_text(Sentence("name"), name_ar or name_en, NAME_LENGTH, least=1),
        name_en=_text(Sentence("name"), name_en or name_ar, NAME_LENGTH, least=1),
        definition_ar=_text(Sentence("definition"), label.definition_ar.strip(), _DEFINITION_LENGTH),
        definition_en=_text(Sentence("definition"), label.definition_en.strip(), _DEFINITION_LENGTH),
        badge_ar=_text(Sentence("badge"), one_line(label.badge_ar), _BADGE_LENGTH),
        badge_en=_text(Sentence("badge"), one_line(label.badge_en), _BADGE_LENGTH),
        accent=_one_of(Sentence("accent"), label.accent, ACCENTS),
        pattern=Pattern(_one_of(Sentence("pattern"), label.pattern, [each.value for each in Pattern])),
        key=_one_of(Sentence("key"), label.key.strip().translate(_DIGITS), ["", *"123456789"]),
    )
    for other in others:
        _refuse_look_alike(cleaned, other)
        _refuse_key(cleaned, other)
    return cleaned


def checked_id(label_id: str, used: Collection[str]) -> str:
    """Return the id; raises :class:`EditError` for one that files can't hold or that was used before."""
    if ID.fullmatch(label_id) is None:
        raise EditError(
            "A label's id can't be {id}: give a letter a–z, then up to 39 of a–z, 0–9, - and _.",
            id=repr(label_id),
        )
    if label_id in used:
        raise EditError("The id {id} is or was another label's: choose another one.", id=label_id)
    return label_id


def id_from_name(name: str, used: Collection[str]) -> str:
    """Return an id that resembles ``name`` and isn't ``used``."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:32].strip("-")
    stem = stem if stem[:1].isalpha() else f"label-{stem}".strip("-")
    number, found = 2, stem
    while found in used:
        found, number = f"{stem}-{number}", number + 1
    return found


def one_line(value: str) -> str:
    """Return a name on one line, composed."""
    return unicodedata.normalize("NFC", " ".join(value.split()))


def is_seen(value: str, least: int, most: int) -> bool:
    """Tell whether a text has so many characters, none a control or half of one, and some that are seen."""
    unseen = any(unicodedata.category(c) in ("Cc", "Cs") and c != "\n" for c in value)
    return least <= len(value) <= most and not unseen and (not least or bool(skeleton(value)))


def _text(what: Sentence, value: str, most: int, *, least: int = 0) -> str:
    if not is_seen(value, least, most):
        raise EditError(
            "A label's {what} needs {least} to {most} characters that can be seen: change it.",
            what=what,
            least=least,
            most=most,
        )
    return value


def _one_of(what: Sentence, value: str, known: Collection[str]) -> str:
    if value not in known:
        raise EditError(
            "A label's {what} can't be {value}: use one of {known}.",
            what=what,
            value=repr(value),
            known=", ".join(filter(None, known)),
        )
    return value


def _refuse_look_alike(label: Label, other: Label) -> None:
    taken = {skeleton(other.name_ar): other.name_ar, skeleton(other.name_en): other.name_en}
    for name in (label.name_ar, label.name_en):
        twin = taken.get(skeleton(name))
        if twin is not None:
            raise EditError(
                "The name “{name}” can't be told from “{twin}” of the label {label}: choose another one.",
                name=name,
                twin=twin,
                label=other.id,
            )


def _refuse_key(label: Label, other: Label) -> None:
    if label.key and label.key == other.key and not label.retired and not other.retired:
        raise EditError(
            "The key {key} marks with “{name}” already: choose another key.",
            key=label.key,
            name=other.name_en,
            name_ar=other.name_ar,
        )
