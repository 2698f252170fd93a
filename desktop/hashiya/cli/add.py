"""hashiya add: add articles from files."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from pathlib import Path

from hashiya.cli import output
from hashiya.cli.parser import UsageError, takes_project, text
from hashiya.errors import FormatError, HashiyaError
from hashiya.project import Added, NewArticle, Project
from hashiya.readers import FileSource, Options, Skipped, reader_for

_BATCH = 100
"""Articles in one transaction: their texts are held until it is on the disk."""


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    takes_project(parser)
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path, help="plain text")
    parser.add_argument("--title", metavar="T", type=text, help="for one file; the name without its end")
    parser.add_argument(
        "--encoding", metavar="E", type=text, help="of the files, where it isn't found rightly"
    )


def run(args: Namespace) -> int:
    """Add what can be added and print a line an article; what can't be is told, and the rest goes on."""
    if args.title is not None and len(args.files) > 1:
        raise UsageError("hashiya add: --title goes with one file; add the files one by one.")
    reading = _Reading(args)
    with (
        Project.open(args.project) as project,
        output.progress("Adding", lambda: len(args.files)) as show,
    ):
        added = project.add_many(reading.articles(show), batch=_BATCH)
    for file, article in zip(reading.read, added, strict=True):
        _tell(file, article, reading)
    for sentence in reading.failures:
        output.complain(sentence)
    return 1 if reading.failures else 0


class _Reading:
    """Read the files one after the other; keep those that were read, and what went wrong with the others."""

    def __init__(self, args: Namespace) -> None:
        self._args = args
        self.read: list[Path] = []
        self.failures: list[str] = []

    def articles(self, on_file: Callable[[int], None]) -> Iterator[NewArticle]:
        for number, file in enumerate(self._args.files, start=1):
            on_file(number)
            try:
                article = self._article(file)
            except HashiyaError as error:
                self.failures.append(str(error))
            else:
                self.read.append(file)
                yield article

    def _article(self, file: Path) -> NewArticle:
        if _is_same(file, self._args.project):
            # closing another handle on it would let go of the lock that keeps other writers out
            raise FormatError(f"The file {file} is the project itself; it was left out.")
        [found] = reader_for(file).read(FileSource(file), Options(self._args.encoding))
        if isinstance(found, Skipped) or not found.text.strip():
            raise FormatError(f"The file {file} holds no text; it was left out.")
        title = found.title if self._args.title is None else self._args.title
        return NewArticle(found.text, title=title, meta=found.meta)


def _is_same(file: Path, project: Path) -> bool:
    return file.exists() and file.samefile(project)


def _tell(file: Path, article: Added, reading: _Reading) -> None:
    if article.duplicate_of is None:
        output.say(article.id, article.characters, article.title)
    else:
        reading.failures.append(
            f"The text of {file} is in the project already, as {article.duplicate_of}; it was left out."
        )
