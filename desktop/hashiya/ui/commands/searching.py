"""The search of the whole project, and what is done at once with what it found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from hashiya.core.spans import Span
from hashiya.errors import NotFoundError
from hashiya.text.seeking import Query
from hashiya.text.snapping import whole_words
from hashiya.ui import wording
from hashiya.ui.commands.batches import run_in_batches
from hashiya.ui.commands.refusing import tell_refused
from hashiya.ui.jobs import Cancelled, Progress, Work, counting
from hashiya.ui.messages import in_digits

if TYPE_CHECKING:
    from hashiya.project import Project
    from hashiya.project.mark_batches import MarkedAll
    from hashiya.ui.main_window import MainWindow
    from hashiya.ui.panels.search import SearchDrawer

Passages = list[tuple[str, Span]]


class SearchCommands(QObject):
    """Do what menu, find bar and search drawer ask for."""

    def __init__(self, desk: MainWindow) -> None:
        super().__init__(desk)
        self._desk = desk

    @property
    def drawer(self) -> SearchDrawer:
        """The drawer under the page."""
        return self._desk.furniture.search_drawer

    def begin(self) -> None:
        """Open the search drawer, or go to its field where it is open."""
        self.drawer.begin()

    def search_for(self, query: Query) -> None:
        """Search the project for what was looked for in one article."""
        self.drawer.search_for(query)

    def mark(self, label: str) -> None:
        """Mark the ticked hits beside the window, as selections are marked: snapped, or exactly with Alt."""
        project, passages, query = self._desk.workspace.project, *self._chosen()
        exact = query.regex or _alt_is_held()
        found = self._desk.workspace.labels.find(label)
        if project is None or found is None:
            return

        def work(progress: Progress, cancelled: Cancelled) -> MarkedAll:
            return project.mark_all(
                passages if exact else snapped(project, passages),
                label,
                query=query.text,
                on_progress=counting(progress, len(passages)),
                cancelled=cancelled,
            )

        name = wording.label_name(found, self._desk.workspace.language)
        self._run(self.tr("Marking"), work, lambda result: self._tell_marked(result, name))

    def unmark(self, label: str) -> None:
        """Remove the annotator's annotations with a label from the ticked hits, beside the window."""
        project, passages, query = self._desk.workspace.project, *self._chosen()
        exact = query.regex or _alt_is_held()
        if project is None:
            return
        from hashiya.project.backups import Reason

        keep_backup = self._desk.backing_up.before(Reason.REMOVAL)

        def work(progress: Progress, cancelled: Cancelled) -> MarkedAll:
            keep_backup(cancelled)
            return project.unmark_all(
                passages if exact else snapped(project, passages),
                {label},
                on_progress=counting(progress, len(passages)),
                cancelled=cancelled,
            )

        self._run(self.tr("Unmarking"), work, self._tell_unmarked)

    def undo(self, edit: str) -> None:
        """Take all of an edit back, beside the window."""
        project = self._desk.workspace.project
        if project is not None:
            done = self.tr("Undone.")
            self._run(
                self.tr("Undoing"),
                lambda _progress, _cancelled: project.undo_edit(edit),
                lambda _result: self._desk.workspace.said.emit(done),
            )

    def _chosen(self) -> tuple[Passages, Query]:
        return self.drawer.passages(), self.drawer.query or Query("")

    def _run(self, name: str, work: Work, told: Callable[[MarkedAll], object]) -> None:
        if self._desk.workspace.save_unsaved():
            run_in_batches(
                self._desk,
                name,
                work,
                lambda result: told(cast("MarkedAll", result)),
                lambda error: tell_refused(self._desk, error),
            )

    def _tell_marked(self, told: MarkedAll, label: str) -> None:
        passages = in_digits(self.tr("%n passage(s)", "", told.marked))
        articles = in_digits(self.tr("in %n article(s)", "", told.articles))
        words = self.tr("Marked as {label}: {passages} {articles}.")
        done = words.format(label=label, passages=passages, articles=articles)
        parts = [done if told.marked else self.tr("Nothing new was marked.")]
        if told.already:
            parts.append(in_digits(self.tr("%n passage(s) you had marked already.", "", told.already)))
        self._tell(parts, told)

    def _tell_unmarked(self, told: MarkedAll) -> None:
        removed = in_digits(self.tr("%n annotation(s) removed.", "", told.marked))
        parts = [removed if told.marked else self.tr("There was no such annotation of yours.")]
        if told.links:
            parts.append(in_digits(self.tr("%n link(s) went with them.", "", told.links)))
        self._tell(parts, told)

    def _tell(self, parts: list[str], told: MarkedAll) -> None:
        if told.stopped:
            parts.append(self.tr("It was stopped half way."))
        steps = [(self.tr("Undo"), lambda: self.undo(told.edit))] if told.edit else []
        self._desk.notice.tell(" ".join(parts), steps)


def snapped(project: Project, passages: Iterable[tuple[str, Span]]) -> Iterator[tuple[str, Span]]:
    """Give passages as selections are marked: whole words, where a passage has any."""
    for article, group in groupby(passages, key=itemgetter(0)):
        try:
            text = project.text(article)
        except NotFoundError:
            yield from group
            continue
        for _, span in group:
            yield article, whole_words(text, span) or span


def _alt_is_held() -> bool:
    return bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier)
