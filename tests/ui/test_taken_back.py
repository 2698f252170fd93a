"""What opening a project took back is said in the window, in its language."""

from pathlib import Path

from hashiya.core.edits import Edit
from hashiya.files.drives import Place
from hashiya.project import Project, places
from hashiya.storage import facts, journal
from hashiya.storage.database import Database
from hashiya.storage.store import Store
from hashiya.storage.under_way import take_back
from hashiya.ui.application import tell_crash


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
    monkeypatch.setattr(places, "place_of", lambda _path: Place("network", "nfs4"))
    window.files.open_path(path)
    tell_crash(window, "Fatal Python error: Aborted")
    told = []
    while window.notice.text:
        told.append(window.notice.text.split(":")[0])
        window.notice.dismiss()
    # none takes another one's place
    taken_back, place, crash = told
    assert taken_back == "The program ended in the midst of an import"
    assert "network drive" in place
    assert crash.startswith("The program ended unexpectedly")
