"""An index is asked by tokens alone: nothing in a query is syntax."""

import pytest

from hashiya.storage import matching
from hashiya.storage.matching import Match, match, narrows
from hashiya.storage.vocabulary import Vocabulary
from hashiya.text.seeking import Query


@pytest.fixture
def vocabulary() -> Vocabulary:
    made = Vocabulary()
    made.add(["قال\nوقال\nمقال\nقالت", "الوزير\nللوزير\nوزير\nوزيرة", "a\nb"])
    return made


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("قال", '"قال" OR "وقال" OR "مقال" OR "قالت"'),
        ("«قال»", '"قال" OR "وقال" OR "مقال" OR "قالت"'),
        ("ال وز", '"قال وز"* OR "وقال وز"* OR "مقال وز"*'),
        ("قال  الوزير وز", '"قال الوزير وز"* OR "وقال الوزير وز"* OR "مقال الوزير وز"*'),
        ('a"» «* b', '"a · b"*'),
        ("a OR b", '"a or b"*'),
        ("xyz", ""),
        ("xyz b", ""),
    ],
)
def test_what_parts_of_tokens_ask(query: str, asked: str, vocabulary: Vocabulary) -> None:
    assert narrows(Query(query))
    assert match(Query(query), vocabulary) == Match(asked)


def test_what_whole_words_ask(vocabulary: Vocabulary) -> None:
    assert match(Query("قال", whole_word=True, clitics=False), vocabulary) == Match('"قال"', True)
    assert match(Query("قال", whole_word=True), vocabulary) == Match('"قال" OR "وقال"', True)
    assert match(Query("a، وزير", whole_word=True), vocabulary) == Match(
        '"a · الوزير" OR "a · للوزير" OR "a · وزير"', True
    )


def test_what_a_word_with_the_article_asks(vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch) -> None:
    vocabulary.add(["لوزير\nوللوزير\nبللوزير"])
    asked = match(Query("الوزير", whole_word=True), vocabulary)
    assert asked == Match('"الوزير" OR "للوزير" OR "وللوزير"', True)
    for most in (0, 1, 2):
        monkeypatch.setattr(matching, "_MOST_TOKENS", most)
        assert match(Query("الوزير", whole_word=True), vocabulary) is None


def test_an_index_says_nothing_of_signs_and_expressions() -> None:
    assert not narrows(Query("«»"))
    assert not narrows(Query("\u064e"))
    assert not narrows(Query("قال", regex=True))


def test_too_many_tokens(vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "_MOST_TOKENS", 2)
    monkeypatch.setattr(matching, "_MOST_PHRASES", 2)
    assert match(Query("قال"), vocabulary) is None
    assert match(Query("ال وز"), vocabulary) == Match('"وز"*')
    monkeypatch.setattr(matching, "_MOST_TOKENS", 3)
    assert match(Query("قال وزير", whole_word=True), vocabulary) == Match(
        '("قال" OR "وقال") AND ("الوزير" OR "للوزير" OR "وزير")', True
    )
