"""Mark many passages at once, and take such marks away again: each is one edit in batches."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from hashiya.core.edits import PROJECT_SCOPE, Change, Edit
from hashiya.core.moments import now
from hashiya.core.spans import Span
from hashiya.project import collecting, marking
from hashiya.project.base import ProjectBase
from hashiya.project.entries import checked_name, checked_origin
from hashiya.storage import facts, journal
from hashiya.storage.database import Database

if TYPE_CHECKING:
    # whoever only opens a project or marks by hand needs nothing of the batches
    from hashiya.project.mark_batches import MarkedAll, Marking, Passages, Unmarking

_HITS = 2_000
"""How many passages one transaction takes; those of one article are never parted."""
_ORIGIN_LENGTH = 100


class ProjectMarkAll(ProjectBase):
    """Mark what a search found, article after article; one undo takes all of it back."""

    def mark_all(
        self,
        hits: Iterable[tuple[str, Span]],
        label: str,
        *,
        annotator: str | None = None,
        query: str = "",
        on_progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> MarkedAll:
        """Mark every passage, given by its article's id and its span, as it is given.

        What stands behind one another of one article is marked as a whole or not at all. ``query`` is what
        it was found by, and stands in the annotations' origin; ``on_progress`` is told how many passages are
        done. Raises :class:`EditError` for a label that new annotations can't take, and for a span that its
        article doesn't have: what was marked by then stays, as an edit in the history.
        """
        from hashiya.project.mark_batches import MarkedAll, Marking

        self._read(lambda db: marking.refuse_label(db, label))
        told = MarkedAll()
        work = Marking(label, self._layer(annotator), _origin(query), told)
        self._in_batches("mark_all", work, hits, told, on_progress, cancelled)
        return told

    def unmark_all(
        self,
        hits: Iterable[tuple[str, Span]],
        labels: Collection[str] = (),
        *,
        annotator: str | None = None,
        on_progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> MarkedAll:
        """Remove the annotator's annotations that lie wholly on passages, and the links tied to them.

        ``labels`` are the labels meant, all where none is given. Works and tells as :meth:`mark_all` does.
        """
        from hashiya.project.mark_batches import MarkedAll, Unmarking

        told = MarkedAll()
        work = Unmarking(frozenset(labels), self._layer(annotator), told)
        self._in_batches("unmark_all", work, hits, told, on_progress, cancelled)
        return told

    def _layer(self, annotator: str | None) -> str:
        return self.annotator if annotator is None else checked_name(annotator)

    def _in_batches(
        self,
        verb: str,
        work: Marking | Unmarking,
        hits: Iterable[tuple[str, Span]],
        told: MarkedAll,
        on_progress: Callable[[int], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        group, done = facts.new_id(), 0
        with collecting.seldom(), self._batches_ended():
            for batch in _batches(hits):
                if cancelled is not None and cancelled():
                    told.stopped = True
                    return
                change = self._store.call(lambda db, batch=batch: _placed(db, verb, group, work, batch))  # type: ignore[misc]
                if change is not None:
                    told.edit = group
                    told.articles += len(change.articles)
                    self._tell(change)
                done += sum(len(spans) for _, spans in batch)
                if on_progress is not None:
                    on_progress(done)


def _placed(db: Database, verb: str, group: str, work: Marking | Unmarking, batch: Passages) -> Change | None:
    images = work.images(db, batch)
    if not images:
        return None
    touched = dict.fromkeys(image.article for image in images if image.article is not None)
    scopes = (PROJECT_SCOPE, *touched)
    edit = Edit(group, verb, work.annotator, now(), tuple(images), scopes)
    return journal.commit(db, edit, {} if verb == "mark_all" else None)


def _batches(hits: Iterable[tuple[str, Span]]) -> Iterator[Passages]:
    batch: dict[str, list[Span]] = {}
    held = 0
    for article, span in hits:
        if held >= _HITS and article not in batch:
            yield list(batch.items())
            batch, held = {}, 0
        batch.setdefault(article, []).append(span)
        held += 1
    if batch:
        yield list(batch.items())


def _origin(query: str) -> str:
    """Return where the annotations come from, on one line and no longer than an origin may be."""
    seen = "".join(char for char in " ".join(query.split()) if char.isprintable())
    return checked_origin(f"search:{seen}"[:_ORIGIN_LENGTH])
