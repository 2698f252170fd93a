"""Texts on their way from files into a project; what is to be told of them is kept, and they are not."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator
from typing import NamedTuple

from hashiya.cli.parser import UsageError
from hashiya.errors import EditError, Sentence
from hashiya.project import Added, NewArticle
from hashiya.project.entries import checked_meta
from hashiya.readers import Options
from hashiya.readers.apart import read_apart
from hashiya.readers.sources import line_of
from hashiya.readers.walking import Found, Unread

_TITLE = 300
_KEPT = 10_000
"""How many failures are told one by one."""


class Text(NamedTuple):
    """Say where a text was read, and why it may not be what its file shows."""

    file: str
    place: str
    review: list[str]

    @property
    def called(self) -> str:
        """What a sentence calls it."""
        return f"{self.file}, {self.place}" if self.place else self.file


class Failure(NamedTuple):
    """Say of a file why nothing, or not all, of it was added."""

    file: str
    sentence: str


class Intake:
    """Read the files one after the other; keep what was read, and what went wrong, without the texts."""

    def __init__(self, args: Namespace, options: Options) -> None:
        self._args = args
        self._options = options
        self._untold = 0
        self.texts: list[Text] = []
        self.failures: list[Failure] = []
        self.left_out: list[Unread] = []

    def articles(self, on_text: Callable[[int], None]) -> Iterator[NewArticle]:
        """Give the articles as they are asked for.

        Raises UsageError where one title is given for several.
        """
        args = self._args
        for found in read_apart(args.paths, self._options, args.reader, project=args.project):
            if isinstance(found, Unread):
                self._unread(found)
                continue
            article = self._article(found)
            if isinstance(article, Sentence):
                self.fail(found.name, article)
                continue
            self.texts.append(Text(str(found.path), found.article.place, _review(found)))
            on_text(len(self.texts))
            yield article

    def fail(self, file: str, sentence: str) -> None:
        """Keep a failure; of very many, how many they are."""
        if len(self.failures) < _KEPT:
            self.failures.append(Failure(file, sentence))
        else:
            self._untold += 1

    def told(self) -> list[Failure]:
        """Return the failures, the last one telling of those that aren't among them."""
        if not self._untold:
            return self.failures
        return [*self.failures, Failure("", f"So it was {self._untold:,} times more.")]

    def _unread(self, found: Unread) -> None:
        if found.left_out:
            self.left_out.append(found)
        else:
            self.fail(found.name, found.sentence)

    def _article(self, found: Found) -> NewArticle | Sentence:
        title = line_of(found.article.title, _TITLE)
        if self._args.title is not None:
            if self.texts:
                raise UsageError("hashiya add: --title goes with one text, and there are several.")
            title = self._args.title
        meta = dict(found.article.meta)
        review = _review(found)
        try:
            return NewArticle(
                found.article.text,
                title=title,
                meta=checked_meta({**meta, "review": review} if review else meta),
            )
        except EditError as error:
            return Sentence("{path}: {why}", path=found.name, why=error.sentence)


def told_of(text: Text, article: Added) -> dict[str, object]:
    """Return what JSON tells of an article that was added."""
    return {
        "id": article.id,
        "title": article.title,
        "characters": article.characters,
        "file": text.file,
        "place": text.place,
        "review": text.review,
    }


def _review(found: Found) -> list[str]:
    return list(dict.fromkeys(str(doubt.sentence) for doubt in found.article.doubts))
