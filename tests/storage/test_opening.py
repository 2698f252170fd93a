"""What isn't a project is refused with one sentence."""

from __future__ import annotations

import os
import random
import sqlite3
import struct
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from hashiya.errors import StorageError
from hashiya.project import Project
from hashiya.storage import header, records, sidefiles, soundness
from hashiya.storage.database import Database
from tests.storage.conftest import Spoil

FLIPPED = 60


def refusal(path: Path, *, read_only: bool = False) -> StorageError:
    with pytest.raises(StorageError) as caught:
        Project.open(path, read_only=read_only)
    assert path.name in str(caught.value)
    assert str(caught.value).endswith(".")
    return caught.value


def jpeg(path: Path) -> None:
    path.write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(9000))


def other_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE x(y)")


STRANGERS: list[tuple[str, Callable[[Path], object], str]] = [
    ("missing", lambda path: None, "missing"),
    ("empty", lambda path: path.write_bytes(b""), "not_project"),
    ("short", lambda path: path.write_bytes(b"SQLite format 3\x00"), "not_project"),
    ("picture", jpeg, "not_project"),
    ("folder", lambda path: path.mkdir(), "not_project"),
    ("database", other_database, "not_project"),
    ("loop", lambda path: path.symlink_to(path), "missing"),
]


@pytest.mark.parametrize(("name", "make", "kind"), STRANGERS, ids=[name for name, _, _ in STRANGERS])
@pytest.mark.parametrize("read_only", [False, True])
def test_other_things_are_refused(
    tmp_path: Path, name: str, make: Callable[[Path], object], kind: str, read_only: bool
) -> None:
    path = tmp_path / f"{name}.hashiya"
    make(path)
    assert refusal(path, read_only=read_only).kind == kind


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.hashiya")
    assert refusal(tmp_path / "pipe.hashiya").kind == "not_project"


def test_a_file_that_may_not_be_read_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    error = refusal(path)
    assert error.kind == "io"
    assert "may not be read" in str(error)


def test_a_folder_that_closes_while_it_is_looked_at_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(_: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(sidefiles, "_is_left", closed)
    with pytest.raises(StorageError, match=f"didn't read or write {path.name}") as caught:
        Project.open(path)
    assert caught.value.kind == "io"


def test_a_symlink_is_followed_once(path: Path) -> None:
    link = path.with_name("link.hashiya")
    link.symlink_to(path)
    with Project.open(link) as project:
        assert project.path == path
        assert refusal(path).kind == "locked"


@pytest.mark.parametrize("keep", [600, 4096, 50_000])
def test_a_file_that_was_cut_off_is_damaged(path: Path, keep: int) -> None:
    path.write_bytes(path.read_bytes()[:keep])
    assert refusal(path).kind == "damaged"
    assert refusal(path, read_only=True).kind == "damaged"


def outcome(path: Path) -> str:
    """Tell how opening ends; every text of a file that opens has been proved."""
    try:
        with Project.open(path, read_only=True) as project:
            texts = [project.text(article.id) for article in project.articles()]
            return f"sound with {len(texts)} texts"
    except StorageError as error:
        return error.kind


def test_flipped_bits_are_noticed_or_harmless(path: Path) -> None:
    whole = path.read_bytes()
    chance = random.Random(3)
    outcomes = set()
    for _ in range(FLIPPED):
        spoiled = bytearray(whole)
        for _ in range(chance.randint(1, 10)):
            spoiled[chance.randrange(100, len(whole))] ^= 1 << chance.randrange(8)
        path.write_bytes(bytes(spoiled))
        outcomes.add(outcome(path))
    assert "damaged" in outcomes
    assert outcomes <= {"damaged", "sound with 2 texts"}


def patch(path: Path, offset: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(data)


def test_a_newer_form_is_refused_and_told(path: Path) -> None:
    patch(path, 60, struct.pack(">I", 2 << 16 | 3))
    error = refusal(path)
    assert error.kind == "newer"
    assert "2.3" in str(error)


def test_a_form_before_the_first_is_damaged(path: Path) -> None:
    patch(path, 60, struct.pack(">I", 5))
    assert refusal(path).kind == "damaged"


def test_a_file_that_was_turned_to_another_journal_is_refused(path: Path) -> None:
    patch(path, 18, b"\x02\x02")
    assert refusal(path).kind == "damaged"


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON annotation BEGIN DELETE FROM article; END",
        "CREATE VIEW v AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT * FROM n",
        "CREATE VIRTUAL TABLE f USING fts5(x)",
        "CREATE TABLE extra(x)",
        "CREATE INDEX extra ON annotation(label)",
        "DROP INDEX annotation_article",
    ],
)
def test_tables_that_hashiya_does_not_write_are_refused(path: Path, spoil: Spoil, statement: str) -> None:
    spoil(statement)
    for read_only in (False, True):
        error = refusal(path, read_only=read_only)
        assert error.kind == "damaged"
        assert "tables" in str(error)


def test_a_view_in_the_place_of_a_table_is_never_asked(path: Path, spoil: Spoil) -> None:
    spoil(
        "DROP TABLE owner",
        "CREATE VIEW owner AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
        "SELECT i AS one, i AS annotator, i AS machine, i AS process, i AS since, i AS session FROM n",
    )
    assert refusal(path).kind == "damaged"
    assert refusal(path, read_only=True).kind == "damaged"


def test_a_newer_minor_form_is_opened_where_it_only_adds(path: Path, spoil: Spoil) -> None:
    minor = (1 << 16) + 3
    spoil(
        f"PRAGMA user_version = {minor}", "CREATE TABLE later(x)", "ALTER TABLE label ADD COLUMN shape TEXT"
    )
    with Project.open(path) as project:
        assert project.check() == []
        project.annotate(project.articles()[0].id, label="quote", start=0, end=4)
    spoil("CREATE TRIGGER t AFTER INSERT ON annotation BEGIN DELETE FROM article; END")
    assert refusal(path).kind == "damaged"
    spoil("DROP TRIGGER t", "CREATE VIRTUAL TABLE f USING fts5(x)")
    assert refusal(path).kind == "damaged"
    spoil("DROP TABLE f", "CREATE TABLE f(y, x AS (hex(zeroblob(400000000))))")
    assert refusal(path).kind == "damaged"


def test_a_growing_file_is_looked_at_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[header.Header] = []
    true_read = header.read

    def read(path: Path) -> header.Header:
        found = true_read(path)
        if len(seen) < 3:
            found = header.Header(
                found.magic, found.application_id, found.user_version, True, found.size - 4096, found.claimed
            )
        seen.append(found)
        return found

    monkeypatch.setattr(header, "read", read)
    Project.open(path, read_only=True).close()
    assert len(seen) == 4


def test_the_length_is_not_believed_where_the_header_does_not_know_it(path: Path) -> None:
    patch(path, 92, struct.pack(">I", 1))
    assert header.read(path).claimed == 0


def test_a_page_size_of_65536_is_understood(path: Path) -> None:
    patch(path, 16, b"\x00\x01")
    found = header.read(path)
    assert found.claimed == 65536 * (found.size // 4096)


def test_a_write_ahead_log_is_not_ours(path: Path) -> None:
    wal = path.with_name("a.hashiya-wal")
    wal.write_bytes(b"x")
    error = refusal(path)
    assert error.kind == "damaged"
    assert "a.hashiya-wal" in str(error)
    wal.unlink()
    Project.open(path).close()


def hot_journal(path: Path, *, super_journal: str = "") -> bytes:
    """Return a journal that forges the first page of the project, as a stranger would make it."""
    page = path.read_bytes()[:4096]
    nonce = 7
    total = nonce
    for at in range(4096 - 200, 0, -200):
        total += page[at]
    head = bytes.fromhex("d9d505f920a163d7") + struct.pack(">IIIII", 1, nonce, 40, 512, 4096)
    data = head.ljust(512, b"\x00") + struct.pack(">I", 1) + page + struct.pack(">I", total & 0xFFFFFFFF)
    if super_journal:
        name = super_journal.encode()
        data += struct.pack(">I", 0x40000000 // 4096 + 1) + name
        data += struct.pack(">II", len(name), sum(name)) + bytes.fromhex("d9d505f920a163d7")
    return data


@pytest.mark.parametrize("read_only", [False, True])
def test_a_journal_that_names_another_file_is_refused_and_that_file_stays(
    path: Path, read_only: bool
) -> None:
    victim = path.with_name("thesis.docx")
    victim.write_text("years of work")
    journal = sidefiles.journal_of(path)
    journal.write_bytes(hot_journal(path, super_journal=str(victim)))
    error = refusal(path, read_only=read_only)
    assert error.kind == "damaged"
    assert journal.name in str(error)
    assert victim.read_text() == "years of work"
    assert journal.exists()


def test_a_dead_sessions_journal_never_names_another_file(path: Path, spoil: Spoil) -> None:
    spoil("INSERT INTO owner VALUES (1, 'Nadia', 'desk', 1, 'then', 'session')")
    victim = path.with_name("thesis.docx")
    victim.write_text("years of work")
    sidefiles.journal_of(path).write_bytes(hot_journal(path, super_journal=str(victim)))
    assert refusal(path).kind == "damaged"
    assert refusal(path, read_only=True).kind == "damaged"
    assert victim.read_text() == "years of work"


@pytest.mark.parametrize("read_only", [False, True])
def test_a_strangers_journal_beside_a_closed_project_is_refused(path: Path, read_only: bool) -> None:
    journal = sidefiles.journal_of(path)
    journal.write_bytes(hot_journal(path))
    before = path.read_bytes()
    assert refusal(path, read_only=read_only).kind == "damaged"
    assert path.read_bytes() == before
    assert journal.exists()
    journal.unlink()
    Project.open(path).close()


def test_a_journal_beside_a_file_that_cannot_be_judged_is_refused(path: Path) -> None:
    sidefiles.journal_of(path).write_bytes(hot_journal(path))
    patch(path, 100, b"\xff" * 500)
    assert refusal(path).kind == "damaged"


def test_an_empty_journal_is_nothing(path: Path) -> None:
    sidefiles.journal_of(path).write_bytes(b"")
    with Project.open(path) as project:
        assert project.check() == []


def test_a_journal_that_vanishes_while_it_is_looked_at_is_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sidefiles, "_is_left", lambda journal: True)
    with Project.open(path, read_only=True) as project:
        assert project.check() == []


def test_no_file_is_called_damaged_for_what_was_read_once(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Path] = []
    true_refuse = soundness.refuse

    def refuse(db: Database, *, as_left: bool) -> None:
        seen.append(db.path)
        if len(seen) == 1:
            raise StorageError("{name} is damaged.", kind="damaged", name=path.name)
        true_refuse(db, as_left=as_left)

    monkeypatch.setattr(soundness, "refuse", refuse)
    with Project.open(path) as project:
        assert project.check() == []
    assert seen == [path, path]


def test_a_session_that_never_began_vouches_for_no_journal(path: Path, spoil: Spoil) -> None:
    spoil("UPDATE article SET title = 'forged'")
    assert refusal(path).kind == "damaged"
    assert not records.died_here(path)
    spoil("UPDATE article SET title = 'خبر' WHERE number = 1")
    sidefiles.journal_of(path).write_bytes(hot_journal(path))
    assert "journal" in str(refusal(path))


def test_a_session_that_died_still_vouches_for_its_journal(path: Path, spoil: Spoil) -> None:
    spoil("UPDATE article SET title = 'forged'")
    records.note_open(path)
    assert refusal(path).kind == "damaged"
    assert records.died_here(path)
