"""What was rescued, what wasn't and why, and what is kept in a folder beside the new project."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hashiya.errors import Sentence
from hashiya.storage.faults import cannot_write
from hashiya.storage.replay import ENTITIES
from hashiya.storage.rescue import Aside, Rescued
from hashiya.storage.witnesses import Note


@dataclass(frozen=True, slots=True)
class RescueReport:
    """Tell what came out of ``source`` into ``project``.

    ``notes`` tell of single rows, ``told`` of the file. ``folder`` holds the report and the ``aside`` texts
    that aren't the ones that were added; it is ``None`` where all came out whole.
    """

    source: Path
    project: Path
    folder: Path | None
    articles: int
    annotations: int
    links: int
    labels: int
    conventions: int
    aside: int
    notes: tuple[Note, ...]
    told: tuple[Sentence, ...]

    @classmethod
    def of(cls, source: Path, project: Path, taken: Rescued, told: Sentence | None) -> RescueReport:
        """Return the report of what was taken; the folder that it names isn't there yet."""
        of_file = [
            Sentence("The table {table} couldn't be read to its end ({why}).", table=table, why=why)
            for table, why in taken.torn.items()
        ]
        of_file += [told] if told is not None else []
        if not taken.has_history:
            of_file.append(Sentence("The history isn't whole, so more may be missing than is told of here."))
        return cls(
            source,
            project,
            _free(project) if of_file or taken.notes or taken.aside else None,
            len(taken.articles),
            len(taken.annotations),
            len(taken.links),
            len(taken.labels),
            len(taken.conventions),
            len(taken.aside),
            tuple(taken.notes),
            tuple(of_file),
        )

    @property
    def lost(self) -> int:
        """How many rows were left out."""
        return sum(note.is_lost for note in self.notes)

    @property
    def unproven(self) -> int:
        """How many rows were taken though only one witness tells of them."""
        return len(self.notes) - self.lost

    def sentences(self) -> Iterator[Sentence]:
        """Give a sentence for all that isn't as it was, what concerns the whole file first."""
        yield from self.told
        for note in self.notes:
            yield _told_of(note)
        if self.aside:
            yield Sentence(
                "Texts that aren't those that were added ({count}) lie in {folder}, with their annotations.",
                count=self.aside,
                folder=self.folder,
            )

    def record(self) -> dict[str, Any]:
        """Return the report as JSON holds it."""
        return {
            "source": str(self.source),
            "project": str(self.project),
            "folder": None if self.folder is None else str(self.folder),
            "articles": self.articles,
            "annotations": self.annotations,
            "links": self.links,
            "labels": self.labels,
            "conventions": self.conventions,
            "texts_aside": self.aside,
            "lost": self.lost,
            "unproven": self.unproven,
            "file": list(self.told),
            "rows": [
                {"kind": note.entity.value, "id": note.id, "lost": note.is_lost, "why": note.why}
                for note in self.notes
            ],
        }


def put_aside(report: RescueReport, aside: Sequence[Aside]) -> None:
    """Write the report's folder where there is to be one; raises :class:`StorageError` where it can't be."""
    folder = report.folder
    if folder is None:
        return
    try:
        folder.mkdir(mode=0o700)
        for number, each in enumerate(aside, start=1):
            text = each.text.encode("utf-8") if isinstance(each.text, str) else each.text
            _write(folder / f"text {number}.txt", text)
            _write(folder / f"text {number}.json", _json(_record(each)))
        _write(folder / "report.json", _json(report.record()))
        _write(folder / "report.txt", "".join(f"{each}\n" for each in report.sentences()).encode("utf-8"))
    except OSError as error:
        raise cannot_write(folder, error) from error


def _told_of(note: Note) -> Sentence:
    entity = ENTITIES[note.entity]
    if note.is_lost:
        return Sentence("The {entity} {id} is lost: {why}.", entity=entity, id=note.id, why=note.why)
    return Sentence(
        "The {entity} {id} was taken but isn't proven: {why}.", entity=entity, id=note.id, why=note.why
    )


def _record(aside: Aside) -> dict[str, Any]:
    return {
        "article": aside.article,
        "title": aside.title,
        "annotations": aside.annotations,
        "links": aside.links,
    }


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace")


def _write(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _free(project: Path) -> Path:
    """Return a name beside the project that nothing has yet."""
    folder, number = project.with_name(f"{project.stem} report"), 2
    while os.path.lexists(folder):
        folder, number = project.with_name(f"{project.stem} report {number}"), number + 1
    return folder
