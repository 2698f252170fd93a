"""What became of texts that were to be added. No Qt here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from hashiya.errors import EditError
from hashiya.project import Added, Project
from hashiya.ui.jobs import Cancelled, Progress
from hashiya.ui.models.incoming import Incoming
from hashiya.ui.models.intake import Acceptance

_BATCH = 200
"""Articles in one transaction: their texts are held until it is on the disk."""


@dataclass(frozen=True, slots=True)
class AddingReport:
    """Hold what was added, what the project held already, what nobody took, and what couldn't be added.

    ``duplicates`` are titles of articles that held the texts, ``untouched`` counts the texts that were still
    to be added when somebody stopped it; ``unseen`` those that are in now without a look, doubts and all.
    """

    added: Sequence[Added] = ()
    duplicates: Sequence[str] = ()
    failed: Sequence[Incoming] = ()
    unseen: int = 0
    untouched: int = 0

    @property
    def remarkable(self) -> bool:
        """Tell whether one sentence isn't enough."""
        return bool(self.failed or self.untouched or self.unseen or len(self.added) > 1)

    @property
    def first(self) -> str | None:
        """The id of the article to open: the first new one, else one that was there already."""
        fresh = (each for each in self.added if each.duplicate_of is None)
        found = next(fresh, None) or next(iter(self.added), None)
        return found.id if found else None

    @property
    def fresh(self) -> int:
        """The number of new articles."""
        return sum(each.duplicate_of is None for each in self.added)


def add_all(project: Project, accepted: Acceptance, progress: Progress, cancelled: Cancelled) -> AddingReport:
    """Add what was accepted until all is in or somebody asks to stop, and tell what became of it.

    A text that the project refuses is told, and the rest goes on; raises StorageError where nothing can be
    written.
    """
    added: list[Added] = []
    refused: list[Incoming] = []
    waiting, whole, done, unseen = iter(accepted.texts), len(accepted), 0, 0
    progress(0, whole)
    while not cancelled() and (batch := list(islice(waiting, _BATCH))):
        for texts in _parts(project, accepted, batch, added, refused):
            unseen += sum(bool(each.doubts) and not each.seen for each in texts)
        done += len(batch)
        progress(done, whole)
    duplicates = [each.title for each in added if each.duplicate_of is not None]
    return AddingReport(
        added=added,
        duplicates=[*duplicates, *(each.twin for each in accepted.rest if each.twin)],
        failed=[*refused, *(each for each in accepted.rest if each.problem)],
        unseen=unseen,
        untouched=whole - done,
    )


def _parts(
    project: Project,
    accepted: Acceptance,
    batch: list[Incoming],
    added: list[Added],
    refused: list[Incoming],
) -> Iterator[list[Incoming]]:
    """Add a batch at once or, where the project refuses one of its texts, one by one."""
    try:
        added += project.add_many(map(accepted.article, batch))
    except EditError as error:
        if len(batch) == 1:
            refused.append(replace(batch[0], problem=error.sentence))
            return
        for each in batch:
            yield from _parts(project, accepted, [each], added, refused)
    else:
        yield batch
