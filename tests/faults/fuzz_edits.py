"""Edits of files' bytes, drawn by number or by Hypothesis: changed, cut off, crossed, also inside zips."""

from __future__ import annotations

import io
import random
import re
import shutil
import struct
import warnings
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from hypothesis import strategies as st


class Edit(NamedTuple):
    """Say what is done, at which share of the bytes, with how many of them, and with which others."""

    kind: str
    place: float
    size: int
    data: bytes


KINDS = ("flip", "write", "insert", "delete", "copy", "token", "token", "token", "cut", "splice")
ENTRIES = ("drop", "rename", "twice", "link", "lie")
_TOKEN = re.compile(rb'-?\d+(?:\.\d+)?|"[^"\n]{0,200}"|<[^>\n]{0,200}>|true|false|null|[\t,:]')
NASTY = tuple(
    text.encode("utf-8", "surrogatepass")
    for text in (
        *(
            "-1",
            "0",
            "99999999",
            "1.5",
            "1e400",
            "NaN",
            "true",
            "null",
            "[]",
            "{}",
            '""',
            "18446744073709551616",
        ),
        *(
            "9" * 5000,
            r'"\ud800"',
            r'"\u0000"',
            '{"a":1,"a":2}',
            "[" * 2000,
            '"../../etc/passwd"',
            '"=cmd|a"',
        ),
        *(
            '<!DOCTYPE a [<!ENTITY b "c">]>',
            "&b;",
            "&#0;",
            "<a>",
            "</a>",
            "\ufeff",
            "\u202e",
            "\x00",
            "\r",
            "\u2028",
        ),
        *(
            "\u0650" * 300,
            "😀",
            "\ud800",
            "\t\t",
            "0 5;7 9",
            "5:2",
            "T1\tA 0 99999999\tx",
            "_",
            "|",
            "#Text=",
            "\n\n",
        ),
    )
)

_DATA = st.sampled_from(NASTY) | st.binary(min_size=1, max_size=50)
EDIT = st.builds(
    Edit, st.sampled_from((*KINDS, *ENTRIES)), st.floats(0, 1, exclude_max=True), st.integers(1, 50), _DATA
)
EDITS = st.lists(EDIT, min_size=1, max_size=6)


def drawn(chance: random.Random) -> list[Edit]:
    """Draw one to six edits."""
    return [
        Edit(
            chance.choice((*KINDS, *KINDS, *ENTRIES)),
            chance.random(),
            chance.randint(1, 50),
            chance.choice(NASTY) if chance.random() < 0.7 else chance.randbytes(chance.randint(1, 50)),
        )
        for _ in range(chance.choice((1, 1, 1, 2, 3, 6)))
    ]


def mutate(seed: Path, other: Path, edits: Sequence[Edit], target: Path) -> None:
    """Write the seed, edited, at ``target``; ``other`` is what it is crossed with."""
    if not seed.is_dir():
        target.write_bytes(edited(seed.read_bytes(), _bytes(other), edits))
        return
    shutil.copytree(seed, target)
    files = sorted(path for path in target.rglob("*") if path.is_file())
    for edit in edits:
        path = files[int(edit.place * 7919 % 1 * len(files))]
        path.write_bytes(edited(path.read_bytes(), _bytes(other), [edit]))


def edited(data: bytes, other: bytes, edits: Sequence[Edit]) -> bytes:
    """Return bytes after edits; of a zip or a deflated file mostly of what is packed in it."""
    for edit in edits:
        if data.startswith(b"PK") and edit.size > 5:
            data = _in_zip(data, other, edit)
        elif data.startswith(b"\x78") and edit.size > 5:
            data = _in_deflated(data, other, edit)
        else:
            data = _applied(data, other, edit)
    return data


def _in_zip(data: bytes, other: bytes, edit: Edit) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [(each.filename, archive.read(each)) for each in archive.infolist()]
    except (zipfile.BadZipFile, OSError, ValueError, zlib.error, NotImplementedError, RuntimeError, EOFError):
        return _applied(data, other, edit)
    packed = io.BytesIO()
    chosen = int(edit.place * 6271 % 1 * len(entries))
    with warnings.catch_warnings(), zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore", UserWarning)  # a name that is there twice is meant
        for number, (name, inner) in enumerate(entries):
            if number == chosen:
                _put(archive, name, inner, other, edit)
            else:
                archive.writestr(name, inner)
    return _lying(packed.getvalue()) if edit.kind == "lie" else packed.getvalue()


def _put(archive: zipfile.ZipFile, name: str, inner: bytes, other: bytes, edit: Edit) -> None:
    info = zipfile.ZipInfo(name)
    if edit.kind == "drop":
        return
    if edit.kind == "rename":
        info.filename = edit.data.decode("utf-8", "replace").replace("\x00", "")[:50] or "x"
    elif edit.kind == "link":
        info.external_attr = 0o120777 << 16
    elif edit.kind == "twice":
        archive.writestr(name, inner)
    elif edit.kind != "lie":
        inner = _applied(inner, other, edit)
    archive.writestr(info, inner)


def _lying(data: bytes) -> bytes:
    """Let the first entry of the directory say that it is a hundred bytes long."""
    place = data.find(b"PK\x01\x02")
    return data[: place + 24] + struct.pack("<I", 100) + data[place + 28 :] if place >= 0 else data


def _in_deflated(data: bytes, other: bytes, edit: Edit) -> bytes:
    try:
        return zlib.compress(_applied(zlib.decompress(data), other, edit), 1)
    except zlib.error:
        return _applied(data, other, edit)


def _applied(data: bytes, other: bytes, edit: Edit) -> bytes:
    kind, place, size, new = edit
    at = int(place * len(data))
    if kind == "token":
        found = list(_TOKEN.finditer(data[max(0, at - 300) : at + 2000]))
        if found:
            chosen, base = found[size % len(found)], max(0, at - 300)
            return data[: base + chosen.start()] + new + data[base + chosen.end() :]
    if kind == "delete":
        return data[:at] + data[at + size :]
    if kind == "copy":
        return data[:at] + data[at : at + 40 * size] + data[at:]
    if kind == "cut":
        return data[:at]
    if kind == "splice":
        return data[:at] + other[int(place * len(other)) :]
    if kind == "flip":
        return data[:at] + bytes(each ^ (1 << size % 8) for each in data[at : at + 1]) + data[at + 1 :]
    if kind == "write":
        return data[:at] + new + data[at + len(new) :]
    return data[:at] + new + data[at:]


def _bytes(path: Path) -> bytes:
    if path.is_dir():
        path = next(each for each in sorted(path.rglob("*")) if each.is_file())
    return path.read_bytes()
