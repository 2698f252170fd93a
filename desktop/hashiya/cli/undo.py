"""hashiya undo: take the last edit of an article back."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from hashiya.cli import output
from hashiya.cli.opening import opened
from hashiya.cli.parser import takes_project, text


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    takes_project(parser)
    parser.add_argument(
        "article",
        metavar="ARTICLE",
        nargs="?",
        type=text,
        help="its id or a prefix; else imports and the like",
    )


def run(args: Namespace) -> int:
    """Take the edit back and say which one it was."""
    with opened(args.project) as project:
        change = project.undo(None if args.article is None else project.article(args.article).id)
    output.say(f"Undone: {change.edit.verb.replace('_', ' ')}.")
    return 0
