"""The road in: a file or folder of any format, its positions settled, one article at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

from hashiya.errors import FormatError, Sentence
from hashiya.formats import manifest as manifests
from hashiya.formats import registry
from hashiya.formats.annotation_set import AnnotatedArticle, Fault
from hashiya.formats.detection import detected
from hashiya.formats.fitting import agreement
from hashiya.formats.holdings import joined
from hashiya.formats.incoming import Incoming, Source
from hashiya.formats.registry import Format
from hashiya.formats.settling import Settling
from hashiya.formats.units import Positions, Reading, Unit, fits_words

_ENOUGH = 400
"""Edges that tell readings apart; so many decide."""
_CLEARLY = 0.8
"""The share of edges at words' edges that a reading other than the usual one must reach."""


@dataclass(slots=True)
class AnnotationReader:
    """Read an annotation set; walking it gives each article, settled, as often as it is walked.

    ``reading`` is how positions are counted, ``None`` as long as that has to be found; where it is ``sure``,
    quotes that disagree are told and change nothing.
    """

    format: Format
    source: Source
    reading: Reading | None
    sure: bool = False

    def __iter__(self) -> Iterator[AnnotatedArticle]:
        settling = Settling(self.source, self._decided())
        doubted = self.sure or not self.format.quoted
        for given in self._given(self.source):
            if not doubted and _disagrees(given, settling.reading):
                doubted = True
                settling.reading = self._reread(settling.reading)
            found = settling.settled(given)
            if found is not None:
                yield joined(found)

    def _decided(self) -> Reading:
        """Return how positions are counted, found where nobody says."""
        if self.reading is None:
            usual = Reading(self.format.default_unit)
            self.reading = self._by_words(usual)
            if self.reading != usual:
                self._tell(self.reading, usual)
        return self.reading

    def _by_words(self, usual: Reading) -> Reading:
        """Find the reading that puts the most edges at words' edges; the usual one where none is better."""
        scores: Counter[Reading] = Counter({usual: 0})
        edges = 0
        for given in self._silently():
            edges += _score(given, usual, scores)
            if edges >= _ENOUGH:
                break
        best = max(scores, key=lambda reading: (scores[reading], reading == usual))
        return best if best == usual or scores[best] >= _CLEARLY * edges else usual

    def _reread(self, usual: Reading) -> Reading:
        """Return a reading that every quote of the file agrees with, the usual one where there is none."""
        others = [reading for reading in _readings() if reading != usual]
        for given in self._silently():
            others = [each for each in others if not _disagrees(given, each)]
            if not others:
                return usual
        self._tell(others[0], usual)
        return others[0]

    def _silently(self) -> Iterator[Incoming]:
        return self._given(
            Source(self.source.path, manifest=self.source.manifest, text_of=self.source.text_of)
        )

    def _given(self, source: Source) -> Iterator[Incoming]:
        """Give what the files say; a folder of a format of one file has a file for each part of a split."""
        module = self.format.load()
        if self.format.folder or not source.path.is_dir():
            yield from module.read(source)
            return
        for path in sorted(source.path.glob(f"*{self.format.suffix}")):
            yield from module.read(replace(source, path=path))

    def _tell(self, found: Reading, usual: Reading) -> None:
        self.source.note(
            Sentence(
                "positions count {found} here, not {usual}",
                found=_WORDS[found.unit],
                usual=_WORDS[usual.unit],
            )
            if found.unit != usual.unit
            else Sentence("positions count line breaks or the byte order mark otherwise here")
        )


def open_set(
    path: Path | str,
    format: str = "auto",
    *,
    unit: Unit | None = None,
    on_fault: Callable[[Fault], None] | None = None,
    on_note: Callable[[Fault], None] | None = None,
    text_of: Callable[[str], str | None] | None = None,
    on_bytes: Callable[[int], None] | None = None,
) -> AnnotationReader:
    """Return what reads the annotation set at ``path``; nothing but its kind has been looked at yet.

    ``format`` is a name or ``auto``; ``unit`` overrides what positions are taken to count. Faults are told of
    what doesn't come in, notes of what comes in otherwise than one might think. Raises NotFoundError where
    there is nothing, FormatError where the format isn't known or can't be read.
    """
    where = Path(path)
    manifest = manifests.load(manifests.place_of(where)) or {}
    name = detected(where, manifest) if format == "auto" else format
    found = registry.find(name, reads=True)
    return reader_of(found, Source(where, manifest=manifest), unit, on_fault, on_note, text_of, on_bytes)


def reader_of(
    format: Format,
    source: Source,
    unit: Unit | None,
    on_fault: Callable[[Fault], None] | None = None,
    on_note: Callable[[Fault], None] | None = None,
    text_of: Callable[[str], str | None] | None = None,
    on_bytes: Callable[[int], None] | None = None,
) -> AnnotationReader:
    """Return what reads a source as ``format``, the listeners taken over where they are given."""
    given = {"on_fault": on_fault, "on_note": on_note, "text_of": text_of, "on_bytes": on_bytes}
    listening = replace(source, **{name: call for name, call in given.items() if call is not None})  # type: ignore[arg-type]
    told = unit or _unit_of(format, source)
    return AnnotationReader(format, listening, None if told is None else Reading(told), unit is not None)


def _unit_of(format: Format, source: Source) -> Unit | None:
    """Return what positions count as far as format and manifest say."""
    told = source.manifest.get("unit") if source.manifest.get("format") == format.name else None
    return Unit(told) if told in tuple(Unit) else format.unit


def demand_unit(format: Format, unit: Unit | None) -> Unit:
    """Return what positions are to count on the way out; raises FormatError where the format can't."""
    if unit is None or unit == format.default_unit:
        return format.default_unit
    if unit not in format.units:
        raise FormatError(
            "The format {format} can't count {unit}; leave --unit out, or give one of these: {known}.",
            format=format.name,
            unit=unit,
            known=", ".join(format.units or (format.default_unit,)),
        )
    return unit


_WORDS = {
    Unit.CODEPOINT: Sentence("code points"),
    Unit.UTF16: Sentence("UTF-16 units"),
    Unit.GRAPHEME: Sentence("graphemes"),
    Unit.BYTE: Sentence("UTF-8 bytes"),
}


def _readings() -> Iterator[Reading]:
    yield from (Reading(*each) for each in product(Unit, (False, True), (True, False)))


def _disagrees(given: Incoming, reading: Reading) -> bool:
    if given.reading is not None or (reading == Reading(Unit.CODEPOINT) and _says_so(given)):
        return False
    agree, quotes = agreement(given, reading)
    return agree < quotes


def _says_so(given: Incoming) -> bool:
    """Tell whether every quote stands where it should in code points, which is quickly seen."""
    text = given.text
    for mark in given.marks:
        if mark.quotes is not None:
            for (start, end), quote in zip(mark.spans, mark.quotes, strict=False):
                if text[start:end] != quote:
                    return False
    return True


def _score(given: Incoming, usual: Reading, scores: Counter[Reading]) -> int:
    """Add to each reading how many edges it puts at words' edges, where readings differ; return how many."""
    if given.reading is not None:
        return 0
    pairs = [span for mark in given.marks for span in mark.spans]
    found = {reading: _points(given.text, reading, pairs) for reading in _readings()}
    if all(points == found[usual] for points in found.values()):
        return 0
    for reading, points in found.items():
        scores[reading] += sum(
            fits_words(given.text, *point) for point in points if point is not None and point[0] < point[1]
        )
    return 2 * len(pairs)


def _points(text: str, reading: Reading, pairs: list[tuple[int, int]]) -> list[tuple[int, int] | None]:
    positions = Positions(text, reading)
    return [positions.span(start, end) for start, end in pairs]
