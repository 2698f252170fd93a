"""The project: one file, opened, read, edited and copied."""

from __future__ import annotations

import os
import weakref
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from hashiya import assets
from hashiya.core.labels import LabelSet
from hashiya.errors import Sentence
from hashiya.project import collecting
from hashiya.project.arranging import ProjectArranging
from hashiya.project.articles import ProjectArticles
from hashiya.project.entries import checked_name, system_user
from hashiya.project.figures import ProjectFigures
from hashiya.project.guidelines import ProjectGuidelines
from hashiya.project.history import ProjectHistory
from hashiya.project.importing import ProjectImport
from hashiya.project.labels import ProjectLabels
from hashiya.project.library import ProjectLibrary
from hashiya.project.linting import ProjectLint
from hashiya.project.mark_all import ProjectMarkAll
from hashiya.project.searching import ProjectSearch
from hashiya.storage import backup, check, facts, labels
from hashiya.storage.database import Database
from hashiya.storage.store import Store, create

if TYPE_CHECKING:
    from hashiya.formats.annotation_set import ExportReport
    from hashiya.formats.writing import Options
    from hashiya.project.choosing import Chosen
    from hashiya.project.exporting import Forecast
    from hashiya.project.splitting import Split


class Project(
    ProjectArticles,
    ProjectLibrary,
    ProjectArranging,
    ProjectLint,
    ProjectLabels,
    ProjectGuidelines,
    ProjectHistory,
    ProjectImport,
    ProjectMarkAll,
    ProjectFigures,
    ProjectSearch,
):
    """Hold one open project file.

    Any thread may call; calls run one after another, and one that edits returns once the edit is on the disk.
    A :class:`StorageError` out of an edit means that nothing was written and nothing entered the history.
    """

    def __init__(self, store: Store, annotator: str | None = None) -> None:
        # first of all: whatever goes wrong later, the file is closed with the object
        self._end = weakref.finalize(self, store.close)
        super().__init__(store, annotator)

    @classmethod
    def create(
        cls, path: str | os.PathLike[str], *, annotator: str | None = None, sample: bool = False
    ) -> Project:
        """Make a new project and open it; ``sample`` adds the sample article.

        The annotator defaults to the system's user. Raises :class:`StorageError` (``exists``) where something
        has that name already.
        """
        target = Path(os.path.realpath(path))
        name = system_user() if annotator is None else checked_name(annotator)
        text = assets.resource("samples", "musk-putin.txt").read_text(encoding="utf-8") if sample else None
        with backup.appearing(target) as unfinished:
            create(unfinished, name, LabelSet())
            if text is not None:
                with cls.open(unfinished) as project:
                    project.add(text, title=text.partition("\n")[0], meta={"file": "musk-putin.txt"})
        return cls.open(target)

    @classmethod
    def open(
        cls, path: str | os.PathLike[str], annotator: str | None = None, *, read_only: bool = False
    ) -> Project:
        """Open a project.

        ``annotator`` is who works in this session; without it, whoever the project names. Raises
        :class:`StorageError` whose ``kind`` is ``missing``, ``not_project``, ``damaged``, ``newer``,
        ``locked`` (by a writer, whom the message names; reading is free) or ``read_only``.
        """
        name = None if annotator is None else checked_name(annotator)
        return cls(Store(Path(path), name, read_only=read_only), name)

    @classmethod
    def faults_of(cls, path: str | os.PathLike[str], *, deep: bool = True) -> list[Sentence]:
        """Return a sentence for each fault of a file, also of one that :meth:`open` refuses because of them.

        Unless ``deep``, what takes long is left out: the pages are looked at, the tables, each text and span,
        but neither every row nor the history. Raises :class:`StorageError` where there is no project file to
        look into.
        """
        store = Store(Path(path), read_only=True, unchecked=True)
        try:
            with store.copied() as copy:
                return check.faults(copy) if deep else check.quick_faults(copy)
        finally:
            store.close()

    def close(self) -> None:
        """Close the file; a second call does nothing."""
        self._end()

    def save_copy(self, path: str | os.PathLike[str]) -> None:
        """Write a copy of the project as it is now, proved sound before it takes its name.

        Raises :class:`StorageError` where it can't be written.
        """
        self._store.save_copy(Path(path))

    def check(self) -> list[Sentence]:
        """Return a sentence for each fault of the file, none when it is sound."""
        with self._store.copied() as copy:
            return check.faults(copy)

    def is_replaced(self) -> bool:
        """Tell whether the file was replaced since it was opened, as after a backup was put back elsewhere.

        What is read then is still the file as it was.
        """
        return self._store.is_replaced()

    def annotators(self) -> list[str]:
        """Return the names of all annotators of the project, in the order in which they came."""
        return self._read(facts.annotators)

    def set_annotator(self, name: str) -> None:
        """Let ``name`` work in the project from now on; kept in the file, no edit, and not undone."""
        chosen = checked_name(name)

        def write(db: Database) -> None:
            with db.action():
                facts.add_annotator(db, chosen)
                facts.set_fact(db, facts.ANNOTATOR, chosen)

        self._read(write)
        self._annotator = chosen

    def export(
        self,
        format: str,
        out: str | os.PathLike[str],
        *,
        chosen: Chosen | None = None,
        options: Options | None = None,
        split: Split | None = None,
        on_article: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        proof: bool = True,
    ) -> ExportReport:
        """Write the annotation set of the project as it is now to ``out``, read it again and compare.

        ``chosen`` takes a part of it, ``split`` deals the articles into training and test. A regular file, or
        a folder that an export wrote, is replaced, atomically. ``on_article`` is told how many articles are
        done, ``cancelled`` asked after each; ``proof=False`` leaves the comparison out. Raises
        :class:`FormatError` for an unknown format or a set that can't be proven, :class:`NotFoundError` for
        what isn't in the project, :class:`StorageError` where ``out`` can't be written or is the project.
        """
        from hashiya.files.writing import spare
        from hashiya.formats.exporting import export
        from hashiya.project.exporting import prepared

        def write(db: Database) -> ExportReport:
            given, told = prepared(db, chosen, options, split)
            return export(
                format,
                given,
                Path(out),
                labels=labels.label_set(db),
                options=told,
                on_article=on_article,
                cancelled=cancelled,
                proof=proof,
                complete=True,
            )

        spare(self.path, Path(out))
        with collecting.seldom():
            return self._store.steadily(write)

    def foresee(
        self,
        format: str,
        *,
        chosen: Chosen | None = None,
        options: Options | None = None,
        split: Split | None = None,
        shown: bool = True,
        on_article: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Forecast:
        """Tell what an export would hold and what its format can't, and where ``shown``, how it would begin.

        Raises what :meth:`export` raises, but for the target.
        """
        from hashiya.formats.annotation_set import Watch
        from hashiya.project.exporting import forecast, prepared

        def walk(db: Database) -> Forecast:
            given, told = prepared(db, chosen, options, split, near=False)
            watch = Watch(on_article, cancelled)
            return forecast(format, given, labels.label_set(db), told, watch, shown=shown)

        with collecting.seldom():
            return self._store.steadily(walk)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
