"""hashiya doctor: versions, typefaces, paths, and what is missing."""

from __future__ import annotations

import os
import platform
import sys
from argparse import ArgumentParser, Namespace
from importlib import metadata
from pathlib import Path

import hashiya
from hashiya import assets, paths
from hashiya.cli import output, picture, screen
from hashiya.errors import HashiyaError
from hashiya.settings import settings_file
from hashiya.storage.versions import SQLITE

_LIBRARIES = (
    "PySide6-Essentials",
    "sqlite-utils",
    "arabic-reshaper",
    "python-bidi",
    "regex",
    "pymupdf-fonts",
    "platformdirs",
    "rich",
    "orjson",
    "lxml",
    "lxml-html-clean",
    "dkpro-cassis",
    "trafilatura",
    "pypdfium2",
    "python-calamine",
    "matplotlib",
)
_EXTRAS = {"spacy": "spacy", "pyarrow": "huggingface"}
"""Libraries that some formats need, by the extra that they come with."""
_WIDTH = 20


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes: nothing."""


def run(_args: Namespace) -> int:
    """Print what is here and what is missing; the exit code is 1 where the program can't work so."""
    versions = {name: _version(name) for name in _LIBRARIES}
    faults = [f"The library {name} isn't installed." for name, found in versions.items() if found is None]
    _print_versions(versions)
    faults += _print_typefaces()
    faults += _print_paths()
    if not screen.has_screen(os.environ):
        output.say("There is no display here: commands and hashiya desk work, the window doesn't.")
    for fault in faults:
        output.say(f"Missing: {fault}")
    if not faults:
        output.say("Nothing is missing.")
    return 1 if faults else 0


def _print_versions(libraries: dict[str, str | None]) -> None:
    _row("Hashiya", hashiya.__version__)
    _row("Python", f"{platform.python_version()} ({sys.executable})")
    _row("System", platform.platform())
    _row("SQLite", SQLITE)
    for name, found in libraries.items():
        _row(name, found or "–")
    for name, extra in _EXTRAS.items():
        _row(name, _version(name) or f"– (install hashiya[{extra}] for it)")


def _print_typefaces() -> list[str]:
    """Print what Qt tells; return what is missing."""
    try:
        told = picture.survey()
    except HashiyaError as error:
        _row("Typefaces", "–")
        return [str(error)]
    _row("Qt", told.qt)
    _row("Typefaces", ", ".join(told.naskh) or "no Naskh face; FiraGO stands in")
    _row("Reading in", told.reading)
    return []


def _print_paths() -> list[str]:
    """Print where things lie; return what is missing."""
    places = {
        "Settings": settings_file(),
        "Data": paths.data_folder(),
        "Cache": paths.cache_folder(),
        "Log": paths.log_folder(),
        "Sample project": paths.sample_project(),
        "Shipped files": assets.resources(),
    }
    for name, path in places.items():
        _row(name, f"{path}{'' if _is_there(path) else '  (not there yet)'}")
    try:
        assets.resource("samples", "musk-putin.txt")
    except HashiyaError as error:
        return [str(error)]
    return []


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a folder that may not be looked into
        return False


def _row(name: str, value: object) -> None:
    output.say(f"{name:{_WIDTH}}{value}")


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        # a frozen program carries its libraries without their papers
        return "built in" if getattr(sys, "frozen", False) else None
