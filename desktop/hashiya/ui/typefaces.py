"""Typefaces to read in: Naskh faces where the machine has one, FiraGO everywhere."""

from __future__ import annotations

import contextlib
from functools import cache

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFontDatabase

from hashiya.errors import HashiyaError, SettingsError
from hashiya.files import typeface

SHIPPED = typeface.NAME
"""The typeface that comes with the program, so that a picture looks the same on every machine."""

PREFERRED = (
    "Noto Naskh Arabic",
    "Amiri",
    "Scheherazade New",
    "Sakkal Majalla",
    "Traditional Arabic",
    "Geeza Pro",
)
"""Naskh faces in the order in which one is chosen where the reader chose none."""


def reading_typeface(name: str | None = None) -> str:
    """Return the family to read in: ``name``, or where none is given the best that the machine has.

    Raises SettingsError for a family that isn't installed.
    """
    if name is None:
        installed = set(QFontDatabase.families())
        return next((family for family in PREFERRED if family in installed), shipped_typeface())
    family = _installed(name)
    if family is None:
        choice = ", ".join(reading_typefaces())
        raise SettingsError(f"The typeface {name} is not installed: install it, or choose one of {choice}.")
    return family


def reading_typefaces() -> list[str]:
    """Return the families on this machine that are made to read Arabic in, the preferred ones first."""
    arabic = set(QFontDatabase.families(QFontDatabase.WritingSystem.Arabic)) | {shipped_typeface()}
    first = [family for family in (*PREFERRED, SHIPPED) if family in arabic]
    return first + sorted(arabic.difference(first))


@cache
def shipped_typeface() -> str:
    """Register FiraGO with Qt, once a process, and return its family name.

    Its package holds it packed, which takes 20 to 60 ms: it is unpacked into the cache folder once.
    """
    # a path that can't be looked at is told by Qt as well as one that isn't there
    if QFontDatabase.addApplicationFont(str(typeface.place())) < 0:
        data = typeface.packed()
        QFontDatabase.addApplicationFontFromData(QByteArray(data))
        with contextlib.suppress(HashiyaError, OSError):  # where nothing can be kept, each start unpacks
            typeface.keep(data)
    return SHIPPED


def _installed(name: str) -> str | None:
    wanted = name.casefold()
    if wanted == SHIPPED.casefold():
        return shipped_typeface()
    return next((family for family in QFontDatabase.families() if family.casefold() == wanted), None)
