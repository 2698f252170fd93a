"""How many findings each article has: counted beside the window while nobody does anything."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic

from PySide6.QtCore import QObject, Signal

from hashiya.core.edits import Change, Entity
from hashiya.core.wanted import Wanted
from hashiya.ui.findings import Findings, Looker
from hashiya.ui.jobs import Cancelled, Work
from hashiya.ui.jobs import Progress as Tell
from hashiya.ui.latest import Latest
from hashiya.ui.quiet import Quiet
from hashiya.ui.workspace import Workspace

_QUIET = 300
"""Milliseconds without a key, a click or an edit until counting goes on."""
_SLICE = 0.06
"""Seconds that are counted at a stretch: two threads of Python take turns, and the window must not wait."""
_TAKEN = 16
"""Articles that a slice looks at, at most."""


class Tally(QObject):
    """Count the open findings of a project's articles, those that are seen first.

    ``counted`` gives the ids of articles whose number is another one now. What an edit touched is counted
    again, and shows its last number until then. Only what is marked is looked at and held.
    """

    counted = Signal(object)

    def __init__(self, workspace: Workspace, findings: Findings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._findings = workspace, findings
        self._counts: dict[str, int] = {}
        self._stale: dict[str, None] = {}
        self._begins = False
        self._seen: Callable[[], Sequence[str]] = list
        self._latest = Latest(self)
        self._latest.found.connect(self._on_found)
        self._quiet = Quiet(workspace, _QUIET, self)
        self._quiet.timeout.connect(self._go_on)
        self._quiet.disturbed.connect(self.wait)
        workspace.changed.connect(self._on_changed)
        for signal in (workspace.project_opened, workspace.project_closed, workspace.annotator_changed):
            signal.connect(self.begin)
        findings.findings_changed.connect(self._on_findings)

    def serve(self, seen: Callable[[], Sequence[str]]) -> None:
        """Take who tells which articles are seen."""
        self._seen = seen
        self.begin()

    def of(self, article: str) -> int:
        """Return the number of an article's open findings, 0 as long as it isn't known."""
        return self._counts.get(article, 0)

    @property
    def articles(self) -> list[str]:
        """The ids of the articles that are known to have open findings."""
        return list(self._counts)

    @property
    def busy(self) -> bool:
        """Tell whether there is something left to count."""
        return self._begins or bool(self._stale)

    def begin(self) -> None:
        """Count everything, of what may be another project or another layer."""
        self._counts.clear()
        self._begin()

    def _begin(self) -> None:
        self._stale, self._begins = {}, True
        self.wait()

    def wait(self) -> None:
        """Give up what is being counted, and go on when nothing was done for a while."""
        self._latest.give_up()
        if self._begins or self._stale:
            self._quiet.start()

    def _go_on(self) -> None:
        project = self._workspace.project
        if self._workspace.gathered.active:  # an import is written: it goes first
            self._quiet.start()
            return
        if self._begins:
            self._sort()
        seen = [article for article in self._seen() if article in self._stale]
        chosen = seen[:_TAKEN] or list(self._stale)[:_TAKEN]
        if chosen and project is not None:
            self._latest.ask(_counting(Looker(project), chosen), at_once=bool(seen))

    def _sort(self) -> None:
        """Put down what is to be looked at: nothing is found where nothing is marked."""
        self._begins = False
        project = self._workspace.project
        if project is not None:
            marked = project.shelf(Wanted(annotators=frozenset({project.annotator})))
            self._stale = dict.fromkeys(project.ids_of(marked))
        self._take({each: 0 for each in self._counts if each not in self._stale})
        self._on_findings()

    def _on_found(self, counts: dict[str, int]) -> None:
        self._take(counts)
        self._go_on()

    def _take(self, counts: dict[str, int]) -> None:
        changed = [article for article, count in counts.items() if self.of(article) != count]
        for article, count in counts.items():
            self._stale.pop(article, None)
            self._counts[article] = count
            if not count:
                del self._counts[article]
        if changed:
            self.counted.emit(changed)

    def _on_findings(self) -> None:
        article = self._workspace.article
        if article is not None and self._findings.known:
            self._take({article.id: len(self._findings.open)})

    def _on_changed(self, change: Change) -> None:
        if change.touches(Entity.CONVENTION) or change.touches(Entity.LABEL):
            self._begin()
            return
        marks = (Entity.ANNOTATION, Entity.LINK)
        touched = {image.article for image in change.edit.images if image.entity in marks}
        self._stale |= dict.fromkeys(article for article in touched if article is not None)
        self.wait()


def _counting(looker: Looker, articles: Sequence[str]) -> Work:
    """Return work that counts as many of the articles as a slice has time for, one at least."""

    def count(_tell: Tell, cancelled: Cancelled) -> dict[str, int]:
        counts: dict[str, int] = {}
        end = monotonic() + _SLICE
        for article in articles:
            counts[article] = len(looker.open_findings(article))
            if cancelled() or monotonic() > end:
                break
        return counts

    return count
