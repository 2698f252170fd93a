"""hashiya unlink: take a link away."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from hashiya.cli import output
from hashiya.cli.opening import opened
from hashiya.cli.parser import takes_project, text
from hashiya.core.rows import link_of_row


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    takes_project(parser)
    parser.add_argument("link", metavar="ID", type=text, help="the link's id, or a unique prefix")


def run(args: Namespace) -> int:
    """Take the link away and say which one; undo brings it back."""
    with opened(args.project) as project:
        (image,) = project.unlink(args.link).edit.images
    link = link_of_row(image.before or {})
    output.say(f"Removed {link.kind} from {link.from_} to {link.to} ({link.id}).")
    return 0
