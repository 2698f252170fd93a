from __future__ import annotations

from dataclasses import replace

from hashiya.core.labels import ACCENTS, STANDARD_LABELS, Label, LabelSet


def test_the_four_labels_differ_in_everything_that_tells_them_apart() -> None:
    for trait in ("id", "name_ar", "name_en", "accent", "pattern", "badge_ar", "badge_en", "key"):
        assert len({getattr(label, trait) for label in STANDARD_LABELS}) == 4, trait
    assert [label.id for label in STANDARD_LABELS] == ["claim", "source", "denial", "quote"]
    assert all(
        label.accent in ACCENTS and label.definition_ar and label.definition_en for label in STANDARD_LABELS
    )


def test_names_and_badges_follow_the_language() -> None:
    claim = STANDARD_LABELS[0]
    assert (claim.name("ar"), claim.name("en")) == ("ادعاء", "claim")
    assert (claim.badge("ar"), claim.badge("en")) == ("د", "C")
    assert Label("rumour", "شائعة", "rumour").badge("ar") == "ش"


def test_a_label_set_is_asked_by_id_and_by_key() -> None:
    retired = replace(STANDARD_LABELS[1], retired=True)
    labels = LabelSet((STANDARD_LABELS[0], retired, Label("rumour", "شائعة", "rumour")))
    assert list(labels) == list(labels.labels)
    assert labels.active == (labels.labels[0], labels.labels[2])
    assert labels.find("source") is retired
    assert labels.find("quote") is None
    assert labels.by_key("1") is STANDARD_LABELS[0]
    assert labels.by_key("2") is None
    assert labels.by_key("") is None
