"""What an export would hold is told before; what it holds is of one moment, and holds up nobody."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from hashiya.core.annotations import Annotation
from hashiya.core.link_kinds import LinkKind
from hashiya.errors import FormatError, StorageError
from hashiya.formats.annotation_set import CancelledError
from hashiya.formats.registry import FORMATS
from hashiya.formats.splits import By, Shares
from hashiya.formats.units import Unit
from hashiya.formats.verify import verify
from hashiya.formats.writing import Options
from hashiya.project import Project
from hashiya.project.choosing import Chosen
from hashiya.project.exporting import _beginning
from hashiya.project.splitting import Split
from hashiya.storage.annotations import by_article as annotations_by_article
from hashiya.storage.database import Database

from .sets import NEWS, OTHER, mark, record, whole_set, written


@pytest.fixture
def full(project: Project, tmp_path: Path) -> Project:
    """A project with two articles and everything in them."""
    project.import_set(written(tmp_path / "set.jsonl", whole_set()))
    return project


def test_a_forecast_counts_what_an_export_holds(full: Project, tmp_path: Path) -> None:
    for name in ("jsonl", "brat", "w3c", "csv", "doccano", "html"):
        found = full.foresee(name, shown=False)
        report = full.export(name, tmp_path / f"out-{name}")
        assert found.losses == dict(report.losses)
        assert found.counts.articles == report.counts.articles == 2
        assert (found.format, found.preview) == (name, [])
        assert found.unit is FORMATS[name].default_unit
    found = full.foresee("jsonl")
    assert (found.counts.annotations, found.counts.spans, found.counts.links) == (3, 4, 2)
    assert found.labels == {"claim": 2, "source": 1}
    assert found.losses == {}
    chosen = full.foresee("jsonl", chosen=Chosen(labels=["source"]))
    assert (chosen.labels, chosen.counts.links) == ({"source": 1}, 0)


def test_a_forecast_tells_the_split_and_begins_as_split_files_do(full: Project, tmp_path: Path) -> None:
    split = Split(Shares.parsed("80/10/10"), by=By.SOURCE)
    found = full.foresee("jsonl", split=split)
    report = full.export("jsonl", tmp_path / "out.jsonl", split=split)
    assert found.split is not None
    assert found.split == report.split
    assert sum(found.split["articles"].values()) == 2
    assert found.preview[0][1] == (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines(True)[0]
    assert full.foresee("jsonl").split is None


def test_a_forecast_shows_how_the_files_begin(full: Project, tmp_path: Path) -> None:
    ((name, begun),) = full.foresee("jsonl").preview
    assert name == "set.jsonl"
    full.export("jsonl", tmp_path / "out.jsonl")
    assert begun == (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)[0]
    files = dict(full.foresee("brat").preview)
    assert "manifest.json" not in files
    assert NEWS in "".join(files.values()).replace("\r\n", "\n")
    assert all(not name.startswith("/") for name in files)
    assert full.foresee("jsonl", chosen=Chosen(statuses=["in_progress"])).preview == [("set.jsonl", "")]


def test_a_beginning_is_short_and_readable(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("س" * 10_000, encoding="utf-8")
    assert _beginning(path) == "س" * 2000
    path.write_text("a" + "س" * 10_000, encoding="utf-8")
    assert _beginning(path) == "a" + "س" * 1999
    for data in (b"PK\x00\x01", b"\xff\xfe\xff" * 20):
        path.write_bytes(data)
        assert _beginning(path) == ""


def test_a_forecast_refuses_what_an_export_refuses(full: Project) -> None:
    with pytest.raises(FormatError, match="no format 'word'"):
        full.foresee("word")
    with pytest.raises(FormatError, match="can't count utf16"):
        full.foresee("jsonl", options=Options(unit=Unit.UTF16))
    assert full.foresee("gate-json", options=Options(unit=Unit.UTF16)).unit is Unit.UTF16
    done: list[int] = []
    with pytest.raises(CancelledError):
        full.foresee("jsonl", on_article=done.append, cancelled=lambda: bool(done))
    assert done == [1]


def test_a_format_that_proves_nothing_shows_nothing(full: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    found = full.foresee("pdf")
    assert (found.counts.articles, found.preview) == (2, [])
    assert found.losses["links"] == 2


@pytest.mark.parametrize("name", ["jsonl", "huggingface", "html"])
def test_a_set_says_what_its_annotators_agreed_on(full: Project, tmp_path: Path, name: str) -> None:
    own = LinkKind("repeats", "يكرر", "repeats", ("claim",), ("claim",))
    full.set_link_kinds([*full.link_kinds, own])
    full.set_guidelines("en", "# Ours\n")
    out = tmp_path / "out"
    told = json.loads(full.export(name, out).manifest.read_bytes())  # type: ignore[union-attr]
    assert told["guidelines"] == {"ar": full.guidelines("ar"), "en": full.guidelines("en")}
    assert told["guidelines"]["en"].startswith("# Ours\n")
    assert [each["id"] for each in told["link_kinds"]] == ["attributed_to", "denies", "repeats"]
    assert told["link_kinds"][-1] == {
        "id": "repeats",
        "name_ar": "يكرر",
        "name_en": "repeats",
        "from_labels": ["claim"],
        "to_labels": ["claim"],
    }
    assert verify(out).faults == 0


def test_a_stopped_export_leaves_nothing(full: Project, tmp_path: Path) -> None:
    done: list[int] = []
    before = sorted(each.name for each in tmp_path.iterdir())
    with pytest.raises(CancelledError):
        full.export("brat", tmp_path / "out", on_article=done.append, cancelled=lambda: len(done) == 1)
    assert sorted(each.name for each in tmp_path.iterdir()) == before


def test_the_project_is_never_written_over(full: Project, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="it is the project itself"):
        full.export("jsonl", full.path)
    with pytest.raises(StorageError, match=r"holds .*which no export wrote"):
        full.export("brat", full.path.parent)


# a project that another one writes


@pytest.fixture
def crowd(tmp_path: Path) -> Path:
    """A closed project of more articles than one statement reads."""
    path = tmp_path / "crowd.hashiya"
    texts = [f"{OTHER} {number}" for number in range(80)]
    records = [
        record(f"a{number:02}", text, [mark(text, f"m{number:02}", "claim", 0, 5)])
        for number, text in enumerate(texts)
    ]
    with Project.create(path, annotator="Salma") as project:
        project.import_set(written(tmp_path / "crowd.jsonl", records))
    return path


def once_at(number: int, work: Callable[[], object]) -> tuple[Callable[[int], None], list[int]]:
    """Return what does work in the middle, once, and the list of what it is told."""
    told: list[int] = []

    def on_article(done: int) -> None:
        told.append(done)
        if done == number and told.count(number) == 1:
            work()

    return on_article, told


def test_an_export_that_nobody_disturbs_walks_the_file_itself(
    crowd: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Project.open(crowd, read_only=True) as reader:
        monkeypatch.setattr("hashiya.storage.backup.private_copy", None)
        told: list[int] = []
        reader.export("jsonl", tmp_path / "out.jsonl", on_article=told.append)
        assert told == list(range(1, 81))


@pytest.mark.parametrize("at", [1, 40, 79])
def test_a_writer_is_not_held_up_and_an_export_is_of_one_moment(crowd: Path, tmp_path: Path, at: int) -> None:
    out = tmp_path / "out.jsonl"
    with Project.open(crowd, read_only=True) as reader:

        def edit() -> None:
            with Project.open(crowd, "Huda") as writer:
                for number in (0, 79):
                    writer.annotate(f"a{number:02}", label="source", start=6, end=10)
                writer.add("نص أضيف في الأثناء")

        on_article, told = once_at(at, edit)
        report = reader.export("jsonl", out, on_article=on_article)
    # it was begun again, and has what was written in both articles
    assert told[-81:] == list(range(1, 82))
    assert len(told) > 81
    assert (report.counts.articles, report.counts.annotations) == (81, 82)
    records = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    counted = {each["id"]: len(each["annotations"]) for each in records}
    assert (counted["a00"], counted["a01"], counted["a79"]) == (2, 1, 2)
    assert verify(out).faults == 0


def test_a_writer_between_articles_and_their_annotations_is_noticed(
    crowd: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def by_article(db: Database, ids: Sequence[str]) -> dict[str, list[Annotation]]:
        asked.append(len(ids))
        if sum(asked) == 79:  # the last ones: all articles are read, and nothing else would look again
            with Project.open(crowd, "Huda") as writer:
                writer.set_title("a78", "عنوان آخر")
                writer.annotate("a78", label="source", start=6, end=10)
        return annotations_by_article(db, ids)

    with Project.open(crowd) as project:
        project.remove_article("a79")
    monkeypatch.setattr("hashiya.project.streaming.marks.by_article", by_article)
    out = tmp_path / "out.jsonl"
    with Project.open(crowd, read_only=True) as reader:
        reader.export("jsonl", out)
    last = json.loads(out.read_text(encoding="utf-8").splitlines()[-1])
    assert (last["title"], len(last["annotations"])) == ("عنوان آخر", 2)
    assert set(asked) == {8, 7}


def test_a_project_open_for_writing_is_exported_from_a_copy(crowd: Path, tmp_path: Path) -> None:
    with Project.open(crowd) as project:

        def edit() -> None:
            project.annotate("a79", label="source", start=6, end=10)

        on_article, told = once_at(1, edit)
        report = project.export("jsonl", tmp_path / "out.jsonl", on_article=on_article)
        assert told == list(range(1, 81))
        assert report.counts.annotations == 80
        assert len(project.annotations()) == 81


def test_a_forecast_is_of_one_moment_too(crowd: Path) -> None:
    with Project.open(crowd, read_only=True) as reader:

        def edit() -> None:
            with Project.open(crowd, "Huda") as writer:
                writer.annotate("a00", label="source", start=6, end=10)

        on_article, told = once_at(40, edit)
        found = reader.foresee("jsonl", on_article=on_article)
    assert (found.labels, found.counts.annotations) == ({"claim": 80, "source": 1}, 81)
    assert len(told) > 80
