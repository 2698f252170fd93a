"""hashiya backups: list the backups of a project, make one, put one back."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from hashiya.cli import output
from hashiya.cli.parser import UsageError, takes_json, takes_project, text
from hashiya.errors import StorageError
from hashiya.project.backups import Backup, Backups, Reason, told_of


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    takes_project(parser)
    takes_json(parser)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--now", action="store_true", help="make a backup of the project as it is")
    what.add_argument(
        "--restore", metavar="ID", type=text, help="put a backup back; the present file is kept beside it"
    )


def run(args: Namespace) -> int:
    """List the backups, newest first, or do what is asked for and say where the result lies."""
    if args.json and (args.now or args.restore):
        raise UsageError("hashiya backups: --json lists the backups: leave --now and --restore out.")
    backups = Backups(args.project)
    if args.now:
        _make(backups)
    elif args.restore:
        _restore(backups, args.restore)
    else:
        _list(backups, as_json=args.json)
    return 0


def _make(backups: Backups) -> None:
    _demand_project(backups)
    made = backups.make(Reason.ASKED)
    output.say(made.backup.path)
    told = told_of(made, backups.path)
    if told is not None:
        output.complain(told)


def _restore(backups: Backups, wanted: str) -> None:
    chosen = backups.find(wanted)
    aside = backups.restore(chosen)
    output.say(f"{backups.path.name} is the backup {chosen.id} now.")
    if aside is not None:
        output.say(f"What it was before lies in {aside}.")


def _list(backups: Backups, *, as_json: bool) -> None:
    held = backups.listed()
    if not held:
        _demand_project(backups)
    if as_json:
        output.print_json_list(_record(backups, each) for each in held)
        return
    for each in held:
        output.say(_line(backups, each))
    if not held:
        output.say(f"{backups.path.name} has no backups yet: make one with --now.")


def _demand_project(backups: Backups) -> None:
    if not backups.path.exists():
        raise StorageError(
            "There is no project {name} in {folder}: check the name.",
            kind="missing",
            name=backups.path.name,
            folder=backups.path.parent,
        )


def _record(backups: Backups, backup: Backup) -> dict[str, Any]:
    extent = backups.extent_of(backup)
    return {
        "id": backup.id,
        "reason": backup.reason,
        "size": backup.size,
        "articles": extent.articles,
        "annotations": extent.annotations,
        "from_here": backups.is_from_here(backup),
        "path": str(backup.path),
    }


def _line(backups: Backups, backup: Backup) -> str:
    extent = backups.extent_of(backup)
    if extent.articles is None or extent.annotations is None:
        much = "can't be read"
    else:
        marks = output.counted(extent.annotations, "annotation")
        much = f"{output.counted(extent.articles, 'article')}, {marks}"
    elsewhere = "" if backups.is_from_here(backup) else "  (of a copy elsewhere)"
    return f"{backup.id}  {backup.reason:16}  {backup.size:>13,}  {much}{elsewhere}"
