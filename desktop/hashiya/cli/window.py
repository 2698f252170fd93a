"""hashiya [PROJECT]: open the window."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from hashiya.cli.parser import UsageError
from hashiya.cli.screen import collecting_nothing, hide_qt, loading_qt, need_screen
from hashiya.errors import StorageError


def arguments(parser: ArgumentParser) -> None:
    """Say what the window takes."""
    parser.add_argument("project", metavar="PROJECT", nargs="?", type=Path, help="where you stopped")
    parser.add_argument("--sample", action="store_true", help="the sample project, made if it isn't there")


def run(args: Namespace) -> int:
    """Open the window and return once it is closed."""
    if args.sample and args.project is not None:
        raise UsageError("hashiya: --sample opens the sample project; give no other with it.")
    if args.project is not None and not args.project.exists():
        raise StorageError(
            f"There is no project {args.project}; check the name, or make it: hashiya new {args.project}.",
            kind="missing",
        )
    need_screen()
    with collecting_nothing():  # the window collects by itself once it is there
        with loading_qt():
            if args.project is not None:
                from hashiya.ui import ahead

                ahead.begin(args.project)
            from hashiya.ui.unread import leave_unread

            leave_unread()
            from hashiya.ui.application import run as open_window
        return open_window(args.project, sample=args.sample)


def try_offscreen(project: Path, picture: Path) -> int:
    """Open the real window on a project without a screen, mark in it with keys, and draw it into a PNG.

    Returns the number of marks. Raises HashiyaError where the window didn't make them.
    """
    hide_qt()
    with loading_qt():
        from hashiya.ui.trip import run as make_trip
    return make_trip(project, picture)
