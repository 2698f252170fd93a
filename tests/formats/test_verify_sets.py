"""Any exported set is proven from its files and its manifest alone, and whatever was changed is told."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from hashiya.core.annotations import Link
from hashiya.errors import FormatError, NotFoundError
from hashiya.formats import detection
from hashiya.formats.annotation_set import AnnotatedArticle, Counts, Fault
from hashiya.formats.exporting import export
from hashiya.formats.incoming import Incoming, IncomingMark
from hashiya.formats.verify import verify

from .conftest import annotated, mark
from .made_up import MadeUp, make_up

HASH = "it isn't as it was written: its SHA-256 is another one"
FACTS = "what is marked or known of it isn't what was written"


@dataclass
class Set:
    """Hold an exported set, a file or a folder, that can be changed behind the manifest's back."""

    path: Path
    file: Path
    listing: Path
    said: list[Fault] = field(default_factory=list)

    def change(self, change: Callable[[list[dict[str, Any]]], object]) -> None:
        """Change the records and put the file's new hash into the manifest, as who wants to deceive does."""
        records = [json.loads(line) for line in self.file.read_bytes().splitlines()]
        change(records)
        self.file.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
        name = self.file.relative_to(self.listing.parent).as_posix()
        self.tell(
            lambda told: told["files"].update({name: hashlib.sha256(self.file.read_bytes()).hexdigest()})
        )

    def tell(self, change: Callable[[dict[str, Any]], object]) -> None:
        told = json.loads(self.listing.read_bytes())
        change(told)
        self.listing.write_text(json.dumps(told), encoding="utf-8")

    def faults(self) -> list[str]:
        self.said.clear()
        result = verify(self.path, self.said.append)
        assert result.faults == len(self.said)
        assert result.first == (self.said[0] if self.said else None)
        return [str(fault.message) for fault in self.said]


def articles() -> list[AnnotatedArticle]:
    marks = [mark("m1", (0, 3), comment="c"), mark("m2", (4, 7), label="source")]
    links = [Link("l", "a1", "attributed_to", "m1", "m2")]
    return [annotated("قال نعم", marks, links), annotated("لا", [mark("n", (0, 2))], id="a2", title="")]


class InFolder(MadeUp):
    """Write all records into one file of a folder, and something beside it."""

    def write(self, articles: Any, out: Any, writing: Any) -> None:
        out.put("note.txt", b"note")
        with out.create("sub/set.jsonl") as stream:
            out._stream = stream
            super().write(articles, out, writing)

    def read(self, source: Any) -> Any:
        source.path = source.path / "sub" / "set.jsonl"
        return super().read(source)


@pytest.fixture(params=["jsonl", "file", "folder"])
def made(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Set:
    path = tmp_path / "set.x"
    if request.param == "folder":
        make_up(monkeypatch, InFolder(), folder=True)
        export("made-up", articles(), path)
        return Set(path, path / "sub" / "set.jsonl", path / "manifest.json")
    make_up(monkeypatch, MadeUp())
    export("jsonl" if request.param == "jsonl" else "made-up", articles(), path)
    return Set(path, path, tmp_path / "set.x.manifest.json")


def marks_of(record: dict[str, Any]) -> list[dict[str, Any]]:
    return record["annotations"] if "annotations" in record else record["marks"]  # type: ignore[no-any-return]


def test_a_set_as_it_was_written_is_proven(made: Set) -> None:
    assert made.faults() == []
    found = verify(str(made.path))
    assert (found.path, found.counts) == (made.path, Counts(2, 3, 3, 1))
    digest = hashlib.sha256(made.file.read_bytes()).hexdigest()
    assert found.sha256 == ("" if made.path.is_dir() else digest)


def test_a_byte_that_was_changed_is_told(made: Set) -> None:
    made.file.write_bytes(made.file.read_bytes() + b"\n" * (made.listing.name == "set.x.manifest.json"))
    made.file.write_bytes(made.file.read_bytes().replace(b'"c"', b'"d"'))
    assert made.faults()[0] == HASH
    assert str(made.said[0]) == f"{made.file}: {HASH}."


@pytest.mark.parametrize(
    "change",
    [
        lambda marks: marks[0].update(comment="d"),
        lambda marks: marks[0].update(annotator="غيره"),
        lambda marks: marks[0].update(unsure=True),
    ],
)
def test_what_an_annotation_says_is_proven_though_the_file_was_hashed_again(
    made: Set, change: Callable[[list[dict[str, Any]]], object]
) -> None:
    made.change(lambda records: change(marks_of(records[0])))
    assert made.faults() == [FACTS]
    assert made.said[0].article == "a1"
    assert made.said[0].file == made.path


def test_a_label_that_was_changed_is_counted_too(made: Set) -> None:
    made.change(lambda records: marks_of(records[1])[0].update(label="خاص"))
    assert made.faults() == [
        FACTS,
        "the manifest counts 2 claim, the set has 1",
        "the manifest counts 0 خاص, the set has 1",
    ]
    assert made.said[0].article == "a2"


def test_what_was_taken_out_is_counted(made: Set) -> None:
    made.change(lambda records: (marks_of(records[0]).pop(), records[0]["links"].pop()))
    assert made.faults() == [
        FACTS,
        "the manifest counts 3 annotations, the set has 2",
        "the manifest counts 3 spans, the set has 2",
        "the manifest counts 1 links, the set has 0",
        "the manifest counts 1 source, the set has 0",
    ]


def test_an_article_that_was_taken_out_is_named(made: Set) -> None:
    made.change(lambda records: records.pop())
    assert made.faults()[:2] == [
        "the manifest lists it, and it isn't there",
        "the manifest counts 2 articles, the set has 1",
    ]
    assert made.said[0].article == "a2"


def test_an_article_that_was_put_in_is_named(made: Set) -> None:
    def more(records: list[dict[str, Any]]) -> None:
        text = "زيادة"
        key = "annotations" if "annotations" in records[0] else "marks"
        records.append({**records[1], "text": text, "title": "جديد", key: []})
        if "sha256" in records[0]:
            records[-1]["sha256"] = hashlib.sha256(text.encode()).hexdigest()

    made.change(more)
    assert made.faults() == [
        "its text is none that the manifest lists",
        "the manifest counts 2 articles, the set has 3",
    ]
    assert made.said[0].article in ("a2", "جديد")


def test_what_does_not_come_in_is_told_with_its_line(made: Set) -> None:
    def past(records: list[dict[str, Any]]) -> None:
        span = marks_of(records[1])[0]["spans"][0]
        if isinstance(span, dict):
            span["end"] = 99
        else:
            span[1] = 99

    made.change(past)
    assert "ends past the end of the text" in made.faults()[0]
    assert made.said[0].line == 2


def test_without_bytes_nothing_is_told_and_with_them_how_far_it_is(made: Set) -> None:
    passed: list[int] = []
    verify(made.path, on_bytes=passed.append)
    assert passed == sorted(passed)
    if made.path.is_dir():
        assert passed[-1] == sum(path.stat().st_size for path in made.path.rglob("*.*") if path.is_file()) - (
            made.listing.stat().st_size
        )


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda told: told.pop("held"), 3),
        (lambda told: told.update(held=[]), 3),
        (lambda told: told["held"].update(annotations="3", by_label=None), 3),
        (lambda told: told["articles"].append({"id": "x"}), 1),
        (lambda told: told["articles"].append(5), 1),
        (lambda told: told["articles"][0].pop("facts"), 1),
        (lambda told: told["articles"][0].update(facts="zz"), 1),
        (lambda told: told["articles"][0].update(facts=5), 1),
    ],
)
def test_a_manifest_that_was_changed_is_no_proof(
    made: Set, change: Callable[[dict[str, Any]], object], said: int
) -> None:
    made.tell(change)
    found = made.faults()
    assert len(found) >= said
    assert all("manifest" in each or each == FACTS for each in found)


def test_a_file_may_be_renamed_with_its_manifest(tmp_path: Path) -> None:
    export("jsonl", articles(), tmp_path / "a.jsonl")
    (tmp_path / "a.jsonl").rename(tmp_path / "b.jsonl")
    (tmp_path / "a.jsonl.manifest.json").rename(tmp_path / "b.jsonl.manifest.json")
    assert verify(tmp_path / "b.jsonl").faults == 0


def test_files_that_lie_elsewhere_are_told_and_never_opened(tmp_path: Path) -> None:
    export("jsonl", articles(), tmp_path / "a.jsonl")
    (tmp_path / "part.jsonl").write_bytes(b"x")
    made = Set(tmp_path / "a.jsonl", tmp_path / "a.jsonl", tmp_path / "a.jsonl.manifest.json")
    names = ["../a", "/etc/passwd", "\\\\host\\share", "C:\\a", "a/../../b", ""]
    made.tell(lambda told: told["files"].update(dict.fromkeys(names, "0")))
    assert made.faults() == [
        f"it lists {name}, which lies elsewhere and can't be proven with it" for name in names
    ]
    assert {fault.file for fault in made.said} == {made.listing}
    digest = hashlib.sha256(b"x").hexdigest()
    made.tell(lambda told: told.update(files={"a.jsonl": told["files"]["a.jsonl"], "part.jsonl": digest}))
    assert made.faults() == []
    made.tell(lambda told: told.update(files={"part.jsonl": digest, "more.jsonl": digest}))
    assert made.faults() == ["the manifest doesn't list it", "the manifest lists it, and it isn't there"]
    assert [fault.file.name for fault in made.said] == ["a.jsonl", "more.jsonl"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Set:
    make_up(monkeypatch, InFolder(), folder=True)
    export("made-up", articles(), tmp_path / "set")
    return Set(tmp_path / "set", tmp_path / "set" / "sub" / "set.jsonl", tmp_path / "set" / "manifest.json")


def test_files_that_are_missing_or_unlisted_are_told(folder: Set) -> None:
    (folder.path / "note.txt").rename(folder.path / "sub" / "other.txt")
    (folder.path / "a.txt").write_bytes(b"")
    assert [str(fault) for _ in [folder.faults()] for fault in folder.said] == [
        f"{folder.path / 'note.txt'}: the manifest lists it, and it isn't there.",
        f"{folder.path / 'a.txt'}: the manifest doesn't list it.",
        f"{folder.path / 'sub' / 'other.txt'}: the manifest doesn't list it.",
    ]


def test_a_pipe_in_place_of_a_file_holds_nothing_up(folder: Set) -> None:
    (folder.path / "note.txt").unlink()
    os.mkfifo(folder.path / "note.txt")
    (said,) = folder.faults()
    assert said.endswith("can't be read (it is no regular file); give another file")


def test_what_can_not_be_read_again_is_proven_by_its_hashes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = MadeUp()
    make_up(monkeypatch, module, reads=False, proves=False)
    export("made-up", articles(), tmp_path / "a.made")
    passed: list[int] = []
    found = verify(tmp_path / "a.made", on_bytes=passed.append)
    assert (found.faults, found.counts, module.walks) == (0, Counts(2, 3, 3, 1), 0)
    assert passed == [(tmp_path / "a.made").stat().st_size]
    (tmp_path / "a.made").write_bytes(b"x")
    first = verify(tmp_path / "a.made").first
    assert first is not None
    assert first.message == HASH


def test_what_is_only_read_for_the_proof_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_up(monkeypatch, MadeUp(), reads=False)
    export("made-up", articles(), tmp_path / "a.made")
    made = Set(tmp_path / "a.made", tmp_path / "a.made", tmp_path / "a.made.manifest.json")
    made.change(lambda records: records[0]["marks"][0].update(comment="d"))
    assert made.faults() == [FACTS]


def test_without_its_manifest_a_set_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = Incoming("قال نعم", [IncomingMark("m", "c", [(0, 3)]), IncomingMark("n", "c", [(5, 99)])], line=4)
    make_up(monkeypatch, MadeUp([given]))
    monkeypatch.setitem(detection._BY_SUFFIX, ".made", "made-up")
    (tmp_path / "a.made").write_bytes(b"bytes")
    faults: list[Fault] = []
    found = verify(tmp_path / "a.made", faults.append)
    assert (found.counts, found.faults) == (Counts(1, 1, 1, 0), 1)
    assert found.sha256 == hashlib.sha256(b"bytes").hexdigest()
    assert (faults[0].line, faults[0].message) == (
        4,
        "the span 5:99 ends past the end of the text, which has 7 characters",
    )
    (tmp_path / "set").mkdir()
    (tmp_path / "set" / "a.made").write_bytes(b"")
    assert verify(tmp_path / "set").sha256 == ""


def test_a_folder_of_jsonl_files_is_read(tmp_path: Path) -> None:
    for number, given in enumerate(articles()):
        export("jsonl", [given], tmp_path / f"{number}.jsonl")
        (tmp_path / f"{number}.jsonl.manifest.json").unlink()
    found = verify(tmp_path)
    assert (found.counts, found.faults, found.sha256) == (Counts(2, 3, 3, 1), 0, "")


@pytest.mark.parametrize("name", ["a.pdf", "a.HTML", "a.xml"])
def test_what_is_proven_by_its_manifest_alone_says_so(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"%PDF")
    with pytest.raises(FormatError) as caught:
        verify(tmp_path / name)
    assert str(caught.value) == (
        f"The file {tmp_path / name} can't be proven without its manifest; "
        f"put {name}.manifest.json beside it."
    )


def test_what_is_not_there_or_of_an_unknown_format_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="There is no file"):
        verify(tmp_path / "none")
    export("jsonl", articles(), tmp_path / "a")
    made = Set(tmp_path / "a", tmp_path / "a", tmp_path / "a.manifest.json")
    made.tell(lambda told: told.update(format="later"))
    with pytest.raises(FormatError, match="There is no format 'later'"):
        verify(tmp_path / "a")
    made.tell(lambda told: told.update(format="jsonl"))
    (tmp_path / "a").unlink()
    with pytest.raises(NotFoundError, match="There is no file"):
        verify(tmp_path / "a")
