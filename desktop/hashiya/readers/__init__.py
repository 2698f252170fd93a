"""Article text out of files: one module a kind, found by the file's suffix.

A module of a kind has ``SUFFIXES`` and ``read(path, encoding=None)``, and is entered in ``_KINDS``.
"""

from __future__ import annotations

from pathlib import Path

from hashiya.errors import FormatError
from hashiya.readers import txt
from hashiya.readers.reader import LIMIT, ReadArticle, Reader

__all__ = ["LIMIT", "ReadArticle", "Reader", "reader_for"]

_KINDS: tuple[Reader, ...] = (txt,)

# read as plain text these would give their markup or their bytes for an article
_OTHER_KINDS = frozenset(
    {
        ".csv", ".doc", ".docx", ".epub", ".htm", ".html", ".json", ".jsonl", ".odt", ".pdf", ".rtf", ".tsv",
        ".xhtml", ".xls", ".xlsx", ".xml", ".zip",
    }
)  # fmt: skip


def reader_for(path: Path) -> Reader:
    """Return what reads the file at ``path``, judged by its suffix; unknown suffixes are read as plain text.

    Raises FormatError for kinds of file that can't be read, and for projects.
    """
    suffix = path.suffix.lower()
    for kind in _KINDS:
        if suffix in kind.SUFFIXES:
            return kind
    if suffix == ".hashiya":
        raise FormatError(
            "The file {path} is a project; open it instead of adding it.", file=str(path), path=path
        )
    if suffix in _OTHER_KINDS:
        raise FormatError(
            "Files of the kind {suffix} can't be read; save {path} as plain text (.txt) and add that.",
            file=str(path),
            path=path,
            suffix=suffix,
        )
    return txt
