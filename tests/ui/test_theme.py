"""Every colour that carries text, in both themes, measured."""

from itertools import combinations

import pytest
from PySide6.QtGui import QColor

from hashiya.core.labels import ACCENTS, STANDARD_LABELS, Label
from hashiya.ui.article.strokes import pale_ink
from hashiya.ui.theme import AA, DARK, LIGHT, THEMES, blend, contrast, luminance, over

themes = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


def test_contrast_of_known_pairs():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("white"), QColor("white")) == 1
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)
    assert luminance(QColor("white")) == pytest.approx(1)


def test_tokens_are_the_agreed_ones():
    assert [LIGHT.window.name(), LIGHT.paper.name(), LIGHT.ink.name()] == ["#f3f1ec", "#fffdf8", "#23211d"]
    assert [DARK.window.name(), DARK.paper.name(), DARK.ink.name()] == ["#1c1d1f", "#232527", "#e9e6df"]
    assert set(THEMES) == {"light", "dark"}


@themes
def test_plain_text_is_read_on_every_ground(theme):
    for ground in (
        theme.window,
        theme.paper,
        theme.selected_row,
        theme.found,
        over(theme.selection, theme.paper),
    ):
        assert contrast(theme.ink, ground) >= AA
    for ground in (theme.window, theme.paper, theme.selected_row):
        assert contrast(theme.muted, ground) >= AA
        assert contrast(theme.saved, ground) >= AA
        assert contrast(theme.warning, ground) >= AA


@themes
@pytest.mark.parametrize("accent", ACCENTS)
def test_label_colours_are_read(theme, accent):
    ink, band = theme.accent_ink(accent), theme.accent_band(accent)
    assert contrast(theme.ink, band) >= 8, "article text on a band"
    assert contrast(ink, band) >= AA, "a badge's letter on its band"
    assert contrast(ink, theme.paper) >= AA, "a label's name on paper"
    assert contrast(ink, theme.window) >= AA, "a label's name in a panel"
    assert contrast(ink, theme.selected_row) >= AA, "a label's name in the selected row"
    assert contrast(band, ink) >= AA, "a filled badge"
    assert contrast(theme.ink, over(theme.selection, band)) >= AA, "selected text on a band"
    assert contrast(theme.muted, band) >= 3, "the count in a chip"


@themes
@pytest.mark.parametrize("accent", [*ACCENTS, "no such accent"])
def test_lines_in_the_margin_are_seen(theme, accent):
    strong, pale = theme.accent_ink(accent), pale_ink(theme, accent)
    assert contrast(pale, theme.paper) >= 3, "a quiet line"
    assert contrast(strong, theme.paper) > contrast(pale, theme.paper), "a line at hand"


@themes
def test_text_is_read_where_bands_overlap(theme):
    bands = [theme.accent_band(accent) for accent in ACCENTS]
    for depth in (2, 3, 4):
        for group in combinations(bands, depth):
            ground = blend(group)
            assert contrast(theme.ink, ground) >= AA
            assert contrast(theme.ink, over(theme.selection, ground)) >= AA


@themes
def test_bands_are_told_from_paper_and_from_the_selection(theme):
    for accent in ACCENTS:
        band = theme.accent_band(accent)
        assert _distance(band, theme.paper) > 20
        assert _distance(over(theme.selection, band), band) > 20


def test_labels_take_their_accent_and_unknown_ones_slate():
    assert LIGHT.label_ink(STANDARD_LABELS[0]).name() == ACCENTS["blue"].ink_light
    assert DARK.label_band(STANDARD_LABELS[1]).name() == ACCENTS["green"].band_dark
    stranger = Label("odd", "غريب", "odd", accent="no such accent")
    assert LIGHT.label_ink(stranger).name() == ACCENTS["slate"].ink_light


def test_blend_does_not_ask_for_an_order():
    assert blend([QColor("#000000"), QColor("#ffffff")]) == blend([QColor("#ffffff"), QColor("#000000")])
    assert blend([QColor("#203c54")]) == QColor("#203c54")


def _distance(one: QColor, other: QColor) -> int:
    return abs(one.red() - other.red()) + abs(one.green() - other.green()) + abs(one.blue() - other.blue())
