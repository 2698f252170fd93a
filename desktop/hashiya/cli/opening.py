"""Open a project for a command that writes, and tell what opening it has to tell."""

from __future__ import annotations

from pathlib import Path

from hashiya.cli import output
from hashiya.project import Project


def opened(path: Path, *, read_only: bool = False) -> Project:
    """Return the open project; raises what :meth:`Project.open` does."""
    project = Project.open(path, read_only=read_only)
    if project.told is not None:
        output.complain(str(project.told))
    return project
