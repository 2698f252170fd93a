"""Icons that are drawn here, each kind once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache


def drawn_icon(what: str, size: QSize, ratio: float, draw: Callable[[QPainter], None]) -> QIcon:
    """Return the icon that ``what`` names, drawn where it isn't there yet.

    ``size`` is in points, ``ratio`` pixels a point. Of each picture that is made Qt keeps what it makes of it
    for chosen rows and disabled ones, so that one made anew each time would fill Qt's cache.
    """
    key = f"{what} {size.width()}×{size.height()} {ratio}"
    picture = QPixmap()
    if not QPixmapCache.find(key, picture):
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        draw(painter)
        painter.end()
        QPixmapCache.insert(key, picture)
    return QIcon(picture)
