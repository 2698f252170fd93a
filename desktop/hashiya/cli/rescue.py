"""hashiya rescue: take what can be read of a damaged project over into a new one."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from itertools import islice
from pathlib import Path

from hashiya.cli import output
from hashiya.cli.parser import takes_json, takes_project
from hashiya.project.rescue import RescueReport, rescued

_MOST = 20
"""How many sentences are printed; the folder has them all."""


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    takes_project(parser)
    parser.add_argument("--out", metavar="NEW", type=Path, required=True, help="the project to make")
    takes_json(parser)


def run(args: Namespace) -> int:
    """Make the new project, and tell what is in it and what couldn't be rescued."""
    with output.progress("Rescuing", lambda: None) as tell:
        report = rescued(args.project, args.out, on_article=tell)
    if args.json:
        output.print_json(report.record())
    else:
        _tell(report)
    return 0


def _tell(report: RescueReport) -> None:
    counts = (
        output.counted(report.articles, "article"),
        output.counted(report.annotations, "annotation"),
        output.counted(report.links, "link"),
        output.counted(report.labels, "label"),
        output.counted(report.conventions, "convention"),
    )
    output.say(f"{report.project} holds {', '.join(counts)}.")
    if report.folder is None:
        output.say("Nothing was lost.")
        return
    for sentence in islice(report.sentences(), _MOST):
        output.say(sentence)
    output.say(
        f"{report.lost:,} lost, {report.unproven:,} unproven: the whole report lies in {report.folder}."
    )
