"""What every part of a project stands on: the store, the annotator, the road of one edit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from hashiya.core.edits import PROJECT_SCOPE, Act, Change, Edit, Entity, Image
from hashiya.core.labels import LabelSet
from hashiya.core.link_kinds import LinkKinds
from hashiya.core.moments import now
from hashiya.errors import EditError, Sentence, StorageError
from hashiya.storage import conventions, facts, journal, labels, under_way
from hashiya.storage.database import Database
from hashiya.storage.histories import Histories
from hashiya.storage.store import Store

T = TypeVar("T")


class ProjectBase:
    """Hold an open project; the classes built on it say what can be done."""

    listeners: list[Callable[[Change], None]]
    """Called with every change after it is on the disk, in the thread that asked for it."""

    def __init__(self, store: Store, annotator: str | None = None) -> None:
        self._store = store
        self.listeners = []
        self._histories = Histories()
        self._labels: LabelSet | None = None
        self._link_kinds: LinkKinds | None = None
        self._annotator: str = annotator or store.call(lambda db: facts.fact(db, facts.ANNOTATOR))

    @property
    def path(self) -> Path:
        """Where the project file lies, symlinks resolved."""
        return self._store.path

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return self._store.path.stem

    @property
    def read_only(self) -> bool:
        """Whether every edit is refused."""
        return self._store.read_only

    @property
    def told(self) -> Sentence | None:
        """What opening the project has to tell: an edit that a session left half written was taken back."""
        return self._store.told

    @property
    def annotator(self) -> str:
        """The name of the annotator whose layer new annotations belong to."""
        return self._annotator

    @property
    def labels(self) -> LabelSet:
        """The project's labels in their order, retired ones included."""
        known = self._labels
        if known is None:
            known = self._store.call(labels.label_set)
            # another program may be writing: then nothing that was read stays true
            self._labels = None if self.read_only else known
        return known

    def _read(self, work: Callable[[Database], T]) -> T:
        return self._store.call(work)

    def _edit(self, build: Callable[[Database], Edit]) -> Change:
        change = self._store.call(lambda db: journal.commit(db, build(db)))
        self._tell(change)
        return change

    @contextmanager
    def _batches_ended(self) -> Iterator[None]:
        """Let what is written of an edit in batches stay at the end of the block, all of it or not."""
        try:
            yield
        finally:
            with suppress(StorageError):  # the next edit says so too, and the end of the session
                self._store.call(under_way.end)

    def _walk(self, scope: Callable[[Database], str], act: Act) -> Change:
        changes = self._store.call(lambda db: journal.walk(db, scope(db), act, self.annotator, now()))
        for change in changes:
            self._tell(change)
        return changes[-1]

    def _tell(self, change: Change) -> None:
        if change.touches(Entity.LABEL):
            self._labels = None
        if change.touches(Entity.CONVENTION):
            self._link_kinds = None
        for listener in tuple(self.listeners):
            listener(change)

    def _convention(self, key: str) -> str | None:
        return self._read(lambda db: conventions.value(db, key))

    def _set_convention(self, verb: str, key: str, value: str | None) -> Change:
        return self._edit(lambda db: self._convention_edit(db, verb, key, value))

    def _convention_edit(self, db: Database, verb: str, key: str, value: str | None) -> Edit:
        """Build the edit of a convention; ``None`` brings back what the program ships."""
        before, after = conventions.row(db, key), None if value is None else {"value": value}
        if before == after:
            raise EditError("It is like that already: nothing was changed.")
        return self._new_edit(verb, [Image(Entity.CONVENTION, key, None, before, after)], PROJECT_SCOPE)

    def _new_edit(
        self, verb: str, images: Iterable[Image], *scopes: str, annotator: str | None = None
    ) -> Edit:
        return Edit(facts.new_id(), verb, annotator or self.annotator, now(), tuple(images), scopes)
