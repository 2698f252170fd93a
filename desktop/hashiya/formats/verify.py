"""Prove an annotation set on any machine, from its files and their manifest alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from hashiya.errors import FormatError
from hashiya.files.hashing import sha256_of
from hashiya.formats import manifest as manifests
from hashiya.formats import registry
from hashiya.formats.annotation_set import AnnotatedArticle, Counts, Fault, counts_of
from hashiya.formats.apart import ApartReader
from hashiya.formats.detection import detected
from hashiya.formats.files_proof import FilesProof
from hashiya.formats.incoming import Source
from hashiya.formats.jsonl.lines import LinesProof
from hashiya.formats.manifest_proof import ManifestProof
from hashiya.formats.registry import FORMATS, Format


@dataclass(frozen=True, slots=True)
class Verified:
    """Tell what a set holds and how many faults it has; ``sha256`` is that of a file, empty for a folder.

    Where it wasn't ``read``, since its format can't be, the files are those that were written, and ``counts``
    are the manifest's.
    """

    path: Path
    counts: Counts
    sha256: str
    faults: int
    first: Fault | None
    read: bool = True


def verify(
    path: Path | str,
    on_fault: Callable[[Fault], None] | None = None,
    *,
    on_bytes: Callable[[int], None] | None = None,
) -> Verified:
    """Check a whole set, a file or a folder; ``on_fault`` is called with each fault as it is found.

    With the manifest that its export wrote, every file must be there as it was written, every article must
    be among its own, and what is marked in each must be what was marked there. Without one the set is read,
    jsonl line by line. ``on_bytes`` is told how many bytes have been read, now and then. Raises NotFoundError
    and FormatError for a set that can't be read at all.
    """
    where = Path(path)
    telling = _Telling(on_fault)
    read = True
    manifest = manifests.load(manifests.place_of(where))
    if manifest is None:
        counts, sha256 = _proven_alone(where, telling, on_bytes)
    else:
        found = registry.find(manifest["format"])
        sha256 = FilesProof(where, manifest, telling.tell).prove(
            on_bytes if where.is_dir() or not found.proves else None
        )
        proof = ManifestProof(found, where, manifest, telling.tell)
        if found.proves:
            proof.prove(_articles(found, Source(where, telling.tell, manifest=manifest, on_bytes=on_bytes)))
        counts, read = proof.counts, found.proves
    return Verified(where, counts, sha256, telling.faults, telling.first, read)


@dataclass(slots=True)
class _Telling:
    """Tell of faults, and count them."""

    on_fault: Callable[[Fault], None] | None
    faults: int = 0
    first: Fault | None = field(default=None)

    def tell(self, fault: Fault) -> None:
        self.faults += 1
        self.first = self.first or fault
        if self.on_fault is not None:
            self.on_fault(fault)


def _proven_alone(
    where: Path, telling: _Telling, on_bytes: Callable[[int], None] | None
) -> tuple[Counts, str]:
    """Read a set that has no manifest; return what it holds, and its hash where it is a file."""
    name = _format_of(where)
    if name == "jsonl" and not where.is_dir():
        lines = LinesProof(where, telling.tell)
        for passed in lines.passed():
            if on_bytes is not None:
                on_bytes(passed)
        return lines.counts, lines.sha256
    counts = Counts()
    for given in _articles(registry.find(name), Source(where, telling.tell, on_bytes=on_bytes)):
        counts += counts_of(given)
    return counts, "" if where.is_dir() else sha256_of(where)


def _format_of(where: Path) -> str:
    """Return the name of the format; a file that shows none is taken as jsonl, and told why it is none."""
    try:
        return detected(where, {})
    except FormatError as error:
        if where.suffix.lower() in {each.suffix for each in FORMATS.values() if not each.reads}:
            raise FormatError(
                "The file {path} can't be proven without its manifest; put {manifest} beside it.",
                file=str(where),
                path=where,
                manifest=manifests.beside(where).name,
            ) from error
        if where.is_dir():
            raise
        return "jsonl"


def _articles(format: Format, source: Source) -> Iterable[AnnotatedArticle]:
    return ApartReader(format, source)
