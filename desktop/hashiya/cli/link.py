"""hashiya link: tie two annotations together."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from hashiya.cli import output
from hashiya.cli.opening import opened
from hashiya.cli.parser import takes_project, text


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    takes_project(parser)
    parser.add_argument("from_", metavar="FROM", type=text, help="an annotation's id, or a unique prefix")
    parser.add_argument("to", metavar="TO", type=text, help="the annotation that the link leads to")
    parser.add_argument(
        "--kind",
        metavar="K",
        required=True,
        type=text,
        help="attributed_to, denies, or a kind of the project's own",
    )


def run(args: Namespace) -> int:
    """Tie FROM to TO and print the link's id."""
    with opened(args.project) as project:
        output.say(project.link(args.from_, args.to, kind=args.kind))
    return 0
