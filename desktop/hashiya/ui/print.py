"""Hand the format pdf to the formats' registry, without loading what draws it before it is used."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from hashiya.formats import registry
from hashiya.ui.typefaces import reading_typeface

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from hashiya.formats.annotation_set import AnnotationSet
    from hashiya.formats.incoming import Incoming, Source
    from hashiya.formats.writing import Out, Writing

_kept: list[QApplication] = []


class Printing:
    """Write the format pdf in the typeface that is asked for once it is written.

    It uses no widget and no picture of a screen, so that it may run on any thread.
    """

    def __init__(self, typeface: Callable[[], str] = reading_typeface) -> None:
        self._typeface = typeface

    def write(self, articles: AnnotationSet, out: Out, writing: Writing) -> None:
        """Write the articles, each beginning on a sheet of its own."""
        from hashiya.ui.printing import pdf

        pdf.write(articles, out, writing, self._typeface())

    def read(self, _: Source) -> Iterator[Incoming]:
        """Give nothing: no program can read paper again to the letter."""
        return iter(())


def give(typeface: Callable[[], str] = reading_typeface) -> None:
    """Let the format pdf be written."""
    registry.give("pdf", Printing(typeface))


def need_application() -> None:
    """Start Qt where it isn't running: it finds no typeface before."""
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        _kept.append(QApplication(["hashiya"]))
