"""The formats by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hashiya.errors import FormatError
from hashiya.formats import jsonl
from hashiya.formats.annotation_set import AnnotationSet, ExportReport, Watch

Writer = Callable[[AnnotationSet, Path, Watch], ExportReport]


@dataclass(frozen=True, slots=True)
class Format:
    """Describe a format: its name on the command line, what it is, the end of its files' names.

    ``writer`` is ``None`` for a format that only comes in, ``reads`` tells whether it does.
    """

    name: str
    title: str
    suffix: str
    writer: Writer | None = None
    reads: bool = False

    @property
    def writes(self) -> bool:
        """Tell whether annotation sets can be written in this format."""
        return self.writer is not None


FORMATS: dict[str, Format] = {
    each.name: each
    for each in (Format("jsonl", "Hashiya's own: one JSON object an article", ".jsonl", jsonl.write),)
}


def export(
    format: str,
    articles: AnnotationSet,
    out: Path | str,
    *,
    on_article: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ExportReport:
    """Write an annotation set in the format of this name to exactly this path, atomically and proven.

    ``on_article`` is called with the number of articles done, ``cancelled`` asked after each. Raises
    FormatError for a format that isn't there or a set that can't be proven, StorageError for a target that
    can't be written, CancelledError.
    """
    found = FORMATS.get(format)
    if found is None or found.writer is None:
        names = ", ".join(each.name for each in FORMATS.values() if each.writes)
        raise FormatError(
            "There is no format {format} to write; give one of these: {known}.",
            format=repr(format),
            known=names,
        )
    return found.writer(articles, Path(out), Watch(on_article, cancelled))
