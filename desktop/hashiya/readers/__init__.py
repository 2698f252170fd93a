"""Article text out of files: one module a kind, found by the file's suffix and loaded when it is needed.

A module of a kind has ``SUFFIXES`` and ``read(source, options)``, and is entered in :mod:`.registry`.
"""

from hashiya.readers.reader import Doubt, Options, ReadArticle, Reader, Skipped
from hashiya.readers.registry import READERS, reader_for
from hashiya.readers.sources import LIMIT, EntrySource, FileSource, Source

__all__ = [
    "LIMIT",
    "READERS",
    "Doubt",
    "EntrySource",
    "FileSource",
    "Options",
    "ReadArticle",
    "Reader",
    "Skipped",
    "Source",
    "reader_for",
]
