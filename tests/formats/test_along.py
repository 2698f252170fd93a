"""What a second process reads while it is written is what was to be written; where it isn't, that is told."""

from __future__ import annotations

import errno
import io
import json
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from hashiya.core.annotations import Link
from hashiya.core.labels import LabelSet
from hashiya.errors import FormatError, Sentence
from hashiya.files.apart import BrokenOffError
from hashiya.files.serving import line_of, value_of
from hashiya.formats import along, jsonl
from hashiya.formats.along import Along, answer
from hashiya.formats.annotation_set import AnnotatedArticle, CancelledError
from hashiya.formats.exporting import export
from hashiya.formats.facts import digest
from hashiya.formats.reading import open_set
from hashiya.formats.registry import FORMATS
from hashiya.formats.units import Unit
from hashiya.formats.verify import verify
from hashiya.formats.writing import Options
from tests.second_processes import served

from .conftest import annotated, mark

ALONG = tuple(name for name, each in FORMATS.items() if each.along)


def articles(count: int = 7) -> list[AnnotatedArticle]:
    """Return articles with everything in them, each another text."""
    made = []
    for number in range(count):
        text = f"قال الوزير «نعم» للمرة {number} 😀\nونفت الشركة ذلك\tBBC"
        marks = [
            mark("m1", (0, 3), (11, 14), comment="سطر\nو\tآخر", unsure=True),
            mark("m2", (4, 10), label="source"),
            mark("m3", (0, len(text)), label="اقتباس"),
        ]
        links = [Link("l1", "a1", "attributed_to", "m1", "m2"), Link("l2", "a1", "صلة", "m3", "m2")]
        made.append(annotated(text, marks, links if number % 2 else links[:1], id=f"a{number}"))
    return made


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Have every export of more than two articles read along; gather what comes of that."""
    found: list[bool] = []
    states = Along.states

    def listened(self: Along, expected: Mapping[str, int], ask: Callable[[], None]) -> bool:
        found.append(states(self, expected, ask))
        return found[-1]

    monkeypatch.setattr(along, "SOON", 2)
    monkeypatch.setattr(along, "_AT_ONCE", 3)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(Along, "states", listened)
    return found


@pytest.mark.parametrize("name", ALONG)
def test_what_is_read_along_needs_no_second_look(
    tmp_path: Path, told: list[bool], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hashiya.formats.exporting.Proving", None)  # nobody may come to it
    out = tmp_path / f"set{FORMATS[name].suffix}"
    export(name, articles(), out)
    assert told == [True]
    assert verify(out).faults == 0


@pytest.mark.parametrize("name", ALONG)
def test_a_set_that_is_read_along_is_the_same_set(tmp_path: Path, told: list[bool], name: str) -> None:
    monkeyed, plain = tmp_path / f"a{FORMATS[name].suffix}", tmp_path / f"b{FORMATS[name].suffix}"
    export(name, articles(), monkeyed)
    export(name, articles(), plain, proof=False)
    assert told == [True]
    assert content(monkeyed) == content(plain)


def content(path: Path) -> dict[str, bytes]:
    files = [path] if path.is_file() else [each for each in path.rglob("*") if each.is_file()]
    names = {each.relative_to(path).as_posix() if each != path else "": each for each in files}
    return {name: each.read_bytes() for name, each in names.items() if name != "manifest.json"}


def test_a_difference_is_named_by_this_process(
    tmp_path: Path, told: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    right = jsonl.annotation_record

    def wrong(annotation: Any, text: str) -> dict[str, Any]:
        label = "denial" if "للمرة 5" in text and annotation.id == "m2" else annotation.label
        return {**right(annotation, text), "label": label}

    monkeypatch.setattr(jsonl, "annotation_record", wrong)
    out = tmp_path / "set.jsonl"
    with pytest.raises(FormatError, match="for the article a5 does not hold"):
        export("jsonl", articles(), out)
    assert told == [False]
    assert not list(tmp_path.iterdir())


def test_what_cannot_be_read_again_is_named_by_this_process(
    tmp_path: Path, told: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    right = jsonl.article_record
    monkeypatch.setattr(jsonl, "article_record", lambda *given: {**right(*given), "text": " "})
    with pytest.raises(FormatError, match="does not hold"):
        export("jsonl", articles(), tmp_path / "set.jsonl")
    assert told == [False]


def test_a_process_that_ends_before_its_time_costs_only_time(
    tmp_path: Path, told: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Dying:
        def __init__(self, *_: object, **__: object) -> None:
            pass

        def ask(self, *_: object) -> Iterator[list[tuple[str, str]]]:
            yield [("0" * 64, "1")]
            raise BrokenOffError(Sentence("it ended"))

        def close(self) -> None:
            pass

    monkeypatch.setattr(along, "Apart", Dying)
    out = tmp_path / "set.jsonl"
    export("jsonl", articles(), out)
    assert told == [False]
    assert verify(out).faults == 0


@pytest.mark.parametrize("failing", ["place", "listing", "end"])
def test_a_full_disk_for_temporary_files_costs_only_time(
    tmp_path: Path, told: list[bool], monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    class Full(io.BytesIO):
        write = close = refuse  # type: ignore[assignment]

    if failing == "place":
        monkeypatch.setattr(along.tempfile, "TemporaryDirectory", refuse)
    elif failing == "end":
        monkeypatch.setattr(Path, "touch", refuse)
    else:
        begin = Along._begin

        def begin_full(self: Along) -> None:
            begin(self)
            assert self._listing is not None
            self._listing.close()
            self._listing = Full()

        monkeypatch.setattr(Along, "_begin", begin_full)
    out = tmp_path / "set"
    export("brat", articles(), out)
    assert told == [False]
    assert verify(out).faults == 0


def test_few_articles_or_one_core_need_no_second_process(
    tmp_path: Path, told: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(along, "Apart", lambda *_, **__: Never())
    export("jsonl", articles(1), tmp_path / "few.jsonl")
    for cores in (1, None):
        monkeypatch.setattr(os, "cpu_count", lambda cores=cores: cores)
        export("jsonl", articles(), tmp_path / "many.jsonl")
    assert told == [False] * 3


class Never:
    def ask(self, *_: object) -> Iterator[object]:
        raise AssertionError

    def close(self) -> None:
        pass


def test_a_split_set_is_read_when_it_is_whole(tmp_path: Path, told: list[bool]) -> None:
    dealt = [each._replace(split="train") for each in articles()]
    split = {"shares": "100/0", "articles": {"train": 7}}
    export("huggingface", dealt, tmp_path / "set", options=Options(split=split))
    assert not told


def test_waiting_for_the_second_process_can_be_stopped(
    tmp_path: Path, told: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    places: list[Path] = []

    class Noted(tempfile.TemporaryDirectory[str]):
        def __init__(self, **given: str) -> None:
            super().__init__(**given)
            places.append(Path(self.name))

    monkeypatch.setattr(along.tempfile, "TemporaryDirectory", Noted)
    # the end is never told, so that the second process waits, and so does this one
    monkeypatch.setattr(Path, "touch", lambda *_, **__: None)
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 9

    with pytest.raises(CancelledError):
        export("jsonl", articles(), tmp_path / "set.jsonl", cancelled=cancelled)
    assert not list(tmp_path.iterdir())
    assert len(places) == 1
    assert not places[0].exists()
    assert not told


def request(name: str, out: Path, *listing: object) -> dict[str, Any]:
    place = out.parent / "place"
    place.mkdir()
    (place / "listing").write_bytes(b"".join(json.dumps(each).encode() + b"\n" for each in listing))
    (place / "ended").touch()
    paths = {"path": os.fsencode(out).hex(), "place": os.fsencode(place).hex()}
    return value_of(line_of({**paths, "format": name, "unit": "codepoint"}))  # type: ignore[no-any-return]


@pytest.mark.parametrize("name", ["jsonl", "csv", "huggingface"])
def test_the_far_side_tells_what_each_article_states(tmp_path: Path, name: str) -> None:
    out = tmp_path / f"set{FORMATS[name].suffix}"
    export(name, articles(), out)
    [some] = answer(request(name, out))
    holds = FORMATS[name].holds
    assert [(sha256, int(number, 16)) for sha256, number in some] == [
        (each.article.sha256, digest(each, holds)) for each in open_set(out, name)
    ]


def test_a_folder_whose_configuration_says_something_else_does_not_hold(tmp_path: Path) -> None:
    out = tmp_path / "set"
    export("brat", articles(), out, labels=LabelSet())
    stems = sorted(each.name for each in out.glob("*.ann"))
    asked = request("brat", out, {"label-1": "اقتباس", "link-1": "صلة"}, "other.conf", *stems)
    assert len(next(answer(asked))) == 7
    (tmp_path / "place" / "listing").write_bytes(
        b"".join(json.dumps(each).encode() + b"\n" for each in stems)
    )
    with pytest.raises(FormatError, match="other names than its articles"):
        list(answer(asked))


def test_an_article_that_is_not_there_does_not_hold(tmp_path: Path) -> None:
    out = tmp_path / "set"
    export("brat", articles(), out)
    with pytest.raises(FormatError, match="There is no file"):
        list(answer(request("brat", out, "none.ann")))


def test_run_as_a_program_it_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    assert served("hashiya.formats.along", monkeypatch) == ["answer"]


def test_positions_are_counted_as_they_were_written(tmp_path: Path, told: list[bool]) -> None:
    export("doccano", articles(), tmp_path / "set.jsonl", options=Options(unit=Unit.GRAPHEME))
    assert told == [True]


def test_the_second_process_gives_way_before_it_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[Any] = []
    monkeypatch.setattr(along, "_give_way", done.append)
    monkeypatch.setattr(along, "serve_here", lambda work, *_: done.append(work))
    along.main()
    assert done == [5, answer]
