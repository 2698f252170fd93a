"""One object answers where the parts of an article begin and end, at any position."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hashiya.core.spans import Span
from hashiya.text import steps
from hashiya.text.graphemes import grapheme_floor
from hashiya.text.segments import Edge, Segments, Step
from hashiya.text.sentences import sentences

TEXT = "قال الوزير: «نعم. ثم لا». وسكت.\n\n  \nثم “ذهب” إلى BBC؟ نعم"


def _of(span: Span | None, text: str = TEXT) -> str | None:
    return None if span is None else span.of(text)


def test_what_is_at_a_position() -> None:
    segments = Segments(TEXT)
    position = TEXT.index("نعم") + 1
    assert _of(segments.grapheme_at(position)) == "ع"
    assert _of(segments.word_at(position)) == "نعم"
    assert _of(segments.sentence_at(position)) == "قال الوزير: «نعم."
    assert _of(segments.quotation_at(position)) == "نعم. ثم لا"
    assert _of(segments.paragraph_at(position)) == TEXT.split("\n")[0]
    assert segments.paragraph_index(position) == 0


def test_a_caret_behind_a_word_is_at_that_word_and_in_blank_paragraphs_at_nothing() -> None:
    segments = Segments(TEXT)
    assert _of(segments.word_at(3)) == "قال"
    blank = TEXT.index("\n\n") + 1
    assert segments.word_at(blank) is None
    assert segments.sentence_at(blank) is None
    assert segments.quotation_at(blank) is None
    assert segments.paragraph_at(blank) == Span(blank, blank)
    assert segments.grapheme_at(len(TEXT)) is None


def test_the_space_behind_a_sentence_belongs_to_it_and_the_space_before_the_first_to_that() -> None:
    text = "  قال نعم.  ثم لا"
    segments = Segments(text)
    assert [_of(segments.sentence_at(at), text) for at in (0, 2, 10, 11, 12, 17)] == (
        ["قال نعم."] * 4 + ["ثم لا"] * 2
    )


def test_marks_that_hold_nothing_quote_nothing() -> None:
    assert Segments("قال “ ” ثم").quotation_at(5) is None


def test_positions_beyond_the_text_are_taken_for_the_nearest() -> None:
    segments = Segments("قال نعم")
    assert _of(segments.word_at(99), "قال نعم") == "نعم"
    assert _of(segments.sentence_at(-5), "قال نعم") == "قال نعم"
    assert segments.step(99, Step.WORD, False) == 4
    assert segments.paragraph_at(99) == Span(0, 7)


def test_words_are_counted() -> None:
    segments = Segments(TEXT)
    assert segments.words(Span(0, len(TEXT))) == 11
    assert segments.words(Span(2, 5)) == 2
    assert segments.words(Span(3, 4)) == 0


@pytest.mark.parametrize(
    ("unit", "stops"),
    [
        (Step.WORD, "قال| الوزير|: «نعم|. ثم| لا|». وسكت|.\n\n  \nثم| “ذهب|” إلى| BBC|؟ نعم|"),
        (Step.SENTENCE, "قال الوزير: «نعم.| ثم لا».| وسكت.|\n\n  \nثم “ذهب” إلى BBC؟| نعم|"),
        (Step.QUOTATION, "قال الوزير: «|نعم. ثم لا|». وسكت.\n\n  \nثم “|ذهب|” إلى BBC؟ نعم|"),
        (Step.PARAGRAPH, "قال الوزير: «نعم. ثم لا». وسكت.|\n\n  \nثم “ذهب” إلى BBC؟ نعم|"),
    ],
)
def test_steps_forward_stop_at_ends(unit: Step, stops: str) -> None:
    assert _walk(unit, forward=True) == stops


@pytest.mark.parametrize(
    ("unit", "stops"),
    [
        (Step.WORD, "|قال |الوزير: «|نعم. |ثم |لا». |وسكت.\n\n  \n|ثم “|ذهب” |إلى |BBC؟ |نعم"),
        (Step.SENTENCE, "|قال الوزير: «نعم. |ثم لا». |وسكت.\n\n  \n|ثم “ذهب” إلى BBC؟ |نعم"),
        (Step.QUOTATION, "|قال الوزير: «|نعم. ثم لا|». وسكت.\n\n  \nثم “|ذهب|” إلى BBC؟ نعم"),
        (Step.PARAGRAPH, "|قال الوزير: «نعم. ثم لا». وسكت.\n\n  \n|ثم “ذهب” إلى BBC؟ نعم"),
    ],
)
def test_steps_backward_stop_at_starts(unit: Step, stops: str) -> None:
    assert _walk(unit, forward=False) == stops


def _walk(unit: Step, forward: bool) -> str:
    segments = Segments(TEXT)
    position, visited = (0 if forward else len(TEXT)), set()
    while (further := segments.step(position, unit, forward)) != position:
        visited.add(position := further)
    return "".join(("|" if at in visited else "") + TEXT[at : at + 1] for at in range(len(TEXT) + 1))


@given(
    st.text(alphabet=st.sampled_from('اب1. \n\n“”"\u064e\u0600😀\u200d')),
    st.integers(0, 40),
    st.sampled_from(Step),
)
def test_a_step_never_sticks_and_never_cuts_a_grapheme(text: str, position: int, unit: Step) -> None:
    segments = Segments(text)
    position = min(position, len(text))
    ahead, back = segments.step(position, unit, True), segments.step(position, unit, False)
    assert position < ahead <= len(text) or position == ahead == len(text)
    assert 0 <= back < position or position == back == 0
    assert grapheme_floor(text, ahead) == ahead
    assert grapheme_floor(text, back) == back


@pytest.mark.parametrize(
    ("edge", "step", "outward", "expected"),
    [
        ("end", Step.WORD, True, "الوزير نعم"),
        ("end", Step.GRAPHEME, True, "الوزير "),
        ("end", Step.GRAPHEME, False, "الوزي"),
        ("end", Step.WORD, False, "الوزير"),
        ("start", Step.WORD, True, "قال الوزير"),
        ("start", Step.GRAPHEME, True, " الوزير"),
        ("start", Step.GRAPHEME, False, "لوزير"),
        ("start", Step.WORD, False, "الوزير"),
        ("start", Step.PARAGRAPH, True, "قال الوزير"),
        ("end", Step.PARAGRAPH, True, "الوزير نعم"),
    ],
)
def test_an_edge_moves_and_never_leaves_nothing(edge: Edge, step: Step, outward: bool, expected: str) -> None:
    text = "قال الوزير نعم"
    assert _of(Segments(text).move_edge(Span(4, 10), edge, step, outward), text) == expected


def test_an_inner_step_stops_at_the_right_side_of_words() -> None:
    text = "قال الوزير، نعم لا"
    segments = Segments(text)
    whole = Span(0, len(text))
    assert _of(segments.move_edge(whole, "end", Step.WORD, False), text) == "قال الوزير، نعم"
    assert _of(segments.move_edge(Span(0, 12), "end", Step.WORD, False), text) == "قال الوزير"
    assert _of(segments.move_edge(whole, "start", Step.WORD, False), text) == "الوزير، نعم لا"
    assert segments.move_edge(Span(0, 3), "end", Step.WORD, False) == Span(0, 3)


@pytest.mark.parametrize("word", ["وبالوزير", "وَبِالْوَزِيرِ"])
def test_proclitics_go_out_one_by_one_and_come_in_together(word: str) -> None:
    text = f"قال {word} اليوم"
    segments = Segments(text)
    span: Span | None = Span(4, len(text))
    starts = []
    for _ in range(4):
        assert span is not None
        span = segments.toggle_proclitic(span)
        starts.append(_of(span, text))
    whole = text[4:]
    assert starts[-1] == whole
    assert [len(start or "") for start in starts[:3]] == sorted([len(start or "") for start in starts[:3]])[
        ::-1
    ]
    assert (starts[2] or "").startswith(("وزير", "وَزِيرِ"))


@pytest.mark.parametrize(("start", "end"), [(3, 10), (4, 6), (14, 17), (17, 17)])
def test_no_proclitic_where_a_span_begins_outside_a_word_or_nothing_would_be_left(
    start: int, end: int
) -> None:
    assert Segments("قال والوزير، من").toggle_proclitic(Span(start, end)) is None


def test_a_start_inside_the_stem_takes_the_whole_word_in() -> None:
    assert Segments("والوزير").toggle_proclitic(Span(5, 7)) == Span(0, 7)


def test_both_kinds_of_snapping_are_offered() -> None:
    segments = Segments("قال مُحَمَّد لـBBC")
    assert segments.snap(Span(5, 6)) == Span(4, 12)
    assert segments.snap_graphemes(Span(5, 7)) == Span(4, 8)


def test_nothing_is_segmented_before_it_is_asked_for() -> None:
    segments = Segments("قال الوزير نعم، " * 62_500)
    assert _of(segments.word_at(500_005), segments.text) == "الوزير"
    assert segments.snap(Span(500_001, 500_002)) == Span(500_000, 500_003)
    assert "_breaks" not in vars(segments._paragraphs)


def test_sentences_are_found_once_a_paragraph(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[int, int]] = []
    monkeypatch.setattr(
        steps, "sentences", lambda text, start, end: asked.append((start, end)) or sentences(text, start, end)
    )
    segments = Segments("قال نعم. لا.\n" * 1000)
    for position in (6505, 6500, 6510):
        segments.sentence_at(position)
    assert asked == [(6500, 6512)]
    assert len(segments.paragraphs) == 1001
