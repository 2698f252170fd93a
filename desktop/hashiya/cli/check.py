"""hashiya check: check a project file and every span in it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from hashiya.cli import output
from hashiya.cli.parser import takes_project
from hashiya.project import Project


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    takes_project(parser)
    parser.add_argument("--deep", action="store_true", help="every row against the whole history, too")


def run(args: Namespace) -> int:
    """Print a line for each fault and what to do next, or that the project is sound."""
    faults = Project.faults_of(args.project, deep=args.deep)
    for fault in faults:
        output.say(fault)
    if faults:
        output.complain(
            f"{args.project.name} is damaged: leave it as it is, and put its newest backup back "
            "(hashiya backups) or take out what can be read (hashiya rescue)."
        )
        return 1
    with Project.open(args.project, read_only=True) as project:
        marks = sum(project.label_counts().values())
    proof = "every row proven by the history" if args.deep else "every span proven"
    output.say(f"{args.project} is sound: {output.counted(marks, 'annotation')}, {proof}.")
    return 0
