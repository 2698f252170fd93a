"""Charts on paper: hairlines, numbers beside what they count, the labels' own lines; nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from hashiya.analysis.charts.chart import Chart, Form, Row
from hashiya.analysis.charts.paper import Paper
from hashiya.analysis.charts.words import Speech

_MARGIN = 24
_HEAD = 76
"""Where the drawing begins, below title and note."""
_TITLE, _TEXT, _SMALL = 17.0, 13.0, 12.0
_BAR, _PITCH, _APART = 16, 34, 14
_COLUMNS = 220
_STRIP, _STRIP_COLUMNS = 72, 40
_EMPTY = 96
_LINE = 2.0


@dataclass(frozen=True, slots=True)
class Frame:
    """Say where on the paper a chart stands, from its beginning and top, in pixels."""

    x: float
    y: float
    width: float
    height: float


def height_of(chart: Chart) -> int:
    """Return the pixels that a chart needs from top to bottom."""
    if chart.is_empty:
        return _HEAD + _EMPTY + _MARGIN
    rows = len(chart.shown)
    if chart.form is Form.BARS:
        return _HEAD + rows * _PITCH + _APART * any(row.apart for row in chart.shown) + _MARGIN
    if chart.form is Form.STRIPS:
        return _HEAD + rows * _STRIP + 24 + _MARGIN
    return _HEAD + _COLUMNS + 44 + _MARGIN


def draw(chart: Chart, paper: Paper, frame: Frame, speech: Speech) -> None:
    """Draw a chart into its frame."""
    palette = paper.palette
    room = frame.width - 2 * _MARGIN
    inner = Frame(frame.x + _MARGIN, frame.y + _HEAD, room, frame.height - _HEAD - _MARGIN)
    title = paper.elided(chart.title, _TITLE, room)
    paper.words(title, inner.x, frame.y + 38, _TITLE, palette.ink)
    if chart.is_empty:
        for place, line in enumerate(paper.wrapped(chart.empty, _TEXT, room)):
            y = inner.y + 36 + place * 22
            paper.words(line, inner.x + room / 2, y, _TEXT, palette.muted, "middle")
        return
    paper.words(paper.elided(chart.note, _SMALL, room), inner.x, frame.y + 60, _SMALL, palette.muted)
    {Form.BARS: _bars, Form.COLUMNS: _columns, Form.STRIPS: _strips}[chart.form](chart, paper, inner, speech)


def _bars(chart: Chart, paper: Paper, frame: Frame, speech: Speech) -> None:
    names = [paper.elided(row.name, _TEXT, frame.width * 0.42) for row in chart.shown]
    begin = frame.x + max(paper.breadth(name, _TEXT) for name in names) + 12
    digits = paper.breadth(speech.number(chart.most), _TEXT)
    room = max(16.0, frame.x + frame.width - begin - digits - 8)
    top = frame.y
    for name, row in zip(names, chart.shown, strict=True):
        y = top + _APART * row.apart
        length = row.number / chart.most * room
        paper.words(name, begin - 12, y + 17, _TEXT, paper.palette.ink, "end")
        _bar(paper, row, begin, y + 4, length)
        paper.words(speech.number(row.number), begin + length + 8, y + 17, _TEXT, paper.palette.ink)
        top = y + _PITCH
    paper.line((begin, frame.y), (begin, top - _PITCH + 26), paper.palette.hairline)


def _bar(paper: Paper, row: Row, x: float, y: float, length: float) -> None:
    if row.number:
        paper.box(x, y, max(length, 2), _BAR, paper.palette.band(row.accent))
        foot = y + _BAR + _LINE / 2
        paper.line((x, foot), (x + max(length, 2), foot), paper.palette.line(row.accent), _LINE, row.pattern)


def _columns(chart: Chart, paper: Paper, frame: Frame, speech: Speech) -> None:
    foot = frame.y + 20 + _COLUMNS
    rows = chart.shown
    slot = min(72.0, frame.width / len(rows))
    told = max(paper.breadth(speech.number(row.number), _SMALL) for row in rows) <= slot
    named = max(paper.breadth(row.name, _SMALL) for row in rows) <= slot - 4
    free = frame.x
    for place, row in enumerate(rows):
        x = frame.x + place * slot
        height = row.number / chart.most * _COLUMNS
        _column(paper, row, x + slot * 0.12, foot, slot * 0.76, height)
        if row.number and (told or row.number == chart.most):
            shown = speech.number(row.number)
            paper.words(shown, x + slot / 2, foot - height - 6, _SMALL, paper.palette.ink, "middle")
        free = _mark(paper, row.name if named else row.mark, x + slot / 2, foot + 18, free, frame)
    paper.line((frame.x, foot + 0.5), (frame.x + slot * len(rows), foot + 0.5), paper.palette.hairline)
    paper.words(chart.columns[0], frame.x, foot + 40, _SMALL, paper.palette.muted)


def _mark(paper: Paper, shown: str, middle: float, y: float, free: float, frame: Frame) -> float:
    """Name a column where that doesn't touch the last name; return from where on there is room."""
    half = paper.breadth(shown, _SMALL) / 2
    at = max(frame.x + half, min(middle, frame.x + frame.width - half))
    if at - half < free:
        return free
    paper.words(shown, at, y, _SMALL, paper.palette.muted, "middle")
    return at + half + 12


def _column(paper: Paper, row: Row, x: float, foot: float, width: float, height: float) -> None:
    if row.number:
        tall = max(height, 2)
        paper.box(x, foot - tall, width, tall, paper.palette.band(row.accent))
        top = foot - tall
        paper.line((x, top), (x + width, top), paper.palette.line(row.accent), _LINE, row.pattern)


def _strips(chart: Chart, paper: Paper, frame: Frame, speech: Speech) -> None:
    names = [paper.elided(row.name, _TEXT, frame.width * 0.3) for row in chart.shown]
    begin = frame.x + max(paper.breadth(name, _TEXT) for name in names) + 12
    room = frame.x + frame.width - begin
    slot = min(72.0, room / len(chart.shown[0].numbers))
    for place, (name, row) in enumerate(zip(names, chart.shown, strict=True)):
        foot = frame.y + place * _STRIP + _STRIP - 12
        paper.words(name, begin - 12, foot - 2, _TEXT, paper.palette.ink, "end")
        for tenth, number in enumerate(row.numbers):
            part = Row(row.name, (number,), accent=row.accent, pattern=row.pattern)
            x, height = begin + tenth * slot, number / chart.most * _STRIP_COLUMNS
            _column(paper, part, x + slot * 0.12, foot, slot * 0.76, height)
            if number:
                shown, middle = speech.number(number), x + slot / 2
                paper.words(shown, middle, foot - height - 5, _SMALL, paper.palette.ink, "middle")
        paper.line((begin, foot + 0.5), (begin + slot * len(row.numbers), foot + 0.5), paper.palette.hairline)
    y = frame.y + len(names) * _STRIP + 12
    paper.words(chart.ends[0], begin, y, _SMALL, paper.palette.muted)
    paper.words(
        chart.ends[1], begin + slot * len(chart.shown[0].numbers), y, _SMALL, paper.palette.muted, "end"
    )
