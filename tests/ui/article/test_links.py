"""Links in the margin: which are shown, how they look, and that none touches the text."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from hashiya.core.annotations import Link
from hashiya.core.articles import Article, Direction
from hashiya.core.labels import LabelSet, Pattern
from hashiya.core.link_kinds import ATTRIBUTED_TO, DENIES, LinkKind, LinkKinds
from hashiya.ui.article.strokes import Stroke, bracket, draw_head, draw_stroke
from hashiya.ui.article.view import ArticleView
from hashiya.ui.theme import DARK, LIGHT, Theme
from hashiya.ui.unsaved import provisional_link
from tests.ui.article.conftest import TEXT, Show, annotation, changed, in_margin, picture, pixels

LONG = "\n".join(f"الفقرة {n}: قال الوزير إن المحادثات مستمرة." for n in range(300))
MARKS = (
    annotation("claim", "claim", 12, 24),
    annotation("minister", "source", 4, 10),
    annotation("denial", "denial", 29, 47),
    annotation("bbc", "source", 34, 42),
    annotation("last", "claim", 60, 70),
)
LINKS = (
    Link("l1", "a", ATTRIBUTED_TO, "claim", "minister"),
    Link("l2", "a", ATTRIBUTED_TO, "denial", "bbc"),
    Link("l3", "a", DENIES, "denial", "claim"),
    Link("l4", "a", ATTRIBUTED_TO, "last", "bbc"),
)
themes = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
directions = pytest.mark.parametrize("direction", list(Direction))


@pytest.fixture
def tied(show: Show) -> ArticleView:
    """A pane without a caret, in which some marks are tied."""
    view = show(annotations=MARKS, size=(1100, 600), columns=30)
    view.clearFocus()
    view.set_links(LINKS, LinkKinds())
    return view


def _place(position: int) -> int:
    return LONG.index(f"الفقرة {position}:")


def _far(show: Show, *places: int) -> ArticleView:
    """Show a long article with an annotation in each of these paragraphs."""
    marks = tuple(annotation(f"m{n}", "claim", _place(n), _place(n) + 6) for n in places)
    view = show(LONG, marks)
    view.clearFocus()
    return view


def test_links_go_with_their_article_and_showing_all_stays(tied: ArticleView) -> None:
    tied.set_all_links(True)
    assert {link.id for link in tied.scene.ties.links.of("bbc")} == {"l2", "l4"}
    tied.show_article(Article("b", "t", len(TEXT), ""), TEXT, [], LabelSet())
    assert tied.scene.ties.links.of("bbc") == []
    assert tied.scene.ties.links.all_shown


def test_links_are_shown_for_the_annotation_at_hand_alone(show: Show, tied: ArticleView) -> None:
    bare = show(annotations=MARKS, size=(1100, 600), columns=30)
    bare.clearFocus()
    assert pixels(tied) == pixels(bare)
    for view in (tied, bare):
        view.hover(["minister"])
    assert pixels(tied) != pixels(bare)
    for view in (tied, bare):
        view.hover([])
    assert pixels(tied) == pixels(bare)
    for view in (tied, bare):
        view.set_current("last")
    assert pixels(tied) != pixels(bare)


def test_partners_of_the_annotation_at_hand_stand_out(tied: ArticleView) -> None:
    rest = picture(tied)
    tied.hover(["claim"])
    points = changed(tied, rest)
    strips = list(tied.scene.page.strips(0, 300))
    for name, stands_out in {"minister": True, "denial": True, "last": False}.items():
        (strip,) = (s for s in strips if name in tied.scene.underlay.drawn(s).by_annotation)
        mark = tied.scene.underlay.drawn(strip).by_annotation[name]
        line = mark.bands[0].translated(strip.origin.toPoint())
        found = {(x, y) for x, y in points if line.left() + 2 < x < line.right() - 2}
        assert any(line.bottom() - 1 <= y <= line.bottom() + 4 for _, y in found) is stands_out, name
        (badge,) = tied.scene.margin.beside(strip).by_annotation[name]
        middle = badge.rect.translated(strip.origin).toRect().adjusted(-2, 5, -badge.rect.width() + 2, -5)
        assert any(middle.contains(*point) for point in points) is stands_out, name


@themes
@directions
def test_arcs_never_reach_the_text(show: Show, typeface: str, theme: Theme, direction: Direction) -> None:
    for size in ((960, 500), (420, 900)):
        view = show(
            annotations=MARKS, size=size, typeface=typeface, theme=theme, direction=direction, columns=50
        )
        view.clearFocus()
        bare = picture(view)
        view.set_links(LINKS, LinkKinds())
        view.set_all_links(True)
        points = changed(view, bare)
        assert len(points) > 100
        assert in_margin(view, points)
        # an arc that nothing is beside stays in the margin too when it is the current one's
        view.set_links([], LinkKinds())
        assert not changed(view, bare)


@directions
def test_arcs_run_from_beginning_to_end_with_a_head_there(show: Show, direction: Direction) -> None:
    view = show(annotations=(MARKS[0], MARKS[4]), direction=direction)
    view.clearFocus()
    bare = picture(view)
    counts = []
    for one, other in (("claim", "last"), ("last", "claim")):
        view.set_links([Link("l", "a", "x", one, other)], LinkKinds())
        view.set_all_links(True)
        points = changed(view, bare)
        first, last = (_badge(view, name).center().y() for name in (one, other))
        assert abs(min(y for _, y in points) - min(first, last)) <= 4
        assert abs(max(y for _, y in points) - max(first, last)) <= 4
        counts.append([sum(abs(y - at) <= 4 for _, y in points) for at in (first, last)])
    assert all(end > start for start, end in counts)


@themes
def test_a_link_that_is_not_on_the_disk_is_dashed_in_the_colour_of_warning(show: Show, theme: Theme) -> None:
    view = show(annotations=(MARKS[0], MARKS[4]), theme=theme)
    view.clearFocus()
    view.set_all_links(True)
    stored = Link("l", "a", ATTRIBUTED_TO, "last", "claim")
    unsaved = provisional_link("a", stored.kind, stored.from_, stored.to)
    sign = _badge(view, "last").center().y() - 18
    bare, runs, widths = picture(view), [], []
    for link in (stored, unsaved):
        view.set_links([link], LinkKinds())
        now, points = picture(view), changed(view, bare)
        warned = sum(now.pixelColor(*point) == theme.warning for point in points)
        assert (warned > 10) is (link is unsaved)
        runs.append(_longest_run(points))
        widths.append(len({x for x, y in points if abs(y - sign) <= 3}))
    assert runs[0] > 40
    # a sign is longer than a dash, and wider than the line
    assert 4 <= runs[1] <= 12
    assert widths[1] > widths[0]
    view.set_links([stored], LinkKinds())
    assert _longest_run(changed(view, bare)) == runs[0]


def test_the_sign_of_an_unsaved_link_stands_where_one_badge_alone_is_in_view(show: Show) -> None:
    view = _far(show, 2, 200)
    view.set_all_links(True)
    bare = picture(view)
    y = _badge(view, "m2").center().y() + 18
    widths = []
    for ends in (("m2", "m200"), ("m200", "m2")):
        for link in (Link("l", "a", ATTRIBUTED_TO, *ends), provisional_link("a", ATTRIBUTED_TO, *ends)):
            view.set_links([link], LinkKinds())
            widths.append(len({x for x, there in changed(view, bare) if abs(there - y) <= 3}))
    assert widths[1] > widths[0]
    assert widths[3] > widths[2]


def _longest_run(points: set[tuple[int, int]]) -> int:
    """Return how many pixels of the lane that an arc is in lie below one another without a gap."""
    columns = Counter(x for x, _ in points)
    lane = {y for x, y in points if x == columns.most_common(1)[0][0]}
    longest = run = 0
    for y in range(min(lane), max(lane) + 1):
        run = run + 1 if y in lane else 0
        longest = max(longest, run)
    return longest


def _badge(view: ArticleView, name: str):  # type: ignore[no-untyped-def]
    for strip in view.scene.page.strips(0, 600):
        for badge in view.scene.margin.beside(strip).by_annotation.get(name, ()):
            return badge.rect.translated(strip.origin)
    raise AssertionError(name)


def test_arcs_of_one_picture_do_not_lie_on_one_another(show: Show) -> None:
    text = "\n".join(["كلمة أخرى هنا ثم كلمة"] * 12)
    marks = tuple(annotation(f"m{n}", "claim", n * 22, n * 22 + 4) for n in range(12))
    view = show(text, marks, size=(1000, 900))
    view.clearFocus()
    bare = picture(view)
    seen: list[set[tuple[int, int]]] = []
    pairs = [(0, 3), (1, 2), (4, 9), (5, 6), (7, 11)]
    links = [Link(f"l{n}", "a", "x", f"m{one}", f"m{other}") for n, (one, other) in enumerate(pairs)]
    view.set_all_links(True)
    view.set_links(links, LinkKinds())
    together = changed(view, bare)
    sight = view.scene._sight(0, 900)
    lanes = {view.scene.margin.gutter.link_lane(n) + sight.left for n in range(2)}
    for link in links:
        view.set_links([link], LinkKinds())
        seen.append(changed(view, bare))
    assert len(together) > max(map(len, seen)) * 2
    assert all(sum(x == int(lane) for x, _ in together) > 20 for lane in lanes)


def test_kinds_have_their_colour_and_pattern_and_unknown_ones_are_slate(show: Show) -> None:
    view = show(annotations=(MARKS[0], MARKS[4]))
    view.clearFocus()
    view.set_current("claim")
    tones, pictures = {}, set()
    kinds = LinkKinds(
        tuple(
            LinkKind(p.value, "x", "x", accent=a, pattern=p) for p, a in zip(Pattern, _ACCENTS, strict=True)
        )
    )
    for kind in (*kinds, None):
        view.set_links([Link("l", "a", kind.id if kind else "odd", "claim", "last")], kinds)
        view.scene.ties.links.all_shown = True
        accent = kind.accent if kind else "slate"
        image = picture(view)
        wanted = view.look.theme.accent_ink(accent).rgb()
        colours = {image.pixel(x, y) for x in range(image.width() - 80, image.width()) for y in range(200)}
        tones[accent] = wanted in colours
        pictures.add(bytes(image.constBits()))
    assert all(tones.values()), tones
    assert len(pictures) == 7


_ACCENTS = ("green", "orange", "purple", "gold", "teal", "red")


def _along(pattern: Pattern) -> QImage:
    image = QImage(40, 120, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = bracket(QPointF(5, 10), QPointF(5, 100), 30.5, (False, False))
    draw_stroke(painter, path, Stroke(QColor("black"), 1.6, pattern), QColor("white"))
    painter.end()
    return image


def test_each_pattern_of_an_arc_is_told_from_every_other_without_colour(qapp: QApplication) -> None:
    images = [bytes(_along(pattern).constBits()) for pattern in Pattern]
    assert len(set(images)) == len(Pattern)


def test_arc_between_badges_of_one_height_is_drawn(qapp: QApplication) -> None:
    for height in (0.0, 0.4, 3.0):
        path = bracket(QPointF(5, 10), QPointF(9, 10 + height), 30.5, (False, False))
        rect = path.boundingRect()
        assert (rect.left(), rect.right()) == (5, 30.5)


def test_head_points_to_its_tip(qapp: QApplication) -> None:
    image = QImage(30, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    draw_head(painter, QPointF(10, 15), QPointF(1, 0), QColor("black"), QColor("white"))
    painter.end()
    columns = [sum(image.pixelColor(x, y).lightness() < 128 for y in range(30)) for x in range(30)]
    assert sum(columns[:10]) == 0
    assert columns[15] > columns[12] > 0


@pytest.mark.parametrize("far", [0, 250])
def test_partner_out_of_view_is_where_the_arc_leaves_the_view(show: Show, far: int) -> None:
    view = _far(show, far, 100)
    view.set_scroll_place(_place(95))
    bare = picture(view)
    view.set_links([Link("l", "a", ATTRIBUTED_TO, f"m{far}", "m100")], LinkKinds())
    view.set_all_links(True)
    points = changed(view, bare)
    edge = 0 if far == 0 else view.viewport().height() - 1
    assert edge in {y for _, y in points}
    assert view.viewport().height() - 1 - edge not in {y for _, y in points}
    assert in_margin(view, points)


def test_links_between_annotations_out_of_view_are_not_shown(show: Show) -> None:
    view = _far(show, 0, 1, 299)
    view.set_scroll_place(_place(100))
    bare = picture(view)
    view.set_links([Link("l", "a", "x", "m0", "m299"), Link("k", "a", "x", "m0", "m1")], LinkKinds())
    view.set_all_links(True)
    view.set_current("m0")
    assert not changed(view, bare)


def test_partner_far_away_lays_nothing_out(show: Show) -> None:
    long = "\n".join([LONG] * 60)
    view = show()
    end = len(long) - 20
    marks = [annotation("near", "claim", 0, 5), annotation("far", "source", end, end + 6)]
    view.show_article(Article("a", "t", len(long), ""), long, marks, LabelSet())
    view.complete()
    view.set_links([Link("l", "a", ATTRIBUTED_TO, "near", "far")], LinkKinds())
    view.set_current("near")
    bare = picture(view)
    assert view.document().lastBlock().layout().lineCount() == 0
    assert len(view.scene.page._paragraphs) < 60
    view.set_links([], LinkKinds())
    assert in_margin(view, {at for at in changed(view, bare) if at[1] > 100})


def test_badge_that_is_hidden_is_stood_for_by_the_number(show: Show) -> None:
    text = "كلمة أخرى هنا ثم كلمة\n" * 4
    many = tuple(annotation(f"m{n}", "claim", n, n + 3) for n in range(15))
    view = show(text, (*many, annotation("last", "source", 66, 70)))
    view.clearFocus()
    bare = picture(view)
    view.set_links([Link("l", "a", "x", "m14", "last")], LinkKinds())
    view.set_all_links(True)
    strip = next(view.scene.page.strips(0, 60))
    (badge,) = view.scene.margin.beside(strip).by_annotation["m14"]
    assert badge.more
    top = min(y for _, y in changed(view, bare))
    assert abs(top - badge.rect.translated(strip.origin).center().y()) < 12


def test_link_to_an_annotation_that_is_gone_is_not_shown(tied: ArticleView) -> None:
    tied.drop_annotation("last")
    tied.set_all_links(True)
    with_it = pixels(tied)
    tied.set_links(LINKS[:3], LinkKinds())
    assert pixels(tied) == with_it


def test_annotation_that_begins_at_a_line_feed_has_no_arc(show: Show) -> None:
    view = show("قال\nنعم\nهنا", (annotation("x", "claim", 3, 7), annotation("y", "source", 8, 11)))
    view.clearFocus()
    bare = picture(view)
    view.set_links([Link("l", "a", "x", "x", "y")], LinkKinds())
    view.set_all_links(True)
    assert not changed(view, bare)


def test_all_links_are_paler_and_thinner_than_those_at_hand(tied: ArticleView) -> None:
    tied.set_all_links(True)
    theme = tied.look.theme
    inks = []
    for current in (None, "last"):
        tied.set_current(current)
        image = picture(tied)
        edge = tied._fit.width - tied._fit.edges.right + tied.look.measures.margin_gap
        left = edge + tied.look.measures.badge + 8
        inks.append(
            sum(
                image.pixel(x, y) == theme.accent_ink("green").rgb()
                for x in range(left, image.width())
                for y in range(image.height())
            )
        )
    assert inks[0] < inks[1]


def test_moved_badges_take_their_arcs_along(show: Show) -> None:
    marks = (MARKS[0], MARKS[4])
    later = annotation("before", "quote", 4, 24)
    view = show(annotations=marks)
    view.clearFocus()
    view.set_links([Link("l", "a", "x", "claim", "last")], LinkKinds())
    view.set_all_links(True)
    QApplication.processEvents()
    kept = view.viewport().grab()
    assert not kept.isNull()
    asked = []
    view.viewport().update = lambda *area: asked.append(area)  # type: ignore[method-assign]
    view.put_annotation(later)
    assert () in asked
    del view.viewport().update


def test_theme_of_links_turns_with_the_desk(show: Show, tied: ArticleView) -> None:
    dark = show(annotations=MARKS, size=(1100, 600), columns=30, theme=DARK)
    dark.clearFocus()
    dark.set_links(LINKS, LinkKinds())
    tied.set_look(replace(tied.look, theme=DARK))
    for view in (tied, dark):
        view.set_all_links(True)
    assert pixels(tied) == pixels(dark)


def test_plain_shows_no_links(show: Show, tied: ArticleView) -> None:
    tied.set_all_links(True)
    tied.scene.plain = True
    bare = show(size=(1100, 600), columns=30)
    bare.clearFocus()
    assert pixels(tied) == pixels(bare)
