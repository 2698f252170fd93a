"""The guidelines of a project: shipped, its own, undone, with a section for each of its labels."""

from __future__ import annotations

import pytest

from hashiya import assets
from hashiya.core.edits import PROJECT_SCOPE, Entity
from hashiya.core.labels import Label, LabelSet
from hashiya.errors import EditError
from hashiya.project import Project
from hashiya.project.guidelines import MOST, shipped
from hashiya.text.sections import sections

OWN = "# Ours\n\n## Claim {#claim}\n\nOnly what was said aloud.\n"
DOUBT = Label("", "شك", "Doubt *", "قول يشكك في غيره.", "", "red")


def _file(language: str) -> str:
    return assets.resource("guidelines", f"{language}.md").read_text(encoding="utf-8")


def _anchors(text: str) -> set[str]:
    return {each.anchor for each in sections(text)}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_new_project_goes_by_what_is_shipped(project: Project, language: str) -> None:
    assert project.guidelines(language) == shipped(language, LabelSet()) == _file(language)
    assert not project.has_own_guidelines(language)


def test_a_project_has_its_own_in_one_language_and_walks_them(project: Project) -> None:
    change = project.set_guidelines("en", f"\ufeff\r\n{OWN}\r\n\n  ")
    assert (change.edit.verb, change.edit.scopes) == ("guidelines", (PROJECT_SCOPE,))
    assert change.touches(Entity.CONVENTION)
    assert project.guidelines("en").startswith(OWN)
    assert project.has_own_guidelines("en")
    assert project.guidelines("ar") == _file("ar")
    project.undo()
    assert project.guidelines("en") == _file("en")
    project.redo()
    assert project.guidelines("en").startswith(OWN)
    with Project.open(project.path, read_only=True) as reading:
        assert reading.guidelines("en") == project.guidelines("en")


@pytest.mark.parametrize("back", [None, "", " \n", _file("en")])
def test_no_words_and_the_shipped_words_bring_back_what_is_shipped(
    project: Project, back: str | None
) -> None:
    project.set_guidelines("en", OWN)
    project.set_guidelines("en", back)
    assert not project.has_own_guidelines("en")
    assert project.guidelines("en") == _file("en")


def test_what_changes_nothing_is_refused(project: Project) -> None:
    for same in (None, _file("ar")):
        with pytest.raises(EditError, match="nothing was changed"):
            project.set_guidelines("ar", same)
    project.set_guidelines("ar", OWN)
    for same in (OWN, project.guidelines("ar")):
        with pytest.raises(EditError, match="nothing was changed"):
            project.set_guidelines("ar", same)


def test_labels_without_a_section_have_one_from_their_definition(project: Project) -> None:
    id_ = project.add_label(DOUBT)
    bare = project.add_label(Label("", "بلا تعريف", "Bare"))
    text = project.guidelines("ar")
    assert text.startswith(_file("ar"))
    assert text.endswith(f"\n## شك {{#{id_}}}\n\nقول يشكك في غيره.\n\n## بلا تعريف {{#{bare}}}\n")
    assert f"\n## Doubt \\* {{#{id_}}}\n\nقول يشكك في غيره.\n" in project.guidelines("en")
    project.retire_label(bare)
    assert bare not in _anchors(project.guidelines("ar"))


def test_sections_from_definitions_go_on_following_these(project: Project) -> None:
    id_ = project.add_label(DOUBT)
    with pytest.raises(EditError, match="nothing was changed"):
        project.set_guidelines("ar", project.guidelines("ar"))
    project.set_guidelines("ar", OWN)
    assert _anchors(project.guidelines("ar")) >= {"claim", "source", "denial", "quote", id_}
    assert project.guidelines("ar").count("{#claim}") == 1


def test_what_cannot_be_kept_is_refused_in_a_sentence(project: Project) -> None:
    with pytest.raises(EditError, match="up to 200000 characters: shorten them"):
        project.set_guidelines("ar", "x" * (MOST + 1))
    with pytest.raises(EditError, match="The text has a NUL in line 2"):
        project.set_guidelines("ar", "one\nt\0wo")
    for act in (
        project.guidelines,
        project.has_own_guidelines,
        lambda code: project.set_guidelines(code, OWN),
    ):
        with pytest.raises(EditError, match="no guidelines in 'fr': use one of ar, en"):
            act("fr")
