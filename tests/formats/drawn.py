"""Articles that hurt, by hand and drawn at random, and what two copies of one are compared by."""

from __future__ import annotations

import hashlib
from typing import Any

from hypothesis import strategies as st

from hashiya.core.annotations import Annotation, Link
from hashiya.core.articles import Article
from hashiya.core.spans import Span
from hashiya.formats.annotation_set import AnnotatedArticle

PAINFUL = (
    "  قالَ «لا»  لأ\u200c بـ\u0640 BBC 😀👩\u200d👩\u200d👧\n\u200fسطرٌ\u202e ثانٍ\u00a0é e\u0301 𐤀𐤁\n\n"
    "\t٣٫٥٪ نص\u200dنص \u2066x\u2069 \ufeff\n"
)
TEXTS = st.text(
    st.one_of(
        st.sampled_from("ابلقَ ـ\u200c\u200d\u200f\u00a0 \n\t«»،😀👩𐤀e\u0301\x1c"),
        st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\x85\u2028\u2029\ufeff"),
    ),
    min_size=1,
    max_size=40,
).filter(lambda text: bool(text.strip()))
COMMENTS = ('سطر\nو"علامة" \u2028,\t\\', None, "")


def made(
    text: str, marks: list[Annotation], links: list[Link], name: str = "a1", split: str = ""
) -> AnnotatedArticle:
    article = Article(name, f"عنوان {name}", len(text), hashlib.sha256(text.encode()).hexdigest())
    return AnnotatedArticle(article, text, marks, links, split)


def marked(name: str, *spans: tuple[int, int], label: str = "claim", **fields: Any) -> Annotation:
    return Annotation(
        name, "a1", label, fields.pop("annotator", "ليلى"), tuple(Span(*span) for span in spans), **fields
    )


def painful() -> list[AnnotatedArticle]:
    """Return an article with every kind of mark and link, and one without any."""
    end = len(PAINFUL)
    smile = PAINFUL.index("😀")
    marks = [
        marked("m1", (0, end), comment=COMMENTS[0]),
        marked("m2", (2, 6), (8, 10), (20, 24), label="source", unsure=True, comment="ثلاثة"),
        marked("m3", (6, 7), label="denial"),
        marked("m4", (7, 8), label="denial", annotator='Zoë "Z" O\'Neil'),
        marked("m5", (smile, smile + 1), label="Token", annotator=""),
        marked("m6", (smile, smile + 6), label="اقتباس طويل", annotator='Zoë "Z" O\'Neil', unsure=True),
        marked("m7", (2, 6), label="claim"),
        marked("m8", (2, 6), label="claim", annotator='Zoë "Z" O\'Neil'),
        marked("m9", (PAINFUL.index("e\u0301"), PAINFUL.index("e\u0301") + 2), label="quote"),
        marked("m10", (PAINFUL.index("𐤀"), end), label="quote"),
        marked("m11", (0, 1), label="quote"),
    ]
    links = [
        Link("l1", "a1", "attributed_to", "m1", "m2"),
        Link("l2", "a1", "denies", "m3", "m1"),
        Link("l3", "a1", "denies", "m4", "m8"),
        Link("l4", "a1", "نوع آخر", "m4", "m3"),
    ]
    return [made(PAINFUL, marks, links), made("نص بلا علامات", [], [], "a2")]


def said(given: AnnotatedArticle) -> tuple[str, list[Any], list[Any]]:
    """Return what an article says, whatever ids and order it says it in."""
    told = {
        mark.id: (mark.label, mark.spans, mark.comment or "", mark.annotator, mark.unsure)
        for mark in given.annotations
    }
    links = sorted((link.kind, told[link.from_], told[link.to]) for link in given.links)
    return given.text, sorted(told.values()), links


@st.composite
def articles(draw: st.DrawFn) -> AnnotatedArticle:
    """Draw an article with marks of one to three fragments and links between them."""
    text = draw(TEXTS)
    marks = []
    for number in range(draw(st.integers(0, 5))):
        edges = sorted(draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=min(6, len(text) + 1))))
        spans = list(zip(edges[::2], edges[1::2], strict=False))
        marks.append(
            marked(
                f"m{number}",
                *spans,
                label=draw(st.sampled_from(["claim", "source", "Sentence", "رأي"])),
                annotator=draw(st.sampled_from(["", "ليلى", "Zoë"])),
                comment=draw(st.one_of(st.none(), TEXTS)),
                unsure=draw(st.booleans()),
            )
        )
    if len(marks) < 2:
        return made(text, marks, [])
    ends = st.tuples(st.sampled_from(range(len(marks))), st.sampled_from(range(len(marks))))
    pairs = draw(st.sets(ends.filter(lambda pair: pair[0] != pair[1]), max_size=4))
    links = [
        Link(f"l{number}", "a1", "denies", f"m{first}", f"m{second}")
        for number, (first, second) in enumerate(sorted(pairs))
    ]
    return made(text, marks, links)
