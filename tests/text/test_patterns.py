"""Expressions are compiled when they are first used, and then they are what regex makes of them."""

import subprocess
import sys

import pytest
import regex

from hashiya.text.patterns import pattern


def test_a_pattern_finds_what_regex_finds() -> None:
    marks = pattern(r"\p{M}+")
    text = "قَالَ نعم"
    assert [found.span() for found in marks.finditer(text)] == [
        found.span() for found in regex.compile(r"\p{M}+").finditer(text)
    ]
    assert marks.sub("", text) == "قال نعم"
    assert marks.search("x", 0, 1) is None


def test_a_faulty_pattern_is_told_at_its_first_use() -> None:
    faulty = pattern("(")
    with pytest.raises(regex.error):
        faulty.search("x")


def test_the_parts_of_a_text_load_regex_with_the_first_question() -> None:
    code = (
        "import sys; from hashiya.text.segments import Segments; from hashiya.text.display import display; "
        "from hashiya.text.direction import isolate, prevailing; "
        "segments = Segments('قال ذلك'); display('قَال'), isolate('x'), prevailing('قال'); "
        "assert 'regex' not in sys.modules; segments.word_at(1); assert 'regex' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
