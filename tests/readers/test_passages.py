"""Passages become one text, and what was doubtful in one is found in the whole."""

from hashiya.errors import Sentence
from hashiya.readers.left_out import LeftOut, Matter
from hashiya.readers.passage import Place
from hashiya.readers.passages import Passages


def _with(*texts: str) -> Passages:
    passages = Passages()
    for text in texts:
        passages.begin()
        passages.current.put(text)
        passages.end()
    return passages


def test_blank_passages_are_left_out_and_line_breaks_at_the_ends_too() -> None:
    assert _with("\n أ\r\nب\n\n", "", " \u00a0", "ج\u2028د").joined() == (" أ\nب\n\nج\nد", ())


def test_flowing_text_keeps_one_space_and_every_other_letter() -> None:
    passages = Passages()
    for piece in (" \n", " أ", "ب \t", " ", "ج", "\u00a0", " د", " "):
        passages.current.flow(piece)
    passages.break_line()
    passages.current.flow(" ه ")
    assert passages.joined()[0] == "أب ج\u00a0 د\nه"


def test_doubts_are_found_in_the_text_whatever_came_before() -> None:
    passages = _with("مقدمة\r\n", "\nفيه شك هنا")
    second = passages.all[1]
    Place(second, 5).doubt(Sentence("some"), 7)
    Place(second, 4).doubt(Sentence("no ink"), 5)
    Place(second, 0).doubt(Sentence("all"))
    passages.doubt_all(Sentence("everything"))
    text, doubts = passages.joined()
    assert [(doubt.sentence, doubt.span and doubt.span.of(text)) for doubt in doubts] == [
        ("everything", None),
        ("some", "شك"),
        ("no ink", "فيه شك هنا"),
        ("all", "فيه شك هنا"),
    ]


def test_a_doubt_goes_along_where_rows_become_lines() -> None:
    passages = _with()
    passages.begin_table()
    passages.begin_row()
    for text in ("أول", "ثان"):
        passages.begin_cell()
        passages.begin_row()
        passages.begin_cell()
        passages.current.put(text)
        place = Place(passages.current, 1)
        passages.end()
        passages.end_row()
    passages.end_row()
    passages.end_table()
    place.doubt(Sentence("some"), 3)
    text, [doubt] = passages.joined()
    assert text == "أول\tثان"
    assert doubt.span is not None
    assert doubt.span.of(text) == "ان"


def test_rows_without_cells_and_cells_without_rows_are_borne() -> None:
    passages = _with("أ")
    passages.end()
    passages.begin_cell()
    passages.begin_row()
    passages.end_row()
    assert passages.joined()[0] == "أ"


def test_what_was_left_out_is_counted_and_told_at_its_first_place() -> None:
    passages, left_out = _with("أول", "ثان"), LeftOut()
    for passage in passages.all:
        left_out.add(Matter.DELETED, Place(passage, 0))
    left_out.add(Matter.EMBEDDED, None)
    left_out.tell(passages)
    text, doubts = passages.joined()
    assert [(doubt.sentence, doubt.span and doubt.span.of(text)) for doubt in doubts] == [
        ("Other files that are embedded were left out: 1.", None),
        ("Text that tracked changes delete was left out; places: 2.", "أول"),
    ]
