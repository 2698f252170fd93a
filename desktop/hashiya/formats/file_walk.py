"""Walk the files of a stranger's folder, in their order, no link followed."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from hashiya.errors import Sentence
from hashiya.files.folders import LISTING
from hashiya.formats.incoming import Source

_SPLITS = frozenset(("train", "dev", "test", "val", "valid", "validation", "eval"))


def regular_files(source: Source, suffixes: Collection[str]) -> Iterator[Path]:
    """Give each file with one of these suffixes, except the manifest; a link is told and left out."""
    for folder, folders, names in os.walk(source.path):
        folders.sort()
        for path in (Path(folder) / name for name in sorted(names)):
            if path.suffix.lower() not in suffixes or path.name == LISTING:
                continue
            if path.is_symlink():
                source.fault(Sentence("it is no regular file, and links aren't followed"), file=path)
            else:
                yield path


def parts_of(path: Path, source: Source) -> str:
    """Return the part of the set that a file's folder is of: called so, or made so by an export of ours."""
    parts = path.relative_to(source.path).parts
    if len(parts) < 2:
        return ""
    ours = source.manifest.get("format") in ("uima-json", "uima-xmi", "webanno-tsv")
    return parts[0] if ours or parts[0].lower() in _SPLITS else ""
