"""Lines are joined to the paragraphs that they were."""

from __future__ import annotations

import pytest

from hashiya.readers.pdf.heads import without_heads
from hashiya.readers.pdf.lines import Line
from hashiya.readers.pdf.paragraphs import paragraphs
from tests.readers.pdf.drawn import line


def _joined(*pages: list[Line]) -> list[str]:
    return [" ".join(one.text for one in found) for found in paragraphs(pages)]


def test_a_line_with_room_for_the_next_word_ends_its_paragraph() -> None:
    page = [line("أ", 100), line("ب", 80, left=200), line("ج", 60), line("د", 40, left=25)]
    assert _joined([*page, line("ه", 20)]) == ["أ ب", "ج د ه"]


def test_distance_size_and_indentation_begin_one() -> None:
    usual = [line("أ", 200), line("ب", 180), line("ج", 160)]
    assert _joined([*usual, line("د", 120)]) == ["أ ب ج", "د"]
    assert _joined([*usual, line("د", 140, size=16.0)]) == ["أ ب ج", "د"]
    assert _joined([*usual, line("د", 140, right=380.0)]) == ["أ ب ج", "د"]
    assert _joined([line("أ", 200, right=380.0), line("ب", 180, right=380.0), line("ج", 160)]) == ["أ ب ج"]


def test_directions_do_not_mix() -> None:
    latin = line("Musk", 180, right_to_left=False)
    assert _joined([line("أ", 200), latin]) == ["أ", "Musk"]
    short = line("said", 160, right_to_left=False, right=200.0)
    assert _joined([latin, short, line("he", 140, right_to_left=False)]) == ["Musk said", "he"]
    indented = line("so", 160, right_to_left=False, left=30.0)
    assert _joined([latin, indented]) == ["Musk", "so"]


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    first = [line("أ", 100, left=500.0, right=900.0), line("ب", 80, left=500.0, right=900.0)]
    second = [line("ج", 100), line("د", 80, left=200)]
    assert _joined([*first, *second], [line("ه", 100)]) == ["أ ب ج د", "ه"]
    assert _joined([line("أ", 100)], [], [line("ب", 100)]) == ["أ ب"]


def test_running_heads_and_page_numbers_go() -> None:
    pages = [
        [line(f"صحيفة {number}", 800), line(f"نص {'أبج'[number]}", 700), line(str(number + 7), 20)]
        for number in range(3)
    ]
    kept, dropped = without_heads(pages)
    assert [[one.text for one in page] for page in kept] == [["نص أ"], ["نص ب"], ["نص ج"]]
    assert dropped == ["صحيفة 2", "9"]


@pytest.mark.parametrize(("number", "stays"), [("1", False), ("١", False), ("2", True), ("2024.", True)])
def test_a_page_number_of_one_page(number: str, stays: bool) -> None:
    kept, dropped = without_heads([[line("نص", 700), line("آخر", 600), line(number, 20)]])
    assert (len(kept[0]) == 3) is stays
    assert dropped == ([] if stays else [number])


def test_pages_of_nothing_else_stay() -> None:
    pages = [[line("إعلان", 800)], [line("إعلان", 800)]]
    assert without_heads(pages) == (pages, [])
    assert without_heads([[line("1", 800)]])[1] == []
