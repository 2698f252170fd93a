"""hashiya show: show the marked article in the terminal."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from collections import Counter

from hashiya.cli import output, terminal
from hashiya.cli.marked_text import MarkedText, cells
from hashiya.cli.page import Page
from hashiya.cli.parser import takes_article
from hashiya.project import Project


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    takes_article(parser)
    parser.add_argument(
        "--display",
        choices=("logical", "visual", "auto"),
        default="auto",
        help="as it is read, or joined and ordered for terminals that do neither",
    )
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto")


def run(args: Namespace) -> int:
    """Print title, paragraphs with their marks, and what the badges mean."""
    with Project.open(args.project, read_only=True) as project:
        article = project.article(args.article)
        text = project.text(article.id)
        marks = project.annotations(article.id)
        labels = project.labels
    colour = args.color == "always" or (args.color == "auto" and terminal.has_colours(os.environ))
    visual = args.display == "visual" or (args.display == "auto" and terminal.wants_visual_order(os.environ))
    marked = MarkedText(article, text, marks, labels)
    counts = Counter(mark.label for mark in marks)
    page = Page(ordered=visual)
    page.put(cells(output.plain(article.title)), article.direction)
    page.put([])
    for index, paragraph in enumerate(marked.paragraphs(colour=colour)):
        page.put(paragraph, article.direction_of(index))
    if marks:
        page.put([])
        page.put(marked.legend(counts, colour=colour))
    return 0
