"""What the reading pane shows: articles, annotations, looks and places."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from hashiya.core.articles import Article, Direction
from hashiya.core.labels import STANDARD_LABELS, LabelSet
from hashiya.core.spans import Span
from hashiya.text.display import display
from hashiya.text.segments import Segments
from hashiya.ui.article.look import Look
from hashiya.ui.article.view import ArticleView
from hashiya.ui.messages import tool_tip
from hashiya.ui.theme import DARK
from tests.ui.article.conftest import TEXT, Show, annotation, pixels

LONG = "\n".join(f"الفقرة {n}: قال الوزير إن المحادثات مستمرة." for n in range(200))


def test_text_is_shown_unit_for_unit(show: Show) -> None:
    text = "\ufeffقال\u00a0له\r:\ufdd0 😀\x0b\n<img src='/etc/passwd'> &amp; <b>لا</b>"
    view = show(text)
    assert view.document().toRawText().replace("\u2029", "\n") == display(text)
    assert view.scene.offsets.units == view.document().characterCount() - 1


def test_markup_in_an_article_opens_no_file(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(ArticleView, "loadResource", lambda self, kind, name: asked.append(name))
    view = show("<img src='/etc/hostname'> <link rel=stylesheet href='/etc/passwd'>")
    pixels(view)
    assert asked == []
    assert view.document().begin().text().startswith("<img")


def test_widget_asks_for_no_resource_at_all(show: Show) -> None:
    assert show().loadResource(2, "/etc/hostname") is None


def test_annotation_that_comes_or_goes_changes_its_paragraph_only(show: Show) -> None:
    view = show()
    view.clearFocus()
    bare = pixels(view)
    view.put_annotation(annotation("x", "claim", 4, 10))
    marked = pixels(view)
    view.put_annotation(annotation("x", "denial", 4, 10))
    relabelled = pixels(view)
    view.drop_annotation("x")
    assert len({bare, marked, relabelled}) == 3
    assert pixels(view) == bare
    view.drop_annotation("x")
    assert pixels(view) == bare
    row = view.viewport().width() * 4
    below = int(view.scene.rects(next(view.scene.page.strips(0, 60)), [Span(0, 3)])[0].bottom() + 40) * row
    assert marked[below:] == bare[below:]


def test_set_annotations_takes_the_place_of_all(show: Show) -> None:
    view = show(annotations=(annotation("x", "claim", 4, 10),))
    view.clearFocus()
    view.put_annotation(annotation("y", "quote", 13, 20), unsaved=True)
    view.set_annotations([annotation("z", "source", 0, 3)])
    assert [a.id for a in view.scene.index.annotations] == ["z"]
    assert view.scene.state.unsaved == set()
    again = show(annotations=(annotation("z", "source", 0, 3),))
    again.clearFocus()
    assert pixels(view) == pixels(again)


def test_unsaved_mark_looks_different_until_it_is_saved(show: Show) -> None:
    view = show()
    view.clearFocus()
    mark = annotation("x", "claim", 4, 10)
    view.put_annotation(mark, unsaved=True)
    unsaved = pixels(view)
    view.put_annotation(mark)
    saved = pixels(view)
    assert unsaved != saved
    view.put_annotation(mark, unsaved=True)
    assert pixels(view) == unsaved


@pytest.mark.parametrize("known", [{"comment": "لماذا؟"}, {"unsure": True}])
def test_comment_and_doubt_are_seen_in_the_margin_alone(show: Show, known: dict[str, object]) -> None:
    view = show(annotations=(annotation("x", "claim", 4, 10),))
    view.clearFocus()
    before = pixels(view)
    view.put_annotation(annotation("x", "claim", 4, 10, **known))
    after = pixels(view)
    width = view.viewport().width()
    changed = {at // 4 % width for at in range(len(before)) if before[at] != after[at]}
    strip = next(view.scene.page.strips(0, 60))
    text = view.scene.rects(strip, [Span(0, 50)])
    assert changed
    assert min(changed) > max(rect.right() for rect in text)


def test_current_annotation_stands_out_and_the_others_step_back(show: Show) -> None:
    view = show(annotations=(annotation("x", "claim", 4, 10), annotation("y", "denial", 29, 33)))
    view.clearFocus()
    rest = view.viewport().grab().toImage()
    view.set_current("x")
    chosen = view.viewport().grab().toImage()
    strip = next(view.scene.page.strips(0, 60))
    x, y = (view.scene.rects(strip, [a.extent])[0] for a in view.scene.index.annotations)
    corner = QPoint(2, 2)
    ground = [image.pixelColor(y.topLeft().toPoint() + corner).blue() for image in (rest, chosen)]
    assert ground[1] > ground[0]
    below = x.bottomLeft().toPoint() + QPoint(6, 0)
    assert rest.pixelColor(below) == view.look.theme.paper
    assert chosen.pixelColor(below) != view.look.theme.paper
    view.set_current(None)
    assert view.viewport().grab().toImage() == rest


def test_unknown_label_is_shown_like_slate_and_named_by_its_id(show: Show) -> None:
    view = show(annotations=(annotation("x", "strange", 4, 10),))
    strip = next(view.scene.page.strips(0, 60))
    (badge,) = view.scene.margin.badges(strip)
    assert badge.label.id == "strange"
    assert badge.label.accent == "slate"


def test_labels_that_change_are_shown_as_they_are(show: Show) -> None:
    view = show(annotations=(annotation("x", "claim", 4, 10),))
    view.clearFocus()
    before = pixels(view)
    labels = LabelSet((replace(STANDARD_LABELS[0], accent="red"), *STANDARD_LABELS[1:]))
    view.set_labels(labels)
    assert pixels(view) != before
    view.set_labels(LabelSet())
    assert pixels(view) == before


def test_colours_change_without_a_glyph_moving_and_the_document_staying(show: Show) -> None:
    view = show(annotations=(annotation("x", "claim", 4, 10),))
    document = view.document()
    view.set_look(replace(view.look, theme=DARK, language="en", show_invisible=True))
    assert view.document() is document
    assert view.viewport().grab().toImage().pixelColor(1, 1) == DARK.paper
    view.set_look(view.look)
    assert view.document() is document


@pytest.mark.parametrize(
    "change", [{"pixel_size": 30}, {"line_distance": 2.4}, {"columns": 40}, {"typeface": "DejaVu Sans"}]
)
def test_type_changes_and_what_is_looked_at_stays(show: Show, change: dict[str, object]) -> None:
    view = show(LONG)
    place = LONG.index("الفقرة 120:")
    view.set_scroll_place(place)
    view.select(Span(place + 3, place + 9))
    view.set_look(replace(view.look, **change))
    assert view.selected_span() == Span(place + 3, place + 9)
    assert abs(view.scroll_place() - place) < 60


def test_scroll_place_is_come_back_to(show: Show) -> None:
    view = show(LONG)
    assert view.scroll_place() == 0
    place = LONG.index("الفقرة 77:")
    view.set_scroll_place(place)
    assert view.scroll_place() == place
    view.set_scroll_place(0)
    assert view.verticalScrollBar().value() == 0


def test_narrow_window_wraps_earlier_and_keeps_the_place(show: Show) -> None:
    view = show(LONG, size=(1000, 600))
    place = LONG.index("الفقرة 150:")
    view.set_scroll_place(place)
    wide = view._fit.width
    view.resize(420, 600)
    QApplication.processEvents()
    assert view._fit.width < wide
    assert view.viewport().width() >= view._fit.width
    assert view.scroll_place() == place
    view.resize(1000, 600)
    assert view._fit.width == wide


def test_column_stands_in_the_middle(show: Show) -> None:
    for direction in Direction:
        view = show(LONG, size=(1400, 600), direction=direction)
        lines = view.scene.page.paragraph(view.document().begin()).lines
        assert lines[0].right > 0
        left = view.viewport().x() + view._fit.edges.left
        right = view.viewport().x() + view._fit.width - view._fit.edges.right
        middle = (view.width() - view.verticalScrollBar().sizeHint().width()) / 2
        assert abs((left + right) / 2 - middle) <= 1


def test_wider_window_moves_the_page_and_lays_nothing_out_again(show: Show) -> None:
    view = show(LONG, size=(1000, 600))
    document, left = view.document(), view.viewport().x()
    view.resize(1200, 600)
    QApplication.processEvents()
    assert view.document() is document
    assert view.viewport().x() == left + 100


def test_reveal_scrolls_only_to_what_is_out_of_view(show: Show) -> None:
    view = show(LONG, size=(800, 600))
    view.reveal(Span(10, 20))
    assert view.verticalScrollBar().value() == 0
    far = LONG.index("الفقرة 180:")
    view.reveal(Span(far, far + 5))
    rect = view.span_rect(Span(far, far + 5))
    assert view.viewport().rect().contains(rect)
    place = view.verticalScrollBar().value()
    view.reveal(Span(far + 6, far + 9))
    assert view.verticalScrollBar().value() == place


def test_selection_from_outside_is_not_told_back(show: Show, qtbot: QtBot) -> None:
    view = show()
    with qtbot.assertNotEmitted(view.selection_made):
        view.select(Span(4, 10))
        assert view.selected_span() == Span(4, 10)
        view.select(None)
    assert view.selected_span() is None
    assert view.caret() == 10


def test_found_passages_are_shown_and_the_current_one_most_clearly(show: Show) -> None:
    view = show()
    view.clearFocus()
    bare = pixels(view)
    view.set_found([Span(0, 3), Span(56, 61)])
    some = pixels(view)
    view.set_found([Span(0, 3), Span(56, 61)], 1)
    current = pixels(view)
    view.set_found([])
    assert len({bare, some, current}) == 3
    assert pixels(view) == bare


def test_directions_turn_lines_and_keep_text(show: Show) -> None:
    view = show("قال\nBBC News")
    block = view.document().findBlockByNumber(1)
    assert block.textDirection() is Qt.LayoutDirection.RightToLeft
    article = view.scene.article
    view.set_directions(replace(article, paragraph_directions={1: Direction.LTR, 9: Direction.LTR}))
    block = view.document().findBlockByNumber(1)
    assert block.textDirection() is Qt.LayoutDirection.LeftToRight
    assert view.document().begin().textDirection() is Qt.LayoutDirection.RightToLeft
    document = view.document()
    view.set_directions(replace(view.scene.article, title="another"))
    assert view.document() is document
    view.set_directions(replace(article, direction=Direction.LTR))
    assert view.document().begin().textDirection() is Qt.LayoutDirection.LeftToRight


def test_each_fragment_of_an_annotation_has_a_badge(show: Show) -> None:
    view = show(annotations=(annotation("x", "quote", 4, 10, (56, 61)),))
    strips = list(view.scene.page.strips(0, 300))
    badges = [badge for strip in strips for badge in view.scene.margin.badges(strip)]
    assert [(badge.piece.annotation.id, badge.fragment) for badge in badges] == [("x", 1), ("x", 2)]
    assert [len(view.scene.underlay.drawn(strip).marks) for strip in strips if strip.end] == [1, 1]


def test_sticky_label_shows_at_the_caret(show: Show) -> None:
    view = show()
    bare = pixels(view)
    view.set_sticky(STANDARD_LABELS[2])
    sticky = pixels(view)
    assert sticky != bare
    view.set_sticky(None)
    assert pixels(view) == bare


def test_the_label_of_who_is_looked_for_shows_at_the_caret(show: Show) -> None:
    view = show(annotations=(annotation("x", "quote", 4, 10),))
    view.set_linking("x", (), None)
    bare = pixels(view)
    view.set_linking("x", (), None, STANDARD_LABELS[1])
    assert pixels(view) != bare
    view.set_sticky(STANDARD_LABELS[2])
    assert view.caret_label == STANDARD_LABELS[2]
    view.set_sticky(None)
    view.set_linking(None, (), None)
    assert view.caret_label is None


def test_caret_is_seen_with_the_focus_alone_and_blinks_unless_motion_is_reduced(show: Show) -> None:
    view = show()
    assert view._blink.isActive()
    focused = pixels(view)
    view._on_blink()
    dark = pixels(view)
    assert dark != focused
    view._on_blink()
    assert pixels(view) == focused
    view.clearFocus()
    assert pixels(view) == dark
    assert not view._blink.isActive()
    view.set_look(replace(view.look, reduced_motion=True))
    view.setFocus()
    assert not view._blink.isActive()
    assert pixels(view) == focused


def test_invisible_marks_are_shown_on_demand_and_move_nothing(show: Show) -> None:
    text = "قالت\u200f شبكة\u00a0BBC\u200e \u202bنص\u202c الأمـــر\u200cتم\u200d\tثم\u2067عزل\u2069\u00ad."
    plain = show(text)
    shown = show(text, show_invisible=True)
    for view in (plain, shown):
        view.clearFocus()
    assert pixels(plain) != pixels(shown)
    boxes = [
        view.scene.page.paragraph(view.document().begin()).measure(view.document().begin(), 0, len(text))
        for view in (plain, shown)
    ]
    assert boxes[0] == boxes[1]
    assert shown.document().toRawText() == plain.document().toRawText()


def test_tool_tip_names_labels_and_comments_as_plain_text(show: Show) -> None:
    view = show(
        annotations=(
            annotation("x", "claim", 0, 40, comment="<img src='/etc/passwd'>"),
            annotation("y", "strange", 4, 10),
        )
    )
    strip = next(view.scene.page.strips(0, 60))
    at = view.scene.rects(strip, [Span(5, 6)])[0].center().toPoint()
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))
    assert QToolTip.text() == tool_tip("strange\nادعاء: <img src='/etc/passwd'>")
    assert "<img" not in QToolTip.text()
    QToolTip.hideText()


def test_segments_that_are_known_are_not_made_again(qtbot: QtBot) -> None:
    view = ArticleView()
    qtbot.addWidget(view)
    segments = Segments(TEXT)
    view.show_article(Article("a", "t", len(TEXT), ""), TEXT, [], LabelSet(), segments)
    assert view.scene.segments is segments


def test_tool_tip_says_nothing_beside_marks(show: Show) -> None:
    view = show(annotations=(annotation("x", "claim", 0, 3),))
    at = QPoint(5, view.viewport().height() - 5)
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))
    assert QToolTip.text() == ""


def test_nothing_can_be_put_into_the_article(show: Show) -> None:
    view = show()
    data = QMimeData()
    data.setText("غريب")
    before = view.document().toRawText()
    assert not view.canInsertFromMimeData(data)
    view.insertFromMimeData(data)
    view.paste()
    assert view.document().toRawText() == before


def test_pane_has_a_name_and_its_text_for_screen_readers(show: Show) -> None:
    view = show()
    face = QAccessible.queryAccessibleInterface(view)
    assert face.text(QAccessible.Text.Name) == "Article"
    assert "annotation" in face.text(QAccessible.Text.Description)
    words = face.textInterface()
    assert words.text(0, 3) == "قال"
    view.choose(Span(4, 10))
    assert words.selectionCount() == 1
    view.setAccessibleName("")
    QApplication.sendEvent(view, QEvent(QEvent.Type.LanguageChange))
    assert view.accessibleName() == "Article"


def test_next_article_forgets_everything_of_the_last(show: Show) -> None:
    view = show(LONG, (annotation("x", "claim", 4, 10),))
    view.set_scroll_place(3000)
    view.choose(Span(4, 10))
    view.set_current("x")
    view.set_found([Span(0, 3)], 0)
    view.show_article(Article("b", "t", len(TEXT), ""), TEXT, [], LabelSet())
    fresh = show()
    for each in (view, fresh):
        each.clearFocus()
    assert view.selected_span() is None
    assert pixels(view) == pixels(fresh)


def test_many_articles_leave_one_document(show: Show, qtbot: QtBot) -> None:
    view = show()
    for _ in range(5):
        view.show_article(Article("a", "t", len(LONG), ""), LONG, [], LabelSet())
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert sum(type(child).__name__ == "QTextDocument" for child in view.children()) == 1


def test_look_measures_follow_the_type() -> None:
    small, large = Look(typeface="FiraGO", pixel_size=16), Look(typeface="FiraGO", pixel_size=32)
    assert Look(typeface="FiraGO").line_height == 38
    assert large.column_width > small.column_width * 1.8
    assert small.same_layout(replace(small, theme=DARK))
    assert not small.same_layout(large)
    for look in (small, large):
        measures = look.measures
        # four lanes fit between a line and the letters of the next
        assert measures.band_bottom(3) + measures.above <= look.line_height + 2
        assert measures.lane_top(4) == measures.lane_top(3)


def test_the_viewport_is_known_before_it_is_asked_for(show: Show) -> None:
    view = show()
    assert view._known_viewport is view.viewport()
