"""What tests of a format's way out and in share: articles that hurt, and what comes of them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

from hashiya.core.annotations import Annotation, Link
from hashiya.formats.annotation_set import AnnotatedArticle, Fault
from hashiya.formats.facts import digest
from hashiya.formats.holdings import joined, reduced
from hashiya.formats.reading import open_set
from hashiya.formats.registry import FORMATS
from hashiya.formats.units import Unit

from .conftest import HARD, annotated, mark

FIXTURES = Path(__file__).resolve().parents[3] / "shared" / "fixtures"


@dataclass
class Found:
    """Hold what was read of a set, and what was said meanwhile."""

    articles: list[AnnotatedArticle]
    faults: list[Fault] = field(default_factory=list)
    notes: list[Fault] = field(default_factory=list)

    def marks(self, index: int = 0) -> list[tuple[str, str]]:
        """Return label and passage of each annotation of an article."""
        given = self.articles[index]
        return [(each.label, each.passage(given.text)) for each in given.annotations]

    def links(self, index: int = 0) -> list[tuple[str, str, str]]:
        """Return each link by the passages at its ends."""
        given = self.articles[index]
        said = {each.id: each.passage(given.text) for each in given.annotations}
        return [(said[each.from_], each.kind, said[each.to]) for each in given.links]

    @property
    def clauses(self) -> list[str]:
        """What was said of faults, as text."""
        return [str(each.message) for each in self.faults]

    @property
    def remarks(self) -> list[str]:
        """What was noted, as text."""
        return [str(each.message) for each in self.notes]


def read_again(path: Path, format: str = "auto", unit: Unit | None = None) -> Found:
    """Read a set with all that is said."""
    found = Found([])
    reader = open_set(path, format, unit=unit, on_fault=found.faults.append, on_note=found.notes.append)
    found.articles.extend(reader)
    return found


def read_json(folder: Path, format: str, *records: Any, name: str = "set.json") -> Found:
    """Read records that stand in a file, one a line."""
    path = folder / name
    path.write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in records), "utf-8")
    return read_again(path, format)


def fixture(*names: str) -> Path:
    """Return a file of another project; skip the test where the files aren't there."""
    path = FIXTURES.joinpath(*names)
    if not path.exists():
        pytest.skip("the files of other projects aren't here")
    return path


def assert_same(format: str, given: Sequence[AnnotatedArticle], found: Found) -> None:
    """Demand that a set came back as it was, as far as its format holds it."""
    holds = FORMATS[format].holds
    assert found.clauses == []
    assert [each.text for each in found.articles] == [each.text for each in given]
    kept = [joined(reduced(each, holds)[0]) for each in given]
    assert [digest(each, holds) for each in found.articles] == [digest(each, holds) for each in kept]


def everything() -> list[AnnotatedArticle]:
    """Return articles with all that hurts: layers, twins, chains, links across layers, nothing at all."""
    end = len(HARD)
    marks = (
        mark("m1", (0, end), comment='سطر\nو"علامة" \u2028\\n,;<&'),
        mark("m2", (0, 4), (6, 8), (10, 12), label="source", unsure=True, comment="في أجزاء"),
        mark("m3", (4, 5), label="denial", annotator='Omar "O\'" <&>'),
        mark("m4", (22, 23), label="اقتباس", annotator=""),
        mark("m5", (22, 23), label="اقتباس", annotator="", comment="توأم"),
        mark("m6", (22, 24), label="claim", unsure=True),
        mark("m7", (end - 1, end), label="quote"),
        mark("m8", (5, 6), (8, 9), label="quote", annotator=""),
        mark("m9", (22, 23), label="اقتباس", annotator=""),
    )
    links = (
        Link("l1", "a1", "attributed_to", "m1", "m2"),
        Link("l2", "a1", "denies", "m3", "m1"),
        Link("l3", "a1", "attributed_to", "m5", "m3"),
        Link("l4", "a1", "attributed_to", "m2", "m1"),
        Link("l5", "a1", "نوع آخر", "m4", "m6"),
    )
    return [
        annotated(HARD, marks, links)._replace(split="train"),
        annotated("نص بلا شيء", id="a2", title=""),
        annotated(
            "قال\tزيد  \n نعم ", [mark("n1", (3, 9)), mark("n2", (7, 10)), mark("n3", (13, 14))], id="a3"
        ),
    ]


_CHARACTERS = 'نصقال لا\u064b\u0640\u200c\u200d\u200f\u00a0e\u0301BBC 😀👩🇸🇦𞤀\n\t.«»"\\&<'
TEXTS = st.text(
    st.sampled_from(_CHARACTERS)
    | st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\x85\u2028\u2029\ufeff"),
    max_size=40,
).map(lambda text: "ن" + text)


@st.composite
def articles(draw: st.DrawFn, links: bool = True) -> AnnotatedArticle:
    """Draw an article with spans anywhere, of any number of fragments, and links between any two."""
    text = draw(TEXTS)
    marks: list[Annotation] = []
    for number in range(draw(st.integers(0, 5))):
        edges = draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6, unique=True))
        points = sorted(edges)[: len(edges) // 2 * 2]
        spans = [(start, end) for start, end in zip(points[::2], points[1::2], strict=True)]
        label = draw(st.sampled_from(["claim", "source", "اقتباس"]))
        annotator = draw(st.sampled_from(["", "ليلى", "Omar"]))
        comment = draw(st.none() | st.text(st.sampled_from(_CHARACTERS), max_size=8))
        marks.append(
            mark(
                f"m{number}",
                *spans,
                label=label,
                annotator=annotator,
                comment=comment,
                unsure=draw(st.booleans()),
            )
        )
    pairs = st.tuples(st.integers(0, 4), st.integers(0, 4), st.sampled_from(["attributed_to", "denies"]))
    drawn = draw(st.lists(pairs, max_size=4, unique=True)) if links else []
    tied = [
        Link(f"l{number}", "a1", kind, marks[one].id, marks[other].id)
        for number, (one, other, kind) in enumerate(drawn)
        if one != other and max(one, other) < len(marks)
    ]
    return annotated(text, marks, tied)
