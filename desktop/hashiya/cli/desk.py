"""hashiya desk: try the window without a screen."""

from __future__ import annotations

import os
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hashiya.cli import output, window
from hashiya.errors import StorageError
from hashiya.project import Project


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--offscreen", action="store_true", required=True, help="without a screen")
    parser.add_argument("--out", metavar="FOLDER", type=Path, required=True, help="for picture and export")


def run(args: Namespace) -> int:
    """Open the sample, mark in it, draw and export it, and say where picture and export lie."""
    folder: Path = args.out
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(
            f"The folder {folder} can't be made ({error.strerror}); give another one."
        ) from error
    picture, exported = folder / "desk.png", folder / "desk.jsonl"
    with _own_home() as home:
        sample = home / "sample.hashiya"
        Project.create(sample, sample=True).close()
        marks = window.try_offscreen(sample, picture)
        with Project.open(sample, read_only=True) as project:
            project.export("jsonl", exported)
    output.say(f"The desk opened the sample article and marked {output.counted(marks, 'passage')} in it.")
    output.say(f"Picture: {picture}")
    output.say(f"Export: {exported}")
    return 0


@contextmanager
def _own_home() -> Iterator[Path]:
    """Give the window settings and recent projects of its own, so that the user's stay as they are."""
    before = os.environ.get("HASHIYA_HOME")
    with tempfile.TemporaryDirectory(prefix="hashiya-") as scratch:
        os.environ["HASHIYA_HOME"] = scratch
        try:
            yield Path(scratch)
        finally:
            del os.environ["HASHIYA_HOME"]
            if before is not None:
                os.environ["HASHIYA_HOME"] = before
