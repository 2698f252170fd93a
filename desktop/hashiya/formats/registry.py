"""The formats by name; a format's module is imported once it is used."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from importlib.util import find_spec
from typing import Protocol, cast

from hashiya.errors import FormatError, Sentence
from hashiya.formats.annotation_set import AnnotatedArticle, AnnotationSet, Losses
from hashiya.formats.holdings import Fragments, Holds
from hashiya.formats.incoming import Incoming, Source
from hashiya.formats.units import Unit
from hashiya.formats.writing import Options, Out, Writing


class FormatModule(Protocol):
    """What the module of a format gives."""

    def write(self, articles: AnnotationSet, out: Out, writing: Writing) -> None:
        """Write the articles, each as the format can hold it, taken one at a time."""

    def read(self, source: Source) -> Iterator[Incoming]:
        """Give each article as the files tell it, one at a time; what doesn't fit is told to ``source``."""


class Narrowing(Protocol):
    """What a module gives besides where its format can't hold every span."""

    def narrowed(self, given: AnnotatedArticle, options: Options) -> tuple[AnnotatedArticle, Losses]:
        """Return the article with only the spans that the format can hold, and count the others."""


@dataclass(frozen=True, slots=True)
class Format:
    """Describe a format.

    ``suffix`` ends its files' names, ``folder`` tells that it writes a folder. ``reads`` and ``writes`` are
    what it is offered for; ``proves`` tells that its module reads what it wrote, if only for the proof.
    ``unit`` is what its positions count, ``None`` where a file doesn't say and it has to be found; ``units``
    are those that may be chosen on the way out, the usual one first. ``quoted`` tells that a file repeats the
    words of each span. ``along`` tells that it can be read while it is being written. ``needs`` are packages
    that come with the extra ``extra``. ``module`` is where it lives below this package, if not under its own
    name.
    """

    name: str
    title: Sentence
    suffix: str
    holds: Holds
    folder: bool = False
    reads: bool = True
    writes: bool = True
    proves: bool = True
    unit: Unit | None = Unit.CODEPOINT
    units: tuple[Unit, ...] = ()
    quoted: bool = True
    narrows: bool = False
    along: bool = False
    needs: tuple[str, ...] = ()
    extra: str = ""
    module: str = ""

    @property
    def default_unit(self) -> Unit:
        """What positions count on the way out where nothing else is asked for."""
        return self.units[0] if self.units else self.unit or Unit.CODEPOINT

    @property
    def available(self) -> bool:
        """Tell whether every package that it needs is installed."""
        return all(find_spec(name) is not None for name in self.needs)

    def load(self) -> FormatModule:
        """Import the format's module; raises FormatError where a package that it needs is missing."""
        self.demand(self.needs)
        if self.name in _GIVEN:
            return _GIVEN[self.name]
        module = self.module or self.name.replace("-", "_")
        return cast(FormatModule, importlib.import_module(f"hashiya.formats.{module}"))

    def narrowing(self) -> Narrowing | None:
        """Return what narrows an article to what the format can hold, if it needs that."""
        return cast(Narrowing, self.load()) if self.narrows else None

    def demand(self, packages: Iterable[str]) -> None:
        """Raise FormatError where a package is missing."""
        for name in packages:
            if find_spec(name) is None:
                raise FormatError(
                    "The format {format} needs the package {package}; install hashiya[{extra}].",
                    format=self.name,
                    package=name,
                    extra=self.extra,
                )


_GIVEN: dict[str, FormatModule] = {}

_WHOLE = Holds(links=True, comments=True, fragments=Fragments.KEPT, annotators=True, unsure=True)
_CHAINED = replace(_WHOLE, fragments=Fragments.CHAINED)
_EITHER = (Unit.CODEPOINT, Unit.UTF16)

FORMATS: dict[str, Format] = {
    each.name: each
    for each in (
        Format(
            "jsonl",
            Sentence("Hashiya's own: one JSON object an article, everything in it"),
            ".jsonl",
            replace(_WHOLE, records=True),
            along=True,
        ),
        Format(
            "doccano",
            Sentence("doccano: JSON lines, with relations where there are links"),
            ".jsonl",
            _CHAINED,
            unit=None,
            units=(Unit.UTF16, Unit.CODEPOINT, Unit.GRAPHEME),
            quoted=False,
            narrows=True,
            along=True,
        ),
        Format(
            "labelstudio",
            Sentence("Label Studio: tasks with annotations, and the labelling config"),
            ".json",
            _CHAINED,
            folder=True,
            along=True,
        ),
        Format(
            "brat",
            Sentence("brat: a text and a standoff file an article, with the configuration"),
            ".ann",
            replace(_WHOLE, annotators=False),
            folder=True,
            narrows=True,
            along=True,
        ),
        Format(
            "uima-json",
            Sentence("UIMA CAS as JSON: one file an article, for INCEpTION"),
            ".json",
            _CHAINED,
            folder=True,
            unit=Unit.UTF16,
            quoted=False,
            module="uima.json_files",
        ),
        Format(
            "uima-xmi",
            Sentence("UIMA CAS as XMI with its type system: one file an article, for INCEpTION"),
            ".xmi",
            _CHAINED,
            folder=True,
            unit=Unit.UTF16,
            quoted=False,
            module="uima.xmi_files",
        ),
        Format(
            "webanno-tsv",
            Sentence("WebAnno TSV 3.3: one file an article"),
            ".tsv",
            _CHAINED,
            folder=True,
            unit=Unit.UTF16,
            quoted=False,
            narrows=True,
        ),
        Format("conll", Sentence("CoNLL: one token a line, one column a label"), ".conll", Holds()),
        Format(
            "spacy",
            Sentence("spaCy: a DocBin with span groups"),
            ".spacy",
            _CHAINED,
            needs=("spacy",),
            extra="spacy",
        ),
        Format(
            "prodigy",
            Sentence("Prodigy: JSON lines with tokens, spans and relations"),
            ".jsonl",
            _CHAINED,
            along=True,
        ),
        Format(
            "huggingface",
            Sentence("Hugging Face: a folder that datasets loads, with its card"),
            ".jsonl",
            _WHOLE,
            folder=True,
            along=True,
            extra="huggingface",
        ),
        Format("w3c", Sentence("W3C Web Annotation: JSON-LD"), ".jsonld", _WHOLE),
        Format(
            "refi-qda",
            Sentence("REFI-QDA: a project for NVivo, ATLAS.ti, MAXQDA, QualCoder"),
            ".qdpx",
            replace(_CHAINED, unsure=False),
            unit=None,
            units=_EITHER,
        ),
        Format(
            "gate-json",
            Sentence("GATE: bdoc JSON, one document a line"),
            ".bdocjsl",
            _CHAINED,
            units=_EITHER,
            quoted=False,
            along=True,
        ),
        Format(
            "csv",
            Sentence("CSV: tables of articles, spans and links for a spreadsheet"),
            ".csv",
            _WHOLE,
            folder=True,
            along=True,
        ),
        Format(
            "tei",
            Sentence("TEI: the texts with stand-off annotations"),
            ".xml",
            _WHOLE,
            reads=False,
            quoted=False,
        ),
        Format(
            "html",
            Sentence("HTML: one page for reading, with its legend"),
            ".html",
            _WHOLE,
            reads=False,
            quoted=False,
        ),
        Format(
            "pdf",
            Sentence("PDF: the marked articles on paper"),
            ".pdf",
            replace(_WHOLE, links=False, annotators=False),
            reads=False,
            proves=False,
        ),
    )
}


def give(name: str, module: FormatModule) -> None:
    """Hand over what writes a format that this package can't: pdf needs parts of the window."""
    _GIVEN[name] = module


def find(name: str, *, writes: bool = False, reads: bool = False) -> Format:
    """Return the format of this name; raises FormatError where there is none that writes or reads so."""
    found = FORMATS.get(name)
    if found is None or (writes and not found.writes) or (reads and not found.reads):
        able = (
            each for each in FORMATS.values() if (each.writes or not writes) and (each.reads or not reads)
        )
        raise FormatError(
            "There is no format {format} to {verb}; give one of these: {known}.",
            format=repr(name),
            verb=Sentence("write") if writes else Sentence("read"),
            known=", ".join(each.name for each in able),
        )
    return found
