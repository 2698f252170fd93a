"""In which paragraphs labels stand: those with visible text, counted from the first."""

from hashiya.analysis.told_by_texts import ToldByTexts
from hashiya.core.spans import Span

TEXT = "\n  \n" + "\n\n".join(f"فقرة {number}" for number in range(1, 19))


def _at(number: int) -> list[Span]:
    start = TEXT.index(f"فقرة {number}\n" if number < 18 else "فقرة 18")
    return [Span(start, start + 4)]


def test_annotations_are_counted_in_the_paragraph_in_which_they_begin() -> None:
    told = ToldByTexts(frozenset())
    told.take(
        TEXT, [("claim", _at(1)), ("claim", [*_at(2), *_at(9)]), ("claim", _at(15)), ("quote", _at(18))]
    )
    told.take("سطر واحد", [("claim", [Span(4, 8)])])
    claim, quote = told.places(["claim", "quote", "denial"])
    assert claim.paragraphs == (2, 1, *[0] * 12, 1)
    assert quote.paragraphs == (*[0] * 14, 1)


def test_what_begins_before_the_first_letter_is_in_the_first_paragraph() -> None:
    told = ToldByTexts(frozenset())
    told.take("\n\nنص", [("claim", [Span(0, 4)])])
    assert told.places(["claim"])[0].paragraphs[0] == 1
