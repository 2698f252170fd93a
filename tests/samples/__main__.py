"""Annotate the sample article in a window and write the set anew: ``python -m tests.samples``.

The set has to be looked at before it is committed; ids and times are new each time.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from hashiya.assets import resource

SET = resource("samples") / "musk-putin.jsonl"
"""The committed set."""


def main() -> None:
    """Press every key at a desk of its own, answer the findings, and export the article."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["HASHIYA_HOME"] = home
        _write(Path(home) / "sample.hashiya")


def _write(path: Path) -> None:
    from PySide6.QtTest import QTest

    from hashiya.project import Project
    from hashiya.ui.application import make_application, open_desk
    from tests.samples.annotating import Annotating
    from tests.samples.hand import Hand

    Project.create(path, annotator="ليلى", sample=True).close()
    desk = open_desk(make_application(), path)
    desk.furniture.fill()
    QTest.qWait(200)
    annotating = Annotating(Hand(desk))
    annotating.all()
    QTest.qWait(200)
    annotating.answer()
    desk.close()
    with Project.open(path, read_only=True) as project:
        assert project.lint() == []
        project.export("jsonl", SET)
    print(f"{SET.name}: {len(annotating.ids)} annotations, {annotating.hand.presses} key presses")


if __name__ == "__main__":
    main()
