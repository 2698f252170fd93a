"""hashiya annotate: mark a span of an article."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from hashiya.cli import output
from hashiya.cli.parser import takes_article, text, whole_number
from hashiya.core.spans import Span, check_spans
from hashiya.errors import EditError
from hashiya.project import Project
from hashiya.text.segments import Segments


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    takes_article(parser)
    parser.add_argument(
        "--label", metavar="L", required=True, type=text, help="the label's id, such as claim"
    )
    parser.add_argument(
        "--start", metavar="N", required=True, type=whole_number, help="the first code point, from 0"
    )
    parser.add_argument(
        "--end", metavar="N", required=True, type=whole_number, help="one past the last code point"
    )
    parser.add_argument("--comment", metavar="C", type=text, help="a comment on the mark")
    parser.add_argument("--annotator", metavar="NAME", type=text, help="whose layer; the project's annotator")
    parser.add_argument("--snap", action="store_true", help="to whole words, as in the window")


def run(args: Namespace) -> int:
    """Mark the span, as given or snapped, and print the annotation's id."""
    with Project.open(args.project) as project:
        article = project.article(args.article).id
        span = Span(args.start, args.end)
        if args.snap:
            span = _snapped(span, project.text(article))
        mark = project.annotate(
            article,
            label=args.label,
            start=span.start,
            end=span.end,
            comment=args.comment,
            annotator=args.annotator,
        )
    output.say(mark)
    return 0


def _snapped(span: Span, text: str) -> Span:
    (span,) = check_spans([span], len(text))
    snapped = Segments(text).snap(span)
    if snapped is None:
        raise EditError(
            f"The span {span.start}:{span.end} holds no word to snap to: give one, or leave --snap out."
        )
    return snapped
