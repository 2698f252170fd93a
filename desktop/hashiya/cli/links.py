"""hashiya links: list the links of a project or of one article."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from hashiya.cli import output
from hashiya.cli.parser import takes_articles, takes_json
from hashiya.core.annotations import Annotation, Link
from hashiya.formats.jsonl import link_record
from hashiya.project import Project

_LONGEST = 40
"""Characters of a passage in a line."""


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    takes_articles(parser)
    takes_json(parser)


def run(args: Namespace) -> int:
    """Print the links, article after article, each with what it ties."""
    with Project.open(args.project, read_only=True) as project:
        article = None if args.article is None else project.article(args.article).id
        links = project.links(article)
        if args.json:
            output.print_json([link_record(link) for link in links])
        else:
            _print_lines(project, links)
    return 0


def _print_lines(project: Project, links: list[Link]) -> None:
    articles = {link.article for link in links}
    texts = {article: project.text(article) for article in articles}
    marks = {mark.id: mark for article in articles for mark in project.annotations(article)}
    width = max((len(link.kind) for link in links), default=0)
    for link in links:
        begin, end = (_said(marks[id_], texts[link.article]) for id_ in (link.from_, link.to))
        output.say(f"{link.id}  {link.kind:{width}}  {begin}  →  {end}")


def _said(mark: Annotation, text: str) -> str:
    return f"{mark.label} {mark.start}:{mark.end} {output.shortened(mark.passage(text), _LONGEST)}"
