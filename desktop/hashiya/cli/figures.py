"""hashiya figures: where the work on a project stands, as tables, as JSON, as charts."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from hashiya import settings
from hashiya.analysis.charts import Chart, Speech, charts
from hashiya.analysis.charts.telling import NAMES
from hashiya.analysis.charts.writing import kind_of, picture
from hashiya.analysis.figures import Figures
from hashiya.cli import output
from hashiya.cli.parser import UsageError, takes_json, takes_project
from hashiya.files.writing import replacing, spare
from hashiya.project import Project


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    takes_project(parser)
    takes_json(parser)
    parser.add_argument(
        "--chart", metavar="FILE", type=Path, help="a .png, .svg or .pdf, written exactly there"
    )
    parser.add_argument("--figure", metavar="NAME", choices=NAMES, help=f"one of {', '.join(NAMES)}; all")
    parser.add_argument("--language", choices=("ar", "en"), help="of the chart; the window's, or en")
    parser.add_argument("--theme", choices=("light", "dark"), help="of the chart; light")


def run(args: Namespace) -> int:
    """Print what was counted, or draw it and say where it lies."""
    _refuse_what_contradicts(args)
    kind = kind_of(args.chart) if args.chart else ""
    if kind:
        spare(args.project, args.chart)
    with Project.open(args.project, read_only=True) as project:
        labels = project.labels
        with output.progress(
            "Counting", lambda: sum(bool(each.annotations) for each in project.articles())
        ) as tell:
            figures = project.figures(on_progress=lambda done, _: tell(done))
    if args.json:
        output.print_json(asdict(figures))
        return 0
    speech = _speech(args.language) if kind else Speech()
    told = [each for each in charts(figures, labels, speech) if args.figure in (None, each.name)]
    if kind:
        _write(args.chart, kind, told, speech, args.theme or "light")
    else:
        _print(figures, told)
    return 0


def _refuse_what_contradicts(args: Namespace) -> None:
    if args.json and (args.chart or args.figure):
        raise UsageError(
            "hashiya figures: --json is one document of all figures: leave --chart and --figure out."
        )
    if (args.language or args.theme) and not args.chart:
        raise UsageError("hashiya figures: --language and --theme are the chart's: give --chart FILE too.")


def _speech(language: str | None) -> Speech:
    """Return the chart's language, as the window speaks where none is asked for."""
    chosen = settings.load()
    return Speech(language or chosen.language or "en", chosen.digits == "arabic")


def _write(target: Path, kind: str, told: Sequence[Chart], speech: Speech, theme: str) -> None:
    # drawn before the file is begun, so that what fails in drawing isn't put down to that file
    drawn = picture(told, speech, theme, kind)
    with replacing(target) as pending:
        pending.stream.write(drawn)
    output.say(target)


def _print(figures: Figures, told: Sequence[Chart]) -> None:
    counted = (
        output.counted(figures.articles, "article"),
        output.counted(figures.annotations, "annotation"),
        output.counted(figures.characters, "character"),
    )
    output.say(", ".join(counted))
    for chart in told:
        output.say("")
        for line in _lines(chart):
            output.say(line)


def _lines(chart: Chart) -> Iterator[str]:
    note = f" ({chart.note})" if chart.note and not chart.is_empty else ""
    yield f"{chart.title}{note}"
    if chart.is_empty:
        yield f"  {chart.empty}"
        return
    for row in chart.rows:
        yield "  ".join(["", *(f"{number:>7,}" for number in row.numbers), row.name])
