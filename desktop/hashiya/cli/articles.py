"""hashiya articles: list the articles of a project."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from hashiya.cli import output
from hashiya.cli.parser import takes_json, takes_project
from hashiya.core.articles import Article
from hashiya.project import Project


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    takes_project(parser)
    takes_json(parser)


def run(args: Namespace) -> int:
    """Print the articles in the order in which they were added."""
    with Project.open(args.project, read_only=True) as project:
        articles = project.articles()
    if args.json:
        output.print_json([_record(article) for article in articles])
    else:
        for article in articles:
            output.say(_line(article))
    return 0


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
