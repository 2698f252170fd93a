"""Articles out of files, folders and zips of all kinds, one after the other; what can't be read is told.

One file that fails never ends the walk.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from hashiya.errors import EditError, FormatError, HashiyaError, Sentence
from hashiya.files.archives import CORPUS, Archive, open_archive
from hashiya.files.folders import LISTING
from hashiya.readers.folder_walk import PROJECT, LeftOut, files_below
from hashiya.readers.reader import Options, ReadArticle, Skipped
from hashiya.readers.registry import READERS, reader_for
from hashiya.readers.sources import EntrySource, FileSource, Source
from hashiya.text.normalise import normalise

ZIP = ".zip"


@dataclass(frozen=True, slots=True)
class Found:
    """Hold an article that has visible text: what sentences call its file, where that lies, what was read.

    Of an entry of a zip ``name`` tells the entry too, and ``article.place`` begins with it.
    """

    name: str
    path: Path
    article: ReadArticle


@dataclass(frozen=True, slots=True)
class Unread:
    """Say in a sentence what gave no article, and why.

    ``left_out`` counts files of kinds that nobody expects an article of, links among them: they are told
    together, and nothing went wrong.
    """

    name: str
    path: Path
    sentence: Sentence
    left_out: int = 0


def read_all(
    paths: Iterable[Path],
    options: Options = Options(),  # noqa: B008 -- frozen
    reader: str | None = None,
    *,
    project: Path | None = None,
    within: Callable[[Path], Iterator[Found | Unread]] | None = None,
) -> Iterator[Found | Unread]:
    """Give every article of files, folders and zips, folders in the order of names.

    ``reader`` reads them all, whatever their suffixes. ``within`` reads one file of the disk, in the place of
    this process. ``project`` is the file of an open project, which is never opened a second time: closing
    another handle on it would let go of its lock.
    """
    how = _How(options, reader, project, within)
    for path in paths:
        yield from _Walk(path, how).found()


@dataclass(frozen=True, slots=True)
class _How:
    """Say how files are read, as :func:`read_all` takes it."""

    options: Options
    reader: str | None
    project: Path | None
    within: Callable[[Path], Iterator[Found | Unread]] | None


class _Walk:
    """Walk over one folder, zip or other file."""

    def __init__(self, path: Path, how: _How) -> None:
        self._path = path
        self._how = how
        self._left_out = LeftOut()

    def found(self) -> Iterator[Found | Unread]:
        """Give what is in it, and then what was left out of it."""
        path = self._path
        try:
            yield from self._folder() if os.path.isdir(path) else self._file()  # noqa: PTH112 -- never raises
        except HashiyaError as error:
            yield self._unread(error.sentence)
        for sentence, number in self._left_out.told(str(path)):
            yield Unread(str(path), path, sentence, number)

    def _folder(self) -> Iterator[Found | Unread]:
        empty = True
        for found in files_below(self._path, self._left_out):
            if isinstance(found, Sentence):
                empty = False
                yield self._unread(found)
            elif self._takes(found):
                empty = False
                yield from _Walk(found, self._how).found()
        if empty:
            yield self._nothing()

    def _file(self) -> Iterator[Found | Unread]:
        path = self._path
        self._refuse_project()
        if self._how.within is not None:
            yield from self._how.within(path)
        elif path.suffix.lower() == ZIP:
            yield from self._zip()
        else:
            yield from self._source(FileSource(path), "")

    def _zip(self) -> Iterator[Found | Unread]:
        empty = True
        with open_archive(self._path, CORPUS) as archive:
            for found in self._archive(archive, ""):
                empty = False
                yield found
        if empty:
            yield self._nothing()

    def _archive(self, archive: Archive, within: str) -> Iterator[Found | Unread]:
        for name in archive.names:
            if _is_hidden(name) or not self._takes(Path(name)):
                continue
            try:
                if Path(name).suffix.lower() == ZIP:
                    with archive.inner(name) as inner:
                        yield from self._archive(inner, f"{within}{name}/")
                else:
                    yield from self._source(EntrySource(archive, name), within + name)
            except HashiyaError as error:
                yield Unread(f"{archive.name}/{name}", self._path, error.sentence)

    def _source(self, source: Source, entry: str) -> Iterator[Found | Unread]:
        """Read one file; ``entry`` is its name in this zip, empty where it lies on the disk."""
        for read in reader_for(source.path, self._how.reader).read(source, self._how.options):
            article = read.sentence if isinstance(read, Skipped) else _usable(read, source.name)
            if isinstance(article, Sentence):
                yield Unread(source.name, self._path, article)
                continue
            yield Found(source.name, self._path, _placed(article, entry))

    def _takes(self, path: Path) -> bool:
        """Tell whether a file that nobody named is read; one that isn't is counted."""
        suffix = path.suffix.lower()
        if suffix.startswith(PROJECT):
            return False
        if path.name.lower().endswith(LISTING):  # what an export tells of itself is no article
            self._left_out.count(LISTING)
            return False
        if self._how.reader is not None or suffix == ZIP or any(suffix in each for each in READERS.values()):
            return True
        self._left_out.count(suffix)
        return False

    def _refuse_project(self) -> None:
        project = self._how.project
        if project is not None and _is_same(self._path, project):
            raise FormatError("The file {path} is the project itself; it was left out.", path=self._path)

    def _unread(self, sentence: Sentence) -> Unread:
        return Unread(str(self._path), self._path, sentence)

    def _nothing(self) -> Unread:
        return self._unread(
            Sentence("{path} holds no file with an article; give another one.", path=self._path)
        )


def _usable(article: ReadArticle, name: str) -> ReadArticle | Sentence:
    """Return the article with its text as a project keeps it, or why it can't be one."""
    try:
        text = normalise(article.text)
    except EditError as error:
        return Sentence("{path}: {why}", path=name, why=error.sentence)
    if not text.strip():
        return Sentence("The file {path} holds no text; it was left out.", path=name)
    return article if text is article.text else replace(article, text=text)


def _placed(article: ReadArticle, entry: str) -> ReadArticle:
    """Return an article of an entry with its place in the zip, empty where it lies on the disk."""
    if not entry:
        return article
    place = Sentence("{entry}, {place}", entry=entry, place=article.place) if article.place else entry
    return replace(article, place=place)


def _is_same(path: Path, project: Path) -> bool:
    try:
        return path.samefile(project)
    except OSError:  # one that can't even be looked at isn't opened either
        return False


def _is_hidden(name: str) -> bool:
    parts = name.split("/")
    return "__MACOSX" in parts or any(part.startswith(".") for part in parts)
