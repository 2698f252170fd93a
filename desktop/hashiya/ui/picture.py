"""A picture of an article as the reading pane shows it, from its first line to its last."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QApplication

from hashiya.core.annotations import Annotation
from hashiya.core.articles import Article
from hashiya.core.labels import LabelSet
from hashiya.errors import SettingsError
from hashiya.ui.article.look import Look
from hashiya.ui.article.view import ArticleView
from hashiya.ui.theme import THEMES
from hashiya.ui.typefaces import reading_typeface

_NARROWEST, _WIDEST = 240, 8_000
_HIGHEST = 100_000
_MOST_PIXELS = 120_000_000
_PIECE = 4_000

_kept: list[QApplication] = []


def draw(
    article: Article,
    text: str,
    annotations: Iterable[Annotation],
    labels: LabelSet,
    *,
    width: int,
    theme: str = "light",
    typeface: str | None = None,
    plain: bool = False,
    language: str = "ar",
) -> bytes:
    """Return a PNG of the whole article, ``width`` pixels wide; ``plain`` leaves the marks out.

    Raises SettingsError for a typeface that isn't installed, an unknown theme, a width that no page fits, and
    an article that is too long for one picture.
    """
    _need_application()
    if theme not in THEMES:
        raise SettingsError(f"There is no theme {theme}: choose {' or '.join(THEMES)}.")
    if not _NARROWEST <= width <= _WIDEST:
        raise SettingsError(f"A picture {width} pixels wide can't be drawn: give {_NARROWEST} to {_WIDEST}.")
    view = ArticleView()
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.set_look(Look(typeface=reading_typeface(typeface), theme=THEMES[theme], language=language))
    view.resize(width, _PIECE)
    view.show_article(article, text, list(annotations), labels)
    view.complete()
    view.scene.plain = plain
    return _png(_image(view, width))


def _image(view: ArticleView, width: int) -> QImage:
    height = max(1, round(view.document().size().height()))
    if height > _HIGHEST or height * width > _MOST_PIXELS:
        raise SettingsError(
            f"The article is too long for one picture: it would be {height} pixels high and {width} wide."
        )
    piece = min(height, _PIECE)
    view.resize(width, piece)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(view.look.theme.paper)
    for top in range(0, height, piece):
        at = min(top, height - piece)
        view.verticalScrollBar().setValue(at)
        _copy(view.grab().toImage(), image, at)
    return image


def _copy(piece: QImage, image: QImage, top: int) -> None:
    """Copy whole lines of pixels: no painter reaches below 32,767."""
    lines = memoryview(piece.convertToFormat(QImage.Format.Format_RGB32).constBits())
    target = memoryview(image.bits())
    target[top * image.bytesPerLine() :][: len(lines)] = lines


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(data.data())


def _need_application() -> None:
    if QApplication.instance() is None:
        _kept.append(QApplication(["hashiya"]))
