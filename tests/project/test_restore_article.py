"""Articles that were removed come back, whatever the project did since."""

from pathlib import Path

import pytest

from hashiya.errors import EditError
from hashiya.project import Project


def test_a_removed_article_comes_back_with_its_annotations(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.hashiya") as project:
        article = project.add("قال الوزير إن السعر ارتفع.")
        annotation = project.annotate(article, label="source", start=4, end=10)
        removal = project.remove_article(article).seq
        project.add("نص آخر")
        project.restore_article(removal)
        assert article in [each.id for each in project.articles()]
        assert [each.id for each in project.annotations(article)] == [annotation]
        assert project.check() == []
        project.undo()
        assert article not in [each.id for each in project.articles()]


def test_an_article_whose_adding_was_undone_comes_back(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.hashiya") as project:
        article = project.add("نص")
        adding = project.history().entries[-1].seq
        project.undo()
        assert project.articles() == []
        project.restore_article(adding)
        assert [each.id for each in project.articles()] == [article]


def test_where_nothing_is_missing_a_sentence_says_so(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.hashiya") as project:
        project.add("نص")
        with pytest.raises(EditError, match="nothing to bring back"):
            project.restore_article(project.history().entries[-1].seq)
