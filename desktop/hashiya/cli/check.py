"""hashiya check: check a project file and every span in it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from hashiya.cli import output
from hashiya.cli.parser import takes_project
from hashiya.project import Project


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    takes_project(parser)


def run(args: Namespace) -> int:
    """Print a line for each fault, or that the project is sound."""
    faults = Project.faults_of(args.project)
    for fault in faults:
        output.say(fault)
    if faults:
        return 1
    with Project.open(args.project, read_only=True) as project:
        marks = sum(project.label_counts().values())
    output.say(f"{args.project} is sound: {output.counted(marks, 'annotation')}, every span proven.")
    return 0
