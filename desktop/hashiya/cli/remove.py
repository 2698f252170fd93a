"""hashiya remove: remove an annotation."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from hashiya.cli import output
from hashiya.cli.opening import opened
from hashiya.cli.parser import takes_project, text


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    takes_project(parser)
    parser.add_argument("annotation", metavar="ANNOTATION", type=text, help="its id, or a unique prefix")


def run(args: Namespace) -> int:
    """Remove the annotation and say which one; undo brings it back."""
    with opened(args.project) as project:
        mark = project.annotation(args.annotation)
        project.remove(mark.id)
    output.say(f"Removed {mark.label} {mark.start}:{mark.end} ({mark.id}).")
    return 0
