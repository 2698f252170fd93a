"""Read UIMA CAS, as JSON or XMI, from a file, a folder or a zip, among them INCEpTION's exports.

Offsets count UTF-16 units and are given as they stand; whatever doesn't settle on characters is told there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath

from hashiya.errors import FormatError, HashiyaError, Sentence
from hashiya.files.archives import Archive, ArchiveError, open_archive
from hashiya.files.folders import LISTING
from hashiya.files.json_text import JsonError
from hashiya.files.reading import open_regular, read_regular
from hashiya.files.xml import XmlError
from hashiya.formats.file_walk import parts_of, regular_files
from hashiya.formats.incoming import Incoming, Source
from hashiya.formats.uima.incoming import article_of
from hashiya.formats.uima.structures import Cas, CasError, of_json, of_xmi
from hashiya.formats.uima.types import Types, add_described

_LIMIT = 256_000_000
_ZIP = b"PK\x03\x04"
_JAVA = b"\xac\xed"
_TYPES = re.compile(r"(?i).*types?(system)?s?[^/]*\.xml")
_USERS = ("annotation", "curation")
"""The folders of an INCEpTION project in which each document has a folder, and in it each user's CAS."""
_INITIAL = "INITIAL_CAS"
_NOBODY = ("", _INITIAL, "data", "doc", "document")


@dataclass(slots=True)
class _Document:
    """Hold a file that may be a CAS: where it stands, its bytes when asked for, what lies beside it."""

    file: Path
    read: Callable[[], bytes]
    types: Callable[[], list[tuple[Path, bytes]]]
    title: str
    annotator: str = ""
    split: str = ""


@dataclass(slots=True)
class _Systems:
    """Keep the type systems that were read, since all files of a folder share them."""

    source: Source
    known: dict[tuple[Path, ...], Types] = field(default_factory=dict)

    def of(self, document: _Document) -> Types:
        """Return the types for a document; raises CasError where no type system lies beside it."""
        found = document.types()
        key = tuple(path for path, _ in found)
        if key not in self.known:
            self.known[key] = self._read(found)
        if not found:
            raise CasError(Sentence("its type system is missing: put its TypeSystem.xml beside it"))
        return self.known[key]

    def _read(self, found: list[tuple[Path, bytes]]) -> Types:
        types = Types()
        for path, data in found:
            try:
                add_described(types, data)
            except XmlError as error:
                self.source.fault(error.sentence, error.line, file=path)
        return types


def read(source: Source) -> Iterator[Incoming]:
    """Give the article of each CAS; a file that holds none is told.

    Raises FormatError where the path is one file and can't be read.
    """
    systems = _Systems(source)
    with ExitStack() as stack:
        for document in _documents(source, stack):
            try:
                cas = _cas(document, systems)
                yield article_of(
                    cas, source, document.file, document.title, document.annotator, document.split
                )
            except (CasError, JsonError, XmlError) as error:
                if document.file == source.path:
                    raise FormatError(
                        "The file {path} can't be read ({why}); give another file.",
                        file=str(source.path),
                        path=source.path,
                        why=error.sentence,
                    ) from error
                source.fault(error.sentence, file=document.file)
            except HashiyaError as error:
                if document.file == source.path:
                    raise
                source.fault(error.sentence.clause(), file=document.file)


def _cas(document: _Document, systems: _Systems) -> Cas:
    data = document.read()
    if data.startswith(_JAVA) or document.file.suffix.lower() == ".ser":
        raise CasError(
            Sentence("it is a Java object, which is never read: export it as UIMA CAS JSON or XMI")
        )
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        return of_json(data)
    return of_xmi(data, systems.of(document))


def _documents(source: Source, stack: ExitStack) -> Iterator[_Document]:
    path = source.path
    if path.is_dir():
        yield from _of_folder(source, stack)
    elif _is_zip(path):
        yield from _of_archive(source, stack.enter_context(open_archive(path)), path)
    else:
        folder = path.parent
        yield _Document(
            path, partial(read_regular, path, _LIMIT), partial(_beside, folder, folder), path.stem
        )


def _is_zip(path: Path) -> bool:
    with open_regular(path) as stream:
        return stream.read(4) == _ZIP


def _of_folder(source: Source, stack: ExitStack) -> Iterator[_Document]:
    root = source.path
    for path in regular_files(source, (".xmi", ".json", ".zip", ".ser")):
        if path.suffix.lower() == ".zip":
            try:
                yield from _of_archive(source, stack.enter_context(open_archive(path)), path)
            except ArchiveError as error:
                source.fault(error.why, file=path)
        else:
            yield _Document(
                path,
                partial(read_regular, path, _LIMIT),
                partial(_beside, path.parent, root),
                path.stem,
                split=parts_of(path, source),
            )


def _beside(folder: Path, root: Path) -> list[tuple[Path, bytes]]:
    """Return the type systems in the nearest folder that has any, from the file's own up to ``root``."""
    while True:
        names = _chosen(sorted(path.name for path in folder.iterdir() if path.is_file()))
        if names:
            return [(folder / name, read_regular(folder / name, _LIMIT)) for name in names]
        if folder == root:
            return []
        folder = folder.parent


def _chosen(names: list[str]) -> list[str]:
    exact = [name for name in names if PurePosixPath(name).name.lower() == "typesystem.xml"]
    return exact or [name for name in names if _TYPES.fullmatch(name)]


def _of_archive(source: Source, archive: Archive, path: Path) -> Iterator[_Document]:
    """Give each CAS of a zip: those of an INCEpTION project by document and user, else every one."""
    names = [PurePosixPath(name) for name in archive.names]
    project = [name for name in names if name.parts[0] in _USERS and len(name.parts) == 3]
    if not project:
        if any(name.suffix == ".ser" for name in names):
            raise FormatError(
                "The archive {path} holds Java objects, which are never read; "
                "export the project again as UIMA CAS JSON or XMI.",
                file=str(path),
                path=path,
            )
        yield from _entries(archive, path, path.stem, "")
        return
    worked = {name.parent for name in project if name.stem != _INITIAL}
    for name in project:
        if name.stem == _INITIAL and name.parent in worked:
            continue
        yield from _of_user(source, archive, path / str(name), str(name))


def _of_user(source: Source, archive: Archive, file: Path, name: str) -> Iterator[_Document]:
    title, user = PurePosixPath(name).parts[1], PurePosixPath(name).stem
    annotator = "" if user in _NOBODY else user
    if not name.lower().endswith(".zip"):
        yield from _entries(archive, file, title, annotator, only=name)
        return
    try:
        with archive.inner(name) as inner:
            yield from _entries(inner, file, title, annotator)
    except ArchiveError as error:
        source.fault(error.why, file=file)


def _entries(archive: Archive, path: Path, title: str, annotator: str, only: str = "") -> Iterator[_Document]:
    names = [name for name in archive.names if PurePosixPath(name).suffix.lower() in (".xmi", ".json")]
    chosen = [only] if only else [name for name in names if PurePosixPath(name).name != LISTING]
    for name in chosen:
        file = path if only else path / name
        yield _Document(
            file,
            partial(archive.read, name),
            partial(_in_archive, archive, path, name),
            title if len(chosen) == 1 else PurePosixPath(name).stem,
            annotator,
        )


def _in_archive(archive: Archive, path: Path, name: str) -> list[tuple[Path, bytes]]:
    folder = PurePosixPath(name).parent
    while True:
        names = _chosen([each for each in archive.names if PurePosixPath(each).parent == folder])
        if names:
            return [(path / each, archive.read(each)) for each in names]
        if folder == folder.parent:
            return []
        folder = folder.parent
