"""What every reader takes and gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol
from unicodedata import category

from hashiya.text.direction import without_controls

LIMIT = 50_000_000
"""How many bytes a file of articles may have."""

_LONGEST_NAME = 255
"""No file system in use has longer ones, so that a title is the whole name."""


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """Hold an article as it was read: its title, its normalised text, and what the file told about it."""

    title: str
    text: str
    meta: Mapping[str, Any]


class Reader(Protocol):
    """Read files of one kind."""

    @property
    def SUFFIXES(self) -> frozenset[str]:  # noqa: N802
        """The suffixes of this kind, in small letters, with their dot."""

    def read(self, path: Path, encoding: str | None = None) -> ReadArticle:
        """Return the article in the file at ``path``.

        Raises NotFoundError where there is no file, FormatError where it can't be read or isn't of this kind.
        """


def name_of(path: Path) -> str:
    """Return the file's name fit to be kept: at most 255 characters, no controls of any kind."""
    return _clean(path.name)


def title_of(path: Path) -> str:
    """Return the file's name without its suffix, cleaned likewise."""
    return _clean(path.stem)


def _clean(name: str) -> str:
    # names that aren't UTF-8 reach Python as lone surrogates, which no project can hold
    whole = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    visible = "".join(char for char in without_controls(whole) if category(char) not in {"Cc", "Zl", "Zp"})
    return visible[:_LONGEST_NAME].strip()
