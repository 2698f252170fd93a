"""An import is undone by its name, and the project itself is never read as an annotation set."""

from __future__ import annotations

from pathlib import Path

import pytest

from hashiya.core.edits import PROJECT_SCOPE
from hashiya.errors import EditError, FormatError
from hashiya.project import Project


@pytest.fixture
def exported(project: Project, article: str, tmp_path: Path) -> Path:
    """Return an annotation set with one marked article."""
    project.annotate(article, label="claim", start=0, end=4)
    out = tmp_path / "set.jsonl"
    project.export("jsonl", out)
    return out


def test_an_import_of_new_articles_is_an_edit_of_the_project(exported: Path, tmp_path: Path) -> None:
    with Project.create(tmp_path / "other.hashiya", annotator="Mona") as other:
        assert other.import_set(exported, dry_run=True).edit == ""
        report = other.import_set(exported)
        assert report.scope == PROJECT_SCOPE
        other.undo_edit(report.edit)
        assert other.articles() == []
        with pytest.raises(EditError, match="Other edits came after it"):
            other.undo_edit(report.edit)


def test_an_import_into_a_known_article_is_an_edit_of_that_article_and_of_the_project(
    project: Project, article: str, exported: Path
) -> None:
    before = project.annotations(article)
    report = project.import_set(exported, annotator="Mona")
    assert (report.scope, report.tally.annotations) == (PROJECT_SCOPE, 1)
    mark = project.annotate(article, label="source", start=5, end=8)
    with pytest.raises(EditError, match="Other edits came after it"):
        project.undo_edit(report.edit, article)
    assert mark in {each.id for each in project.annotations(article)}
    project.undo(article)
    project.undo_edit(report.edit, article)
    assert project.annotations(article) == before
    assert project.redo().edit.id == project.undo().edit.id == report.edit
    assert project.annotations(article) == before


def test_the_project_itself_is_no_annotation_set(project: Project, tmp_path: Path) -> None:
    for path in (project.path, _linked(project.path, tmp_path)):
        with pytest.raises(FormatError, match="is the project itself"):
            project.import_set(path)


def _linked(path: Path, folder: Path) -> Path:
    link = folder / "link.jsonl"
    link.symlink_to(path)
    return link


def test_a_folder_with_the_project_in_it_is_read_without_it(
    project: Project, exported: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from hashiya.formats import detection

    opened: list[Path] = []
    real = detection.open_regular
    monkeypatch.setattr(detection, "open_regular", lambda path: (opened.append(path), real(path))[1])
    folder = project.path.parent
    exported.rename(folder / "set.jsonl")
    (folder / "aside.hashiya").write_bytes(b"{}")
    assert detection.detected(folder, {}) == "jsonl"
    assert opened == [folder / "set.jsonl"]
