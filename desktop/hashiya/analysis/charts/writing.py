"""Charts as pictures: pixels for a window, PNG, SVG and PDF for a file."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from hashiya.analysis.charts.chart import Chart
from hashiya.analysis.charts.drawing import Frame, draw, height_of
from hashiya.analysis.charts.library import load, own_ways
from hashiya.analysis.charts.palette import PALETTES
from hashiya.analysis.charts.paper import Paper
from hashiya.analysis.charts.words import Speech
from hashiya.errors import FormatError

WIDTH = 800
"""The pixels that a chart is wide in a file."""
KINDS = ("png", "svg", "pdf")
_SHARPNESS = 2.0
_UNDATED = {"png": {}, "svg": {"Date": None}, "pdf": {"CreationDate": None}}


class Pixels(NamedTuple):
    """Hold a picture's pixels row by row from the top, each as red, green, blue and alpha."""

    width: int
    height: int
    data: bytes


def pixels(chart: Chart, speech: Speech, theme: str, width: int, height: int, scale: float) -> Pixels:
    """Return a chart drawn ``width`` wide, at least as high as it needs; ``scale`` pixels for each."""
    load()
    with own_ways():
        paper = _paper([chart], speech, theme, width, max(height, height_of(chart)), scale, 1)
        paper.figure.canvas.draw()
        drawn = paper.figure.canvas.buffer_rgba()  # type: ignore[attr-defined]
        return Pixels(drawn.shape[1], drawn.shape[0], bytes(drawn))


def kind_of(path: Path) -> str:
    """Return which kind of picture a file's suffix asks for; raises FormatError for another."""
    kind = path.suffix.removeprefix(".").casefold()
    if kind not in KINDS:
        raise FormatError(
            "{name} is no picture that a chart can be written as: end the name in .png, .svg or .pdf.",
            name=path.name,
        )
    return kind


def picture(charts: Sequence[Chart], speech: Speech, theme: str, kind: str) -> bytes:
    """Return one chart, or several on one page, as a file of this kind, the same bytes each time."""
    load()
    with own_ways():
        columns = 1 if len(charts) == 1 else 2
        paper = _paper(charts, speech, theme, WIDTH * columns, 0, _SHARPNESS, columns)
        out = BytesIO()
        paper.figure.savefig(out, format=kind, dpi=paper.figure.dpi, metadata=_UNDATED[kind])
        return out.getvalue()


def _paper(
    charts: Sequence[Chart], speech: Speech, theme: str, width: int, least: int, scale: float, columns: int
) -> Paper:
    rows = [charts[at : at + columns] for at in range(0, len(charts), columns)]
    heights = [max(map(height_of, row)) for row in rows]
    paper = Paper(width, max(least, sum(heights)), PALETTES[theme], mirrored=speech.is_arabic, scale=scale)
    top = 0
    for row, height in zip(rows, heights, strict=True):
        for place, chart in enumerate(row):
            frame = Frame(place * width / columns, top, width / columns, max(height, least))
            draw(chart, paper, frame, speech)
        top += height
    return paper
