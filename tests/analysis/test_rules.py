"""A project's rules are kept as text, and strange text does no harm."""

import json

import pytest

from hashiya.analysis import Rule, RuleSet, Severity
from hashiya.analysis.rules import FAR_PARAGRAPHS, MOST_PARAGRAPHS


def test_all_rules_are_on_at_first() -> None:
    assert all(RuleSet().follows(rule) for rule in Rule)
    assert RuleSet().far_paragraphs == FAR_PARAGRAPHS


def test_a_rule_is_switched_off_and_on() -> None:
    off = RuleSet().switched(Rule.CUT_WORD, False)
    assert [rule for rule in Rule if not off.follows(rule)] == [Rule.CUT_WORD]
    assert off.switched(Rule.CUT_WORD, False) == off
    assert off.switched(Rule.CUT_WORD, True) == RuleSet()


def test_only_the_same_passage_is_a_note() -> None:
    assert {rule for rule in Rule if rule.severity is Severity.NOTE} == {Rule.SAME_PASSAGE}


def test_rules_survive_as_text() -> None:
    rules = RuleSet(frozenset({Rule.FAR_LINK, Rule.CUT_WORD}), 12)
    assert json.loads(rules.to_json()) == {"off": ["cut_word", "far_link"], "far_paragraphs": 12}
    assert RuleSet.from_json(rules.to_json()) == rules
    assert RuleSet.from_json(RuleSet(far_paragraphs=0).to_json()) == RuleSet(far_paragraphs=0)


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "{",
        "[" * 100_000,
        "[]",
        "null",
        "3",
        '{"off": 3}',
        '{"off": {"cut_word": true}}',
        '{"off": [[], {}, null, "unheard_of"]}',
        '{"far_paragraphs": true}',
        '{"far_paragraphs": 2.5}',
        '{"far_paragraphs": -1}',
        '{"far_paragraphs": "3"}',
        f'{{"far_paragraphs": {MOST_PARAGRAPHS + 1}}}',
        '{"far_paragraphs": ' + "9" * 5_000 + "}",
        '{"far_paragraphs": NaN}',
    ],
)
def test_what_makes_no_sense_is_as_it_is_shipped(text: str | None) -> None:
    assert RuleSet.from_json(text) == RuleSet()


def test_what_makes_sense_is_taken_from_among_what_does_not() -> None:
    read = RuleSet.from_json('{"off": ["cut_word", 3, "cut_word"], "far_paragraphs": "x", "more": 1}')
    assert read == RuleSet(frozenset({Rule.CUT_WORD}))
