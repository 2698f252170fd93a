"""Splits: which articles train and which test, never by the span, the same for the same seed."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Any

from hashiya.errors import FormatError

_ARTICLES = ""
"""What articles are counted under, as no label is called."""
_Sizes = list[tuple[str, float]]
_NAMES = {2: ("train", "test"), 3: ("train", "validation", "test")}


class By(StrEnum):
    """Name what is kept on one side: an article, all articles of a source, a period."""

    ARTICLE = "article"
    SOURCE = "source"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Shares:
    """Hold how large each part is to be; ``names`` are those that data sets usually have."""

    parts: tuple[int, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts, in order."""
        return _NAMES[len(self.parts)]

    def __str__(self) -> str:
        return "/".join(map(str, self.parts))

    @classmethod
    def parsed(cls, text: str) -> Shares:
        """Return the shares that ``80/10/10`` or ``90/10`` names; raises FormatError for anything else."""
        found = text.split("/")
        numbers = tuple(int(each) for each in found if each.isascii() and each.isdigit() and len(each) < 10)
        if len(numbers) != len(found) or len(numbers) not in _NAMES or not all(numbers):
            raise FormatError(
                "The split {split} can't be made; give two or three numbers above 0, as in 80/10/10.",
                split=repr(text),
            )
        return cls(numbers)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Describe an article to be dealt: its id, its group (source or date), its annotations by label."""

    id: str
    group: str
    labels: Mapping[str, int]


def dealt(candidates: Sequence[Candidate], shares: Shares, seed: int, by: By) -> dict[str, str]:
    """Return the part of each article by its id.

    Groups stay whole. Articles are stratified by label: the label with the fewest annotations left is dealt
    first (iterative stratification, Sechidis et al. 2011), each group to the part where it takes most off the
    sum of squared distances from the shares (chi-square). By date the parts follow each other in time, the
    oldest first; articles without a date belong to the first. No part is empty where there are groups enough;
    where there are but two, they train and test.
    """
    if by is By.DATE:
        return _in_time(candidates, shares)
    groups: dict[str, list[Candidate]] = {}
    for each in sorted(candidates, key=lambda each: _chance(seed, each.group or each.id)):
        groups.setdefault(each.group or each.id, []).append(each)
    parts = _Dealing(list(groups.values()), shares).parts()
    return {each.id: name for name, dealt in parts.items() for group in dealt for each in group}


def empty_parts(told: Mapping[str, Any]) -> list[str]:
    """Return the names of the parts without an article, of a split as a manifest tells it."""
    return [name for name in Shares.parsed(told["shares"]).names if name not in told["articles"]]


class _Dealing:
    """Deal groups to parts, each to the part that it brings nearest to its share of everything."""

    def __init__(self, groups: list[list[Candidate]], shares: Shares) -> None:
        whole = sum(shares.parts)
        self._groups = groups
        self._counted = [_sum(group) for group in groups]
        self._total = sum(self._counted, Counter[str]())
        self._shares = {name: part / whole for name, part in zip(shares.names, shares.parts, strict=True)}
        # of each label, and of the articles, the share of all that a part lacks yet
        self._lacking = {name: dict.fromkeys(self._total, share) for name, share in self._shares.items()}
        self._parts: dict[str, list[int]] = {name: [] for name in shares.names}

    def parts(self) -> dict[str, list[list[Candidate]]]:
        left = dict(enumerate(self._counted))
        while left:
            remaining = sum(left.values(), Counter[str]())
            rarest = min(remaining.keys() - {_ARTICLES}, key=lambda each: (remaining[each], each), default="")
            # those with most of it first: they are the hardest to place
            chosen = sorted((at for at in left if left[at][rarest]), key=lambda at: -left[at][rarest])
            for at in chosen:
                self._place(at)
                del left[at]
        needed = _needed(tuple(self._shares), len(self._groups))
        for name in needed:
            if not self._parts[name]:
                self._give(name, needed)
        return {name: [self._groups[at] for at in dealt] for name, dealt in self._parts.items()}

    def _place(self, at: int) -> None:
        sizes = self._sizes(at)
        name = max(self._parts, key=lambda name: self._gain(name, sizes))
        self._parts[name].append(at)
        self._take(name, sizes, 1)

    def _give(self, empty: str, needed: Sequence[str]) -> None:
        """Move the group to an empty part that takes the distances from the shares up least."""
        spare = [
            (name, at) for name, dealt in self._parts.items() if len(dealt) > (name in needed) for at in dealt
        ]

        def cost(found: tuple[str, int]) -> float:
            name, at = found
            lacking, sizes = self._lacking[name], self._sizes(at)
            loss = sum(size * (2 * lacking[label] + size) for label, size in sizes)
            return loss / self._shares[name] - self._gain(empty, sizes)

        name, at = min(spare, key=cost)
        self._parts[name].remove(at)
        self._take(name, self._sizes(at), -1)
        self._parts[empty].append(at)
        self._take(empty, self._sizes(at), 1)

    def _gain(self, name: str, sizes: _Sizes) -> float:
        """Return how much nearer a part comes to its share of everything with a group of these sizes."""
        lacking = self._lacking[name]
        return sum(size * (2 * lacking[label] - size) for label, size in sizes) / self._shares[name]

    def _take(self, name: str, sizes: _Sizes, sign: int) -> None:
        for label, size in sizes:
            self._lacking[name][label] -= sign * size

    def _sizes(self, at: int) -> _Sizes:
        """Return a group's share of all annotations of each label, and of all articles."""
        # in an order of their own, so that sums are the same whatever the order of adding
        return [(label, number / self._total[label]) for label, number in sorted(self._counted[at].items())]


def _needed(names: Sequence[str], groups: int) -> Sequence[str]:
    """Return which parts must not be empty: all, or where there are too few groups the first and the last."""
    return names if groups >= len(names) else (names[0], names[-1])[:groups]


def _in_time(candidates: Sequence[Candidate], shares: Shares) -> dict[str, str]:
    ordered = sorted(candidates, key=lambda each: (each.group, each.id))
    times = [list(each) for _, each in groupby(ordered, key=lambda each: each.group)]
    needed = _needed(shares.names, len(times))
    whole, done, later = sum(shares.parts), 0, len(needed)
    found: dict[str, str] = {}
    for name, limit in _limits(shares):
        if name not in needed:
            continue
        later -= 1
        is_empty = True
        while is_empty or (len(times) > later and done < limit * len(ordered) / whole):
            is_empty = False
            for each in times.pop(0):
                found[each.id] = name
                done += 1
    return found


def _limits(shares: Shares) -> Iterable[tuple[str, int]]:
    reached = 0
    for name, part in zip(shares.names, shares.parts, strict=True):
        reached += part
        yield name, reached


def _sum(group: Sequence[Candidate]) -> Counter[str]:
    """Count the annotations of a group by label, and its articles."""
    counted: Counter[str] = Counter({_ARTICLES: len(group)})
    for each in group:
        counted.update(each.labels)
    return +counted


def _chance(seed: int, name: str) -> bytes:
    """Return an order that doesn't depend on when an article was added."""
    return hashlib.sha256(f"{seed}\n{name}".encode()).digest()
