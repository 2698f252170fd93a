"""An export is put in place whole and proven, or not at all."""

from __future__ import annotations

import errno
import hashlib
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hashiya.core.annotations import Link
from hashiya.core.labels import LabelSet
from hashiya.errors import FormatError, StorageError
from hashiya.files import hashing
from hashiya.formats import exporting, manifest
from hashiya.formats.annotation_set import AnnotatedArticle, AnnotationSet, CancelledError, Counts, Losses
from hashiya.formats.exporting import PROVEN, UNPROVEN, export
from hashiya.formats.holdings import Fragments, Holds
from hashiya.formats.units import Unit
from hashiya.formats.verify import verify
from hashiya.formats.writing import Options, Out, Writing

from .conftest import HARD, annotated, mark
from .made_up import WHOLE, MadeUp, Record, make_up, refused


def article() -> AnnotatedArticle:
    marks = [
        mark("m1", (0, 4), comment="c", unsure=True),
        mark("m2", (6, 8), (10, 12), label="source"),
        mark("m3", (22, 23), label="denial"),
    ]
    links = [Link("l1", "a1", "attributed_to", "m1", "m2"), Link("l2", "a1", "denies", "m3", "m1")]
    return annotated(HARD, marks, links)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def put(*path: str | int, value: object) -> Callable[[Record], Record]:
    """Return a spoiling that puts a value at a path."""

    def spoil(record: Record) -> Record:
        place: Any = record
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = value
        return record

    return spoil


def drop(*path: str | int) -> Callable[[Record], Record]:
    """Return a spoiling that takes the value at a path away."""

    def spoil(record: Record) -> Record:
        place: Any = record
        for step in path[:-1]:
            place = place[step]
        del place[path[-1]]
        return record

    return spoil


def doubled(record: Record) -> Record:
    record["marks"].append({**record["marks"][0], "id": "again"})
    return record


M = ("marks", 0)


@pytest.mark.parametrize(
    ("spoil", "clause"),
    [
        (drop("marks", 2), "an end that isn't among the annotations"),
        (lambda record: drop("marks", 2)(drop("links", 1)(record)), "the denial at 22:23 is another one"),
        (drop("marks", 1, "spans", 1), "the source at 6:12 is another one when read again"),
        (put(*M, "spans", value=[[0, 5]]), "the claim at 0:4 is another one when read again"),
        (put(*M, "label", value="quote"), "the claim at 0:4 is another one when read again"),
        (put(*M, "comment", value="d"), "the claim at 0:4 is another one when read again"),
        (put(*M, "comment", value=None), "the claim at 0:4 is another one when read again"),
        (put(*M, "annotator", value="x"), "the claim at 0:4 is another one when read again"),
        (put(*M, "unsure", value=False), "the claim at 0:4 is another one when read again"),
        (doubled, "the file has a claim at 0:4 that isn't in the project"),
        (drop("links", 0), "it has 2 links, and 1 when read again"),
        (put("links", 0, "kind", value="x"), "its links or its details are others when read again"),
        (put("links", 0, "to", value="m3"), "its links or its details are others when read again"),
        (put("text", value=HARD[:-1]), "its text isn't one of the project's"),
        (put("odd", value=True), "it is odd"),
        (put(*M, "spans", value=[[0, 999]]), f"0:999 ends past the end of the text, which has {len(HARD)}"),
        (lambda record: None, "the file doesn't hold it"),
    ],
)  # fmt: skip
def test_a_writer_that_loses_something_is_caught(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    spoil: Callable[[Record], Record | None],
    clause: str,
) -> None:
    out = tmp_path / "set.made"
    out.write_bytes(b"old")
    make_up(monkeypatch, MadeUp(spoil=spoil))
    with pytest.raises(FormatError) as caught:
        export("made-up", [article()], out)
    said = str(caught.value)
    assert said.startswith(f"Nothing was written to {out}, for the article ")
    assert said.endswith("; run the project's check.")
    assert clause in said
    assert ("article a1 " in said) or ("article عنوان " in said)
    assert caught.value.file == str(out)
    assert out.read_bytes() == b"old"
    assert names(tmp_path) == ["set.made"]


def test_a_writer_that_counts_another_unit_is_caught_though_quotes_could_tell_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def shifted(record: Record) -> Record:
        return put(*M, "quotes", value=["قال"])(put(*M, "spans", value=[[3, 6]])(record))

    make_up(monkeypatch, MadeUp(spoil=shifted))
    with pytest.raises(FormatError, match="the span 3:6 says «قال», where the text has"):
        export("made-up", [annotated("😀 قال نعم", [mark("m", (2, 5))])], tmp_path / "set.made")
    assert names(tmp_path) == []


def test_the_article_that_is_not_there_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = MadeUp(spoil=lambda record: None if record["text"] == "لا" else record)
    make_up(monkeypatch, module)
    with pytest.raises(FormatError, match="the article a2 does not hold: the file doesn't hold it"):
        export("made-up", [article(), annotated("لا", id="a2")], tmp_path / "set.made")
    assert names(tmp_path) == []


def test_an_article_without_name_is_named_by_its_hash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_up(monkeypatch, MadeUp(spoil=put("text", value="آخر")))
    digest = hashlib.sha256("آخر".encode()).hexdigest()[:12]
    with pytest.raises(FormatError, match=f"the article {digest} does not hold: its text isn't one"):
        export("made-up", [annotated("نص", id="", title="")], tmp_path / "set.made")


def test_the_same_text_twice_is_compared_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_up(monkeypatch, MadeUp())
    twice = [annotated("نص", [mark("m", (0, 1))]), annotated("نص", [mark("n", (1, 2))], id="a2")]
    assert export("made-up", twice, tmp_path / "set.made").counts.articles == 2
    assert verify(tmp_path / "set.made").faults == 0
    once = MadeUp(spoil=lambda record: record if record["marks"][0]["id"] == "m" else None)
    make_up(monkeypatch, once)
    with pytest.raises(FormatError, match="does not hold"):
        export("made-up", twice, tmp_path / "set.made")


def test_a_project_that_changes_meanwhile_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Changing:
        walks = 0

        def __iter__(self) -> Iterator[AnnotatedArticle]:
            self.walks += 1
            return iter([article()] if self.walks == 1 else [])

    make_up(monkeypatch, MadeUp(spoil=drop("marks", 0, "comment")))
    with pytest.raises(FormatError, match="the project changed while it was written"):
        export("made-up", Changing(), tmp_path / "set.made")


@pytest.mark.parametrize(
    ("failing", "error"),
    [
        (refused(), FormatError),
        (OSError(errno.ENOSPC, "No space left on device"), StorageError),
        (KeyboardInterrupt(), KeyboardInterrupt),
        (ZeroDivisionError(), ZeroDivisionError),
    ],
)
def test_a_writer_that_fails_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: BaseException, error: type[BaseException]
) -> None:
    out = tmp_path / "set.made"
    out.write_bytes(b"old")
    make_up(monkeypatch, MadeUp(failing=failing))
    with pytest.raises(error):
        export("made-up", [article()], out)
    assert out.read_bytes() == b"old"
    assert names(tmp_path) == ["set.made"]


@pytest.mark.parametrize("passes", range(3))
def test_a_disk_that_fills_up_at_any_moment_leaves_both_files_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, passes: int
) -> None:
    out = tmp_path / "set.made"
    make_up(monkeypatch, MadeUp())
    export("made-up", [article()], out)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    left = [None] * passes
    really = os.fsync

    def full(descriptor: int) -> None:
        if not left:
            raise OSError(errno.ENOSPC, "No space left on device")
        left.pop()
        really(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    wider = [article(), annotated("لا", id="a2")]
    with pytest.raises(StorageError, match="No space left on device"):
        export("made-up", wider, out)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize("asked", range(4))
def test_it_can_be_stopped_while_writing_and_while_proving(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: int
) -> None:
    out = tmp_path / "set.made"
    out.write_bytes(b"old")
    make_up(monkeypatch, MadeUp())
    answers = iter([False] * asked + [True])
    with pytest.raises(CancelledError, match="nothing was written"):
        export("made-up", [article(), annotated("لا", id="a2")], out, cancelled=lambda: next(answers))
    assert out.read_bytes() == b"old"
    assert names(tmp_path) == ["set.made"]


def test_a_failed_export_leaves_the_old_manifest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_up(monkeypatch, MadeUp())
    export("made-up", [article()], tmp_path / "set.made")
    before = (tmp_path / "set.made.manifest.json").read_bytes()
    make_up(monkeypatch, MadeUp(spoil=drop("links", 0)))
    with pytest.raises(FormatError):
        export("made-up", [article()], tmp_path / "set.made")
    assert (tmp_path / "set.made.manifest.json").read_bytes() == before
    assert verify(tmp_path / "set.made").faults == 0


@pytest.mark.parametrize("format", ["jsonl", "csv"])
def test_a_disk_that_fails_while_it_is_written_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format: str
) -> None:
    def fail(descriptor: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(hashing, "_AT_ONCE", 1)
    monkeypatch.setattr(hashing, "_put_on_disk", fail)
    with pytest.raises(StorageError, match="Input/output error"):
        export(format, [article()], tmp_path / "out")
    assert names(tmp_path) == []


def test_a_target_or_a_manifest_that_can_not_be_written_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_up(monkeypatch, MadeUp())
    (tmp_path / "a.made.manifest.json").mkdir()
    with pytest.raises(StorageError, match=r"a\.made\.manifest\.json can't be written \(it is a folder\)"):
        export("made-up", [article()], tmp_path / "a.made")
    assert names(tmp_path) == ["a.made.manifest.json"]
    with pytest.raises(StorageError, match="There is no folder"):
        export("made-up", [article()], tmp_path / "no" / "a.made")


def test_the_manifest_says_what_was_written_and_what_was_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767323045")
    make_up(monkeypatch, MadeUp(), holds=Holds())
    out = tmp_path / "set.made"
    options = Options(filter={"label": ["claim"]}, split={"seed": 1})
    report = export("made-up", [article()._replace(split="train")], out, labels=LabelSet(), options=options)
    told = json.loads((tmp_path / "set.made.manifest.json").read_bytes())
    losses = {"links": 2, "comments": 1, "unsure": 1, "annotators": 3, "fragments": 1, "records": 3}
    assert report.losses == told["not_held"] == losses
    assert report.labels == {"claim": 1, "source": 1, "denial": 1}
    assert (report.counts, report.manifest) == (Counts(1, 3, 4, 2), tmp_path / "set.made.manifest.json")
    assert told["counts"] == {
        "articles": 1,
        "annotations": 3,
        "spans": 4,
        "links": 2,
        "by_label": {"claim": 1, "source": 1, "denial": 1},
        "by_link": {"attributed_to": 1, "denies": 1},
        "by_annotator": {"ليلى": 3},
    }
    assert told["held"] == {
        "articles": 1,
        "annotations": 4,
        "spans": 4,
        "links": 0,
        "by_label": {"claim": 1, "source": 2, "denial": 1},
    }
    assert told["proof"] == PROVEN
    assert (told["unit"], told["format"], told["options"]) == ("codepoint", "made-up", {})
    assert (told["filter"], told["split"]) == ({"label": ["claim"]}, {"seed": 1})
    assert told["written_at"] == "2026-01-02T03:04:05+00:00"
    assert told["files"] == {"set.made": hashlib.sha256(out.read_bytes()).hexdigest()}
    assert report.sha256 == told["files"]["set.made"]
    assert manifest.load(manifest.place_of(out)) == told
    (listed,) = told["articles"]
    assert len(listed.pop("facts")) == 64
    assert listed == {
        "id": "a1",
        "title": "عنوان",
        "sha256": hashlib.sha256(HARD.encode()).hexdigest(),
        "split": "train",
    }
    assert told["annotators"] == ["ليلى"]
    assert [each["id"] for each in told["labels"]] == [label.id for label in LabelSet()]
    assert verify(out).faults == 0


def test_chains_are_proven_as_the_fragments_that_they_stand_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chained = replace(WHOLE, fragments=Fragments.CHAINED)
    make_up(monkeypatch, MadeUp(), holds=chained)
    export("made-up", [article()], tmp_path / "set.made")
    record = json.loads((tmp_path / "set.made").read_bytes())
    assert [len(each["spans"]) for each in record["marks"]] == [1, 1, 1, 1]
    make_up(
        monkeypatch,
        MadeUp(spoil=lambda record: drop("links", next_fragment(record))(record)),
        holds=chained,
    )
    with pytest.raises(FormatError, match="the source at 6:12 is another one when read again"):
        export("made-up", [article()], tmp_path / "set.made")


def next_fragment(record: Record) -> int:
    return next(at for at, link in enumerate(record["links"]) if link["kind"] == "next_fragment")


def test_a_format_that_can_not_be_read_again_is_only_hashed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = MadeUp(spoil=drop("marks", 0))
    make_up(monkeypatch, module, proves=False, reads=False)
    export("made-up", [article()], tmp_path / "set.made")
    assert module.walks == 0
    assert json.loads((tmp_path / "set.made.manifest.json").read_bytes())["proof"] == UNPROVEN


def test_without_proof_nothing_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = MadeUp()
    make_up(monkeypatch, module)
    export("made-up", [article()], tmp_path / "set.made", proof=False)
    assert module.walks == 0
    export("made-up", [article()], tmp_path / "set.made")
    assert module.walks == 1


class Narrow(MadeUp):
    """Hold one span an annotation, the first, and no denial."""

    def narrowed(self, given: AnnotatedArticle, options: Options) -> tuple[AnnotatedArticle, Losses]:
        marks = [each for each in given.annotations if each.label != "denial"]
        return given._replace(annotations=marks, links=()), Losses(edges=len(given.annotations) - len(marks))


def test_a_format_may_narrow_and_says_how_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_up(monkeypatch, Narrow(), narrows=True)
    report = export("made-up", [article()], tmp_path / "set.made")
    assert report.losses == {"edges": 1, "records": 3}
    assert verify(tmp_path / "set.made").counts == Counts(1, 2, 3, 0)


class Twice(MadeUp):
    """Walk the set before writing, into a folder."""

    def write(self, articles: AnnotationSet, out: Out, writing: Writing) -> None:
        titles = [given.article.title for given in writing.articles]
        titles += [given.article.title for given in writing.articles]
        out.put("titles.json", json.dumps(titles).encode())
        for number, given in enumerate(articles):
            with out.create(f"{given.split}/{number}.txt") as stream:
                stream.write(given.text.encode())

    def read(self, source: Any) -> Any:
        raise AssertionError


def test_a_folder_is_written_with_its_manifest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_up(monkeypatch, Twice(), folder=True, proves=False)
    report = export("made-up", [article()._replace(split="test")], tmp_path / "set")
    assert (report.sha256, report.manifest) == ("", tmp_path / "set" / "manifest.json")
    assert json.loads((tmp_path / "set" / "titles.json").read_bytes()) == ["عنوان"] * 2
    told = json.loads((tmp_path / "set" / "manifest.json").read_bytes())
    assert told["files"] == {
        name: hashlib.sha256((tmp_path / "set" / name).read_bytes()).hexdigest()
        for name in ("test/0.txt", "titles.json")
    }
    assert list(told["files"]) == sorted(told["files"])
    export("made-up", [annotated("لا")._replace(split="train")], tmp_path / "set")
    assert names(tmp_path / "set") == ["manifest.json", "titles.json", "train"]


def test_an_odd_unit_and_a_missing_package_are_told_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_up(monkeypatch, MadeUp())
    with pytest.raises(FormatError, match="can't count byte"):
        export("made-up", [], tmp_path / "a", options=Options(unit=Unit.BYTE))
    make_up(monkeypatch, MadeUp(), needs=("no_such_package",), extra="x")
    with pytest.raises(FormatError, match=r"needs the package no_such_package; install hashiya\[x\]"):
        export("made-up", [], tmp_path / "a")
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "options", "told"),
    [
        ("conll", Options(scheme="bioes"), {"scheme": "bioes"}),
        ("huggingface", Options(parquet=True), {"parquet": True}),
        ("jsonl", Options(scheme="bioes"), {}),
    ],
)
def test_options_that_change_the_files_are_in_the_manifest(
    name: str, options: Options, told: dict[str, object]
) -> None:
    assert exporting._told(exporting.registry.find(name), options) == told
