"""hashiya formats: list the formats."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from hashiya.cli import output
from hashiya.formats.registry import FORMATS


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes: nothing."""


def run(_args: Namespace) -> int:
    """Print a line a format: its name, whether it goes out and comes in, what it is."""
    width = max(map(len, FORMATS))
    output.say(f"{'format':{width}}  out  in  suffix")
    for each in FORMATS.values():
        out, into = ("yes" if each.writes else "–"), ("yes" if each.reads else "–")
        output.say(f"{each.name:{width}}  {out:3}  {into:3} {each.suffix:7} {each.title}")
    return 0
