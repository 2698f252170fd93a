"""The road out: what the format can hold is written, read again, compared, and only then put in place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from hashiya.core.labels import LabelSet
from hashiya.files.folders import LISTING, PendingFolder, replacing_folder
from hashiya.files.hashing import hashing
from hashiya.files.writing import Pending, replacing
from hashiya.formats import manifest as manifests
from hashiya.formats import registry
from hashiya.formats.along import Along
from hashiya.formats.annotation_set import AnnotatedArticle, AnnotationSet, ExportReport, Losses, Watch
from hashiya.formats.facts import digest
from hashiya.formats.holdings import joined, reduced
from hashiya.formats.manifest import Tally
from hashiya.formats.proving import Proving
from hashiya.formats.reading import demand_unit
from hashiya.formats.registry import Format
from hashiya.formats.units import Unit
from hashiya.formats.writing import Options, Out, Writing

PROVEN = "every span, label, link and comment was read again and compared"
UNPROVEN = "this format can't be read again; only the files' hashes are kept"


def export(
    format: str,
    articles: Iterable[AnnotatedArticle],
    out: Path | str,
    *,
    labels: LabelSet | None = None,
    options: Options | None = None,
    on_article: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    proof: bool = True,
    complete: bool = False,
) -> ExportReport:
    """Write an annotation set in the format of this name to exactly this path, atomically and proven.

    ``articles`` are walked once, and again where something has to be named. ``on_article`` is called with the
    number of articles done, ``cancelled`` asked after each; ``proof=False`` is for measuring what the proof
    costs; ``complete`` says that no annotation has a label that isn't among ``labels``. Raises FormatError
    for a format that isn't there, a package that it needs, or a set that can't be proven, StorageError for a
    target that can't be written, CancelledError.
    """
    found = registry.find(format, writes=True)
    chosen = options or Options()
    road = _Road(
        found,
        articles,
        Path(out),
        labels or LabelSet(),
        chosen,
        Watch(on_article, cancelled),
        proof,
        complete,
    )
    return road.walked()


def held(
    format: Format, articles: AnnotationSet, options: Options
) -> Iterator[tuple[AnnotatedArticle, AnnotatedArticle, Losses]]:
    """Give each article as it is, as the format holds it, and what that leaves out."""
    narrowing = format.narrowing()
    for given in articles:
        reduction, losses = reduced(given, format.holds)
        if narrowing is not None:
            reduction, more = narrowing.narrowed(reduction, options)
            losses.update(more)
        yield given, reduction, losses


@dataclass(slots=True)
class _Road:
    """Walk one export from its beginning to its end."""

    format: Format
    articles: AnnotationSet
    target: Path
    labels: LabelSet
    options: Options
    watch: Watch
    proof: bool
    complete: bool
    tally: Tally = field(default_factory=Tally)
    expected: dict[str, int] = field(default_factory=dict)
    along: Along | None = None

    def walked(self) -> ExportReport:
        with self.tally.listed:
            return self._walked()

    def _walked(self) -> ExportReport:
        self.format.demand(self.format.needs)
        unit = demand_unit(self.format, self.options.unit)
        with ExitStack() as stack:
            if self.format.folder or self._is_parted:
                folder = stack.enter_context(replacing_folder(self.target))
                self._follow(folder.path, unit, stack)
                return self._folder(folder, unit)
            beside = manifests.beside(self.target)
            listing = stack.enter_context(replacing(beside))
            pending = stack.enter_context(replacing(self.target))
            self._follow(pending.path, unit, stack)
            return self._file(pending, listing, unit)

    def _folder(self, folder: PendingFolder, unit: Unit) -> ExportReport:
        on_told = None if self.along is None else self.along.tell
        out = Out(folder.path, folder=folder, on_told=on_told, grows=self._grows)
        if self.format.folder:
            self._write(out, unit)
        else:
            self._write_parts(out, unit)
        self._prove(folder.path, unit)
        with folder.create(LISTING) as stream:
            self._list(stream, out.digests(), unit)
        return self._report("", self.target / LISTING)

    def _file(self, pending: Pending, listing: Pending, unit: Unit) -> ExportReport:
        with hashing(pending.path, grows=self._grows) as digest:
            self._write(Out(pending.path, pending.stream), unit)
            pending.stream.flush()
            sha256 = digest()  # before the proof, which a second process may still be busy with
        pending.sync()
        self._prove(pending.path, unit)
        self._list(listing.stream, [(self.target.name, sha256)], unit)
        listing.sync()  # before either takes its name, so that a full disk leaves both as they were
        return self._report(sha256, manifests.beside(self.target))

    def _follow(self, path: Path, unit: Unit, stack: ExitStack) -> None:
        """Have what is written read along, where it grows in one piece."""
        if self._proves and self._grows and self.options.split is None:
            self.along = stack.enter_context(closing(Along(self.format, path, unit)))

    @property
    def _grows(self) -> bool:
        """Tell whether what is written is only ever written at its end."""
        return self.format.along and not self.options.parquet

    @property
    def _is_parted(self) -> bool:
        """Tell whether a split set of a format of one file goes into a folder, a file a part."""
        return self.options.split is not None and self.target.is_dir()

    def _write_parts(self, out: Out, unit: Unit) -> None:
        for name in (self.options.split or {})["articles"]:
            with out.create(f"{name}{self.format.suffix}") as stream:
                part = _Walk(lambda name=name: (each for each in self.articles if each.split == name))  # type: ignore[misc]
                self._write(Out(out.path, stream), unit, part)

    def _write(self, out: Out, unit: Unit, articles: AnnotationSet | None = None) -> None:
        chosen = self.articles if articles is None else articles
        again = _Walk(lambda: self._reduced(chosen))
        writing = Writing(self.labels, unit, self.options, again, self.complete)
        self.format.load().write(self._passing(chosen), out, writing)

    def _passing(self, articles: AnnotationSet) -> Iterator[AnnotatedArticle]:
        """Give each article as the format holds it; what it states is kept for the proof."""
        holds = self.format.holds
        for given, kept, losses in self._each(articles):
            self.tally.add(given)
            self.tally.lose(losses)
            whole = joined(kept)
            number = digest(whole, holds) if self._proves else 0
            self.tally.hold(whole, number)
            sha256 = kept.article.sha256
            self.expected[sha256] = self.expected.get(sha256, 0) + number
            yield kept
            self.watch.passed(self.tally.counts.articles)
            if self.along is not None:
                self.along.passed(self.tally.counts.articles)

    def _reduced(self, articles: AnnotationSet) -> Iterator[AnnotatedArticle]:
        return (each for _, each, _ in self._each(articles))

    def _each(self, articles: AnnotationSet) -> Iterator[tuple[AnnotatedArticle, AnnotatedArticle, Losses]]:
        return held(self.format, articles, self.options)

    @property
    def _proves(self) -> bool:
        return self.format.proves and self.proof

    def _prove(self, written: Path, unit: Unit) -> None:
        if self.along is not None and self.along.states(self.expected, self.watch.check):
            return
        if self._proves:
            again = _Walk(lambda: self._reduced(self.articles))
            Proving(self.format, self.target, self.expected, again, self.watch).prove(written, unit)

    def _list(self, stream: BinaryIO, files: Iterable[tuple[str, str]], unit: Unit) -> None:
        """Write the manifest."""
        head = manifests.manifest_of(
            self.tally,
            format=self.format.name,
            unit=unit,
            labels=self.labels,
            filter=self.options.filter,
            split=self.options.split,
            proof=PROVEN if self._proves else UNPROVEN,
            options=_told(self.format, self.options),
            agreed=self.options.agreed,
        )
        manifests.write(head, files, self.tally, stream)

    def _report(self, sha256: str, manifest: Path) -> ExportReport:
        tally = self.tally
        return ExportReport(
            self.target,
            self.format.name,
            tally.counts,
            sha256,
            manifest,
            tally.losses,
            tally.labels,
            self.options.split,
        )


@dataclass(frozen=True, slots=True)
class _Walk:
    """Let a set be walked as often as it is asked for."""

    begin: Callable[[], Iterator[AnnotatedArticle]]

    def __iter__(self) -> Iterator[AnnotatedArticle]:
        return self.begin()


def _told(format: Format, options: Options) -> dict[str, object]:
    """Return the options that change what this format writes."""
    told: dict[str, object] = {}
    if format.name == "conll":
        told["scheme"] = options.scheme
    if format.name == "huggingface":
        told["parquet"] = options.parquet
    return told
