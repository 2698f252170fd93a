"""hashiya verify: prove every span of an exported file."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from hashiya.cli import output
from hashiya.errors import FormatError
from hashiya.formats.annotation_set import Fault
from hashiya.formats.verify import verify

PROVEN = "every span is proven"
WRITTEN = "the file is as it was written, and can't be read again"


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("file", metavar="PATH", type=Path, help="a file or folder that export wrote")


def run(args: Namespace) -> int:
    """Print a line for each fault, or what the file holds where there is none."""
    faults: list[Fault] = []
    with output.progress("Verifying", lambda: _size(args.file)) as show:
        result = verify(args.file, faults.append, on_bytes=show)
    for fault in faults:
        output.say(fault)
    if result.first is not None:
        line = result.first.line
        first = "" if line is None else f", the first in line {line}"
        raise FormatError(
            f"{args.file} doesn't hold: {output.counted(result.faults, 'fault')}{first}; export it again."
        )
    counts = result.counts
    output.say(
        f"{args.file}: {output.counted(counts.articles, 'article')}, "
        f"{output.counted(counts.annotations, 'annotation')}, {output.counted(counts.spans, 'span')}, "
        f"{output.counted(counts.links, 'link')}; {PROVEN if result.read else WRITTEN}."
    )
    return 0


def _size(file: Path) -> int:
    return file.stat().st_size if file.is_file() else 0
