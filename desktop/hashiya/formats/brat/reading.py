"""Read a folder of brat's standoff, or one article of it: bytes as they are, so that every offset holds."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from hashiya.errors import FormatError, HashiyaError, NotFoundError, Sentence
from hashiya.files.reading import read_regular
from hashiya.formats.brat.config import told_names
from hashiya.formats.brat.standoff import take_lines
from hashiya.formats.brat.told import Told
from hashiya.formats.incoming import Incoming, Source

TEXT = "txt"
WHOLE = "ann"
PARTS = ("a1", "a2", "rel", "co")
"""The files that hold an article's annotations together, where there is no ``.ann``."""

_KNOWN = frozenset((TEXT, WHOLE, *PARTS))
_SPLITS = frozenset(("train", "dev", "test", "val", "valid", "validation", "eval"))
_LIMIT = 50_000_000

Files = dict[str, Path]
_Endings = tuple[str, ...]


def read(source: Source) -> Iterator[Incoming]:
    """Give each article of a folder, those below it too, or the one of a file; what doesn't fit is told.

    Links are never followed. An article without annotations may lack its ``.ann`` or have an empty one.
    Raises NotFoundError where there is nothing, FormatError for a file that is none of brat's.
    """
    path = source.path
    if source.listing is not None:
        yield from _listed(source, source.listing)
        return
    if path.is_dir():
        found, top = _below(path, source), path
    else:
        found, top = iter([_beside(path)]), path.parent.parent
    names = _NamesOfFolders(top)
    for folder, title, files in found:
        given = _article(title, files, names.of(folder), source)
        if given is not None:
            split = _split_of(folder, source) if path.is_dir() else ""
            yield given._replace(split=split) if split else given


def _listed(source: Source, listing: Iterator[Any]) -> Iterator[Incoming]:
    """Give each article of a folder as its writer tells of it; what made names stand for is compared last."""
    names: dict[str, str] = {}
    for told in listing:
        if type(told) is dict:
            names = told
            continue
        title, _, ending = told.rpartition(".")
        if ending == WHOLE:
            files = {each: source.path / f"{title}.{each}" for each in (TEXT, WHOLE)}
            given = _article(title, files, names, source)
            if given is not None:
                yield given
    if told_names(source.path) != names:
        source.fault(Sentence("its configuration has other names than its articles"))


class _NamesOfFolders:
    """Find the configuration of ours that a folder stands under, no higher than ``top``."""

    def __init__(self, top: Path) -> None:
        self._top = top
        self._known: dict[str, Mapping[str, str] | None] = {}

    def of(self, folder: str) -> Mapping[str, str] | None:
        """Return what made names stand for in a folder, ``None`` where the files aren't ours."""
        if folder not in self._known:
            told = told_names(Path(folder))
            if told is None and Path(folder) != self._top:
                told = self.of(str(Path(folder).parent))
            self._known[folder] = told
        return self._known[folder]


def _beside(path: Path) -> tuple[str, str, Files]:
    """Return folder, name and files of the one article that ``path`` belongs to."""
    if path.suffix[1:].lower() not in _KNOWN:
        raise FormatError(
            "The file {name} is none of brat's; give a folder, an .ann or a .txt file.",
            file=str(path),
            name=path.name,
        )
    if not path.exists():
        raise NotFoundError("There is no file {file}; check its name and its folder.", file=path)
    files: Files = {}
    for suffix in (TEXT, WHOLE, *PARTS):
        beside = path.with_suffix(f".{suffix}")
        if beside.is_file() and not beside.is_symlink():
            files[suffix] = beside
    files[path.suffix[1:].lower()] = path
    return str(path.parent), path.stem, files


def _below(root: Path, source: Source) -> Iterator[tuple[str, str, Files]]:
    """Give folder, name and files of each article below a folder, in this order."""
    found: dict[str, dict[str, _Endings]] = {}
    folders = [str(root)]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(folder) as entries:
                found[folder], below, strange = _sorted_out(entries)
        except OSError as error:
            source.fault(Sentence("the folder can't be read ({why})", why=error.strerror), file=Path(folder))
            continue
        folders += sorted(below)
        for path in sorted(strange):
            source.fault(Sentence("it is no regular file, and links aren't followed"), file=Path(path))
    for folder, names in sorted(found.items()):
        for name in sorted(names):
            endings = sorted(names[name])
            yield folder, name, {each.lower(): Path(folder, f"{name}.{each}") for each in endings}


def _sorted_out(entries: Iterable[os.DirEntry[str]]) -> tuple[dict[str, _Endings], list[str], list[str]]:
    """Return of a folder the endings of each article's files by its name, folders, and what is no file.

    Nothing more of an article is kept, since there may be very many.
    """
    found: dict[str, _Endings] = {}
    shared: dict[_Endings, _Endings] = {}
    below, strange = [], []
    for entry in entries:
        name, _, ending = entry.name.rpartition(".")
        if entry.is_dir(follow_symlinks=False):
            below.append(entry.path)
        elif name and ending.lower() in _KNOWN and not name.startswith("."):
            if entry.is_file(follow_symlinks=False):
                endings = (*found.get(name, ()), ending)
                found[name] = shared.setdefault(endings, endings)
            else:
                strange.append(entry.path)
    return found, below, strange


def _split_of(folder: str, source: Source) -> str:
    """Return the part of the set that a folder is of, where it is called so or an export of ours made it."""
    below = Path(folder).relative_to(source.path).parts
    ours = source.manifest.get("format") == "brat"
    return below[0] if below and (ours or below[0].lower() in _SPLITS) else ""


def _article(title: str, files: Files, names: Mapping[str, str] | None, source: Source) -> Incoming | None:
    standoff = [files[WHOLE]] if WHOLE in files else [files[suffix] for suffix in PARTS if suffix in files]
    if TEXT not in files:
        source.fault(Sentence("there is no text file beside it"), file=standoff[0])
        return None
    text = _text(files[TEXT], source)
    if text is None:
        return None
    file = standoff[0] if standoff else files[TEXT]
    found = Told(
        text,
        names,
        partial(source.fault, file=file, article=title),
        partial(source.note, file=file, article=title),
    )
    take_lines(found, _lines(standoff, source))
    return Incoming(text, found.marks, found.links, title=title, file=file)


def _lines(files: list[Path], source: Source) -> Iterator[tuple[int | None, str]]:
    """Give the lines of an article's files with their numbers; those of a second file go without."""
    for order, file in enumerate(files):
        text = _text(file, source)
        if text is None:
            continue
        lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
        yield from enumerate(lines, start=1) if not order else ((None, line) for line in lines)


def _text(file: Path, source: Source) -> str | None:
    """Return the text of a file, line breaks and byte order mark kept, ``None`` where that can't be."""
    try:
        return read_regular(file, _LIMIT).decode("utf-8")
    except UnicodeDecodeError as error:
        source.fault(Sentence("it isn't UTF-8 from byte {place} on", place=error.start + 1), file=file)
    except HashiyaError as error:
        source.fault(error.sentence.clause(), file=file)
    return None
