"""Read run.py's command line and hand over to the program or to the checks."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from launcher.display import displays, needs_of
from launcher.environment import Environment
from launcher.sentences import SetupError, say

ROOT = Path(__file__).resolve().parents[1]
_WINDOWS = os.name == "nt"
USAGE = """\
python3 run.py                    set Hashiya up in .venv and open the window on the sample project
python3 run.py COMMAND ...        the same, with a command of hashiya's own, such as: doctor
python3 run.py test               set up the tests too, and run every check
python3 run.py test --slow        the slow tests as well
python3 run.py test ARGUMENT ...  only pytest, with these arguments
"""


def main(arguments: Sequence[str], *, root: Path = ROOT) -> int:
    """Set up what is missing, then start what was asked for; return the exit code."""
    if arguments and arguments[0] in ("-h", "--help"):
        print(USAGE, end="")
        return 0
    try:
        if arguments and arguments[0] == "test":
            return _test(Environment(root), arguments[1:])
        return _start(Environment(root), arguments)
    except SetupError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        say("Stopped; the next start goes on from here.")
        return 130


def _test(environment: Environment, arguments: Sequence[str]) -> int:
    from launcher.checks import needs_of_tests, run_checks

    extras, needs = frozenset({"test"}), needs_of_tests()
    if "--slow" in arguments:
        extras |= {"build"}
    if not environment.is_ready(extras, needs):
        environment.set_up(extras, needs)
    return run_checks(environment, arguments)


def _start(environment: Environment, arguments: Sequence[str]) -> int:
    ways = displays(os.environ)
    needs = needs_of(ways)
    if not environment.is_ready(frozenset(), needs):
        environment.set_up(frozenset(), needs)
    variables = dict(os.environ)
    if not arguments and not ways:
        out = environment.root / "offscreen-desk"
        say(f"There is no display here, so the desk runs offscreen on the sample article, in {out}.")
        variables["QT_QPA_PLATFORM"] = "offscreen"
        arguments = ["desk", "--offscreen", "--out", str(out)]
    return hand_over(
        [str(environment.python), "-P", "-m", "hashiya", *(arguments or ["--sample"])], variables
    )


def hand_over(command: Sequence[str], variables: Mapping[str, str]) -> int:
    """Become the program; on Windows, where that leaves the terminal behind, wait for it instead."""
    if not _WINDOWS:
        sys.stdout.flush()
        os.execve(command[0], list(command), dict(variables))
    return subprocess.run(command, env=dict(variables), check=False).returncode
