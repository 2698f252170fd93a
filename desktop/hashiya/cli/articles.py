"""hashiya articles: list the articles of a project."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import Any

from hashiya.cli import output
from hashiya.cli.parser import takes_json, takes_project, text
from hashiya.core.articles import Article, Status
from hashiya.core.wanted import Wanted
from hashiya.errors import NotFoundError
from hashiya.project import Project

_PAGE = 500


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    takes_project(parser)
    parser.add_argument(
        "--status",
        action="append",
        default=[],
        choices=[str(each) for each in Status],
        help="only those that are so far; may be given several times, as may the others",
    )
    parser.add_argument(
        "--tag", action="append", default=[], type=text, metavar="TAG", help="only with a tag"
    )
    parser.add_argument(
        "--label", action="append", default=[], type=text, metavar="LABEL", help="only where a label is used"
    )
    parser.add_argument(
        "--publisher", action="append", default=[], type=text, metavar="NAME", help="only of a publisher"
    )
    takes_json(parser)


def run(args: Namespace) -> int:
    """Print the articles in the order in which they were added, as they are read."""
    with Project.open(args.project, read_only=True) as project:
        _refuse_unknown(project, args.label)
        wanted = Wanted(
            statuses=frozenset(map(Status, args.status)),
            labels=frozenset(args.label),
            publishers=frozenset(args.publisher),
            tags=frozenset(args.tag),
        )
        articles = _read(project, wanted)
        if args.json:
            output.print_json_list(map(_record, articles))
        else:
            for article in articles:
                output.say(_line(article))
    return 0


def _refuse_unknown(project: Project, labels: list[str]) -> None:
    known = [label.id for label in project.labels]
    for label in labels:
        if label not in known:
            raise NotFoundError(
                "There is no label {label} in this project: use one of {known}.",
                label=label,
                known=", ".join(known),
            )


def _read(project: Project, wanted: Wanted) -> Iterator[Article]:
    shelf = project.shelf(wanted)
    for begin in range(0, len(shelf), _PAGE):
        yield from (found for _, found in sorted(project.articles_at(shelf[begin : begin + _PAGE]).items()))


def _record(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "title": article.title,
        "characters": article.characters,
        "status": str(article.status),
        "sha256": article.sha256,
        "direction": str(article.direction),
        "counts": dict(article.counts),
    }


def _line(article: Article) -> str:
    counts = " ".join(f"{label}={number}" for label, number in article.counts.items() if number)
    return f"{article.id}  {article.status:11}  {article.characters:>9,}  {article.title}  {counts}".rstrip()
