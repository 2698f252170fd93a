"""Status and tags of many articles, and their removal: each is one edit, undone at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from hashiya.core.articles import Status, tags_of
from hashiya.core.edits import PROJECT_SCOPE, Change, Edit, Entity, Image, Row
from hashiya.core.moments import now
from hashiya.errors import EditError
from hashiya.project import collecting
from hashiya.project.base import ProjectBase
from hashiya.project.entries import checked_choice, checked_tag
from hashiya.storage import articles, facts, journal
from hashiya.storage.database import Database

_ARTICLES = 1_000
"""How many articles one transaction takes."""


class ProjectArranging(ProjectBase):
    """Change what is known of many articles; tags lie in the metadata, under ``tags``.

    Articles are given by their ids or unique beginnings of them. ``on_progress`` is told how many are done;
    where ``cancelled`` says yes between two batches, what is done stays, as one edit. Each returns how many
    articles are changed; those that are so already are left alone. Raises :class:`EditError` where that is
    all of them, :class:`NotFoundError` for an unknown one.
    """

    def set_status_of(
        self,
        chosen: Iterable[str],
        status: Status,
        *,
        on_progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> int:
        """Say how far the work on articles is."""
        given = {"status": checked_choice(status, Status).value}
        return self._change_all("status_of", chosen, "status", lambda _: given, on_progress, cancelled)

    def tag(
        self,
        chosen: Iterable[str],
        tag: str,
        *,
        on_progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> int:
        """Give articles a tag behind those that they have; it is one line of at most 100 characters."""
        given = checked_tag(tag)

        def change(row: Row) -> Row:
            tags = tags_of(row["meta"])
            return row if given in tags else _tagged(row, [*tags, given])

        return self._change_all("tag", chosen, "meta", change, on_progress, cancelled)

    def untag(
        self,
        chosen: Iterable[str],
        tag: str,
        *,
        on_progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> int:
        """Take a tag away from articles."""
        given = checked_tag(tag)

        def change(row: Row) -> Row:
            tags = tags_of(row["meta"])
            return _tagged(row, [each for each in tags if each != given]) if given in tags else row

        return self._change_all("untag", chosen, "meta", change, on_progress, cancelled)

    def remove_articles(self, chosen: Iterable[str]) -> Change:
        """Take articles out of the project, with their annotations; undo brings all of it back.

        Raises :class:`EditError` where none is chosen, :class:`NotFoundError` for an unknown one.
        """
        wanted = list(dict.fromkeys(chosen))

        def build(db: Database) -> Edit:
            ids = [articles.resolve(db, each) for each in wanted]
            rows = [(each, articles.columns(db, each, articles.COLUMNS)) for each in ids]
            if not rows:
                raise EditError("No article is chosen: choose the ones to remove first.")
            images = [Image(Entity.ARTICLE, each, each, row, None) for each, row in rows]
            return self._new_edit("remove_article", images, PROJECT_SCOPE)

        return self._edit(build)

    def _change_all(
        self,
        verb: str,
        chosen: Iterable[str],
        column: str,
        change: Callable[[Row], Row],
        on_progress: Callable[[int], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> int:
        group, done, changed = facts.new_id(), 0, 0

        def write(db: Database, batch: list[str]) -> Change | None:
            made = _images(db, batch, column, change)
            scopes = (PROJECT_SCOPE, *(image.id for image in made))
            return (
                journal.commit(db, Edit(group, verb, self.annotator, now(), made, scopes)) if made else None
            )

        with collecting.seldom(), self._batches_ended():
            for batch in _batches(chosen):
                if cancelled is not None and cancelled():
                    return changed
                told = self._read(lambda db, batch=batch: write(db, batch))  # type: ignore[misc]
                if told is not None:
                    changed += len(told.edit.images)
                    self._tell(told)
                done += len(batch)
                if on_progress is not None:
                    on_progress(done)
        if not changed:
            raise EditError("All of these articles are like that already: nothing was changed.")
        return changed


def _batches(chosen: Iterable[str]) -> Iterator[list[str]]:
    waiting = iter(dict.fromkeys(chosen))
    while batch := list(islice(waiting, _ARTICLES)):
        yield batch


def _images(
    db: Database, batch: Iterable[str], column: str, change: Callable[[Row], Row]
) -> tuple[Image, ...]:
    """Return an image of each article that is another one after the change."""
    images: dict[str, Image] = {}
    for given in batch:
        id_ = articles.resolve(db, given)
        before = articles.columns(db, id_, (column,))
        after = change(before)
        if after != before:
            images[id_] = Image(Entity.ARTICLE, id_, id_, before, after)
    return tuple(images.values())


def _tagged(row: Row, tags: list[str]) -> Row:
    """Return metadata with other tags; what an import brought among them and is none stays behind them."""
    meta = dict(row["meta"])
    told = meta.pop("tags", [])
    kept = [*tags, *(each for each in told if not isinstance(each, str))]
    return {"meta": {**meta, "tags": kept} if kept else meta}
