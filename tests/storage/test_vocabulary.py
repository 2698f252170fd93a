"""Tokens are found by a part of them, as long as these aren't too many."""

from hashiya.storage.vocabulary import Vocabulary


def test_tokens_are_found_by_a_part() -> None:
    words = Vocabulary()
    assert words.holding("ا", 9) == []
    assert words.tokens() == set()
    words.add(["قال\nمقال", "قالت\nبابا"])
    words.add(["19"])
    assert words.chunks == 3
    assert words.tokens() == {"قال", "مقال", "قالت", "بابا", "19"}
    assert words.holding("قال", 3) == ["قال", "مقال", "قالت"]
    assert words.holding("قال", 2) is None
    assert words.holding("با", 9) == ["بابا"]
    assert words.ending("قال", 9, lambda before: True) == ["قال", "مقال"]
    assert words.ending("قال", 9, lambda before: before == "م") == ["مقال"]
    assert words.ending("قال", 1, lambda before: True) is None
    assert words.ending("x", 1, lambda before: True) == []
