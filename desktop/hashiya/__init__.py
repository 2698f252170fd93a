"""Hashiya: read Arabic news right to left and mark who claims what, on whose word.

The name that scripts need is :class:`hashiya.Project`; it is loaded when first used, so that
``import hashiya`` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hashiya.project import Project as Project

__version__ = "0.1.0"
__all__ = ["Project", "__version__"]


def __getattr__(name: str) -> Any:
    if name == "Project":
        from hashiya.project import Project

        return Project
    raise AttributeError(f"module 'hashiya' has no attribute {name!r}")
