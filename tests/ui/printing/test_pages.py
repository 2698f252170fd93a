"""Marked articles on paper look like the pane, and no line of them is cut."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from hashiya.core.annotations import Annotation
from hashiya.core.articles import Article, Direction
from hashiya.core.labels import STANDARD_LABELS, Label, LabelSet
from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.ui.article.patterns import wash
from hashiya.ui.printing.dress import PRINTED, Dress
from hashiya.ui.printing.legend import Legend
from hashiya.ui.printing.marked_text import MarkedText
from hashiya.ui.printing.pages import Survey, _Pages
from hashiya.ui.printing.prose import Prose, Words
from hashiya.ui.printing.sheets import Sheets
from hashiya.ui.theme import over
from tests.ui.article.conftest import annotation
from tests.ui.printing.test_sheets import Device

PARAGRAPH = "قال الوزير إن المحادثات مستمرة في باريس، ونفت شبكة BBC News ذلك يوم الجمعة. " * 4
TEXT = "\n\n".join(f"{number}. {PARAGRAPH}" for number in range(16))
MARKS = [
    annotation("x", "claim", 3, 900, comment="تعليق أول"),
    annotation("y", "source", 30, 60, (80, 120)),
    annotation("z", "quote", 40, 700, comment="سطر\nثانٍ", unsure=True),
    annotation("u", "رأي", 5, 9),
    annotation("v", "denial", len(TEXT) - 500, len(TEXT) - 3),
]


def given(text: str = TEXT, marks: list[Annotation] | None = None, **known: object) -> AnnotatedArticle:
    article = Article("a", "عنوان المقال", len(text), "")
    return AnnotatedArticle(replace(article, **known), text, MARKS if marks is None else marks, [])  # type: ignore[arg-type]


@pytest.fixture
def dress(qapp: QApplication) -> Dress:
    return Dress.of("FiraGO", LabelSet(), {"رأي"}, "ar")


def marked_text(dress: Dress, article: AnnotatedArticle, **notes: int) -> MarkedText:
    fit = dress.fit(1000, article.article.direction is Direction.RTL)
    return MarkedText(article, dress, fit, notes)


def painted(poured: MarkedText | Prose | Legend, *cuts: int, width: int = 1000) -> QImage:
    """Return a picture of all rows, painted in stretches that end at ``cuts``."""
    height = round(poured.rows[-1].bottom) + 40
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    for first, last in pairwise([0, *cuts, len(poured.rows)]):
        poured.paint(painter, first, last)
    painter.end()
    return image


def colours(image: QImage) -> Counter[int]:
    data = memoryview(image.constBits()).cast("I")
    return Counter(data.tolist())


def test_a_text_in_stretches_is_the_text_whole(dress: Dress) -> None:
    text = marked_text(dress, given(), x=1, z=2)
    assert len(text.rows) > 40
    assert painted(text, 1, 2, 5, 23, 24) == painted(text)


def test_rows_follow_one_another_without_a_gap(dress: Dress) -> None:
    rows = marked_text(dress, given("سطر\n\n\nآخر " * 30, [])).rows
    assert all(row.bottom == following.top for row, following in pairwise(rows))
    assert all(row.top < row.bottom for row in rows)
    assert any(row.blank for row in rows)


def test_bands_lie_under_the_text_and_move_no_letter(dress: Dress) -> None:
    mark = [annotation("x", "claim", 3, 200)]
    marked, plain = (
        painted(marked_text(dress, given(marks=mark))),
        painted(marked_text(dress, given(marks=[]))),
    )
    band = over(wash(PRINTED.accent_band("blue"), PRINTED.paper), PRINTED.paper).rgb()
    assert colours(marked)[band] > 20_000
    assert colours(plain)[band] == 0
    ink = PRINTED.ink.rgb()
    assert colours(plain)[ink] > 1_000
    assert abs(colours(plain)[ink] - colours(marked)[ink]) < 20  # a few of the softened edges alone
    assert colours(marked)[PRINTED.accent_ink("blue").rgb()] > 500


def test_a_mark_goes_on_where_the_sheet_ends(dress: Dress) -> None:
    text = marked_text(dress, given(marks=[annotation("x", "claim", 3, 900)]))
    device = Device()
    painter = QPainter(device.image)
    sheets = Sheets(device, painter, dress.font(), PRINTED.muted)  # type: ignore[arg-type]
    sheets.begin()
    sheets.leave(sheets.room - (text.rows[3].bottom - text.rows[0].top))
    sheets.pour(text)
    painter.end()
    band = over(wash(PRINTED.accent_band("blue"), PRINTED.paper), PRINTED.paper).rgb()
    first, second = device.pages[0], device.pages[1] if len(device.pages) > 1 else device.image
    assert colours(first)[band] > 5_000
    assert colours(second)[band] > 5_000


def test_notes_have_their_number_at_the_badge(dress: Dress) -> None:
    mark = [annotation("x", "claim", 3, 9, comment="تعليق")]
    plain, noted = (painted(marked_text(dress, given(marks=mark), **notes)) for notes in ({}, {"x": 12}))
    differing = [x for x in range(1000) for y in range(150) if plain.pixel(x, y) != noted.pixel(x, y)]
    assert differing
    assert min(differing) > 800  # at the right, where the badges of an Arabic article stand
    article = given("Said the minister", [annotation("x", "claim", 0, 4)], direction=Direction.LTR)
    left = painted(marked_text(dress, article, x=3))
    assert any(left.pixel(x, y) != QColor("white").rgb() for x in range(100) for y in range(60))


def test_each_fragment_has_its_badge_and_the_first_alone_the_note(dress: Dress) -> None:
    text = "كلمة أخرى هنا\nسطر ثانٍ"
    mark = [annotation("x", "claim", 0, 4, (14, 17), comment="سطر")]
    plain, noted = (painted(marked_text(dress, given(text, mark), **notes)) for notes in ({}, {"x": 12}))
    first = marked_text(dress, given(text, mark)).rows[0]
    changed = [y for y in range(plain.height()) if plain.copy(0, y, 1000, 1) != noted.copy(0, y, 1000, 1)]
    assert changed
    assert max(changed) < first.bottom
    whole = [annotation("x", "claim", 0, 4), annotation("y", "claim", 14, 17)]
    apart = painted(marked_text(dress, given(text, whole)))
    ground = dress.look.theme.label_band(dress.labels.labels[0]).rgb()
    assert 0 < colours(apart)[ground] - colours(plain)[ground] < colours(plain)[ground] / 4


def test_many_marks_at_one_place_are_counted(dress: Dress) -> None:
    marks = [annotation(str(number), "claim", 0, 3 + number) for number in range(40)]
    few, many = (painted(marked_text(dress, given("قال الوزير " * 8, some))) for some in (marks[:3], marks))
    assert few != many
    muted = PRINTED.muted.rgb()
    assert colours(many)[muted] > colours(few)[muted]


def test_the_legend_shows_each_label_that_counts(dress: Dress) -> None:
    retired = replace(Label("old", "قديم", "old"), retired=True)
    labels = LabelSet((*STANDARD_LABELS, retired))
    known = replace(dress, labels=labels)
    assert len(Legend(known, {}, 900).rows) == 4
    used = Legend(known, {"old": 2, "claim": 31}, 900)
    assert len(used.rows) == 5
    seen = colours(painted(used))
    for label in (*STANDARD_LABELS, retired):
        assert seen[PRINTED.label_ink(label).rgb()] > 20
        assert seen[PRINTED.label_band(label).rgb()] > 200
    english = Legend(replace(known, look=replace(dress.look, language="en")), {}, 900)
    arabic = painted(used, width=900)
    left, right = (painted(english, width=900).pixel(at, 25) for at in (2, 897))
    assert left != QColor("white").rgb() == right
    assert arabic.pixel(897, 25) != QColor("white").rgb()


def test_prose_is_plain_and_breaks_lines_inside_a_paragraph(dress: Dress) -> None:
    ink, other = QColor("#102030"), QColor("#a00000")
    words = [[Words("<b>أول</b>\nثانٍ ", ink), Words("ثالث", other)], [Words("رابع", ink)]]
    prose = Prose(words, dress.font(), 400, True, gap=30)
    assert len(prose.rows) == 3
    tops = [row.top for row in prose.rows]
    assert tops[2] - tops[1] == pytest.approx(tops[1] - tops[0] + 30)
    seen = colours(painted(prose))
    assert seen[ink.rgb()] > 50
    assert seen[other.rgb()] > 20
    assert painted(prose, 1, 2) == painted(prose)
    assert [row.joins for row in Prose(words, dress.font(), 400, False, joins=True).rows] == [True] * 3


@pytest.fixture
def print_all(dress: Dress) -> Iterator[object]:
    def run(*articles: AnnotatedArticle, language: str = "ar") -> list[QImage]:
        device = Device()
        painter = QPainter(device.image)
        sheets = Sheets(device, painter, dress.font(0.6), PRINTED.muted)  # type: ignore[arg-type]
        survey = Survey.of(articles)
        chosen = Dress.of("FiraGO", LabelSet(), set(survey.counts), language)
        _Pages(sheets, survey, chosen).print(articles)
        painter.end()
        return [*device.pages, device.image]

    return run  # type: ignore[return-value]


def inked(image: QImage) -> list[int]:
    """Return the heights at which something stands."""
    step, data = image.bytesPerLine(), bytes(image.constBits())
    return [y for y in range(image.height()) if data[y * step : (y + 1) * step].strip(b"\xff")]


def test_each_article_begins_a_sheet(print_all) -> None:  # type: ignore[no-untyped-def]
    short = given("نص قصير.", [])
    assert len(print_all(short)) == 1
    assert len(print_all(short, short, short)) == 3
    long = print_all(given(), short)
    assert len(long) >= 5
    for page in long:
        rows = inked(page)
        assert rows[0] > 80  # the upper margin
        assert 1560 < rows[-1] < 1684  # the number at the foot


def test_the_legend_stands_above_the_first_alone(print_all) -> None:  # type: ignore[no-untyped-def]
    first, second = print_all(given("نص.", []), given("نص.", []))
    assert len(inked(first)) > len(inked(second)) + 100
    assert len(inked(print_all()[0])) > 100


def test_comments_follow_as_notes(print_all) -> None:  # type: ignore[no-untyped-def]
    text = "قال الوزير إن المحادثات مستمرة."
    noted = annotation("x", "claim", 3, 9, comment="تعليق طويل " * 60)
    plain, told = (
        print_all(given(text, [replace(noted, comment=each)]))[0] for each in (None, noted.comment)
    )
    assert len(inked(told)) > len(inked(plain)) + 100


def test_notes_that_would_part_from_their_heading_begin_a_sheet(print_all) -> None:  # type: ignore[no-untyped-def]
    found = set()
    for lines in range(12, 30):
        text = "\n".join(["سطر"] * lines)
        pages = print_all(given(text, [annotation("x", "claim", 0, 3, comment="تعليق")], title=""))
        found.add(len(pages))
    assert found == {1, 2}


def test_a_title_that_is_long_is_cut_at_the_foot_alone(print_all) -> None:  # type: ignore[no-untyped-def]
    (page,) = print_all(given("نص", [], title="كلمة " * 60))
    height = inked(page)[-3]
    foot = [x for x in range(page.width()) if page.pixel(x, height) != QColor("white").rgb()]
    assert foot
    assert 85 < min(foot) < max(foot) < page.width() - 85
