"""The backups of a project as windows and commands know them."""

from __future__ import annotations

import shutil
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hashiya import paths
from hashiya.errors import NotFoundError, StorageError
from hashiya.project import Project
from hashiya.project.backups import EVERY, Backups, Extent, Reason, kept_before, told_of
from hashiya.storage.backups import Made

TEXT = "قال الوزير إن السعر ارتفع.\nونفى ذلك المتحدث."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "a.hashiya"
    with Project.create(made, annotator="Salma") as project:
        article = project.add(TEXT, title="خبر")
        project.annotate(article, label="claim", start=0, end=4)
    return made


def change(path: Path) -> None:
    with Project.open(path) as project:
        article = project.articles()[0].id
        taken = len(project.annotations(article))
        project.annotate(article, label="quote", start=taken, end=taken + 3)


def test_a_backup_is_found_by_the_beginning_of_its_id(path: Path) -> None:
    backups = Backups(path)
    made = [backups.make(Reason.ASKED).backup for _ in range(2)]
    assert backups.listed() == made[::-1]
    assert backups.find(made[0].id) == made[0]
    with pytest.raises(NotFoundError, match=r"^a\.hashiya has no backup 1999: "):
        backups.find("1999")
    with pytest.raises(NotFoundError, match=r"^Several backups of a\.hashiya begin with 2: "):
        backups.find("2")


def test_backups_are_due_half_an_hour_after_the_last_where_work_went_on(path: Path) -> None:
    backups = Backups(path)
    assert backups.are_due()
    made = backups.make(Reason.WORKING).backup
    later = made.moment + EVERY
    assert not backups.are_due(later)
    change(path)
    assert not backups.are_due(later - timedelta(seconds=1))
    assert backups.are_due(later)


def test_a_copy_elsewhere_has_backups_of_its_own(path: Path, tmp_path: Path) -> None:
    with Project.open(path) as project:
        project.save_copy(tmp_path / "copy.hashiya")
    ours, theirs = Backups(path), Backups(tmp_path / "copy.hashiya")
    made = ours.make(Reason.WORKING).backup
    assert theirs.listed() == [made]
    assert ours.is_from_here(made)
    assert not theirs.is_from_here(made)
    assert theirs.are_due()
    assert theirs.losses() is None


def test_what_was_put_back_is_the_newest_backup(path: Path) -> None:
    backups = Backups(path)
    first = backups.make(Reason.WORKING).backup
    change(path)
    backups.make(Reason.ASKED)
    aside = backups.restore(first)
    assert aside is not None
    with Project.open(path) as project:
        assert len(project.annotations()) == 1
        assert project.check() == []
    with Project.open(aside, read_only=True) as project:
        assert len(project.annotations()) == 2
    assert [each.reason for each in backups.listed()] == ["restored", "asked-for", "while-working"]
    # what the annotator took back isn't missing
    assert backups.losses() is None


def test_a_lost_project_is_put_back_by_its_place(path: Path) -> None:
    backups = Backups(path)
    backups.make(Reason.WORKING)
    path.unlink()
    assert backups.extent() == Extent()
    assert backups.restore(backups.listed()[0]) is None
    assert backups.extent() == Extent(1, 1)


def test_what_changed_since_is_told_by_article(path: Path) -> None:
    backups = Backups(path)
    made = backups.make(Reason.WORKING).backup
    assert backups.shifts(made) == []
    change(path)
    assert [(each.title, each.before, each.now) for each in backups.shifts(made)] == [("خبر", 1, 2)]
    assert (backups.extent_of(made), backups.extent()) == (Extent(1, 1), Extent(1, 2))


def test_annotations_that_went_by_themselves_are_missed(path: Path) -> None:
    backups = Backups(path)
    assert backups.losses() is None
    made = backups.make(Reason.WORKING).backup
    assert backups.losses() is None
    connection = sqlite3.connect(path)
    connection.execute("DELETE FROM fragment")
    connection.execute("DELETE FROM annotation")
    connection.commit()
    connection.close()
    found = backups.losses()
    assert found is not None
    assert found[0].moment == made.moment
    assert [loss.missing for loss in found[1]] == [1]


def older_copy(path: Path) -> Path:
    """Give a copy of the project as it is before another annotation is made."""
    older = path.with_name("older")
    shutil.copy(path, older)
    change(path)
    return older


def missing(backups: Backups) -> tuple[str, int] | None:
    found = backups.losses()
    return found and (found[0].reason, sum(loss.missing for loss in found[1]))


def test_a_backup_that_was_made_after_the_loss_hides_nothing(path: Path) -> None:
    backups = Backups(path)
    older = older_copy(path)
    backups.make(Reason.CLOSING)
    assert missing(backups) is None
    older.replace(path)
    backups.make(Reason.IMPORT)
    assert [each.reason for each in backups.listed()] == ["before-import", "on-closing"]
    assert missing(backups) == ("before-loss", 1)
    # it was told, and what is there now is what work goes on from
    assert missing(backups) is None
    change(path)
    backups.make(Reason.WORKING)
    assert missing(backups) is None


def test_backups_of_a_session_that_was_compared_are_compared_at_the_next(path: Path) -> None:
    backups = Backups(path)
    backups.make(Reason.WORKING)
    assert missing(backups) is None
    older = older_copy(path)
    backups.make(Reason.CLOSING)
    older.replace(path)
    with Project.open(path) as project:
        project.remove(project.annotations()[0].id)
    backups.make(Reason.ASKED)
    # one was removed before the window's eyes, and two are gone
    assert missing(backups) == ("before-loss", 2)


def test_what_is_older_than_what_was_put_back_is_compared_no_more(path: Path) -> None:
    backups = Backups(path)
    first = backups.make(Reason.ASKED).backup
    change(path)
    backups.make(Reason.CLOSING)
    backups.restore(first)
    change(path)
    backups.make(Reason.WORKING)
    assert missing(backups) is None


def test_a_backup_that_can_not_be_read_leaves_the_others_to_be_compared(path: Path) -> None:
    backups = Backups(path)
    backups.make(Reason.WORKING)
    older = older_copy(path)
    whole = backups.make(Reason.CLOSING).backup
    older.replace(path)
    backups.make(Reason.ASKED).backup.path.write_bytes(b"damaged")
    assert whole.reason == "on-closing"
    assert missing(backups) == ("before-loss", 1)
    for each in backups.listed():
        each.path.write_bytes(b"damaged")
    with pytest.raises(StorageError):
        backups.losses()


def test_a_note_that_says_nothing_leaves_all_to_be_compared(path: Path) -> None:
    backups = Backups(path)
    older = older_copy(path)
    made = backups.make(Reason.CLOSING).backup
    assert missing(backups) is None
    note = made.path.with_name(f"compared {made.place}")
    note.write_text("soon")
    older.replace(path)
    backups.make(Reason.IMPORT)
    note.chmod(0o400)
    assert missing(backups) == ("before-loss", 1)
    note.unlink()
    note.mkdir()
    assert missing(backups) == ("before-loss", 1)


def test_a_backup_that_has_what_went_outlives_the_next_of_its_hour(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backups = Backups(path)
    older = older_copy(path)
    backups.make(Reason.CLOSING)
    older.replace(path)

    def refused(*_: object) -> None:
        raise PermissionError

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", refused)
        assert missing(backups) == ("on-closing", 1)
    assert missing(backups) == ("before-loss", 1)
    assert missing(backups) == ("before-loss", 1)
    for start in (20, 24):
        with Project.open(path) as project:
            project.annotate(project.articles()[0].id, label="quote", start=start, end=start + 3)
        backups.make(Reason.WORKING)
    assert [each.reason for each in backups.listed()] == ["while-working", "before-loss"]


def test_a_symlink_is_the_project_that_it_leads_to(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.hashiya"
    link.symlink_to(path)
    assert Backups(link).path == path.resolve()


def test_what_is_kept_before_something_big_stops_nobody(path: Path, tmp_path: Path) -> None:
    assert kept_before(path, Reason.IMPORT) is None
    assert [each.reason for each in Backups(path).listed()] == ["before-import"]
    Project.create(tmp_path / "empty.hashiya").close()
    assert kept_before(tmp_path / "empty.hashiya", Reason.IMPORT) is None
    assert Backups(tmp_path / "empty.hashiya").listed() == []
    folder = Backups(path).listed()[0].path.parent.parent
    folder.rename(folder.with_name("elsewhere"))
    (paths.data_folder() / "backups").write_text("in the way")
    told = kept_before(path, Reason.REMOVAL)
    assert told is not None
    assert told.startswith("No backup of a.hashiya could be made (Backups can't be kept in ")
    assert told.endswith("); the project itself is as it was.")


def test_a_budget_that_was_reached_is_told(path: Path) -> None:
    backup = Backups(path).make(Reason.WORKING).backup
    assert told_of(Made(backup, True), path) is None
    told = told_of(Made(backup, True, dropped=2), path)
    assert told == "The backups of a.hashiya took more than 2 GB: the oldest ones were removed."


def test_a_backup_that_is_gone_is_told(path: Path) -> None:
    backups = Backups(path)
    made = backups.make(Reason.WORKING).backup
    made.path.unlink()
    assert backups.extent_of(made) == Extent()
    with pytest.raises(StorageError):
        backups.shifts(made)
    with pytest.raises(StorageError):
        backups.restore(made)
    assert made.moment <= datetime.now(UTC)
