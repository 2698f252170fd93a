"""Kinds of links, and what a project may make of them."""

from __future__ import annotations

from typing import Any

import pytest

from hashiya.core.annotations import Annotation
from hashiya.core.labels import LabelSet, Pattern
from hashiya.core.link_kinds import ATTRIBUTED_TO, DENIES, STANDARD_LINK_KINDS, LinkKind, LinkKinds
from hashiya.core.link_rules import checked_kinds, kinds_of_rows, refuse_link, relabelled, rows_of_kinds
from hashiya.core.spans import Span
from hashiya.errors import EditError

OWN = LinkKind("supports", "يدعم", "supports", ("claim",), ("claim", "quote"), "teal", Pattern.DOTTED)


def mark(label: str, id_: str = "", article: str = "a") -> Annotation:
    return Annotation(id_ or label, article, label, "s", (Span(0, 1),))


@pytest.mark.parametrize(
    ("from_label", "to_label", "allowed"),
    [
        ("claim", "source", [ATTRIBUTED_TO]),
        ("quote", "source", [ATTRIBUTED_TO]),
        ("denial", "source", [ATTRIBUTED_TO]),
        ("denial", "claim", [DENIES]),
        ("denial", "quote", [DENIES]),
        ("denial", "denial", []),
        ("source", "claim", []),
        ("claim", "claim", []),
    ],
)
def test_the_shipped_schema_says_what_may_stand_at_either_end(
    from_label: str, to_label: str, allowed: list[str]
) -> None:
    assert [kind.id for kind in LinkKinds().between(from_label, to_label)] == allowed


def test_a_kind_without_labels_ties_anything() -> None:
    kinds = LinkKinds((LinkKind("any", "أي", "any"),))
    assert kinds.between("x", "y") == kinds.kinds
    assert kinds.leaves("any", "x")
    assert kinds.reaches("any", "x")
    assert not kinds.leaves("none", "x")
    assert not kinds.reaches("none", "x")


def test_a_kind_has_a_name_in_both_languages() -> None:
    assert (OWN.name("ar"), OWN.name("en")) == ("يدعم", "supports")


def test_kinds_are_cleaned() -> None:
    given = OWN._replace(name_ar="  يدعم \n هذا", name_en="", from_labels=("claim", "claim"))
    cleaned = checked_kinds([given], LabelSet()).kinds[0]
    assert (cleaned.name_ar, cleaned.name_en, cleaned.from_labels) == ("يدعم هذا", "يدعم هذا", ("claim",))


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"id": "No"}, "can't be 'No'"),
        ({"id": "next_fragment"}, "can't be 'next_fragment'"),
        ({"id": "denies"}, "denies is there twice"),
        ({"name_ar": "", "name_en": " "}, "needs a name"),
        ({"name_en": "x" * 61}, "needs a name"),
        ({"name_en": "a\x00b"}, "needs a name"),
        ({"name_ar": "ينفـي"}, "can't be told from another"),
        ({"from_labels": ("doubt",)}, "names the label doubt.*claim, source"),
        ({"accent": "pink"}, "can't look like 'pink'"),
        ({"pattern": "zigzag"}, "can't look like 'zigzag'"),
    ],
)
def test_a_kind_that_cannot_be_used_is_named(changes: dict[str, Any], told: str) -> None:
    with pytest.raises(EditError, match=told):
        checked_kinds([*STANDARD_LINK_KINDS, OWN._replace(**changes)], LabelSet())


def test_there_is_an_end_to_the_number_of_kinds() -> None:
    many = [LinkKind(f"k{number}", f"ن{number}", f"k{number}") for number in range(51)]
    with pytest.raises(EditError, match="50 kinds"):
        checked_kinds(many, LabelSet())


def test_kinds_come_back_from_their_rows() -> None:
    kinds = LinkKinds((*STANDARD_LINK_KINDS, OWN))
    assert kinds_of_rows(rows_of_kinds(kinds)) == kinds


@pytest.mark.parametrize(
    "rows",
    [
        None,
        3,
        [3],
        [{}],
        [{**rows_of_kinds(LinkKinds())[0], "from_labels": None}],
        [{**rows_of_kinds(LinkKinds())[0], "from_labels": [1]}],
        [{**rows_of_kinds(LinkKinds())[0], "accent": "pink"}],
        [{**rows_of_kinds(LinkKinds())[0], "pattern": "zigzag"}],
    ],
)
def test_strange_rows_are_refused(rows: Any) -> None:
    with pytest.raises(ValueError, match=r"kinds of links|not a valid"):
        kinds_of_rows(rows)


def test_a_label_that_is_merged_is_named_by_the_other_one_once() -> None:
    moved = relabelled(LinkKinds((OWN,)), "quote", "claim")
    assert moved.kinds[0].to_labels == ("claim",)


@pytest.mark.parametrize(
    ("kind", "from_", "to", "told"),
    [
        (ATTRIBUTED_TO, mark("claim"), mark("claim"), "itself"),
        (ATTRIBUTED_TO, mark("claim"), mark("source", article="b"), "different articles"),
        ("by", mark("claim"), mark("source"), "no kind of link by.*attributed_to, denies"),
        (
            ATTRIBUTED_TO,
            mark("source"),
            mark("claim"),
            "from source to claim.*claim, quote, denial to source",
        ),
    ],
)
def test_a_link_that_the_schema_forbids_is_refused(
    kind: str, from_: Annotation, to: Annotation, told: str
) -> None:
    with pytest.raises(EditError, match=told):
        refuse_link(kind, from_, to, LinkKinds(), LabelSet())


def test_what_any_label_may_stand_at_is_said_so() -> None:
    kinds = LinkKinds((LinkKind("own", "خاص", "own", (), ("source",)),))
    with pytest.raises(EditError, match=r"from \* to source"):
        refuse_link("own", mark("claim"), mark("quote"), kinds, LabelSet())


def test_a_link_that_the_schema_allows_passes() -> None:
    refuse_link(DENIES, mark("denial"), mark("quote"), LinkKinds(), LabelSet())


def test_a_refusal_names_labels_and_kinds_in_arabic_too() -> None:
    with pytest.raises(EditError) as refused:
        refuse_link(DENIES, mark("denial"), mark("own"), LinkKinds(), LabelSet())
    values = refused.value.values
    assert (values["kind_ar"], values["from_label_ar"], values["to_label_ar"]) == ("ينفي", "نفي", "own")
    assert values["to_labels_ar"] == "ادعاء، اقتباس"
