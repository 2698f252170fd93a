"""Write what one format holds in another, without a project between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from hashiya.core.annotations import Annotation
from hashiya.core.labels import Label, LabelSet
from hashiya.errors import FormatError
from hashiya.formats.annotation_set import AnnotatedArticle, ExportReport, Fault
from hashiya.formats.apart import ApartReader, open_apart
from hashiya.formats.exporting import export
from hashiya.formats.writing import Options

_TITLE = 80


@dataclass(frozen=True, slots=True)
class Converted:
    """Tell what was written, what of the source didn't fit, and what came otherwise than one might think."""

    written: ExportReport
    faults: list[Fault]
    notes: list[Fault]


def convert(
    source: Path,
    out: Path,
    from_: str,
    to: str,
    *,
    options: Options | None = None,
    on_article: Callable[[int], None] | None = None,
) -> Converted:
    """Read ``source`` and write it to ``out``, proven like an export; ``from_`` may be ``auto``.

    Ids, titles and origins that the source doesn't give are made up, the same each time. Raises what
    reading and exporting raise, and FormatError where the source would be written over.
    """
    if source.resolve().is_relative_to(out.resolve()):
        raise FormatError(
            "The set {path} can't be written over itself; give another place.", file=str(source), path=source
        )
    faults: list[Fault] = []
    notes: list[Fault] = []
    reader = open_apart(source, from_, on_fault=faults.append, on_note=notes.append)
    labels = _labels(reader)
    chosen = replace(options or Options(), agreed=_agreed(reader.source.manifest))
    reader.source.on_fault, reader.source.on_note = _nothing, _nothing  # told in the first walk
    written = export(to, Completed(reader), out, labels=labels, options=chosen, on_article=on_article)
    return Converted(written, faults, notes)


def _nothing(_: Fault) -> None:
    return


def _agreed(manifest: Mapping[str, Any]) -> dict[str, Any]:
    """Return what annotators agreed on, where the source's manifest tells it as ours do."""
    kinds = {"guidelines": dict, "link_kinds": list}
    return {key: manifest[key] for key, kind in kinds.items() if isinstance(manifest.get(key), kind)}


def _labels(reader: ApartReader) -> LabelSet:
    """Walk the source once, and return the labels that it uses, the standard ones first."""
    known = LabelSet()
    labels = reader.source.manifest.get("labels", ())
    told = {str(each.get("id")): each for each in labels if isinstance(each, dict)}
    used = dict.fromkeys(mark.label for given in reader for mark in given.annotations)
    more = [_label(name, told.get(name, {})) for name in used if known.find(name) is None]
    return LabelSet((*known.labels, *more))


def _label(name: str, told: Mapping[str, Any]) -> Label:
    return Label(
        name,
        _text(told, "name_ar") or name,
        _text(told, "name_en") or name,
        _text(told, "definition_ar"),
        _text(told, "definition_en"),
    )


def _text(told: Mapping[str, Any], key: str) -> str:
    value = told.get(key)
    return value if isinstance(value, str) else ""


@dataclass(frozen=True, slots=True)
class Completed:
    """Give the articles of a reader with what writers count on: an id and a title, ids of annotations."""

    reader: ApartReader

    def __iter__(self) -> Iterator[AnnotatedArticle]:
        seen: set[str] = set()
        for number, given in enumerate(self.reader, start=1):
            id_ = given.article.id or f"article-{number}"
            while id_ in seen:
                id_ = f"{id_}-{number}"
            seen.add(id_)
            yield _completed(given, id_, self.reader.format.name)


def _completed(given: AnnotatedArticle, id_: str, format: str) -> AnnotatedArticle:
    title = (
        given.article.title or next(line for line in given.text.split("\n") if line.strip())[:_TITLE].strip()
    )
    ids = {mark.id: f"{id_}:{number}" for number, mark in enumerate(given.annotations, start=1)}
    whole = all(mark.origin for mark in given.annotations)
    marks = [mark if whole else _annotation(mark, ids[mark.id], id_, format) for mark in given.annotations]
    links = [
        link
        if whole
        else replace(link, id=f"{id_}:link-{number}", article=id_, from_=ids[link.from_], to=ids[link.to])
        for number, link in enumerate(given.links, start=1)
    ]
    return given._replace(article=replace(given.article, id=id_, title=title), annotations=marks, links=links)


def _annotation(mark: Annotation, id_: str, article: str, format: str) -> Annotation:
    return replace(mark, id=id_, article=article, origin=mark.origin or f"import:{format}")
