"""hashiya search: where a project's articles hold words, a phrase, or what an expression matches."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator
from typing import Any

from hashiya.cli import output
from hashiya.cli.parser import takes_json, takes_project, text
from hashiya.project import Project
from hashiya.project.hits import Hit
from hashiya.project.within import Within
from hashiya.text.fold import EVERYTHING, NOTHING, SWITCHES, Folding
from hashiya.text.seeking import Query


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    takes_project(parser)
    parser.add_argument("query", metavar="QUERY", type=text, help="words, or an expression with --regex")
    takes_json(parser)
    parser.add_argument(
        "--fold",
        metavar="LIST",
        type=_folding,
        default=EVERYTHING,
        help=f"what of spelling doesn't matter: all, none, or some of {','.join(SWITCHES)}",
    )
    parser.add_argument("--whole-word", action="store_true", help="no parts of words")
    parser.add_argument(
        "--no-clitics", dest="clitics", action="store_false", help="no proclitics before a whole word either"
    )
    parser.add_argument("--regex", action="store_true", help="take QUERY for a regular expression")
    for flag, metavar, only in (
        ("--label", "L", "only in what is labelled so"),
        ("--annotator", "N", "only in what they marked"),
    ):
        parser.add_argument(
            flag, metavar=metavar, nargs="+", action="extend", type=text, default=[], help=only
        )
    parser.add_argument("--unlabelled", action="store_true", help="only in what isn't marked")


def run(args: Namespace) -> int:
    """Print the hits in the order of articles and of text; none is no failure."""
    query = Query(args.query, args.fold, args.whole_word, args.clitics, args.regex)
    within = Within(frozenset(args.label), args.unlabelled, frozenset(args.annotator))
    with Project.open(args.project, read_only=True) as project:
        hits = project.search(query, within)
        if not args.regex:
            _catch_up(project)
        if args.json:
            output.print_json([_record(hit) for hit in hits])
        else:
            _print_lines(hits)
    return 0


def _folding(value: str) -> Folding:
    if value in ("all", "none"):
        return EVERYTHING if value == "all" else NOTHING
    names = [name.strip() for name in value.split(",")]
    for name in names:
        if name not in SWITCHES:
            raise ArgumentTypeError(
                f"{name!r} is no kind of spelling: give all, none or {','.join(SWITCHES)}"
            )
    return Folding.of(names)


def _catch_up(project: Project) -> None:
    with output.progress("Indexing", lambda: project.index_state()[1]) as show:
        project.catch_up_index(on_progress=lambda done, _: show(done))


def _record(hit: Hit) -> dict[str, Any]:
    return {
        "article": hit.article,
        "start": hit.span.start,
        "end": hit.span.end,
        "text": hit.text,
        "before": hit.before,
        "after": hit.after,
    }


def _print_lines(hits: Iterator[Hit]) -> None:
    for hit in hits:
        output.say(*_record(hit).values())
