"""The files of a folder and those below it, and what is left out there."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from hashiya.errors import Sentence

PROJECT = ".hashiya"
"""How the suffixes of projects begin, and of what lies beside an open one: they are passed by."""
_SAID = 20
"""How many kinds of files a sentence names, and how much of each."""
# a folder of Windows that is another one under a second name
_JUNCTION = 0xA0000003


class LeftOut:
    """Count what a walk leaves out."""

    def __init__(self) -> None:
        self.links = 0
        self._kinds: Counter[str] = Counter()

    def count(self, suffix: str) -> None:
        """Count a file of a kind that holds no article."""
        self._kinds[suffix[:_SAID]] += 1

    def told(self, name: str) -> Iterator[tuple[Sentence, int]]:
        """Give a sentence for each sort of what was left out of what goes by ``name``, and how many."""
        if self._kinds:
            kinds = [f"{suffix} ({number})" for suffix, number in sorted(self._kinds.items())]
            more = ["…"] if len(kinds) > _SAID else []
            yield (
                Sentence(
                    "Files of other kinds in {name} were left out: {kinds}.",
                    name=name,
                    kinds=", ".join(kinds[:_SAID] + more),
                ),
                self._kinds.total(),
            )
        if self.links:
            yield (
                Sentence(
                    "Links in {name} weren't followed ({number}); give what they lead to.",
                    name=name,
                    number=self.links,
                ),
                self.links,
            )


def files_below(folder: Path, left_out: LeftOut) -> Iterator[Path | Sentence]:
    """Give each regular file below a folder, all in the order of names; hidden ones are passed by.

    Links are counted and not followed, so that no walk goes in circles or leaves the folder. A sentence
    tells of a folder that can't be read, and of what is neither file nor folder.
    """
    waiting: list[Path | os.DirEntry[str]] = [folder]
    while waiting:
        entry = waiting.pop()
        if isinstance(entry, os.DirEntry) and _leads_elsewhere(entry):
            left_out.links += 1
        elif isinstance(entry, Path) or entry.is_dir(follow_symlinks=False):
            listed = _listed(Path(entry))
            if isinstance(listed, Sentence):
                yield listed
            else:
                waiting.extend(listed)
        elif entry.is_file(follow_symlinks=False):
            yield Path(entry)
        else:
            yield Sentence("{path} is neither a file nor a folder; it was left out.", path=entry.path)


def _listed(folder: Path) -> list[os.DirEntry[str]] | Sentence:
    """Return what a folder holds, the last first."""
    try:
        with os.scandir(folder) as entries:
            seen = [entry for entry in entries if not entry.name.startswith(".")]
    except OSError as error:
        return Sentence(
            "The folder {folder} can't be read ({why}); give another one.", folder=folder, why=error.strerror
        )
    return sorted(seen, key=lambda entry: entry.name, reverse=True)


def _leads_elsewhere(entry: os.DirEntry[str]) -> bool:
    tag = getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", 0)
    return entry.is_symlink() or tag == _JUNCTION
