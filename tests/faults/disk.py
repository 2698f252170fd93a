"""A disk that loses power: what was synced is there, of the rest anything may be."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePath

from tests.faults.shim import Call

SECTOR = 512
KINDS = ("none", "all", "random", "torn", "random", "torn", "random", "torn", "random", "torn")
"""What becomes of calls that weren't synced: the images of a disk, in the order in which they are made."""

Names = dict[str, int]


@dataclass(slots=True)
class _File:
    durable: bytearray = field(default_factory=bytearray)
    waiting: list[Call] = field(default_factory=list)


class Disk:
    """Follow the calls on one folder, and make images of what a cut of the power would leave.

    A file is a file whatever its name, so that a journal made anew is another one than that before. Names
    come and go in their order, as file systems with a journal of their own keep them.
    """

    def __init__(self, content: Iterable[tuple[str, int, bytes]]) -> None:
        self._files: dict[int, _File] = {}
        self._current: dict[int, int] = {}
        self._names: Names = {}
        self._renamed: list[Names] = []
        for name, number, data in content:
            self._names = {**self._names, name: self._new(number)}
            self._files[self._names[name]].durable = bytearray(data)

    def take(self, call: Call) -> None:
        """Follow one call."""
        match call.what:
            case "o":
                name = PurePath(call.data.decode()).name
                self._renamed.append({**self._newest, name: self._new(call.file)})
            case "u":
                gone = PurePath(call.data.decode()).name
                self._renamed.append({name: file for name, file in self._newest.items() if name != gone})
            case "d":
                self._names, self._renamed = self._newest, []
            case "w" | "t":
                self._files[self._current[call.file]].waiting.append(call)
            case "s":
                file = self._files[self._current[call.file]]
                for each in file.waiting:
                    _apply(file.durable, each)
                file.waiting = []

    def image(self, kind: str, chance: random.Random) -> dict[str, bytes]:
        """Return what is there, by name, when power comes back."""
        states = [self._names, *self._renamed]
        names = {"none": states[0], "all": states[-1]}.get(kind) or chance.choice(states)
        return {name: self._content(self._files[file], kind, chance) for name, file in names.items()}

    @property
    def _newest(self) -> Names:
        return self._renamed[-1] if self._renamed else self._names

    def _new(self, number: int) -> int:
        self._current[number] = len(self._files)
        self._files[len(self._files)] = _File()
        return self._current[number]

    def _content(self, file: _File, kind: str, chance: random.Random) -> bytes:
        content = bytearray(file.durable)
        for call in file.waiting:
            for part in _sectors(call) if kind == "torn" else (call,):
                if kind == "all" or (kind != "none" and chance.random() < 0.5):
                    _apply(content, part)
        return bytes(content)


def _apply(content: bytearray, call: Call) -> None:
    if call.what == "t":
        del content[call.at :]
        content.extend(bytes(call.at - len(content)))
        return
    content.extend(bytes(max(0, call.at - len(content))))
    content[call.at : call.at + len(call.data)] = call.data


def _sectors(call: Call) -> Iterable[Call]:
    if call.what == "t":
        return (call,)
    starts = range(0, len(call.data), SECTOR)
    return (Call("w", call.file, call.at + start, call.data[start : start + SECTOR]) for start in starts)
