"""What an export is made of, and what it would hold before it is made."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any

from hashiya.core.labels import LabelSet
from hashiya.core.link_rules import rows_of_kinds
from hashiya.formats import registry
from hashiya.formats.annotation_set import AnnotatedArticle, Counts, Watch, counts_of
from hashiya.formats.exporting import export, held
from hashiya.formats.reading import demand_unit
from hashiya.formats.units import Unit
from hashiya.formats.writing import Options
from hashiya.project import choosing, guidelines, splitting
from hashiya.project.choosing import Chosen
from hashiya.project.links import kinds_of
from hashiya.project.splitting import Split
from hashiya.project.streaming import ProjectSet
from hashiya.storage.database import Database

_SHOWN = 4_000
"""Characters of a file that a preview shows."""


@dataclass(slots=True)
class Forecast:
    """Tell what an export would hold: by label, what the format can't, and the beginnings of its files.

    ``split`` is as manifests tell it, but that near-identical articles haven't been looked for.
    """

    format: str
    unit: Unit
    counts: Counts = field(default_factory=Counts)
    labels: dict[str, int] = field(default_factory=dict)
    losses: dict[str, int] = field(default_factory=dict)
    preview: list[tuple[str, str]] = field(default_factory=list)
    split: Mapping[str, Any] | None = None


def prepared(
    db: Database, chosen: Chosen | None, options: Options | None, split: Split | None, *, near: bool = True
) -> tuple[ProjectSet, Options]:
    """Return the articles to write, dealt where that is wanted, and the options with what manifests tell.

    Where ``near``, near-identical articles in different parts are looked for, which reads all texts.
    """
    wanted = chosen or Chosen()
    choice = choosing.found(db, wanted)
    told = replace(options or Options(), filter=wanted.told(), agreed=_agreed(db))
    if split is None:
        return ProjectSet(db, choice), told
    splits = splitting.splits_of(db, choice, split)
    given = ProjectSet(db, choice, splits)
    without = splitting.groupless(db, splits, split.by)
    pairs = splitting.near_across(given) if near else []
    return given, replace(told, split=splitting.told(split, splits, pairs, without))


def _agreed(db: Database) -> dict[str, Any]:
    told = ("id", "name_ar", "name_en", "from_labels", "to_labels")
    kinds = [{name: row[name] for name in told} for row in rows_of_kinds(kinds_of(db))]
    return {"link_kinds": kinds, "guidelines": guidelines.every_language(db)}


def forecast(
    name: str,
    given: Iterable[AnnotatedArticle],
    labels: LabelSet,
    options: Options,
    watch: Watch,
    *,
    shown: bool = True,
) -> Forecast:
    """Walk the articles once and count; raises FormatError as an export would."""
    format = registry.find(name, writes=True)
    found = Forecast(name, demand_unit(format, options.unit), split=options.split)
    for article, _, losses in held(format, given, options):
        found.counts += counts_of(article)
        for mark in article.annotations:
            found.labels[mark.label] = found.labels.get(mark.label, 0) + 1
        for loss, number in losses.items():
            found.losses[loss] = found.losses.get(loss, 0) + number
        watch.passed(found.counts.articles)
    if shown and format.proves:
        found.preview = list(_beginnings(name, list(islice(given, 1)), labels, options))
    return found


def _beginnings(
    name: str, given: list[AnnotatedArticle], labels: LabelSet, options: Options
) -> Iterator[tuple[str, str]]:
    """Give name and beginning of each file that the first article alone would make."""
    format = registry.find(name)
    with tempfile.TemporaryDirectory(prefix="hashiya-") as folder:
        out = Path(folder) / ("set" if format.folder else f"set{format.suffix}")
        report = export(name, given, out, labels=labels, options=options)
        for path in sorted(out.rglob("*")) if format.folder else [out]:
            if path.is_file() and path != report.manifest:
                shown = path.relative_to(out).as_posix() if format.folder else path.name
                yield shown, _beginning(path)


def _beginning(path: Path) -> str:
    with path.open("rb") as stream:
        data = stream.read(_SHOWN)
    text = data.decode("utf-8", "replace")
    return "" if "\0" in text or text.count("\ufffd") > len(text) // 20 else text.removesuffix("\ufffd")
