"""What an article is before the project has it, and what becomes of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from hashiya.core.articles import Direction, Status
from hashiya.core.edits import Entity, Image
from hashiya.core.moments import now
from hashiya.errors import EditError
from hashiya.project.entries import checked_choice, checked_meta, checked_title, title_of
from hashiya.storage import articles, facts
from hashiya.storage.database import Database
from hashiya.text.normalise import normalise


class NewArticle(NamedTuple):
    """Hold what an article is made of; without a title its first line is taken."""

    text: str
    title: str | None = None
    meta: Mapping[str, Any] | None = None
    direction: Direction = Direction.RTL


class Added(NamedTuple):
    """Tell what became of a new article.

    ``duplicate_of`` is the article that held its text already; ``id`` and ``title`` are then that one's.
    """

    id: str
    title: str
    characters: int
    duplicate_of: str | None = None


class Prepared(NamedTuple):
    """Hold a checked article: its id, its row as the journal tells it, its text."""

    id: str
    row: Mapping[str, Any]
    text: str

    def image(self) -> Image:
        """Return the image that adds the article."""
        return Image(Entity.ARTICLE, self.id, self.id, None, self.row)


def prepared(new: NewArticle) -> Prepared:
    """Return the article, its text normalised and all about it checked; raises :class:`EditError`."""
    text = normalise(new.text)
    if not text.strip():
        raise EditError("The article has no text: give one with at least one visible character.")
    row = {
        "title": checked_title(new.title) if new.title and new.title.strip() else title_of(text),
        "characters": len(text),
        "sha256": articles.digest(text),
        "status": Status.NEW.value,
        "direction": checked_choice(new.direction, Direction).value,
        "meta": checked_meta(new.meta or {}),
        "paragraph_directions": {},
        "added_at": now(),
    }
    return Prepared(facts.new_id(), row, text)


def place(db: Database, ready: Iterable[Prepared]) -> tuple[list[Added], list[Prepared]]:
    """Tell what becomes of each article, and which ones are new: a text is taken once."""
    added: list[Added] = []
    fresh: dict[str, Prepared] = {}
    for article in ready:
        sha256, characters = article.row["sha256"], article.row["characters"]
        twin = fresh.get(sha256)
        holder = articles.holder_of(db, sha256) if twin is None else (twin.id, twin.row["title"])
        if holder is None:
            fresh[sha256] = article
            added.append(Added(article.id, article.row["title"], characters))
        else:
            added.append(Added(holder[0], holder[1], characters, duplicate_of=holder[0]))
    return added, list(fresh.values())
