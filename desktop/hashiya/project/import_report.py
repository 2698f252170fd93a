"""What is told of an import: what came in, what didn't, and under which labels."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from hashiya.formats.annotation_set import Fault
from hashiya.project.incoming import Foreseen, Tally

_TOLD = 1_000
"""Faults that a report holds; all are counted."""


@dataclass(slots=True)
class ImportReport:
    """Tell what became of a file or folder.

    ``already`` counts annotations that the layer had, ``left_out`` those whose label isn't wanted. ``labels``
    gives for each label of the file the project's and how many annotations it had; ``new_labels`` are ids,
    ``layers`` counts by annotator what comes in.
    ``faults`` are what didn't come in, ``notes`` what came in otherwise than one might think, at most a
    thousand of each; ``fault_count`` counts all. ``edit`` is the id of the edit that it was, empty where
    nothing came in, and ``scope`` a history that it entered: the project's, like every import. ``stopped``
    tells that the annotator stopped the work: what was in by then stays in, and is undone at once like all of
    an import. ``foreseen`` is what a dry run remembers for the next one.
    """

    path: Path
    format: str
    dry_run: bool = False
    tally: Tally = field(default_factory=Tally)
    labels: dict[str, tuple[str | None, int]] = field(default_factory=dict)
    new_labels: list[str] = field(default_factory=list)
    layers: dict[str, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    notes: list[Fault] = field(default_factory=list)
    fault_count: int = 0
    note_count: int = 0
    edit: str = ""
    scope: str = ""
    stopped: bool = False
    foreseen: Foreseen = field(default_factory=Foreseen, repr=False)

    def fault(self, fault: Fault) -> None:
        """Take a fault in."""
        self.fault_count += 1
        if len(self.faults) < _TOLD:
            self.faults.append(fault)

    def note(self, note: Fault) -> None:
        """Take a note in; one that was told already isn't told again."""
        self.note_count += 1
        if len(self.notes) < _TOLD and note not in self.notes[-20:]:
            self.notes.append(note)
