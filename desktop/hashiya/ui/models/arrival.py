"""Annotation sets on their way in: what is asked for, what would come or came of it. No Qt here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path

from hashiya.core.edits import PROJECT_SCOPE
from hashiya.errors import FormatError
from hashiya.formats.annotation_set import Fault
from hashiya.formats.units import Unit
from hashiya.project import Project
from hashiya.project.import_report import ImportReport
from hashiya.project.incoming import Tally
from hashiya.ui.jobs import Cancelled, Progress


@dataclass(frozen=True, slots=True)
class ImportOrder:
    """Say what is to be brought in and how.

    Without ``unit`` positions count what the file means, without ``annotator`` a layer is whose the file
    says. ``mapping`` leads from labels of the file to the project's, or to nothing. ``whole`` is the number
    of articles, 0 where nobody knows it yet.
    """

    paths: Sequence[Path]
    format: str = "auto"
    unit: Unit | None = None
    annotator: str | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)
    whole: int = 0


@dataclass(slots=True)
class Outcome:
    """Hold what becomes of all files of an order, a report for each that could be read."""

    base: Path
    reports: list[ImportReport] = field(default_factory=list)
    unread: list[Fault] = field(default_factory=list)

    @property
    def tally(self) -> Tally:
        """The sums of all files."""
        sums = Tally()
        for each in fields(Tally):
            setattr(sums, each.name, sum(getattr(report.tally, each.name) for report in self.reports))
        return sums

    @property
    def articles(self) -> int:
        """The number of articles in all files."""
        return self.tally.new_articles + self.tally.known_articles

    @property
    def labels(self) -> dict[str, tuple[str | None, int, bool]]:
        """For each label of the files the project's, the number of annotations, and whether it is new."""
        found: dict[str, tuple[str | None, int, bool]] = {}
        for report in self.reports:
            for theirs, (ours, count) in report.labels.items():
                known = found.get(theirs, (ours, 0, ours in report.new_labels))
                found[theirs] = (known[0], known[1] + count, known[2])
        return found

    @property
    def layers(self) -> list[str]:
        """The annotators whose layers annotations come into, the one with the most first."""
        sums: Counter[str] = Counter()
        for report in self.reports:
            sums.update(report.layers)
        return [name for name, _ in sums.most_common()]

    @property
    def faults(self) -> list[Fault]:
        """What doesn't come in, as far as the reports hold it."""
        return self.unread + [fault for report in self.reports for fault in report.faults]

    @property
    def notes(self) -> list[Fault]:
        """What comes in otherwise than one might think, as far as the reports hold it."""
        return [note for report in self.reports for note in report.notes]

    @property
    def fault_count(self) -> int:
        """The number of all faults."""
        return len(self.unread) + sum(report.fault_count for report in self.reports)

    @property
    def hidden(self) -> int:
        """The number of faults that the reports count without holding them."""
        return self.fault_count - len(self.faults)

    @property
    def formats(self) -> list[str]:
        """The names of the formats that the files are in."""
        return list(dict.fromkeys(report.format for report in self.reports))

    @property
    def edits(self) -> list[tuple[str, str]]:
        """A history and the edit in it for each file of which something came in, the last one last."""
        return [(report.scope, report.edit) for report in self.reports if report.edit]

    @property
    def stopped(self) -> bool:
        """Tell whether the annotator stopped the work."""
        return any(report.stopped for report in self.reports)


def brought_in(
    project: Project, order: ImportOrder, progress: Progress, cancelled: Cancelled, *, dry_run: bool
) -> Outcome:
    """Bring all files of an order in, or tell what that would do.

    A file of several that can't be read at all is told among the faults; raises HashiyaError where that is
    the only one, or where the project can't be written.
    """
    outcome = Outcome(_base(order.paths))
    for path in order.paths:
        before = outcome.articles
        try:
            report = project.import_set(
                path,
                order.format,
                annotator=order.annotator,
                unit=order.unit,
                mapping=order.mapping,
                dry_run=dry_run,
                after=outcome.reports[-1] if outcome.reports else None,
                on_article=lambda done, before=before: progress(before + done, order.whole),  # type: ignore[misc]
                cancelled=cancelled,
            )
        except FormatError as error:
            if len(order.paths) == 1:
                raise
            outcome.unread.append(Fault(path, error.line, error.sentence.clause()))
        else:
            outcome.reports.append(report)
        if cancelled():
            break
    return outcome


def undo(project: Project, edits: Iterable[tuple[str, str]]) -> None:
    """Undo the edits, the last one first; raises EditError where something else was done since."""
    for scope, edit in reversed(list(edits)):
        project.undo_edit(edit, None if scope == PROJECT_SCOPE else scope)


def _base(paths: Sequence[Path]) -> Path:
    first = paths[0]
    return first if len(paths) == 1 and first.is_dir() else first.parent


def is_nothing(outcome: Outcome) -> bool:
    """Tell whether nothing would change."""
    tally: Tally = outcome.tally
    return not (tally.new_articles or tally.annotations or tally.links)
