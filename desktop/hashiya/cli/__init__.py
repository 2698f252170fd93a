"""The command line: one module a command, imported when it is called, so that each starts at once."""

from hashiya.cli.program import main

__all__ = ["main"]
