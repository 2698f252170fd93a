"""hashiya import: bring annotation sets in."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from hashiya.cli import output
from hashiya.cli.export import UNITS
from hashiya.cli.opening import opened
from hashiya.cli.parser import takes_project, text
from hashiya.errors import HashiyaError
from hashiya.formats.registry import FORMATS
from hashiya.project import Project
from hashiya.project.backups import Reason, kept_before
from hashiya.project.import_report import ImportReport
from hashiya.project.label_mapping import mapping_of


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    takes_project(parser)
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="files or folders")
    readable = ["auto", *(each.name for each in FORMATS.values() if each.reads)]
    parser.add_argument(
        "--format", choices=readable, default="auto", metavar="F", help="auto; see hashiya formats"
    )
    parser.add_argument("--annotator", metavar="NAME", type=text, help="whose layer they enter")
    parser.add_argument("--unit", choices=UNITS, help="what positions count, where it isn't found rightly")
    parser.add_argument(
        "--map",
        metavar="THEIR=OURS",
        nargs="+",
        action="extend",
        type=text,
        default=[],
        help="labels of the file and the project's; THEIR= leaves them out",
    )
    parser.add_argument("--dry-run", action="store_true", help="tell what would come in, and change nothing")


def run(args: Namespace) -> int:
    """Import what can be imported; what can't be is told with its place, and the rest goes on."""
    mapping = mapping_of(args.map)
    failed = False
    report: ImportReport | None = None
    with opened(args.project, read_only=args.dry_run) as project:
        if not args.dry_run and (told := kept_before(project.path, Reason.IMPORT)):
            output.complain(told)
        for path in args.paths:
            try:
                report = _imported(project, path, args, mapping, report)
            except HashiyaError as error:
                output.complain(str(error))
                failed = True
            else:
                _tell(report)
                failed = failed or report.fault_count > 0
    return 1 if failed else 0


def _imported(
    project: Project, path: Path, args: Namespace, mapping: dict[str, str], after: ImportReport | None
) -> ImportReport:
    with output.progress("Importing", lambda: 0) as show:
        return project.import_set(
            path,
            args.format,
            annotator=args.annotator,
            unit=args.unit,
            mapping=mapping,
            dry_run=args.dry_run,
            after=after,
            on_article=show,
        )


def _tell(report: ImportReport) -> None:
    tally = report.tally
    would = "would add" if report.dry_run else "added"
    parts = [
        f"{output.counted(tally.new_articles, 'article')}",
        f"{output.counted(tally.annotations, 'annotation')}",
        f"{output.counted(tally.links, 'link')}",
    ]
    there = _counted(
        (tally.known_articles, "article"), (tally.already, "annotation"), (tally.links_already, "link")
    )
    left_out = _counted((tally.left_out, "annotation"), (tally.links_left_out, "link"))
    output.say(f"{report.path} ({report.format}): {would} {', '.join(parts)}.")
    if there:
        output.say(f"  There already: {there}.")
    if left_out:
        output.say(f"  Left out: {left_out}.")
    if report.fault_count:
        output.say(f"  Not as it should be: {output.counted(report.fault_count, 'place')}, told below.")
    for theirs, (ours, number) in sorted(report.labels.items()):
        new = " (new)" if ours in report.new_labels else ""
        output.say(f"  {theirs} → {ours or 'left out'}{new}: {number:,}")
    for note in report.notes:
        output.say(f"  note: {note}")
    for fault in report.faults:
        output.complain(str(fault))
    if report.fault_count > len(report.faults):
        output.complain(f"… and {report.fault_count - len(report.faults):,} faults more.")


def _counted(*pairs: tuple[int, str]) -> str:
    return ", ".join(output.counted(number, what) for number, what in pairs if number)
