"""Ten thousand articles in, and the list of them on the screen."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from hashiya.project import NewArticle, Project
from tests.bench.corpus import article_texts
from tests.bench.table import RUNS, Row, median, milliseconds, spread

COUNT = 10_000


def rows() -> list[Row]:
    """Return the rows for adding through the Python face and for opening the list of what was added."""
    texts = list(article_texts(COUNT))
    with tempfile.TemporaryDirectory() as folder:
        rates = [_articles_a_second(Path(folder) / f"{run}.hashiya", texts) for run in range(3)]
        shown = _list_shown(Path(folder) / "0.hashiya")
    return [
        Row(
            "articles of 6,200 characters added a second",
            median(rates),
            2_000,
            "/s",
            spread(rates, "/s"),
            at_least=True,
        ),
        Row(
            f"list of {COUNT:,} articles, from asking for it to painted",
            median(shown),
            200,
            "ms",
            spread(shown),
        ),
    ]


def _articles_a_second(path: Path, texts: list[str]) -> float:
    with Project.create(path, annotator="bench") as project:
        began = time.perf_counter()
        project.add_many(NewArticle(text) for text in texts)
        return len(texts) / (time.perf_counter() - began)


def _list_shown(path: Path) -> list[float]:
    from PySide6.QtWidgets import QApplication

    from hashiya.ui.panels.articles import ArticleList
    from hashiya.ui.workspace import Workspace

    application = QApplication.instance() or QApplication([])
    workspace = Workspace()
    workspace.open_project(path)
    found = []
    for _ in range(RUNS):

        def show() -> None:
            panel = ArticleList(workspace)
            panel.resize(320, 800)
            panel.show()
            panel.repaint()

        found.append(milliseconds(show))
        application.processEvents()
    workspace.close_project()
    return found
