"""What UIMA and WebAnno are tested with: cassis as the independent reader, archives like INCEpTION's."""

import io
import zipfile
from pathlib import Path

import cassis
from hypothesis import strategies as st

from hashiya.core.annotations import Annotation, Link
from hashiya.core.spans import Span
from hashiya.formats.annotation_set import AnnotatedArticle, Fault
from hashiya.formats.reading import open_set
from hashiya.text.normalise import normalise

from .conftest import annotated, mark

FIXTURES = Path(__file__).resolve().parents[3] / "shared" / "fixtures"
LETTERS = "قا ـ\u0651\u200c\u200d\u200f\u00a0\n\tab.«»😀👩e\u0301\r&<>\"'[]|\\_*;->\x85"
SPAN = "webanno.custom.Hashiya"
LINK = "webanno.custom.HashiyaLink"


def read_all(path: Path, format: str = "auto") -> tuple[list[AnnotatedArticle], list[Fault]]:
    """Return the articles at ``path``, and what didn't fit."""
    faults: list[Fault] = []
    return list(open_set(path, format, on_fault=faults.append)), faults


def told(article: AnnotatedArticle) -> list[tuple[int, int, str]]:
    """Return start, end and label of each annotation."""
    return [(each.start, each.end, each.label) for each in article.annotations]


def linked(article: AnnotatedArticle) -> list[tuple[str, str, str]]:
    """Return the links, by what their ends say."""
    words = {each.id: each.spans[0].of(article.text) for each in article.annotations}
    return [(words[link.from_], link.kind, words[link.to]) for link in article.links]


def zipped(**entries: bytes | str) -> bytes:
    """Return the bytes of a zip; ``__`` in a name stands for a slash."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in entries.items():
            archive.writestr(name.replace("__", "/"), data)
    return stream.getvalue()


def by_cassis(cas: cassis.Cas) -> tuple[str, list[tuple[object, ...]], list[tuple[object, ...]]]:
    """Return text, annotations and links as cassis finds them, which counts code points by itself."""
    marks = [
        (each.begin, each.end, each.label, each.comment, each.annotator, each.unsure, each.id)
        for each in cas.select(SPAN)
    ]
    links = [
        (each.Governor.id, each.kind, each.Dependent.id, each.begin, each.end) for each in cas.select(LINK)
    ]
    return cas.sofa_string, marks, links


@st.composite
def articles(draw: st.DrawFn, letters: str = LETTERS) -> AnnotatedArticle:
    """Draw an article with spans anywhere, some in fragments, and links between them."""
    text = normalise(draw(st.text(letters, min_size=1, max_size=60)) + "ن")
    edges = st.lists(st.integers(0, len(text)), min_size=2, max_size=4, unique=True).map(sorted)
    marks: list[Annotation] = []
    for number, points in enumerate(draw(st.lists(edges, max_size=6))):
        pairs = list(zip(points[::2], points[1::2], strict=False))
        comment = draw(st.none() | st.text(LETTERS, max_size=8))
        label = draw(st.sampled_from(["claim", "رأي", "a_b", "*", "_", "x[1]", "a|b", "->"]))
        marks.append(mark(f"m{number}", *pairs, label=label, comment=comment, unsure=draw(st.booleans())))
    pairs = st.tuples(st.sampled_from(marks), st.sampled_from(marks)) if marks else st.nothing()
    ends = {(a.id, b.id) for a, b in draw(st.lists(pairs, max_size=4)) if a is not b} if marks else set()
    links = [Link(f"l{a}{b}", "a1", "attributed_to", a, b) for a, b in sorted(ends)]
    return annotated(text, marks, links)


def rich(text: str = "قال 😀 «لا»\nثانٍ\u00a0e\u0301 👩\u200d👩\u200d👧 ـ ن\n\n\t آخر") -> AnnotatedArticle:
    """Return an article with two annotators, fragments, adjacent and one-character spans, and a chain."""
    marks = [
        mark("m1", (0, 3), comment='سطر\nو"علامة"\t&<\\', annotator="ليلى"),
        mark("m2", (4, 5), (7, 9), label="source", annotator="زيد", unsure=True),
        mark("m3", (0, len(text)), label="a_b|c[1]", annotator=""),
        mark("m4", (5, 6), (6, 7), (8, 9), label="denial"),
    ]
    marks.append(Annotation("m5", "a1", "رأي", "ليلى", (Span(3, 4),)))
    links = [
        Link("l1", "a1", "attributed_to", "m1", "m2"),
        Link("l2", "a1", "denies", "m2", "m1"),
        Link("l3", "a1", "ذو صلة", "m1", "m3"),
    ]
    return annotated(text, marks, links, title='عنوان "<&>"\n')
