"""Reporting verbs in the forms that news writes, and the passages that they make."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hashiya.analysis.cues import cues, key
from hashiya.analysis.reporting import passages, reporting
from hashiya.assets import resource


def _verbs(text: str) -> list[tuple[str, str]]:
    return [(verb.span.of(text), verb.lemma) for verb in reporting(text)]


def _passages(text: str) -> list[str]:
    return [span.of(text) for span in passages(text)]


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("قال", "قال"),
        ("وقالت", "قال"),
        ("فقالوا", "قال"),
        ("يقولون", "قال"),
        ("سيقول", "قال"),
        ("وسيقول", "قال"),
        ("قائلًا", "قال"),
        ("قـــال", "قال"),
        ("قَالَ", "قال"),
        ("قالوه", "قال"),
        ("أكّد", "أكد"),
        ("اكد", "أكد"),
        ("وأكّدت", "أكد"),
        ("مؤكدةً", "أكد"),
        ("أعلنتها", "أعلن"),
        ("نفى", "نفى"),
        ("نفاها", "نفى"),
        ("ونفت", "نفى"),
        ("ينفي", "نفى"),
        ("ينفى", "نفى"),
        ("اتهمتهم", "اتهم"),
        ("وصف", "وصف"),
        ("ووصفها", "وصف"),
        ("زعموا", "زعم"),
        ("SAID", "say"),
    ],
)
def test_a_verb_is_known_in_its_forms(word: str, lemma: str) -> None:
    assert _verbs(f"ثم {word}: نعم") == [(word, lemma)]


@pytest.mark.parametrize(
    "word", ["نفي", "رأي", "نقلة", "كتبة", "القول", "المقال", "بين", "طالب", "متهم", "سقال"]
)
def test_a_noun_that_is_spelt_nearly_so_is_none(word: str) -> None:
    assert _verbs(f"هذا {word} هنا") == []


def test_verbs_are_looked_for_within_bounds() -> None:
    text = "قال ثم أضاف ثم أكد"
    assert [verb.lemma for verb in reporting(text, 3, 12)] == ["أضاف"]
    assert [verb.lemma for verb in reporting(text, 12)] == ["أكد"]


def test_no_form_is_listed_under_two_lemmas() -> None:
    lemma_of: dict[str, str] = {}
    for line in resource("cues", "reporting_verbs.txt").read_text(encoding="utf-8").splitlines():
        lemma, colon, forms = line.partition(": ")
        for form in forms.split() if colon and not line.startswith("#") else ():
            assert lemma_of.setdefault(form, lemma) == lemma
            assert cues().lemma(key(form)) == lemma
    assert len(set(lemma_of.values())) > 60


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("وصل الوزير أمس. ثم غادر.", []),
        ("وصل الوزير أمس. وقال نعم. ثم غادر.", ["وقال نعم."]),
        ("وصل.\n\nوقال نعم", ["وقال نعم"]),
        ("بلغ العدد ألفا بحسب الوزارة. ثم زاد.", ["بلغ العدد ألفا بحسب الوزارة."]),
        ("غادر على حد قولها. ثم عاد.", ["غادر على حد قولها."]),
        ("غادر على حد سواء. ثم عاد.", []),
        ("انتهى على حد", []),
        ("It rose, according to Reuters. It fell.", ["It rose, according to Reuters."]),
        ("زار فيلم «ليلة طويلة جدا» القاعات.", []),
        ("كان رده «لا يمكن أن يحدث هذا» وغادر. ثم عاد.", ["كان رده «لا يمكن أن يحدث هذا» وغادر."]),
        (
            "ثم «عليك أن تقرر الآن. هل أنت هنا؟» وغادر. ثم عاد.",
            ["ثم «عليك أن تقرر الآن. هل أنت هنا؟»"],
        ),
        ("قال نعم. وأضاف لا.", ["قال نعم.", "وأضاف لا."]),
    ],
)
def test_passages(text: str, expected: list[str]) -> None:
    assert _passages(text) == expected


def test_passages_of_the_reference_hold_what_was_said(reference: str) -> None:
    found = _passages(reference)
    assert "ونفت روسيا إجراء المحادثات." in found
    assert "وقالت السفارة الصينية" in " ".join(found)
    assert not any(each.startswith("وتثير اتصالات ماسك") for each in found)


@given(st.lists(st.sampled_from(["قال ", "نعم ", "“", "”", "«", "»", ". ", "\n", "a", "بحسب "])).map("".join))
def test_passages_are_in_order_and_apart(text: str) -> None:
    found = passages(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(span.of(text).strip() == span.of(text) != "" for span in found)
    assert all("\n" not in span.of(text) for span in found)
