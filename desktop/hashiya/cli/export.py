"""hashiya export: write the annotation set of a project."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from hashiya.cli import output
from hashiya.cli.parser import takes_project
from hashiya.formats.registry import FORMATS
from hashiya.project import Project


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    takes_project(parser)
    writable = [each.name for each in FORMATS.values() if each.writes]
    parser.add_argument("--format", choices=writable, required=True, help="see hashiya formats")
    parser.add_argument("--out", metavar="FILE", type=Path, required=True, help="written exactly there")


def run(args: Namespace) -> int:
    """Write the annotation set, proven, and say what was written."""
    with (
        Project.open(args.project, read_only=True) as project,
        output.progress("Exporting", lambda: len(project.articles())) as show,
    ):
        report = project.export(args.format, args.out, on_article=show)
    counts = report.counts
    output.say(
        f"{report.path}: {output.counted(counts.articles, 'article')}, "
        f"{output.counted(counts.annotations, 'annotation')}, every span proven."
    )
    return 0
