"""Read WebAnno TSV 3, from a file or a folder of them, of any program's layers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hashiya.errors import FormatError, HashiyaError, Sentence
from hashiya.files.reading import read_regular
from hashiya.formats.file_walk import parts_of, regular_files
from hashiya.formats.incoming import Incoming, Source
from hashiya.formats.webanno_tsv.incoming import Making
from hashiya.formats.webanno_tsv.rows import TsvError, sheet_of

_LIMIT = 256_000_000


def read(source: Source) -> Iterator[Incoming]:
    """Give the article of each file; one that is no WebAnno TSV is told.

    Raises FormatError where the path is one file and can't be read.
    """
    if not source.path.is_dir():
        try:
            yield _article(source, source.path, "")
        except TsvError as error:
            raise FormatError(
                "The file {path} can't be read ({why}); give another file.",
                file=str(source.path),
                path=source.path,
                why=error.sentence,
            ) from error
        return
    for path in regular_files(source, (".tsv",)):
        try:
            yield _article(source, path, parts_of(path, source))
        except TsvError as error:
            source.fault(error.sentence, file=path)
        except HashiyaError as error:
            source.fault(error.sentence.clause(), file=path)


def _article(source: Source, path: Path, split: str) -> Incoming:
    data = read_regular(path, _LIMIT)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise TsvError(Sentence("it isn't UTF-8 from byte {place} on", place=error.start + 1)) from error
    told: dict[str, object] = {"file": path, "article": path.stem}
    return Making(source, told, sheet_of(text, source, told)).made(path, split)
