"""The manifest: what an export holds, so that it can be proven later from the files alone."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any, BinaryIO

from hashiya import __version__
from hashiya.core.labels import LabelSet
from hashiya.errors import FormatError, NotFoundError
from hashiya.files.folders import LISTING
from hashiya.files.json_text import JsonError, dump_json, json_value
from hashiya.files.reading import read_regular
from hashiya.formats.annotation_set import AnnotatedArticle, Counts, counts_of
from hashiya.formats.units import Unit

SCHEMA = 1
"""The version of the manifest itself; a newer one is refused with a sentence."""
PROGRAM = "hashiya"
_LIMIT = 512_000_000
_IN_MEMORY = 200_000


def _listing() -> IO[bytes]:
    return tempfile.SpooledTemporaryFile(_IN_MEMORY)  # it goes with the tally


@dataclass(slots=True)
class Tally:
    """Gather what a manifest says of the articles, one at a time."""

    counts: Counts = field(default_factory=Counts)
    labels: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    annotators: Counter[str] = field(default_factory=Counter)
    losses: Counter[str] = field(default_factory=Counter)
    held: Counts = field(default_factory=Counts)
    held_labels: Counter[str] = field(default_factory=Counter)
    listed: IO[bytes] = field(default_factory=_listing)
    """A line for each article, kept outside of memory, which must not grow with the set."""
    _added: tuple[AnnotatedArticle | None, Counts, Sequence[str]] = (None, Counts(), ())

    def add(self, given: AnnotatedArticle) -> None:
        """Count an article as the project has it."""
        counts, labels = counts_of(given), [mark.label for mark in given.annotations]
        self.counts += counts
        self.labels.update(labels)
        self._added = given, counts, labels
        self.annotators.update([mark.annotator for mark in given.annotations if mark.annotator])
        self.kinds.update([link.kind for link in given.links])

    def hold(self, given: AnnotatedArticle, facts: int) -> None:
        """Count the same article as it will be read again, and list it; ``facts`` is the number of what it
        states."""
        whole, counts, labels = self._added
        if given is not whole:  # else it is held as it is, and counted already
            counts, labels = counts_of(given), [mark.label for mark in given.annotations]
        self.held += counts
        self.held_labels.update(labels)
        separator = b",\n  " if self.held.articles > 1 else b"\n  "
        self.listed.write(separator + dump_json(_article(given, facts)))

    def lose(self, losses: Mapping[str, int]) -> None:
        """Count what the format can't hold."""
        self.losses.update(losses)


def manifest_of(
    tally: Tally,
    *,
    format: str,
    unit: Unit | None,
    labels: LabelSet,
    filter: Mapping[str, Any],
    split: Mapping[str, Any] | None,
    proof: str,
    options: Mapping[str, Any],
    agreed: Mapping[str, Any],
) -> dict[str, Any]:
    """Return the manifest as JSON can hold it, without the lists of files and articles, which come last."""
    return {
        "program": PROGRAM,
        "version": __version__,
        "schema": SCHEMA,
        "format": format,
        "unit": unit,
        "written_at": moment(),
        "options": dict(options),
        "filter": dict(filter),
        "split": None if split is None else dict(split),
        "counts": {
            **asdict(tally.counts),
            "by_label": tally.labels,
            "by_link": tally.kinds,
            "by_annotator": tally.annotators,
        },
        "held": {**asdict(tally.held), "by_label": tally.held_labels},
        "not_held": tally.losses,
        "proof": proof,
        "annotators": sorted(tally.annotators),
        "labels": _labels(labels, tally.labels),
        **agreed,
    }


def moment() -> str:
    """Return the time of writing: now, or ``SOURCE_DATE_EPOCH`` where builds are to be the same each time."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    when = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC)
    return when.isoformat(timespec="seconds")


def write(
    manifest: Mapping[str, Any], files: Iterable[tuple[str, str]], tally: Tally, stream: BinaryIO
) -> None:
    """Write a manifest, indented, since people read it, with a line for each file and each article.

    ``files`` are names with the SHA-256 of their bytes.
    """
    head = json.dumps(manifest, ensure_ascii=False, indent=1, allow_nan=False)
    stream.write(head.removesuffix("\n}").encode("utf-8") + b',\n "files": {')
    before = b""
    for name, sha256 in files:
        stream.write(before + b"\n  " + dump_json(name) + b": " + dump_json(sha256))
        before = b","
    stream.write((b"\n }" if before else b"}") + b',\n "articles": [')
    tally.listed.seek(0)
    shutil.copyfileobj(tally.listed, stream)
    stream.write(b"\n ]\n}\n" if tally.held.articles else b"]\n}\n")


def place_of(out: Path) -> Path:
    """Return where the manifest of an export lies: in a folder, or beside a file."""
    return out / LISTING if out.is_dir() else beside(out)


def beside(file: Path) -> Path:
    """Return where the manifest of a file lies."""
    return file.with_name(f"{file.name}.{LISTING}")


def load(path: Path) -> dict[str, Any] | None:
    """Return the manifest at ``path``, or ``None`` where none of ours lies there.

    Raises FormatError for one that is damaged or newer than this program knows.
    """
    try:
        found = json_value(read_regular(path, _LIMIT))
    except NotFoundError:
        return None
    except JsonError as error:
        raise FormatError(
            "The manifest {path} can't be read ({why}); export again, or take it away.",
            file=str(path),
            path=path,
            why=error.sentence,
        ) from error
    if not isinstance(found, dict) or found.get("program") != PROGRAM:
        return None
    _refuse_misfit(path, found)
    return found


def _refuse_misfit(path: Path, found: Mapping[str, Any]) -> None:
    schema = found.get("schema")
    if type(schema) is int and schema > SCHEMA:
        raise FormatError(
            "The manifest {path} was written by a newer program ({version}); use that one.",
            file=str(path),
            path=path,
            version=found.get("version"),
        )
    kinds = {"format": str, "files": dict, "articles": list, "counts": dict, "labels": list}
    for key, kind in kinds.items():
        if type(found.get(key)) is not kind:
            raise FormatError(
                "The manifest {path} has no {key} as it should; export again, or take it away.",
                file=str(path),
                path=path,
                key=key,
            )


def _labels(labels: LabelSet, used: Mapping[str, int]) -> list[dict[str, Any]]:
    told = [_label(label.id, label.name_ar, label.name_en, asdict(label)) for label in labels]
    known = {label.id for label in labels}
    return told + [_label(name, name, name, {}) for name in used if name not in known]


def _label(id_: str, name_ar: str, name_en: str, all_: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": id_,
        "name_ar": name_ar,
        "name_en": name_en,
        "definition_ar": all_.get("definition_ar", ""),
        "definition_en": all_.get("definition_en", ""),
        **{key: all_[key] for key in ("accent", "pattern", "badge_ar", "badge_en") if key in all_},
    }


def _article(given: AnnotatedArticle, facts: int) -> dict[str, str]:
    article = given.article
    told = {"id": article.id, "title": article.title, "sha256": article.sha256, "facts": f"{facts:064x}"}
    return {**told, "split": given.split} if given.split else told


def hashes(manifest: Mapping[str, Any]) -> Iterable[str]:
    """Give the SHA-256 of each article's text that a manifest lists."""
    articles: Sequence[Any] = manifest.get("articles", ())
    told = (each.get("sha256") for each in articles if isinstance(each, dict))
    return (each for each in told if isinstance(each, str))
