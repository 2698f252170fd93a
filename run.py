#!/usr/bin/env python3
"""Set up Hashiya in this folder and start it; `python3 run.py --help` says more. Standard library alone."""

import sys


def main() -> int:
    """Hand over to the launcher, or say which Python is needed."""
    if sys.version_info < (3, 11):  # noqa: UP036  # this file alone meets older ones
        sys.exit(
            f"Hashiya needs Python 3.11 or newer, and {sys.executable} is Python "
            f"{sys.version_info[0]}.{sys.version_info[1]}; start run.py with a newer one."
        )
    from launcher.start import main as start

    return start(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
