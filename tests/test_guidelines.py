"""The guidelines that are shipped: both languages say the same, each label has its section with examples."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from hashiya.assets import resource
from hashiya.core.labels import STANDARD_LABELS
from hashiya.core.link_kinds import STANDARD_LINK_KINDS
from hashiya.text.sections import Section, sections
from hashiya.text.segments import Segments

TEXTS = {code: resource("guidelines", f"{code}.md").read_text(encoding="utf-8") for code in ("ar", "en")}
MARKED = re.compile(r"\[([^\]]*)\]\(#(\w+)\)")


def _bodies(text: str) -> dict[str, str]:
    """Return what stands under each heading of the second level that has an anchor."""
    tops = [each for each in sections(text) if each.level <= 2]
    ends = [*tops, Section("", "", 1, len(text))]
    return {one.anchor: text[one.start : other.start] for one, other in pairwise(ends) if one.anchor}


@pytest.mark.parametrize("code", TEXTS)
def test_each_label_and_each_kind_of_link_has_its_section(code: str) -> None:
    found = {each.anchor: each.title for each in sections(TEXTS[code]) if each.anchor}
    named = [*STANDARD_LABELS, *STANDARD_LINK_KINDS]
    assert {key: title.lower() for key, title in found.items()} == {
        each.id: each.name(code) for each in named
    }


@pytest.mark.parametrize("code", TEXTS)
@pytest.mark.parametrize("label", STANDARD_LABELS, ids=lambda label: label.id)
def test_a_label_is_defined_bounded_and_shown_in_three_to_five_examples(code: str, label) -> None:  # type: ignore[no-untyped-def]
    body = _bodies(TEXTS[code])[label.id]
    assert (label.definition_ar if code == "ar" else label.definition_en) in body
    assert body.count("\n### ") == 5
    examples = [line for line in body.splitlines() if line.startswith("> ")]
    assert 3 <= len(examples) <= 5
    assert all(f"](#{label.id})" in line for line in examples)


def test_both_languages_show_the_same_examples_under_the_same_headings() -> None:
    shown = [[line for line in text.splitlines() if line.startswith(">")] for text in TEXTS.values()]
    assert shown[0] == shown[1]
    levels = [[(each.level, each.anchor) for each in sections(text)] for text in TEXTS.values()]
    assert levels[0] == levels[1]
    assert len(TEXTS["ar"].splitlines()) == len(TEXTS["en"].splitlines()) - 2


def test_the_examples_keep_the_rules_that_they_explain() -> None:
    for line in (line for line in TEXTS["ar"].splitlines() if line.startswith(">")):
        for passage, label in MARKED.findall(line):
            assert label in {each.id for each in STANDARD_LABELS}
            segments = Segments(passage)
            assert segments.snap(segments.paragraph_at(0)) == segments.paragraph_at(0), passage
            assert not re.match(r"(إن|أن|إنه|أنه)\b", passage), passage
            assert not passage.startswith("و") or passage.startswith("وزير"), passage
