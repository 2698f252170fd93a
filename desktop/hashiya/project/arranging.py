"""Status and tags of many articles, each at once and undone at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from hashiya.core.articles import Status
from hashiya.core.edits import PROJECT_SCOPE, Change, Edit, Entity, Image, Row
from hashiya.errors import EditError
from hashiya.project.base import ProjectBase
from hashiya.project.entries import checked_choice, checked_tag
from hashiya.storage import articles
from hashiya.storage.database import Database
from hashiya.storage.shelved import tags_of


class ProjectArranging(ProjectBase):
    """Change what is known of many articles; tags lie in the metadata, under ``tags``."""

    def set_status_of(self, chosen: Iterable[str], status: Status) -> Change:
        """Say how far the work on articles is; one edit, those that are so far already are left alone.

        Raises :class:`EditError` where that is all of them, :class:`NotFoundError` for an unknown one.
        """
        given = {"status": checked_choice(status, Status).value}
        return self._change_all("status", chosen, "status", lambda _: given)

    def tag(self, chosen: Iterable[str], tag: str) -> Change:
        """Give articles a tag behind those that they have; one edit, raises as :meth:`set_status_of` does.

        Raises :class:`EditError` also for a tag that is empty or too long.
        """
        given = checked_tag(tag)
        return self._retag("tag", chosen, lambda tags: tags if given in tags else [*tags, given])

    def untag(self, chosen: Iterable[str], tag: str) -> Change:
        """Take a tag away from articles; one edit, raises as :meth:`set_status_of` does."""
        given = checked_tag(tag)
        return self._retag("untag", chosen, lambda tags: [each for each in tags if each != given])

    def _retag(self, verb: str, chosen: Iterable[str], change: Callable[[list[str]], list[str]]) -> Change:
        def changed(row: Row) -> Row:
            meta = dict(row["meta"])
            before = tags_of(meta)
            after = change(before)
            if after == before:
                return row
            told = meta.pop("tags", [])
            # what an import brought and is no tag stays behind them
            kept: list[Any] = [*after, *(each for each in told if not isinstance(each, str))]
            return {"meta": {**meta, "tags": kept} if kept else meta}

        return self._change_all(verb, chosen, "meta", changed)

    def _change_all(
        self, verb: str, chosen: Iterable[str], column: str, change: Callable[[Row], Row]
    ) -> Change:
        wanted = list(dict.fromkeys(chosen))

        def build(db: Database) -> Edit:
            images = []
            for article in wanted:
                id_ = articles.resolve(db, article)
                before = articles.columns(db, id_, (column,))
                after = change(before)
                if after != before:
                    images.append(Image(Entity.ARTICLE, id_, id_, before, after))
            if not images:
                raise EditError("All of these articles are like that already: nothing was changed.")
            return self._new_edit(verb, images, PROJECT_SCOPE, *(image.id for image in images))

        return self._edit(build)
