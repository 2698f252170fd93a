"""A project to work on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hashiya.project import Project

TEXT = "قال الوزير إن السعر ارتفع.\nونفى ذلك المتحدث.\nThe last line is Latin."


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "a.hashiya", annotator="Salma") as made:
        yield made
        assert made.check() == []


@pytest.fixture
def article(project: Project) -> str:
    return project.add(TEXT, title="خبر")
