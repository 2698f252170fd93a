from __future__ import annotations

import zipfile
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from hashiya.errors import EditError, Sentence, StorageError
from hashiya.files.spool import Spool
from hashiya.project import Added, NewArticle, Project
from hashiya.readers import Doubt, Options, ReadArticle
from hashiya.ui.models import adding_report, gathering
from hashiya.ui.models.adding_report import add_all
from hashiya.ui.models.gathering import Gathered, gather, read_again, table_head
from hashiya.ui.models.incoming import Incoming, blank, kind_of, read, unread, with_text
from hashiya.ui.models.intake import Intake

ROWS = "العنوان,النص,الخبر\nأول,قال الوزير إن الأمر قيد الدراسة,س\nثان,ونفت الوزارة ذلك,ص\n"


def nobody(_hashes: Collection[str]) -> Mapping[str, str]:
    return {}


def never() -> bool:
    return False


def untold(_done: int, _whole: int) -> None:
    pass


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.hashiya", annotator="Mona") as project:
        yield project


def filled(texts: Collection[str]) -> Intake:
    intake = Intake(nobody)
    for text in texts:
        intake.put(*with_text(blank(), text))
    return intake


def taken(intake: Intake, paths: Collection[Path]) -> list[Incoming]:
    intake.take(gather(paths, intake.spool, untold, never))
    return intake.texts


def test_files_are_taken_once_and_keep_their_texts(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("نص أول", encoding="utf-8")
    (tmp_path / "b.txt").write_text("نص ثان", encoding="utf-8")
    intake = Intake(nobody)
    taken(intake, [tmp_path])
    taken(intake, [tmp_path / "a.txt"])
    assert [(each.title, intake.text(each.id)) for each in intake.texts] == [("a", "نص أول"), ("b", "نص ثان")]
    assert intake.text("gone") == ""
    assert intake.get(None) is None


def test_twins_are_found_in_the_project_and_further_up() -> None:
    held = with_text(blank(), "في المشروع")[0].sha256
    intake = Intake(lambda hashes: {held: "مقال"} if held in hashes else {})
    for text in ("في المشروع", "جديد", "جديد"):
        intake.put(*with_text(blank(), text))
    first, second, third = intake.texts
    assert (first.twin, first.repeats) == ("مقال", False)
    assert second.fits
    assert (third.twin, third.repeats) == ("جديد", True)
    intake.leave_out([second.id, "gone"])
    assert intake.texts[1].fits


def test_a_twin_that_leaves_the_project_fits_again() -> None:
    known = {with_text(blank(), "نص")[0].sha256: "مقال"}
    intake = Intake(lambda _hashes: known)
    intake.put(*with_text(blank(), "نص"))
    assert not intake.texts[0].fits
    known.clear()
    intake.look_again()
    assert intake.texts[0].fits


def test_a_table_is_read_again_with_other_columns(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text(ROWS, encoding="utf-8")
    (tmp_path / "z.txt").write_text("نص", encoding="utf-8")
    intake = Intake(nobody)
    first, second, other = taken(intake, [table, tmp_path / "z.txt"])
    assert (first.title, first.is_row, first.kind) == ("أول", True, "csv")
    head = table_head(first)
    assert head.columns == ("العنوان", "النص", "الخبر")
    assert head.guessed["text"] == "النص"
    options = Options(columns={"text": "العنوان", "title": ""})
    again = read_again(second.saying("title", "x"), options, intake.spool, untold, never)
    shown = intake.exchange(second.id, again)
    assert [intake.text(each.id) for each in intake.texts] == ["أول", "ثان", "نص"]
    assert intake.texts[0].id == shown
    assert intake.texts[2] == other
    assert intake.texts[0].options == options


def test_where_reading_again_was_stopped_all_stays(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("نص", encoding="utf-8")
    intake = Intake(nobody)
    [only] = taken(intake, [tmp_path / "a.txt"])
    again = read_again(only, Options("utf-16"), intake.spool, untold, lambda: True)
    assert intake.exchange(only.id, again) == only.id
    assert intake.texts == [only]


def test_one_file_of_an_archive_is_read_again_and_what_was_written_stays(tmp_path: Path) -> None:
    path = tmp_path / "all.zip"
    inner = tmp_path / "inner.zip"
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("t.csv", ROWS)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "نص أول".encode("windows-1256"))
        archive.writestr("b.txt", "نص ثان".encode("windows-1256"))
        archive.write(inner, "inner.zip")
    intake = Intake(nobody)
    texts = taken(intake, [path])
    first = (
        next(each for each in texts if each.place == "a.txt")
        .saying("title", "مكتوب")
        .saying("date", " 2024 ")
    )
    options = Options("iso-8859-6")
    again = read_again(first, options, intake.spool, untold, never)
    [only] = again.texts
    assert (only.title, only.encoding, only.detected) == ("مكتوب", "iso-8859-6", "windows-1256")
    assert only.known("date") == " 2024 "
    row = next(each for each in texts if each.is_row)
    assert table_head(row).columns[0] == "العنوان"


def test_what_is_passed_by_and_what_fails_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"\x89PNG")
    (tmp_path / "b.txt").write_bytes(b"\x00\x01\x02\xff")
    gathered = gather([tmp_path], Spool(), untold, never)
    assert [each.problem != "" for each in gathered.texts] == [True]
    assert ".png" in gathered.left_out[0]


def test_gathering_stops_where_somebody_wants_it_or_the_disk_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [tmp_path / f"{n:02}.txt" for n in range(12)]
    for name in names:
        name.write_text(f"نص {name.stem}", encoding="utf-8")
    told: list[int] = []
    stopped = gather(names, Spool(), lambda done, _whole: told.append(done), lambda: len(told) > 0)
    assert stopped.stopped
    assert told == [10]
    spool = Spool()

    def full(_text: str) -> int:
        raise StorageError("The disk is full.", kind="full")

    monkeypatch.setattr(spool, "put", full)
    failed = gather(names, spool, untold, never)
    assert failed.texts == []
    assert failed.failure is not None


def test_metadata_tells_what_was_written_edited_and_never_looked_at() -> None:
    doubts = (Doubt(Sentence("The order may be wrong.")),)
    meta = {"file": "a.pdf", "date": "2024", "publisher": "وكالة"}
    incoming, text = read(ReadArticle("عنوان", "نص", meta, doubts), "/a.pdf", Path("/a.pdf"), Options())
    incoming = replace(incoming.saying("publisher", "").saying("author", "منى "), edited=True)
    assert incoming.doubtful
    assert incoming.article(text).meta == {
        "file": "a.pdf",
        "date": "2024",
        "author": "منى",
        "edited": True,
        "review": ["The order may be wrong."],
    }
    assert "review" not in (replace(incoming, seen=True).article(text).meta or {})


def test_a_kind_is_told_by_the_suffix() -> None:
    assert kind_of(Path("a.XLSX")) == "xlsx"
    assert kind_of(Path("a.rtf")) == ""
    assert unread(Sentence("No."), "/a/b.pdf", Path("/a/b.pdf"), Options()).called == "b"


def test_all_that_fits_is_added_in_batches_and_the_rest_told(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding_report, "_BATCH", 2)
    intake = filled(["أول", "ثان", "ثالث", "ثان"])
    intake.put(unread(Sentence("It can't be read."), "/x.pdf", Path("/x.pdf"), Options()))
    told: list[tuple[int, int]] = []
    report = add_all(project, intake.accepted(), lambda *part: told.append(part), never)
    assert told == [(0, 3), (2, 3), (3, 3)]
    assert report.fresh == 3
    assert report.duplicates == ["ثان"]
    assert [each.problem for each in report.failed] == ["It can't be read."]
    assert report.remarkable
    assert project.text(report.first or "") == "أول"


def test_a_text_that_the_project_refuses_is_told_and_the_rest_goes_on(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = project.add_many

    def refusing(new: Iterator[NewArticle]) -> list[Added]:
        articles = list(new)
        if any(each.title == "bad" for each in articles):
            raise EditError("An article's title is too long.")
        return real(articles)

    monkeypatch.setattr(project, "add_many", refusing)
    intake = filled(["أول", "ثان"])
    intake.put(*with_text(blank().saying("title", "bad"), "ثالث"))
    report = add_all(project, intake.accepted(), untold, never)
    assert report.fresh == 2
    assert [each.problem for each in report.failed] == ["An article's title is too long."]


def test_what_is_stopped_leaves_whole_batches(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding_report, "_BATCH", 2)
    intake = filled([f"نص {n}" for n in range(5)])
    report = add_all(project, intake.accepted(), untold, lambda: len(project.articles()) > 0)
    assert report.fresh == 2
    assert report.untouched == 3
    assert project.check() == []


def test_one_added_text_needs_no_report(project: Project) -> None:
    report = add_all(project, filled(["أول"]).accepted(), untold, never)
    assert not report.remarkable
    again = add_all(project, filled(["أول"]).accepted(), untold, never)
    assert again.duplicates == ["أول"]
    assert again.first == report.first
    assert adding_report.AddingReport().first is None


def test_what_is_near_is_kept_of_those_that_are_there() -> None:
    intake = filled(["أول"])
    intake.set_near({intake.texts[0].id: ("آخر", 0.7), "gone": ("آخر", 0.7)})
    assert intake.texts[0].near == ("آخر", 0.7)
    assert intake.texts[0].doubtful
    assert len(intake) == 1


def test_nothing_was_gathered_of_nothing() -> None:
    assert gather([], Spool(), untold, never) == Gathered()
    assert gathering.Gathered().texts == []
