"""What can be done with a project's articles."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from hashiya.core.articles import Article, Direction, Status
from hashiya.core.edits import PROJECT_SCOPE, Change, Edit, Entity, Image
from hashiya.errors import DuplicateArticleError, EditError
from hashiya.project.adding import Added, NewArticle, Prepared, place, prepared
from hashiya.project.base import ProjectBase
from hashiya.project.entries import checked_choice, checked_meta, checked_title
from hashiya.storage import articles, facts, journal
from hashiya.storage.database import Database


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
        """Add an article and return its id; without a title its first line is taken.

        Raises :class:`DuplicateArticleError` where the project holds the text, :class:`EditError` for a text
        that can't be an article.
        """
        added = self._add_batch([prepared(NewArticle(text, title, meta, direction))])[0]
        if added.duplicate_of is not None:
            raise DuplicateArticleError(
                "The same text is in the project already as “{title}”: open that article.",
                article=added.duplicate_of,
                title=added.title,
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
        be an article; the batches before it stay.
        """
        waiting = iter(new)
        done: list[Added] = []
        while not (cancelled is not None and cancelled()):
            ready = [prepared(article) for article in islice(waiting, max(1, batch))]
            if not ready:
                break
            done.extend(self._add_batch(ready))
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
        """Return the article's text; raises :class:`StorageError` where its SHA-256 says that it changed."""
        return self._read(lambda db: articles.text(db, articles.resolve(db, article)))

    def titles_of(self, hashes: Collection[str]) -> dict[str, str]:
        """Return, for those of the SHA-256 sums that a text of the project has, the title of its article."""

        def found(db: Database) -> dict[str, str]:
            holders = {each: articles.holder_of(db, each) for each in hashes}
            return {each: holder[1] for each, holder in holders.items() if holder is not None}

        return self._read(found)

    def set_title(self, article: str, title: str) -> Change:
        """Give the article another title; raises :class:`EditError` for an empty one."""
        chosen = checked_title(title)
        return self._set("title", article, "title", lambda _: chosen)

    def set_meta(self, article: str, meta: Mapping[str, Any]) -> Change:
        """Replace what is known about the article; raises :class:`EditError` for what JSON can't hold."""
        chosen = checked_meta(meta)
        return self._set("meta", article, "meta", lambda _: chosen)

    def set_status(self, article: str, status: Status) -> Change:
        """Say how far the work on the article is."""
        chosen = checked_choice(status, Status)
        return self._set("status", article, "status", lambda _: chosen.value)

    def set_direction(self, article: str, direction: Direction) -> Change:
        """Say where the article's lines begin."""
        chosen = checked_choice(direction, Direction)
        return self._set("direction", article, "direction", lambda _: chosen.value)

    def set_paragraph_direction(self, article: str, index: int, direction: Direction | None) -> Change:
        """Override the direction of one paragraph, counted from 0; ``None`` takes the override away.

        Raises :class:`EditError` for a paragraph that the article doesn't have.
        """
        chosen = None if direction is None else checked_choice(direction, Direction)
        if not 0 <= index <= self.text(article).count("\n"):
            raise EditError(
                "The article has no paragraph {index}: paragraphs are counted from 0.", index=index
            )

        def changed(before: Mapping[str, str]) -> dict[str, str]:
            kept = {int(name): value for name, value in before.items() if name != str(index)}
            if chosen is not None:
                kept[index] = chosen.value
            return {str(name): kept[name] for name in sorted(kept)}

        return self._set("direction", article, "paragraph_directions", changed)

    def remove_article(self, article: str) -> Change:
        """Take the article out of the project, with its annotations; undo brings all of it back."""

        def build(db: Database) -> Edit:
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
        def build(db: Database) -> Edit:
            id_ = articles.resolve(db, article)
            before = articles.columns(db, id_, (column,))
            after = {column: change(before[column])}
            if after == before:
                raise EditError("The article's {verb} is that already: nothing was changed.", verb=verb)
            return self._new_edit(verb, [Image(Entity.ARTICLE, id_, id_, before, after)], id_)

        return self._edit(build)

    def _add_batch(self, ready: list[Prepared]) -> list[Added]:
        def work(db: Database) -> tuple[list[Added], Change | None]:
            added, fresh = place(db, ready)
            if not fresh:
                return added, None
            edit = self._new_edit("add_articles", [article.image() for article in fresh], PROJECT_SCOPE)
            return added, journal.commit(db, edit, {article.id: article.text for article in fresh})

        added, change = self._read(work)
        if change is not None:
            self._tell(change)
        return added
