"""What can be read of a damaged project comes over into a new one, and the rest is told of."""

from __future__ import annotations

import json
import os
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from hashiya.core.articles import Status
from hashiya.core.edits import Entity
from hashiya.core.labels import Label
from hashiya.errors import StorageError
from hashiya.project import Project
from hashiya.project import rescue as project_rescue
from hashiya.project.rescue import RescueReport, rescued
from hashiya.storage import check, salvage, sidefiles
from hashiya.storage.backup import save_copy

FIRST = "قال الوزير إن السعر ارتفع.\nونفى ذلك المتحدث."
SECOND = "another text"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "a.hashiya"
    with Project.create(made, annotator="Salma") as project:
        first = project.add(FIRST, title="خبر", meta={"tags": ["سوق"]})
        project.add(SECOND)
        project.remove_article(project.add("removed text"))
        project.add_label(Label("rumour", "شائعة", "rumour", key="5"))
        claim = project.annotate(first, label="claim", start=0, end=4, comment="لماذا؟")
        source = project.annotate(first, label="source", spans=[(4, 10), (12, 14)])
        project.annotate(first, label="rumour", start=15, end=20)
        project.link(claim, source, kind="attributed_to")
        project.remove(project.annotate(first, label="denial", start=20, end=24))
        project.set_guidelines("ar", "# لنا")
        project.set_status(first, Status.DONE)
        project.record_time(first, 5)
    return made


@pytest.fixture
def spoil(path: Path) -> Callable[..., None]:
    def run(*statements: str) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA ignore_check_constraints=ON")
            for statement in statements:
                connection.execute(statement)

    return run


def looks(path: Path) -> dict[str, Any]:
    with Project.open(path, read_only=True) as project:
        assert project.check() == []
        return {
            "articles": project.articles(),
            "texts": [project.text(article.id) for article in project.articles()],
            "annotations": project.annotations(),
            "links": project.links(),
            "labels": project.labels,
            "guidelines": project.guidelines("ar"),
            "annotator": project.annotator,
        }


def rescue(path: Path, name: str = "new.hashiya") -> RescueReport:
    before = path.read_bytes()
    report = rescued(path, path.with_name(name))
    assert path.read_bytes() == before
    return report


def whys(report: RescueReport, entity: Entity) -> list[str]:
    return [note.why for note in report.notes if note.entity is entity]


def test_a_sound_project_comes_over_whole(path: Path) -> None:
    heard: list[int] = []
    report = rescued(path, path.with_name("new.hashiya"), on_article=heard.append)
    assert looks(report.project) == looks(path)
    assert (report.lost, report.unproven, report.folder, list(report.sentences())) == (0, 0, None, [])
    assert (report.articles, report.annotations, report.links, report.labels, report.conventions) == (
        *(3, 3, 1, 5),
        1,
    )
    assert heard == [3]
    assert not path.with_name("new report").exists()


def test_the_new_project_begins_anew_and_removed_articles_can_come_back(path: Path) -> None:
    with Project.open(rescue(path).project) as project:
        assert project.history(project.articles()[0].id).entries == ()
        project.undo()
        assert [article.title for article in project.articles()][-1] == "removed text"
        assert project.articles()[0].seconds == 5
        assert project.check() == []


def test_many_articles_come_in_batches(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project_rescue, "_ARTICLES", 1)
    heard: list[int] = []
    rescued(path, path.with_name("new.hashiya"), on_article=heard.append)
    assert heard == [1, 2, 3]
    assert looks(path.with_name("new.hashiya")) == looks(path)


def test_a_file_without_its_journal_is_rescued_but_not_proven(path: Path, spoil: Callable[..., None]) -> None:
    before = looks(path)
    spoil("PRAGMA foreign_keys=OFF", "DROP TABLE journal_scope", "DROP TABLE journal")
    report = rescue(path)
    after = looks(report.project)
    assert {**after, "articles": []} == {**before, "articles": []}
    assert report.lost == 0
    assert set(whys(report, Entity.ANNOTATION)) == {"only its row tells of it, as the history isn't whole"}
    assert "The table journal couldn't be read to its end (there is no table journal)." in report.told


def test_rows_that_are_gone_come_back_from_the_journal(path: Path, spoil: Callable[..., None]) -> None:
    before = looks(path)
    spoil(*(f"DELETE FROM {table}" for table in ("link", "fragment", "annotation", "article", "label")))
    report = rescue(path)
    after = looks(report.project)
    assert [(each.id, each.spans) for each in after["annotations"]] == [
        (each.id, each.spans) for each in before["annotations"]
    ]
    assert after["texts"] == before["texts"]
    assert after["labels"] == before["labels"]
    assert after["links"] == before["links"]
    assert set(whys(report, Entity.LINK)) == {"only the history tells of it"}
    assert report.lost == 0


def test_a_text_that_is_not_the_one_that_was_added_is_kept_aside(
    path: Path, spoil: Callable[..., None]
) -> None:
    article = looks(path)["articles"][0].id
    spoil(f"UPDATE article_text SET text = text || 'x' WHERE article = '{article}'")
    report = rescue(path)
    assert looks(report.project)["texts"] == [SECOND]
    assert report.folder is not None
    assert report.aside == 1
    assert (report.folder / "text 1.txt").read_text() == FIRST + "x"
    about = json.loads((report.folder / "text 1.json").read_text())
    assert (about["article"], about["title"]) == (article, "خبر")
    assert len(about["annotations"]) == 3
    assert len(about["links"]) == 1
    assert json.loads((report.folder / "report.json").read_text())["texts_aside"] == 1
    assert "lie in" in (report.folder / "report.txt").read_text()
    assert stat.S_IMODE(report.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((report.folder / "text 1.txt").stat().st_mode) == 0o600
    assert whys(report, Entity.ARTICLE) == ["its text is lost, or isn't the one that was added"]
    assert set(whys(report, Entity.ANNOTATION)) == {"its article couldn't be rescued"}


def test_a_text_that_is_no_utf8_is_kept_aside_as_it_is(path: Path, spoil: Callable[..., None]) -> None:
    path.with_name("new report").mkdir()
    spoil("UPDATE article_text SET text = CAST(x'd985ff' AS TEXT) WHERE text = 'another text'")
    report = rescue(path)
    assert report.folder == path.with_name("new report 2")
    assert (report.folder / "text 1.txt").read_bytes() == b"\xd9\x85\xff"


def test_a_text_is_known_by_its_sum_wherever_it_lies(path: Path, spoil: Callable[..., None]) -> None:
    before = looks(path)
    spoil("UPDATE article_text SET article = 'elsewhere' WHERE text = 'another text'")
    report = rescue(path)
    assert looks(report.project)["texts"] == before["texts"]
    assert report.lost == 0


CHANGED = [
    (
        "UPDATE annotation SET comment = 'forged' WHERE label = 'claim'",
        "ANNOTATION",
        "and the row was taken",
        3,
    ),
    (
        "UPDATE annotation SET label = 'other' WHERE label = 'claim'",
        "ANNOTATION",
        "and the history was taken",
        3,
    ),
    (
        "UPDATE annotation SET extra = '[]' WHERE label = 'claim'",
        "ANNOTATION",
        "only the history tells of it",
        3,
    ),
    (
        (
            "UPDATE annotation SET id = 'forged' WHERE label = 'claim'; "
            "UPDATE fragment SET annotation = 'forged' WHERE start = 0"
        ),
        "ANNOTATION",
        "doesn't tell of it",
        3,
    ),
    ("UPDATE annotation SET id = 'forged' WHERE label = 'claim'", "ANNOTATION", "doesn't fit its article", 3),
    ('UPDATE fragment SET "end" = 9999 WHERE start = 0', "ANNOTATION", "and the history was taken", 3),
    ("UPDATE link SET kind = 'other'", "LINK", "and the row was taken", 3),
    ('UPDATE link SET "to" = "from"', "LINK", "and the history was taken", 3),
    ("UPDATE article SET removed = 1 WHERE title = 'another text'", "ARTICLE", "and the row was taken", 3),
    (
        "UPDATE article SET status = 'x' WHERE title = 'another text'",
        "ARTICLE",
        "and the history was taken",
        3,
    ),
    ("UPDATE article SET title = '' WHERE title = 'another text'", "ARTICLE", "and the history was taken", 3),
    (
        "UPDATE article SET paragraph_directions = '{\"0\": \"up\"}' WHERE title = 'another text'",
        "ARTICLE",
        "and the history was taken",
        3,
    ),
    ("UPDATE label SET accent = 'none' WHERE id = 'rumour'", "LABEL", "and the history was taken", 3),
    ("UPDATE label SET pattern = 'none' WHERE id = 'rumour'", "LABEL", "and the history was taken", 3),
    ("UPDATE project SET value = 'forged' WHERE key = 'guidelines_ar'", "CONVENTION", "the row was taken", 3),
    ("UPDATE journal SET images = '{' WHERE verb = 'mark'", "ANNOTATION", "the history isn't whole", 3),
    (
        "UPDATE journal SET images = '[[\"annotation\",1,2,3,4]]' WHERE verb = 'mark'",
        "ANNOTATION",
        "isn't whole",
        3,
    ),
    (
        "UPDATE journal SET images = '[[\"annotation\",1,null,null,null]]' WHERE verb = 'mark'",
        "ANNOTATION",
        "isn't whole",
        3,
    ),
    ("UPDATE journal SET seq = seq + 50 WHERE verb = 'create'", "ANNOTATION", "", 3),
]


@pytest.mark.parametrize(("statement", "entity", "why", "annotations"), CHANGED)
def test_what_was_changed_is_settled_and_told(
    path: Path, spoil: Callable[..., None], statement: str, entity: str, why: str, annotations: int
) -> None:
    before = looks(path)
    spoil(*statement.split("; "))
    report = rescue(path)
    after = looks(report.project)
    assert len(after["annotations"]) == annotations
    assert after["texts"] == before["texts"]
    if why:
        assert any(why in each for each in whys(report, Entity[entity])), report.notes
    assert all(str(each).endswith(".") for each in report.sentences())


def test_labels_that_are_lost_are_stood_in_for(path: Path, spoil: Callable[..., None]) -> None:
    spoil("DELETE FROM label", "UPDATE journal SET images = '[]' WHERE verb IN ('create', 'add_label')")
    report = rescue(path)
    after = looks(report.project)
    assert {mark.label for mark in after["annotations"]} == {"claim", "source", "rumour"}
    assert after["labels"].find("claim").name_ar == "ادعاء"
    assert after["labels"].find("rumour").name_ar == "rumour"
    assert set(whys(report, Entity.LABEL)) == {"its names and looks are lost"}


def test_a_key_that_two_labels_have_stays_with_the_first(path: Path, spoil: Callable[..., None]) -> None:
    spoil("DROP INDEX label_key", "UPDATE label SET key = '1' WHERE id IN ('rumour', 'quote')")
    spoil("UPDATE label SET retired = 1 WHERE id = 'quote'")
    labels = looks(rescue(path).project)["labels"]
    assert [(each.id, each.key) for each in labels] == [
        ("claim", "1"),
        ("source", "2"),
        ("denial", "3"),
        ("quote", "1"),
        ("rumour", ""),
    ]


def test_the_same_mark_and_the_same_link_come_once(path: Path, spoil: Callable[..., None]) -> None:
    spoil(
        "DELETE FROM journal",
        "INSERT INTO annotation SELECT 'twin', article, label, annotator, comment, unsure, origin, "
        "created_at, updated_at, extra FROM annotation WHERE label = 'claim'",
        "INSERT INTO fragment SELECT 'twin', start, \"end\" FROM fragment WHERE start = 0",
        "DROP INDEX link_to",
        "CREATE TABLE other AS SELECT * FROM link",
        'INSERT INTO other SELECT \'twin\', article, kind, "from", "to", extra FROM link',
        "DROP TABLE link",
        "ALTER TABLE other RENAME TO link",
    )
    report = rescue(path)
    assert whys(report, Entity.LINK).count("it is there twice") == 1
    assert whys(report, Entity.ANNOTATION).count("it is there twice") == 1
    assert (report.annotations, report.links) == (3, 1)


def test_of_two_articles_with_one_text_the_one_stays_that_was_not_removed(path: Path) -> None:
    with Project.open(path) as project:
        kept = project.add("removed text")
    report = rescue(path)
    assert whys(report, Entity.ARTICLE) == ["it is there twice"]
    with Project.open(report.project) as project:
        assert kept in [article.id for article in project.articles()]


def test_links_of_marks_that_are_lost_are_told(path: Path, spoil: Callable[..., None]) -> None:
    spoil("DELETE FROM journal", "DELETE FROM fragment WHERE start = 0")
    report = rescue(path)
    assert "an annotation that it ties couldn't be rescued" in whys(report, Entity.LINK)
    assert "its span doesn't fit its article" in whys(report, Entity.ANNOTATION)
    assert report.annotations == 2


def test_an_annotator_without_a_name_gives_way(path: Path, spoil: Callable[..., None]) -> None:
    spoil("UPDATE project SET value = ' ' WHERE key = 'annotator'")
    assert looks(rescue(path).project)["annotator"] == "Salma"
    spoil("DELETE FROM annotation", "DELETE FROM journal")
    assert looks(rescue(path, "other.hashiya").project)["annotator"]


def test_what_has_nothing_of_a_project_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "a.hashiya"
    other.write_bytes(b"\xff\xd8\xff\xe0" + bytes(9000))
    with pytest.raises(StorageError, match=r"Nothing of a project can be read of a\.hashiya") as caught:
        rescue(other)
    assert caught.value.kind == "damaged"
    assert [each.name for each in tmp_path.iterdir()] == ["a.hashiya"]


def test_a_new_project_never_takes_the_place_of_anything(path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        rescued(path, path)
    assert caught.value.kind == "exists"


def test_one_that_is_open_is_refused(path: Path) -> None:
    with (
        Project.open(path, read_only=True),
        pytest.raises(StorageError, match="close it everywhere") as caught,
    ):
        rescue(path)
    assert caught.value.kind == "locked"


def test_one_that_another_program_writes_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError, match="close it everywhere"):
            rescue(path)


@pytest.mark.parametrize(("make", "kind"), [(lambda path: None, "missing"), (Path.mkdir, "not_project")])
def test_what_is_no_file_is_refused(tmp_path: Path, make: Callable[[Path], None], kind: str) -> None:
    make(tmp_path / "b.hashiya")
    with pytest.raises(StorageError) as caught:
        rescued(tmp_path / "b.hashiya", tmp_path / "new.hashiya")
    assert caught.value.kind == kind


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.hashiya")
    with pytest.raises(StorageError, match="not an ordinary file"):
        rescued(tmp_path / "pipe.hashiya", tmp_path / "new.hashiya")


def test_a_strangers_journal_is_left_alone_and_told(path: Path) -> None:
    journal = sidefiles.journal_of(path)
    journal.write_bytes(b"x" * 600)
    report = rescue(path)
    assert report.told == ("a.hashiya-journal wasn't used, as it doesn't belong to a.hashiya.",)
    assert journal.read_bytes() == b"x" * 600
    assert looks(report.project)["texts"] == [FIRST, SECOND]


def left_half_done(path: Path) -> Path:
    """Return a project as a session leaves it that dies in the middle of a commit, with its journal."""
    left = path.with_name("left.hashiya")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("INSERT INTO owner VALUES (1, 'Nadia', 'desk', 1, 'then', 'session')")
        connection.execute("PRAGMA cache_size=1")
        connection.execute("PRAGMA cache_spill=1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE annotation SET comment = 'half done'")
        connection.execute("UPDATE article_text SET text = text || 'x'")
        connection.execute("UPDATE journal SET images = images || '        '")
        left.write_bytes(path.read_bytes())
        sidefiles.journal_of(left).write_bytes(sidefiles.journal_of(path).read_bytes())
        connection.execute("ROLLBACK")
    return left


def test_a_half_done_commit_is_taken_back_in_a_copy(path: Path) -> None:
    before = looks(path)
    left = left_half_done(path)
    journal = sidefiles.journal_of(left).read_bytes()
    report = rescue(left)
    after = looks(report.project)
    assert after["annotations"] == before["annotations"]
    assert after["texts"] == before["texts"]
    assert report.told == ()
    assert sidefiles.journal_of(left).read_bytes() == journal


def test_a_journal_that_cannot_be_taken_back_is_told(path: Path) -> None:
    left = left_half_done(path)
    data = bytearray(left.read_bytes())
    data[16:18] = b"\x12\x34"
    left.write_bytes(data)
    sidefiles.journal_of(left).write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\xff" * 600)
    data[16:18] = b"\x10\x00"
    report = _with_known_owner(left)
    assert any("couldn't be taken back" in each for each in report.told)


def _with_known_owner(left: Path) -> RescueReport:
    from hashiya.storage import records

    records.note_open(left)
    return rescue(left)


def test_rows_without_end_are_cut_off(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(salvage, "_LEAST", path.stat().st_size)
    report = rescue(path)
    assert "The table label couldn't be read to its end (its rows go on without end)." in report.told
    assert report.lost == 0


@pytest.mark.parametrize(
    "made",
    [
        (
            "CREATE VIEW link AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
            'SELECT i AS id, i AS article, i AS kind, i AS "from", i AS "to", i AS extra FROM n'
        ),
        'CREATE VIRTUAL TABLE link USING fts5(id, article, kind, "from", "to", extra)',
        "CREATE TABLE link(id TEXT PRIMARY KEY, article AS (hex(zeroblob(400000000))), kind, extra)",
    ],
)
def test_what_a_stranger_put_in_the_place_of_a_table_never_runs(
    path: Path, spoil: Callable[..., None], made: str
) -> None:
    spoil("DROP TABLE link", made)
    report = rescue(path)
    assert report.links == 1
    assert any("link" in each for each in report.told)


def test_a_folder_that_cannot_be_written_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    true_mkdir = Path.mkdir

    def refused(self: Path, mode: int = 0o777, **more: bool) -> None:
        if self.name == "new report":
            raise PermissionError(13, "Permission denied")
        true_mkdir(self, mode, **more)

    sidefiles.journal_of(path).write_bytes(b"x" * 600)
    monkeypatch.setattr(Path, "mkdir", refused)
    with pytest.raises(StorageError, match="new report can't be written"):
        rescue(path)
    assert not path.with_name("new.hashiya").exists()


def test_a_new_project_that_is_not_sound_does_not_appear(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from hashiya.errors import Sentence

    true_faults = check.faults
    monkeypatch.setattr(
        check, "faults", lambda db: true_faults(db) or ([Sentence("No.")] if db.path.name == "new" else [])
    )
    monkeypatch.setattr("hashiya.storage.soundness.refuse", lambda db, **_: None)
    with pytest.raises(StorageError, match=r"taken out of new\.hashiya doesn't hold \(No\): report"):
        rescue(path)
    assert not path.with_name("new.hashiya").exists()


def test_a_copy_of_a_rescued_project_is_sound(path: Path, tmp_path: Path) -> None:
    save_copy(rescue(path).project, tmp_path / "copy.hashiya")


def test_an_undo_that_names_nothing_leaves_the_journal_less_than_whole(
    path: Path, spoil: Callable[..., None]
) -> None:
    with Project.open(path) as project:
        project.undo(project.articles()[0].id)
    spoil("UPDATE journal SET refers = NULL WHERE act = 'undo'")
    report = rescue(path)
    assert whys(report, Entity.ARTICLE) == [
        "its row and the history tell otherwise of it, and the row was taken"
    ]


def test_a_second_text_of_an_article_is_not_needed(path: Path, spoil: Callable[..., None]) -> None:
    spoil(
        "ALTER TABLE article_text RENAME TO old",
        "CREATE TABLE article_text AS SELECT * FROM old",
        "INSERT INTO article_text SELECT article, text || 'x' FROM old",
        "INSERT INTO article_text VALUES (NULL, 'x')",
        "INSERT INTO article_text VALUES ('none', NULL)",
    )
    report = rescue(path)
    assert looks(report.project)["texts"] == [FIRST, SECOND]
    assert report.aside == 0


def test_facts_that_say_nothing_are_passed_over(path: Path, spoil: Callable[..., None]) -> None:
    before = looks(path)
    spoil("UPDATE project SET value = 'forged' WHERE key IN ('closed', 'id', 'shelf')")
    assert looks(rescue(path).project) == before


def test_what_only_the_journal_tells_of_needs_its_article_too(path: Path, spoil: Callable[..., None]) -> None:
    spoil("DELETE FROM annotation", f"UPDATE article_text SET text = 'x' WHERE text = '{FIRST}'")
    assert set(whys(rescue(path), Entity.ANNOTATION)) == {"its article couldn't be rescued"}


def test_rows_of_other_values_are_passed_over(path: Path, spoil: Callable[..., None]) -> None:
    before = looks(path)
    spoil("ALTER TABLE link RENAME TO old", "CREATE TABLE link(id, article, kind, [from], [to], extra)")
    spoil("INSERT INTO link SELECT * FROM old", "INSERT INTO link VALUES (5, 6, 7, 8, 9, 10)")
    assert looks(rescue(path).project)["links"] == before["links"]


def test_an_entry_that_was_emptied_is_no_witness_against_anything(
    path: Path, spoil: Callable[..., None]
) -> None:
    before = looks(path)
    spoil("UPDATE journal SET images = '[]' WHERE verb = 'create'")
    report = rescue(path)
    assert looks(report.project)["labels"] == before["labels"]
    assert report.lost == 0


def test_an_image_of_another_row_is_no_witness(path: Path, spoil: Callable[..., None]) -> None:
    before = looks(path)
    mark = before["annotations"][0].id
    forged = f'"id":"{mark[:-1]}'
    spoil(
        f"UPDATE journal SET images = replace(images, '\"id\":\"{mark}', '{forged}x') WHERE verb = 'mark'",
        f"UPDATE annotation SET created_at = 'forged' WHERE id = '{mark}'",
    )
    report = rescue(path)
    assert [each.id for each in looks(report.project)["annotations"]] == [
        each.id for each in before["annotations"]
    ]
    assert len(looks(report.project)["links"]) == 1
