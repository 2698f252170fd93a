"""Every fault in a file is found, and told in a sentence with file and line."""

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hashiya.errors import FormatError, NotFoundError, Sentence
from hashiya.formats.annotation_set import AnnotatedArticle, Counts, Fault
from hashiya.formats.exporting import export
from hashiya.formats.jsonl import lines as module
from hashiya.formats.verify import verify

from .conftest import HARD, annotated, mark

Record = dict[str, Any]


@pytest.fixture
def good(tmp_path: Path, hard: AnnotatedArticle) -> bytes:
    """A sound file of two articles."""
    second = annotated("نص ثانٍ", [mark("n1", (0, 2))], id="a2")
    export("jsonl", [hard, second], tmp_path / "good.jsonl")
    (tmp_path / "good.jsonl.manifest.json").unlink()  # so that every line is proven from itself
    return (tmp_path / "good.jsonl").read_bytes()


@pytest.fixture
def faults(tmp_path: Path) -> Callable[[bytes], list[str]]:
    """Return what is wrong with bytes as a file, without the file's name."""

    def of(data: bytes) -> list[str]:
        path = tmp_path / "set.jsonl"
        path.write_bytes(data)
        found: list[Fault] = []
        result = verify(path, found.append)
        assert result.faults == len(found)
        assert result.first == (found[0] if found else None)
        return [str(fault).removeprefix(f"{path}, ") for fault in found]

    return of


def changed(good: bytes, change: Callable[[Record], object]) -> bytes:
    """Return the file with the first article's record changed."""
    first, rest = good.split(b"\n", 1)
    record = json.loads(first)
    change(record)
    return json.dumps(record).encode() + b"\n" + rest


def test_a_sound_file_has_no_fault_and_is_counted(tmp_path: Path, good: bytes) -> None:
    result = verify(str(tmp_path / "good.jsonl"))
    assert (result.faults, result.first) == (0, None)
    assert result.counts == Counts(2, 5, 6, 1)
    assert result.sha256 == hashlib.sha256(good).hexdigest()
    assert result.path == tmp_path / "good.jsonl"


def test_what_was_read_is_told_after_each_line(tmp_path: Path, good: bytes) -> None:
    passed: list[int] = []
    verify(tmp_path / "good.jsonl", on_bytes=passed.append)
    assert passed == [good.index(b"\n") + 1, len(good)]


def test_a_sentence_has_file_and_line(tmp_path: Path, good: bytes) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_bytes(good + b"[]\n")
    first = verify(path).first
    assert first == Fault(path, 3, Sentence("the record is an array, where an object must stand"))
    assert str(first) == f"{path}, line 3: the record is an array, where an object must stand."


def test_a_fault_names_its_article(tmp_path: Path, good: bytes) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_bytes(changed(good, lambda record: record.pop("links")))
    first = verify(path).first
    assert first is not None
    assert (first.article, first.line) == ("a1", 1)


def put(*path: str | int, value: object) -> Callable[[Record], None]:
    """Return a change that puts a value at a path of a record."""

    def change(record: Record) -> None:
        place: Any = record
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = value

    return change


def drop(*path: str | int) -> Callable[[Record], None]:
    """Return a change that takes the value at a path of a record away."""

    def change(record: Record) -> None:
        place: Any = record
        for step in path[:-1]:
            place = place[step]
        del place[path[-1]]

    return change


M = ("annotations", 0)
S = (*M, "spans", 0)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (drop("id"), "the record has no id"),
        (put("id", value=""), "id is empty"),
        (put("id", value=7), "id is a whole number, where a text must stand"),
        (put("title", value=None), "title is null, where a text must stand"),
        (put("direction", value="up"), "direction is «up», which is none of rtl, ltr"),
        (put("status", value="old"), "status is «old», which is none of new, in_progress, done"),
        (put("meta", value=[]), "meta is an array, where an object must stand"),
        (
            put("meta", "paragraph_directions", value=1),
            "meta.paragraph_directions is a whole number, where an object must stand",
        ),
        (
            put("meta", "paragraph_directions", "1", value="x"),
            "meta.paragraph_directions.1 is «x», which is none of rtl, ltr",
        ),
        (
            put("meta", "paragraph_directions", "4", value="ltr"),
            "meta.paragraph_directions.4 names no paragraph of the text",
        ),
        (
            put("meta", "paragraph_directions", "-1", value="ltr"),
            "meta.paragraph_directions.-1 names no paragraph of the text",
        ),
        (
            put("sha256", value="abc"),
            "sha256 is «abc», which is not that of the text: one of the two was changed",
        ),
        (put("links", value={}), "links is an object, where an array must stand"),
        (put("annotations", 0, value="x"), None),
        (put(*M, "label", value=""), "annotations[0].label is empty"),
        (
            put(*M, "annotator", value=True),
            "annotations[0].annotator is true or false, where a text must stand",
        ),
        (
            put(*M, "comment", value=1.5),
            "annotations[0].comment is a number with a fraction, where a text must stand",
        ),
        (drop(*M, "comment"), "annotations[0] has no comment"),
        (drop(*M, "origin"), "annotations[0] has no origin"),
        (
            put(*M, "created_at", value="yesterday"),
            "annotations[0].created_at is «yesterday», which is no ISO 8601 time",
        ),
        (
            put(*M, "updated_at", value="2026-13-01"),
            "annotations[0].updated_at is «2026-13-01», which is no ISO 8601 time",
        ),
        (
            put(*M, "unsure", value=1),
            "annotations[0].unsure is a whole number, where true or false must stand",
        ),
        (put(*M, "spans", value=[]), "annotations[0].spans is empty, where at least one span must stand"),
        (put(*S, value=3), "annotations[0].spans[0] is a whole number, where an object must stand"),
        (
            put(*S, "start", value=True),
            "annotations[0].spans[0].start is true or false, where a whole number must stand",
        ),
        (
            put(*S, "start", value=0.0),
            "annotations[0].spans[0].start is a number with a fraction, where a whole number must stand",
        ),
        (put(*S, "end", value="9"), "annotations[0].spans[0].end is a text, where a whole number must stand"),
        (drop(*S, "text"), "annotations[0].spans[0] has no text"),
        (put(*S, "start", value=-1), f"annotations[0].spans[0] -1:{len(HARD)} begins before the text"),
        (put(*S, "end", value=0), "annotations[0].spans[0] 0:0 is empty"),
        (put(*S, "start", value=99), f"annotations[0].spans[0] 99:{len(HARD)} is reversed"),
        (
            put(*S, "end", value=999),
            f"annotations[0].spans[0] 0:999 ends past the end of the text, which has {len(HARD)} characters",
        ),
        (
            put(*M, "spans", value=[{"start": 0, "end": 4, "text": "قالت"}]),
            "annotations[0].spans[0] 0:4 says «قالت», where the text has «قالَ»",
        ),
        (
            put("annotations", 1, "spans", 1, value={"start": 3, "end": 5, "text": HARD[3:5]}),
            "annotations[1].spans has 0:4 and 3:5, which overlap or stand out of order",
        ),
        (
            put("annotations", 2, "id", value="m4"),
            "annotations[3].id is «m4», which the file has used already",
        ),
        (
            put("links", 0, "from", value="m9"),
            "links[0].from is «m9», which is no annotation of this article",
        ),
        (put("links", 0, "to", value="n1"), "links[0].to is «n1», which is no annotation of this article"),
        (put("links", 0, "kind", value=""), "links[0].kind is empty"),
        (drop("links", 0, "id"), "links[0] has no id"),
    ],
)
def test_a_fault_in_a_record_is_told(
    good: bytes,
    faults: Callable[[bytes], list[str]],
    change: Callable[[Record], None],
    sentence: str | None,
) -> None:
    found = faults(changed(good, change))
    if sentence is None:
        # the link's end is gone with the annotation, and both are told
        assert found == [
            "line 1: annotations[0] is a text, where an object must stand.",
            "line 1: links[0].from is «m1», which is no annotation of this article.",
        ]
    else:
        assert found == [f"line 1: {sentence}."]


def test_fragments_may_touch(good: bytes, faults: Callable[[bytes], list[str]]) -> None:
    spans = [{"start": 0, "end": 4, "text": HARD[:4]}, {"start": 4, "end": 5, "text": HARD[4]}]
    assert faults(changed(good, put("annotations", 1, "spans", value=spans))) == []


def test_unknown_keys_are_no_fault(good: bytes, faults: Callable[[bytes], list[str]]) -> None:
    assert faults(changed(good, put("annotations", 0, "شيء", value={"x": [1]}))) == []


def test_a_time_that_nobody_knows_is_no_fault(good: bytes, faults: Callable[[bytes], list[str]]) -> None:
    assert faults(changed(good, put(*M, "created_at", value=""))) == []


def test_every_fault_of_a_record_is_told(good: bytes, faults: Callable[[bytes], list[str]]) -> None:
    def change(record: Record) -> None:
        record["title"] = 1
        record["annotations"][1]["spans"][0]["end"] = -4
        record["annotations"][1]["spans"][1]["text"] = "؟"
        record["links"][0]["from"] = None

    assert faults(changed(good, change)) == [
        "line 1: title is a whole number, where a text must stand.",
        "line 1: annotations[1].spans[0] 0:-4 is reversed.",
        "line 1: annotations[1].spans[1] 6:8 says «؟», where the text has «لا».",
        "line 1: links[0].from is null, where a text must stand.",
    ]


def test_without_its_text_the_rest_of_a_record_is_checked(
    good: bytes, faults: Callable[[bytes], list[str]]
) -> None:
    assert faults(changed(good, drop("text"))) == ["line 1: the record has no text."]


@pytest.mark.parametrize("foreign", ["\0", "\r", "\x85", "\u2028", "\u2029"])
def test_a_text_that_would_shift_is_told(
    good: bytes, faults: Callable[[bytes], list[str]], foreign: str
) -> None:
    def change(record: Record) -> None:
        record["text"] = record["text"][:-1] + foreign
        record["sha256"] = hashlib.sha256(record["text"].encode()).hexdigest()
        record["annotations"][0]["spans"][0]["text"] = record["text"]

    (sentence,) = faults(changed(good, change))
    place = f"U+{ord(foreign):04X} at {len(HARD) - 1}"
    assert sentence == f"line 1: text holds {place}, which no article's text does: offsets would shift."


def test_a_long_quotation_is_cut_in_the_sentence(good: bytes, faults: Callable[[bytes], list[str]]) -> None:
    (sentence,) = faults(changed(good, put("status", value="س" * 100)))
    assert sentence == f"line 1: status is «{'س' * 39}…», which is none of new, in_progress, done."


def test_an_article_twice_is_told(good: bytes, faults: Callable[[bytes], list[str]]) -> None:
    second = good.split(b"\n")[1]
    assert faults(good + second + b"\n") == [
        "line 3: id is «a2», which the file has used already.",
        "line 3: annotations[0].id is «n1», which the file has used already.",
    ]


def test_a_file_that_was_cut_off_is_told(good: bytes, faults: Callable[[bytes], list[str]]) -> None:
    (sentence,) = faults(good[:-20])
    assert sentence.startswith("line 2: it isn't JSON from column ")
    assert sentence.endswith("; the file seems to be cut off here.")


def test_a_last_line_without_its_end_is_whole(good: bytes, faults: Callable[[bytes], list[str]]) -> None:
    assert faults(good[:-1]) == []


def test_a_line_that_is_no_json_is_told_and_the_next_one_read(
    good: bytes, faults: Callable[[bytes], list[str]]
) -> None:
    assert faults(b"{'id': 1}\n" + good) == ["line 1: it isn't JSON from column 2 on."]


@pytest.mark.parametrize(
    ("line", "clause"),
    [
        ('{"id": "x", "id": "y"}', "it has the key 'id' twice in one object"),
        ('{"id": NaN}', "it holds NaN, which is no JSON number"),
        ('{"id": "\\ud800"}', "it holds half a character (U+D800), which no text can"),
        ('{"id": ' + "[" * 100_000, "it is nested too deep"),
        ("", "it is empty, where an article must stand"),
        ("  ", "it is empty, where an article must stand"),
    ],
)
def test_hostile_json_is_told(
    good: bytes, faults: Callable[[bytes], list[str]], line: str, clause: str
) -> None:
    assert faults(good + line.encode() + b"\n") == [f"line 3: {clause}."]


def test_a_byte_order_mark_is_told(good: bytes, faults: Callable[[bytes], list[str]]) -> None:
    assert faults(b"\xef\xbb\xbf" + good) == [
        "line 1: the file begins with a byte order mark; save it as UTF-8 without one."
    ]


def test_crlf_is_told_once(good: bytes, faults: Callable[[bytes], list[str]]) -> None:
    assert faults(good.replace(b"\n", b"\r\n")) == [
        "line 1: lines end in CRLF; another program has saved the file."
    ]


def test_bytes_that_are_no_utf8_are_told_and_the_next_line_read(
    good: bytes, faults: Callable[[bytes], list[str]]
) -> None:
    first, rest = good.split(b"\n", 1)
    assert faults(first[:20] + b"\xff" + first[20:] + b"\n" + rest) == [
        "line 1: it isn't UTF-8 from byte 21 on."
    ]


def test_another_encoding_is_told(good: bytes, faults: Callable[[bytes], list[str]]) -> None:
    assert faults(good.decode().encode("utf-16"))[0].startswith("line 1: it holds zero bytes")
    assert faults(good.decode().encode("cp1256", "ignore"))[0].startswith("line 1: it isn't UTF-8 from byte ")


def test_a_line_without_end_is_told(
    good: bytes, faults: Callable[[bytes], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LONGEST_LINE", len(good.split(b"\n")[0]) + 1)
    assert faults(good + b"x" * (2 * len(good)) + b"\n" + good) == [
        "line 3: it is too long to be an article, and reading ends here."
    ]


def test_a_file_that_is_no_text_is_told_once(good: bytes, faults: Callable[[bytes], list[str]]) -> None:
    assert faults(good + b"SQLite format 3\0\n\xff\n\n") == [
        "line 3: it holds zero bytes, so the file is no text, and reading ends here."
    ]


def test_an_empty_file_holds_nothing(tmp_path: Path) -> None:
    (tmp_path / "e").write_bytes(b"")
    assert verify(tmp_path / "e").counts == Counts()


def test_a_file_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        verify(tmp_path / "none")
    with pytest.raises(FormatError, match="no regular file"):
        verify(Path(os.devnull))
    with pytest.raises(FormatError, match=r"The format of .* can't be told"):
        verify(tmp_path)


def test_a_disk_that_fails_is_told(good: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> None:
        raise FormatError("The disk fails.")

    monkeypatch.setattr(module, "numbered_lines", failing)
    with pytest.raises(FormatError, match="The disk fails"):
        verify(tmp_path / "good.jsonl")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)
PATHS = [
    (key,) for key in ("id", "title", "text", "sha256", "direction", "status", "meta", "annotations", "links")
]
PATHS += [M, S, ("links", 0), (*M, "spans"), (*S, "start"), (*S, "text"), ("links", 0, "from")]


@given(st.sampled_from(PATHS), JSON)
def test_nothing_that_json_can_hold_stops_the_reading(
    tmp_path_factory: pytest.TempPathFactory, path: tuple[str | int, ...], value: object
) -> None:
    text = "نص"
    record: Record = {
        "id": "a",
        "title": "",
        "text": text,
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "direction": "rtl",
        "status": "new",
        "meta": {},
        "annotations": [
            {
                "id": "m",
                "label": "claim",
                "annotator": "",
                "comment": None,
                "origin": "manual",
                "created_at": "",
                "updated_at": "",
                "spans": [{"start": 0, "end": 2, "text": text}],
            }
        ],
        "links": [{"id": "l", "kind": "denies", "from": "m", "to": "m"}],
    }
    sound = json.dumps(record)
    put(*path, value=value)(record)
    out = tmp_path_factory.mktemp("set") / "set.jsonl"
    out.write_text(json.dumps(record) + "\n" + sound + "\n", encoding="utf-8")
    assert verify(out).counts.articles in (1, 2)
