"""hashiya annotations: list the annotations of a project or of one article."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from hashiya.cli import output
from hashiya.cli.parser import takes_articles, takes_json
from hashiya.core.annotations import Annotation
from hashiya.formats.jsonl import annotation_record
from hashiya.project import Project

_LONGEST = 60
"""Characters of a passage in a line."""


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    takes_articles(parser)
    takes_json(parser)


def run(args: Namespace) -> int:
    """Print the annotations in text order, article after article."""
    with Project.open(args.project, read_only=True) as project:
        article = None if args.article is None else project.article(args.article).id
        marks = project.annotations(article)
        texts = {each: project.text(each) for each in {mark.article for mark in marks}}
    if args.json:
        output.print_json([_record(mark, texts[mark.article]) for mark in marks])
    else:
        _print_lines(marks, texts)
    return 0


def _record(mark: Annotation, text: str) -> dict[str, Any]:
    record = annotation_record(mark, text)
    return {"id": record.pop("id"), "article": mark.article, **record}


def _print_lines(marks: list[Annotation], texts: dict[str, str]) -> None:
    width = max((len(mark.label) for mark in marks), default=0)
    places = {mark.id: ",".join(f"{span.start}:{span.end}" for span in mark.spans) for mark in marks}
    place_width = max(map(len, places.values()), default=0)
    for mark in marks:
        unsure = "?" if mark.unsure else " "
        passage = output.shortened(mark.passage(texts[mark.article]), _LONGEST)
        comment = f"  · {mark.comment}" if mark.comment else ""
        place = places[mark.id]
        output.say(f"{mark.id}  {place:>{place_width}}  {mark.label:{width}}{unsure} {passage}{comment}")
