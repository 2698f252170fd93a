"""Find the command, run it, and answer every failure with one sentence and an exit code."""

from __future__ import annotations

import contextlib
import importlib
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

import hashiya
from hashiya.cli.commands import COMMANDS, WINDOW, Command
from hashiya.cli.output import complain
from hashiya.cli.parser import Parser, UsageError
from hashiya.errors import HashiyaError

FINE, FAILURE, WRONG_USE, INTERRUPTED = 0, 1, 2, 130
_APART = (
    "hashiya.readers.apart",
    "hashiya.formats.apart",
    "hashiya.formats.along",
    "hashiya.project.backups_apart",
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code: 0 fine, 1 a failure, 2 wrong use.

    ``argv`` are the arguments without the program's name, those of the process where ``None``.
    """
    _speak_utf8()
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        code = _run(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
    except UsageError as error:
        complain(str(error))
        return WRONG_USE
    except HashiyaError as error:
        complain(str(error))
        return FAILURE
    except BrokenPipeError:
        _forget_output()
        return FINE
    except OSError as error:
        complain(f"The system refuses: {error.strerror}{f' ({error.filename})' if error.filename else ''}.")
        _forget_output()
        return FAILURE
    except KeyboardInterrupt:
        complain("Stopped.")
        return INTERRUPTED
    return code


def _run(arguments: list[str]) -> int:
    first = arguments[0] if arguments else ""
    if first in ("-h", "--help"):
        print(_help())
        return FINE
    if first == "--version":
        print(f"hashiya {hashiya.__version__}")
        return FINE
    if (
        first == "--apart" and arguments[1:2] and arguments[1] in _APART
    ):  # the packed program is its own second process
        importlib.import_module(arguments[1]).main()
        return FINE
    if first in COMMANDS:
        return _call(COMMANDS[first], f"hashiya {first}", arguments[1:])
    _refuse_misspelt(arguments)
    return _call(WINDOW, "hashiya", arguments)


def _call(command: Command, called: str, arguments: list[str]) -> int:
    module = command.load()
    parser = Parser(
        prog=called,
        usage=f"{called} {command.usage}".rstrip(),
        description=f"{command.summary[0].upper()}{command.summary[1:]}.",
        allow_abbrev=False,
    )
    module.arguments(parser)
    try:
        args = parser.parse_intermixed_args(arguments)
    except SystemExit:  # --help has printed what was asked for
        return FINE
    if command is not WINDOW and getattr(args, "project", None):
        _warn_of_place(args.project)
    return module.run(args)


def _warn_of_place(project: Path) -> None:
    from hashiya.project.places import warning

    if found := warning(project):
        complain(found)


def _refuse_misspelt(arguments: list[str]) -> None:
    """Tell a misspelt command from a project: no file goes by it, and it is nearly one or more follows."""
    first = arguments[0] if arguments else "-"
    if first.startswith("-") or Path(first).suffix or os.path.sep in first or Path(first).exists():
        return
    import difflib

    near = difflib.get_close_matches(first, COMMANDS, n=1)
    if near:
        raise UsageError(f"There is no command {first}; did you mean {near[0]}?")
    if any(not argument.startswith("-") for argument in arguments[1:]):
        raise UsageError(f"There is no command {first}; hashiya --help lists those there are.")


def _help() -> str:
    width = max(map(len, COMMANDS))
    lines = [f"  {command.name:{width}}  {command.summary}" for command in COMMANDS.values()]
    return "\n".join(
        [
            f"usage: hashiya {WINDOW.usage}",
            "       hashiya COMMAND ...",
            "",
            "Read Arabic news right to left and mark who claims what, on whose word.",
            "Without a command, the window opens: on PROJECT, on the sample, or where you stopped.",
            "",
            *lines,
            "",
            "hashiya COMMAND --help tells what a command takes; hashiya --version, which program this is.",
        ]
    )


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale is, since an article in Arabic is lost in any other."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _forget_output() -> None:
    """Send what is still to be written nowhere, so that leaving the process fails no second time."""
    with contextlib.suppress(OSError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        try:
            os.dup2(nowhere, sys.stdout.fileno())
        finally:
            os.close(nowhere)
