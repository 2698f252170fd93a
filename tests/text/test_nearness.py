"""Texts that are nearly the same are found among many."""

from __future__ import annotations

import random

import pytest

from hashiya.text import nearness
from hashiya.text.nearness import Near, Sketches, likeness, sketch

WORDS = [
    "قال",
    "وزير",
    "المالية",
    "أمس",
    "إن",
    "السوق",
    "ارتفع",
    "بعد",
    "إعلان",
    "الحكومة",
    "خطة",
    "جديدة",
    "لدعم",
    "الصناعة",
    "في",
    "البلاد",
]


def article(seed: int, words: int = 200) -> list[str]:
    chance = random.Random(seed)
    return [f"{chance.choice(WORDS)}{chance.randrange(1000)}" for _ in range(words)]


def test_a_text_is_as_near_to_itself_as_can_be() -> None:
    text = " ".join(article(1))
    assert likeness(sketch(text), sketch(text)) == 1.0
    assert len(sketch(text)) == 64
    assert list(sketch(text)) == sorted(sketch(text))


def test_spelling_and_punctuation_make_no_difference() -> None:
    assert sketch("أعلنَ الوزيرُ، أمسِ، إعلانًا مهمًّا.") == sketch("اعلن الوزير امس اعلانا مهما")


def test_short_texts_have_a_sketch_of_their_own() -> None:
    assert len(sketch("خبر")) == 1
    assert len(sketch("واحد اثنان ثلاثة أربعة خمسة")) == 1
    assert len(sketch("واحد اثنان ثلاثة أربعة خمسة ستة")) == 2
    assert sketch("خبر") != sketch("خبر آخر")


def test_texts_without_words_are_near_to_nothing() -> None:
    assert sketch("!!! … ") == sketch("") == ()
    assert likeness((), ()) == 0.0
    sketches = Sketches()
    assert sketches.add("a", "!!!") == sketches.add("b", "…") == []


@pytest.mark.parametrize("same", [0.0, 0.3, 0.6, 0.9])
def test_the_estimate_is_near_the_share_of_common_runs(same: float) -> None:
    one, other = article(1, 600), article(2, 600)
    kept = int(600 * same)
    mixed = one[:kept] + other[kept:]
    runs = [{tuple(words[at : at + 5]) for at in range(596)} for words in (one, mixed)]
    true = len(runs[0] & runs[1]) / len(runs[0] | runs[1])
    assert likeness(sketch(" ".join(one)), sketch(" ".join(mixed))) == pytest.approx(true, abs=0.15)


def test_a_report_that_is_printed_twice_is_found() -> None:
    sketches = Sketches()
    texts = {f"a{seed}": " ".join(article(seed)) for seed in range(50)}
    for key, text in texts.items():
        assert sketches.add(key, text) == []
    retold = "عنوان جديد للخبر نفسه\n" + texts["a7"] + "\nخدمة الوكالة"
    (near,) = sketches.add("b", retold)
    assert (near.one, near.other) == ("b", "a7")
    assert near.share > 0.8
    assert sketches.add("c", texts["a9"]) == [Near("c", "a9", 1.0)]
    assert [each.other for each in sketches.add("d", retold)] == ["a7", "b"]


def test_half_a_text_is_not_nearly_the_same() -> None:
    sketches = Sketches()
    one, other = article(1, 600), article(2, 600)
    sketches.add("a", " ".join(one))
    assert sketches.add("b", " ".join(one[:300] + other[:300])) == []


def test_a_run_that_too_many_share_is_no_reason_to_compare(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nearness, "_SHARED_BY_TOO_MANY", 3)
    sketches = Sketches()
    found = [len(sketches.add(str(at), "الطقس اليوم")) for at in range(6)]
    assert found == [0, 1, 2, 3, 3, 3]
