"""What unpacks to more than a page holds is told without unpacking it."""

from __future__ import annotations

import base64
import zlib

import pytest

from hashiya.readers.pdf import guard
from tests.readers.pdf.printed import DATA, one_page, packed_spaces

_LARGE = packed_spaces(40_000_000)


@pytest.mark.parametrize(
    ("packed", "filters"),
    [
        (_LARGE, b"/FlateDecode"),
        (_LARGE, b" [ /Fl ]"),
        (zlib.compress(_LARGE), b"[/FlateDecode/FlateDecode]"),
        (base64.a85encode(_LARGE) + b"~>", b"[/ASCII85Decode/FlateDecode]"),
        (_LARGE.hex().encode() + b">", b"[/ASCIIHexDecode/FlateDecode]"),
    ],
)
def test_bombs(packed: bytes, filters: bytes) -> None:
    assert guard.is_bomb(one_page(packed, filters))


@pytest.mark.parametrize(
    ("packed", "filters"),
    [
        (zlib.compress(b"BT ET"), b"/FlateDecode"),
        (b"no zlib", b"/FlateDecode"),
        (b"\xff\xfe", b"/ASCII85Decode"),
        (b"zz>", b"/ASCIIHexDecode"),
        (b"x", b"/LZWDecode"),
    ],
)
def test_small_and_damaged_streams_are_left_to_the_reader(packed: bytes, filters: bytes) -> None:
    assert not guard.is_bomb(one_page(packed, filters))
    assert not guard.is_bomb(one_page(packed, filters).replace(b"endstream", b""))


def test_pictures_may_be_large() -> None:
    assert not guard.is_bomb(one_page(_LARGE, b"/FlateDecode", b"/Subtype /Image"))


def test_many_large_streams_are_a_bomb_together(monkeypatch: pytest.MonkeyPatch) -> None:
    data = (DATA / "qt-dejavu.pdf").read_bytes()
    assert not guard.is_bomb(data)
    monkeypatch.setattr(guard, "LARGEST_SUM", 20_000)
    assert guard.is_bomb(data)
