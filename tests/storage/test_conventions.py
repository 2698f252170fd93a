"""What a team agreed on, written and walked as edits are."""

from __future__ import annotations

from pathlib import Path

import pytest

from hashiya.core.edits import Edit, Entity, Image
from hashiya.errors import EditError
from hashiya.project import Project
from hashiya.storage import conventions, journal


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.create(tmp_path / "a.hashiya", annotator="Salma")


def test_a_convention_is_written_changed_and_brought_back(project: Project) -> None:
    project._set_convention("rules", conventions.RULES, "one")
    project._set_convention("rules", conventions.RULES, "two")
    assert project._convention(conventions.RULES) == "two"
    project.undo()
    assert project._convention(conventions.RULES) == "one"
    project._set_convention("rules", conventions.RULES, None)
    assert project._convention(conventions.RULES) is None
    assert project.check() == []
    project.close()


def test_a_convention_that_is_not_as_the_edit_left_it_is_not_walked(project: Project) -> None:
    change = project._set_convention("rules", conventions.RULES, "one")
    (image,) = change.edit.images
    edit = Edit("e", "rules", "Salma", "", (image._replace(before={"value": "other"}),), ("",))
    with pytest.raises(EditError, match="isn't as this edit left it"):
        project._read(lambda db: journal.commit(db, edit))
    stray = Edit("e", "x", "Salma", "", (Image(Entity.CONVENTION, "annotator", None, None, None),), ("",))
    with pytest.raises(EditError, match="no convention annotator"):
        project._read(lambda db: journal.commit(db, stray))
    project.close()


def test_a_convention_is_written_beside_what_goes_in_in_bulk(project: Project) -> None:
    image = Image(Entity.CONVENTION, conventions.RULES, None, None, {"value": "one"})
    edit = Edit("e", "import", "Salma", "", (image,), ("",))
    project._read(lambda db: journal.commit(db, edit, {}))
    assert project._convention(conventions.RULES) == "one"
    assert project.check() == []
    project.close()


def test_the_check_finds_a_convention_that_the_journal_does_not_tell_of(project: Project) -> None:
    def write(db: conventions.Database) -> None:
        with db.action():
            db.run("INSERT INTO project(key, value) VALUES ('rules', 'x')")

    project._read(write)
    assert [str(fault) for fault in project.check()] == [
        "The convention rules isn't as the journal tells it."
    ]
    project.close()
