"""The vocabulary of a search index: every token once, held in memory to be looked through."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

_ALL = re.compile("[^\n]+")


class Vocabulary:
    """Find tokens by a part of them. ``chunks`` tells how many pieces of the file have been read into it."""

    def __init__(self) -> None:
        self.chunks = 0
        self._lines = "\n"

    def add(self, chunks: Iterable[str]) -> None:
        """Take further pieces in, each of tokens that are parted by line feeds and in no other piece."""
        more = list(chunks)
        self.chunks += len(more)
        self._lines += "".join(f"{each}\n" for each in more)

    def tokens(self) -> set[str]:
        """Return every token."""
        return set(_ALL.findall(self._lines))

    def holding(self, part: str, most: int) -> list[str] | None:
        """Return the tokens that hold ``part``, ``None`` where these are more than ``most``."""
        return self._found(part, most, _anything)

    def ending(self, part: str, most: int, before: Callable[[str], bool]) -> list[str] | None:
        """Return likewise the tokens that end in ``part`` and whose beginning ``before`` allows."""
        return self._found(part + "\n", most, before)

    def _found(self, part: str, most: int, before: Callable[[str], bool]) -> list[str] | None:
        lines, found = self._lines, []
        at = lines.find(part)
        while at != -1:
            start = lines.rfind("\n", 0, at) + 1
            end = lines.index("\n", at)
            if before(lines[start:at]):
                found.append(lines[start:end])
                if len(found) > most:
                    return None
            at = lines.find(part, end)
        return found


def _anything(_: str) -> bool:
    return True
