"""PDF: sheets of A4 in one file, the typefaces in it, the same bytes for the same set and time."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import BinaryIO

from PySide6.QtCore import QMarginsF, QUuid
from PySide6.QtGui import QPageSize, QPdfWriter

from hashiya.errors import StorageError
from hashiya.formats.annotation_set import AnnotationSet
from hashiya.formats.manifest import moment
from hashiya.formats.writing import Out, Writing
from hashiya.ui.printing.dress import Dress
from hashiya.ui.printing.pages import Survey, print_articles
from hashiya.ui.printing.sheets import RESOLUTION

_PIECE = 1 << 20
_MADE_AT = re.compile(rb"(/(?:Creation|Mod)Date \(D:)\d{14}(Z|[+-]\d\d'\d\d')")
_SAID_AT = re.compile(rb'(xmp:\w+Date=")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)')


def write(articles: AnnotationSet, out: Out, writing: Writing, typeface: str) -> None:
    """Write the articles, each beginning on a sheet of its own; the set is walked once before.

    Raises StorageError where there is no room for the pages.
    """
    survey = Survey.of(writing.articles)
    language = "ar" if writing.options.language == "ar" else "en"
    dress = Dress.of(typeface, writing.labels, set(survey.counts), language)
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "pages.pdf"
        _draw(made, articles, survey, dress)
        with made.open("rb") as source:
            _copy(source, out.stream)


def _draw(path: Path, articles: AnnotationSet, survey: Survey, dress: Dress) -> None:
    device = QPdfWriter(str(path))
    device.setResolution(RESOLUTION)
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageMargins(QMarginsF())
    device.setCreator("Hashiya")
    device.setTitle(survey.titles[0] if len(survey.titles) == 1 else dress.words["heading"])
    device.setDocumentId(QUuid.createUuidV5(QUuid(), survey.seal))
    if not print_articles(device, articles, survey, dress):
        raise StorageError(
            "There is no room for the pages in {folder}; free some and try again.",
            kind="full",
            folder=path.parent.parent,
        )


def _copy(source: BinaryIO, target: BinaryIO) -> None:
    """Copy a PDF, its times being that of the manifest and as long as Qt wrote them near the beginning."""
    when = re.sub(rb"\D", b"", moment().encode())[:14]
    piece = _MADE_AT.sub(
        lambda found: found[1] + when + (b"Z" if found[2] == b"Z" else b"+00'00'"), source.read(_PIECE)
    )
    piece = _SAID_AT.sub(
        lambda found: found[1] + moment().encode()[:19] + (b"Z" if found[2] == b"Z" else b"+00:00"), piece
    )
    while piece:
        target.write(piece)
        piece = source.read(_PIECE)
