"""One file of each released form is kept, and opens."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hashiya.core.spans import Span
from hashiya.project import Project
from hashiya.storage.migrations import VERSIONS

DATA = Path(__file__).parents[1] / "data"


def test_a_file_of_each_form_is_kept() -> None:
    assert {path.name for path in DATA.glob("form-*.hashiya")} == {
        f"form-{version.name}.hashiya" for version in VERSIONS
    }


@pytest.mark.parametrize("version", VERSIONS, ids=lambda version: version.name)
def test_a_project_of_each_form_is_opened_with_all_that_is_in_it(tmp_path: Path, version: object) -> None:
    path = tmp_path / "a.hashiya"
    shutil.copy(DATA / f"form-{version.name}.hashiya", path)  # type: ignore[attr-defined]
    path.chmod(0o600)
    with Project.open(path) as project:
        assert project.check() == []
        first, second = project.articles()
        assert (first.title, first.meta, first.seconds) == ("خبر", {"file": "khabar.txt"}, 90)
        assert (second.title, second.direction) == ("Another", "ltr")
        source, claim, doubt = project.annotations()
        assert source.spans == (Span(4, 10), Span(36, 43))
        assert (source.annotator, source.unsure) == ("Nadia", True)
        assert (claim.label, claim.comment, doubt.label) == ("claim", "لماذا؟", "doubt")
        project.redo(first.id)
        assert [each.label for each in project.annotations()] == ["source", "doubt"]
