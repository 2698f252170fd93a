"""Edits: reversible changes, told as the images of each row before and after.

An :class:`Edit` is what was done at once; its inverse swaps the images, so undo is the same road walked
backwards. A :class:`Change` is what comes back once an edit, an undo or a redo is on the disk.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NamedTuple

PROJECT_SCOPE = ""
"""The scope of edits that belong to no single article: labels, conventions, articles added and removed."""


IN_BATCHES = frozenset({"import", "mark_all", "unmark_all", "status_of", "tag", "untag"})
"""The verbs of edits that may be written in several batches of one group id, and are walked together."""


class Entity(StrEnum):
    """Name the kinds of row that an edit can touch."""

    ANNOTATION = "annotation"
    LINK = "link"
    ARTICLE = "article"
    LABEL = "label"
    CONVENTION = "convention"


class Act(StrEnum):
    """Say which way an edit was walked."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


Row = Mapping[str, Any]


class Image(NamedTuple):
    """Hold one row before and after: ``None`` before means added, ``None`` after means removed.

    ``article`` is the article that the row belongs to, ``None`` for labels and conventions. For articles the
    rows hold only the columns that change; for everything else they are whole.
    """

    entity: Entity
    id: str
    article: str | None
    before: Row | None
    after: Row | None

    def inverse(self) -> Image:
        """Return the image that undoes this one."""
        return self._replace(before=self.after, after=self.before)


class Edit(NamedTuple):
    """Hold what one annotator did at once.

    ``id`` is the group id; ``verb`` names it for menus and the history panel (``mark``, ``relabel``,
    ``move``, ``comment``, ``unsure``, ``remove``, ``add_fragment``, ``remove_fragment``, ``link``,
    ``unlink``, ``mark_linked``, ``meant``, ``link_kinds``, ``rules``, ``guidelines``, ``restore``, ``title``,
    ``meta``, ``status``, ``direction``, ``add_articles``, ``remove_article``, ``add_label``,
    ``change_label``, ``merge_label``, ``retire_label``, and those of :data:`IN_BATCHES` …); ``scopes`` are
    the article ids, or :data:`PROJECT_SCOPE`, whose histories it enters.
    """

    id: str
    verb: str
    annotator: str
    at: str
    images: tuple[Image, ...]
    scopes: tuple[str, ...]

    def inverse(self) -> Edit:
        """Return the edit that undoes this one, last image first."""
        return self._replace(images=tuple(image.inverse() for image in reversed(self.images)))


class Change(NamedTuple):
    """Tell what is on the disk now.

    ``edit`` holds the images as they were applied, inverted when ``act`` is undo.
    ``seq`` is the journal number that this act was given.
    """

    seq: int
    act: Act
    edit: Edit

    @property
    def articles(self) -> frozenset[str]:
        """The ids of the articles whose rows were touched."""
        return frozenset(image.article for image in self.edit.images if image.article is not None)

    def touches(self, entity: Entity) -> bool:
        """Tell whether a row of this kind was added, changed or removed."""
        return any(image.entity is entity for image in self.edit.images)
