"""The one object that a caller holds: a project, and what can be done with it."""

from hashiya.project.adding import Added, NewArticle
from hashiya.project.project import Project

__all__ = ["Added", "NewArticle", "Project"]
