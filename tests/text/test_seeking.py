"""A query finds its words as they are spelled, in exact places, and refuses in one sentence."""

import threading
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hashiya.errors import EditError
from hashiya.text import expressions
from hashiya.text.fold import NOTHING, SWITCHES, Folding, fold
from hashiya.text.seeking import Query, Seeker


def found(text: str, query: Query) -> list[str]:
    return [span.of(text) for span in Seeker(query).find(text)]


@pytest.mark.parametrize(
    ("text", "query", "hits"),
    [
        ("قال مُحَمَّدٌ لمحمد", "محمد", ["مُحَمَّدٌ", "محمد"]),
        ("الحكـــومة", "الحكومه", ["الحكـــومة"]),
        ("إسرائيل", "اسرائيل", ["إسرائيل"]),
        ("عام ١٢٣", "123", ["١٢٣"]),
        ("والوزيرة", "وزير", ["وزير"]),
        ("قال  الوزير\u00a0الأول", "  قال الوزير اول ", []),
        ("قال  الوزير\u00a0الأول", "ال الوزير\nالاو", ["ال  الوزير\u00a0الأو"]),
        ("قال \n الوزير", "قال الوزير", ["قال \n الوزير"]),
        ("قال\n\nالوزير", "قال الوزير", []),
        ("قال، الوزير", "قال الوزير", []),
        ("قال، الوزير", "قال، الوزير", ["قال، الوزير"]),
        ("للللل", "لل", ["لل", "لل"]),
        ("a+b", "+B", ["+b"]),
    ],
)
def test_words_and_phrases(text: str, query: str, hits: list[str]) -> None:
    assert found(text, Query(query)) == hits


def test_a_word_never_ends_before_a_mark_that_matters() -> None:
    assert found("حقَّ حقَ حق", Query("حقَ", NOTHING)) == ["حقَ"]


@pytest.mark.parametrize(
    ("text", "query", "with_clitics", "without"),
    [
        ("وزير الوزير وبالوزير وزيرة لوزيرين", "وزير", ["وزير", "وزير", "وزير"], ["وزير"]),
        ("وَبِالـوَزِيرِ", "الوزير", ["الـوَزِيرِ"], []),
        ("قال الوزير", "قال وزير", ["قال الوزير"], []),
        ("قال للوزير", "قال وزير", ["قال للوزير"], []),
        ("قال الوزير", "قال الوزير", ["قال الوزير"], ["قال الوزير"]),
        ("للوزير وللوزير لوزير بللوزير للوزيرة", "الوزير", ["لوزير", "لوزير"], []),
        ("للغة اللغة", "اللغة", ["لغة", "اللغة"], ["اللغة"]),
        ("الوزير للوزير", "الوزير الوزير", ["الوزير للوزير"], []),
        ("قال للوزير وقال وللوزير", "قال الوزير", ["قال للوزير", "قال وللوزير"], []),
        ("قال للا", "قال الا", [], []),
        ("قال ال", "قال ال", ["قال ال"], ["قال ال"]),
        ("انتقال الوزير", "قال الوزير", [], []),
        ("قال الوزيرة", "قال الوزير", [], []),
        ("بيروت بيوت", "يروت", ["يروت"], []),
        ("«قال»: نعم", "«قال»:", ["«قال»:"], ["«قال»:"]),
        ("وقال «نعم» قال و«نعم»", "قال «نعم»", ["قال «نعم»"], []),
        ("U.S. x.com", "com", [], []),
        ("SpaceX, وTesla", "tesla", ["Tesla"], []),
    ],
)
def test_whole_words(text: str, query: str, with_clitics: list[str], without: list[str]) -> None:
    assert found(text, Query(query, whole_word=True)) == with_clitics
    assert found(text, Query(query, whole_word=True, clitics=False)) == without


@pytest.mark.parametrize(
    ("text", "expression", "hits"),
    [
        ("قال وقالت وقالوا", r"\bقال\w*", ["قال"]),
        ("أكّد الوزيرُ أنّ", r"أكد\s+\S+", ["أكّد الوزيرُ"]),
        ("سطر\nثان", "^ث", ["ث"]),
        ("عام ٢٠٢٢", r"\d{٤}", ["٢٠٢٢"]),
        ("Musk MUSK", "mu[Ss]k", ["Musk", "MUSK"]),
        ("قال", "x*", []),
        ("أ ب ج", "[أ-ب]", ["أ", "ب"]),
        ("مسؤول", r"مسؤول", ["مسؤول"]),
        ("ﷲ", "ل", ["ﷲ"]),
    ],
)
def test_expressions(text: str, expression: str, hits: list[str]) -> None:
    assert found(text, Query(expression, regex=True)) == hits


def test_an_expression_of_whole_words_and_exact_letters() -> None:
    assert found("الوزير وزيرة", Query("وزير", regex=True, whole_word=True)) == ["وزير"]
    assert found("أحمد احمد", Query("احمد", NOTHING, regex=True)) == ["احمد"]
    assert found("أَب", Query("أَ?ب", NOTHING, regex=True)) == ["أَب"]
    assert found("X x", Query("x", Folding(case=False), regex=True)) == ["x"]


@pytest.mark.parametrize("text", ["", " \n", "\u064e\u0640"])
def test_nothing_to_look_for(text: str) -> None:
    with pytest.raises(EditError, match=r"^(There is nothing|Nothing of)"):
        Seeker(Query(text))


@pytest.mark.parametrize(
    "text",
    [
        "(",
        "[",
        "abc\\",
        r"\p{Foo}",
        "(?V0)a",
        "(" * 400 + "a" + ")" * 400,
        "a" * 1_001,
        "a{1000000000}",
        "(a{100}){101}",
        "(a|(?R))",
        "  ",
    ],
)
def test_an_expression_that_cannot_be_used(text: str) -> None:
    with pytest.raises(EditError) as caught:
        Seeker(Query(text, regex=True))
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 1_200


def test_an_expression_that_takes_too_long_lets_others_run() -> None:
    seeker = Seeker(Query("(a|aa)+$", regex=True))
    ticks: list[float] = []
    over = threading.Event()

    def tick() -> None:
        while not over.wait(0.01):
            ticks.append(time.monotonic())

    other = threading.Thread(target=tick)
    other.start()
    began = time.monotonic()
    with pytest.raises(EditError, match="takes too long"):
        seeker.find("a" * 60 + "b")
    taken = time.monotonic() - began
    over.set()
    other.join()
    assert taken < 10
    assert len(ticks) > 5


def test_all_texts_together_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expressions, "SECONDS_IN_ALL", 0.0)
    with pytest.raises(EditError, match="takes too long"):
        Seeker(Query("ق", regex=True)).find("قال")


PIECES = st.text(alphabet=st.sampled_from("اأبىةـ\u064e\u0654ﻻ٣é \n«"), max_size=30)


@given(PIECES, st.integers(0, 10), st.integers(1, 10), st.sets(st.sampled_from(SWITCHES)), st.booleans())
def test_every_hit_holds_the_query(
    text: str, start: int, length: int, switches: set[str], whole: bool
) -> None:
    folding = Folding.of(switches)
    piece = fold(text[start : start + length], folding).text.split()
    if not piece:
        return
    spans = Seeker(Query(" ".join(piece), folding, whole)).find(text)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    for span in spans:
        held = fold(span.of(text), folding).text
        at = 0
        for word in piece:
            at = held.index(word, at) + len(word)
