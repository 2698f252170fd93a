"""Bring an annotation set in: what is there already stays, what is new is added, batch after batch.

What reads sets is loaded with the first import: whoever only opens a project needs nothing of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hashiya.core.edits import PROJECT_SCOPE, Change, Edit, Entity, Image
from hashiya.core.rows import row_of_label
from hashiya.errors import FormatError, Sentence
from hashiya.project import collecting
from hashiya.project.base import ProjectBase
from hashiya.project.entries import checked_choice, checked_name
from hashiya.project.links import kinds_of
from hashiya.storage import articles, facts, journal, labels
from hashiya.storage.database import Database

if TYPE_CHECKING:
    from hashiya.formats.annotation_set import AnnotatedArticle
    from hashiya.formats.apart import ApartReader
    from hashiya.formats.units import Unit
    from hashiya.project.import_report import ImportReport
    from hashiya.project.incoming import Arrivals

_ARTICLES, _ANNOTATIONS = 200, 5_000
"""What one transaction takes: more is faster, and holds more in memory."""


class ProjectImport(ProjectBase):
    """Bring in what other programs, other machines and other annotators have marked."""

    def import_set(
        self,
        path: Path | str,
        format: str = "auto",
        *,
        annotator: str | None = None,
        unit: Unit | str | None = None,
        mapping: Mapping[str, str] | None = None,
        dry_run: bool = False,
        after: ImportReport | None = None,
        on_article: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ImportReport:
        """Add the articles, annotations and links of a file or folder, and tell what became of each.

        ``format`` is a format's name or ``auto``. Annotations enter the layer of ``annotator``; without one
        that of whom the file names, else the project's annotator. An article whose text is there already
        gets them as a further layer; what the layer has already is left alone, so that importing twice adds
        nothing. ``mapping`` leads from labels (and kinds of links) of the file to the project's, or to
        nothing, which leaves them out; unknown labels are added to the project. ``dry_run`` changes nothing
        and tells all the same; where it comes ``after`` another one, what that told counts as there.
        ``on_article`` is told how many articles were read. Each article comes in as a
        whole or not at all; all of it is one edit. Raises NotFoundError and FormatError for what can't be
        read at all, StorageError where the project can't be written.
        """
        from hashiya.formats.apart import open_apart
        from hashiya.formats.units import Unit
        from hashiya.project.import_report import ImportReport

        where = Path(path)
        _refuse_project(where, self.path)
        counted = None if unit is None else checked_choice(unit, Unit)
        reader = open_apart(where, format, unit=counted, text_of=self._text_of, cancelled=cancelled)
        report = ImportReport(where, reader.format.name, dry_run)
        if after is not None and dry_run:
            report.foreseen = after.foreseen
        reader.source.on_fault, reader.source.on_note = report.fault, report.note
        name = None if annotator is None else checked_name(annotator)
        arrivals = self._read(lambda db: self._arrivals(db, reader, name, mapping or {}, report))
        with collecting.seldom(), self._batches_ended():
            self._take_in(reader, arrivals, report, on_article, cancelled)
        report.layers = dict(arrivals.entered)
        report.labels = {
            theirs: (ours, arrivals.seen[theirs]) for theirs, ours in arrivals.mapping.found.items()
        }
        return report

    def _arrivals(
        self,
        db: Database,
        reader: ApartReader,
        annotator: str | None,
        mapping: Mapping[str, str],
        report: ImportReport,
    ) -> Arrivals:
        from hashiya.project.incoming import Arrivals
        from hashiya.project.incoming_rows import IncomingRows
        from hashiya.project.label_mapping import LabelMapping

        foreseen = report.foreseen
        known = [*labels.label_set(db), *foreseen.labels]
        used = journal.label_ids_ever(db) | {label.id for label in known}
        told = [each for each in reader.source.manifest.get("labels", ()) if isinstance(each, dict)]
        ties = {kind.id for kind in kinds_of(db)}
        kinds = {theirs: ours for theirs, ours in mapping.items() if ours in ties}
        chosen = {theirs: ours for theirs, ours in mapping.items() if theirs not in kinds}
        rows = IncomingRows(reader.format, reader.source.path, annotator, self.annotator)
        names = LabelMapping(known, used, chosen, told)
        return Arrivals(names, kinds, rows, report.tally, report.fault, report.dry_run, there=foreseen)

    def _take_in(
        self,
        reader: ApartReader,
        arrivals: Arrivals,
        report: ImportReport,
        on_article: Callable[[int], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        from hashiya.files.apart import BrokenOffError

        group, read = facts.new_id(), 0
        under_way: list[Callable[[], None]] = []
        try:
            for batch in _batches(_readable(reader, report)):
                # the batch before was brought to the disk while this one was read
                _end(under_way)
                if cancelled is not None and cancelled():
                    report.stopped = True
                    return
                read += len(batch)
                place = partial(self._place, batch=batch, arrivals=arrivals, report=report, group=group)
                under_way.append(partial(self._taken_in, self._store.begin(place), report, read, on_article))
        except BrokenOffError:  # while a process was waited for that reads
            report.stopped = True
        finally:
            _end(under_way)

    def _taken_in(
        self,
        ending: Callable[[], Change | None],
        report: ImportReport,
        read: int,
        on_article: Callable[[int], None] | None,
    ) -> None:
        """Wait until a batch is on the disk, and tell of it."""
        change = ending()
        if change is not None:
            report.edit, report.scope = change.edit.id, report.scope or change.edit.scopes[0]
            self._tell(change)
        if on_article is not None:
            on_article(read)

    def _place(
        self,
        db: Database,
        on_written: Callable[[], None],
        batch: list[AnnotatedArticle],
        arrivals: Arrivals,
        report: ImportReport,
        group: str,
    ) -> Change | None:
        placed = arrivals.batch(db, batch)
        new = arrivals.mapping.taken()
        report.new_labels.extend(label.id for label in new)
        arrivals.there.labels.extend(new)
        position = len(arrivals.mapping.labels) - len(new)
        images = [
            Image(Entity.LABEL, label.id, None, None, row_of_label(label, position + number))
            for number, label in enumerate(new)
        ]
        texts: dict[str, str] = {}
        touched: list[str] = []
        for each in placed:
            images.extend(each.images)
            if each.is_new:
                texts[each.article] = each.text
            elif each.images:
                touched.append(each.article)
        if not images or report.dry_run:
            return None
        images.sort(key=lambda image: _ORDER[image.entity])
        edit = Edit(
            group,
            "import",
            self.annotator,
            arrivals.rows.moment,
            tuple(images),
            (PROJECT_SCOPE, *dict.fromkeys(touched)),
        )
        return journal.commit(db, edit, texts, on_written=on_written)

    def _text_of(self, sha256: str) -> str | None:
        def look(db: Database) -> str | None:
            holder = articles.holder_of(db, sha256)
            return None if holder is None else articles.text(db, holder[0])

        return self._read(look)


def _refuse_project(path: Path, project: Path) -> None:
    """Raise FormatError for the open project: closing another handle on it would let go of its lock."""
    if path.is_file() and path.samefile(project):
        raise FormatError(
            "The file {path} is the project itself; give another one.", file=str(path), path=path
        )
    # one that goes by the usual name is passed over where a folder is read
    unusual = project.suffix != ".hashiya"
    if unusual and path.is_dir() and project.is_relative_to(path.resolve()):
        raise FormatError(
            "The folder {path} holds the project itself; give one that holds the set alone.",
            file=str(path),
            path=path,
        )


_ORDER = {Entity.LABEL: 0, Entity.ARTICLE: 1, Entity.ANNOTATION: 2, Entity.LINK: 3}


def _readable(reader: ApartReader, report: ImportReport) -> Iterator[AnnotatedArticle]:
    """Give what can be read; where reading ends in the middle of a file, the rest is told as a fault.

    So is a set that gives nothing in silence, unless its manifest says that nothing is in it.
    """
    from hashiya.formats.annotation_set import Fault

    given = 0
    try:
        for article in reader:
            given += 1
            yield article
    except FormatError as error:
        if not given:
            raise
        message = Sentence("reading ends here: {why}", why=error.sentence.clause())
        report.fault(Fault(report.path, error.line, message))
    if not (given or report.fault_count or reader.source.manifest):
        report.fault(Fault(report.path, None, Sentence("there is no article in it")))


def _end(under_way: list[Callable[[], None]]) -> None:
    """End what is under way, which may be nothing, and is gone then even where ending it fails."""
    while under_way:
        under_way.pop()()


def _batches(given: Iterable[AnnotatedArticle]) -> Iterator[list[AnnotatedArticle]]:
    batch: list[AnnotatedArticle] = []
    marks = 0
    for each in given:
        batch.append(each)
        marks += len(each.annotations)
        if len(batch) >= _ARTICLES or marks >= _ANNOTATIONS:
            yield batch
            batch, marks = [], 0
    if batch:
        yield batch
