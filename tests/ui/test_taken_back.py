"""What opening a project took back is said in the window, in its language."""

from pathlib import Path

from hashiya.core.edits import Edit
from hashiya.project import Project
from hashiya.storage import facts, journal
from hashiya.storage.database import Database
from hashiya.storage.store import Store
from hashiya.storage.under_way import take_back


def test_it_is_said_above_the_page(window, tmp_path: Path, monkeypatch) -> None:
    path = tmp_path / "a.hashiya"
    Project.create(path, annotator="ليلى").close()
    opened = Store._open

    def open_after_a_death(store: Store, *given: object) -> Database:
        db = opened(store, *given)
        edit = Edit(facts.new_id(), "import", "ليلى", "2026-01-02T03:04:05.000Z", (), ("",))
        journal.commit(db, edit)
        db.told = take_back(db)
        return db

    monkeypatch.setattr(Store, "_open", open_after_a_death)
    window.files.open_path(path)
    assert window.notice.text.startswith("The program ended in the midst of an import: ")
