"""Two articles share their digest when they say the same, and only then, on every machine."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from hashiya.core.annotations import Annotation, Link
from hashiya.core.articles import Direction, Status
from hashiya.core.spans import Span
from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.formats.differing import difference
from hashiya.formats.facts import digest, facts
from hashiya.formats.holdings import Fragments, Holds

from .conftest import HARD, annotated, mark

SAID = Holds(links=True, comments=True, fragments=Fragments.KEPT, annotators=True, unsure=True)
ALL = replace(SAID, records=True)


def changed(given: AnnotatedArticle, name: str, **fields: Any) -> AnnotatedArticle:
    """Return the article with one of its annotations changed."""
    marks = [replace(each, **fields) if each.id == name else each for each in given.annotations]
    return given._replace(annotations=marks)


@pytest.mark.parametrize(
    "fields",
    [
        {"label": "quote"},
        {"spans": (Span(0, 5), Span(6, 8))},
        {"spans": (Span(0, 4),)},
        {"spans": (Span(0, 4), Span(6, 8), Span(9, 10))},
        {"comment": "c"},
        {"annotator": "سعاد"},
        {"unsure": False},
    ],
)
def test_whatever_an_annotation_says_counts(hard: AnnotatedArticle, fields: dict[str, Any]) -> None:
    other = changed(hard, "m2", **fields)
    for holds in (SAID, ALL):
        assert digest(other, holds) != digest(hard, holds)


@pytest.mark.parametrize(
    "fields",
    [
        {"id": "other"},
        {"origin": "import:x"},
        {"created_at": ""},
        {"updated_at": ""},
        {"extra": {"k": 1}},
        {"extra": {"spans": [{"k": 1}, {}]}},
    ],
)
def test_records_count_where_they_are_held(hard: AnnotatedArticle, fields: dict[str, Any]) -> None:
    unlinked = hard._replace(links=())
    other = changed(unlinked, "m2", **fields)
    assert digest(other, SAID) == digest(unlinked, SAID)
    assert digest(other, ALL) != digest(unlinked, ALL)


@pytest.mark.parametrize(
    "fields",
    [
        {"id": "a2"},
        {"title": "t"},
        {"direction": Direction.LTR},
        {"status": Status.DONE},
        {"meta": {"n": 2}},
        {"meta": {"other_keys": {"k": 1}}},
        {"paragraph_directions": {1: Direction.LTR}},
    ],
)
def test_what_is_known_of_an_article_counts_where_it_is_held(
    hard: AnnotatedArticle, fields: dict[str, Any]
) -> None:
    other = hard._replace(article=replace(hard.article, **fields))
    assert digest(other, SAID) == digest(hard, SAID)
    assert digest(other, ALL) != digest(hard, ALL)


@pytest.mark.parametrize(
    ("change", "holds"),
    [
        (lambda link: replace(link, kind="denies"), SAID),
        (lambda link: replace(link, to="m3"), SAID),
        (lambda link: replace(link, from_="m2", to="m1"), SAID),
        (lambda link: replace(link, id="l2"), ALL),
        (lambda link: replace(link, extra={"weight": 1}), ALL),
        (lambda link: replace(link, extra={}), ALL),
    ],
)
def test_whatever_a_link_says_counts(
    hard: AnnotatedArticle, change: Callable[[Link], Link], holds: Holds
) -> None:
    other = hard._replace(links=[change(each) for each in hard.links])
    assert digest(other, holds) != digest(hard, holds)


def test_order_and_ids_say_nothing(hard: AnnotatedArticle) -> None:
    assert digest(hard._replace(annotations=hard.annotations[::-1]), ALL) == digest(hard, ALL)
    names = {each.id: f"x{each.id}" for each in hard.annotations}
    renamed = hard._replace(
        annotations=[replace(each, id=names[each.id]) for each in hard.annotations],
        links=[replace(each, from_=names[each.from_], to=names[each.to]) for each in hard.links],
    )
    assert digest(renamed, SAID) == digest(hard, SAID)


def test_the_same_said_twice_is_more() -> None:
    once, twice = (
        annotated("نص", [mark("m", (0, 1))]),
        annotated("نص", [mark("m", (0, 1)), mark("n", (0, 1))]),
    )
    assert digest(once, SAID) != digest(twice, SAID)


@pytest.mark.parametrize(("one", "other"), [(1, 1.0), (1, True), (0, False), ("1", 1), ([], {}), (None, "")])
def test_what_only_looks_equal_stays_apart(one: object, other: object) -> None:
    assert digest(annotated(meta={"k": one}), ALL) != digest(annotated(meta={"k": other}), ALL)


def test_the_order_of_keys_says_nothing() -> None:
    assert digest(annotated(meta={"a": 1, "b": 2}), ALL) == digest(annotated(meta={"b": 2, "a": 1}), ALL)
    big = 2**70
    assert digest(annotated(meta={"a": big, "b": 2}), ALL) == digest(annotated(meta={"b": 2, "a": big}), ALL)
    assert digest(annotated(meta={"a": big}), ALL) != digest(annotated(meta={"a": big + 1}), ALL)


@pytest.mark.parametrize(
    "extra", [{"id": "x", "label": "y", "spans": 5}, {"spans": [{"start": 9}]}, {"spans": [{}, {"k": 1}]}, {}]
)
def test_what_stands_under_our_own_keys_is_no_strangers(extra: dict[str, Any]) -> None:
    plain = annotated("نص", [mark("m", (0, 1))])
    assert digest(annotated("نص", [mark("m", (0, 1), extra=extra)]), ALL) == digest(plain, ALL)
    assert digest(annotated("نص", meta={"other_keys": {"id": 1}}), ALL) == digest(annotated("نص"), ALL)


def test_what_json_can_not_hold_has_a_fact_all_the_same() -> None:
    assert digest(annotated(meta={"k": b"x"}), ALL) != digest(annotated(meta={"k": b"y"}), ALL)


def test_a_digest_is_the_same_in_every_process() -> None:
    given = annotated("نص", [mark("m", (0, 1), comment="؟")], [Link("l", "a1", "k", "m", "m")])
    program = (
        "from hashiya.core.annotations import Annotation, Link\n"
        "from hashiya.core.articles import Article\n"
        "from hashiya.core.spans import Span\n"
        "from hashiya.formats.annotation_set import AnnotatedArticle\n"
        "from hashiya.formats.facts import digest\n"
        "from hashiya.formats.holdings import Holds\n"
        "m = Annotation('m', 'a1', 'claim', 'ليلى', (Span(0, 1),), '؟')\n"
        "links = [Link('l', 'a1', 'k', 'm', 'm')]\n"
        "print(digest(AnnotatedArticle(Article('', '', 2, ''), 'نص', [m], links), Holds()))"
    )
    for seed in ("1", "2"):
        told = subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path), "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
            text=True,
        )
        assert int(told.stdout) == digest(given, SAID)


def test_a_link_to_nothing_has_a_fact() -> None:
    links = [Link("l", "a1", "k", "m", "n")]
    assert len(list(facts(annotated("نص", [mark("m", (0, 1))], links), SAID))) == 2


def told(held: AnnotatedArticle, found: AnnotatedArticle | None) -> str:
    return str(difference(held, found, SAID))


def test_a_difference_is_told_with_its_place(hard: AnnotatedArticle) -> None:
    assert told(hard, None) == "the file doesn't hold it"
    assert (
        told(hard, changed(hard, "m3", label="quote")) == "the denial at 4:5 is another one when read again"
    )
    more: list[Annotation] = [*hard.annotations, mark("m9", (7, 9), label="quote")]
    extra = hard._replace(annotations=more)
    assert told(hard, extra) == "the file has a quote at 7:9 that isn't in the project"
    assert told(hard, hard._replace(links=())) == "it has 1 links, and 0 when read again"
    other = hard._replace(links=[replace(each, kind="denies") for each in hard.links])
    assert told(hard, other) == "its links or its details are others when read again"


def test_the_second_of_two_that_say_the_same_is_missed() -> None:
    twice = annotated(HARD, [mark("m", (0, 4)), mark("n", (0, 4))])
    once = annotated(HARD, [mark("m", (0, 4))])
    assert told(twice, once) == "the claim at 0:4 is another one when read again"
    assert told(once, twice) == "the file has a claim at 0:4 that isn't in the project"


def test_the_article_is_a_fact_of_its_own_where_records_are_held(hard: AnnotatedArticle) -> None:
    other = hard._replace(article=replace(hard.article, title="t"))
    assert len(set(facts(hard, ALL)) ^ set(facts(other, ALL))) == 2
    assert set(facts(hard, SAID)) == set(facts(other, SAID))
    assert difference(hard, other, ALL) == "its links or its details are others when read again"
