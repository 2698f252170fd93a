"""An incoming article is settled: what fits comes in at its place, what doesn't is told and left out."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hashiya.core.articles import Direction, Status
from hashiya.core.spans import Span
from hashiya.formats.annotation_set import AnnotatedArticle, Fault
from hashiya.formats.fitting import agreement
from hashiya.formats.incoming import Incoming, IncomingLink, IncomingMark, Source
from hashiya.formats.settling import Settling
from hashiya.formats.units import Reading, Unit

HERE = Path("set.x")


@dataclass
class Settled:
    """Hold what came of an article."""

    article: AnnotatedArticle | None = None
    faults: list[Fault] = field(default_factory=list)
    notes: list[Fault] = field(default_factory=list)

    @property
    def spans(self) -> list[tuple[tuple[int, int], ...]]:
        assert self.article is not None
        return [tuple((span.start, span.end) for span in mark.spans) for mark in self.article.annotations]

    @property
    def clauses(self) -> list[str]:
        return [str(fault.message) for fault in self.faults]


def settle(given: Incoming, unit: Unit = Unit.CODEPOINT, **manifest: Any) -> Settled:
    found = Settled()
    source = Source(HERE, found.faults.append, found.notes.append, manifest)
    found.article = Settling(source, Reading(unit)).settled(given)
    return found


def marked(text: str, *spans: tuple[int, int], **fields: Any) -> Incoming:
    """Return an article with one mark of these spans."""
    return Incoming(text, [IncomingMark("m", "claim", spans, **fields)], line=3, title="عنوان")


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def test_all_that_is_told_comes_in() -> None:
    marks = [
        IncomingMark("n", "source", [(5, 8)], ["نعم"], line=7),
        IncomingMark(
            "m",
            "claim",
            [(4, 8), (0, 3)],
            comment="c",
            annotator="ليلى",
            unsure=True,
            origin="import:x",
            created_at="2026-01-02",
            updated_at="2026-01-03",
            extra={"k": 1},
        ),
    ]
    links = [IncomingLink("l", "denies", "m", "n", {"k": 2})]
    meta = {"source": "وكالة", "paragraph_directions": {"1": "ltr"}}
    found = settle(
        Incoming("قال\n نعم", marks, links, "a", "t", meta, "ltr", "done", sha256("قال\n نعم"), "train")
    )
    assert (found.faults, found.notes) == ([], [])
    assert found.article is not None
    article, text, (first, second), (link,), split = found.article
    assert (article.id, article.title, article.characters, article.sha256) == ("a", "t", 8, sha256(text))
    assert (article.status, article.direction) == (Status.DONE, Direction.LTR)
    assert (article.meta, article.paragraph_directions) == ({"source": "وكالة"}, {1: Direction.LTR})
    assert (first.id, first.spans, first.label) == ("m", (Span(0, 3), Span(4, 8)), "claim")
    assert (first.comment, first.annotator, first.unsure, first.origin) == ("c", "ليلى", True, "import:x")
    assert (first.created_at, first.updated_at, first.extra) == ("2026-01-02", "2026-01-03", {"k": 1})
    assert (second.id, second.spans, second.article) == ("n", (Span(5, 8),), "a")
    assert (link.id, link.kind, link.from_, link.to, link.extra, link.article) == (
        "l", "denies", "m", "n", {"k": 2}, "a",
    )  # fmt: skip
    assert split == "train"


@pytest.mark.parametrize(
    ("span", "clause"),
    [
        ((-1, 2), "the span -1:2 begins before the text"),
        ((2, 2), "the span 2:2 is empty"),
        ((3, 1), "the span 3:1 is reversed"),
        ((0, 9), "the span 0:9 ends past the end of the text, which has 4 characters"),
        ((9, 12), "the span 9:12 ends past the end of the text, which has 4 characters"),
    ],
)
def test_a_span_that_can_not_be_is_told(span: tuple[int, int], clause: str) -> None:
    found = settle(marked("نص ا", span))
    assert found.faults == [Fault(HERE, 3, found.faults[0].message, "عنوان")]
    assert found.clauses == [clause]
    assert found.spans == []


def test_a_span_inside_a_surrogate_pair_is_told() -> None:
    found = settle(marked("نص 😀", (0, 4)), Unit.UTF16)
    assert found.clauses == ["the span 0:4 begins or ends inside a character"]
    assert settle(marked("نص 😀", (3, 5)), Unit.UTF16).spans == [((3, 4),)]


def test_an_article_tells_its_own_reading() -> None:
    given = marked("😀 نص", (3, 5))._replace(reading=Reading(Unit.UTF16))
    assert settle(given).spans == [((2, 4),)]


def test_a_quote_that_is_another_is_told() -> None:
    given = Incoming("قال نعم", [IncomingMark("m", "c", [(0, 3), (4, 7)], ["قال", "لا"], line=9)])
    found = settle(given)
    assert [str(fault) for fault in found.faults] == [
        "set.x, line 9: the span 4:7 says «لا», where the text has «نعم»."
    ]
    assert found.spans == []
    assert found.faults[0].article is None


def test_a_quote_may_tell_line_breaks_otherwise() -> None:
    assert settle(marked("أ\r\nب", (0, 4), quotes=["أ\nب"])).spans == [((0, 3),)]
    assert settle(marked("أ\nب", (0, 3), quotes=["أ\r\nب"])).spans == [((0, 3),)]
    assert settle(marked("أ\rب", (0, 3), quotes=["أ\nب"])).spans == [((0, 3),)]


def test_spans_shift_with_what_falls_away() -> None:
    text = "\ufeffأ\r\nب\rج\u2028د"
    found = settle(marked(text, (1, 2), (4, 5), (6, 7), (8, 9)))
    assert found.article is not None
    assert found.article.text == "أ\nب\nج\nد"
    assert found.spans == [((0, 1), (2, 3), (4, 5), (6, 7))]
    assert settle(marked(text, (0, 9))).spans == [((0, 7),)]


@pytest.mark.parametrize("span", [(0, 1), (2, 3)])
def test_a_span_of_nothing_that_stays_is_told(span: tuple[int, int]) -> None:
    found = settle(marked("\ufeffأ\r\nب", span))
    assert found.clauses == ["a span holds nothing but what an article's text can't"]
    assert found.spans == []


def test_an_annotation_without_span_is_told() -> None:
    found = settle(marked("قال نعم"))
    assert found.clauses == ["an annotation has no span"]
    assert found.spans == []


def test_fragments_that_overlap_are_told() -> None:
    assert settle(marked("قال نعم", (0, 4), (3, 7))).clauses == ["two spans of one annotation overlap"]
    assert settle(marked("قال نعم", (4, 7), (0, 4))).spans == [((0, 4), (4, 7))]


@pytest.mark.parametrize(
    ("text", "span", "cut"),
    [
        ("قالَ", (0, 3), True),
        ("قالَ", (3, 4), True),
        ("قالَ", (0, 4), False),
        ("👩\u200d👧!", (0, 2), True),
        ("👩\u200d👧!", (2, 3), True),
        ("👩👧!", (1, 2), False),
        ("🇸🇦🇪🇬", (0, 2), False),
        ("🇸🇦🇪🇬", (2, 3), True),
        ("\u064eا", (0, 1), False),
        ("قال", (1, 2), False),
    ],
)
def test_a_span_that_cuts_a_grapheme_comes_in_and_is_noted(
    text: str, span: tuple[int, int], cut: bool
) -> None:
    found = settle(marked(text, span))
    assert found.spans == [(span,)]
    assert found.faults == []
    notes = [f"set.x, line 3: the span {span[0]}:{span[1]} begins or ends inside a grapheme."] * cut
    assert [str(note) for note in found.notes] == notes
    assert all(note.article == "عنوان" for note in found.notes)


@pytest.mark.parametrize(
    ("links", "clauses", "left"),
    [
        ([("m", "k", "x")], ["the link «k» has an end that isn't among the annotations"], 0),
        ([("x", "k", "m")], ["the link «k» has an end that isn't among the annotations"], 0),
        ([("m", "k", "m")], ["the link «k» leads from an annotation to itself"], 0),
        ([("m", "k", "n"), ("m", "k", "n")], ["the link «k» stands there twice"], 1),
        ([("m", "k", "n"), ("n", "k", "m"), ("m", "j", "n")], [], 3),
        ([("m", "k", "bad")], ["the link «k» has an end that isn't among the annotations"], 0),
    ],
)
def test_a_link_that_can_not_be_is_told(
    links: list[tuple[str, str, str]], clauses: list[str], left: int
) -> None:
    marks = [
        IncomingMark("m", "c", [(0, 1)]),
        IncomingMark("n", "c", [(1, 2)]),
        IncomingMark("bad", "c", [(1, 1)]),
    ]
    given = [
        IncomingLink(str(number), kind, from_, to, line=5) for number, (from_, kind, to) in enumerate(links)
    ]
    found = settle(Incoming("نص", marks, given, line=1))
    assert found.clauses[1:] == clauses
    assert all(fault.line == 5 for fault in found.faults[1:])
    assert found.article is not None
    assert len(found.article.links) == left


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("", "the article has no text"),
        (" \n\ufeff\r\n\u00a0", "the article has no text"),
        ("أ\x00", "The text has a NUL in line 1, column 2: choose another encoding, or take it out"),
        (
            "\ud800",
            (
                "The text has half a surrogate pair in line 1, column 1: "
                "choose another encoding, or take it out"
            ),
        ),
    ],
)  # fmt: skip
def test_a_text_that_can_be_none_is_told(text: str, clause: str) -> None:
    found = settle(Incoming(text.replace("\ufeff\r", "\r"), id="a", line=2, file=Path("a.txt")))
    assert found.article is None
    assert found.clauses == [clause]
    assert (found.faults[0].file, found.faults[0].line, found.faults[0].article) == (Path("a.txt"), 2, "a")


def test_a_text_that_is_not_its_hashs_is_told_and_comes_in() -> None:
    found = settle(Incoming("نص", sha256=sha256("نصّ")))
    assert found.clauses == ["the text isn't the one that its hash was taken of"]
    assert found.article is not None
    assert found.article.article.sha256 == sha256("نص")
    assert settle(Incoming("أ\r\nب", sha256=sha256("أ\r\nب"))).faults == []
    assert settle(Incoming("أ\r\nب", sha256=sha256("أ\nب"))).faults == []


def test_a_byte_order_mark_stays_where_a_hash_tells_so() -> None:
    text = "\ufeffنص"
    for found in (
        settle(marked(text, (1, 3))._replace(sha256=sha256(text))),
        settle(marked(text, (1, 3)), articles=[{"sha256": sha256(text)}]),
    ):
        assert (found.faults, found.spans) == ([], [((1, 3),)])
        assert found.article is not None
        assert found.article.text == text
    for found in (
        settle(marked(text, (1, 3))),
        settle(marked(text, (1, 3))._replace(sha256=sha256("نص"))),
        settle(marked(text, (1, 3)), articles=[{"sha256": sha256("نص")}, {}, 1, {"sha256": 5}]),
    ):
        assert (found.faults, found.spans) == ([], [((0, 2),)])
        assert found.article is not None
        assert found.article.text == "نص"


@given(st.text("اب\r\n\ufeff😀\u064e ", min_size=1, max_size=10), st.data())
def test_a_span_holds_after_settling_what_it_held_before(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = settle(marked(text, (start, end), quotes=[text[start:end]]))
    if found.article is None or not found.article.annotations:
        return
    held = text[start:end].removeprefix("\ufeff" if start == 0 else "")
    expected = held.replace("\r\n", "\n").replace("\r", "\n")
    cut_off = held.endswith("\r") and text[end : end + 1] == "\n"
    (mark,) = found.article.annotations
    assert mark.spans[0].of(found.article.text) == (expected[:-1] if cut_off else expected)


def test_quotes_that_agree_are_counted() -> None:
    marks = [
        IncomingMark("m", "c", [(0, 1), (2, 4)], ["😀", "نع"]),
        IncomingMark("n", "c", [(0, 1)]),
        IncomingMark("o", "c", [(3, 99)], ["عم"]),
    ]
    given = Incoming("😀 نعم", marks)
    assert agreement(given, Reading(Unit.CODEPOINT)) == (2, 3)
    assert agreement(given, Reading(Unit.UTF16)) == (0, 3)
