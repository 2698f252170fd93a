"""Articles with everything that hurts, and what stands for them in the jsonl format."""

import hashlib
from collections.abc import Sequence

import pytest

from hashiya.core.annotations import Annotation, Link
from hashiya.core.articles import Article, Direction, Status
from hashiya.core.spans import Span
from hashiya.formats.annotation_set import AnnotatedArticle

HARD = "قالَ «لا» لأ\u200c بـ\u0640 BBC 😀👩\u200d👩\u200d👧\n\u200fسطرٌ ثانٍ\u00a0é e\u0301\n\n٣٫٥٪"
WHEN = "2026-01-02T03:04:05+00:00"


def annotated(
    text: str = HARD,
    marks: Sequence[Annotation] = (),
    links: Sequence[Link] = (),
    **fields: object,
) -> AnnotatedArticle:
    """Return an article with its marks, its hash worked out."""
    given = {
        "id": "a1",
        "title": "عنوان",
        "characters": len(text),
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        **fields,
    }
    return AnnotatedArticle(Article(**given), text, marks, links)  # type: ignore[arg-type]


def mark(name: str, *spans: tuple[int, int], label: str = "claim", **fields: object) -> Annotation:
    """Return an annotation of the article a1."""
    given = {"created_at": WHEN, "updated_at": WHEN, "article": "a1", "annotator": "ليلى", **fields}
    return Annotation(id=name, label=label, spans=tuple(Span(*span) for span in spans), **given)  # type: ignore[arg-type]


@pytest.fixture
def hard() -> AnnotatedArticle:
    """One article with overlapping, nested, adjacent, fragmented, one-character and whole-article marks."""
    marks = (
        mark("m1", (0, len(HARD)), comment='سطر\nو"علامة" \u2028'),
        mark("m2", (0, 4), (6, 8), label="source", unsure=True),
        mark("m3", (4, 5), label="denial", extra={"رأي": [1, None], "id": "never this one"}),
        mark("m4", (22, 23), label="اقتباس", origin="import:brat"),
    )
    links = (Link("l1", "a1", "attributed_to", "m1", "m2", extra={"weight": 0.5}),)
    return annotated(
        HARD,
        marks,
        links,
        status=Status.IN_PROGRESS,
        meta={"source": "وكالة", "n": 1},
        paragraph_directions={2: Direction.LTR, 1: Direction.LTR},
    )
