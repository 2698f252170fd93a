"""matplotlib, loaded when something is drawn, with a folder and a typeface of the program's own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache

from hashiya import paths
from hashiya.errors import HashiyaError
from hashiya.files import typeface

_FOLDER = "MPLCONFIGDIR"
_BESIDE = "DejaVu Sans"
"""What matplotlib ships: it has the letters of many scripts that the program's typeface lacks."""


def load() -> None:
    """Import what draws, and let it keep its list of typefaces in the program's cache folder.

    It takes most of a second, and longer the first time on a machine with many typefaces. Where whoever
    calls has loaded it already, it stays as it is.
    """
    with _own_folder():
        import matplotlib.backends.backend_agg
        import matplotlib.figure
        import matplotlib.font_manager  # noqa: F401


@contextmanager
def _own_folder() -> Iterator[None]:
    folder = paths.cache_folder() / "charts"
    with suppress(OSError):  # without it, matplotlib takes a folder that is gone with the process
        folder.mkdir(parents=True, exist_ok=True)
    before = os.environ.get(_FOLDER)
    os.environ[_FOLDER] = str(folder)
    try:
        yield
    finally:
        del os.environ[_FOLDER]
        if before is not None:
            os.environ[_FOLDER] = before


@cache
def families() -> tuple[str, ...]:
    """Return the typefaces to set words in: the program's own, then what steps in for a letter it lacks."""
    from matplotlib.font_manager import fontManager

    with suppress(HashiyaError, OSError):  # where nothing can be kept, the other has Arabic too
        place = typeface.place()
        fontManager.addfont(place if place.is_file() else typeface.keep(typeface.packed()))
        return typeface.NAME, _BESIDE
    return (_BESIDE,)


@contextmanager
def own_ways() -> Iterator[None]:
    """Draw within as the library was made, whatever a file of settings or the caller changed."""
    import matplotlib as mpl

    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams["pdf.fonttype"] = 42
        mpl.rcParams["svg.hashsalt"] = "hashiya"
        yield
