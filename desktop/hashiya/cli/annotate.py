"""hashiya annotate: mark a span of an article, or several as fragments of one annotation."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from hashiya.cli import output
from hashiya.cli.opening import opened
from hashiya.cli.parser import UsageError, takes_article, text, whole_number
from hashiya.core.spans import Span, check_spans
from hashiya.errors import EditError
from hashiya.text.segments import Segments


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    takes_article(parser)
    parser.add_argument(
        "--label", metavar="L", required=True, type=text, help="the label's id, such as claim"
    )
    parser.add_argument(
        "--start",
        metavar="N",
        required=True,
        action="append",
        type=whole_number,
        help="the first code point, from 0; with --end once for each fragment",
    )
    parser.add_argument(
        "--end",
        metavar="N",
        required=True,
        action="append",
        type=whole_number,
        help="one past the last code point",
    )
    parser.add_argument("--comment", metavar="C", type=text, help="a comment on the mark")
    parser.add_argument("--annotator", metavar="NAME", type=text, help="whose layer; the project's annotator")
    parser.add_argument("--snap", action="store_true", help="to whole words, as in the window")


def run(args: Namespace) -> int:
    """Mark the span or the fragments, as given or snapped, and print the annotation's id."""
    spans = _spans(args.start, args.end)
    with opened(args.project) as project:
        article = project.article(args.article).id
        if args.snap:
            text = project.text(article)
            spans = [_snapped(span, text) for span in spans]
        mark = project.annotate(
            article,
            label=args.label,
            spans=spans,
            comment=args.comment,
            annotator=args.annotator,
        )
    output.say(mark)
    return 0


def _spans(starts: list[int], ends: list[int]) -> list[Span]:
    if len(starts) != len(ends):
        raise UsageError(
            f"hashiya annotate: {len(starts)} --start and {len(ends)} --end were given: "
            "give both for each fragment."
        )
    return [Span(start, end) for start, end in zip(starts, ends, strict=True)]


def _snapped(span: Span, text: str) -> Span:
    (span,) = check_spans([span], len(text))
    snapped = Segments(text).snap(span)
    if snapped is None:
        raise EditError(
            f"The span {span.start}:{span.end} holds no word to snap to: give one, or leave --snap out."
        )
    return snapped
