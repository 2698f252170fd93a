"""hashiya new: make a project."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from hashiya.cli import output
from hashiya.cli.parser import takes_project, text
from hashiya.project import Project


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    takes_project(parser)
    parser.add_argument("--annotator", metavar="NAME", type=text, help="whose layer it begins with; you")
    parser.add_argument("--sample", action="store_true", help="with the sample article in it")


def run(args: Namespace) -> int:
    """Make the project and print its path."""
    with Project.create(args.project, annotator=args.annotator, sample=args.sample) as project:
        output.say(project.path)
    return 0
