"""Charts as pictures: something is on them, Arabic is joined and runs from the right."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from hashiya import paths
from hashiya.analysis.charts import Chart, Form, Row, Speech, charts, lettering, library
from hashiya.analysis.charts.drawing import height_of
from hashiya.analysis.charts.lettering import lettered
from hashiya.analysis.charts.palette import PALETTES
from hashiya.analysis.charts.paper import Paper
from hashiya.analysis.charts.telling import NAMES
from hashiya.analysis.charts.writing import Pixels, kind_of, picture, pixels
from hashiya.errors import FormatError
from tests.analysis.charts.counted import EMPTY, FIGURES, LABELS

ARABIC, ENGLISH = Speech("ar", arabic_digits=True), Speech("en")


@pytest.fixture(autouse=True)
def _loaded() -> None:
    library.load()


def _told(name: str, speech: Speech = ENGLISH) -> Chart:
    return next(chart for chart in charts(FIGURES, LABELS, speech) if chart.name == name)


def _colours(drawn: Pixels) -> dict[str, int]:
    found: dict[str, int] = {}
    for at in range(0, len(drawn.data), 4):
        colour = f"#{drawn.data[at : at + 3].hex()}"
        found[colour] = found.get(colour, 0) + 1
    return found


def _paper() -> Paper:
    return Paper(400, 100, PALETTES["light"], mirrored=False)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("speech", [ENGLISH, ARABIC])
@pytest.mark.parametrize("name", NAMES)
def test_every_chart_is_drawn(name: str, speech: Speech, theme: str) -> None:
    chart = _told(name, speech)
    drawn = pixels(chart, speech, theme, 500, 0, 1.0)
    assert (drawn.width, drawn.height) == (500, height_of(chart))
    colours = _colours(drawn)
    palette = PALETTES[theme]
    assert max(colours, key=lambda colour: colours[colour]) == palette.ground
    accents = {row.accent for row in chart.rows if any(row.numbers)}
    for accent in accents:
        assert colours[palette.band(accent)] > 20
        assert palette.line(accent) in colours


@pytest.mark.parametrize("chart", charts(EMPTY, LABELS, ENGLISH), ids=NAMES)
def test_an_empty_chart_says_so(chart: Chart) -> None:
    colours = _colours(pixels(chart, ENGLISH, "light", 600, 300, 1.0))
    assert PALETTES["light"].fill not in colours
    assert len(colours) > 10


def test_pixels_are_as_many_as_the_screen_has() -> None:
    drawn = pixels(_told("statuses"), ENGLISH, "light", 300, 400, 1.5)
    assert (drawn.width, drawn.height, len(drawn.data)) == (450, 600, 450 * 600 * 4)


def test_bars_grow_from_where_lines_begin() -> None:
    def middle_of_bar(speech: Speech) -> float:
        drawn = pixels(_told("labels", speech), speech, "light", 600, 0, 1.0)
        band = bytes.fromhex(PALETTES["light"].band("orange")[1:])
        places = [at // 4 % 600 for at in range(0, len(drawn.data), 4) if drawn.data[at : at + 3] == band]
        return sum(places) / len(places)

    assert middle_of_bar(ENGLISH) < 300 < middle_of_bar(ARABIC)


def test_arabic_is_joined() -> None:
    from matplotlib.font_manager import findfont, get_font
    from matplotlib.ft2font import LoadFlags

    font = get_font(findfont(library.families()[0]))
    run = [item.glyph_index for item in font._layout(lettered("قال محمد"), LoadFlags.NO_HINTING)]
    alone = {char: font.get_char_index(ord(char)) for char in "قالمحد"}
    # from the left: the letters that stand joined have shapes of their own
    assert alone["ل"] in run
    assert not {alone[char] for char in "قمح"} & set(run)


def test_a_long_name_is_elided() -> None:
    paper = _paper()
    assert paper.elided("قال  نعم", 13, 200) == "قال نعم"
    shown = paper.elided("قال نعم " * 99, 13, 120)
    assert shown.endswith("…")
    assert 100 < paper.breadth(shown, 13) <= 120


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال\nنعم", "\u200fقال نعم"),
        ("BBC: قال نعم", "\u200fBBC: قال نعم"),
        ("Reuters", "\u200eReuters"),
        ("2025", "2025"),
        ("\u202eab\u2066c", "\u200eabc"),
        ("a漢\U0010fffd", "\u200ea□□"),
    ],
)
def test_what_is_lettered(text: str, expected: str) -> None:
    assert lettered(text) == expected


@pytest.mark.parametrize(("name", "kind"), [("a.png", "png"), ("a.SVG", "svg"), ("a.b.pdf", "pdf")])
def test_the_suffix_names_the_kind(name: str, kind: str) -> None:
    assert kind_of(Path(name)) == kind


@pytest.mark.parametrize("name", ["a", "a.gif", "png"])
def test_another_suffix_is_refused_in_a_sentence(name: str) -> None:
    with pytest.raises(FormatError, match=f"^{name} is no picture that a chart can be written as: .*pdf\\.$"):
        kind_of(Path(name))


def test_all_charts_stand_on_one_page() -> None:
    told = charts(FIGURES, LABELS, ARABIC)
    written = picture(told, ARABIC, "light", "pdf")
    page = pypdfium2.PdfDocument(written)[0]
    assert page.get_size()[0] == 1200
    shown = page.get_textpage().get_text_range()
    for chart in told:
        assert "".join(chart.title.split())[:5] in "".join(shown.split())
    assert "x_1" in shown


@pytest.mark.parametrize(("kind", "begins"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")])
def test_a_file_is_the_same_each_time(kind: str, begins: bytes) -> None:
    chart = [_told("labels", ARABIC)]
    written = picture(chart, ARABIC, "dark", kind)
    assert written.startswith(begins)
    assert picture(chart, ARABIC, "dark", kind) == written


def test_a_picture_is_not_what_the_caller_set_for_his_own() -> None:
    import matplotlib as mpl

    chart = [_told("labels")]
    written = picture(chart, ENGLISH, "light", "png")
    with mpl.rc_context({"text.color": "red", "savefig.facecolor": "red", "lines.linewidth": 9}):
        assert picture(chart, ENGLISH, "light", "png") == written
        assert mpl.rcParams["savefig.facecolor"] == "red"


def test_columns_that_are_many_are_named_where_there_is_room() -> None:
    rows = tuple(Row(f"2025-03-{day:02}", (1000 + day,), f"2025-03-{day:02}") for day in range(1, 32))
    chart = Chart("days", "Days", Form.COLUMNS, ("Day", "Annotations"), rows)
    assert len(_colours(pixels(chart, ENGLISH, "light", 500, 0, 1.0))) > 10


def test_an_unknown_accent_is_slate() -> None:
    palette = PALETTES["dark"]
    assert (palette.line("mauve"), palette.band("mauve")) == (palette.line("slate"), palette.band("slate"))


def test_where_the_typeface_cant_be_kept_another_has_arabic_too(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HASHIYA_HOME", str(tmp_path))
    paths.cache_folder().write_text("a file in the folder's place")
    library.families.cache_clear()
    lettering._drawable.cache_clear()
    library.load()
    assert library.families() == ("DejaVu Sans",)
    assert lettered("قال") == "\u200fقال"
    library.families.cache_clear()
    lettering._drawable.cache_clear()


def test_the_folder_that_others_set_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MPLCONFIGDIR", "/elsewhere")
    library.load()
    assert os.environ["MPLCONFIGDIR"] == "/elsewhere"


def test_nothing_is_written_into_the_users_home(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    program = (
        (
            "from hashiya.analysis.charts import library; import os, matplotlib;"
            "library.load(); print(matplotlib.get_cachedir()); assert 'MPLCONFIGDIR' not in os.environ"
        )
        .replace("import os, matplotlib;", "import os;")
        .replace("print(", "import matplotlib; print(")
    )
    environment = {
        **{name: value for name, value in os.environ.items() if name != "MPLCONFIGDIR"},
        "HOME": str(home),
        "HASHIYA_HOME": str(tmp_path / "own"),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        environment.pop(name, None)
    answer = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == str(tmp_path / "own" / "cache" / "charts")
    assert not list(home.rglob("*matplotlib*"))
