"""Linking mode's picture: numbers in the text."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint

from hashiya.core.articles import Direction
from hashiya.core.labels import STANDARD_LABELS
from hashiya.ui.article.targets import Tag, Target, tags
from hashiya.ui.article.view import ArticleView
from hashiya.ui.messages import set_digits
from hashiya.ui.theme import DARK, LIGHT, Theme
from tests.ui.article.conftest import Show, annotation, changed, picture, pixels

TEXT = "قال الوزير إن المحادثات بدأت في باريس يوم الجمعة ثم انتهت بلا نتيجة تذكر. " * 4
LATIN = "said the minister on Friday in Paris again " * 7
MARKS = tuple(
    annotation(f"m{n}", STANDARD_LABELS[n % 4].id, start, start + 20)
    for n, start in enumerate((4, 40, 80, 120, 160, 200, 240))
)
TARGETS = tuple(Target(f"m{n}", n, linked=n == 3) for n in range(1, 6))


@pytest.fixture
def linking(show: Show) -> ArticleView:
    """A pane without a caret, with seven marks on its lines."""
    view = show(TEXT, MARKS, size=(760, 400))
    view.clearFocus()
    return view


def told(view: ArticleView) -> list[Tag]:
    linking = view.scene.ties.linking
    assert linking is not None
    return tags(list(view.scene.page.strips(0, 600)), linking, view.scene.underlay, view.look)


def test_linking_mode_ends_without_a_trace(linking: ArticleView) -> None:
    before = pixels(linking)
    linking.set_linking("m0", TARGETS, 1)
    assert pixels(linking) != before
    linking.set_linking(None, (), None)
    assert pixels(linking) == before


@pytest.mark.parametrize("direction", list(Direction))
def test_tags_stand_above_the_corner_where_their_marks_begin(show: Show, direction: Direction) -> None:
    text = TEXT if direction is Direction.RTL else LATIN
    view = show(text, MARKS, size=(760, 400), direction=direction)
    view.set_linking("m0", TARGETS, None)
    strip = next(view.scene.page.strips(0, 100))
    found = told(view)
    assert [tag.target.number for tag in found] == [1, 2, 3, 4, 5]
    for tag in found:
        mark = view.scene.underlay.drawn(strip).by_annotation[tag.target.annotation]
        first = mark.bands[0].translated(strip.origin.toPoint())
        corner = first.right() if direction is Direction.RTL else first.left()
        side = tag.rect.right() if direction is Direction.RTL else tag.rect.left()
        assert abs(side - corner) <= 2
        assert 0 <= tag.rect.bottom() - first.top() <= 4
        assert tag.rect.height() < view.look.line_height - view.look.measures.above


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_tags_lie_over_no_glyph_where_there_is_room(show: Show, theme: Theme) -> None:
    view = show(TEXT, MARKS, size=(760, 400), theme=theme)
    bare = show(TEXT, size=(760, 400), theme=theme)
    view.set_linking("m0", TARGETS, 1)
    bare.clearFocus()
    image = picture(bare)
    for tag in told(view):
        area = tag.rect.toAlignedRect()
        tones = {
            image.pixelColor(QPoint(x, y)).rgb()
            for x in range(area.left(), area.right() + 1)
            for y in range(area.top(), area.bottom() + 1)
        }
        assert tones == {theme.paper.rgb()}, tag.target


def test_tags_of_one_place_stand_side_by_side(show: Show) -> None:
    marks = tuple(annotation(f"m{n}", "claim", 4, 10 + 3 * n) for n in range(5))
    for direction in Direction:
        text = TEXT if direction is Direction.RTL else LATIN
        view = show(text, marks, direction=direction)
        view.set_linking("m0", [Target(f"m{n}", n) for n in range(1, 5)], 0)
        rects = [tag.rect for tag in told(view)]
        assert not any(one.intersects(other) for one, other in combinations(rects, 2))
        assert (rects[0].left() > rects[-1].left()) is (direction is Direction.RTL)


def test_each_state_of_a_tag_looks_different(linking: ArticleView) -> None:
    seen = set()
    for target, chosen in (
        (Target("m1", 1), None),
        (Target("m1", 1), 0),
        (Target("m1", 1, linked=True), None),
        (Target("m1", 1, linked=True), 0),
        (Target("m1", 10), None),
        (Target("m1", 10), 0),
        (Target("m1", 2), None),
    ):
        linking.set_linking("m0", [target], chosen)
        (tag,) = told(linking)
        assert tag.is_chosen is (chosen == 0)
        image = picture(linking).copy(tag.rect.toAlignedRect())
        seen.add((image.width(), bytes(image.constBits())))
    assert len(seen) == 7


def test_numbers_without_a_key_are_quieter(linking: ArticleView) -> None:
    theme = linking.look.theme
    borders = []
    for number in (9, 10):
        linking.set_linking("m0", [Target("m1", number)], None)
        (tag,) = told(linking)
        middle = QPoint(int(tag.rect.center().x()), int(tag.rect.top()))
        borders.append(picture(linking).pixelColor(middle))
    assert borders == [theme.accent_ink("green"), theme.hairline]


def test_numbers_are_in_the_digits_of_the_interface(
    linking: ArticleView, request: pytest.FixtureRequest
) -> None:
    request.addfinalizer(lambda: set_digits("ascii"))
    linking.set_linking("m0", TARGETS, None)
    before = pixels(linking)
    set_digits("arabic")
    assert pixels(linking) != before


def test_targets_stay_while_all_others_step_back(linking: ArticleView) -> None:
    before = picture(linking)
    linking.set_linking("m0", [Target("m1", 1)], None)
    strip = next(linking.scene.page.strips(0, 100))
    for name, steps_back in {"m0": False, "m1": False, "m2": True, "m6": True}.items():
        mark = linking.scene.underlay.drawn(strip).by_annotation[name]
        spot = mark.bands[0].translated(strip.origin.toPoint()).topLeft() + QPoint(1, 6)
        band, now = before.pixelColor(spot), picture(linking).pixelColor(spot)
        paper = linking.look.theme.paper
        distance = [abs(tone.red() - paper.red()) + abs(tone.blue() - paper.blue()) for tone in (band, now)]
        assert (distance[1] < distance[0]) is steps_back, name


def test_strong_is_the_origin_and_the_chosen_one(linking: ArticleView) -> None:
    linking.set_linking("m0", TARGETS, None)
    rest = picture(linking)
    linking.set_linking("m0", TARGETS, 1)
    assert changed(linking, rest)
    emphasis = linking.scene.ties.emphasis(linking.scene.state)
    assert {name for name, manner in emphasis.marks.items() if manner.strong} == {"m0", "m2"}
    assert emphasis.badges.current == "m0"
    assert emphasis.badges.hovered == "m2"
    assert emphasis.badges.partners == {"m3"}


def test_place_beyond_the_targets_chooses_none(linking: ArticleView) -> None:
    linking.set_linking("m0", TARGETS, len(TARGETS))
    assert linking.scene.ties.emphasis(linking.scene.state).badges.hovered is None
    assert not any(tag.is_chosen for tag in told(linking))


def test_target_that_goes_on_from_another_place_has_its_tag_there_alone(show: Show) -> None:
    text = "كلمة أخرى\nكلمة هنا"
    view = show(text, (annotation("x", "claim", 0, 4), annotation("y", "quote", 5, 14)))
    view.set_linking("x", [Target("y", 1), Target("gone", 2)], 0)
    assert len(told(view)) == 1


def test_tag_stands_where_a_foreign_word_begins(show: Show) -> None:
    view = show("شبكة BBC News نعم كلمة", (annotation("x", "claim", 0, 4), annotation("y", "quote", 5, 17)))
    view.set_linking("x", [Target("y", 1)], None)
    (tag,) = told(view)
    strip = next(view.scene.page.strips(0, 60))
    (box,) = strip.paragraph.measure(strip.block, 5, 6)
    assert abs(tag.rect.left() - strip.origin.x() - box.left) <= 1
