"""Values come one after the other, whatever their layout, and what is none is told with its line."""

from __future__ import annotations

import io
import json
import os
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hashiya.errors import FormatError
from hashiya.files import json_stream
from hashiya.files.json_stream import JsonItem, json_items
from hashiya.files.reading import open_regular


def items(data: bytes, **limits: int) -> list[JsonItem]:
    return list(json_items(io.BytesIO(data), **limits))


def told(data: bytes) -> list[tuple[int, Any]]:
    """Return line and value of each item, the clause where it is none."""
    return [(item.line, item.fault if item.fault is not None else item.value) for item in items(data)]


@pytest.fixture(params=[3, 7, 64, json_stream._CHUNK])
def chunk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Read so many bytes at once, so that every border falls everywhere."""
    monkeypatch.setattr(json_stream, "_CHUNK", request.param)
    return int(request.param)


A, B = {"a": "قال «لا»"}, {"b": [1, {"c": '}]"\\{["'}], "d": "\\"}
COMPACT = [json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() for value in (A, B)]
PRETTY = json.dumps(B, indent=2).encode()


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"\n".join(COMPACT) + b"\n", [1, 2]),
        (b"\n".join(COMPACT), [1, 2]),
        (b"\r\n".join(COMPACT) + b"\r\n", [1, 2]),
        (b"\n\n  \n" + b" \n\n".join(COMPACT) + b"  \n", [4, 6]),
        (b"".join(COMPACT), [1, 1]),
        (b" ".join(COMPACT), [1, 1]),
        (COMPACT[0] + b"\n" + PRETTY + b"\n", [1, 2]),
        (b"[" + b",".join(COMPACT) + b"]", [1, 1]),
        (b"[" + b",".join(COMPACT) + b"\n]\n", [1, 1]),
        (b" [\n" + b",\n".join(COMPACT) + b"\n]\n", [2, 3]),
        (b"[\n  " + b",\n  ".join([json.dumps(A, indent=2).encode(), PRETTY]) + b"\n]", [2, 5]),
        (b"\xef\xbb\xbf" + b"\n".join(COMPACT), [1, 2]),
        (b"\xef\xbb\xbf[" + b",".join(COMPACT) + b"]", [1, 1]),
        (b"[" + COMPACT[0] + b"]\n" + COMPACT[1], [1, 2]),
    ],
)
def test_every_layout_gives_the_values_with_their_lines(chunk: int, data: bytes, lines: list[int]) -> None:
    assert told(data) == list(zip(lines, (A, B), strict=True))


@given(
    st.lists(
        st.dictionaries(st.text(max_size=4), st.text(max_size=8) | st.lists(st.text(max_size=3)), max_size=3),
        max_size=4,
    ),
    st.sampled_from([None, 1, "\t"]),
    st.booleans(),
    st.booleans(),
    st.integers(1, 20),
)
def test_values_survive_whatever_stands_in_their_strings(
    values: list[Any], indent: Any, array: bool, ascii_: bool, size: int
) -> None:
    if array:
        data = json.dumps(values, indent=indent, ensure_ascii=ascii_)
    else:
        data = "\n".join(json.dumps(value, indent=indent, ensure_ascii=ascii_) for value in values)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_stream, "_CHUNK", size)
        found = items(data.encode())
    assert [item.fault for item in found] == [None] * len(values)
    assert [item.value for item in found] == values
    lines = data.split("\n")
    assert all("{" in lines[item.line - 1] for item in found)


def test_an_array_of_megabytes_in_one_line_is_walked() -> None:
    values = [{"n": number, "text": "نص " * 100} for number in range(8_000)]
    data = json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()
    assert len(data) > 3 * json_stream._CHUNK
    assert [item.value for item in items(data)] == values


def test_a_value_longer_than_many_pieces_is_put_together(chunk: int) -> None:
    value = {"text": "س" * 5_000, "more": ["}" * 100] * 3}
    assert told(json.dumps(value).encode()) == [(1, value)]


def test_how_far_the_reading_is_is_told() -> None:
    data = COMPACT[0] + b"\n" + PRETTY + b"\n\nx\n"
    first, second = len(COMPACT[0]), len(COMPACT[0]) + 1 + len(PRETTY)
    assert [item.end for item in items(data)] == [first, second, len(data) - 1]


@pytest.mark.parametrize("data", [b"", b" \n", b"\xef\xbb\xbf", b"[]", b"[\n]\n", b"\n[ ]"])
def test_nothing_gives_nothing(chunk: int, data: bytes) -> None:
    assert items(data) == []


STRAY = "there is no JSON object here"
CUT = "the file seems to be cut off here"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b'{"a":1}\nx, {"never":1}\n{"a":2}\n', [(1, {"a": 1}), (2, STRAY), (3, {"a": 2})]),
        (b'{"a":1} x\n{"a":2}', [(1, {"a": 1}), (1, STRAY), (2, {"a": 2})]),
        (b'{"a":1}\n"text"', [(1, {"a": 1}), (2, STRAY)]),
        (b'{"a":1}\n]\n{"a":2}', [(1, {"a": 1}), (2, STRAY), (3, {"a": 2})]),
        (
            b'[1,null,{"a":2},"x"]\n{"a":3}',
            [(1, STRAY), (1, STRAY), (1, {"a": 2}), (1, STRAY), (2, {"a": 3})],
        ),
        (b'[\n1,\n{"a":2}]', [(2, STRAY), (3, {"a": 2})]),
        (b'[1, [2], {"a":2}]', [(1, STRAY), (1, [2]), (1, {"a": 2})]),
        (b'{"a":1}\n{"a":\n  2', [(1, {"a": 1}), (2, CUT)]),
        (b'{"a":1}\n{"a":"x}\n', [(1, {"a": 1}), (2, CUT)]),
        (b'[{"a":1},', [(1, {"a": 1}), (1, CUT)]),
        (b'[{"a":1}\n', [(1, {"a": 1}), (2, CUT)]),
        (b'[{"a":1},{"a"', [(1, {"a": 1}), (1, CUT)]),
        (b'{"a":1,}\n{"a":2}\n', [(1, "it isn't JSON from column 8 on"), (2, {"a": 2})]),
        (b'{"a":1]\n{"a":2}\n', [(1, "it isn't JSON from column 7 on"), (2, {"a": 2})]),
        (b'{"a":NaN}\n{"a":2}', [(1, "it holds NaN, which is no JSON number"), (2, {"a": 2})]),
        (b'{"a":1,"a":2}\n', [(1, "it has the key 'a' twice in one object")]),
        (b'{"a":"\xff"}\n{"a":2}', [(1, "it isn't UTF-8 from byte 7 on"), (2, {"a": 2})]),
    ],
)
def test_what_is_no_value_is_told_and_the_rest_comes(
    chunk: int, data: bytes, expected: list[tuple[int, Any]]
) -> None:
    assert told(data) == expected


@pytest.mark.parametrize("opening", [b"[", b'{"a":'])
def test_what_is_nested_too_deep_is_told(opening: bytes) -> None:
    closing = b"]" if opening == b"[" else b"}"
    data = b'{"a":1}\n{"b":' + opening * 100_000 + b"1" + closing * 100_000 + b'}\n{"a":2}\n'
    assert told(data) == [(1, {"a": 1}), (2, "it is nested too deep"), (3, {"a": 2})]
    assert told(b'{"b":' + opening * 100_000) == [(1, CUT)]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-16-le"])
def test_utf16_is_refused(encoding: str) -> None:
    mark = "" if encoding == "utf-16" else "\ufeff"
    with pytest.raises(FormatError, match=r"^The file is UTF-16, where JSON is UTF-8; save it as UTF-8\.$"):
        items(f'{mark}{{"a": 1}}'.encode(encoding))


@pytest.mark.parametrize("value", [b'{"a":"' + b"x" * 500, b"x" * 500, b"[" + b"[" * 500])
def test_a_value_without_end_stops_the_reading(value: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "_CHUNK", 16)
    walk = json_items(io.BytesIO(b'{"a":1}\n\n' + value), 100)
    assert next(walk).value == {"a": 1}
    with pytest.raises(FormatError, match=r"^Line 3 is longer than 0 MB; reading ends here\.$") as caught:
        next(walk)
    assert caught.value.line == 3


def test_many_short_values_are_no_long_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "_CHUNK", 16)
    assert len(items(b'[{"a":1}' + b', {"a":1}' * 99 + b"]", longest=100)) == 100


def test_a_disk_that_fails_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"{}")
    with open_regular(tmp_path / "a") as stream:
        folder = os.open(tmp_path, os.O_RDONLY)
        os.dup2(folder, stream.fileno())  # reading a folder is refused by the system
        os.close(folder)
        with pytest.raises(FormatError, match=r"can't be read \(Is a directory\); give another file"):
            next(json_items(stream))


def test_a_crowd_of_values_is_told_before_it_is_gone_through() -> None:
    data = b'{"a":1}\n{"a":[' + b"[],\n" * 6_000_000 + b"0]}\n{}"
    begun = time.monotonic()
    first, second = json_items(io.BytesIO(data))
    assert time.monotonic() - begun < 5
    assert (first.value, second.line, second.value) == ({"a": 1}, 2, None)
    assert second.fault == "it holds more than 4 million values"
