"""What commands take, and the one sentence that answers wrong use."""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path
from typing import NoReturn

_WHOLE = re.compile(r"[+-]?\d{1,4000}")
"""What ``int`` takes, without the underscores and spaces that it also takes."""


class UsageError(Exception):
    """Say in one sentence that a command was called wrongly."""


class Parser(ArgumentParser):
    """Parse the arguments of one command; wrong use raises UsageError instead of ending the process."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{self.prog}: {message}; see {self.prog} --help.")


def text(value: str) -> str:
    """Return an argument that is kept as text, which bytes that are no text can't be."""
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ArgumentTypeError("it isn't text in the encoding of this system") from error
    return value


def whole_number(value: str) -> int:
    """Return an argument that is a whole number in digits, with or without a sign."""
    if not _WHOLE.fullmatch(value):
        raise ArgumentTypeError(f"{value!r} is no whole number")
    return int(value)


def takes_project(parser: ArgumentParser) -> None:
    """Let a command take a project as its first argument."""
    parser.add_argument("project", metavar="PROJECT", type=Path, help="the .hashiya file")


def takes_article(parser: ArgumentParser) -> None:
    """Let a command take a project and one of its articles."""
    takes_project(parser)
    parser.add_argument("article", metavar="ARTICLE", type=text, help="the article's id, or a unique prefix")


def takes_articles(parser: ArgumentParser) -> None:
    """Let a command take a project, and one of its articles or all of them."""
    takes_project(parser)
    parser.add_argument(
        "article", metavar="ARTICLE", nargs="?", type=text, help="an id or a unique prefix; all"
    )


def takes_json(parser: ArgumentParser) -> None:
    """Let a command print one JSON document instead of lines."""
    parser.add_argument("--json", action="store_true", help="print one JSON document and nothing else")
