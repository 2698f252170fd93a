"""What can be done with the label set."""

from __future__ import annotations

from hashiya.project.base import ProjectBase


class ProjectLabels(ProjectBase):
    """Add, change, merge, retire and order labels."""
