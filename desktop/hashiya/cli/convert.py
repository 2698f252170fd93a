"""hashiya convert: write an annotation set in another format, without a project."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from hashiya.cli import output
from hashiya.cli.export import PROOFS, give_parts, options_of, takes_format, tell_losses
from hashiya.formats.converting import convert
from hashiya.formats.registry import FORMATS


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("source", metavar="IN", type=Path, help="a file or folder")
    parser.add_argument("out", metavar="OUT", type=Path, help="written exactly there")
    readable = ["auto", *(each.name for each in FORMATS.values() if each.reads)]
    parser.add_argument(
        "--from", dest="source_format", choices=readable, default="auto", metavar="F", help="auto"
    )
    takes_format(parser, "--to")


def run(args: Namespace) -> int:
    """Convert what can be read; what can't be is told with its place."""
    give_parts(args.to)
    with output.progress("Converting", lambda: 0) as show:
        report = convert(
            args.source, args.out, args.source_format, args.to, options=options_of(args), on_article=show
        )
    for note in report.notes:
        output.say(f"  note: {note}")
    for fault in report.faults:
        output.complain(str(fault))
    tell_losses(args.to, report.written.losses)
    counts = report.written.counts
    output.say(
        f"{args.out}: {output.counted(counts.articles, 'article')}, "
        f"{output.counted(counts.annotations, 'annotation')}, {PROOFS[FORMATS[args.to].proves]}."
    )
    return 1 if report.faults else 0
