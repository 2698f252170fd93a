"""What can be done with a project's articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from hashiya.core.articles import Article, Direction, Status
from hashiya.core.edits import PROJECT_SCOPE, Change, Entity, Image
from hashiya.core.moments import now
from hashiya.errors import DuplicateArticleError, EditError
from hashiya.project.base import ProjectBase
from hashiya.storage import articles, facts, journal
from hashiya.storage.database import Database
from hashiya.storage.values import dump, load
from hashiya.text.normalise import normalise

_TITLE_LENGTH = 300
_TITLE_FROM_TEXT = 80


@dataclass(frozen=True, slots=True)
class NewArticle:
    """Hold what an article is made of before the project has it; without a title its first line is taken."""

    text: str
    title: str | None = None
    meta: Mapping[str, Any] | None = None
    direction: Direction = Direction.RTL


@dataclass(frozen=True, slots=True)
class Added:
    """Tell what became of a new article: ``duplicate_of`` is the article that held its text already."""

    id: str
    title: str
    characters: int
    duplicate_of: str | None = None


class ProjectArticles(ProjectBase):
    """List, add, change and remove articles."""

    def add(
        self,
        text: str,
        *,
        title: str | None = None,
        meta: Mapping[str, Any] | None = None,
        direction: Direction = Direction.RTL,
    ) -> str:
        """Add an article and return its id.

        Raises :class:`DuplicateArticleError` where the project holds the text, :class:`EditError` for a text
        that can't be an article.
        """
        added = self._add_batch([_prepared(NewArticle(text, title, meta, direction))])[0]
        if added.duplicate_of is not None:
            raise DuplicateArticleError(
                f"The same text is in the project already as “{added.title}”: open that article.",
                article=added.duplicate_of,
            )
        return added.id

    def add_many(
        self,
        new: Iterable[NewArticle],
        *,
        batch: int = 500,
        on_progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> list[Added]:
        """Add articles, ``batch`` in one transaction, and tell what became of each, in the order given.

        ``on_progress`` is told how many are done after each batch. When ``cancelled`` says yes between two
        batches, what is done stays and the rest is left out. Raises :class:`EditError` for a text that can't
        be an article.
        """
        waiting = iter(new)
        done: list[Added] = []
        while not (cancelled is not None and cancelled()):
            prepared = [_prepared(article) for article in islice(waiting, max(1, batch))]
            if not prepared:
                break
            done.extend(self._add_batch(prepared))
            if on_progress is not None:
                on_progress(len(done))
        return done

    def articles(self) -> list[Article]:
        """Return every article in the order of adding, removed ones left out."""
        return self._read(articles.listing)

    def article(self, article: str) -> Article:
        """Return the article whose id is ``article`` or begins so; raises :class:`NotFoundError`."""
        return self._read(lambda db: articles.one(db, articles.resolve(db, article)))

    def text(self, article: str) -> str:
        """Return the article's text, proved against its SHA-256; raises :class:`StorageError` where they
        differ.
        """
        return self._read(lambda db: articles.text(db, articles.resolve(db, article)))

    def set_title(self, article: str, title: str) -> Change:
        """Give the article another title; raises :class:`EditError` for an empty one."""
        return self._set("title", article, "title", lambda _: checked_title(title))

    def set_meta(self, article: str, meta: Mapping[str, Any]) -> Change:
        """Replace what is known about the article; raises :class:`EditError` for what JSON can't hold."""
        return self._set("meta", article, "meta", lambda _: checked_meta(meta))

    def set_status(self, article: str, status: Status) -> Change:
        """Say how far the work on the article is."""
        return self._set("status", article, "status", lambda _: Status(status).value)

    def set_direction(self, article: str, direction: Direction) -> Change:
        """Say where the article's lines begin."""
        return self._set("direction", article, "direction", lambda _: Direction(direction).value)

    def set_paragraph_direction(self, article: str, index: int, direction: Direction | None) -> Change:
        """Override the direction of one paragraph, counted from 0; ``None`` takes the override away."""

        def changed(before: Any) -> Any:
            kept = {name: value for name, value in before.items() if name != str(index)}
            if direction is not None:
                kept[str(index)] = Direction(direction).value
            return dict(sorted(kept.items(), key=lambda item: int(item[0])))

        return self._set("direction", article, "paragraph_directions", changed)

    def remove_article(self, article: str) -> Change:
        """Take the article out of the project, with its annotations; undo brings all of it back."""

        def build(db: Database) -> Any:
            id_ = articles.resolve(db, article)
            row = articles.columns(db, id_, articles.COLUMNS)
            return self._new_edit(
                "remove_article", [Image(Entity.ARTICLE, id_, id_, row, None)], PROJECT_SCOPE
            )

        return self._edit(build)

    def record_time(self, article: str, seconds: int) -> None:
        """Add to the time that the annotator spent on the article today (UTC); no edit, and not undone."""
        if seconds <= 0:
            return
        day = datetime.now(UTC).date().isoformat()

        def record(db: Database) -> None:
            id_ = articles.resolve(db, article)
            with db.action():
                facts.add_annotator(db, self.annotator)
                articles.add_time(db, id_, self.annotator, day, seconds)

        self._read(record)

    def _set(self, verb: str, article: str, column: str, change: Callable[[Any], Any]) -> Change:
        def build(db: Database) -> Any:
            id_ = articles.resolve(db, article)
            before = articles.columns(db, id_, (column,))
            after = {column: change(before[column])}
            if after == before:
                raise EditError(f"The article's {verb} is that already: nothing was changed.")
            return self._new_edit(verb, [Image(Entity.ARTICLE, id_, id_, before, after)], id_)

        return self._edit(build)

    def _add_batch(self, prepared: list[tuple[dict[str, Any], str]]) -> list[Added]:
        added: list[Added] = []

        def work(db: Database) -> Change | None:
            fresh: dict[str, tuple[dict[str, Any], str]] = {}
            for row, text in prepared:
                holder = _holder(db, fresh, row["sha256"])
                if holder is None:
                    fresh[row["sha256"]] = (row, text)
                added.append(
                    Added(row["id"], row["title"], row["characters"])
                    if holder is None
                    else Added(holder[0], holder[1], row["characters"], holder[0])
                )
            if not fresh:
                return None
            images = [
                Image(Entity.ARTICLE, row["id"], row["id"], None, {k: v for k, v in row.items() if k != "id"})
                for row, _ in fresh.values()
            ]
            edit = self._new_edit("add_articles", images, PROJECT_SCOPE)
            return journal.commit(db, edit, {row["id"]: text for row, text in fresh.values()})

        change = self._read(work)
        if change is not None:
            self._tell(change)
        return added


def _holder(
    db: Database, fresh: Mapping[str, tuple[dict[str, Any], str]], sha256: str
) -> tuple[str, str] | None:
    if sha256 in fresh:
        row = fresh[sha256][0]
        return row["id"], row["title"]
    return articles.holder_of(db, sha256)


def _prepared(new: NewArticle) -> tuple[dict[str, Any], str]:
    text = normalise(new.text)
    if not text.strip():
        raise EditError("The article has no text: give a text with at least one letter.")
    title = checked_title(new.title if new.title and new.title.strip() else first_line(text))
    row = {
        "id": facts.new_id(),
        "title": title,
        "characters": len(text),
        "sha256": articles.digest(text),
        "status": Status.NEW.value,
        "direction": Direction(new.direction).value,
        "meta": checked_meta(new.meta or {}),
        "paragraph_directions": {},
        "added_at": now(),
    }
    return row, text


def first_line(text: str) -> str:
    """Return the first line of ``text`` that isn't blank, cut after a word where it is long."""
    line = " ".join(next(line for line in text.split("\n") if line.strip()).split())
    if len(line) <= _TITLE_FROM_TEXT:
        return line
    return (
        line[:_TITLE_FROM_TEXT].rpartition(" ")[0] + " …"
        if " " in line[:_TITLE_FROM_TEXT]
        else line[:_TITLE_FROM_TEXT] + "…"
    )


def checked_title(title: str) -> str:
    """Return the title on one line; raises :class:`EditError` for one that is empty or too long."""
    cleaned = " ".join(title.split())
    if not cleaned or len(cleaned) > _TITLE_LENGTH:
        raise EditError(f"An article's title needs 1 to {_TITLE_LENGTH} characters: choose another one.")
    return cleaned


def checked_meta(meta: Mapping[str, Any]) -> Any:
    """Return ``meta`` as JSON will hold it; raises :class:`EditError` for what JSON can't hold."""
    try:
        return load(dump(dict(meta)))
    except (TypeError, ValueError) as error:
        raise EditError(
            f"The article's metadata can't be kept ({error}): give text, numbers and lists of them."
        ) from error
