"""Records of JSON: lines, arrays, lists in objects, single ones; a strange one costs itself alone."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from hashiya.errors import FormatError
from hashiya.readers import FileSource, Options, jsonl

from .tables_made import facts, read, texts


def made(folder: Path, *records: Any, name: str = "a.jsonl") -> Path:
    path = folder / name
    lines = (each if isinstance(each, str) else json.dumps(each, ensure_ascii=False) for each in records)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_record_is_an_article_with_what_its_keys_tell(tmp_path: Path) -> None:
    path = made(
        tmp_path,
        {
            "title": "خبر\nأول",
            "content": "قال\r\nنعم",
            "published": 1709632800,
            "authors": ["ليلى", "نادر"],
            "id": 2**70,
            "share": 0.5,
            "seen": True,
            "tags": ["a", ["no"], "b", None],
            "none": None,
            "empty": " ",
            "list": [],
            "object": {"no": 1},
            "file": "theirs.txt",
            "review": "x",
            "meta": {"source": "BBC", "id": "other"},
        },
        "",
        {"content": ["فقرة", "أخرى"]},
    )
    (first, second), skipped = read(path)
    assert skipped == []
    assert (first.title, first.text, first.place) == ("خبر أول", "قال\nنعم", "line 1")
    assert first.meta == {
        "file": "a.jsonl",
        "encoding": "utf-8",
        "title": "خبر أول",
        "date": "2024-03-05T10:00:00+00:00",
        "publisher": "BBC",
        "author": "ليلى, نادر",
        "id": str(2**70),
        "share": 0.5,
        "seen": True,
        "tags": ["a", "b"],
        "file (column)": "theirs.txt",
        "review (column)": "x",
    }
    assert (second.title, second.text, second.place) == ("", "فقرة\nأخرى", "line 3")
    assert facts(second) == {}


def test_the_text_may_stand_within_the_data_of_a_task(tmp_path: Path) -> None:
    assert texts(made(tmp_path, {"id": 1, "data": {"text": "نص"}, "annotations": [{"id": 1}]})) == ["نص"]


@pytest.mark.parametrize(
    ("document", "found"),
    [
        ([{"text": "1"}, {"text": "2"}], ["1", "2"]),
        ({"status": "ok", "data": [{"text": "1"}, {"text": "2"}], "few": [{"text": "3"}]}, ["1", "2"]),
        ({"text": "1", "comments": [{"text": "2"}]}, ["1"]),
        ({"headline": "x", "story": ["1"], "tags": ["a", "b"]}, ["1"]),
    ],
)
def test_a_document_is_an_array_a_list_in_an_object_or_a_record(
    tmp_path: Path, document: Any, found: list[str]
) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(document, indent=1), encoding="utf-8")
    assert texts(path) == found


def test_records_of_a_list_are_counted(tmp_path: Path) -> None:
    path = made(tmp_path, {"items": [{"text": "1"}, {"text": " "}, 5, {"text": "2"}]}, name="a.json")
    articles, skipped = read(path)
    assert [article.place for article in articles] == ["record 1", "record 4"]
    assert skipped == [
        f"There is no text in {path}, record 2; it was left out.",
        f"{path}, record 3: this is no record (there is no JSON object here); it was left out.",
    ]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('{"text": NaN}', "NaN"),
        ('{"text": "a", "text": "b"}', "twice"),
        ('{"text": "\\ud800"}', "half a character"),
        ('{"text": ' + "[" * 100_000 + "]" * 100_000 + "}", "nested too deep"),
        ('{"text": "a"', "isn't JSON"),
        ('"text"', "no JSON object"),
        ('{"text": 1e400}', "too large"),
        ('{"text": "a\\u0000b"}', "a NUL"),
        ('{"text": 5}', "no text"),
        ('{"text": ["a", 5]}', "no text"),
        ('{"title": "a"}', "no text"),
    ],
)
def test_a_strange_line_costs_itself_alone(tmp_path: Path, line: str, why: str) -> None:
    articles, [told] = read(made(tmp_path, {"text": "قبل"}, line, {"text": "بعد"}))
    assert [article.text for article in articles][:1] == ["قبل"]
    assert [article.text for article in articles][-1:] == (["بعد"] if why != "isn't JSON" else ["قبل"])
    assert why in told or "cut off" in told
    assert "line 2" in told


def test_a_key_may_be_named(tmp_path: Path) -> None:
    path = made(tmp_path, {"text": "قال", "other": "نفى"})
    assert texts(path, text="other") == ["نفى"]
    with pytest.raises(FormatError, match=r"no column x in .*; name one of text, other\."):
        read(path, text="x")


def test_an_encoding_may_be_named(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes('{"text": "قال"}\n'.encode("utf-16"))
    assert [article.text for article in read(path, "utf-16")[0]] == ["قال"]
    with pytest.raises(FormatError, match=r"a\.jsonl: The file is UTF-16"):
        read(path)
    with pytest.raises(FormatError, match="isn't in the encoding"):
        read(path, "ascii")
    with pytest.raises(FormatError, match="no encoding klingon"):
        read(path, "klingon")


def test_what_is_no_json_at_all_ends_soon(tmp_path: Path) -> None:
    path = made(tmp_path, *["قال الوزير"] * 1_000)
    with pytest.raises(FormatError, match="isn't made of JSON records"):
        read(path)


def test_faults_that_come_after_a_record_end_nothing(tmp_path: Path) -> None:
    articles, skipped = read(made(tmp_path, {"text": "1"}, *["x"] * 30, {"text": "2"}))
    assert [article.text for article in articles] == ["1", "2"]
    assert len(skipped) == 30


@pytest.mark.parametrize("data", [b"", b"\n \n", b"[]"])
def test_a_file_without_records_is_told(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(data)
    with pytest.raises(FormatError, match="holds no text"):
        read(path)


def test_records_are_read_as_they_are_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No more than what is looked at lies in memory, however long the file is."""
    path = made(tmp_path, *({"text": f"نص {number}"} for number in range(1_000)))
    asked = 0

    def counted(items: Any) -> Iterator[Any]:
        nonlocal asked
        for item in items:
            asked += 1
            yield item

    monkeypatch.setattr(jsonl, "_unfolded", counted)
    found = iter(jsonl.read(FileSource(path), Options()))
    for _ in range(10):
        next(found)
    assert asked == 100
    assert len(list(found)) == 990
