"""A set that another process reads is the one that is read here, and what ends that process is told."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from hashiya.errors import FormatError, NotFoundError
from hashiya.files.apart import Apart, BrokenOffError
from hashiya.formats import apart
from hashiya.formats.annotation_set import AnnotatedArticle, Fault
from hashiya.formats.apart import ApartReader, open_apart
from hashiya.formats.exporting import export
from hashiya.formats.incoming import Source
from hashiya.formats.reading import open_set
from hashiya.formats.registry import FORMATS
from hashiya.formats.units import Unit
from hashiya.formats.verify import verify
from tests.second_processes import served

from .made_up import answer_here
from .rounds import everything

READ = tuple(name for name, each in FORMATS.items() if each.reads)


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the far side's work be done in this process, where it is measured."""

    answer_here(monkeypatch)


def written(name: str, place: Path) -> Path:
    out = place / f"set{'' if FORMATS[name].folder else FORMATS[name].suffix}"
    export(name, everything(), out)
    return out


def parquet(place: Path, **columns: list[object]) -> Path:
    path = place / "rows.parquet"
    pq.write_table(pa.table(columns), path)
    return path


def walked(
    opening: Callable[..., object], path: Path, name: str, unit: Unit | None = None
) -> tuple[list[AnnotatedArticle], list[Fault], list[Fault]]:
    faults: list[Fault] = []
    notes: list[Fault] = []
    reader = opening(path, name, unit=unit, on_fault=faults.append, on_note=notes.append)
    return list(reader), faults, notes  # type: ignore[call-overload]


@pytest.mark.parametrize("name", READ)
def test_the_same_comes_out(tmp_path: Path, name: str) -> None:
    path = written(name, tmp_path)
    assert isinstance(open_apart(path), ApartReader)
    assert walked(open_apart, path, "auto") == walked(open_set, path, "auto")


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("name", READ)
def test_faults_and_notes_come_along(tmp_path: Path, name: str) -> None:
    path = written(name, tmp_path)
    (tmp_path / f"{path.name}.manifest.json").unlink(missing_ok=True)
    (path / "manifest.json").unlink(missing_ok=True) if path.is_dir() else None
    found = walked(open_apart, path, name, Unit.BYTE)
    assert found == walked(open_set, path, name, Unit.BYTE)
    assert found[1] or found[2]


def test_parquet_is_read_apart_too(tmp_path: Path) -> None:
    rows: list[object] = [[{"start": 0, "end": 2, "label": "claim"}]]
    path = parquet(tmp_path, text=["نص خبر"], spans=rows)
    assert walked(open_apart, path, "auto") == walked(open_set, path, "auto")


def test_a_text_that_is_only_named_is_asked_for(tmp_path: Path) -> None:
    text = "قال 😀 زيد"
    texts = {hashlib.sha256(text.encode()).hexdigest(): text}
    path = tmp_path / "set.jsonl"
    for digest in (*texts, "0" * 64):
        target = {
            "source": f"urn:sha256:{digest}",
            "selector": {"type": "TextPositionSelector", "start": 0, "end": 3},
        }
        value = {"type": "Annotation", "body": "claim", "target": target}
        path.write_text(json.dumps(value), "utf-8")
        for asking in (texts.get, None):
            faults: list[Fault] = []
            here = list(open_set(path, "w3c", text_of=asking, on_fault=faults.append))
            told = list(faults)
            assert list(open_apart(path, "w3c", text_of=asking, on_fault=faults.append)) == here
            assert faults == told * 2
            assert bool(here) == (asking is not None and digest in texts)


@pytest.mark.usefixtures("here")
def test_bytes_are_told_to_who_listens(tmp_path: Path) -> None:
    path = parquet(tmp_path, text=["أول", "ثان"])
    heard: list[int] = []
    listened = ApartReader(FORMATS["huggingface"], Source(path, on_bytes=heard.append))
    assert [given.text for given in listened] == ["أول", "ثان"]
    assert heard == [path.stat().st_size]
    assert len(list(ApartReader(FORMATS["huggingface"], Source(path)))) == 2


@pytest.mark.usefixtures("here")
def test_what_can_not_be_read_at_all_is_told_after_what_was_said_before(tmp_path: Path) -> None:
    (tmp_path / "a.xmi").symlink_to(tmp_path / "elsewhere.xmi")
    (tmp_path / "b.xmi").write_text("<no", encoding="utf-8")
    here = walked(open_set, tmp_path, "uima-xmi")
    assert walked(open_apart, tmp_path, "uima-xmi") == here
    assert here[1]
    (tmp_path / "c.qdpx").write_bytes(b"PK none")
    with pytest.raises(FormatError, match="it is no whole zip"):
        list(open_apart(tmp_path / "c.qdpx"))


def test_an_error_keeps_its_kind_and_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.spacy").write_bytes(b"none")
    with pytest.raises(FormatError, match="is no DocBin of spaCy") as caught:
        list(open_apart(tmp_path / "a.spacy"))
    assert caught.value.line is None
    with pytest.raises(NotFoundError):
        list(ApartReader(FORMATS["spacy"], Source(tmp_path / "none.spacy")))


def test_a_set_that_takes_too_long_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "Apart", Apart)
    monkeypatch.setattr(apart, "PATIENCE", 0.0)
    path = written("uima-xmi", tmp_path)
    with pytest.raises(FormatError) as caught:
        list(open_apart(path))
    assert str(caught.value) == (
        f"The file {path} can't be read (it takes longer than 0 seconds); give another file."
    )


def test_reading_stops_when_it_is_not_wanted_any_more(tmp_path: Path) -> None:
    stopped = open_apart(written("refi-qda", tmp_path), cancelled=lambda: True)
    with pytest.raises(BrokenOffError):
        list(stopped)


def test_strangers_files_are_proven_apart_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []
    walk = ApartReader.__iter__

    def listened(self: ApartReader) -> Iterator[AnnotatedArticle]:
        asked.append(self.source.path)
        return walk(self)

    monkeypatch.setattr(ApartReader, "__iter__", listened)
    path = written("tei", tmp_path)
    assert verify(path).faults == 0
    assert asked == [path]


def test_run_as_a_program_it_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    assert served("hashiya.formats.apart", monkeypatch) == ["answer"]
