"""hashiya picture: draw what the reading pane shows."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from hashiya.cli import output
from hashiya.cli.parser import takes_article, text, whole_number
from hashiya.cli.screen import hide_qt, loading_qt
from hashiya.files.writing import replacing, spare
from hashiya.project import Project

if TYPE_CHECKING:
    from hashiya.ui.survey import Survey

_WIDTH = 1000


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    takes_article(parser)
    parser.add_argument("--out", metavar="FILE.png", type=Path, required=True, help="written exactly there")
    parser.add_argument("--width", metavar="PX", type=whole_number, default=_WIDTH, help=f"{_WIDTH}")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--typeface", metavar="NAME", type=text, help="the best Naskh that is installed")
    parser.add_argument("--plain", action="store_true", help="without marks, at the same places")


def run(args: Namespace) -> int:
    """Draw the article with the annotator's marks, as a PNG, and say where it lies."""
    with Project.open(args.project, read_only=True) as project:
        article = project.article(args.article)
        text = project.text(article.id)
        marks = project.annotations(article.id, annotator=project.annotator)
        labels = project.labels
    spare(args.project, args.out)
    hide_qt()
    with loading_qt():
        from hashiya.ui.picture import draw
    # drawn before the file is begun, so that what fails in drawing isn't put down to that file
    drawn = draw(
        article,
        text,
        marks,
        labels,
        width=args.width,
        theme=args.theme,
        typeface=args.typeface,
        plain=args.plain,
    )
    with replacing(args.out) as pending:
        pending.stream.write(drawn)
    output.say(args.out)
    return 0


def give_printing() -> None:
    """Let the format pdf be written, without a screen where there is none; call it on the main thread.

    Raises HashiyaError where Qt can't be loaded.
    """
    hide_qt()
    with loading_qt():
        from hashiya.ui.print import give, need_application
    need_application()
    give()


def survey() -> Survey:
    """Return what Qt is here and which typefaces it finds.

    Raises HashiyaError where it can't be loaded.
    """
    hide_qt()
    with loading_qt():
        from hashiya.ui.survey import survey as ask
    return ask()
