"""What a label may be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hashiya.core.label_rules import checked_id, checked_label, id_from_name
from hashiya.core.labels import STANDARD_LABELS, Label
from hashiya.errors import EditError

DOUBT = Label("doubt", "شك", "doubt", accent="red", key="5")


def test_a_label_is_cleaned() -> None:
    given = replace(DOUBT, name_ar="  شك \n كبير ", definition_ar=" ما\nلا يُعرف ", key=" ٥ ")
    cleaned = checked_label(given, STANDARD_LABELS)
    assert (cleaned.name_ar, cleaned.definition_ar, cleaned.key) == ("شك كبير", "ما\nلا يُعرف", "5")


def test_a_missing_name_is_that_of_the_other_language() -> None:
    assert checked_label(replace(DOUBT, name_en=" "), ()).name_en == "شك"
    assert checked_label(replace(DOUBT, name_ar=""), ()).name_ar == "doubt"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"name_ar": "", "name_en": ""}, "name"),
        ({"name_ar": "\u200c", "name_en": "\u200c"}, "name"),
        ({"name_en": "x" * 61}, "name"),
        ({"name_en": "a\x00b"}, "name"),
        ({"definition_en": "x" * 4001}, "definition"),
        ({"badge_ar": "طويلة"}, "badge"),
        ({"accent": "pink"}, "accent"),
        ({"pattern": "zigzag"}, "pattern"),
        ({"key": "0"}, "key"),
        ({"key": "x"}, "key"),
    ],
)
def test_a_value_that_cannot_be_used_is_named(changes: dict[str, str], told: str) -> None:
    with pytest.raises(EditError, match=f"A label's {told}"):
        checked_label(replace(DOUBT, **changes), STANDARD_LABELS)  # type: ignore[arg-type]


def test_a_name_that_looks_like_another_labels_is_refused_with_both_shown() -> None:
    with pytest.raises(EditError, match=r"“مصـدر”.*“مصدر”.*source"):
        checked_label(replace(DOUBT, name_ar="مصـدر"), STANDARD_LABELS)


def test_a_key_that_is_taken_is_refused() -> None:
    with pytest.raises(EditError, match="key 1 marks with “claim”"):
        checked_label(replace(DOUBT, key="1"), STANDARD_LABELS)


def test_the_key_of_a_retired_label_is_free() -> None:
    retired = replace(STANDARD_LABELS[0], retired=True)
    assert checked_label(replace(DOUBT, key="1"), [retired]).key == "1"


@pytest.mark.parametrize("wrong", ["", "Claim", "1a", "a b", "نفي", "a" * 41])
def test_an_id_that_files_cannot_hold_is_refused(wrong: str) -> None:
    with pytest.raises(EditError, match="can't be"):
        checked_id(wrong, ())


def test_an_id_is_used_once() -> None:
    assert checked_id("doubt_2-x", {"claim"}) == "doubt_2-x"
    with pytest.raises(EditError, match="was another label's"):
        checked_id("claim", {"claim"})


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Rhetorical question", "rhetorical-question"),
        ("Élan!", "elan"),
        ("شك", "label"),
        ("2nd hand", "label-2nd-hand"),
        ("x" * 50, "x" * 32),
        ("claim", "claim-3"),
    ],
)
def test_an_id_is_made_from_a_name(name: str, made: str) -> None:
    assert id_from_name(name, {"claim", "claim-2"}) == made
    assert checked_id(made, ()) == made
